import { overlaps, type Span } from '../../text/index.js'
import type { AlignedSentence, Fate } from './align-texts.js'

/** What became of some words of the older text. */
export interface Placed {
  /** `changed` where a sentence of them was changed, or only a part of them is left. */
  readonly fate: Exclude<Fate, 'added'>
  /** Whether every one of the words themselves stands in the newer text, in the same order and with nothing in between. */
  readonly wordForWord: boolean
  /** From the first of them to the last in the newer text; null where none is left. */
  readonly newer: Span | null
}

/**
 * Where words of the older text stand in the newer one: their sentences say what became of them. Words outside all sentences
 * are removed.
 */
export function spanInNewer(rows: readonly AlignedSentence[], span: Span): Placed {
  const touched = rows.filter(({ older }) => older !== null && overlaps(older, span))
  const fates = new Set(touched.map(({ fate }) => fate))
  const pieces = touched.flatMap((row) => piecesOf(row, span))
  if (pieces.length === 0) {
    return { fate: fates.has('changed') ? 'changed' : 'removed', wordForWord: false, newer: null }
  }
  const newer: Span = [Math.min(...pieces.map(({ to }) => to[0])), Math.max(...pieces.map(({ to }) => to[1]))]
  const fate =
    fates.size === 1
      ? ([...fates][0] as Placed['fate'])
      : fates.has('same') || fates.has('moved')
        ? mixed(fates)
        : 'changed'
  return { fate, wordForWord: isWhole(pieces, span, touched), newer }
}

/** Of sentences that stand and such that moved, together they moved; with any other they are changed. */
const mixed = (fates: ReadonlySet<Fate>): Placed['fate'] =>
  fates.has('changed') || fates.has('removed') ? 'changed' : 'moved'

interface Piece {
  readonly from: Span
  readonly to: Span
  /** Whether the words are the same, and not others in their place. */
  readonly kept: boolean
}

/** Parts of `span` in one sentence, with where they now stand: runs of words that are the same, or that replaced them. */
function piecesOf({ fate, older, newer, words }: AlignedSentence, span: Span): readonly Piece[] {
  if (older === null || newer === null) return []
  if (fate !== 'changed') return [shifted(older, newer, cutTo(span, older))]
  return words.flatMap((run, index): Piece[] => {
    if (run.older === null || !overlaps(run.older, span)) return []
    if (run.newer !== null) return [shifted(run.older, run.newer, cutTo(span, run.older))]
    const instead = words[index + 1]?.change === 'added' ? words[index + 1] : undefined
    return instead?.newer ? [{ from: cutTo(span, run.older), to: instead.newer, kept: false }] : []
  })
}

const cutTo = (span: Span, [start, end]: Span): Span => [Math.max(span[0], start), Math.min(span[1], end)]

/** The same words have the same length but for white space and forms of marks: what lies beyond the end is cut. */
function shifted(older: Span, newer: Span, from: Span): Piece {
  const start = Math.min(newer[0] + from[0] - older[0], newer[1])
  const end = from[1] === older[1] ? newer[1] : Math.min(newer[0] + from[1] - older[0], newer[1])
  return { from, to: [start, end], kept: true }
}

/** Whether the pieces cover all of the words, one after the other. */
function isWhole(pieces: readonly Piece[], span: Span, touched: readonly AlignedSentence[]): boolean {
  const gaps = pieces.slice(1).some(({ to }, index) => to[0] < pieces[index]!.to[1])
  const first = Math.max(span[0], touched[0]!.older![0])
  const last = Math.min(span[1], touched.at(-1)!.older![1])
  const covered = pieces.reduce((sum, { from }) => sum + from[1] - from[0], 0)
  const between = pieces
    .slice(1)
    .reduce((sum, { from }, index) => sum + Math.max(0, from[0] - pieces[index]!.from[1]), 0)
  const lost = touched.some(({ fate }) => fate === 'removed')
  const apart = pieces.slice(1).some(({ from, to }, index) => {
    const before = pieces[index]!
    return to[0] - before.to[1] > from[0] - before.from[1] + SLACK
  })
  return (
    pieces.every(({ kept }) => kept) &&
    !lost &&
    !gaps &&
    !apart &&
    between <= SLACK * pieces.length &&
    covered + between >= last - first
  )
}

/** White space between two sentences or words. */
const SLACK = 4
