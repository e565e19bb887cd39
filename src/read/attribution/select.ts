import type { Span } from '../../text/index.js'
import type { Candidate } from './candidate.js'
import { spanOf } from './candidates.js'
import type { Range } from './noun-phrases.js'
import { rateOf } from './rates.js'
import type { Unit } from './units.js'

/** Less trusted candidates are dropped; chosen on the training articles for the best F1. */
const LEAST_RATE = 0.3

export interface Chosen {
  readonly candidate: Candidate
  readonly rate: number
}

/** An attribution in spans of the text; its content may still grow by speech of the neighbouring sentences. */
export interface Found {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  content: Span[]
  readonly lemma: string
  readonly construction: string
  readonly rate: number
}

const crosses = ([from, to]: Range, other: Range): boolean => from < other[1] && other[0] < to

/**
 * The candidates that hold, of those of one unit: the most trusted first, none whose cue lies in what another says (the
 * guidelines mark the outermost attribution only) and no two with one cue.
 */
export function select(candidates: readonly Candidate[]): Chosen[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, rate: rateOf(candidate) }))
    .filter(({ rate }) => rate >= LEAST_RATE)
    .sort((a, b) => b.rate - a.rate || a.candidate.cue[0] - b.candidate.cue[0])
  const chosen: Chosen[] = []
  for (const one of ranked) {
    const { cue, content } = one.candidate
    const clashes = chosen.some(
      ({ candidate: other }) =>
        crosses(cue, other.cue) ||
        other.content.some((range) => crosses(cue, range)) ||
        content.some((range) => crosses(other.cue, range)) ||
        content.some((range) => other.content.some((taken) => crosses(range, taken))),
    )
    if (!clashes) chosen.push(one)
  }
  return chosen.sort((a, b) => a.candidate.cue[0] - b.candidate.cue[0])
}

/** The chosen candidates of a unit as spans; one without content is kept only if it waits for speech. */
export function foundIn({ items }: Unit, chosen: readonly Chosen[]): Found[] {
  const found: Found[] = []
  for (const { candidate, rate } of chosen) {
    const content = candidate.content.map((range) => spanOf(items, range)).filter((span) => span !== null)
    const cue: Span = [items[candidate.cue[0]]!.start, items[candidate.cue[1] - 1]!.end]
    const source = candidate.source === null ? null : spanOf(items, candidate.source)
    if (content.length === 0 && candidate.construction !== 'colon open') continue
    const { lemma, construction } = candidate
    content.sort((a, b) => a[0] - b[0])
    found.push({ source: source === null ? [] : [source], cue: [cue], content, lemma, construction, rate })
  }
  return found
}
