import { Tour as MantineTour } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { roomPath } from '../../logic/search/places.js'
import { TOUR } from '../../logic/tour/steps.js'
import styles from './tour.module.css'
import { endTour } from './tour-store.js'

/** A walk through the rooms of an affair; arrow keys go on and back, Escape ends it. */
export function Tour({ affair }: { readonly affair: string }) {
  const [step, setStep] = useState(0)
  const navigate = useNavigate()
  const isStill = useReducedMotion()
  const path = TOUR[step]?.path ?? ''
  useEffect(() => {
    void navigate({ to: roomPath(affair) + path })
  }, [affair, path, navigate])
  return (
    <MantineTour
      active
      step={step}
      onStepChange={setStep}
      onClose={endTour}
      labels={LABELS}
      spotlightPadding={6}
      maxWidth={380}
      transitionProps={{ duration: isStill ? 0 : 150, transition: 'fade' }}
      stepTransitionDuration={isStill ? 0 : 200}
      scrollToHandler={(element) =>
        element.scrollIntoView({
          behavior: isStill ? 'auto' : 'smooth',
          block: element.clientHeight > 400 ? 'start' : 'center',
        })
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
