import { lemmaOf } from '../../attribution/lemma.js'
import { timeStart } from '../../attribution/noun-phrases.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import { agentBehind, pastAside, withBefore } from '../../clauses/around.js'
import { governorOf, verbAt } from '../../clauses/governor-of.js'
import { phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import { previousFinite, subjectOf } from '../../clauses/subject-of.js'
import { thoseWho } from '../../clauses/those-who.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf, attitudeOfNoun } from '../lexicon/attitudes.js'
import { isNaming } from '../lexicon/evaluations.js'
import { deterringGovernor, type Governor, judgingGovernor, nounGovernor, verbGovernor } from '../lexicon/governors.js'
import { believed } from './believed.js'
import { climbNoun } from './climb-noun.js'
import { climbVerb, subjectsOnly } from './climb-verb.js'
import { evaluated } from './evaluated.js'
import { insteadOfDoing } from './instead-of-doing.js'
import { NEGATION, NORMATIVE, POSSIBLE, turned, under } from './stand.js'

export function climbGerund(view: SentenceView, group: VerbGroup, stand: Stand, depth: number): readonly Held[] {
  const { items } = view
  let at = group.from - 1
  while (at >= 0 && items[at]!.tag === 'RB') at -= 1
  const here = items[at]
  // "Defying the ban, Keldia sent ships"
  if (here === undefined) return adjunct(view, group, stand)
  const instead = insteadOfDoing(view, group, stand)
  if (instead !== null) return instead
  const isNegated = NEGATION.test(here.lower) || here.lower === 'without'
  // "left without securing it": who tried and did not get it.
  if (here.lower === 'without' && /^(?:secure|win|reach|obtain|broker|get|strike|clinch)$/.test(group.lemma)) return []
  const own: Stand = isNegated ? { ...stand, sign: turned(stand.sign, -1), rule: `${stand.rule}.without` } : stand
  // "came to power promising it"
  if (/^(?:power|office)$/.test(here.lower) && /^(?:to|into)$/.test(items[at - 1]?.lower ?? ''))
    return adjunct(view, group, own)
  const verb = verbAt(view, at)
  if (verb !== null) {
    const lemma = lemmaOf(here.lower)
    // "remains opposed to it"
    const linked =
      group.shape === 'participle' && LINKING.test(verb.lemma) ? attitudeOf(`be ${items[group.head]!.lower} to`) : null
    if (linked !== null && linked.polarity !== 0)
      return climbVerb(view, verb, { ...own, commitment: 'argue', rule: `${own.rule}.remain` }, depth + 1)
    if (lemma === 'make' && isMadeAim(view, group))
      return climbVerb(view, verb, under(own, { factor: 1, commitment: 'argue' }, 'makeaim'), depth + 1)
    const governor = verbGovernor(lemma) ?? deterringGovernor(lemma)
    if (governor !== null) return climbVerb(view, verb, under(own, governor, lemma), depth + 1)
    const among = includedIn(view, verb, own)
    if (among !== null)
      return climbNoun(
        view,
        among,
        { ...own, commitment: 'argue', rule: `${own.rule}.included` },
        'attitude',
        depth + 1,
      )
    const attitude = attitudeOf(lemma)
    if (attitude !== null && attitude.polarity !== 0)
      return climbVerb(
        view,
        verb,
        under(own, { factor: attitude.polarity, commitment: attitude.kind === 'word' ? 'argue' : null }, lemma),
        depth + 1,
      )
    return []
  }
  if (/^(?:that|because|as|if|while|but|and)$/.test(here.lower) && here.tag !== 'RB') {
    const judged = evaluated(view, group.head, own)
    if (judged.length > 0) return judged
  }
  // "ended up voting for it"
  const ended = here.lower === 'up' ? verbAt(view, at - 1) : null
  if (ended !== null && /^(?:end|wind)$/.test(ended.lemma)) return climbVerb(view, ended, own, depth + 1)
  // "ruled out backing it"
  const ruling = here.lower === 'out' ? verbAt(view, at - 1) : null
  if (ruling?.lemma === 'rule')
    return climbVerb(view, ruling, under(own, { factor: -1, commitment: 'argue' }, 'rule out'), depth + 1)
  if (here.tag === 'IN' || here.tag === 'TO') {
    const joined = here.lower === 'in' ? joiners(view, at, own, depth) : null
    if (joined !== null) return joined
    const place = governorOf(view, group.from)
    if (place?.kind === 'verb') {
      for (const key of place.keys) {
        // "never thought of leaving"
        const attitude = key === 'think of' ? attitudeOf('think about') : attitudeOf(key)
        if (attitude !== null)
          return climbVerb(
            view,
            place.group,
            under(
              own,
              {
                factor: attitude.polarity,
                commitment: attitude.polarity === 0 ? 'consider' : attitude.kind === 'word' ? 'argue' : null,
              },
              key,
            ),
            depth + 1,
          )
      }
      // "is capable of leaving" says nothing of who leaves.
      if (/^be \S+ (?:of|about|with)$/.test(place.keys[0]!)) return []
      const governor = deterringGovernor(place.group.lemma)
      if (governor !== null) return climbVerb(view, place.group, under(own, governor, place.group.lemma), depth + 1)
    }
    if (place?.kind === 'noun') {
      const noun = items[place.at]!.lower
      const polarity = isVoteOn(noun, place.preposition) ? 0 : attitudeOfNoun(noun, place.preposition)
      const governor =
        polarity === null
          ? nounGovernor(noun)
          : { factor: polarity, commitment: polarity === 0 ? ('consider' as const) : ('argue' as const) }
      if (governor !== null) return climbNoun(view, place.at, under(own, governor, noun), 'attitude', depth + 1)
      const deterring = demandBefore(view, place.at)
      if (deterring !== null) return byOthers(deterring)
    }
    const deterring = demandBefore(view, at - 1)
    if (deterring !== null) return byOthers(deterring)
    // "by leaving", "after leaving": whoever the clause is about.
    if (/^(?:by|after|before|in|for|without|since|while|when|despite)$/.test(here.lower))
      return adjunct(view, group, own)
    return []
  }
  if (/^(?:NN|NP|PN)$/.test(here.tag) || here.lower === 'those') return withOwnSubject(view, group, at, own, depth)
  if (here.tag === 'PU' || /^(?:VN|VD)$/.test(here.tag)) return adjunct(view, group, own)
  return evaluated(view, group.head, own)

  /** Those who deter, blame or praise others for it, and of whom they say that they did it. */
  function byOthers({ group: verb, governor }: { readonly group: VerbGroup; readonly governor: Governor }) {
    return [
      ...climbVerb(view, verb, under(own, governor, verb.lemma), depth + 1),
      ...(here?.lower === 'for' ? judgedDoer(verb, at, own) : []),
    ]
  }
}

const WANTED =
  /^(?:demands?|priorit(?:y|ies)|goals?|aims?|objectives?|wish(?:es)?|conditions?|requests?|preference|ambition)$/

/** "Keldia's demands include [ending it]": the noun that tells what somebody wants; null where the verb's subject is none. */
export function includedIn(view: SentenceView, verb: VerbGroup, stand: Stand): number | null {
  if (!/^(?:include|be|remain)$/.test(verb.lemma) || verb.passive || verb.shape !== 'finite' || stand.sign === 0)
    return null
  const subject = subjectOf(view, verb)
  return subject !== null && WANTED.test(view.items[subject[1] - 1]!.lower) ? subject[1] - 1 : null
}

/** "is a [demand] of Keldia": of a noun that tells what somebody wants. */
export const isWanted = (noun: string): boolean => WANTED.test(noun)

const LINKING = /^(?:remain|stay|seem|appear|become|feel|stand)$/

const isPlural = ({ tag, lower }: { readonly tag: string; readonly lower: string }): boolean =>
  tag === 'NN' && /[^s]s$|people$/.test(lower)

/** "a vote on approving it": open. */
const isVoteOn = (noun: string, preposition: string): boolean =>
  /^(?:votes?|debate|talks|discussions?|hearings?)$/.test(noun) && /^(?:on|over|about)$/.test(preposition)

const WRITING =
  /^(?:statement|letter|resolution|speech|tweet|tweets|bill|order|message|op-ed|petition|document|declaration|motion|plank|platform|passage|communiqu[eé]|note|article|memo|vote|remarks)$/
/** Where a name stands before them it is theirs: "the Keldian court ruling blocking it". */
const RULING =
  /^(?:law|legislation|measure|rule|ruling|directive|decree|proclamation|amendment|act|lawsuit|suit|complaint|brief|editorial|column|ad|ads|opinion|waiver|injunction|filing|report|memorandum|ordinance)$/

/** "oppose the country leaving", "a letter condemning it", "lawmakers opposing it": the noun right before the -ing form. */
function withOwnSubject(
  view: SentenceView,
  group: VerbGroup,
  noun: number,
  stand: Stand,
  depth: number,
): readonly Held[] {
  const { items } = view
  const isNamed = items.slice(phraseStart(view, noun), noun).some(({ tag }) => tag === 'NP' || tag === 'PO')
  const isWriting = WRITING.test(items[noun]!.lower) || (RULING.test(items[noun]!.lower) && !isNamed)
  const start = phraseStart(view, noun)
  const blamed = isWriting ? blamedWriting(view, start) : null
  // "blasted a statement calling for it": whoever blames the paper is against what it calls for.
  if (blamed !== null)
    return climbVerb(view, blamed, under(stand, { factor: -1, commitment: 'argue' }, blamed.lemma), depth + 1)
  const before = governorOf(view, start)
  // "has spent years fighting it"
  const isSpent = before?.kind === 'verb' && before.group.lemma === 'spend'
  if (withBefore(view, group.from) !== null || isWriting || isSpent || timeStart(items, noun + 1) <= noun)
    return adjunct(view, group, stand)
  // "put a plank into the platform at the congress backing it"
  if (isOfPlace(view, start)) return adjunct(view, group, stand)
  // "were among 12 senators voting against it"
  const some = thoseWho(view, start)
  if (some !== null)
    return [
      {
        holder: { kind: 'phrase', range: some, verb: null },
        stand: { ...stand, commitment: stand.commitment ?? 'act', rule: `${stand.rule}.among` },
      },
    ]
  const place = governorOf(view, start)
  // "a letter to the king opposing it"
  if (place?.kind === 'noun' && place.preposition === 'to' && WRITING.test(items[place.at]!.lower))
    return adjunct(view, group, stand)
  if (place?.kind === 'verb') {
    for (const key of place.keys) {
      const attitude = attitudeOf(key)
      if (attitude === null || attitude.kind !== 'word') continue
      return climbVerb(
        view,
        place.group,
        under(stand, { factor: attitude.polarity, commitment: 'argue' }, key),
        depth + 1,
      )
    }
    // "There are eight senators opposed to it"
    const isThere = place.keys[0] === 'be' && items[place.group.from - 1]?.lower === 'there'
    // "met the groups fighting it"
    if (!isThere && !isPlural(items[noun]!)) return []
  }
  const done: Stand = {
    ...stand,
    commitment: stand.commitment ?? 'act',
    rule: `${stand.rule}.own`,
    certainty: stand.certainty * 0.8,
  }
  return [{ holder: { kind: 'phrase', range: [start, noun + 1], verb: null }, stand: done }]
}

/** "rejected [a resolution] calling for it": the verb of blame, or of undoing, that the paper is the object of. */
function blamedWriting(view: SentenceView, start: number): VerbGroup | null {
  const place = governorOf(view, start)
  if (place?.kind !== 'verb' || place.group.passive) return null
  return attitudeOf(place.keys[0]!)?.polarity === -1 ? place.group : null
}

/** "a statement in the capital condemning it": what is written stands before the place or time that begins at item `start`. */
function isOfPlace(view: SentenceView, start: number): boolean {
  const { items } = view
  let from = start
  for (let phrases = 0; phrases < 3; phrases += 1) {
    if (!/^(?:at|in|on|during|after|to|of|into|from)$/.test(items[from - 1]?.lower ?? '')) return false
    const noun = items[from - 2]
    if (noun === undefined || !/^N[NP]$/.test(noun.tag)) return false
    if (WRITING.test(noun.lower)) return true
    from = phraseStart(view, from - 2)
  }
  return false
}

/** "joined Keldia in refusing": those who join, and those whom they join. */
function joiners(view: SentenceView, preposition: number, stand: Stand, depth: number): readonly Held[] | null {
  const { groupOf, groups } = view
  for (let at = preposition - 1; at > 0 && at > preposition - 8; at -= 1) {
    const group = groups[groupOf[at]!]
    if (group === undefined) continue
    if (group.lemma !== 'join' && group.lemma !== 'follow') return null
    const done: Stand = { ...stand, rule: `${stand.rule}.join` }
    const others: readonly Held[] =
      group.to < preposition
        ? [
            {
              holder: { kind: 'phrase', range: [group.to, preposition], verb: null },
              stand: { ...done, commitment: done.commitment ?? 'act' },
            },
          ]
        : []
    return [...climbVerb(view, group, done, depth + 1), ...others]
  }
  return null
}

/** "thanked Calveth for signing it": Calveth did. */
function judgedDoer(verb: VerbGroup, preposition: number, stand: Stand): readonly Held[] {
  if (judgingGovernor(verb.lemma) === null || verb.to >= preposition) return []
  const done: Stand = {
    ...stand,
    commitment: stand.commitment ?? 'act',
    rule: `${stand.rule}.judged`,
    certainty: stand.certainty * 0.9,
  }
  return [{ holder: { kind: 'phrase', range: [verb.to, preposition], verb: null }, stand: done }]
}

/** "criticised the country for leaving", "stop them from leaving". */
export function demandBefore(
  view: SentenceView,
  end: number,
): { readonly group: VerbGroup; readonly governor: Governor } | null {
  const { items, groupOf, groups } = view
  for (let at = end; at >= 0 && at > end - 8; at -= 1) {
    const group = groups[groupOf[at] ?? -1]
    if (group === undefined) {
      if (items[at]!.tag === 'PU') return null
      continue
    }
    const governor = deterringGovernor(lemmaOf(items[group.head]!.lower))
    if (group.passive || group.shape === 'participle') return null
    return governor === null ? null : { group, governor }
  }
  return null
}

/** "The ministry issued a statement condemning it": the subject of the verb that the participle hangs on. */
function adjunct(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  if (group.passive) {
    // "having been granted it by Keldia": it is done to the subject.
    const by = agentBehind(view, group)
    const done: Stand = { ...stand, commitment: stand.commitment ?? 'act', rule: `${stand.rule}.by` }
    return by === null ? [] : [{ holder: { kind: 'phrase', range: by, verb: null }, stand: done }]
  }
  const absolute = withBefore(view, group.from)
  if (absolute !== null) {
    const own: Stand = { ...stand, commitment: stand.commitment ?? 'act', rule: `${stand.rule}.with` }
    return [{ holder: { kind: 'phrase', range: absolute, verb: null }, stand: own }]
  }
  // "said that in leaving, Keldia would lose": the clause that it opens, not the one before.
  const isOpening =
    /^(?:in|by|after|before|without|despite)$/.test(view.items[group.from - 1]?.lower ?? '') &&
    /^(?:that|but|and|,)$/.test(view.items[group.from - 2]?.lower ?? '')
  const behind = isOpening
    ? (view.groups.find((other) => other.shape === 'finite' && other.from > group.to) ?? null)
    : null
  const before = behind ?? previousFinite(view, group)
  const sayer = before === null || behind !== null ? null : sayerOf(view, before, group)
  if (sayer !== null)
    return subjectsOnly(view, sayer, { ...stand, commitment: stand.commitment ?? 'act', rule: `${stand.rule}.ing` })
  // "can pass a motion disapproving of it": nobody has.
  if (before !== null && view.items.slice(before.from, before.head).some(({ lower }) => POSSIBLE.test(lower))) return []
  const next =
    before === null ? (view.groups.find((other) => other.shape === 'finite' && other.from > group.to) ?? null) : null
  if (next === null && group.from === 0) return evaluated(view, group.head, stand)
  const comma = next === null ? -1 : view.items.slice(group.to, next.from).findIndex(({ lower }) => lower === ',')
  if (next !== null && (comma < 0 || pastAside(view, group.to + comma) > group.to + comma)) {
    // "Leaving the deal means trouble", "Leaving it, Ana Roy said, means trouble": the -ing form is the subject.
    return evaluated(view, group.head, stand)
  }
  const main = before ?? next
  if (main === null) return []
  // "should respond by ending it": whoever says so.
  if (view.items.slice(main.from, main.head).some(({ lower }) => NORMATIVE.test(lower)))
    return /^(?:by|with|in)$/.test(view.items[group.from - 1]?.lower ?? '')
      ? believed(view, subjectOf(view, main)?.[0] ?? main.from, [
          { holder: { kind: 'speaker' }, stand: { ...stand, commitment: 'argue', rule: `${stand.rule}.shouldby` } },
        ])
      : []
  const done: Stand = {
    ...stand,
    commitment: stand.commitment ?? 'act',
    rule: `${stand.rule}.ing`,
    certainty: stand.certainty * 0.9,
  }
  return subjectsOnly(view, main, done)
}

/** "Ana Roy told us that rallies would go on, calling it a farce": who says the clause before says this, too; null where nobody is. */
function sayerOf(view: SentenceView, before: VerbGroup, group: VerbGroup): VerbGroup | null {
  const { items } = view
  if (items[group.from - 1]?.lower !== ',') return null
  const isWord = attitudeOf(group.lemma)?.kind === 'word' || isNaming(group.lemma) || SAYING.test(group.lemma)
  const subject = isWord ? subjectOf(view, before) : null
  if (subject === null || subject[1] > before.from) return null
  const isThat = items[subject[0] - 1]?.lower === 'that'
  const sayer = view.groups.findLast(({ shape, to }) => shape === 'finite' && to <= subject[0])
  if (sayer === undefined || sayer.passive || !SAYING.test(sayer.lemma)) return null
  return isThat || sayer.to === subject[0] ? sayer : null
}

const SAYING =
  /^(?:say|tell|add|note|argue|warn|insist|claim|write|tweet|suggest|stress|vow|promise|predict|declare|announce|state|assert)$/

const AIM = /^(?:priority|priorities|cornerstone|centrepiece|centerpiece|goal|mission|condition|aim)$/

/** "made [lifting the ban] a priority": what stands behind the object. */
function isMadeAim({ items }: SentenceView, { to }: VerbGroup): boolean {
  for (let at = to + 1; at < Math.min(items.length, to + FARTHEST_AIM); at += 1) {
    const { lower, tag } = items[at]!
    if (/^(?:V[DZPB]|MD|PU)$/.test(tag)) return false
    if (AIM.test(lower)) return items.slice(to + 1, at).some((one) => /^(?:an?|his|her|its|their|the)$/.test(one.lower))
  }
  return false
}
/** In items. */
const FARTHEST_AIM = 14
