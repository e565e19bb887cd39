import type { Span } from '../../text/index.js'
import type { Candidate } from './candidate.js'
import { spanOf } from './candidates.js'
import type { Range } from './noun-phrases.js'
import { rateOf } from './rates.js'
import type { Unit } from './units.js'

/** Less trusted candidates are dropped; chosen on the training articles for the best F1. */
const LEAST_RATE = 0.45

/** Trust that a report needs around one already chosen, and that a nested one needs; chosen on the training articles. */
const LEAST_RATE_AROUND = 0.55
/** Trust that a report within another needs. */
export const LEAST_RATE_WITHIN = 0.7

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
 * The candidates that hold, of those of one unit: the most trusted first, none that overlaps another, unless one reports
 * the other as a whole ("Lind said that Keldia pledged …"). A report needs less trust to be put around what is already
 * chosen than a nested one to be let in: what lies within is said twice over.
 */
export function select(candidates: readonly Candidate[]): Chosen[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, rate: rateOf(candidate) }))
    .filter(({ candidate, rate }) => rate >= LEAST_RATE && candidate.cue[0] < candidate.cue[1])
    .sort((a, b) => b.rate - a.rate || a.candidate.cue[0] - b.candidate.cue[0])
  const chosen: Chosen[] = []
  for (const one of ranked) {
    const fits = chosen.every((other) => {
      if (!clash(one.candidate, other.candidate)) return true
      if (reports(one.candidate, other.candidate)) return one.rate >= LEAST_RATE_AROUND
      return reports(other.candidate, one.candidate) && one.rate >= LEAST_RATE_WITHIN
    })
    if (fits) chosen.push(one)
  }
  return chosen.sort((a, b) => a.candidate.cue[0] - b.candidate.cue[0])
}

export const clash = (one: Candidate, other: Candidate): boolean => {
  const [a, b] = [
    [one.cue, ...one.content],
    [other.cue, ...other.content],
  ]
  return a.some((range) => b.some((taken) => crosses(range, taken)))
}

/** All parts of `inner` lie in the content of `outer`. */
export const reports = (outer: Candidate, inner: Candidate): boolean =>
  [inner.cue, ...inner.content, ...(inner.source === null ? [] : [inner.source])].every((part) =>
    outer.content.some((range) => range[0] <= part[0] && part[1] <= range[1]),
  )

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
