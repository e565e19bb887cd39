import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { BatchFacts } from '../../api/desk.js'
import { columnsIn } from '../../logic/import/dropped-files.js'
import styles from './forms.module.css'

interface BatchFactsFormProps {
  /** Called a moment after the last key. */
  readonly onFacts: (facts: BatchFacts) => void
}

const PAUSE_MS = 500

/** What is true of all articles that come at once. */
export function BatchFactsForm({ onFacts }: BatchFactsFormProps) {
  const [facts, setFacts] = useState({ outlet: '', published: '', language: '', columns: '' })
  const tell = useDebouncedCallback(onFacts, PAUSE_MS)
  const field = (name: keyof typeof facts) => ({
    value: facts[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const changed = { ...facts, [name]: event.currentTarget.value }
      setFacts(changed)
      const { columns: typed, ...said } = changed
      const columns = columnsIn(typed)
      const named = Object.keys(columns).length === 0 ? {} : { columns }
      tell({ ...Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== '')), ...named })
    },
  })
  return (
    <details className={styles.facts}>
      <summary>All from one outlet, or of one day? A table with columns of its own?</summary>
      <div className={styles.fields}>
        <TextInput label="Outlet of all of them" {...field('outlet')} />
        <TextInput label="Date of all of them" placeholder="2031-03-02" {...field('published')} />
        <TextInput label="Language of all of them" placeholder="en" {...field('language')} />
        <TextInput label="Columns of a table" placeholder="text=Body, published=Date" {...field('columns')} />
      </div>
      <p className={styles.note}>
        This goes before what the articles say of themselves. Left out, they are asked. Columns need a name only where a
        table has unusual ones.
      </p>
    </details>
  )
}
