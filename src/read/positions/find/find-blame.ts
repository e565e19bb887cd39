import type { Span } from '../../../text/index.js'
import { lemmaOf } from '../../attribution/lemma.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import { opener } from '../../clauses/around.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import { outcomeOf } from '../climb/index.js'
import type { Held, Stand } from '../holding.js'
import { effectOf, evaluationOf, isStrongBlame } from '../lexicon/evaluations.js'
import type { Who } from '../who/who.js'

export interface Blame {
  readonly at: number
  readonly held: readonly Held[]
  /** Those who are blamed. */
  readonly targets: readonly string[]
}

const FARTHEST = 10
/** Twice is enough, or beside other signs. */
const CERTAINTY = 0.32

/** "They must pay the price", "ought to be ashamed": what those deserve who are blamed. */
const DESERVED =
  /^(?:pay (?:the|a|its|their|his|her) (?:\p{L}+ )?price|be (?:deeply |thoroughly )?ashamed|be held (?:accountable|responsible|to account)|answer for|bear (?:the|full|all) (?:\p{L}+ )?(?:responsibility|consequences|blame)|apologi[sz]e|correct (?:its|their|his|her|the) (?:mistakes?|errors?))\b/u

/**
 * Blame, in somebody's words, of those whose side is known: "the two governments have disgraced themselves", "their behaviour is
 * shameful", "they must pay the price". Who blames them is against what they do.
 */
export function findBlame(
  who: Who,
  view: SentenceView,
  sideOf: (id: string) => number,
  before: SentenceView | null,
): readonly Blame[] {
  const { items, groups } = view
  return groups.flatMap((group): readonly Blame[] => {
    if (group.shape !== 'finite' || group.passive) return []
    const subject = subjectOf(view, group)
    if (subject === null || subject[1] <= subject[0] || opener(view, subject[0]) !== null) return []
    const how = blamedBy(view, group)
    if (how === null) return []
    const phrase: Span = [items[subject[0]]!.start, items[subject[1] - 1]!.end]
    const owner = items.slice(subject[0], subject[1]).findIndex(({ tag }) => tag === 'PO')
    const first = items[subject[0]]!
    const span: Span =
      owner > 0
        ? [phrase[0], items[subject[0] + owner - 1]!.end]
        : first.tag === 'PS'
          ? [first.start, first.end]
          : phrase
    const isOwned = span !== phrase
    const verb: Span | null = isOwned ? null : [items[group.from]!.start, items[group.head]!.end]
    const isPronoun = /^(?:they|he|she|their|his|her)$/.test(first.lower) && subject[0] < 3
    const told = isPronoun && before !== null ? firstSubject(who, before) : []
    const targets = (told.length > 0 ? told : who.actorsOf(span, verb)).flatMap((id) => [...who.speaking.withKin(id)])
    const sum = targets.reduce((total, id) => total + sideOf(id), 0)
    if (sum === 0) return []
    const stand: Stand = {
      sign: sum > 0 ? -1 : 1,
      commitment: 'argue',
      rule: `blame.${isOwned ? 'owned.' : ''}${how}`,
      // Who says that the doers ought to pay for it has said enough.
      certainty: how === 'deserved' ? 0.5 : CERTAINTY,
    }
    return [{ at: items[group.head]!.start, targets, held: [{ holder: { kind: 'speaker' }, stand }] }]
  })
}

/** Whom a sentence is about: the subject of its first verb. */
function firstSubject(who: Who, view: SentenceView): readonly string[] {
  const verb = view.groups.find(({ shape }) => shape === 'finite')
  const subject = verb === undefined ? null : subjectOf(view, verb)
  if (verb === undefined || subject === null || subject[1] <= subject[0]) return []
  const phrase: Span = [view.items[subject[0]]!.start, view.items[subject[1] - 1]!.end]
  return who.actorsOf(phrase, [view.items[verb.from]!.start, view.items[verb.head]!.end])
}

/** How the predicate of a verb blames its subject; null where it does not. */
function blamedBy(view: SentenceView, group: VerbGroup): string | null {
  const { items, groups } = view
  const lemma = lemmaOf(items[group.head]!.lower)
  const behind = items.slice(group.head, group.head + FARTHEST)
  const words = behind.map(({ lower }) => lower)
  const isNegated = items.slice(group.from, group.head + 2).some(({ lower }) => /^(?:not|n't|never|no)$/.test(lower))
  const modal = items.slice(group.from, group.head).find(({ tag }) => tag === 'MD')?.lower ?? ''
  if (DESERVED.test([lemma, ...words.slice(1)].join(' ')))
    return isNegated
      ? null
      : modal === 'will'
        ? 'threatened'
        : /^(?:must|should|ought|need)$/.test(modal)
          ? 'deserved'
          : null
  if (isNegated || /^(?:would|could|might|may|can|should|must)$/.test(modal)) return null
  const end = groups.find((other) => other.from > group.to && other.shape === 'finite')?.from ?? items.length
  const near = items.slice(group.to, Math.min(end, group.to + FARTHEST))
  const stop = near.findIndex(({ lower }) => /^[.;:,]$/.test(lower))
  const said = stop < 0 ? near : near.slice(0, stop)
  if (/^(?:be|become|remain|look|seem)$/.test(lemma)) {
    const judged = said.find(({ lower, tag }) => tag !== 'NP' && evaluationOf(lower) !== 0)
    return judged === undefined || evaluationOf(judged.lower) > 0
      ? null
      : isStrongBlame(judged.lower)
        ? 'is.strong'
        : 'is'
  }
  if (effectOf(lemma) < 0 || outcomeOf(view, group) < 0) return 'does'
  return said.some(({ lower, tag }) => tag !== 'NP' && isStrongBlame(lower)) ? 'behind' : null
}
