import type { PositionRow, Side } from '../ledger/rows.js'
import type { Duplicates, NodeKind } from './rows.js'

/** A report as a network sees it. */
export interface Report {
  /** The node, and what ties it to others. */
  readonly node: string
  readonly by: string
  /** −1 against, 0 undecided, 1 for. */
  readonly value: number
  readonly article: string
  /** Day on which it was said; null when unknown. */
  readonly day: string | null
  /** Chance that it is right, 0..1. */
  readonly confidence: number
}

/** How often each node says what of each tie: by node, tie and value. */
export type Tally = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<number, number>>>

export const VALUES: Readonly<Record<Side, number>> = { against: -1, undecided: 0, for: 1 }

const KEYS: Readonly<Record<NodeKind, (row: PositionRow) => string | null>> = {
  actor: ({ actor }) => actor.id,
  issue: ({ issue }) => issue.id,
  outlet: ({ article }) => article.outlet,
}

/** Reports by node and tie; those of articles whose outlet nobody states are left out where outlets count. */
export const reportsOf = (rows: readonly PositionRow[], nodes: NodeKind, by: NodeKind): Report[] =>
  rows.flatMap((row) => {
    const [node, tie] = [KEYS[nodes](row), KEYS[by](row)]
    if (node === null || tie === null) return []
    const { side, article, said, confidence } = row
    return [{ node, by: tie, value: VALUES[side], article: article.id, day: said, confidence }]
  })

const WITHIN: Readonly<Record<Duplicates, (report: Report, index: number) => string>> = {
  document: ({ article }) => article,
  week: ({ day, article }) => (day === null ? article : weekOf(day)),
  month: ({ day, article }) => day?.slice(0, 7) ?? article,
  range: () => '',
  all: (_, index) => String(index),
}

/**
 * The same where articles are drawn: null for the draw of its article; `each` where nothing is a duplicate.
 */
export const WITHIN_DRAW: Readonly<Record<Duplicates, (report: Report, index: number) => string | null>> = {
  document: () => null,
  week: ({ day }) => (day === null ? null : weekOf(day)),
  month: ({ day }) => day?.slice(0, 7) ?? null,
  range: () => '',
  all: () => 'each',
}

/** Counts reports; of several that say the same within a document, week, month or the whole range, one. */
export function tallyOf(reports: readonly Report[], duplicates: Duplicates): Tally {
  const seen = new Set<string>()
  const tally = new Map<string, Map<string, Map<number, number>>>()
  for (const [index, report] of reports.entries()) {
    const { node, by, value } = report
    // No id and no name holds a line break.
    const key = `${node}\n${by}\n${value}\n${WITHIN[duplicates](report, index)}`
    if (seen.has(key)) continue
    seen.add(key)
    const ties = tally.get(node) ?? new Map<string, Map<number, number>>()
    const counts = ties.get(by) ?? new Map<number, number>()
    counts.set(value, (counts.get(value) ?? 0) + 1)
    tally.set(node, ties.set(by, counts))
  }
  return tally
}

const DAY_MS = 86_400_000

/** Weeks begin on Monday. */
const weekOf = (day: string): string =>
  String(Math.floor((Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS + 3) / 7))
