import type { Finding } from '../holding.js'
import type { Table } from './grounds.js'

const WEAK = 0.5

/** What the rules found. */
export function ofRules(findings: readonly Finding[], { pairOf }: Table): void {
  for (const { actor, issue, sign, certainty, commitment } of findings) {
    const { measures } = pairOf(actor, issue)
    measures.count('rules')
    if (sign === 0) {
      measures.count('ruleOpen', certainty)
      continue
    }
    measures.add('rule', sign, certainty)
    measures.most('ruleBest', sign, certainty)
    const isDeed = commitment === 'act' || commitment === 'pledge'
    measures.most(isDeed ? 'ruleDeed' : 'ruleWord', sign, certainty)
    if (certainty < WEAK) measures.add('ruleWeak', sign, certainty)
  }
}
