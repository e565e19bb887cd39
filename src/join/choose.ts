import { factsPart, KNOWN, type Match, matched } from './compare-persons.js'
import { type PersonName, personName } from './person-name.js'
import type { Facts, Profile } from './profile.js'
import type { Evidence, Rule } from './rules.js'
import { folded, skeleton } from './words.js'

/** An actor of the record by its aliases under one key. */
export interface Candidate {
  readonly actor: string
  readonly names: readonly string[]
  readonly facts: Facts
  readonly readings: number
}

export interface Choice {
  /** Null: it stays with its article. */
  readonly actor: string | null
  readonly rule: Rule
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/** From this score on a family name is somebody's, and by so much must it be less another's. */
const ENOUGH = 0.7
const MARGIN = 0.15

/**
 * Who of the candidates is meant by one whom its article does not name in full: a family name, initials. The family
 * name alone is not enough; office, country, a body that the article names too, or the year must speak for it.
 */
export function choose(profile: Profile, candidates: readonly Candidate[]): Choice {
  const name = profile.kind === 'person' ? personName(profile.name) : null
  if (name === null) return { actor: null, rule: 'not-named', score: 1, evidence: [] }
  const fitting = candidates
    .flatMap((candidate) => {
      const match = matchWith(name, profile.facts, candidate)
      return match === null ? [] : [{ ...match, actor: candidate.actor }]
    })
    .sort((a, b) => b.score - a.score || (a.actor < b.actor ? -1 : 1))
  const [best, second] = fitting
  if (best === undefined || best.score < ENOUGH) {
    return {
      actor: null,
      rule: 'nobody-fits',
      score: best?.score ?? 0,
      evidence: best === undefined ? [] : best.evidence,
    }
  }
  if (second !== undefined && second.score > best.score - MARGIN) {
    const value = [best, second].map(({ actor }) => actor).join('; ')
    return { actor: null, rule: 'unclear', score: best.score, evidence: [{ what: 'candidates', value, adds: 0 }] }
  }
  return best
}

function matchWith(name: PersonName, facts: Facts, candidate: Candidate): Match | null {
  if (factsPart(facts, candidate.facts)) return null
  const given = name.given.map(folded)
  const fitsName = candidate.names.some((one) => {
    const full = personName(one)
    if (full === null || skeleton(full.family.at(-1)!) !== name.key) return false
    return given.every((initial, index) => folded(full.given[index] ?? '')[0] === initial[0])
  })
  if (!fitsName) return null
  const near = (candidate.facts.of ?? []).find((body) => facts.near?.includes(body))
  const more: Evidence[] = []
  if (near !== undefined) more.push({ what: 'body', value: near, adds: 0.15 })
  if (candidate.readings >= KNOWN) more.push({ what: 'known', value: String(KNOWN), adds: 0.1 })
  return matched(given.length > 0 ? 'initials' : 'family-name', 0.55, facts, candidate.facts, more)
}
