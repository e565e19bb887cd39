import { indexAt } from '../../../text/index.js'
import type { Grounds, Table } from './grounds.js'

const FRIENDLY = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID'])
const HOSTILE = new Set(['REJECT', 'ACCUSE', 'THREATEN', 'PROTEST', 'SANCTION', 'COERCE'])

/** Friendly and hostile events where the words of an issue stand, or toward those who do the deed. */
export function ofEvents({ doc, who }: Grounds, { hitsAt, mains, pairOf, withState }: Table): void {
  for (const event of doc.events) {
    const polarity = FRIENDLY.has(event.type) ? 1 : HOSTILE.has(event.type) ? -1 : 0
    if (polarity === 0) continue
    mains.forEach(({ sign, doers }, issue) => {
      if (sign === 0 || !event.recipients.some((id) => doers.has(id))) return
      for (const [actor, weight] of withState(event.actors))
        if (!who.speaking.withKin(actor).has(event.recipients[0] ?? ''))
          pairOf(actor, issue).measures.add('eventDoer', polarity * sign, weight)
    })
    const sentence = indexAt(doc.scan.sentences, event.sentence[0])
    const one = hitsAt.get(sentence)
    if (one === undefined) continue
    for (const issue of new Set(one.hits.map((hit) => hit.issue))) {
      const side = Math.sign(one.hits.reduce((sum, hit) => sum + (hit.issue === issue ? hit.side : 0), 0))
      for (const [actor, weight] of withState(event.actors))
        pairOf(actor, issue).measures.add('event', polarity * side, weight)
    }
  }
}
