import type { VerbGroup } from '../../attribution/verb-groups.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'

const FARTHEST = 12

/** Behind a bill that passes: "with the support of seven Reds", "with the votes of both parties". */
export function votesFor({ items }: SentenceView, verb: VerbGroup, stand: Stand): readonly Held[] {
  for (let at = verb.to; at < Math.min(items.length - 3, verb.to + FARTHEST); at += 1) {
    if (items[at]!.lower !== 'with') continue
    let noun = at + 1
    while (/^(?:DT|JJ)$/.test(items[noun]?.tag ?? '')) noun += 1
    if (!/^(?:support|backing|votes|help)$/.test(items[noun]?.lower ?? '')) return []
    if (!/^(?:of|from)$/.test(items[noun + 1]?.lower ?? '')) return []
    let to = noun + 2
    while (to < items.length && /^(?:DT|JJ|NN|NP|CD|PO|CC)$/.test(items[to]!.tag)) to += 1
    return [
      {
        holder: { kind: 'phrase', range: [noun + 2, to], verb: null },
        stand: { ...stand, commitment: 'act', rule: `${stand.rule}.with` },
      },
    ]
  }
  return []
}
