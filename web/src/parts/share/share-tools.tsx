import { useQuery } from '@tanstack/react-query'
import { useMatches } from '@tanstack/react-router'
import { Download, Link2, Printer, Quote } from 'lucide-react'
import { useState } from 'react'
import { articleQuery, overviewQuery } from '../../api/queries.js'
import { citationOf, csvFile } from '../../logic/share.js'
import { printRoom } from './print-room.js'
import styles from './share-tools.module.css'

interface ShareToolsProps {
  readonly onClose: () => void
}

/** The link, the citation and the rows of the page that is open. */
export function ShareTools({ onClose }: ShareToolsProps) {
  const here = useMatches({
    select: (matches) => {
      const last = matches.at(-1)
      return { route: last?.routeId ?? '', params: { ...last?.params }, search: { ...last?.search } }
    },
  })
  const { affair, article } = here.params as { affair?: string; article?: string }
  const { data: overview } = useQuery({ ...overviewQuery(affair ?? ''), enabled: affair !== undefined })
  const { data: view } = useQuery({ ...articleQuery(affair ?? '', article ?? ''), enabled: article !== undefined })
  const [copied, setCopied] = useState<{ readonly what: string; readonly text: string; readonly done: boolean } | null>(
    null,
  )
  const file = csvFile(here, overview?.outlets[0]?.id ?? undefined)
  const { href } = window.location
  const citation = citationOf({
    view: document.title.replace(/ · Standpoint$/, '').replaceAll(' · ', ', '),
    affair: overview?.affair ?? null,
    article: view?.article ?? null,
    href,
    day: new Date().toISOString().slice(0, 10),
  })
  const copy = async (what: string, text: string): Promise<void> => {
    // Browsers lend the clipboard only to https and to this machine itself.
    const done = await (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => true,
      () => false,
    )
    setCopied({ what, text, done })
  }
  return (
    <div className={styles.tools}>
      <button type="button" onClick={() => void copy('Link', href)}>
        <Link2 size={16} aria-hidden /> Copy link
      </button>
      <button type="button" onClick={() => void copy('Citation', citation)}>
        <Quote size={16} aria-hidden /> Copy citation
      </button>
      <p className={styles.citation}>{citation}</p>
      {file === null ? null : (
        <a href={file.href} download onClick={onClose}>
          <Download size={16} aria-hidden /> Save {file.rows} as CSV
        </a>
      )}
      <button
        type="button"
        onClick={() => {
          onClose()
          // The popover goes first, so that it is not on the paper.
          setTimeout(() => void printRoom())
        }}
      >
        <Printer size={16} aria-hidden /> Print
      </button>
      <p role="status" className={styles.copied}>
        {copied === null ? '' : copied.done ? `${copied.what} copied.` : `Copy it here: ${copied.text}`}
      </p>
    </div>
  )
}
