import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { stepPlace } from '../../logic/search/places.js'
import styles from './search-palette.module.css'
import { useFoundPlaces } from './use-found-places.js'

const PAUSE_MS = 150
const PARTS = { content: styles.palette ?? '' }

interface SearchPaletteProps {
  /** The affair that is open; undefined on the list of affairs. */
  readonly affair: string | undefined
  readonly onClose: () => void
}

/** One box for all that can be opened: typed into, walked by arrow keys, opened by Enter. */
export function SearchPalette({ affair, onClose }: SearchPaletteProps) {
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const [at, setAt] = useState(0)
  const [isEntered, setEntered] = useState(false)
  const navigate = useNavigate()
  const list = useRef<HTMLDivElement>(null)
  const { groups, isLooking } = useFoundPlaces(affair, query)
  const places = groups.flatMap((group) => group.places)
  const chosen = places[at] === undefined ? (places.length === 0 ? -1 : 0) : at
  const chosenHref = places[chosen]?.href
  useEffect(() => {
    list.current?.querySelector(`#place-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  // What is shown may still belong to what was typed before: Enter waits for the answers.
  const isAnswered = query === typed.trim() && !isLooking
  useEffect(() => {
    if (!isEntered || !isAnswered) return
    setEntered(false)
    if (chosenHref === undefined) return
    onClose()
    void navigate({ href: chosenHref })
  }, [isEntered, isAnswered, chosenHref, onClose, navigate])

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setAt(stepPlace(chosen, event.key === 'ArrowDown' ? 1 : -1, places.length))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      setEntered(true)
    }
  }
  const click = (event: MouseEvent, href: string): void => {
    // A new tab is the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onClose()
    void navigate({ href })
  }
  let before = 0
  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="8vh" transitionProps={{ duration: 0 }} classNames={PARTS}>
      <Modal.Overlay />
      <Modal.Content aria-label="Search">
        <div className={styles.field}>
          <Search size={18} aria-hidden />
          <input
            className={styles.input}
            role="combobox"
            aria-label={affair === undefined ? 'Search the affairs' : 'Search this affair'}
            aria-expanded={places.length > 0}
            aria-controls="places"
            aria-autocomplete="list"
            aria-activedescendant={chosen === -1 ? undefined : `place-${chosen}`}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            placeholder={affair === undefined ? 'An affair' : 'An actor, an outlet, a title, words that were said'}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setAt(0)
            }}
            onKeyDown={press}
          />
          <kbd>Esc</kbd>
        </div>
        <div ref={list} id="places" role="listbox" aria-label="Found" className={styles.list}>
          {groups.map(({ title, places: ofGroup }) => {
            const start = before
            before += ofGroup.length
            return (
              <div key={title} className={styles.group}>
                <p className={styles.title} aria-hidden>
                  {title}
                </p>
                {ofGroup.map(({ href, name, detail }, index) => (
                  <a
                    key={href + name}
                    id={`place-${start + index}`}
                    href={href}
                    role="option"
                    aria-selected={start + index === chosen}
                    tabIndex={-1}
                    className={styles.place}
                    onClick={(event) => click(event, href)}
                    onPointerMove={() => setAt(start + index)}
                  >
                    <span className={styles.name}>{name}</span>
                    {detail === null ? null : <span className={styles.detail}>{detail}</span>}
                  </a>
                ))}
              </div>
            )
          })}
        </div>
        <p role="status" className={places.length === 0 ? styles.none : 'visually-hidden'}>
          {isLooking ? 'Looking …' : places.length === 0 ? 'Nothing found.' : `${places.length} found`}
        </p>
      </Modal.Content>
    </Modal.Root>
  )
}
