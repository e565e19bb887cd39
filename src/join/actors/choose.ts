import { factsPart, type Match, matched, prominence, STEPS } from './compare-persons.js'
import { type PersonName, personName } from './person-name.js'
import type { Facts, Profile } from './profile.js'
import type { Evidence, Rule } from './rules.js'
import { folded, skeleton } from './words.js'

/** An actor of the record by its aliases under one key. */
export interface Candidate {
  readonly actor: string
  readonly names: readonly string[]
  readonly facts: Facts
  /** Of the alias that most readings give: as with each alias, it is a change when this takes a step. */
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
const MARGIN = 0.2
/** So many who come close are kept with a doubt. */
const MOST_NAMED = 4
/** What each step of prominence adds: a family name alone is mostly that of who is best known by it. */
const STEP = 0.1

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
    .sort((a, b) => sumOf(b) - sumOf(a) || (a.actor < b.actor ? -1 : 1))
  const [best, second] = fitting
  if (best === undefined) return { actor: null, rule: 'nobody-fits', score: 0, evidence: [] }
  const rivals = fitting.filter((one) => sumOf(one) > sumOf(best) - MARGIN).slice(0, MOST_NAMED)
  const close: Evidence = { what: 'candidates', value: rivals.map(({ actor }) => actor).join('; '), adds: 0 }
  if (second !== undefined && rivals.length > 1 && best.score >= ENOUGH) {
    return { actor: null, rule: 'unclear', score: best.score, evidence: [close] }
  }
  if (best.score < ENOUGH) {
    return { actor: null, rule: 'unsure', score: best.score, evidence: [close, ...best.evidence] }
  }
  return best
}

/** The score before it is cut at 1, to tell the best from the second best. */
const sumOf = ({ evidence }: Match): number => Math.round(evidence.reduce((sum, { adds }) => sum + adds, 0) * 100) / 100

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
  const steps = prominence(candidate.readings)
  if (steps > 0) more.push({ what: 'known', value: String(STEPS[steps - 1]), adds: steps * STEP })
  return matched(given.length > 0 ? 'initials' : 'family-name', 0.55, facts, candidate.facts, more)
}
