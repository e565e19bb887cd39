import { Tour as MantineTour } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { roomPath } from '../../logic/search/places.js'
import { TOUR } from '../../logic/tour/steps.js'
import styles from './tour.module.css'
import { endTour } from './tour-store.js'

/** A walk through the rooms of an affair; arrow keys go on and back, Escape ends it. */
export function Tour({ affair }: { readonly affair: string }) {
  const [step, setStep] = useState(0)
  const navigate = useNavigate()
  const isStill = useReducedMotion()
  const [isThere, setThere] = useState(false)
  // First the room, then the step: what it points at must be that room's.
  const go = async (next: number): Promise<void> => {
    await navigate({ to: roomPath(affair) + (TOUR[next]?.path ?? '') })
    setStep(next)
    setThere(true)
  }
  const begin = useRef(go)
  useEffect(() => void begin.current(0), [])
  if (!isThere) return null
  return (
    <MantineTour
      active
      step={step}
      onStepChange={(next) => void go(next)}
      onClose={endTour}
      labels={LABELS}
      spotlightPadding={6}
      maxWidth={380}
      transitionProps={{ duration: isStill ? 0 : 150, transition: 'fade' }}
      stepTransitionDuration={isStill ? 0 : 200}
      scrollToHandler={(element) =>
        // Above the words, which stand at the foot.
        element.scrollIntoView({ behavior: isStill ? 'auto' : 'smooth', block: 'start' })
      }
      classNames={{ tooltip: styles.tooltip ?? '', title: styles.title ?? '', body: styles.body ?? '' }}
    >
      {TOUR.map(({ target, title, words }) => (
        <MantineTour.Step key={title} target={target} title={title}>
          {words}
        </MantineTour.Step>
      ))}
    </MantineTour>
  )
}

const LABELS = {
  skip: 'End the tour',
  back: 'Back',
  next: 'Next',
  close: 'Done',
  stepCounter: (current: number, total: number) => `${current} of ${total}`,
}
