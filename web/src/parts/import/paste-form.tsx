import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Pasted } from '../../api/desk.js'
import { messageOf } from '../../logic/import/gathering.js'
import styles from './forms.module.css'

interface PasteFormProps {
  readonly onPaste: (pasted: Pasted) => Promise<void>
}

const BLANK = { text: '', title: '', outlet: '', published: '', url: '' }

/** One article as a text that is pasted, with what is known of it. */
export function PasteForm({ onPaste }: PasteFormProps) {
  const [pasted, setPasted] = useState(BLANK)
  const [fault, setFault] = useState<string | null>(null)
  const field = (name: keyof typeof BLANK) => ({
    value: pasted[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setPasted({ ...pasted, [name]: event.currentTarget.value }),
  })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (pasted.text.trim() === '') return setFault('Paste the text of an article first.')
    try {
      await onPaste(pasted)
      setPasted({ ...BLANK, outlet: pasted.outlet })
      setFault(null)
    } catch (error) {
      setFault(messageOf(error))
    }
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Textarea label="Text of the article" autosize minRows={5} maxRows={14} error={fault} {...field('text')} />
      <div className={styles.fields}>
        <TextInput label="Title" {...field('title')} />
        <TextInput label="Outlet" {...field('outlet')} />
        <TextInput label="Date of publication" placeholder="2031-03-02" {...field('published')} />
        <TextInput label="Address" placeholder="https://…" {...field('url')} />
      </div>
      <p>
        <Button type="submit" variant="default">
          Add this text
        </Button>
      </p>
    </form>
  )
}
