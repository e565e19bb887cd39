import type { Span } from '../text/index.js'

/** One of the three roles of a statement in a text. */
export type MarkRole = 'source' | 'cue' | 'content'

export interface Mark {
  readonly span: Span
  readonly role: MarkRole
}

/** A stretch of text with the same marks from end to end. */
export interface Piece {
  readonly span: Span
  /** In the order in which they were given. */
  readonly marks: readonly Mark[]
  /** Page furniture. */
  readonly chrome: boolean
}

interface Marked {
  readonly spans: { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] }
}

/** The marks of statements, each statement's content first, so that a role inside another's content wins. */
export const marksOf = (statements: readonly Marked[]): Mark[] =>
  statements.flatMap(({ spans }) =>
    (['content', 'source', 'cue'] as const).flatMap((role) => spans[role].map((span) => ({ span, role }))),
  )

/**
 * Cuts `range` of a text wherever a mark or a stretch of furniture begins or ends: pieces that follow one another
 * without gap, so that marks which overlap, as those of nested statements do, can be drawn.
 * @param at offsets where it is cut besides
 */
export function cutPieces(
  range: Span,
  marks: readonly Mark[],
  chrome: readonly Span[] = [],
  at: readonly number[] = [],
): Piece[] {
  const inside = (span: Span): boolean => span[0] < range[1] && span[1] > range[0]
  const near = marks.filter(({ span }) => inside(span))
  const furniture = chrome.filter(inside)
  const clamp = (offset: number): number => Math.min(Math.max(offset, range[0]), range[1])
  const edges = [...near.map(({ span }) => span), ...furniture].flatMap(([start, end]) => [clamp(start), clamp(end)])
  const cuts = [...new Set([range[0], ...edges, ...at.map(clamp), range[1]])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const span: Span = [start, cuts[index + 1]!]
    const covers = (outer: Span): boolean => outer[0] <= span[0] && span[1] <= outer[1]
    return { span, marks: near.filter((mark) => covers(mark.span)), chrome: furniture.some(covers) }
  })
}

/** The role that shows where several marks meet: cue over source over content. */
export function roleShown(marks: readonly Mark[]): MarkRole | null {
  const roles = new Set(marks.map(({ role }) => role))
  return (['cue', 'source', 'content'] as const).find((role) => roles.has(role)) ?? null
}

/** The lines of a text that are not empty: its paragraphs, as spans. */
export const linesOf = (text: string): Span[] =>
  [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ index, 0: line }) => [index, index + line.length])
