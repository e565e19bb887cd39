import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { addressesIn } from '../../logic/import/dropped-files.js'
import styles from './forms.module.css'

interface PagesFormProps {
  readonly onPages: (urls: readonly string[]) => Promise<void>
  /** Whether the server fetches pages at all. */
  readonly isAllowed: boolean
}

/** Pages of the web, which the server fetches now, because it was asked to. */
export function PagesForm({ onPages, isAllowed }: PagesFormProps) {
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  if (!isAllowed) {
    return (
      <p className={styles.note}>
        This server was started with <code>--no-fetch</code>: it opens no connection to other machines. Save the pages
        in your browser, and drop the files.
      </p>
    )
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const urls = addressesIn(text)
    if (urls.length === 0) return setFault('Give whole addresses, https://…, one a line.')
    setFault(null)
    setBusy(true)
    setText('')
    await onPages(urls)
    setBusy(false)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Textarea
        label="Addresses of articles, one a line"
        placeholder="https://…"
        autosize
        minRows={3}
        maxRows={10}
        error={fault}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={styles.note}>
        The only thing on this page that leaves your machine: the server fetches these pages now, without cookies. The
        outlets can see that somebody did. Pages behind a login are better saved in the browser and dropped as files.
      </p>
      <p>
        <Button type="submit" variant="default" loading={isBusy}>
          Fetch these pages
        </Button>
      </p>
    </form>
  )
}
