import type { CueClass } from '../reading.js'
import { type Candidate, keyOf } from './candidate.js'
import { classOfVerb } from './cue-class.js'
import { RATES_BY_CONSTRUCTION } from './cue-rates.js'

/** Constructions too rare in the training articles to be measured, or without a content of their own: by judgement. */
const UNMEASURED: Readonly<Record<string, number>> = { signed: 0.8, 'colon open': 0.7 }

/**
 * Trusted at least so far with every verb of a class, by judgement: most verbs are too rare to be measured one by one,
 * and annotators agree less on promises than readers need them ("…, officials agreed", "pledged to stay away").
 */
const LEAST_OF_CLASS: readonly { readonly cueClass: CueClass; readonly construction: string; readonly rate: number }[] =
  [
    { cueClass: 'said', construction: 'fronted', rate: 0.45 },
    { cueClass: 'promised', construction: 'to', rate: 0.5 },
  ]

const RATES = new Map<string, number>()
for (const [construction, list] of Object.entries(RATES_BY_CONSTRUCTION)) {
  for (const entry of list.split(' ')) {
    const at = entry.lastIndexOf('=')
    RATES.set(`${entry.slice(0, at)} ${construction}`, Number(entry.slice(at + 1)) / 100)
  }
}

/** Share of cases in which such a candidate was right on the training articles, 0..1; of a cue that is
 * not listed, what its construction is worth with any; 0 for one that never proved itself. */
export function rateOf(candidate: Candidate): number {
  const cueClass = classOfVerb(candidate.lemma)
  const rate =
    RATES.get(keyOf(candidate)) ??
    RATES.get(`${cueClass === null ? '*' : '+'} ${candidate.construction}`) ??
    UNMEASURED[candidate.construction] ??
    0
  const floor = LEAST_OF_CLASS.find((one) => one.cueClass === cueClass && one.construction === candidate.construction)
  return Math.max(rate, floor?.rate ?? 0)
}
