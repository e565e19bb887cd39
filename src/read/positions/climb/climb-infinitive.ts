import { lemmaOf } from '../../attribution/lemma.js'
import { subjectBefore } from '../../attribution/noun-phrases.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import { agentBehind, beforeAside, withBefore } from '../../clauses/around.js'
import { verbAt } from '../../clauses/governor-of.js'
import { beforeTime, phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { evaluationOf } from '../lexicon/evaluations.js'
import {
  adjectiveGovernor,
  demandGovernor,
  type Governor,
  isBroughtTo,
  nounGovernor,
  verbGovernor,
} from '../lexicon/governors.js'
import { awaitedOf, broughtTo, seenDoing } from './awaited-of.js'
import { believed } from './believed.js'
import { climbFinite } from './climb-finite.js'
import { climbNoun } from './climb-noun.js'
import { climbVerb, subjectsOnly } from './climb-verb.js'
import { evaluated } from './evaluated.js'
import { firstTo } from './first-to.js'
import { mustDo } from './must-do.js'
import { beforeForWhom, dueOf, onlyWay, whyOf } from './normative.js'
import { purpose } from './purpose.js'
import { NEGATION, NORMATIVE, POSSIBLE, turned, under } from './stand.js'
import { weighed } from './weighed.js'

export function climbInfinitive(view: SentenceView, group: VerbGroup, stand: Stand, depth: number): readonly Held[] {
  const { items } = view
  let to = group.from
  while (to > 0 && items[to]!.tag !== 'TO' && to > group.from - 3) to -= 1
  if (items[to]?.tag !== 'TO') to = group.from - 1
  const isNegated = NEGATION.test(items[to - 1]?.lower ?? '') && items[to]?.lower !== 'only'
  const own: Stand = isNegated ? { ...stand, sign: turned(stand.sign, -1), rule: `${stand.rule}.notto` } : stand
  let at = beforeTime(view, isNegated ? to - 2 : to - 1)
  if (/^(?:—|–|--)$/.test(items[at]?.lower ?? '')) at = beforeTime(view, beforeDashes(view, at))
  if (items[at]?.lower === ',') at = beforeTime(view, beforeAside(view, at))
  if (items[at]?.tag === 'CD' && verbAt(view, at - 1)?.lemma === 'vote') at -= 1
  // "campaigned hard to end it"
  if (/^(?:hard|harder|long)$/.test(items[at]?.lower ?? '') && (verbAt(view, at - 1)?.lemma ?? 'be') !== 'be') at -= 1
  // "was right to leave", where "right" was taken for "right away"
  if (items[to - 1]?.lower === 'right' && verbAt(view, to - 2)?.lemma === 'be') at = to - 1
  const here = items[at]
  // "To leave now would be a mistake"
  if (here === undefined) return evaluated(view, group.head, own)
  // "said that to leave now is not right"
  if (/^(?:that|because)$/.test(here.lower) && at > 0) return evaluated(view, group.head, own)
  if (here.lower === 'whether') return weighed(view, at + 1, own)
  const due = dueOf(view, at, own) ?? mustDo(view, at, own)
  if (due !== null) return due
  const verb = verbAt(view, at)
  if (verb !== null) {
    const lemma = lemmaOf(here.lower)
    // "seems set to sign"
    const seeming = verb.shape === 'participle' ? verbAt(view, beforeTime(view, verb.from - 1)) : null
    const ready =
      seeming === null || !/^(?:seem|appear|look|stand)$/.test(seeming.lemma) ? null : adjectiveGovernor(here.lower)
    if (seeming !== null && ready !== null) {
      const felt = under(own, lessened(view, at, ready), here.lower)
      const isDenied = isDeniedBetween(view, seeming.from, at)
      return subjectsOnly(
        view,
        seeming,
        isDenied ? { ...felt, sign: turned(felt.sign, -1), rule: `${felt.rule}.not` } : felt,
      )
    }
    const way = onlyWay(view, verb, own)
    if (way.length > 0) return way
    // "would do whatever it takes to pass it"
    const doing =
      lemma === 'take' &&
      items[verb.from - 1]?.lower === 'it' &&
      /^what(?:ever)?$/.test(items[verb.from - 2]?.lower ?? '')
        ? verbAt(view, verb.from - 3)
        : null
    if (doing !== null)
      return climbVerb(view, doing, { ...own, commitment: 'pledge', rule: `${own.rule}.whatever` }, depth + 1)
    if (lemma === 'have' || lemma === 'need' || lemma === 'ought') {
      const isDenied = items.slice(verb.from, verb.head).some((word) => NEGATION.test(word.lower))
      // "does not have to sign it": it may.
      if (isDenied && lemma === 'have') return []
      const wanted: Stand = { ...own, commitment: own.commitment ?? 'argue', rule: `${own.rule}.must` }
      const said = isDenied ? { ...wanted, sign: turned(own.sign, -1), rule: `${wanted.rule}.not` } : wanted
      const subject = verb.shape === 'finite' ? subjectOf(view, verb) : null
      return believed(view, subject?.[0] ?? verb.from, [{ holder: { kind: 'speaker' }, stand: said }])
    }
    if (lemma === 'go' || lemma === 'be')
      return climbFinite(view, verb, { ...own, commitment: own.commitment ?? 'pledge', rule: `${own.rule}.going` })
    if (verb.passive) {
      // "is expected to sign", "was urged to sign"
      const adjective = adjectiveGovernor(here.lower)
      if (adjective !== null) {
        const expected = under(own, adjective, here.lower)
        return subjectsOnly(
          view,
          verb,
          isDeniedBetween(view, verb.from, at)
            ? { ...expected, sign: turned(expected.sign, -1), rule: `${expected.rule}.not` }
            : expected,
        )
      }
      // "was forced to sign"
      if (!isBroughtTo(lemma) || items.slice(verb.from, verb.head).some(({ tag }) => tag === 'MD')) return []
      return subjectsOnly(view, verb, {
        ...own,
        commitment: own.commitment ?? 'act',
        rule: `${own.rule}.brought`,
        certainty: own.certainty * 0.9,
      })
    }
    // "failed to reach a deal": who tried is not against it.
    if (lemma === 'fail' && ACHIEVING.test(group.lemma)) return []
    const governor = verbGovernor(lemma)
    if (governor === null) return []
    const wished = under(own, governor, lemma)
    return climbVerb(
      view,
      verb,
      isConceded(view, verb) ? { ...wished, certainty: wished.certainty * CONCEDED } : wished,
      depth + 1,
    )
  }
  if (here.tag === 'CC' || here.lower === ',') return joinedInfinitive(view, at, own, depth)
  if (here.lower === 'possible' && /^(?:everything|anything|all)$/.test(items[at - 1]!.lower))
    return purpose(view, at - 1, own, depth)
  const more = /^(?:more|enough|better|harder)$/.test(here.lower) ? doingMore(view, at, own) : []
  if (more.length > 0) return more
  if (/^(?:JJ|VN|RB)$/.test(here.tag)) {
    // "was among the first to sign"
    const first = /^(?:first|last|only|latest)$/.test(here.lower) ? firstTo(view, at, own) : null
    if (first !== null) return first
    let copula = at - 1
    while (copula >= 0 && (/^(?:RB|JJ)$/.test(items[copula]!.tag) || items[copula + 1]!.lower === 'longer')) copula -= 1
    const be = verbAt(view, copula)
    if (here.lower === 'able') return unable(view, be, at, own)
    const governor = adjectiveGovernor(here.lower)
    if (governor === null) return []
    // "is not ready to sign it", "is no longer willing to"
    const isDenied = be !== null && isDeniedBetween(view, be.from, at)
    const felt = under(own, lessened(view, at, governor), here.lower)
    const own2: Stand = isDenied ? { ...felt, sign: turned(felt.sign, -1), rule: `${felt.rule}.not` } : felt
    // "It is right to leave": whoever says it.
    if (governor.commitment === 'argue' && evaluationOf(here.lower) !== 0)
      return [{ holder: { kind: 'speaker' }, stand: own2 }]
    // "said Keldia was right to leave": whoever says it, again.
    const judged = be !== null && be.shape === 'finite' && JUDGING.test(here.lower) ? subjectOf(view, be) : null
    if (judged !== null) return believed(view, judged[0], [{ holder: { kind: 'speaker' }, stand: own2 }])
    return be === null ? apposed(view, copula, own2) : subjectsOnly(view, be, own2)
  }
  if (/^(?:NN|NP|PN|CD)$/.test(here.tag)) {
    const why = whyOf(view, at, own, 'to')
    if (why !== null) return why
    const whom = beforeForWhom(view, at)
    // "For Keldia to leave it would be a mistake"
    const start = phraseStart(view, at)
    if (items[start - 1]?.lower === 'for' && isOpening(view, start - 1)) return evaluated(view, group.head, own)
    const dueFor = whom < 0 ? null : (dueOf(view, whom, own) ?? whyOf(view, whom, own, 'to'))
    if (dueFor !== null) return dueFor
    const wanted = whom < 0 ? null : nounGovernor(items[whom]!.lower)
    if (wanted !== null && wanted.factor !== 0)
      return climbNoun(view, whom, under(own, wanted, `${items[whom]!.lower}for`), 'governor', depth + 1)
    const right = here.lower === 'right' && verbAt(view, at - 1)?.lemma === 'be' ? verbAt(view, at - 1) : null
    const whose = right?.shape === 'finite' ? subjectOf(view, right) : null
    if (right !== null && whose !== null) {
      const isDenied = items.slice(right.from, at).some(({ lower }) => NEGATION.test(lower))
      const judged = under(own, { factor: isDenied ? -1 : 1, commitment: 'argue' }, 'right')
      return believed(view, whose[0], [{ holder: { kind: 'speaker' }, stand: judged }])
    }
    const be =
      /^(?:hurry|rush|mood|position)$/.test(here.lower) && items[at - 1]?.lower === 'no' ? verbAt(view, at - 3) : null
    // "is in no hurry to sign it"
    if (be !== null && items[at - 2]?.lower === 'in')
      return subjectsOnly(view, be, {
        ...own,
        sign: turned(own.sign, -1),
        commitment: 'argue',
        rule: `${own.rule}.nohurry`,
        certainty: own.certainty * 0.9,
      })
    const governor = nounGovernor(here.lower)
    if (governor !== null) return climbNoun(view, at, under(own, governor, here.lower), 'governor', depth + 1)
    const offered = offeredBy(view, at, own, depth)
    if (offered !== null) return offered
    const first = firstTo(view, at, own)
    if (first !== null) return first
    return climbDemand(view, at, own, depth) ?? purpose(view, at, own, depth)
  }
  return []
}

/** "is not", "is no longer", "is hardly": whether what stands from item `from` up to `to` denies it. */
const isDeniedBetween = ({ items }: SentenceView, from: number, to: number): boolean =>
  items.slice(from, to).some(({ lower }, at, all) => {
    if (lower === 'no') return all[at + 1]?.lower === 'longer'
    return (NEGATION.test(lower) && all[at + 1]?.lower !== 'only') || lower === 'hardly'
  })

/** "is less inclined to back it" */
const lessened = ({ items }: SentenceView, at: number, governor: Governor): Governor =>
  items[at - 1]?.lower === 'less' && governor.factor !== 0
    ? { ...governor, factor: -governor.factor as 1 | -1 }
    : governor

/** Whether a clause begins at item `at`. */
const isOpening = ({ items }: SentenceView, at: number): boolean =>
  at === 0 || /^(?:,|:|;|—|–|that|but|and|because)$/.test(items[at - 1]!.lower)

/** Verbs for what several bring about together, or not. */
const ACHIEVING =
  /^(?:reach|strike|conclude|achieve|secure|broker|forge|clinch|seal|find|agree|win|persuade|convince|complete|finalise|finalize)$/

const CONCEDED = 0.35
/** "would love to sign it, but …" */
const isConceded = ({ items }: SentenceView, verb: VerbGroup): boolean =>
  /^(?:love|like|prefer)$/.test(verb.lemma) &&
  items.slice(verb.from, verb.head).some(({ lower }) => /^(?:would|'d)$/.test(lower)) &&
  items.slice(verb.to).some(({ lower }) => lower === 'but')

/** "could do more to end it", "has not done enough to end it": whoever says so wants it. */
function doingMore(view: SentenceView, more: number, stand: Stand): readonly Held[] {
  const { items } = view
  const verb = verbAt(view, more - 1) ?? verbAt(view, more - 2)
  if (verb === null || !/^(?:do|go|try|work)$/.test(verb.lemma)) return []
  const isNegated = items.slice(verb.from, more).some(({ lower }) => NEGATION.test(lower))
  const leading = verb.shape === 'infinitive' ? verbAt(view, verb.from - 2) : verb
  const isOwed =
    leading !== null &&
    (/^(?:have|need|ought)$/.test(leading.lemma) ||
      items.slice(leading.from, leading.head).some(({ lower }) => NORMATIVE.test(lower) || POSSIBLE.test(lower)))
  const subject = leading?.shape === 'finite' ? subjectOf(view, leading) : null
  if (subject === null || (items[more]!.lower === 'enough' ? !isNegated : !isOwed || isNegated)) return []
  const said: Held = {
    holder: { kind: 'speaker' },
    stand: { ...stand, commitment: 'argue', rule: `${stand.rule}.domore`, certainty: stand.certainty * 0.9 },
  }
  return believed(view, subject[0], [said])
}

const JUDGING = /^(?:right|wrong|wise|unwise|foolish|correct|reckless|irresponsible|mad|crazy)$/

/** Of whom an adjective is said: "Keldia is [wary of it]", "Keldia, [wary of it], …". */
export function whoFeels(view: SentenceView, adjective: number, stand: Stand): readonly Held[] {
  const { items } = view
  let copula = adjective - 1
  while (copula >= 0 && /^(?:RB|JJ)$/.test(items[copula]!.tag)) copula -= 1
  const be = verbAt(view, copula)
  const isNegated = items.slice(be?.from ?? adjective, adjective).some(({ lower }) => NEGATION.test(lower))
  const felt: Stand = {
    ...stand,
    sign: turned(stand.sign, isNegated ? -1 : 1),
    commitment: 'argue',
    rule: `${stand.rule}.felt`,
  }
  if (be !== null) return subjectsOnly(view, be, felt)
  return items[copula]?.lower === ',' ? apposed(view, copula, felt) : []
}

/** "Officials, eager to avoid it, have …", "Eager to avoid it, Keldia offered …": whom the adjective behind item `before` describes. */
function apposed(view: SentenceView, before: number, stand: Stand): readonly Held[] {
  const { items, groups } = view
  if (before < 0) {
    const main = groups.find(
      (group) => group.shape === 'finite' && items.slice(0, group.from).some(({ lower }) => lower === ','),
    )
    return main === undefined ? [] : subjectsOnly(view, main, stand)
  }
  const subject = items[before]!.lower === ',' ? subjectBefore(items, before) : absoluteBefore(view, before + 1)
  return subject === null ? [] : [{ holder: { kind: 'phrase', range: subject, verb: null }, stand }]
}

/** "with Keldia and Calveth keen to": a plain phrase behind "with". */
function absoluteBefore(view: SentenceView, end: number): readonly [number, number] | null {
  const phrase = withBefore(view, end)
  return phrase === null || view.items.slice(...phrase).some(({ tag }) => tag === 'PO') ? null : phrase
}

/** "an amendment offered by Ana Roy to block it", "pressure from Keldia to sign it", "a bid by Keldia to block it": whose it is that is to do so; `end` is the last item of that name. */
function offeredBy(view: SentenceView, end: number, stand: Stand, depth: number): readonly Held[] | null {
  const { items } = view
  let by = end
  while (by > 0 && by > end - 7 && /^(?:NP|NN|DT|PO|PS|JJ|CC)$/.test(items[by]!.tag)) by -= 1
  if (!/^(?:by|from)$/.test(items[by]?.lower ?? '')) return null
  const at = items[by - 1]?.tag === 'VN' ? by - 2 : by - 1
  const noun = items[at]
  const governor = /^(?:NN|NP)$/.test(noun?.tag ?? '') ? nounGovernor(noun!.lower) : null
  if (noun === undefined || governor === null || governor.factor === 0) return null
  return [
    {
      holder: { kind: 'phrase', range: [by + 1, end + 1], verb: null },
      stand: under(stand, governor, `${noun.lower}.by`),
    },
    // "rejected calls by Keldia to sign it"
    ...climbNoun(view, at, under(stand, governor, noun.lower), 'governor', depth + 1).filter(
      ({ holder }) => holder.kind === 'phrase' && holder.verb !== null,
    ),
  ]
}

/** "won't be able to support it": who cannot will not; who can says nothing. */
function unable(view: SentenceView, be: VerbGroup | null, able: number, stand: Stand): readonly Held[] {
  if (be === null || !view.items.slice(be.from, able).some(({ lower }) => NEGATION.test(lower))) return []
  if (
    stand.commitment !== 'argue' &&
    attitudeOf(view.groups.find(({ from }) => from > able)?.lemma ?? '')?.kind !== 'word'
  )
    return []
  return subjectsOnly(view, be, {
    ...stand,
    sign: turned(stand.sign, -1),
    commitment: 'argue',
    rule: `${stand.rule}.unable`,
  })
}

/** The last item before what the dash at `end` closes. */
function beforeDashes({ items }: SentenceView, end: number): number {
  for (let at = end - 1; at > 0 && at > end - 30; at -= 1) if (/^(?:—|–|--)$/.test(items[at]!.lower)) return at - 1
  return end
}

/** "was urged by Calveth to sign it": who urges. */
function askedBy(view: SentenceView, group: VerbGroup, end: number, stand: Stand): readonly Held[] | null {
  const agent = agentBehind(view, group)
  if (agent === null || agent[1] < end) return null
  const asked: Stand = { ...stand, commitment: stand.commitment ?? 'argue', rule: `${stand.rule}.by` }
  return [{ holder: { kind: 'phrase', range: agent, verb: null }, stand: asked }]
}

/** "agreed with Calveth to sign it": both. */
function agreedWith(
  view: SentenceView,
  group: VerbGroup,
  end: number,
  stand: Stand,
  depth: number,
): readonly Held[] | null {
  const { items } = view
  const isJoining = /^(?:join|team|unite|partner|ally|band)$/.test(group.lemma)
  const governor: Governor | null = isJoining ? { factor: 1, commitment: null } : verbGovernor(group.lemma)
  let link = group.to
  while (isJoining && /^(?:up|together|forces)$/.test(items[link]?.lower ?? '')) link += 1
  if (governor === null || group.passive || items[link]?.lower !== 'with' || link >= end) return null
  const agreed = under(stand, governor, `${group.lemma}with`)
  return [
    ...climbVerb(view, group, agreed, depth + 1),
    { holder: { kind: 'phrase', range: [link + 1, end + 1], verb: null }, stand: agreed },
  ]
}

/** "urged Congress to keep it", "called on them to keep it": `end` is the last item of the one who is asked. */
export function climbDemand(view: SentenceView, end: number, stand: Stand, depth: number): readonly Held[] | null {
  const { items, groupOf, groups } = view
  let at = end
  while (at >= 0 && at > end - 12) {
    const group = groups[groupOf[at] ?? -1]
    if (group !== undefined) {
      const lemma = lemmaOf(items[group.head]!.lower)
      const governor = demandGovernor(lemma)
      if (governor === null)
        return (
          awaitedOf(view, group, end, stand) ??
          seenDoing(view, group, stand, depth) ??
          agreedWith(view, group, end, stand, depth)
        )
      if (group.passive) return askedBy(view, group, end, under(stand, governor, lemma))
      const asked = climbVerb(view, group, under(stand, governor, lemma), depth + 1)
      return [...asked, ...broughtTo(view, group, end, stand)]
    }
    const { tag, lower } = items[at]!
    if (tag === 'PU' && lower !== ',') return null
    at -= 1
  }
  return null
}

/** "urged them to leave and to sign it", "not to wait but to sign it": what governs the infinitive before governs this one. */
function joinedInfinitive(view: SentenceView, link: number, stand: Stand, depth: number): readonly Held[] {
  const { items, groups } = view
  const before = groups.findLast(({ to }) => to <= link)
  if (depth > 4 || before === undefined || before.shape !== 'infinitive' || before.from < link - FARTHEST_JOINED)
    return []
  const isTurned = items[link]!.lower === 'but' && NEGATION.test(items[before.from - 2]?.lower ?? '')
  return climbInfinitive(view, before, isTurned ? { ...stand, sign: turned(stand.sign, -1) } : stand, depth + 1)
}
/** In items. */
const FARTHEST_JOINED = 16
