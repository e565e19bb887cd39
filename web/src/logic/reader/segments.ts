import type { Span } from '../../api/types.js'

/** What is marked in a text: the three parts of a statement, and what else is read of an article. */
export type Part = StatementPart | 'actor' | 'time' | 'event' | 'position' | 'figure' | 'place'
type StatementPart = 'source' | 'cue' | 'content'

/** Where one part of one cell stands. */
export interface Mark {
  /** Id of what it belongs to. */
  readonly cell: string
  readonly part: Part
  readonly span: Span
}

/** A run of text that no mark begins or ends in: what one element of the page draws. */
export interface Segment {
  readonly span: Span
  readonly text: string
  /** The marks over the whole run, the narrowest last. */
  readonly marks: readonly Mark[]
  /** Whether the run is page furniture. */
  readonly furniture: boolean
}

interface Marked {
  readonly id: string
  readonly spans: { readonly [part in StatementPart]: readonly Span[] }
}

/** Every mark of the statements, in the order in which they begin. */
export function marksOf(statements: readonly Marked[]): Mark[] {
  const parts: readonly StatementPart[] = ['source', 'cue', 'content']
  return statements
    .flatMap(({ id, spans }) => parts.flatMap((part) => spans[part].map((span): Mark => ({ cell: id, part, span }))))
    .sort(byStart)
}

/** Those that begin first, of these the widest. */
export const byStart = (one: Mark, other: Mark): number => one.span[0] - other.span[0] || other.span[1] - one.span[1]

/**
 * Cuts `within` at every edge of a mark or of page furniture. The segments join up to the text of `within` again,
 * whatever the marks: they may overlap, be empty or reach beyond it.
 */
export function segmentsOf(text: string, within: Span, marks: readonly Mark[], furniture: readonly Span[]): Segment[] {
  const [start, end] = within
  const meets = ([from, to]: Span): boolean => from < end && start < to && from < to
  const here = marks.filter((mark) => meets(mark.span))
  const dim = furniture.filter(meets)
  const edges = new Set([start, end])
  for (const span of [...here.map((mark) => mark.span), ...dim]) {
    for (const edge of span) if (start < edge && edge < end) edges.add(edge)
  }
  const cuts = [...edges].sort((one, other) => one - other)
  const segments: Segment[] = []
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1]
    if (to === undefined) break
    const covers = ([first, last]: Span): boolean => first <= from && to <= last
    segments.push({
      span: [from, to],
      text: text.slice(from, to),
      marks: here.filter((mark) => covers(mark.span)).sort((one, other) => width(other.span) - width(one.span)),
      furniture: dim.some(covers),
    })
  }
  return segments
}

const width = ([start, end]: Span): number => end - start
