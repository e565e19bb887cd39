import type { VerbGroup } from '../../attribution/verb-groups.js'
import { governorOf, verbAt } from '../../clauses/governor-of.js'
import { phraseEnd, phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { stemOf } from '../issues/stem.js'
import { attitudeOf, attitudeOfNoun, isEnding, isExpressing, isShowing } from '../lexicon/attitudes.js'
import { effectOf, isNaming } from '../lexicon/evaluations.js'
import { judgingGovernor, nounGovernor } from '../lexicon/governors.js'
import { attached } from './attached.js'
import { authored } from './authored.js'
import { demandBefore, includedIn } from './climb-gerund.js'
import { climbVerb, subjectsOnly } from './climb-verb.js'
import { complementOf } from './complement.js'
import { evaluated, named } from './evaluated.js'
import { amongOptions, leftOpen } from './left-open.js'
import { dueOf, insteadOf, needed, onlyWay, required, turnedBehind, wantedSo, whyOf } from './normative.js'
import { owned } from './owned.js'
import { passage } from './passage.js'
import { promised } from './promised.js'
import { DEEPEST, NEGATION, type NounKind, turned, under } from './stand.js'

/** Who holds the side that the noun at item `head` takes: its possessor, those who judge it, the verb it is the object of. */
export function climbNoun(view: SentenceView, head: number, stand: Stand, kind: NounKind, depth = 0): readonly Held[] {
  if (depth > DEEPEST) return []
  const { items } = view
  const start = phraseStart(view, head)
  const held: Held[] = []
  // "made no secret of" hides nothing.
  const isNegated =
    /^(?:no|little|scant|zero)$/.test(items[start]?.lower ?? '') &&
    !/^(?:secret|doubt|bones|mistake)$/.test(items[head]!.lower)
  const instead = insteadOf(view, start)
  const isTurned = turnedBehind(view, phraseEnd(view, head)) < 0 || instead !== null
  const turnedBy = instead !== null ? 'instead' : isTurned ? 'toend' : 'no'
  const own: Stand =
    isTurned || isNegated
      ? { ...stand, sign: turned(stand.sign, isTurned === isNegated ? 1 : -1), rule: `${stand.rule}.${turnedBy}` }
      : stand
  const owners =
    kind === 'event' || (kind === 'matter' && (depth > 0 || !isMade(view, start, head)))
      ? []
      : owned(view, start, head, own, kind)
  const place = governorOf(view, instead ?? start)
  if (place?.kind === 'verb' && place.keys[0]?.endsWith(' by') && effectOf(place.group.lemma) !== 0) {
    // "instability provoked by the move"
    const effect = effectOf(place.group.lemma)
    held.push({
      holder: { kind: 'speaker' },
      stand: {
        ...own,
        sign: turned(own.sign, effect),
        commitment: 'argue',
        rule: `${own.rule}.by`,
        certainty: own.certainty * 0.8,
      },
    })
  } else if (place?.kind === 'verb') {
    const lemma = place.group.lemma
    const wanted = wantedSo(view, start, phraseEnd(view, head), stand)
    if (wanted !== null) return [...wanted, ...attached(view, head, own)]
    held.push(...required(view, place.group, own))
    if (lemma === 'include' && place.group.shape === 'gerund') held.push(...amongOptions(view, place.group.from, own))
    const among =
      /^(?:include|be|remain)$/.test(place.keys[0]!) && kind !== 'event' ? includedIn(view, place.group, own) : null
    if (among !== null)
      held.push(
        ...climbNoun(view, among, { ...own, commitment: 'argue', rule: `${own.rule}.included` }, 'attitude', depth + 1),
      )
    if (place.keys[0] === 'be') held.push(...onlyWay(view, place.group, own))
    if (place.keys[0] === 'need' && kind !== 'event') held.push(...needed(view, place.group, own))
    const isHolding = kind === 'attitude' || kind === 'governor'
    const unheard = isHolding ? refusedToHear(view, place.group, own) : []
    if (unheard.length > 0) held.push(...unheard)
    else if (isHolding && THROWN_OUT.test(place.keys[0]!))
      held.push(
        ...climbVerb(
          view,
          place.group,
          under({ ...own, commitment: null }, { factor: -1, commitment: null }, 'throwout'),
          depth + 1,
        ),
      )
    else if (isHolding && UNDER.test(place.keys[0]!)) {
      // "is under pressure to leave", "acted amid calls for it": others' calls.
    } else if (isHolding && NOTING.test(lemma) && items.slice(start, head).some(({ tag }) => tag === 'PO')) {
      // "underlined Keldia's opposition to it": whose it is told to be.
    } else if (isHolding && (isShowing(lemma) || isEnding(lemma) || OUT_IN.test(place.keys[0]!))) {
      const factor = isEnding(lemma) && !isShowing(lemma) ? -1 : 1
      // Who drops a plan has done so; who announces one has only announced it.
      const kept: Stand = factor === 1 ? own : { ...own, commitment: null }
      held.push(...climbVerb(view, place.group, under(kept, { factor, commitment: null }, lemma), depth + 1))
    } else if (kind === 'act' && isExpressing(lemma) && place.keys[0] === lemma) {
      // "voiced its readiness for talks", where the codebook has "readiness for talks"
      held.push(
        ...climbVerb(view, place.group, { ...own, commitment: 'argue', rule: `${own.rule}.${lemma}` }, depth + 1),
      )
    } else if (kind === 'governor' && /^(?:find|pursue|launch|lead|mount|push|put|carry|weigh|draw)$/.test(lemma)) {
      // "find ways to", "mount an effort to"
      held.push(
        ...climbVerb(view, place.group, { ...own, rule: `${own.rule}.do`, certainty: own.certainty * 0.9 }, depth + 1),
      )
    } else {
      const blamed = / (?:for|over|about)$/.test(place.keys[0]!) ? judgingGovernor(lemma) : null
      if (blamed !== null && attitudeOf(place.keys[0]!) === null)
        held.push(
          ...climbVerb(view, place.group, under({ ...own, commitment: null }, blamed, `${lemma}for`), depth + 1),
        )
      const complement = complementOf(view, place.group, head)
      if (complement !== 0 && place.keys[0] === lemma)
        held.push(
          ...climbVerb(
            view,
            place.group,
            under({ ...own, commitment: null }, { factor: complement, commitment: null }, `${lemma}ing`),
            depth + 1,
          ),
        )
      for (const key of complement === 0 ? place.keys : []) {
        const attitude = attitudeOf(key)
        if (attitude === null) continue
        if (isOfAnotherMeaning(view, head, key)) break
        // "declared the ban unlawful": what it is called tells.
        // "declared the club a gang": so does what it is made.
        if (
          (key === 'declare' && /^an?$/.test(items[phraseEnd(view, head)]?.lower ?? '')) ||
          (/^(?:declare|consider|see|find)$/.test(key) && named(view, place.group, head, own).length > 0)
        )
          break
        // "is not afraid of it" says nothing of whether it is wanted.
        if (FEARING.test(key) && isDenied(view, place.group)) break
        const undone = /^(?:want|like|prefer|need|see)$/.test(key) ? doneTo(view, head) : 1
        if (undone === 0) break
        const commitment = attitude.polarity === 0 ? 'consider' : attitude.kind === 'word' ? 'argue' : null
        // "is concerned by" has its subject for its holder.
        const group = key.startsWith('be ') ? { ...place.group, passive: false } : place.group
        const said: Stand = { ...own, commitment: null }
        held.push(
          ...climbVerb(
            view,
            group,
            under(said, { factor: turned(attitude.polarity, undone), commitment }, key),
            depth + 1,
          ),
        )
        break
      }
      if (isNaming(lemma)) held.push(...named(view, place.group, head, own))
      held.push(...promised(view, place.group, place.keys[0]!, head, own, depth))
      if (kind === 'act' && isNegated && /^(?:see|find|envisage|envision|accept)$/.test(place.keys[0]!))
        // "saw no role for Ana Roy", where the codebook has "role for Roy"
        held.push(...subjectsOnly(view, place.group, { ...own, commitment: 'argue', rule: `${own.rule}.seen` }))
    }
  } else if (place === null && items[start - 2]?.lower === 'open') {
    // "left the door open to it"
    held.push(...(leftOpen(view, start - 3, items[start - 1]!.lower, own) ?? []))
  } else if (place?.kind === 'noun' && callFrom(view, place) !== null) {
    // "a call from Keldia for sanctions"
    const { range, polarity, noun } = callFrom(view, place)!
    held.push({
      holder: { kind: 'phrase', range, verb: null },
      stand: { ...own, sign: turned(own.sign, polarity), commitment: 'argue', rule: `${own.rule}.${noun}.from` },
    })
  } else if (place?.kind === 'noun' && !BROKEN.test(items[place.at]!.lower)) {
    const noun = items[place.at]!.lower
    const polarity = attitudeOfNoun(noun, place.preposition)
    const why =
      whyOf(view, place.at, own, place.preposition) ??
      (noun === 'time' && place.preposition === 'for' ? dueOf(view, place.at, own) : null)
    const voted =
      /^votes?$/.test(noun) && place.preposition === 'on' && kind === 'matter' ? putToVote(view, place.at, own) : null
    const opened = why === null ? leftOpen(view, place.at, place.preposition, own) : null
    if (why !== null) held.push(...why)
    else if (opened !== null) held.push(...opened)
    else if (voted !== null) held.push(...voted)
    else if (polarity !== null) {
      const commitment = polarity === 0 ? 'consider' : 'argue'
      held.push(...climbNoun(view, place.at, under(own, { factor: polarity, commitment }, noun), 'attitude', depth + 1))
    } else {
      const deed = deedOfNoun(noun, place.preposition)
      // "blamed the government for it"
      const blamed = /^(?:for|over)$/.test(place.preposition) ? demandBefore(view, place.at) : null
      if (blamed !== null && judgingGovernor(blamed.group.lemma) !== null)
        held.push(
          ...climbVerb(
            view,
            blamed.group,
            under({ ...own, commitment: null }, blamed.governor, `${blamed.group.lemma}for`),
            depth + 1,
          ),
        )
      const asked =
        place.preposition === 'for' && blamed === null ? verbAt(view, phraseStart(view, place.at) - 1) : null
      // "is pressing Keldia for it"
      if (asked !== null && !asked.passive && ASKING.test(asked.lemma))
        held.push(
          ...climbVerb(view, asked, under(own, { factor: 1, commitment: 'argue' }, `${asked.lemma}for`), depth + 1),
        )
      if (deed !== null)
        held.push(...climbNoun(view, place.at, under(own, { factor: deed, commitment: null }, noun), 'act', depth + 1))
      else if (kind === 'attitude' && place.preposition === 'of' && CHORUS.test(noun))
        // "joined the chorus of criticism"
        held.push(...climbNoun(view, place.at, { ...own, rule: `${own.rule}.${noun}` }, 'attitude', depth + 1))
      else if (place.preposition === 'of' && CARRYING.test(noun))
        held.push(
          ...climbNoun(
            view,
            place.at,
            { ...own, rule: `${own.rule}.of`, certainty: own.certainty * 0.8 },
            'matter',
            depth + 1,
          ),
        )
    }
  }
  // "announced its own boycott": the subject is the owner.
  if (held.length === 0 || items[start]!.tag !== 'PS') held.push(...owners)
  held.push(
    ...evaluated(view, head, own, place?.kind === 'verb' ? deedOf(view, place.group, place.keys[0]!, start) : 1),
  )
  if (depth === 0 && kind !== 'attitude') held.push(...attached(view, head, own))
  if (depth === 0 && kind === 'matter') held.push(...passage(view, head, own), ...authored(view, head, own))
  return held
}

const ASKING = /^(?:press|push|ask|pressure|pressuri[sz]e|lobby|petition|prod|pester|beg)$/
const FEARING = /^(?:fear|dread|be (?:afraid|scared|frightened|fearful|nervous|alarmed))\b/
const isDenied = ({ items }: SentenceView, { from, head }: VerbGroup): boolean =>
  items.slice(from, head + 2).some(({ lower }) => NEGATION.test(lower))

const SETTING = /^(?:force|schedule|hold|set|bring|promise|plan|call)$/

/** "blocked a vote on the bill", "forced a vote on it": who has it put to the vote is for it; `vote` is the noun's item. */
function putToVote(view: SentenceView, vote: number, stand: Stand): readonly Held[] | null {
  const place = governorOf(view, phraseStart(view, vote))
  if (place?.kind !== 'verb' || place.group.passive) return null
  // Who puts it off may only want the votes for it.
  const factor = SETTING.test(place.group.lemma) ? 1 : place.group.lemma === 'block' ? -1 : 0
  if (factor === 0) return null
  const put: Stand = { ...stand, certainty: stand.certainty * 0.75 }
  return climbVerb(view, place.group, under(put, { factor, commitment: null }, `${place.group.lemma}vote`), 1)
}

/** Who holds a side on a matter, or on what is done to it: "supported the treaty's removal". */
export function climbMatter(view: SentenceView, item: number, stand: Stand): readonly Held[] {
  const { items } = view
  if (items[item + 1]?.tag === 'PO') {
    let head = item + 2
    while (/^(?:JJ|NN|NP)$/.test(items[head + 1]?.tag ?? '')) head += 1
    const noun = items[head]?.lower ?? ''
    const place = governorOf(view, phraseStart(view, item))
    // "came to the treaty's defence"
    if (
      place?.kind === 'verb' &&
      /^(?:come|rush|leap|spring|jump|rally|rise) to$/.test(place.keys[0]!) &&
      HELPING.test(noun)
    )
      return climbVerb(view, place.group, { ...stand, commitment: 'argue', rule: `${stand.rule}.todefence` }, 1)
    if (deedOfNoun(noun, 'of') === -1)
      return climbNoun(view, head, under(stand, { factor: -1, commitment: null }, noun), 'act', 1)
  }
  return climbNoun(view, item, stand, 'matter')
}

/** "came out in support of it", where the codebook has "support it". */
const OUT_IN = /^(?:come|speak|testify|argue|write|rally|march)(?: out)? in$/
const HELPING = /^(?:defen[cs]e|aid|help|rescue|support|side)$/

/** "want the treaty [kept]": +1 where nothing or good is to be done to it, -1 for "scrapped", 0 where it cannot be told. */
function doneTo(view: SentenceView, head: number): 1 | -1 | 0 {
  const end = phraseEnd(view, head)
  const group = view.groups.find(({ from }) => from === end)
  if (group === undefined || !/^V[ND]$/.test(view.items[group.head]!.tag)) return 1
  return attitudeOf(group.lemma)?.polarity ?? 0
}

const THROWN_OUT = /^(?:throw|toss|strike|turn|vote|shoot) (?:out|down|away|aside)$/

/** "declined to hear a challenge to it": who will not hear what is against it lets it stand. */
function refusedToHear(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  if (!/^(?:hear|review|entertain|consider|take|grant)$/.test(group.lemma) || group.shape !== 'infinitive') return []
  const refusing = verbAt(view, group.from - 2)
  if (refusing === null || !/^(?:decline|refuse)$/.test(refusing.lemma)) return []
  return subjectsOnly(view, refusing, {
    ...stand,
    sign: turned(stand.sign, -1),
    commitment: 'act',
    rule: `${stand.rule}.unheard`,
    certainty: stand.certainty * 0.9,
  })
}

/** What an infinitive or -ing form does to its object, that begins at `start`; 1 for the verb of a clause, and where a clause begins there. */
function deedOf(
  { items, groupOf, groups }: SentenceView,
  { shape, from, head }: VerbGroup,
  key: string,
  start: number,
) {
  if (!/^(?:infinitive|gerund)$/.test(shape) || groups[groupOf[start - 1]!]?.head !== head) return 1
  if (TELLING.test(key)) return 1
  // "the refusal to sign it is a disgrace"
  const noun = items[shape === 'infinitive' ? from - 1 : from - 2]
  if (noun?.tag === 'NN' && nounGovernor(noun.lower)?.factor === -1) return 0
  return attitudeOf(key)?.polarity ?? 0
}
/** Verbs with a clause behind them. */
const TELLING =
  /^(?:say|add|argue|complain|think|believe|claim|insist|warn|suggest|note|tell|write|explain|declare|state|contend|maintain|stress|assert|fear|hope|know|feel|find|see|show|mean|reply|respond|conclude|acknowledge|admit|concede|predict|make|ensure|agree|charge|allege|reveal|confirm|announce|report|estimate|worry|realise|realize|emphasise|emphasize|point)\b/
const CLOSELY = /^(?:closely|carefully|attentively|intently|interest)$/
const WRITTEN = /^(?:statements?|reports?|letters?|calls?|warnings?|apolog(?:y|ies)|tweets?)$/

/** "left the talks to its envoy" has not left them; "blamed the attacks on Keldia" says nothing of who is for them. */
function isOfAnotherMeaning(view: SentenceView, head: number, key: string): boolean {
  const behind = phraseEnd(view, head)
  // "is following it closely"
  if (key === 'follow')
    return CLOSELY.test(view.items[behind]?.lower ?? '') || CLOSELY.test(view.items[behind + 1]?.lower ?? '')
  // "allowed its foes to speak"
  if (/^(?:allow|require)$/.test(key)) return view.items[behind]?.tag === 'TO'
  // "issued a statement", "ordered to issue a new order": none of those that are asked about.
  if (key === 'issue')
    return (
      WRITTEN.test(view.items[head]!.lower) ||
      view.items.slice(phraseStart(view, head), head).some(({ lower }) => lower === 'new')
    )
  // "considered the plan to be a gift", "consider the deal a gift"
  if (key === 'consider') return /^(?:TO|DT|JJ)$/.test(view.items[behind]?.tag ?? '')
  const wanted = key === 'leave' ? 'to' : key === 'blame' ? 'on' : null
  if (wanted === null) return false
  return view.items.slice(behind, behind + 4).some(({ lower }) => lower === wanted)
}

/** "calls from Keldia [for it]", "criticism by Calveth [of it]": whose they are, where that stands before what they are about. */
function callFrom(
  view: SentenceView,
  { at, preposition }: { readonly at: number; readonly preposition: string },
): { readonly range: readonly [number, number]; readonly polarity: 1 | -1; readonly noun: string } | null {
  const { items } = view
  const start = phraseStart(view, at)
  if (!/^(?:from|by|among|in|within|inside)$/.test(items[start - 1]?.lower ?? '')) return null
  const noun = items[start - 2]
  const polarity = noun === undefined ? null : attitudeOfNoun(noun.lower, preposition)
  if (noun === undefined || polarity === null || polarity === 0) return null
  // "little support in Keldia for it"
  const isScarce = items.slice(Math.max(0, start - 5), start - 2).some(({ lower }) => SCARCE.test(lower))
  return { range: [start, at + 1], polarity: isScarce ? (-polarity as 1 | -1) : polarity, noun: noun.lower }
}

const SCARCE = /^(?:no|little|scant|zero|scarce|dwindling|waning|fading)$/

/** "the president's ban", "Keldia's tariffs": whose doing it is; not "Keldia's pact with Calveth", which has two makers. */
const MADE =
  /^(?:bans?|orders?|tariffs?|duties|levies|bills?|legislation|proposals?|plans?|resolutions?|motions?|amendments?|proclamations?|declarations?|directives?|decrees?|sanctions?|penalties|embargo|offensives?|strikes?|airstrikes?|invasion|incursion|boycotts?|blockade|mandate|crackdown|veto|lawsuits?|suit|measures?|initiative|letter|compromise)$/

const isMade = ({ items }: SentenceView, start: number, head: number): boolean =>
  MADE.test(items[head]!.lower) &&
  items.slice(start, head).some(({ tag }) => tag === 'PO' || tag === 'PS') &&
  // "the state's bill on Keldia's ban": what it is about is told behind it.
  !/^(?:on|against|over)$/.test(items[head + 1]?.lower ?? '') &&
  // "the strike plans"
  items[head + 1]?.tag !== 'NN'

/** Nouns that stand for what they are "of". */
const CARRYING =
  /^(?:implementation|idea|notion|prospect|possibility|terms|goals?|principles?|essence|substance|spirit|core|use|kind|type|sort|form|parts?|all|most|rest|provisions|text|threat|campaign|policy|version|round|series|set|package|raft|launch|revival|resumption|return|continuation|wave|wisdom|legality|merits|value|benefits|start|news)$/
const NOTING = /^(?:underline|underscore|highlight|stress|emphasi[sz]e|show|outline|detail|present|confirm|discuss)$/
const UNDER = / (?:under|amid|despite)$/
/** Nouns for several who feel or say the same. */
const CHORUS = /^(?:chorus|wave|string|barrage|torrent|flood|storm|volley|round|litany|expressions?|words?|tide|wall)$/

/** "imposition of", "withdrawal from": what the noun of a deed does to what follows. */
function deedOfNoun(noun: string, preposition: string): 1 | -1 | null {
  if (!/^(?:of|from|to)$/.test(preposition)) return null
  const polarity = DEED_STEMS.get(`${stemOf(noun)}`)
  return polarity ?? null
}

const DEED_STEMS = new Map<string, 1 | -1>()
for (const [words, polarity] of [
  [
    'adopt approve ratify implement enforce introduce impose reimpose preserve maintain extend renew restore accept fulfil sign acceptance protection passage',
    1,
  ],
  [
    'abandon terminate cancel violate suspend remove repeal revoke withdraw collapse end scrap reverse ease lift reject relief halt freeze reversal rollback',
    -1,
  ],
] as const) {
  for (const word of words.split(' ')) DEED_STEMS.set(stemOf(word), polarity)
}

/** "Keldia is in breach of the treaty": said as often by those who are for leaving it (of 10 such sides 2 were right). */
const BROKEN = /^(?:violations?|breach|breaches)$/
