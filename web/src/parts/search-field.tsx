import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactNode, useEffect, useState } from 'react'

const PAUSE_MS = 300

interface SearchFieldProps {
  readonly label: string
  readonly placeholder?: string
  readonly value: string
  /** Called a moment after the last key. */
  readonly onSearch: (value: string) => void
  readonly icon?: ReactNode
}

/** A text field that asks when the reader pauses, and takes on the value of the URL when that changes otherwise. */
export function SearchField({ label, placeholder, value, onSearch, icon }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const ask = useDebouncedCallback(onSearch, PAUSE_MS)
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      leftSection={icon}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        ask(event.currentTarget.value)
      }}
    />
  )
}
