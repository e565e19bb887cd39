import { grouped } from '../../../text/index.js'
import { mentionsIn } from '../../statements/mentions.js'
import type { Grounds, Table } from './grounds.js'

/** What stands between two who are named in one breath: "France and", "France, the prime minister of". */
const JOINED =
  /^\s*(?:,|and\b|or\b|&|as well as\b|along with\b|together with\b)\s*(?:and\s+)?(?:[\p{L}.'’-]+\s+){0,3}$/u
const LONGEST_GAP = 40

/** What the rules found of those who are named in one list with an actor. */
export function ofLists({ doc, who, findings }: Grounds, { pairOf }: Table): void {
  const { text } = doc.article
  const held = findings.filter(({ sign, inferred }) => sign !== 0 && inferred === null)
  const bySentence = grouped(held, ({ evidence }) => evidence[0]?.[0])
  for (const span of doc.scan.sentences) {
    const here = bySentence.get(span[0])
    if (here === undefined) continue
    const named = mentionsIn(who.mentions, span)
    const lists: string[][] = []
    let end = -1
    for (const { actor, span: mention } of named) {
      if (mention[0] < end) continue
      const isJoined = end >= 0 && mention[0] - end <= LONGEST_GAP && JOINED.test(text.slice(end, mention[0]))
      if (isJoined) lists.at(-1)!.push(actor.id)
      else lists.push([actor.id])
      end = mention[1]
    }
    for (const list of lists) {
      if (list.length < 2) continue
      for (const { actor, issue, sign, certainty } of here) {
        if (!list.includes(actor)) continue
        for (const other of list) if (other !== actor) pairOf(other, issue).measures.most('listed', sign, certainty)
      }
    }
  }
}
