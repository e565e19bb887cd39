import { contains, overlaps, type Span } from '../../text/index.js'
import type { Range } from '../attribution/noun-phrases.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import type { Doc } from '../doc.js'
import type { Actor, Position } from '../reading.js'
import { type World, worldOf } from '../world/index.js'
import { governorOf } from './clauses/governor-of.js'
import { PARTICLE, phraseEnd, phraseStart, type SentenceView, viewOf } from './clauses/sentence-view.js'
import { subjectOf } from './clauses/subject-of.js'
import { climbFar, climbNoun, climbVerb, verbBehind } from './climb.js'
import { dateAt } from './date-at.js'
import { type Doer, FOLLOWING_WORDS, findFollowers, takenUp } from './find-followers.js'
import { findIdioms } from './find-idioms.js'
import { type ActorOfMember, findMemberships } from './find-memberships.js'
import { findTones } from './find-tones.js'
import type { Finding, Held, Stand } from './holding.js'
import { findHits, type Hit, type SentenceHits } from './issues/find-hits.js'
import type { IssueIndex } from './issues/index-words.js'
import { attitudeOf } from './lexicon/attitudes.js'
import { eventKindOf, isBareEvent } from './lexicon/event-nouns.js'
import { mergeFindings } from './merge.js'
import type { Representation } from './roll-up.js'
import { type Who, whoIn } from './who.js'

/** Below this nothing is reported. */
const LEAST_CONFIDENCE = 0.35
/** How far back a sentence may stand that tells what "signed" is about. */
const NEAR_SENTENCES = 2

/** Who is a member of what, and the actors of members. */
export interface MemberKnowledge {
  readonly world: World
  readonly actorOf: ActorOfMember
}

const NO_MEMBERS: MemberKnowledge = { world: worldOf(null), actorOf: () => null }

export interface Read {
  readonly positions: readonly Position[]
  readonly findings: readonly Finding[]
  /** Groups that only their positions make actors: "fourteen states". */
  readonly groups: readonly Actor[]
}

export function findPositions(doc: Doc, index: IssueIndex, members: MemberKnowledge = NO_MEMBERS): Read {
  const found = findHits(doc, index).filter(({ sentence }) => !isFurniture(doc, sentence))
  if (found.every(({ hits }) => hits.length === 0)) return { positions: [], findings: [], groups: [] }
  const who = whoIn(doc)
  const { speaking } = who
  const views = new Map<number, SentenceView>()
  const viewAt = (sentence: number): SentenceView => {
    const known = views.get(sentence)
    if (known !== undefined) return known
    const view = viewOf(doc, sentence)
    views.set(sentence, view)
    return view
  }
  const findings: Finding[] = []
  const told = new Map<number, number>()
  for (const { sentence, hits } of found) {
    if (hits.length === 0) continue
    const view = viewAt(sentence)
    const near = new Set(
      hits.map(({ issue }) => issue).filter((issue) => sentence - (told.get(issue) ?? -9) <= NEAR_SENTENCES),
    )
    for (const hit of hits) findings.push(...findingsOf(doc, who, view, hit, index, hits, near.has(hit.issue)))
    for (const { issue } of hits) told.set(issue, sentence)
  }
  const doers = doersOf(findings)
  const meantAt = new Set<number>()
  const main = mainDeed(findings, found) ?? commonest(found)
  for (const { sentence, events, hits } of found) {
    for (const token of events) {
      if (hits.some((hit) => hit.kind === 'act' && hit.from <= token && token < hit.to)) continue
      const view = viewAt(sentence)
      const item = view.itemOf(token)
      if (item < 0 || view.items[item]!.tag !== 'NN') continue
      const meant = eventMeant(who, speaking, view, item, doers, main, index)
      if (meant === null) continue
      meantAt.add(token)
      const stand: Stand = { sign: meant.sign, commitment: null, rule: 'event', certainty: meant.certainty }
      findings.push(
        ...resolved(doc, who, index, view, view.items[item]!.start, meant.issue, climbNoun(view, item, stand, 'event')),
      )
    }
  }
  if (main !== null) {
    const near = new Set(found.filter(({ hits }) => hits.length > 0).map(({ sentence }) => sentence))
    for (const sentence of sentencesWith(doc, FOLLOWING_WORDS)) {
      const view = viewAt(sentence)
      for (const { issue, at, held, isOfOthers } of findFollowers(who, view, doers, main)) {
        const own = isOfOthers ? speaking.withKin(main.actor) : new Set<string>()
        findings.push(...resolved(doc, who, index, view, at, issue, held).filter(({ actor }) => !own.has(actor)))
      }
    }
    const eventful = new Set(
      found
        .filter(({ events, hits }) => events.length > 0 || hits.some(({ kind }) => kind === 'act'))
        .map(({ sentence }) => sentence),
    )
    for (const sentence of new Set([...near, ...eventful])) {
      const next =
        eventful.has(sentence) && /\b(?:it|this|that)\b/i.test(textAt(doc, sentence)) ? sentence : sentence + 1
      if ((next !== sentence && near.has(next)) || next >= doc.scan.sentences.length) continue
      const view = viewAt(next)
      const held = takenUp(view, main.sign)
      for (const { at, held: own } of held) findings.push(...resolved(doc, who, index, view, at, main.issue, [own]))
    }
  }
  const deed = main === null ? null : { issue: main.issue, sign: main.sign, actors: speaking.withKin(main.actor) }
  if (deed !== null) {
    const { starts } = doc.scan.tokens
    const matters = found.flatMap(({ hits }) =>
      hits.filter(({ issue }) => issue === deed.issue).map(({ head }) => starts[head]!),
    )
    findings.push(
      ...findIdioms(
        doc,
        who,
        deed,
        matters,
        index.issues.findIndex(({ patterns }) => patterns.some(({ stems }) => stems.includes('vot'))),
      ),
    )
  }
  const toldBy = new Set(findings.flatMap(({ actor, evidence }) => evidence.map(([start]) => `${actor} ${start}`)))
  findings.push(
    ...findTones(
      doc,
      who,
      found.map((one) => ({ ...one, events: one.events.filter((token) => meantAt.has(token)) })),
      deed,
    ).filter(({ actor, evidence }) => !toldBy.has(`${actor} ${evidence[0]![0]}`)),
  )
  // What the doer of the deed is charged with ("abandons its allies") is no turning back.
  const charged = findings.map((finding) =>
    deed !== null &&
    deed.actors.has(finding.actor) &&
    finding.issue === deed.issue &&
    finding.sign === -deed.sign &&
    finding.commitment === 'act'
      ? { ...finding, certainty: finding.certainty * 0.4 }
      : finding,
  )
  const said = rolledUp(charged, speaking)
  const memberships = findMemberships(doc, said, members.world, members.actorOf)
  const all = [...said, ...memberships.findings]
  const positions = mergeFindings(
    all,
    index.issues.map(({ id }) => id),
  ).filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
  const held = new Set(positions.map(({ actor }) => actor))
  const groups = [...who.groups(), ...memberships.actors].filter(({ id }) => held.has(id))
  return { positions: positions.sort((a, b) => a.evidence[0]![0] - b.evidence[0]![0]), findings: all, groups }
}

const textAt = (doc: Doc, sentence: number): string =>
  doc.article.text.slice(...(doc.scan.sentences[sentence] ?? [0, 0]))

function isFurniture(doc: Doc, sentence: number): boolean {
  const span = doc.scan.sentences[sentence]
  return span === undefined || doc.chrome.some((furniture) => contains(furniture, span))
}

function findingsOf(
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
  if (hit.side === 0) return []
  if (hit.kind === 'matter' && hit.side === -1 && isAnother(view, item)) return []
  if (hit.isKin && !isDefinite(view, item)) return []
  if (isModifier(view, item, hit, issue.aboutStems, index)) return []
  const stand: Stand = { sign: hit.side, commitment: null, rule: hit.kind, certainty: hit.kind === 'act' ? 0.8 : 0.7 }
  const isNegated = items
    .slice(item + 1, view.itemOf(hit.to - 1) + 1)
    .some(({ lower }) => /^(?:no|not|n't|never|without)$/.test(lower))
  const own: Stand = isNegated ? { ...stand, sign: -stand.sign as 1 | -1, rule: `${stand.rule}.none` } : stand
  const group = groups[groupOf[item]!]
  const isVerb = group !== undefined && group.head === item
  let held: readonly Held[]
  if (hit.isJudgement) {
    // "reject the sham": what is done to it tells more than the word.
    const done = isVerb ? [] : climbNoun(view, item, { ...own, rule: 'judgement' }, 'matter')
    held =
      done.length > 0
        ? done
        : [{ holder: { kind: 'speaker' }, stand: { ...own, commitment: 'argue', rule: 'judgement' } }]
  } else if (
    hit.isEffect &&
    isVerb &&
    group.shape === 'finite' &&
    isOfThing(who, view, group) &&
    who.statementAt(offset) !== null
  ) {
    held = [{ holder: { kind: 'speaker' }, stand: { ...own, commitment: 'argue', rule: 'effect' } }]
  } else if (isVerb && hit.kind === 'act') {
    if (hit.isReversed && !group.passive && !isTakenUp(view, view.itemOf(hit.from), group)) return []
    if (hit.isBare) {
      const matter = isNear || hasMatter(view, item, hit, issue.aboutStems, index, all)
      const object = objectOf(view, group.to, issue.aboutStems, index)
      if (object === 'other' || (object === 'none' && !matter)) return []
    }
    const kind = attitudeOf(group.lemma)?.kind
    const isWord =
      kind === 'word' ||
      (kind === undefined && /^(?:say|declare|call|argue|warn|denounce|insist|describe|tell|claim)$/.test(group.lemma))
    held = climbVerb(view, group, isWord ? { ...own, commitment: 'argue' } : own)
    if (group.shape === 'gerund' || group.passive) held = [...held, ...climbNoun(view, item, own, 'matter')]
  } else {
    if (hit.isBare && isOfAnother(who, view, item, issue.aboutStems, index)) return []
    if (hit.isBare && !isNear && !hasMatter(view, item, hit, issue.aboutStems, index, all)) return []
    // "a boycott of the Games": the deed is what counts.
    const place = governorOf(view, phraseStart(view, item))
    const deed = place?.kind === 'noun' ? place.at : -1
    if (hit.kind === 'matter' && all.some((other) => other.kind === 'act' && view.itemOf(other.head) === deed))
      return []
    held = climbNoun(view, item, own, hit.kind)
    const isTerm = hit.kind === 'act' && !hit.isBare
    if (isTerm && isNamed(doc, who, offset))
      held = [...held, { holder: { kind: 'speaker' }, stand: { ...own, commitment: 'argue', rule: 'term' } }]
  }
  if (held.length === 0 || held.every(({ holder }) => holder.kind === 'phrase'))
    held = [...held, ...feared(doc, who, view, item, own)]
  if (held.length === 0) held = climbFar(view, item, own)
  return resolved(doc, who, index, view, offset, hit.issue, held)
}

const FEARING =
  /\b(?:warn(?:s|ed|ings?)?|fear(?:s|ed|ing)?|worr(?:y|ies|ied)|caution(?:s|ed|ing)?|complain(?:s|ed|ing)?|lament(?:s|ed|ing)?|alarm(?:ed)?)\b/i
const TURNING =
  /^(?:not|n't|no|never|without|if|unless|fail|failing|failure|refuse|refusing|refusal|lack|until|lift|lifting|end|ending|reject|rejecting)$/

/** "warned that tariffs would raise prices": who warns of what the issue's words name is against it. */
function feared(doc: Doc, who: Who, view: SentenceView, item: number, stand: Stand): readonly Held[] {
  const start = view.items[item]!.start
  const statement = who.statementAt(start)
  if (statement === null || !FEARING.test(statement.cue.map((span) => doc.article.text.slice(...span)).join(' ')))
    return []
  const from = statement.content.find(([begin, end]) => begin <= start && start < end)?.[0] ?? start
  const before = view.items.filter(({ start: at, tag }) => at >= from && at < start && tag !== 'PU').length
  if (before > 5 && verbBehind(view, phraseEnd(view, item)) === null) return []
  if (view.items.some(({ lower, start: at }) => at >= from && at < start && TURNING.test(lower))) return []
  return [
    {
      holder: { kind: 'speaker' },
      stand: {
        ...stand,
        sign: -stand.sign as 1 | -1,
        commitment: 'argue',
        rule: `${stand.rule}.feared`,
        certainty: stand.certainty * 0.75,
      },
    },
  ]
}

/** "the DACA bill", "tariff revenue": the words of the issue only say which bill it is. */
function isModifier(
  view: SentenceView,
  item: number,
  hit: Hit,
  aboutStems: ReadonlySet<string>,
  { factsOf }: IssueIndex,
): boolean {
  const last = view.itemOf(hit.to - 1)
  const next = view.items[(hit.kind === 'matter' ? item : last) + 1]
  if (next === undefined || next.tag !== 'NN' || view.groupOf[item]! >= 0) return false
  return (
    !aboutStems.has(factsOf(next.text).stem) &&
    eventKindOf(next.lower) === null &&
    !/^(?:deal|program|programme|law|act|regime|campaign|vote|process)$/.test(next.lower)
  )
}

/** "the pact", "this accord", "Keldia's treaty". */
function isDefinite(view: SentenceView, item: number): boolean {
  const words = view.items.slice(phraseStart(view, item), item)
  return (
    /^(?:the|this|that|these|those|its|their|his|her)$/.test(words[0]?.lower ?? '') ||
    words.some(({ tag }) => tag === 'PO')
  )
}

/** "a broader deal", "a new agreement": another one than the matter. */
function isAnother(view: SentenceView, item: number): boolean {
  const start = phraseStart(view, item)
  const words = view.items.slice(start, item).map(({ lower }) => lower)
  return (
    /^(?:an?|another|any)$/.test(words[0] ?? '') ||
    words.some((word) => /^(?:new|better|broader|different|other|future|final|wider|own)$/.test(word))
  )
}

/** "the resolution that the host had drafted", "the resolution, drafted by the host": the object stands first. */
function isTakenUp({ items }: SentenceView, object: number, group: VerbGroup): boolean {
  if (group.shape === 'participle') return true
  return items.slice(object + 1, group.from).some(({ tag, lower }) => tag === 'WH' || lower === 'that')
}

/** Whether a verb's subject is a thing ("the move", "it"), not somebody. */
function isOfThing(who: Who, view: SentenceView, group: VerbGroup): boolean {
  const subject = subjectOf(view, group)
  if (subject === null) return false
  const first = view.items[subject[0]]!
  if (/^(?:i|we|he|she|they|you)$/.test(first.lower)) return false
  if (/^(?:it|this|that|which)$/.test(first.lower)) return true
  return who.actorsOf([first.start, view.items[subject[1] - 1]!.end], null).length === 0
}

/** Whether the words at `offset` are what somebody calls the matter: "called the move a theatre of empty chairs". */
function isNamed(doc: Doc, who: Who, offset: number): boolean {
  const statement = who.statementAt(offset)
  if (statement === null) return false
  const cue = statement.cue.map((span) => doc.article.text.slice(...span)).join(' ')
  return /\b(?:call(?:s|ed|ing)|describ(?:es?|ed|ing)|label(?:s|l?ed|l?ing)|brand(?:s|ed|ing)|dubb?(?:s|ed|ing)|term(?:s|ed|ing)|denounc(?:es?|ed|ing))\b/.test(
    cue,
  )
}

/** "its recognition of the republic": a noun of the codebook with an object that is not the matter. */
function isOfAnother(
  who: Who,
  view: SentenceView,
  item: number,
  aboutStems: ReadonlySet<string>,
  { factsOf }: IssueIndex,
): boolean {
  const { items } = view
  if (items[item + 1]?.lower !== 'of') return false
  for (let at = item + 2; at < Math.min(items.length, item + 9); at += 1) {
    const { tag, text, lower, start } = items[at]!
    if (aboutStems.has(factsOf(text).stem) || eventKindOf(lower) !== null) return false
    if (tag === 'PU' || tag === 'WH' || /^(?:V|MD)/.test(tag)) return false
    if (tag === 'NP') return who.mentions.some(({ span }) => span[0] <= start && start < span[1])
  }
  return false
}

/** What a verb that stands alone in the codebook has for an object: the matter, something else, or nothing. */
function objectOf(
  view: SentenceView,
  from: number,
  aboutStems: ReadonlySet<string>,
  { factsOf }: IssueIndex,
): 'matter' | 'other' | 'none' {
  const { items, groupOf } = view
  let isFound = false
  for (let at = from; at < Math.min(items.length, from + 9); at += 1) {
    const { tag, lower, text } = items[at]!
    if (aboutStems.has(factsOf(text).stem) || /^(?:it|them|this|that)$/.test(lower)) return 'matter'
    if (tag === 'PU' || tag === 'CC' || tag === 'WH' || groupOf[at]! >= 0) break
    // What stands behind another preposition is no object any more.
    if (tag === 'IN' && isFound) break
    if (tag === 'IN' && !PARTICLE.test(lower) && !/^(?:from|to|with|by|for)$/.test(lower)) break
    if (/^(?:NN|NP)$/.test(tag)) isFound = true
  }
  return isFound ? 'other' : 'none'
}

/** Whether a bare phrase ("withdraw") is about the matter: its words stand near, or the word names the matter itself. */
function hasMatter(
  view: SentenceView,
  item: number,
  hit: Hit,
  aboutStems: ReadonlySet<string>,
  { factsOf }: IssueIndex,
  all: readonly Hit[],
): boolean {
  if (all.some((other) => other !== hit && other.issue === hit.issue)) return true
  if (aboutStems.has(factsOf(view.items[item]!.text).stem)) return true
  return view.items.some(({ text }, at) => at !== item && aboutStems.has(factsOf(text).stem))
}

/** "the general's killing", where the codebook names him: the owner is what the matter is about. */
const isTheMatter = (view: SentenceView, [from, to]: Range, issue: number, { issues, factsOf }: IssueIndex): boolean =>
  view.items
    .slice(from, to)
    .every(({ tag, text }) => tag !== 'NP' || issues[issue]!.aboutStems.has(factsOf(text).stem)) &&
  view.items.slice(from, to).some(({ tag }) => tag === 'NP')

/** Holders as actors, with date, evidence and statement. */
function resolved(
  doc: Doc,
  who: Who,
  index: IssueIndex,
  view: SentenceView,
  offset: number,
  issue: number,
  held: readonly Held[],
): readonly Finding[] {
  const statement = who.statementAt(offset)
  return held.flatMap(({ holder, stand }): readonly Finding[] => {
    const range = holder.kind === 'phrase' && holder.range[1] > holder.range[0] ? holder.range : null
    if (holder.kind === 'phrase' && range === null) return []
    const speakers = statement === null ? [] : who.speakersIn(statement)
    let actors: readonly string[]
    let commitment = stand.commitment ?? 'act'
    let certainty = stand.certainty
    let carried = statement
    if (holder.kind === 'speaker' || range === null) {
      if (statement === null) return []
      actors = speakers
      certainty *= 0.5 + 0.5 * statement.confidence
    } else {
      const phrase: Span = [view.items[range[0]]!.start, view.items[range[1] - 1]!.end]
      const { verb } = holder
      const verbSpan: Span | null = verb === null ? null : [view.items[verb.from]!.start, view.items[verb.head]!.end]
      const cued = doc.statements.find(
        ({ cue, source }) =>
          verbSpan !== null &&
          cue.some((span) => overlaps(span, verbSpan)) &&
          source.some((span) => overlaps(span, phrase)),
      )
      if (cued !== undefined && who.speakersIn(cued).length > 0) {
        actors = who.speakersIn(cued)
        carried = cued
      } else {
        if (verb === null && /\.of(?:\.|$)/.test(stand.rule) && isTheMatter(view, range, issue, index)) return []
        actors = [...new Set([...who.actorsOf(phrase, verbSpan), ...who.namedAmong(phrase, view.span)])]
        const isPronoun = /^(?:it|they|he|she|his|her|its|their)\b/i.test(doc.article.text.slice(...phrase))
        if (actors.length === 0 && isPronoun && statement !== null && !isQuoted(doc, phrase[0])) actors = speakers
        if (stand.rule.endsWith('.of.name'))
          actors = actors.filter((id) => /^(?:state|person)$/.test(who.actor(id)?.kind ?? ''))
        else if (actors.length === 0 && !isPronoun) actors = who.groupOf(phrase)
        const isReported =
          statement !== null &&
          !actors.some((id) => speakers.some((speaker) => speaker === id || who.speaking.of(speaker) === id))
        if (isReported) {
          // What somebody says that another will do.
          if (commitment === 'pledge') commitment = 'expected'
          certainty *= 0.8
        }
      }
    }
    const date = dateAt(doc, offset, carried)
    return actors.map((actor) => ({
      actor,
      issue,
      sign: stand.sign,
      commitment,
      date,
      evidence: [view.span],
      statement: carried,
      certainty,
      rule: stand.rule,
      at: offset,
      inferred: null,
    }))
  })
}

/** The sentences, furniture aside, that hold a word of this kind. */
function sentencesWith(doc: Doc, pattern: RegExp): readonly number[] {
  const { starts, ends, sentenceAt } = doc.scan.tokens
  const found: number[] = []
  for (let sentence = 0; sentence + 1 < sentenceAt.length; sentence += 1) {
    for (let token = sentenceAt[sentence]!; token < sentenceAt[sentence + 1]!; token += 1) {
      if (ends[token]! - starts[token]! < 4 || !pattern.test(doc.article.text.slice(starts[token]!, ends[token]!)))
        continue
      if (!isFurniture(doc, sentence)) found.push(sentence)
      break
    }
  }
  return found
}

const isQuoted = (doc: Doc, offset: number): boolean =>
  doc.quotations.some(({ inner }) => inner[0] <= offset && offset < inner[1])

const doersOf = (findings: readonly Finding[]): readonly Doer[] =>
  findings.flatMap(({ actor, issue, sign, at, commitment }) =>
    sign !== 0 && commitment !== 'expected' && commitment !== 'consider' ? [{ actor, issue, sign, at }] : [],
  )

/** What "the decision", "his move" takes up: the deed of its owner, or the one told last. */
function eventMeant(
  who: Who,
  speaking: Representation,
  view: SentenceView,
  item: number,
  doers: readonly Doer[],
  main: Doer | null,
  { issues }: IssueIndex,
): { readonly issue: number; readonly sign: 1 | -1; readonly certainty: number } | null {
  const { items } = view
  const kind = eventKindOf(items[item]!.lower) ?? 'done'
  // The one issue whose codebook speaks of "the decision".
  const telling = issues.flatMap(({ eventPolarity }, issue) => (eventPolarity[kind] === 0 ? [] : [issue]))
  const named = telling.length === 1 ? telling[0]! : -1
  const start = phraseStart(view, item)
  const first = items[start]!
  const owner = items.slice(start, item + 1).findIndex(({ tag }) => tag === 'PO')
  const at = items[item]!.start
  const isNamed = first.lower === 'the' && items.slice(start, item).some(({ tag }) => tag === 'NP')
  if (owner > 0 || first.tag === 'PS' || isNamed) {
    const phrase: Span =
      owner > 0
        ? [first.start, items[start + owner - 1]!.end]
        : first.tag === 'PS'
          ? [first.start, first.end]
          : [first.start, items[item - 1]!.end]
    const owners = new Set(who.actorsOf(phrase, null).flatMap((id) => [...speaking.withKin(id)]))
    const own = doers.filter(({ actor }) => owners.has(actor))
    const last =
      own.find(({ issue }) => issue === named) ?? own.find(({ issue }) => issue === main?.issue) ?? nearest(own, at)
    if (last === undefined) return null
    const told = issues[last.issue]!.eventPolarity[kind]
    const usual =
      Math.sign(own.reduce((sum, doer) => sum + (doer.issue === last.issue ? doer.sign : 0), 0)) || last.sign
    return { issue: last.issue, sign: (told || usual) as 1 | -1, certainty: 0.75 }
  }
  if (!/^(?:the|this|that|such)$/.test(first.lower)) return null
  if (first.lower === 'the' && !isBareEvent(items[item]!.lower)) return null
  if (
    items
      .slice(start, item)
      .some(({ lower }) => /^(?:final|ultimate|own|next|last|same|other|first|latest|previous|earlier)$/.test(lower))
  )
    return null
  // "the decision to leave" says itself what it is.
  if (/^(?:to|on|of|by|that)$/.test(items[item + 1]?.lower ?? '')) return null
  if (named >= 0) return { issue: named, sign: issues[named]!.eventPolarity[kind] as 1 | -1, certainty: 0.65 }
  const last = main ?? nearest(doers, at)
  if (last === undefined) return null
  const told = issues[last.issue]!.eventPolarity[kind]
  return { issue: last.issue, sign: told === 0 ? last.sign : told, certainty: 0.65 }
}

/** The deed that the article is about: of the actor who is most often said to do it. */
function mainDeed(findings: readonly Finding[], found: readonly SentenceHits[]): Doer | null {
  const share = new Map<number, number>()
  for (const { hits } of found)
    for (const issue of new Set(hits.map((hit) => hit.issue))) share.set(issue, (share.get(issue) ?? 0) + 1)
  const counts = new Map<string, { readonly doer: Doer; count: number }>()
  for (const { actor, issue, sign, at, commitment, certainty } of findings) {
    if (sign === 0 || commitment === 'expected' || commitment === 'consider') continue
    const key = `${actor} ${issue} ${sign}`
    const known = counts.get(key) ?? { doer: { actor, issue, sign, at }, count: 0 }
    known.count +=
      (share.get(issue) ?? 1) * certainty * (commitment === 'act' ? 1 : commitment === 'pledge' ? 0.6 : 0.2)
    counts.set(key, known)
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.doer.at - b.doer.at)[0]?.doer ?? null
}

/** Where nobody is said to have done it: the act of the issue that most sentences speak of. */
function commonest(found: readonly SentenceHits[]): Doer | null {
  const share = new Map<number, number>()
  for (const { hits } of found) for (const { issue } of hits) share.set(issue, (share.get(issue) ?? 0) + 1)
  const [best] = [...share].sort((a, b) => b[1] - a[1])
  return best === undefined ? null : { actor: '', issue: best[0], sign: 1, at: 0 }
}

/** The deed told last before `at`, or the first of all. */
const nearest = (doers: readonly Doer[], at: number): Doer | undefined =>
  doers.filter((doer) => doer.at < at).sort((a, b) => b.at - a.at)[0] ?? doers[0]

/** The findings, and for each person who speaks for a state or body the same for it. */
const rolledUp = (findings: readonly Finding[], speaking: Representation): readonly Finding[] =>
  findings.flatMap((finding) => {
    const state = speaking.of(finding.actor)
    return state === null
      ? [finding]
      : [finding, { ...finding, actor: state, certainty: finding.certainty * 0.95, rule: `${finding.rule}^` }]
  })
