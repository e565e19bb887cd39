import type { Stand } from '../holding.js'
import type { Governor } from '../lexicon/governors.js'

export const DEEPEST = 6

export const NEGATION = /^(?:not|n't|never|cannot)$/

export const FUTURE = /^(?:will|'ll|wo|shall|would|'d|going)$/

export const FIRST_PERSON = /^(?:i|we)$/

export const POSSIBLE = /^(?:can|cannot|could|may|might|ca)$/

export const NORMATIVE = /^(?:should|must|ought)$/

export const turned = (sign: Stand['sign'], factor: number): Stand['sign'] => (sign * factor || 0) as Stand['sign']

export function under(stand: Stand, governor: Governor, name: string): Stand {
  // What is only weighed or expected stays so, whatever verb stands below it.
  const isOpen = governor.commitment === 'consider' || governor.commitment === 'expected'
  return {
    sign: governor.commitment === 'consider' ? 0 : turned(stand.sign, governor.factor),
    ...(governor.commitment === 'consider' && stand.sign !== 0 ? { leaning: stand.sign } : {}),
    commitment: isOpen ? governor.commitment : (stand.commitment ?? governor.commitment),
    rule: `${stand.rule}.${name}`,
    // "refuses to consider it" says nothing of weighing.
    certainty: stand.commitment === 'consider' && governor.factor === -1 ? stand.certainty * 0.2 : stand.certainty,
  }
}

/** What kind of noun a side hangs on: whose possessor and "by" name who holds it. */
export type NounKind = 'act' | 'matter' | 'event' | 'attitude' | 'governor'
