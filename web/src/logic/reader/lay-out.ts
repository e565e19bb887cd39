import type { ArticleView, Span } from '../../api/types.js'
import { paragraphsOf } from './paragraphs.js'
import { byStart, type Mark, type Segment, segmentsOf } from './segments.js'

export interface LaidSegment extends Segment {
  /** Ids of the cells whose first words these are: where the page goes when one is opened. */
  readonly begins: readonly string[]
}

export interface LaidParagraph {
  readonly span: Span
  readonly segments: readonly LaidSegment[]
  /** Ids of the cells that have words here. */
  readonly cells: ReadonlySet<string>
  /** Whether all of it is page furniture. */
  readonly furniture: boolean
}

/** What stands for the id of a cell at words that are open and are none. */
export const OPEN_PLACE = 'place'

/** An article as the reader draws it: paragraphs, each cut at the edges of its marks. `place` is marked besides. */
export function layOut(
  { text, chrome }: Pick<ArticleView, 'text' | 'chrome'>,
  cells: readonly { readonly marks: readonly Mark[] }[],
  place: Span | null = null,
): LaidParagraph[] {
  const opened: readonly Mark[] = place === null ? [] : [{ cell: OPEN_PLACE, part: 'place', span: place }]
  const marks = [...cells.flatMap((cell) => cell.marks), ...opened].sort(byStart)
  const begun = new Set<string>()
  let next = 0
  // Marks that may reach into the paragraphs to come; both lists go by their start, so that each is looked at once.
  let open: Mark[] = []
  return paragraphsOf(text).map((span) => {
    for (let mark = marks[next]; mark !== undefined && mark.span[0] < span[1]; mark = marks[next]) {
      open.push(mark)
      next += 1
    }
    open = open.filter((mark) => mark.span[1] > span[0])
    const segments = segmentsOf(text, span, open, chrome).map((segment): LaidSegment => {
      const begins = [...new Set(segment.marks.map(({ cell }) => cell))].filter((id) => !begun.has(id))
      for (const id of begins) begun.add(id)
      return { ...segment, begins }
    })
    return {
      span,
      segments,
      cells: new Set(segments.flatMap((segment) => segment.marks.map(({ cell }) => cell))),
      furniture: segments.every((segment) => segment.furniture || segment.text.trim() === ''),
    }
  })
}
