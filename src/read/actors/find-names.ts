import type { ActorKind } from '../reading.js'
import { isFirstName, isSurnameFirst } from './lexicon/first-names.js'
import type { Entry, Lexicon } from './lexicon/lexicon.js'
import { isBodyWord } from './lexicon/organisations.js'
import { isAddress, isRoleNoun, isTitleModifier } from './lexicon/titles.js'
import { isPossessive, sentenceRange, sliceOf, type Words } from './words.js'

/** A name in the text, as tokens `[from, to)`, title left out. */
export interface FoundName {
  readonly from: number
  readonly to: number
  readonly kind: ActorKind
  /** The known actor that it names; null for a name learned from the text. */
  readonly entry: Entry | null
  /** Where the title before it begins; `from` when there is none. */
  readonly titleFrom: number
  /** False for a single word that is a name only if the article names such a person elsewhere. */
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
}

const PARTICLES = new Set(
  'de del della di da dos du van von der den ter bin ibn bint al el la le ben abu zu y af av'.split(' '),
)
const SPEECH = new Set(
  `said says say told tells wrote writes tweeted added adds noted notes announced warned argued claimed insisted stated
  declared explained asked replied acknowledged conceded stressed predicted testified responded called urged vowed pledged
  suggested believes thinks wants believed denied rejected criticized criticised condemned praised welcomed reported
  concluded continued emphasized recalled observed joked quipped concurred agreed complained`.split(/\s+/),
)
const COMPLEMENT = new Set(
  `State Defense Defence Staff Homeland Security National Intelligence Energy Foreign Affairs Health Education Interior Labor
  Treasury Commerce Agriculture Justice Veterans Transportation Housing Trade Finance Economy the Army Navy Air Force`.split(
    /\s+/,
  ),
)
/** Words that begin sentences and headings, and calendar words: never a name by themselves. */
const NOT_NAMES = new Set(
  `The A An This That These Those It Its He She They We I You His Her Their Our Your My But And Or If When While As At In On
  For From By With Without Of To After Before During Since Until Although Though Because So Yet Not No Yes All Some Many Most
  Few Several Other Another Such Each Every Both Either Neither There Here Where What Who Why How Which Then Than Now Also
  Even Just Only Still Already Again Once Meanwhile However Moreover Indeed Instead Perhaps Maybe According Among Between
  Under Over Against About Into Through Despite Amid Asked Speaking Last Next Earlier Later Monday Tuesday Wednesday Thursday
  Friday Saturday Sunday January February March April May June July August September October November December Photo Image
  Video Read More Advertisement Related Story Sign Share Follow Updated Published Getty Images File Watch Click Subscribe
  Newsletter Mr Mrs Ms God Jesus Christmas Internet English French`.split(/\s+/),
)
/** Bodies of a state that stand for it: "the Russian foreign ministry", "the Israeli government". */
const STATE_BODY =
  /^(?:government|administration|ministry|regime|state department|cabinet|embassy|consulate|authorities|leadership)$/i
const LOCATIVE = new Set(
  'in at near outside around across via visiting visited visit left leaving leave downtown central inside throughout'.split(
    ' ',
  ),
)

/** Names of persons, states, organisations and groups, in text order, not overlapping. */
export function findNames(words: Words, lexicon: Lexicon): Names {
  const names: FoundName[] = []
  const demonyms: FoundDemonym[] = []
  for (let at = 0; at < words.count; ) {
    if (words.capital[at] === 0) {
      at += 1
      continue
    }
    const [, end] = sentenceRange(words, at)
    const known = lexicon.match(words, at, end)
    if (known !== null && isMeant(words, known.entry, at, known.to, end)) {
      const { entry, to } = known
      if (entry.by === 'demonym') {
        const body = bodyAfterDemonym(words, at, to, end)
        if (body !== null) {
          names.push({ from: at, to: body, kind: 'organisation', entry: null, titleFrom: at, sure: true })
          demonyms.push({ from: at, to, entry })
          at = body
          continue
        }
        demonyms.push({ from: at, to, entry })
      } else {
        const titleFrom = entry.kind === 'person' ? titleStart(words, at) : at
        names.push({ from: at, to, kind: entry.kind, entry, titleFrom, sure: true })
      }
      at = to
      continue
    }
    at = readRun(words, lexicon, at, known?.to ?? at, end, names)
  }
  return { names, demonyms }
}

/** Whether a known form is meant as the actor here, and not as a place or part of another name. */
function isMeant(words: Words, entry: Entry, from: number, to: number, end: number): boolean {
  const next = words.forms[to] ?? ''
  const follows = to < end && words.capital[to] === 1
  const before = (words.forms[from - 1] ?? '').toLowerCase()
  if (entry.by === 'city') {
    if (LOCATIVE.has(before) || follows || /^\d/.test(next)) return false
    // A dateline ("MOSCOW (Reuters) -"), "Moscow, Russia".
    const [start] = sentenceRange(words, from)
    if (
      from === start &&
      (next === '(' || next === ',' || next === '-' || next === '—' || next === '–' || next === '/')
    )
      return false
    if (next === ',' && words.capital[to + 1] === 1 && !isRoleNoun(words.forms[to + 1] ?? ''))
      return before === 'and' || before === ','
    return !['to', 'of', 'from', 'for'].includes(before) || isPossessive(next)
  }
  const form = words.forms[from] ?? ''
  // "Jordan Peterson", "Chad Wolf": a given name that is a state's too.
  if (entry.kind === 'state' && to - from === 1 && follows && isFirstName(form) && !isTitleWord(next)) return false
  // A person's family name: "Michael House".
  if (from > 0 && words.capital[from - 1] === 1 && isFirstName(words.forms[from - 1] ?? '') && to - from === 1)
    return false
  if (to - from === 1 && AMBIGUOUS.has(form)) {
    if (follows || isShouted(words, from)) return false
    if (NEED_ARTICLE.has(form)) return before === 'the'
  }
  if (form === 'US' && isShouted(words, from)) return false
  return true
}

/** Known forms that are also common words or parts of other names. */
const AMBIGUOUS = new Set('House Fox Quad Guardian Amnesty WHO AU RT FT AP Senate Congress Sputnik ABC'.split(' '))

const NEED_ARTICLE = new Set(['House', 'Quad', 'Guardian'])

/** Whether the words around are all in capitals, so that capitals tell nothing. */
function isShouted(words: Words, at: number): boolean {
  const before = words.forms[at - 1] ?? ''
  const after = words.forms[at + 1] ?? ''
  const shouts = (form: string): boolean => /^[A-Z]{3,}$/.test(form)
  return shouts(before) && (shouts(after) || !/^[a-z]/.test(after))
}

const isTitleWord = (form: string): boolean => isRoleNoun(form) || isTitleModifier(form)

/** End of a body named after a people ("Russian Olympic Committee"); null when none follows or it is the government's. */
function bodyAfterDemonym(words: Words, from: number, to: number, end: number): number | null {
  let at = to
  let body = -1
  while (at < end && words.capital[at] === 1) {
    const form = words.forms[at] ?? ''
    if (isRoleNoun(form) && body >= 0) break
    if (isBodyWord(form)) body = at
    at += 1
  }
  if (body < 0 || body === to) return null
  const head = words.forms[body] ?? ''
  if (STATE_BODY.test(head) || /^(?:Embassy|Consulate|Forces|Force|Army|Navy|Guard)$/.test(head)) return null
  return complementEnd(words, body + 1, end, from)
}

/** A run of capitalised words at `at`: a title and a name, a body, or nothing. Answers where to go on. */
function readRun(words: Words, lexicon: Lexicon, at: number, skipTo: number, end: number, names: FoundName[]): number {
  const run = runEnd(words, at, end)
  const first = words.forms[at] ?? ''
  if (NOT_NAMES.has(first) && !(isFirstName(first) && run - at > 1)) return at + 1
  // "Secretary of State Rex Tillerson": the run goes on after the complement of the office.
  const title = titleEnd(words, at, end)
  if (title > at) {
    const nameEnd = personEnd(words, title, end)
    if (nameEnd > title && !containsBody(words, title, nameEnd)) {
      const known = lexicon.match(words, title, end)
      if (known !== null && known.entry.kind !== 'person' && known.to >= nameEnd) return title
      const from = title
      names.push({ from, to: nameEnd, kind: 'person', entry: null, titleFrom: titleStart(words, from), sure: true })
      return nameEnd
    }
    return title
  }
  let to = run
  // A run may hold a title in its middle: "Jerusalem Mayor Nir Barkat", "Russian Olympic Committee President …".
  if (!isFirstName(first)) {
    for (let middle = at + 1; middle < run; middle += 1) {
      const form = words.forms[middle] ?? ''
      const known = lexicon.match(words, middle, end)
      // "Trump White House": a known name in the middle ends the run.
      const isKnown =
        known !== null &&
        known.entry.by !== 'demonym' &&
        known.entry.by !== 'city' &&
        (known.to - middle > 1 || known.entry.kind !== 'state')
      if (isRoleNoun(form) || isAddress(form) || isKnown) {
        to = middle
        break
      }
    }
  }
  const name = classify(words, at, to, end)
  if (name === null) return Math.max(to, skipTo, at + 1)
  names.push(name)
  return name.to
}

/** End of the run of capitalised words, particles and initials inside. */
function runEnd(words: Words, from: number, end: number): number {
  let at = from
  while (at < end) {
    if (words.capital[at] === 1) {
      // Initials keep their stop; any other word with one ends the run ("Inc.").
      at += 1
      continue
    }
    let next = at
    while (next < end && next - at < 2 && PARTICLES.has(words.forms[next] ?? '')) next += 1
    if (next > at && next < end && words.capital[next] === 1 && at > from) {
      at = next
      continue
    }
    break
  }
  return at
}

/** Where the office at `at` ends ("Secretary of State", "Prime Minister"); `at` when there is none. */
export function titleEnd(words: Words, at: number, end: number): number {
  let last = at
  let next = at
  while (next < end) {
    const form = words.forms[next] ?? ''
    if (isRoleNoun(form) && (words.capital[next] === 1 || next > at)) {
      next += 1
      last = next
      // "of State", "of National Intelligence"
      if (words.forms[next] === 'of' && COMPLEMENT.has(words.forms[next + 1] ?? '')) {
        let after = next + 1
        while (after < end && COMPLEMENT.has(words.forms[after] ?? '')) after += 1
        next = after
        last = after
      }
    } else if (isTitleModifier(form)) next += 1
    else break
  }
  return last
}

/** End of a person's name at `from`: capitalised words, initials, particles; at most five. */
function personEnd(words: Words, from: number, end: number): number {
  if (words.capital[from] !== 1 || NOT_NAMES.has(words.forms[from] ?? '')) return from
  let to = from
  const run = runEnd(words, from, end)
  while (to < run && to - from < 5) {
    const form = words.forms[to] ?? ''
    if (to > from && (isRoleNoun(form) || NOT_NAMES.has(form)) && !isFirstName(form) && form !== 'King') break
    if (!/^\p{L}[\p{L}.'’‐-]*$/u.test(form)) break
    to += 1
  }
  while (to > from && words.capital[to - 1] === 0) to -= 1
  return to
}

const containsBody = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isBodyWord(words.forms[at] ?? '')) return true
  return false
}

/** What a run without a title names; null for nothing that acts. */
function classify(words: Words, from: number, to: number, end: number): FoundName | null {
  const found = (kind: ActorKind, until: number, sure = true): FoundName => ({
    from,
    to: until,
    kind,
    entry: null,
    titleFrom: kind === 'person' ? titleStart(words, from) : from,
    sure,
  })
  const first = words.forms[from] ?? ''
  const size = to - from
  const before = (words.forms[from - 1] ?? '').toLowerCase()
  const hasTitle = isRoleNoun(before) && words.capital[from - 1] === 0 && before !== 'house'
  if (
    size > 1 &&
    containsBody(words, from, to) &&
    !(isFirstName(first) && size <= 3 && !isBodyWord(words.forms[to - 1] ?? ''))
  ) {
    return found('organisation', complementEnd(words, to, end, from))
  }
  if (isBodyWord(first) && /^(?:of|for|on)$/.test(words.forms[to] ?? '') && words.capital[to + 1] === 1) {
    return found('organisation', complementEnd(words, to, end, from))
  }
  const nameEnd = personEnd(words, from, end)
  const length = Math.min(nameEnd, to) - from
  if (length >= 2 && length <= 5) {
    const second = words.forms[from + 1] ?? ''
    if (
      isFirstName(first) ||
      hasTitle ||
      isSurnameFirst(first, second) ||
      /^[A-Z]\.$/.test(second) ||
      /^(?:[A-Z]\.){2,}$/.test(first)
    ) {
      return found('person', from + length)
    }
    if (hasPersonContext(words, from, from + length, end)) return found('person', from + length)
  }
  if (length === 1) {
    if (hasTitle) return found('person', from + 1, isAddress(before))
    const after = words.forms[to] ?? ''
    const speaks = SPEECH.has(after) && /^\p{Lu}\p{Ll}{2,}$/u.test(first) && !first.endsWith('s')
    return speaks && !isRoleNoun(first) ? found('organisation', from + 1, false) : found('person', from + 1, false)
  }
  // Kept for the family names of several words that the article names in full elsewhere: "Le Drian".
  if (length >= 2 && length <= 3) return found('person', from + length, false)
  return null
}

/** A name of unknown words is a person's when it speaks, has an age, or a trade stands beside it. */
function hasPersonContext(words: Words, from: number, to: number, end: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (!/^\p{Lu}\p{Ll}+(?:[-'’]\p{L}+)*$/u.test(words.forms[at] ?? '') && !PARTICLES.has(words.forms[at] ?? ''))
      return false
  }
  const before = words.forms[from - 1] ?? ''
  const after = words.forms[to] ?? ''
  if (SPEECH.has(after) || (SPEECH.has(before) && /^[,.]$/.test(after))) return true
  if (after !== ',') return false
  const next = words.forms[to + 1] ?? ''
  if (/^\d{2}$/.test(next) && /^[,.]$/.test(words.forms[to + 2] ?? '')) return true
  if (next === 'who') return true
  // ", a spokesman for", ", the former mayor"
  for (let at = to + 1; at < Math.min(end, to + 7); at += 1) {
    const form = words.forms[at] ?? ''
    if (isRoleNoun(form)) return true
    if (/^[,.;:]$/.test(form)) return false
  }
  return false
}

/** "Ministry" + "of Foreign Affairs": where a body's name ends whose run ends at `to`. */
function complementEnd(words: Words, to: number, end: number, from: number): number {
  let at = to
  while (at < end) {
    const form = words.forms[at] ?? ''
    if (form !== 'of' && form !== 'for' && form !== 'on' && !(form === 'and' && at > to)) break
    // "Senate and House": two bodies, unless the whole is a long name.
    let next = at + 1
    if (words.forms[next] === 'the') next += 1
    if (words.capital[next] !== 1 || NOT_NAMES.has(words.forms[next] ?? '')) break
    if (
      form === 'of' &&
      next + 1 < end &&
      /^(?:University|Bank|Church|City)$/.test(words.forms[from] ?? '') === false &&
      at - from > 6
    )
      break
    at = runEnd(words, next, end)
  }
  return at
}

/** First token of the title that stands before the name at `name`; `name` when there is none. */
export function titleStart(words: Words, name: number): number {
  const [start] = sentenceRange(words, name)
  let at = name
  let first = name
  while (at > start) {
    const form = words.forms[at - 1] ?? ''
    if (isRoleNoun(form)) {
      at -= 1
      first = at
      continue
    }
    // "Secretary of State": back over the complement to its office.
    if (COMPLEMENT.has(form)) {
      let back = at - 1
      while (back > start && COMPLEMENT.has(words.forms[back - 1] ?? '')) back -= 1
      if (words.forms[back - 1] === 'of' && isRoleNoun(words.forms[back - 2] ?? '')) {
        at = back - 2
        first = at
        continue
      }
    }
    if (
      first < name &&
      (isTitleModifier(form) || (/^(?:and)$/.test(form) === true && isRoleNoun(words.forms[at - 2] ?? '')))
    ) {
      at -= 1
      first = at
      continue
    }
    break
  }
  return first
}

export const textOfName = (words: Words, name: Pick<FoundName, 'from' | 'to'>): string =>
  sliceOf(words, name.from, name.to)
