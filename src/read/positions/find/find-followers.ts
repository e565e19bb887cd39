import { overlaps } from '../../../text/index.js'
import { lemmaOf } from '../../attribution/lemma.js'
import type { Item } from '../../attribution/units.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import { governorOf } from '../../clauses/governor-of.js'
import { phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import { climbNoun, climbVerb } from '../climb/index.js'
import type { Held, Stand } from '../holding.js'
import type { Who } from '../who/who.js'
import { type Doer, lastBefore } from './main-deed.js'

export interface HeldOnIssue {
  readonly issue: number
  readonly at: number
  readonly held: readonly Held[]
  /** It says nothing of the doers themselves. */
  readonly isOfOthers?: boolean
}

const FOLLOWING = new Set(['join', 'follow', 'echo', 'mirror', 'emulate'])
/** Verbs whose object is somebody, praised or blamed for what they do. */
const TOWARD_PERSONS = new Map<string, 1 | -1>([
  ...'thank praise congratulate applaud commend salute hail laud cheer'.split(' ').map((verb) => [verb, 1] as const),
  ...'condemn criticise criticize slam blast denounce rebuke chide assail lambaste castigate deplore excoriate'
    .split(' ')
    .map((verb) => [verb, -1] as const),
])
const NEGATION = /^(?:not|n't|never)$/

export const FOLLOWING_WORDS =
  /^(?:retaliat|hit|strike|struck|join|follow|echo|mirror|emulat|thank|prais|congratulat|applaud|commend|salut|hail|laud|cheer|condemn|critici[sz]|slam|blast|denounc|rebuk|chid|assail|lambast|castigat|deplor|excoriat)(?:e|ed|s|es|ing|med|ming)?$/i

/** What a sentence says of those who follow, praise or blame the doers of a deed: "Calveth joined Keldia", "thanked her". */
export function findFollowers(
  who: Who,
  view: SentenceView,
  doers: readonly Doer[],
  main: Doer | null,
): readonly HeldOnIssue[] {
  const { items, groups } = view
  const found: HeldOnIssue[] = []
  for (const group of groups) {
    const lemma = lemmaOf(items[group.head]!.lower)
    const polarity = TOWARD_PERSONS.get(lemma)
    if (main !== null && isRetaliating(view, group) && !isAgainstOthers(who, view, group, doers)) {
      // Who hits back is against what was done, if it is not the doer who does.
      const stand: Stand = { sign: -main.sign as 1 | -1, commitment: null, rule: 'retaliate', certainty: 0.5 }
      found.push({
        issue: main.issue,
        at: items[group.head]!.start,
        held: climbVerb(view, group, stand),
        isOfOthers: true,
      })
      continue
    }
    if (!FOLLOWING.has(lemma) && polarity === undefined) continue
    if (group.passive) {
      if (lemma === 'follow') found.push(...followedBy(view, who, group, doers))
      continue
    }
    // "did not criticise them" takes no side.
    if (polarity !== undefined && items.slice(group.from, group.head).some(({ lower }) => NEGATION.test(lower)))
      continue
    const doer = isFollowingSuit(view, group)
      ? suitOf(doers, items[group.head]!.start)
      : doerBehind(who, view, group, doers)
    if (doer === null) continue
    const stand: Stand = {
      sign: (doer.sign * (polarity ?? 1)) as 1 | -1,
      commitment: polarity === undefined ? null : 'argue',
      rule: polarity === undefined ? 'follow' : 'person',
      certainty: polarity === undefined ? 0.6 : 0.45,
    }
    found.push({ issue: doer.issue, at: items[group.head]!.start, held: climbVerb(view, group, stand) })
  }
  return found
}

/** "retaliate", "hit back", "strike back". */
const isRetaliating = ({ items }: SentenceView, { lemma, to }: VerbGroup): boolean =>
  lemma === 'retaliate' || (/^(?:hit|strike)$/.test(lemma) && items[to]?.lower === 'back')

/** "retaliated against the use of gas by Roy": against what was done by none of the doers. */
function isAgainstOthers(who: Who, { items }: SentenceView, { to }: VerbGroup, doers: readonly Doer[]): boolean {
  const at = items[to]?.lower === 'back' ? to + 1 : to
  if (items[at]?.lower !== 'against') return false
  let end = at + 1
  while (end < items.length && !/^(?:PU|VD|VZ|MD|WH)$/.test(items[end]!.tag)) end += 1
  const span = [items[at]!.start, items[end - 1]!.end] as const
  const named = who.mentions.filter((mention) => overlaps(mention.span, span))
  return named.length > 0 && !named.some(({ actor }) => doers.some((doer) => doer.actor === actor.id))
}

/** "followed suit" */
const isFollowingSuit = ({ items }: SentenceView, { lemma, to }: VerbGroup): boolean =>
  lemma === 'follow' && items[to]?.lower === 'suit'

/** The deed told last before `at`, and not far before. */
function suitOf(doers: readonly Doer[], at: number): Doer | null {
  const last = lastBefore(doers, at)
  return last !== null && at - last.at < NEAR_DEED ? last : null
}
/** In code units: a sentence or two. */
const NEAR_DEED = 400

/** The doer named right behind the verb, as its object. */
function doerBehind(who: Who, { items }: SentenceView, group: VerbGroup, doers: readonly Doer[]): Doer | null {
  let end = group.to
  while (end < items.length && /^(?:DT|PS|JJ|NN|NP|CD|PN)$/.test(items[end]!.tag)) end += 1
  if (end === group.to || items[end]?.tag === 'PO') return null
  const span = [items[group.to]!.start, items[end - 1]!.end] as const
  const named = new Set(who.mentions.filter((mention) => overlaps(mention.span, span)).map(({ actor }) => actor.id))
  return doers.find(({ actor, at }) => named.has(actor) && at !== items[group.head]!.start) ?? null
}

/** "Keldia was followed by Calveth two days later, by Drenmark in December". */
function followedBy(view: SentenceView, who: Who, group: VerbGroup, doers: readonly Doer[]): readonly HeldOnIssue[] {
  const { items } = view
  const before = who.mentions.filter(({ span }) => span[0] >= view.span[0] && span[1] <= items[group.from]!.start)
  const doer = doers.find(({ actor }) => before.some((mention) => mention.actor.id === actor))
  if (doer === undefined) return []
  const held: Held[] = []
  for (let at = group.to; at < items.length; at += 1) {
    if (items[at]!.lower !== 'by') continue
    let to = at + 1
    while (to < items.length && /^(?:NP|CC)$/.test(items[to]!.tag)) to += 1
    if (to > at + 1)
      held.push({
        holder: { kind: 'phrase', range: [at + 1, to], verb: null },
        stand: { sign: doer.sign, commitment: 'act', rule: 'followed', certainty: 0.6 },
      })
  }
  return held.length === 0 ? [] : [{ issue: doer.issue, at: items[group.head]!.start, held }]
}

/** "France welcomed it too": a pronoun that takes up the deed of the sentence before, as the object of an attitude. */
export function takenUp(view: SentenceView, sign: 1 | -1): readonly { readonly at: number; readonly held: Held }[] {
  const { items } = view
  const heldAt = (item: Item, at: number): readonly Held[] => {
    if (!/^(?:it|this|that)$/.test(item.lower)) return []
    // As a subject ("it was a mistake") it takes up anything: of 44 such sides 13 were right.
    if (at === 0 || view.groups.some(({ from, shape }) => from === at + 1 && shape === 'finite')) return []
    if (item.lower !== 'it' && !/^(?:PU|RB|CC|IN)$/.test(items[at + 1]?.tag ?? 'PU')) return []
    const place = governorOf(view, phraseStart(view, at))
    if (place?.kind !== 'verb') return []
    return climbNoun(view, at, { sign, commitment: null, rule: 'it', certainty: 0.55 }, 'event').filter(
      ({ stand }) =>
        stand.commitment === 'argue' && stand.rule.split('.').length < 5 && !stand.rule.endsWith('.predicate'),
    )
  }
  return items.flatMap((item, at) => heldAt(item, at).map((held) => ({ at: item.start, held })))
}
