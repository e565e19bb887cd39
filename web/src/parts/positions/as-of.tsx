import { Button, Slider } from '@mantine/core'
import { Pause, Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { formatDate } from '../../logic/format.js'
import styles from './as-of.module.css'

const PLAY_MS = 900

interface AsOfProps {
  /** Days on which something was said, sorted. */
  readonly days: readonly string[]
  /** A day, month or year; left out for all that is known. */
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
}

/** As of which day: a slider that stops where something was said, and plays through the days one by one. */
export function AsOf({ days, value, onChange }: AsOfProps) {
  const at = stopOf(days, value)
  const [isPlaying, setPlaying] = useState(false)
  // While it is dragged the slider runs ahead of the URL.
  const [dragged, setDragged] = useState(at)
  useEffect(() => setDragged(at), [at])
  const go = (stop: number): void => onChange(stop >= days.length ? undefined : days[stop])

  useEffect(() => {
    if (!isPlaying) return
    const next = setTimeout(() => {
      if (at >= days.length - 1) setPlaying(false)
      go(at + 1)
    }, PLAY_MS)
    return () => clearTimeout(next)
  })

  if (days.length < 2) return null
  const word = (stop: number): string => formatDate(days[stop] ?? '') || 'all that is known'
  return (
    <div className={styles.asOf}>
      <Button
        variant="default"
        size="compact-md"
        leftSection={isPlaying ? <Pause size={15} aria-hidden /> : <Play size={15} aria-hidden />}
        onClick={() => {
          if (!isPlaying && at >= days.length) go(0)
          setPlaying(!isPlaying)
        }}
      >
        {isPlaying ? 'Pause' : 'Play'}
      </Button>
      <Slider
        className={styles.slider}
        min={0}
        max={days.length}
        value={dragged}
        onChange={(stop) => {
          setPlaying(false)
          setDragged(stop)
        }}
        onChangeEnd={go}
        label={word}
        thumbLabel="As of"
        thumbProps={{ 'aria-valuetext': word(dragged) }}
        color="var(--accent)"
        size="sm"
      />
      <output className={styles.day}>
        {at >= days.length ? 'All that is known' : <>As of {formatDate(days[at] ?? '')}</>}
      </output>
    </div>
  )
}

/** The last stop that is not after `value`; the end, one beyond the days, where nothing is asked. */
function stopOf(days: readonly string[], value: string | undefined): number {
  if (value === undefined) return days.length
  return Math.max(
    0,
    days.findLastIndex((day) => day.slice(0, value.length) <= value),
  )
}
