import { contains, type Span } from '../../../text/index.js'
import type { Doc } from '../../doc.js'
import type { Actor } from '../../reading.js'
import type { World } from '../../world/index.js'
import type { Finding } from '../holding.js'

/** What a membership is worth as evidence: less than what the article says of the member itself. */
const CERTAINTY = 0.6

const ALONE = /\b(?:alone|only|sole|lone|single)\b/i
const MEMBERS = '(?:members?|states?|countries|nations|governments|allies|partners|powers|signatories|parties)'
/** "all of the [pact]", "every member of the [pact]", "all 28 [pact] members"; not "both the [pact] and Keldia". */
const ALL_BEFORE = new RegExp(
  String.raw`\b(?:all|every|each|every one)\s+(?:(?:\p{L}+-?|\d+)\s+){0,3}?(?:of\s+|${MEMBERS}\s+(?:of|in)\s+)(?:the\s+|its\s+)?$`,
  'iu',
)
const ALL_AROUND = /\b(?:all|every|each)\s+(?:(?:of|the|\d+|\p{L}+-?)\s+){0,3}$/iu
const MEMBERS_BEHIND = new RegExp(String.raw`^(?:['’]s?)?\s+(?:member\s+)?${MEMBERS}\b`, 'iu')
/** Of a body that nearly all states belong to, nothing follows for one of them. */
const MOST_MEMBERS = 60
const EXCEPT =
  /\b(?:except(?:ing)?(?: for)?|apart from|other than|save for|with the (?:sole |only )?exception of|but for)\b/i

/** How to find or make the actor of a member; null where nothing is known of it. */
export type ActorOfMember = (member: string) => Actor | null

export interface Memberships {
  readonly findings: readonly Finding[]
  /** Members whom the article does not name. */
  readonly actors: readonly Actor[]
}

/**
 * What a sentence says of members that it does not name: "Seiran alone of the Straits Pact signed" of the others, "all of its
 * members but Seiran refused" of all. Each is marked with the group that it follows from.
 */
export function findMemberships(
  doc: Doc,
  findings: readonly Finding[],
  world: World,
  actorOf: ActorOfMember,
): Memberships {
  const groups = doc.actors.filter(({ id }) => world.groups.some((group) => group.id === id))
  if (groups.length === 0) return { findings: [], actors: [] }
  const made = new Map<string, Actor>()
  const inferred: Finding[] = []
  for (const finding of findings) {
    const [sentence] = finding.evidence
    if (sentence === undefined || finding.sign === 0 || finding.inferred !== null || finding.commitment === 'expected')
      continue
    for (const group of groups) {
      const members = world.membersOf(group.id, (finding.date ?? doc.article.published)?.slice(0, 10) ?? null)
      if (members === null || members.length > MOST_MEMBERS) continue
      const others = inferredOf(doc, sentence, finding, group, members)
      for (const { member, sign } of others) {
        const actor = doc.actors.find((one) => isMember(one, member)) ?? made.get(member) ?? actorOf(member)
        if (actor === null || actor.id === finding.actor) continue
        if (!doc.actors.includes(actor)) made.set(member, actor)
        // What the article says of the member itself counts.
        if (findings.some((one) => one.actor === actor.id && one.issue === finding.issue)) continue
        inferred.push({
          ...finding,
          actor: actor.id,
          sign,
          certainty: CERTAINTY * finding.certainty,
          rule: `${finding.rule}.member`,
          inferred: group.id,
        })
      }
    }
  }
  const used = new Set(inferred.map(({ actor }) => actor))
  return { findings: inferred, actors: [...made.values()].filter(({ id }) => used.has(id)) }
}

const isMember = ({ id, country, kind }: Actor, member: string): boolean =>
  id === member || (kind === 'state' && country === member)

/** The members that the sentence speaks of without naming them, and their sides. */
function inferredOf(
  { article, actors }: Doc,
  sentence: Span,
  { actor: id, sign, at }: Finding,
  group: Actor,
  members: readonly string[],
): readonly { readonly member: string; readonly sign: 1 | -1 }[] {
  if (sign === 0) return []
  const mention = group.mentions.find(({ span, form }) => form !== 'pronoun' && contains(sentence, span))
  if (mention === undefined) return []
  const text = article.text.slice(...sentence)
  const holder = actors.find((actor) => actor.id === id)
  const own = holder === undefined ? undefined : members.find((member) => isMember(holder, member))
  const near = article.text.slice(Math.max(sentence[0], mention.span[0] - 40), mention.span[0])
  if (own !== undefined) {
    // "alone of", "the only member of": right before the group, or "alone" right behind the member.
    // The member named last before the group is the one that stands alone.
    const before = actors
      .filter((actor) => members.some((member) => isMember(actor, member)))
      .flatMap((actor) => actor.mentions.map(({ span }) => ({ actor, span })))
      .filter(({ span }) => span[0] >= sentence[0] && span[1] <= mention.span[0])
      .sort((a, b) => a.span[0] - b.span[0])
    if (before.at(-1)?.actor.id !== id) return []
    const isAlone = ALONE.test(near) || (/\balone\b/i.test(text) && Math.abs(mention.span[0] - at) < 120)
    return isAlone
      ? members.filter((member) => member !== own).map((member) => ({ member, sign: -sign as 1 | -1 }))
      : []
  }
  if (id !== group.id && !/^(?:all|every|each)-/.test(id)) return []
  const excepted = exceptedIn(article.text, sentence, actors, members)
  const behind = article.text.slice(mention.span[1], mention.span[1] + 40)
  const isAll = ALL_BEFORE.test(near) || (ALL_AROUND.test(near) && MEMBERS_BEHIND.test(behind))
  if (excepted.length === 0 && !isAll && !/^(?:all|every|each)-/.test(id)) return []
  return members.map((member) => ({ member, sign: excepted.includes(member) ? (-sign as 1 | -1) : sign }))
}

/** Members named behind "except". */
function exceptedIn(
  text: string,
  sentence: Span,
  actors: readonly Actor[],
  members: readonly string[],
): readonly string[] {
  const except = EXCEPT.exec(text.slice(...sentence))
  if (except === null) return []
  const from = sentence[0] + except.index
  const named = actors.filter(({ mentions }) =>
    mentions.some(({ span }) => span[0] >= from && span[0] < from + 80 && span[1] <= sentence[1]),
  )
  return members.filter((member) => named.some((actor) => isMember(actor, member)))
}
