import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { BatchFacts } from '../../api/desk.js'
import styles from './forms.module.css'

interface BatchFactsFormProps {
  /** Called a moment after the last key. */
  readonly onFacts: (facts: BatchFacts) => void
}

const PAUSE_MS = 500

/** What is true of all articles that come at once. */
export function BatchFactsForm({ onFacts }: BatchFactsFormProps) {
  const [facts, setFacts] = useState<Required<BatchFacts>>({ outlet: '', published: '', language: '' })
  const tell = useDebouncedCallback(onFacts, PAUSE_MS)
  const field = (name: keyof BatchFacts) => ({
    value: facts[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const changed = { ...facts, [name]: event.currentTarget.value }
      setFacts(changed)
      tell(Object.fromEntries(Object.entries(changed).filter(([, value]) => value.trim() !== '')))
    },
  })
  return (
    <details className={styles.facts}>
      <summary>All from one outlet, or of one day?</summary>
      <div className={styles.fields}>
        <TextInput label="Outlet of all of them" {...field('outlet')} />
        <TextInput label="Date of all of them" placeholder="2031-03-02" {...field('published')} />
        <TextInput label="Language of all of them" placeholder="en" {...field('language')} />
      </div>
      <p className={styles.note}>This goes before what the articles say of themselves. Left out, they are asked.</p>
    </details>
  )
}
