import { NumberInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'

const PAUSE_MS = 300

interface WeightFieldProps {
  readonly step: number
  readonly value: number | undefined
  /** Called a moment after the last change; null where the field is empty. */
  readonly onChange: (value: number | null) => void
}

/** The least weight of a tie: asked for when the reader pauses, for each answer is a network. */
export function WeightField({ step, value, onChange }: WeightFieldProps) {
  const [typed, setTyped] = useState<number | string>(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  const ask = useDebouncedCallback((asked: number | string) => onChange(asked === '' ? null : Number(asked)), PAUSE_MS)
  return (
    <NumberInput
      label="Weight at least"
      min={0}
      step={step}
      value={typed}
      onChange={(asked) => {
        setTyped(asked)
        ask(asked)
      }}
    />
  )
}
