import type { Span } from '../../text/index.js'
import type { ActorKind } from '../reading.js'
import { clauseNameEnd } from './body-beside.js'
import { classify, personAt } from './classify.js'
import { isMeant } from './is-meant.js'
import { ORDINAL } from './lexicon/circuits.js'
import { isFirstName, isLeadingSurname } from './lexicon/first-names.js'
import type { Entry, Lexicon } from './lexicon/lexicon.js'
import { NOT_NAMES } from './lexicon/name-words.js'
import { isBodyWord } from './lexicon/organisations.js'
import { isAddress, isRoleNoun } from './lexicon/titles.js'
import { longerBodyEnd } from './longer-body.js'
import { isOfficeOfRegion } from './region-sense.js'
import { complementEnd, personEnd, runEnd, titleEnd, titleStart } from './runs.js'
import { seatSense } from './seat-sense.js'
import { withCampaigns, withListed } from './settle-names.js'
import { sentenceRange, spanOf, type Words } from './words.js'

/** A name in the text, as tokens `[from, to)`, title left out. */
export interface FoundName {
  readonly from: number
  readonly to: number
  /** Part of its tokens where a word holds more ("U.S.-led"). */
  readonly span: Span
  readonly kind: ActorKind
  /** The known actor that it names; null for a name learned from the text. */
  readonly entry: Entry | null
  /** Where the title before it begins; `from` when there is none. */
  readonly titleFrom: number
  /** False for words that are a name only if the article names such an actor elsewhere. */
  readonly sure: boolean
}

/** An adjective of a state ("Russian"): no mention, but it tells whose minister or ministry is meant. */
export interface FoundDemonym {
  readonly from: number
  readonly to: number
  readonly entry: Entry
}

export interface Names {
  readonly names: readonly FoundName[]
  readonly demonyms: readonly FoundDemonym[]
  /** Capitals of which it cannot be told whether the town or its government is meant: no names. */
  readonly unclear: readonly Span[]
}

/** Bodies of a state that stand for it: "the Russian Foreign Ministry", "the Israeli Embassy". */
const STATE_BODY = /^(?:Government|Administration|Ministry|Cabinet|Embassy|Consulate|Authorities)$/
/** Armed bodies of a state: neither the state nor an actor of its own here. */
const ARMED_BODY = /^(?:Forces|Force|Army|Navy|Guard|Guards|Police|Military)$/

/** Names of persons, states, organisations and groups, in text order, not overlapping. */
export function findNames(words: Words, lexicon: Lexicon): Names {
  const names: FoundName[] = []
  const demonyms: FoundDemonym[] = []
  const unclear: Span[] = []
  for (let at = 0; at < words.count; ) {
    // The Guardian writes "the US state department".
    const isSmall = words.capital[at] === 0
    const isOrdinal = ORDINAL.test(words.forms[at] ?? '') && words.capital[at + 1] === 1
    if (isSmall && !isOrdinal && !(words.forms[at] === 'state' && words.forms[at + 1] === 'department')) {
      at += 1
      continue
    }
    const korea = koreaAt(words, lexicon, at)
    if (korea !== null) {
      names.push(korea)
      at += 1
      continue
    }
    const [, end] = sentenceRange(words, at)
    const known = lexicon.match(words, at, end)
    const named = known === null ? at : longerBodyEnd(words, lexicon, known.entry, at, known.to, end)
    if (named > at) {
      names.push(bodyAt(words, at, named))
      at = named
      continue
    }
    if (known === null || !isMeant(words, known.entry, at, known.to, end)) {
      if (
        known?.entry.by === 'city' &&
        seatSense(words, at, known.to, end, known.entry.isMinor === true) === 'unclear'
      ) {
        unclear.push(spanOf(words, at, known.to))
      }
      if (isSmall) {
        at += 1
        continue
      }
      if (known?.entry.by === 'region' && isOfficeOfRegion(words, known.to)) {
        demonyms.push({ from: at, to: known.to, entry: known.entry })
        at = known.to
        continue
      }
      if (!readHyphens(words, lexicon, at, names)) at = readRun(words, lexicon, at, end, names)
      else at += 1
      continue
    }
    const { entry, to } = known
    if (entry.by === 'demonym') at = readDemonym(words, entry, at, to, end, names, demonyms)
    else {
      const titleFrom = entry.kind === 'person' ? titleStart(words, at) : at
      const until = entry.kind === 'organisation' ? outletEnd(words, to, end) : to
      names.push({
        from: at,
        to: until,
        span: spanOf(words, at, until),
        kind: entry.kind,
        entry,
        titleFrom,
        sure: true,
      })
      at = until
    }
  }
  return { names: withListed(words, withCampaigns(words, names)), demonyms, unclear }
}

const bodyAt = (words: Words, from: number, to: number): FoundName => ({
  from,
  to,
  span: spanOf(words, from, to),
  kind: 'organisation',
  entry: null,
  titleFrom: from,
  sure: true,
})

/** "Halyard | News Agency": what an outlet that is known by a shorter name calls itself. */
function outletEnd(words: Words, to: number, end: number): number {
  let at = to
  while (at < end && at - to < 3 && /^(?:News|Press|Wire|Radio|Television|TV|Media)$/.test(words.forms[at] ?? ''))
    at += 1
  return /^(?:Agency|Network|Channel|Service|Group|Television|TV|Radio)$/.test(words.forms[at] ?? '') ? at + 1 : to
}

/** "the North" and "the South" where the article is about Korea. */
function koreaAt(words: Words, lexicon: Lexicon, at: number): FoundName | null {
  const code = KOREAS.get(words.forms[at] ?? '')
  if (code === undefined) return null
  // "North and South Korea"
  const isPair =
    words.forms[at] === 'North' &&
    words.forms
      .slice(at + 1, at + 4)
      .join(' ')
      .replace(/n$/, '') === 'and South Korea'
  if (!isPair && (!/^the$/i.test(words.forms[at - 1] ?? '') || words.capital[at + 1] === 1)) return null
  const isKorea = isPair || /\bNorth Korean?\b/.test(words.text)
  if (/^(?:of|-)$/.test(words.forms[at + 1] ?? '') || !isKorea) return null
  const entry = lexicon.stateOf(code)
  if (entry === null) return null
  return { from: at, to: at + 1, span: spanOf(words, at, at + 1), kind: 'state', entry, titleFrom: at, sure: true }
}

const KOREAS: ReadonlyMap<string, string> = new Map([
  ['North', 'KP'],
  ['South', 'KR'],
])

/** "Russian Olympic Committee" is a body, "the Chinese said" the state, any other "Russian" an adjective. */
function readDemonym(
  words: Words,
  entry: Entry,
  at: number,
  to: number,
  end: number,
  names: FoundName[],
  demonyms: FoundDemonym[],
): number {
  const body = bodyAfterDemonym(words, to, end)
  if (body !== null) {
    demonyms.push({ from: at, to, entry })
    const isState = STATE_BODY.test(words.forms[body.head] ?? '')
    const until = isState ? body.head + 1 : complementEnd(words, body.head + 1, end)
    const kind = isState ? 'state' : 'organisation'
    names.push({
      from: at,
      to: until,
      span: spanOf(words, at, until),
      kind,
      entry: isState ? { ...entry, by: 'metonym' } : null,
      titleFrom: at,
      sure: true,
    })
    return until
  }
  // "the British and French"
  const isJoined = words.forms[at - 1] === 'and' && names.at(-1)?.to === at - 1 && isPeopleOfState(words, at - 2)
  const isPeople =
    (isJoined || /^the$/i.test(words.forms[at - 1] ?? '')) && /(?:sh|ch|ese|ss)$/.test(words.forms[at] ?? '')
  const next = words.forms[to] ?? ''
  if (isPeople && words.capital[to] === 0 && (ENDS_PHRASE.test(next) || (isJoined && /^\p{Ll}+ed$/u.test(next)))) {
    names.push({
      from: at,
      to,
      span: spanOf(words, at, to),
      kind: 'state',
      entry: { ...entry, by: 'name' },
      titleFrom: at,
      sure: true,
    })
  } else demonyms.push({ from: at, to, entry })
  return to
}

const isPeopleOfState = ({ forms }: Words, at: number): boolean =>
  /(?:sh|ch|ese|ss)$/.test(forms[at] ?? '') && /^the$/i.test(forms[at - 1] ?? '')

/** What may follow "the Chinese" when it is the whole phrase. */
const ENDS_PHRASE =
  /^(?:[,.;:)]|and|or|on|in|to|at|are|were|have|had|will|would|could|can|say|said|also|do|did|want|wanted|who|that|for|with|by|from|as|into|over)$/

/** The last body word of the run after an adjective; null when there is none or a title follows. */
function bodyAfterDemonym(words: Words, to: number, end: number): { readonly head: number } | null {
  let at = to
  let head = -1
  while (at < end && words.capital[at] === 1) {
    const form = words.forms[at] ?? ''
    if (isRoleNoun(form)) break
    if (isBodyWord(form)) head = at
    at += 1
  }
  if (head < 0 || ARMED_BODY.test(words.forms[head] ?? '')) return null
  // "Chinese Foreign Ministry spokesperson": the ministry is part of the title.
  return STATE_BODY.test(words.forms[head] ?? '') && isRoleNoun(words.forms[head + 1] ?? '') ? null : { head }
}

/** "U.S.-led", "Israel-Iran": known names that a hyphen joins to another word. */
function readHyphens(words: Words, lexicon: Lexicon, at: number, names: FoundName[]): boolean {
  const form = words.forms[at] ?? ''
  if (!form.includes('-')) return false
  let offset = words.starts[at] ?? 0
  let found = false
  for (const part of form.split('-')) {
    const entry = lexicon.entryOf(part)
    if (entry !== null && (entry.by === 'name' || entry.by === 'people') && entry.kind !== 'person') {
      const span: Span = [offset, offset + part.length]
      names.push({ from: at, to: at + 1, span, kind: entry.kind, entry, titleFrom: at, sure: true })
      found = true
    }
    offset += part.length + 1
  }
  return found
}

/** A run of capitalised words at `at`: a title and a name, a body, or nothing. Answers where to go on. */
function readRun(words: Words, lexicon: Lexicon, at: number, end: number, names: FoundName[]): number {
  const run = runEnd(words, at, end)
  const first = words.forms[at] ?? ''
  // "Firing Ana Roy would be wrong": the first word of a sentence does something to the person after it.
  const isGerund = /^\p{Lu}\p{Ll}{2,}ing$/u.test(first) && !isFirstName(first) && isFirstName(words.forms[at + 1] ?? '')
  if (isGerund && at === sentenceRange(words, at)[0]) return at + 1
  // "the Hestwick-based Centre for Ports": where it sits is no part of its name.
  if (/-(?:based|backed|led|born|run|owned|area|style|controlled|funded|allied|trained|educated)$/.test(first))
    return at + 1
  const party = partyEnd(words, at)
  if (party > at) return party
  if (NOT_NAMES.has(first) && !(isFirstName(first) && run - at > 1)) return at + 1
  const title = titleEnd(words, at, end)
  if (title > at) {
    const until = personEnd(words, title, end)
    const known = lexicon.match(words, title, end)
    const isOther = known !== null && known.entry.kind !== 'person' && known.entry.by !== 'region' && known.to >= until
    if (until === title && title === at + 1 && isSurnameHere(words, first))
      names.push(personAt(words, at, title, false))
    if (until === title || isOther || holdsBody(words, title, until)) return title
    // "Sens. Ana Roy": somebody whom the codebook names.
    const isKnown = known?.entry.kind === 'person' && known.to === until
    names.push({ ...personAt(words, title, until), ...(isKnown ? { entry: known.entry } : {}) })
    return until
  }
  const clause = clauseNameEnd(words, at, end)
  if (clause > at) {
    names.push(bodyAt(words, at, clause))
    return clause
  }
  const name = classify(words, at, nameEnd(words, lexicon, at, run, end), end)
  if (name === null) return Math.max(nameEnd(words, lexicon, at, run, end), at + 1)
  names.push(name)
  return name.to
}

/** "Senate Democrat | Ana Roy": where the name begins behind the party of a legislator; `at` where none stands there. */
function partyEnd({ forms, capital }: Words, at: number): number {
  const party = /^(?:House|Senate)$/.test(forms[at] ?? '') ? at + 1 : at
  const isParty = /^(?:Democrat|Republican)$/.test(forms[party] ?? '')
  return isParty && isFirstName(forms[party + 1] ?? '') && capital[party + 2] === 1 ? party + 1 : at
}

/** "Peter King spoke. King left.": a word of an office that is somebody's family name in this article. */
const isSurnameHere = ({ forms }: Words, word: string): boolean =>
  forms.some((form, at) => form === word && isFirstName(forms[at - 1] ?? ''))

/** Where the first name of a run ends: before a title or a known name in its middle. */
function nameEnd(words: Words, lexicon: Lexicon, at: number, run: number, end: number): number {
  const first = words.forms[at] ?? ''
  if (isFirstName(first)) return run
  const [start] = sentenceRange(words, at)
  // The first word of a sentence, or an acronym, is no part of the name after it: "Limiting Iran's", "JCPOA Iran".
  const isApart = at === start || /^[“"'‘•(]$/.test(words.forms[at - 1] ?? '') || /^[A-Z]{3,}$/.test(first)
  for (let middle = at + 1; middle < run; middle += 1) {
    const form = words.forms[middle] ?? ''
    // "Choe Son Hui"
    const isInner = middle === at + 1 && isLeadingSurname(first) && words.capital[middle + 1] === 1
    // "Quay Justice Center"
    const isOfBody = form === 'Justice' && isBodyWord(words.forms[middle + 1] ?? '')
    if ((isRoleNoun(form) || isAddress(form)) && !isInner && !isOfBody) return middle
    const known = lexicon.match(words, middle, end)
    if (known === null || known.entry.by === 'city' || known.entry.by === 'region') continue
    if (isApart && middle === at + 1) return middle
    if (known.entry.by !== 'demonym' && (known.to - middle > 1 || known.entry.kind !== 'state')) return middle
  }
  return run
}

const holdsBody = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isBodyWord(words.forms[at] ?? '')) return true
  return false
}

export const textOfName = (words: Words, name: FoundName): string => words.text.slice(name.span[0], name.span[1])
