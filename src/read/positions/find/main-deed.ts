import type { Finding } from '../holding.js'
import type { SentenceHits } from '../issues/find-hits.js'

/** A deed that others may follow, or thank or blame its doer for. */
export interface Doer {
  readonly actor: string
  readonly issue: number
  readonly sign: 1 | -1
  readonly at: number
  /** False where it is only expected. */
  readonly isTold: boolean
}

export const doersOf = (findings: readonly Finding[]): readonly Doer[] =>
  findings.flatMap(({ actor, issue, sign, at, commitment }) =>
    sign !== 0 && commitment !== 'consider' ? [{ actor, issue, sign, at, isTold: commitment !== 'expected' }] : [],
  )

/** The deed that the article is about: of the actor who is most often said to do it. */
export function mainDeed(findings: readonly Finding[], found: readonly SentenceHits[]): Doer | null {
  const share = new Map<number, number>()
  for (const { hits } of found)
    for (const issue of new Set(hits.map((hit) => hit.issue))) share.set(issue, (share.get(issue) ?? 0) + 1)
  const counts = new Map<string, { readonly doer: Doer; count: number }>()
  for (const { actor, issue, sign, at, commitment, certainty } of findings) {
    if (sign === 0 || commitment === 'expected' || commitment === 'consider') continue
    const key = `${actor} ${issue} ${sign}`
    const known = counts.get(key) ?? { doer: { actor, issue, sign, at, isTold: true }, count: 0 }
    known.count +=
      (share.get(issue) ?? 1) * certainty * (commitment === 'act' ? 1 : commitment === 'pledge' ? 0.6 : 0.2)
    counts.set(key, known)
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.doer.at - b.doer.at)[0]?.doer ?? null
}

/** Where nobody is said to have done it: the act of the issue that most sentences speak of. */
export function commonest(found: readonly SentenceHits[]): Doer | null {
  const share = new Map<number, number>()
  for (const { hits } of found) for (const { issue } of hits) share.set(issue, (share.get(issue) ?? 0) + 1)
  const [best] = [...share].sort((a, b) => b[1] - a[1])
  return best === undefined ? null : { actor: '', issue: best[0], sign: 1, at: 0, isTold: false }
}

/** The deed told last before `at`; null for none. */
export const lastBefore = (doers: readonly Doer[], at: number): Doer | null =>
  doers.reduce<Doer | null>((last, doer) => (doer.at < at && (last === null || doer.at >= last.at) ? doer : last), null)

/** The deed told last before `at`, or the first of all. */
export const nearest = (doers: readonly Doer[], at: number): Doer | undefined => lastBefore(doers, at) ?? doers[0]
