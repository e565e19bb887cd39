import type { ArticleView, Span } from '../../api/types.js'
import { paragraphsOf } from './paragraphs.js'
import { type Mark, marksOf, type Segment, segmentsOf } from './segments.js'

export interface LaidSegment extends Segment {
  /** Ids of the statements whose first words these are: where the page goes when one is opened. */
  readonly begins: readonly string[]
}

export interface LaidParagraph {
  readonly span: Span
  readonly segments: readonly LaidSegment[]
  /** Ids of the statements that have words here. */
  readonly statements: ReadonlySet<string>
  /** Whether all of it is page furniture. */
  readonly furniture: boolean
}

/** What stands for the id of a statement at words that are open and are none. */
export const OPEN_PLACE = 'place'

/** An article as the reader draws it: paragraphs, each cut at the edges of its marks. `place` is marked besides. */
export function layOut(
  { text, statements, chrome }: Pick<ArticleView, 'text' | 'statements' | 'chrome'>,
  place: Span | null = null,
): LaidParagraph[] {
  const opened = { id: OPEN_PLACE, spans: { source: [], cue: [], content: place === null ? [] : [place] } }
  const marks = marksOf([...statements, opened])
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
      const begins = [...new Set(segment.marks.map(({ statement }) => statement))].filter((id) => !begun.has(id))
      for (const id of begins) begun.add(id)
      return { ...segment, begins }
    })
    return {
      span,
      segments,
      statements: new Set(segments.flatMap((segment) => segment.marks.map(({ statement }) => statement))),
      furniture: segments.every((segment) => segment.furniture || segment.text.trim() === ''),
    }
  })
}
