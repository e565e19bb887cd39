import type { Actor } from '../../reading.js'
import { campOf } from './camps.js'
import type { Candidate, Grounds, Table } from './grounds.js'
import { namedAs } from './named-as.js'

/** What is known of each actor, and what its kin, its camp and the others of the article are found to hold. */
export function ofArticle(
  { doc, index, who, found, findings, central }: Grounds,
  { mains }: Table,
  pairs: readonly Candidate[],
): void {
  const says = new Map<string, number>()
  for (const statement of doc.statements)
    for (const id of who.speakersIn(statement)) says.set(id, (says.get(id) ?? 0) + 1)
  const campById = new Map<string, string | null>()
  const campFor = (id: string): string | null => {
    const known = campById.get(id)
    if (known !== undefined) return known
    const actor = who.actor(id)
    const camp = actor === undefined ? null : campOf(doc.article.text, actor)
    campById.set(id, camp)
    return camp
  }
  const groups = new Map(who.groups().map((actor) => [actor.id, actor]))
  const perIssue = index.issues.map(
    (_, issue) => found.filter(({ hits }) => hits.some((hit) => hit.issue === issue)).length,
  )
  const total = Math.max(1, Math.max(...perIssue))
  const length = doc.article.text.length
  for (const { actor: id, issue, measures } of pairs) {
    const made = groups.get(id)
    const actor: Actor | undefined = who.actor(id) ?? made
    if (actor === undefined) continue
    measures.set('isPerson', Number(actor.kind === 'person'))
    measures.set('isState', Number(actor.kind === 'state'))
    measures.set('isOrganisation', Number(actor.kind === 'organisation'))
    measures.set('isGroup', Number(actor.kind === 'group'))
    measures.set('isUnnamed', Number(actor.unnamed !== undefined))
    measures.set('isMade', Number(made !== undefined))
    const stems = index.issues[issue]!.aboutStems
    measures.set(
      'isOfMatter',
      Number(actor.name.split(/\s+/).some((word) => /^\p{Lu}/u.test(word) && stems.has(index.factsOf(word).stem))),
    )
    for (const [name, value] of namedAs(actor)) measures.set(name, value)
    measures.set('mentions', Math.log2(1 + actor.mentions.length))
    measures.set('firstAt', (actor.mentions[0]?.span[0] ?? 0) / length)
    measures.set('says', Math.log2(1 + (says.get(id) ?? 0)))
    measures.set('issueShare', perIssue[issue]! / total)
    measures.set('issueSentences', Math.log2(1 + perIssue[issue]!))
    measures.set('isCentral', Number(central.has(issue)))
    measures.set('hasState', Number(who.speaking.of(id) !== null))
    const kin = who.speaking.withKin(id)
    const { sign, doers } = mains[issue]!
    const isDoer = [...kin].some((one) => doers.has(one))
    measures.add(isDoer ? 'doer' : 'main', sign, 1)
    for (const finding of findings) {
      if (finding.issue !== issue || finding.actor === id || finding.sign === 0) continue
      if (kin.has(finding.actor)) measures.most('ruleKin', finding.sign, finding.certainty)
      else {
        measures.add('others', finding.sign, finding.certainty * 0.2)
        const [own, other] = [campFor(id), campFor(finding.actor)]
        if (own !== null && other !== null)
          measures.add(own === other ? 'camp' : 'otherCamp', finding.sign, finding.certainty * 0.5)
      }
    }
  }
}
