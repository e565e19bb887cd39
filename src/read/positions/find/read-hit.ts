import { lemmaOf } from '../../attribution/lemma.js'
import { governorOf } from '../../clauses/governor-of.js'
import { phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Doc } from '../../doc.js'
import { mentionsIn } from '../../statements/mentions.js'
import { believed } from '../climb/believed.js'
import { calledBy } from '../climb/called-by.js'
import { campOf } from '../climb/camps.js'
import {
  climbFar,
  climbMatter,
  climbNoun,
  climbVerb,
  decidedBy,
  hopedToLast,
  saidBy,
  wantedDone,
  whoFeels,
} from '../climb/index.js'
import { isTaker } from '../climb/owned.js'
import { NEGATION } from '../climb/stand.js'
import type { Finding, Held, Stand } from '../holding.js'
import type { CompiledIssue } from '../issues/compile-issue.js'
import type { Hit } from '../issues/find-hits.js'
import type { IssueIndex } from '../issues/index-words.js'
import { isOtherPlace } from '../issues/is-other-place.js'
import { attitudeOf, attitudeOfNoun, isShowing } from '../lexicon/attitudes.js'
import { evaluationOf, judgementOf } from '../lexicon/evaluations.js'
import { resolved } from '../who/resolve-held.js'
import type { Who } from '../who/who.js'
import { feared, menaced } from './feared.js'
import {
  hasMatter,
  isAnother,
  isAttributive,
  isModifier,
  isNamed,
  isOfAnother,
  isOfThing,
  isTakenUp,
  objectOf,
} from './fits-matter.js'

export function findingsOf(
  doc: Doc,
  who: Who,
  view: SentenceView,
  hit: Hit,
  index: IssueIndex,
  all: readonly Hit[],
  isNear: boolean,
): readonly Finding[] {
  const item = view.itemOf(hit.head)
  if (item < 0) return []
  const { items, groups, groupOf } = view
  const offset = items[item]!.start
  const issue = index.issues[hit.issue]!
  if (hit.side === 0 || isInName(who, view, item, hit)) return []
  if (isAnswered(view, item, hit, index)) return []
  if (isOtherPlace(view, (hit.kind === 'matter' ? item : view.itemOf(hit.to - 1)) + 1, issue)) return []
  const isOfVerb = view.groups[view.groupOf[item]!]?.head === item
  // "When the bill was changed, Ana Roy approved it": told in the same sentence.
  const isTold =
    isNear ||
    all.some(
      (one) =>
        one.kind === 'matter' &&
        one.issue === hit.issue &&
        !one.isKin &&
        one.head < hit.head &&
        items[item + 1]?.lower === 'it',
    )
  if (hit.isElliptic && (!isTold || !isOfVerb) && !hasItsObject(view, item, hit, all)) return []
  if (hit.kind === 'matter' && (hit.side === -1 || hit.isInferred) && isAnother(view, item)) return []
  // "a restraining order", "the court order": another one than the order that is asked about.
  if (/^orders?$/.test(items[item]!.lower) && /^(?:restraining|court|gag)$/.test(items[item - 1]?.lower ?? ''))
    return []
  const camp = campOf(view, item)
  if (camp !== null && hit.kind === 'matter') return resolved(doc, who, index, view, offset, hit.issue, camp(hit.side))
  if (isModifier(view, item, hit, issue.aboutStems, index) || isAttributive(view, item)) return []
  const stand: Stand = {
    sign: hit.side,
    commitment: null,
    rule: hit.isElliptic ? 'ellipsis' : hit.isExpanded ? 'acts' : hit.kind,
    certainty: certaintyOf(hit),
  }
  // "voted no": the codebook's own word.
  const last = view.itemOf(hit.to - 1)
  const isNegated = items
    .slice(item + 1, items[last]?.lower === 'no' ? last : last + 1)
    .some(({ lower }) => /^(?:no|not|n't|never|without)$/.test(lower))
  const isUndone = items
    .slice(item + 1, last)
    .some(({ text }, at) => isUndoing(view, item + 1 + at) && !isOwnWord(issue, index, items[item]!.text, text))
  if (isTalkedOver(view, item, last)) return []
  if (hit.kind === 'act' && !hit.isBare && isOfOther(view, hit, last + 1, issue.aboutStems, index)) return []
  const own: Stand =
    isUndone !== isNegated
      ? { ...stand, sign: -stand.sign as 1 | -1, rule: `${stand.rule}.${isUndone ? 'undone' : 'none'}` }
      : stand
  const group = groups[groupOf[item]!]
  const isVerb = group !== undefined && group.head === item
  let held: readonly Held[]
  if (isEpithet(view, item, hit)) {
    // "thanked them for defeating the reckless motion": the word is against it, and so is what was done to it.
    held = [{ holder: { kind: 'speaker' }, stand: { ...own, commitment: 'argue', rule: 'judgement' } }]
  } else if (hit.isJudgement) {
    // "reject the sham": what is done to it tells more than the word; 'called their call for a vote "theatre"': it says no more.
    const done =
      isVerb && isShowing(group.lemma)
        ? climbVerb(view, group, { ...own, commitment: 'argue', rule: 'judgement' })
        : isVerb || isQuoteStart(doc, view, hit)
          ? []
          : climbNoun(view, item, { ...own, sign: judged(view, item, last, own.sign), rule: 'judgement' }, 'matter')
    const said = judgedIn(view, item, own)
    // "is less dangerous than another"
    if (done.length === 0 && said.sign === own.sign && isCompared(view, item)) return []
    held = done.length > 0 ? done : (calledBy(view, item, said) ?? [{ holder: { kind: 'speaker' }, stand: said }])
  } else if (
    hit.isEffect &&
    isVerb &&
    group.shape === 'finite' &&
    isOfThing(who, view, group) &&
    who.statementAt(offset) !== null
  ) {
    held = believed(view, subjectOf(view, group)?.[0] ?? group.from, [
      { holder: { kind: 'speaker' }, stand: { ...own, commitment: 'argue', rule: 'effect' } },
    ])
  } else if (hit.isReversed && items[item]!.tag === 'JJ' && groups[groupOf[item - 1]!]?.lemma === 'be') {
    // "the ban is justified"
    held = saidBy(own, 1, 'is')
  } else if (isVerb && hit.kind === 'act') {
    const passing = hit.isReversed && !group.passive ? decidedBy(view, group, own) : null
    if (passing !== null) return resolved(doc, who, index, view, offset, hit.issue, passing)
    const wanted = hit.isReversed && !group.passive ? wantedDone(view, view.itemOf(hit.from), own) : null
    if (wanted !== null) return resolved(doc, who, index, view, offset, hit.issue, wanted)
    // "hopes the bill passes"
    const hoped =
      hit.isReversed && !group.passive
        ? hopedToLast(view, phraseStart(view, view.itemOf(hit.from)), group, own, true)
        : []
    if (hoped.length > 0) return resolved(doc, who, index, view, offset, hit.issue, hoped)
    if (hit.isReversed && !group.passive && !isTakenUp(view, view.itemOf(hit.from), group)) return []
    if (hit.isBare) {
      const matter = isNear || hasMatter(view, item, hit, issue.aboutStems, index, all)
      const object = objectOf(view, group.to, issue.aboutStems, index)
      const isPronoun = /^it$/.test(items[group.to]?.lower ?? '')
      const isOwnObject = object === 'matter' && hasItsObject(view, item, hit, all)
      if (
        object === 'other' ||
        (object === 'none' && !matter) ||
        (hit.isElliptic && object !== 'none' && !isPronoun && !isOwnObject)
      )
        return []
    }
    const kind = attitudeOf(group.lemma)?.kind
    const isWord =
      kind === 'word' ||
      (kind === undefined &&
        /^(?:say|declare|call|argue|warn|denounce|insist|describe|tell|claim|accuse|deny|ask|believe|think)$/.test(
          group.lemma,
        ))
    held = climbVerb(view, group, isWord ? { ...own, commitment: 'argue' } : own)
    if (group.shape === 'gerund' || group.passive) held = [...held, ...climbNoun(view, item, own, 'matter')]
    // "a call from Keldia for tariffs to be imposed"
    if (held.length === 0 && hit.isReversed && group.shape === 'infinitive')
      held = climbNoun(view, view.itemOf(hit.from), own, 'matter')
  } else {
    if (hit.isBare && isOfAnother(who, view, item, issue.aboutStems, index)) return []
    if (hit.isBare && !isNear && !hasMatter(view, item, hit, issue.aboutStems, index, all)) return []
    // "a boycott of the Games": the deed is what counts.
    const place = governorOf(view, phraseStart(view, item))
    const deed = place?.kind === 'noun' ? place.at : -1
    if (
      hit.kind === 'matter' &&
      all.some((other) => other.kind === 'act' && !other.isElliptic && view.itemOf(other.head) === deed)
    )
      return []
    // "its opposition to the bill", "supporters of the bill": an attitude, and no deed yet.
    const noun = items[item]!.lower
    const isAttitude =
      hit.kind === 'act' && (isTaker(noun) || attitudeOfNoun(noun, items[item + 1]?.lower ?? '') !== null)
    const isToDo =
      isVerb && (group.shape === 'infinitive' || items.slice(group.from, group.head).some(({ tag }) => tag === 'MD'))
    held =
      isToDo && objectOf(view, group.to, issue.aboutStems, index) !== 'other'
        ? // "a bill to sanction them", where the codebook has "sanctions"
          climbVerb(view, group, { ...own, rule: `${own.rule}.verb`, certainty: own.certainty * 0.9 })
        : hit.kind === 'matter' && !isAttitude
          ? climbMatter(view, item, own)
          : climbNoun(
              view,
              item,
              isAttitude && !DECIDING.test(noun) ? { ...own, commitment: 'argue' } : own,
              isAttitude ? 'attitude' : hit.kind,
            )
    const isTerm = hit.kind === 'act' && !hit.isBare
    // "is suspicious of it", "Keldia, angry about it, …": the codebook's own adjective.
    if (isTerm && items[item]!.tag === 'JJ' && /^(?:IN|TO)$/.test(items[item + 1]?.tag ?? ''))
      held = [...held, ...whoFeels(view, item, own)]
    if (isTerm && isNamed(doc, who, offset))
      held = [...held, { holder: { kind: 'speaker' }, stand: { ...own, commitment: 'argue', rule: 'term' } }]
  }
  // "warned against a bad deal" fears what the word blames, and nothing else.
  if (!hit.isJudgement && (held.length === 0 || held.every(({ holder }) => holder.kind === 'phrase')))
    held = [...held, ...feared(doc, who, view, item, own)]
  if (held.length === 0) held = menaced(who, view, item, own)
  if (held.length === 0) held = climbFar(view, item, own)
  const [from, to] = view.span
  if (TOO_LITTLE.test(doc.article.text.slice(from, to)))
    held = held.map(({ holder, stand: told }) =>
      told.commitment === 'argue' && told.sign === -hit.side
        ? { holder, stand: { ...told, certainty: told.certainty * BLAMED_FOR_LITTLE } }
        : { holder, stand: told },
    )
  return resolved(doc, who, index, view, offset, hit.issue, held)
}

/** "the repeal of the Harbour Act", "repealed the Harbour Act": the verb or its noun with a word for the matter right behind it. */
function hasItsObject(view: SentenceView, item: number, { issue }: Hit, all: readonly Hit[]): boolean {
  const { items, groupOf } = view
  let from = item + 1
  if (groupOf[item]! < 0 && items[from]?.lower !== 'of') return false
  if (items[from]?.lower === 'of') from += 1
  // "agreed to a lull"
  else if (/^(?:to|for|on|with|in)$/.test(items[from]?.lower ?? '')) from += 1
  let to = from
  while (to < items.length && /^(?:DT|PS|PO|JJ|NN|NP|CD)$/.test(items[to]!.tag)) to += 1
  return all.some((one) => {
    const head = view.itemOf(one.head)
    return one.kind === 'matter' && one.issue === issue && head >= from && head === to - 1
  })
}

/** Nouns of attitude that are deeds. */
const DECIDING =
  /^(?:votes?|sponsors?|co-sponsors?|signator(?:y|ies)|authors?|architects?|veto(?:es)?|lawsuits?|challenges?|violations?)$/

/** "vote to remove the flag": the codebook's own phrase, that begins with `first`, holds the word. */
const isOwnWord = ({ patterns }: CompiledIssue, { factsOf }: IssueIndex, first: string, word: string): boolean =>
  patterns.some(({ stems }) => stems[0] === factsOf(first).stem && stems.includes(factsOf(word).stem))

/** "take part [in the debate]": the phrase holds no word of the matter, and what one takes part in is something else. */
function isOfOther(
  view: SentenceView,
  hit: Hit,
  behind: number,
  aboutStems: ReadonlySet<string>,
  index: IssueIndex,
): boolean {
  const { items, itemOf } = view
  if (items[behind]?.lower !== 'in' || !/^(?:part|participat\p{L}+)$/u.test(items[behind - 1]!.lower)) return false
  const own = items.slice(itemOf(hit.from), behind)
  if (own.some(({ text }) => aboutStems.has(index.factsOf(text).stem))) return false
  return objectOf(view, behind, aboutStems, index) === 'other'
}

/** "refuse [to negotiate over] changes": the object is only what they would talk of. */
const isTalkedOver = ({ items }: SentenceView, from: number, to: number): boolean =>
  items
    .slice(from + 1, to)
    .some(
      ({ lower }, at) =>
        items[from + at]?.tag === 'TO' && /^(?:negotiate|talk|discuss|debate|speak|bargain|haggle)$/.test(lower),
    )

const UNDOING =
  /^(?:end|repeal|removal|lifting|ending|scrapping|rollback|reversal|suspension|cancellation|abolition|termination|demise)$/

/** "supports [lifting] the ban", "introduced a law [to repeal] the ban", "backs the [end of] the ban": the object stands under a verb that undoes it. */
function isUndoing({ items }: SentenceView, at: number): boolean {
  const { tag, lower } = items[at]!
  const next = items[at + 1]?.lower ?? ''
  // "rejected criticism of the ban"
  if (tag === 'NN' && /^(?:of|to|against)$/.test(next) && attitudeOfNoun(lower, next) === -1) return true
  if (tag === 'NN') return UNDOING.test(lower) && /^(?:of|to)$/.test(next)
  if (tag !== 'VG' && !(tag === 'VB' && items[at - 1]!.tag === 'TO')) return false
  const attitude = attitudeOf(lemmaOf(lower))
  return attitude?.polarity === -1 && attitude.kind === 'deed'
}

/** "Eric Holder", where the codebook has "hold": a verb that is a person's name here. */
const isInName = (who: Who, view: SentenceView, item: number, { kind }: Hit): boolean =>
  kind === 'act' &&
  view.items[item]!.tag === 'NP' &&
  mentionsIn(who.mentions, view.span).some(
    ({ actor, form, span: [start, end] }) =>
      form === 'name' && actor.kind === 'person' && start <= view.items[item]!.start && view.items[item]!.end <= end,
  )

/** "imposed retaliatory tariffs", where the codebook asks about retaliation: they answer those that are asked about. */
function isAnswered(view: SentenceView, item: number, hit: Hit, { issues, factsOf }: IssueIndex): boolean {
  const [from, to] = hit.kind === 'matter' ? [phraseStart(view, item), item] : [item + 1, view.itemOf(hit.to - 1)]
  if (!view.items.slice(from, to).some(({ lower }) => ANSWERING.test(lower))) return false
  const retaliation = factsOf('retaliate').stem
  const told = issues.map(({ patterns }) => patterns.find(({ stems }) => stems.includes(retaliation))?.side)
  // An issue that asks whether to answer is answered by it.
  return told.some((side) => side !== undefined) && told[hit.issue] !== hit.side
}
const ANSWERING = /^(?:retaliatory|reciprocal|tit-for-tat|retaliating)$/

/** One word of blame or praise before a noun: "the reckless motion". */
const isEpithet = ({ items }: SentenceView, item: number, { kind, from, to }: Hit): boolean =>
  kind === 'act' && to - from === 1 && items[item]!.tag === 'JJ' && /^(?:JJ|NN|NP)$/.test(items[item + 1]?.tag ?? '')

const isQuoteStart = (doc: Doc, view: SentenceView, { from }: Hit): boolean =>
  /["“‘]/.test(doc.article.text[(view.items[view.itemOf(from)]?.start ?? 0) - 1] ?? '')

/** Who blames a deed for being too little is for more of it. */
const TOO_LITTLE =
  /\b(?:too little|too late|falls? (?:far )?short|fell (?:far )?short|insufficient|watered[- ]down|(?:far|tough|strong|hard|strict|quickly|fast) enough|not? (?:nearly |go |do )?enough)\b|n['’]t (?:go|do|gone|nearly)? ?(?:far )?enough\b/i
const BLAMED_FOR_LITTLE = 0.3

/** "I didn't give them the green light", "is not a bad deal": the verb before, if it is denied, denies the word. */
function judgedIn({ items, groups, groupOf }: SentenceView, item: number, own: Stand): Stand {
  const verb = groups.findLast(({ to }) => to <= item)
  const isDenied =
    verb !== undefined &&
    item - verb.to < NEAR_VERB &&
    items.slice(verb.from, item).some(({ lower }) => NEGATION.test(lower)) &&
    items.slice(verb.to, item).every(({ tag }) => /^(?:DT|PN|PS|NP|NN|JJ|RB)$/.test(tag))
  // "denied a cover-up", "we do not lie"
  const isContested =
    (verb !== undefined &&
      !isDenied &&
      item - verb.to < NEAR_VERB &&
      /^(?:deny|dispute|refute|rebut)$/.test(verb.lemma) &&
      items.slice(verb.to, item).every(({ tag }) => /^(?:DT|PS|NN|JJ|RB)$/.test(tag))) ||
    items.slice(groups[groupOf[item]!]?.from ?? item, item).some(({ lower }) => NEGATION.test(lower))
  // "I don't think that it is dangerous": once for all.
  const isUnbelieved =
    verb !== undefined &&
    !isDenied &&
    groups.some(
      ({ lemma, from, to, head }) =>
        to <= verb.from &&
        /^(?:think|believe|see|say|agree|consider)$/.test(lemma) &&
        items.slice(from, head).some(({ lower }) => NEGATION.test(lower)) &&
        items
          .slice(to, verb.from)
          .every(({ tag, lower }) => /^(?:DT|PN|PS|NP|NN|JJ|RB|PO|CD)$/.test(tag) || lower === 'that'),
    )
  const said: Stand = { ...own, commitment: 'argue', rule: 'judgement' }
  return isDenied || isUnbelieved || isContested
    ? { ...said, sign: (-own.sign || 0) as Stand['sign'], rule: 'judgement.not' }
    : said
}
/** "more [dangerous] than alcohol" */
const isCompared = ({ items }: SentenceView, item: number): boolean =>
  /^(?:more|less)$/.test(items[item - 1]?.lower ?? '') &&
  items.slice(item + 1, item + 6).some(({ lower }) => lower === 'than')

/** In items. */
const NEAR_VERB = 6

/** The side of those who are for what a word of praise or blame names: who challenges "an overreach" is no friend of it. */
function judged({ items }: SentenceView, from: number, last: number, sign: Stand['sign']): Stand['sign'] {
  const polarity = items
    .slice(from, last + 1)
    .reduce((sum, { lower }) => sum || evaluationOf(lower) || judgementOf(lower), 0)
  return polarity < 0 ? ((-sign || 0) as Stand['sign']) : sign
}

/** What the codebook says itself counts for more than what follows from it. */
const certaintyOf = ({ kind, isExpanded, isElliptic, isInferred }: Hit): number =>
  kind === 'matter' ? (isInferred ? 0.6 : 0.7) : isElliptic ? 0.55 : isExpanded ? 0.65 : 0.8
