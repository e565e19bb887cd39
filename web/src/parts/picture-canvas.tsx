import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { nextMark } from '../logic/picture/next-mark.js'
import styles from './picture-canvas.module.css'
import { useFollowedLinks } from './use-followed-links.js'

interface PictureCanvasProps {
  /** Where the picture is drawn. */
  readonly canvas: RefObject<HTMLDivElement | null>
  /** What it shows. */
  readonly label: string
  readonly className?: string | undefined
}

/**
 * Holds a picture with notes on its marks. The pointer opens a note by coming near; the arrow keys lead from mark to mark, left to
 * right, the note is shown and said, and Enter follows the link of a mark. One stop of the Tab key, however many marks there are.
 */
export function PictureCanvas({ canvas, label, className = '' }: PictureCanvasProps) {
  const walk = useRef<{ readonly drawn: Element; readonly marks: readonly Element[]; at: number } | null>(null)
  const [place, setPlace] = useState(NOWHERE)
  useFollowedLinks(canvas)

  const show = (mark: Element | null): void => {
    walk.current?.drawn.querySelector('[data-walked]')?.removeAttribute('data-walked')
    if (mark === null) {
      // Away from all of it.
      walk.current?.drawn.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }))
      return
    }
    mark.setAttribute('data-walked', '')
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const { left, top, width, height } = mark.getBoundingClientRect()
    const [clientX, clientY] = [left + width / 2, top + height / 2]
    mark.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true, pointerType: 'mouse' }))
    // The note is drawn with the next frame.
    const { at, marks } = walk.current ?? NOT_WALKED
    requestAnimationFrame(() =>
      requestAnimationFrame(() => setPlace({ now: at + 1, most: marks.length, words: noteIn(mark.closest('svg')) })),
    )
  }

  const press = (event: KeyboardEvent): void => {
    const drawn = canvas.current?.querySelector('svg')
    if (drawn === null || drawn === undefined) return
    if (walk.current?.drawn !== drawn) walk.current = { drawn, marks: marksOf(drawn), at: -1 }
    const { marks, at } = walk.current
    if (event.key === 'Enter') {
      marks[at]?.closest('a')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
      return
    }
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : nextMark(event.key, at, marks.length)
    if (next === null) return
    event.preventDefault()
    walk.current.at = next
    show(marks[next] ?? null)
  }

  const leave = (): void => {
    show(null)
    walk.current = null
    setPlace(NOWHERE)
  }

  return (
    <div className={styles.frame}>
      <div ref={canvas} className={className} />
      {/* Over the picture, not around it: a slider holds no links. */}
      <div
        className={styles.walk}
        role="slider"
        tabIndex={0}
        aria-label={`Marks of the picture: ${label}`}
        aria-valuemin={0}
        aria-valuemax={place.most}
        aria-valuenow={place.now}
        aria-valuetext={place.words}
        onKeyDown={press}
        onBlur={leave}
      />
    </div>
  )
}

const NOWHERE = { now: 0, most: 0, words: 'none yet: the arrow keys lead from mark to mark' }
const NOT_WALKED = { marks: [], at: -1 }

/** Marks of a picture from left to right, those above each other from top to bottom. */
function marksOf(picture: Element): readonly Element[] {
  const places = [...picture.querySelectorAll('[data-marks] :is(rect, circle, path)')].map((mark) => {
    const { left, top } = mark.getBoundingClientRect()
    return { mark, left: Math.round(left), top }
  })
  return places.toSorted((one, other) => one.left - other.left || one.top - other.top).map(({ mark }) => mark)
}

/** The words of the note that is open in a picture. Plot draws it anew, with its name, unless the picture has lanes. */
const noteIn = (picture: Element | null): string =>
  [...(picture?.querySelectorAll(':is([aria-label="tip"], [data-note]) text tspan') ?? [])]
    .map((line) => (line.textContent ?? '').replaceAll('\u200b', '').trim())
    .filter((line) => line !== '')
    .join(', ')
