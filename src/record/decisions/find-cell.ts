import { hull, overlaps, type Span, textOf } from '../../text/index.js'
import { type AlignedSentence, spanInNewer } from '../versions/index.js'
import type { Cell, CellAnchor, Said } from './cell.js'

export type AnchorState = 'exact' | 'moved' | 'changed' | 'lost'

/** Something that is otherwise than when it was decided. */
export interface Difference {
  /** "words", "sentence", or what is read: "speaker", "side". */
  readonly what: string
  readonly was: string
  readonly is: string
}

export interface FoundCell {
  readonly state: AnchorState
  /** Null where it is lost. */
  readonly cell: Cell | null
  /** Empty where it is exact or moved; where it is lost, says why. */
  readonly differs: readonly Difference[]
}

/** The reading that counts now, and how its text came from that of the anchor: null where it is the same. */
export interface Now {
  readonly text: string
  readonly cells: readonly Cell[]
  readonly versions: readonly AlignedSentence[] | null
}

/** Less of their words in common than this, two cells at one place are not the same. */
const LEAST_COMMON = 0.5

/**
 * The cell that a decision was made on, in the reading that counts now: of those of its kind, at the place where its words now
 * stand, the one that has most words in common with it; of a position only those on its issue, its actor's before others'.
 * It is `exact` where its sentences stand, `moved` where they stand elsewhere in a new version, in both cases with the same
 * words and the same read of them; `changed` where anything of it differs; `lost` where there is none.
 */
export function findCell(anchor: CellAnchor, { text, cells, versions }: Now): FoundCell {
  const places = anchor.spans.map((span) => placeNow(span, versions))
  const spans = places.flatMap(({ newer }) => (newer === null ? [] : [newer]))
  const around = hull(spans)
  if (around === null) return lost('sentence', anchor.words, 'removed from the article')
  const found = cells
    .filter((cell) => cell.kind === anchor.kind && mayBe(anchor, cell))
    .map((cell) => ({ cell, common: commonOf(spans, cell.spans), same: sameCount(anchor, cell) }))
    .filter(({ common }) => common >= LEAST_COMMON)
    .sort(
      (one, other) =>
        identity(anchor, other.cell) - identity(anchor, one.cell) || other.common - one.common || other.same - one.same,
    )[0]
  if (found === undefined) return lost(anchor.kind, anchor.words, 'no longer read there')
  const { cell } = found
  const differs = [...differencesOf(anchor, cell, text), ...sentenceDifference(places, anchor, text, around)]
  if (differs.length > 0) return { state: 'changed', cell, differs }
  return { state: places.some(({ fate }) => fate === 'moved') ? 'moved' : 'exact', cell, differs }
}

const lost = (what: string, was: string, is: string): FoundCell => ({
  state: 'lost',
  cell: null,
  differs: [{ what, was, is }],
})

const placeNow = (span: Span, versions: Now['versions']) =>
  versions === null ? { fate: 'same' as const, wordForWord: true, newer: span } : spanInNewer(versions, span)

/** On another issue it would be another position, however near its words stand. */
const mayBe = (anchor: CellAnchor, cell: Cell): boolean =>
  anchor.says.issue === undefined || sameSaid(anchor.says.issue, cell.says.issue)

/** What a cell is about, before what is said of it. */
const identity = (anchor: CellAnchor, cell: Cell): number =>
  Number(anchor.says.actor !== undefined && sameSaid(anchor.says.actor, cell.says.actor))

const sameCount = ({ says }: CellAnchor, cell: Cell): number =>
  Object.entries(says).filter(([what, said]) => sameSaid(said, cell.says[what])).length

/** The same by id, or by their words: an actor may be joined to others, and a name is written in several ways. */
const sameSaid = (one: Said, other: Said | undefined): boolean =>
  other !== undefined && ((one.id !== null && one.id === other.id) || folded(one.words) === folded(other.words))

function differencesOf(anchor: CellAnchor, cell: Cell, text: string): Difference[] {
  const words = wordsOf(text, cell.spans)
  return [
    ...(folded(words) === folded(anchor.words) ? [] : [{ what: 'words', was: anchor.words, is: words }]),
    ...Object.entries(anchor.says).flatMap(([what, said]): Difference[] =>
      sameSaid(said, cell.says[what]) ? [] : [{ what, was: said.words, is: cell.says[what]?.words ?? '' }],
    ),
  ]
}

/** The words may stand and mean something else: "It will not come" of "It will come". */
function sentenceDifference(
  places: readonly ReturnType<typeof placeNow>[],
  anchor: CellAnchor,
  text: string,
  around: Span,
): Difference[] {
  const isChanged = places.some(({ fate }) => fate === 'changed' || fate === 'removed')
  return isChanged ? [{ what: 'sentence', was: anchor.words, is: textOf(text, around) }] : []
}

export const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => textOf(text, span)).join(' … ')

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Characters that two lists of spans share, of all that they cover on average: 0..1. */
function commonOf(one: readonly Span[], other: readonly Span[]): number {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0)
  const shared = one.reduce(
    (sum, span) =>
      sum +
      other.reduce(
        (own, rival) => own + (overlaps(span, rival) ? Math.min(span[1], rival[1]) - Math.max(span[0], rival[0]) : 0),
        0,
      ),
    0,
  )
  const all = size(one) + size(other)
  return all === 0 ? 0 : (2 * shared) / all
}
