import { contains, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import { addMention, type Draft, type DraftMention, type DraftRole } from './draft.js'
import { isFirstName } from './lexicon/first-names.js'
import { PLACES } from './lexicon/name-words.js'
import { isBodyWord } from './lexicon/organisations.js'
import { isBodyNoun, isMemberNoun, isOutletNoun, numberOfSource } from './lexicon/source-nouns.js'
import { genderOfRole, isAddress, isPlural, isRoleNoun } from './lexicon/titles.js'
import type { Owners } from './roles.js'
import { isPossessive, proseBetween, sentenceRange, sliceOf, spanOf, tokenAt, type Words } from './words.js'

/** Words after which a source phrase only says more of its head ("people familiar with", "analysts who follow"). */
const PHRASE_END =
  /^(?:,|;|:|\(|who|whom|which|that|of|for|in|at|from|on|with|within|inside|under|to|by|against|familiar|briefed|close|speaking|and|or|—|–|-|--)$/
const ARTICLE = /^(?:the|a|an|one|some|that|this|those|these|his|her|its|their|our|my)$/i
const DEFINITE = /^(?:the|that|this|those|these)$/i

/** A source without a name, as tokens. */
interface Phrase {
  readonly from: number
  readonly to: number
  /** Where its head ends; the rest is complement ("spokesperson | for Kerry"). */
  readonly headTo: number
  readonly head: string
  /** Words before the head, determiners left out, in lower case. */
  readonly modifiers: readonly string[]
  readonly isPlural: boolean
  readonly isDefinite: boolean
  readonly of: string | null
}

/**
 * Makes actors of the sources that have no name: "analysts", "a senior official who asked not to be named". The same
 * description again, or a shorter one with "the", is the same actor. Answers those that it made.
 */
export function addSources(doc: Doc, words: Words, drafts: Draft[], owners: Owners): readonly Draft[] {
  const mentions = drafts.flatMap(({ mentions: list }) => list).sort((a, b) => a.from - b.from)
  const sources = doc.attributions.flatMap(({ source }) => source)
  const unnamed: { readonly phrase: Phrase; readonly draft: Draft }[] = []
  for (const { source } of doc.attributions) {
    const [first] = source
    if (first === undefined) continue
    const [from, to] = [tokenAt(words, first[0]), tokenAt(words, first[1] - 1) + 1]
    const phrase = phraseAt(words, from, to, owners, drafts)
    const body = phrase === null ? bodyCalled(words, from, to, drafts) : null
    if (body !== null) addMention(body, { from, to, span: spanOf(words, from, to), form: 'nominal', titleFrom: from })
    if (phrase === null || isGroupItself(phrase, drafts) || mentions.some((mention) => holdsHead(mention, phrase)))
      continue
    const mention = mentionAt(words, phrase)
    const isBareBody =
      phrase.isDefinite && isBodyNoun(phrase.head) && phrase.of === null && phrase.modifiers.length === 0
    const named = isBareBody ? lastBody(words, drafts, phrase) : null
    if (named !== null) {
      addMention(named, mention)
      continue
    }
    if (/^(?:paper|magazine|website)$/.test(phrase.head)) continue
    const same = unnamed.findLast((known) => isSame(known.phrase, phrase))
    if (same !== undefined) {
      addMention(same.draft, mention)
      continue
    }
    const tellers = speakersAround(doc, mention.span, drafts)
    const others = drafts.filter((draft) => !tellers.has(draft))
    const bearer = bearerOf(words, phrase, others, sources) ?? officialBefore(words, phrase, others, unnamed.length)
    if (bearer !== null) {
      addMention(bearer, mention)
      continue
    }
    const draft = draftOf(words, phrase, mention, drafts)
    drafts.push(draft)
    unnamed.push({ phrase, draft })
  }
  return unnamed.map(({ draft }) => draft)
}

const mentionAt = (words: Words, { from, to }: Phrase): DraftMention => ({
  from,
  to,
  span: spanOf(words, from, to),
  form: 'nominal',
  titleFrom: from,
})

/** "The Five Eyes countries", "G7 members": no source beside the group itself. */
const isGroupItself = ({ head, of, modifiers }: Phrase, drafts: readonly Draft[]): boolean =>
  isMemberNoun(head) && modifiers.length === 0 && drafts.some(({ key, kind }) => key === of && kind === 'group')

/** Offices that one person holds at a time: who was just named is taken up by them. */
const OFFICE =
  /^(?:president|minister|chancellor|premier|secretary|ambassador|leader|king|mayor|governor|spokes\w+|envoy)$/
/** Heads of those who stay without a name on purpose: "the official". */
const NAMELESS =
  /^(?:official|officer|source|person|aide|diplomat|insider|staffer|man|woman|boy|girl|analyst|expert|witness|resident|member|worker|fighter|student|soldier|teacher|driver|farmer|nurse|doctor|veteran|operative|consultant|coordinator|supporter|critic|protester|demonstrator|voter|neighbou?r)$/

/** "the president's son" is another than the one just named. */
const KIN =
  /^(?:father|mother|son|daughter|brother|sister|wife|husband|widow|son-in-law|uncle|aunt|nephew|niece|cousin)$/

/**
 * "Ana Roy told parliament no. '…,' the prime minister said", "the Keldian historian added": a description that the article
 * gives to nobody takes up the person who spoke or opened a clause last, in this sentence or one of the three before. An
 * office takes up only one who is not explained otherwise.
 */
function bearerOf(words: Words, phrase: Phrase, drafts: readonly Draft[], sources: readonly Span[]): Draft | null {
  const { from, head, isDefinite, isPlural, modifiers, of } = phrase
  if (!isDefinite || isPlural || NAMELESS.test(head) || KIN.test(head) || numberOfSource(head) === 'one') {
    if (!isDefinite || isPlural || !OFFICE.test(head)) return null
  }
  if (isSomebodyElse(words, phrase)) return null
  const here = words.sentenceOf[from] ?? 0
  const isFormer = modifiers.includes('former')
  const isOffice = OFFICE.test(head) && !isFormer
  const owner = drafts.find(({ key }) => key === of)
  const holders = isOffice
    ? drafts.filter((draft) => draft.kind === 'person' && mayHold(words, draft, phrase, here))
    : []
  if (holders.length > 0) return onlyHolder(words, holders, phrase, drafts)
  let best: { readonly draft: Draft; readonly at: number } | null = null
  for (const draft of drafts) {
    if (draft.kind !== 'person') continue
    for (const mention of draft.mentions) {
      const distance = proseBetween(words, mention.from, from)
      if (mention.from >= from || distance > 3 || (best !== null && mention.from < best.at)) continue
      const isNamed = mention.form === 'name' && isSubject(words, mention, distance === 0)
      const isSpeaker =
        distance > 0 && sources.some((source) => contains(source, mention.span)) && speaksItself(words, mention)
      if (isNamed || isSpeaker) best = { draft, at: mention.from }
    }
  }
  if (best === null) return null
  const { draft } = best
  const isForeign = owner?.kind === 'state' && draft.country !== null && owner.country !== draft.country
  const gender = genderOfRole(head)
  if (isForeign || (gender !== null && draft.gender !== null && gender !== draft.gender)) return null
  // "the former president" is not who holds an office now, and "the Keldian senator" not one who is tied to Keldia nowhere.
  if (isFormer && draft.roles.some((role) => holdsNow(role, phrase))) return null
  if (!modifiers.every((modifier) => isOf(words, modifier, phrase, draft))) return null
  const needsNoOther = isOffice || (isFormer && OFFICE.test(head))
  return !needsNoOther || draft.roles.length === 0 ? draft : null
}

/** Whether an office is held now and is another than the one that is over; papers may leave out "former" at first. */
const holdsNow = ({ role, head }: DraftRole, phrase: Phrase): boolean =>
  OFFICE.test(head) &&
  !role.startsWith('former') &&
  (head !== phrase.head ||
    head === 'president' ||
    !phrase.modifiers.every((modifier) => modifier === 'former' || role.includes(modifier)))

/** Offices that a wider word takes up. */
const WIDER: Readonly<Record<string, RegExp>> = {
  official:
    /\b(?:minister|secretary|chief|director|spokes\w+|commissioner|adviser|advisor|ambassador|governor|commander|official)\b/,
  diplomat: /\b(?:ambassador|envoy|foreign minister|foreign secretary|secretary of state|consul|diplomat)\b/,
  lawmaker: /\b(?:senator|representative|congress\w+|mp|mep|parliamentarian|legislator|lawmaker)\b/,
  legislator: /\b(?:senator|representative|congress\w+|mp|mep|parliamentarian|legislator|lawmaker)\b/,
  politician: /\b(?:minister|senator|representative|mp|leader|president|governor|mayor|politician)\b/,
}

/**
 * "Vice Minister Ana Roy said no. The official also said …": the person with such an office who was named last, where the
 * article has no source without a name that could be meant.
 */
function officialBefore(words: Words, phrase: Phrase, drafts: readonly Draft[], unnamed: number): Draft | null {
  const { from, head, isDefinite, isPlural, modifiers, of } = phrase
  const office = WIDER[head]
  if (office === undefined || !isDefinite || isPlural || modifiers.length > 0 || of !== null || unnamed > 0) return null
  let best: { readonly draft: Draft; readonly at: number } | null = null
  for (const draft of drafts) {
    if (draft.kind !== 'person' || !draft.roles.some(({ role }) => office.test(role))) continue
    for (const { from: at, form } of draft.mentions) {
      if (form === 'name' && at < from && proseBetween(words, at, from) <= 3 && at > (best?.at ?? -1))
        best = { draft, at }
    }
  }
  return best?.draft ?? null
}

/** Who says what the phrase stands in: "Ana Roy said the mayor had left" tells of another. */
function speakersAround(doc: Doc, span: Span, drafts: readonly Draft[]): ReadonlySet<Draft> {
  const around = doc.attributions.filter(({ content }) => content.some((part) => contains(part, span)))
  const tells = around.flatMap(({ source }) => source)
  return new Set(
    tells.length === 0
      ? []
      : drafts.filter(({ mentions }) => mentions.some((mention) => tells.some((part) => contains(part, mention.span)))),
  )
}

/** "the minister's adviser", "the inspectors general", "the counsel for the panel Ana Roy": others than the one just named. */
function isSomebodyElse(words: Words, { from, to, headTo, of, modifiers }: Phrase): boolean {
  for (let at = from; at < headTo; at += 1) if (isPossessive(words.forms[at]) && of === null) return true
  if (modifiers.some((modifier) => isRoleNoun(modifier) && isPlural(modifier))) return true
  // "The mayor of Hestwick": of a place that says who it is.
  if (of === null && words.forms[headTo] === 'of' && words.capital[headTo + 1] === 1) return true
  for (let at = headTo; at + 1 < Math.max(to, headTo + 3); at += 1) {
    if (words.capital[at] === 1 && words.capital[at + 1] === 1 && isFirstName(words.forms[at] ?? '')) return true
  }
  return false
}

/** Whether a place in the phrase ("the Hestwick senator") stands near one of the mentions, too; small words always do. */
function isOf(words: Words, modifier: string, { from, headTo }: Phrase, { mentions }: Draft): boolean {
  let word = ''
  for (let at = from; at < headTo - 1; at += 1) {
    if (words.capital[at] === 1 && (words.forms[at] ?? '').toLowerCase() === modifier) word = words.forms[at] ?? ''
  }
  if (word === '' || !PLACES.has(word)) return true
  return mentions.some((mention) => words.forms.slice(Math.max(0, mention.from - 8), mention.to + 8).includes(word))
}

/** The one who may hold the office, where nobody else is near of whom the article says no office. */
function onlyHolder(
  words: Words,
  holders: readonly Draft[],
  { from, of }: Phrase,
  drafts: readonly Draft[],
): Draft | null {
  const [holder, other] = holders
  if (holder === undefined || other !== undefined || of === null || !isUnsaid(holder)) return null
  const isRival = ({ kind, roles, mentions }: Draft): boolean =>
    kind === 'person' &&
    roles.length === 0 &&
    mentions.some((mention) => mention.form === 'name' && Math.abs(proseBetween(words, mention.from, from)) <= 3)
  return drafts.some(isRival) ? null : holder
}

/** "President Ana Roy": of which state the article does not say. */
const isUnsaid = ({ country, roles }: Draft): boolean => country === null && roles.every((role) => role.of === null)

/** "Ana Roy" and "She", but not "Ana Roy's" and "her". */
const speaksItself = (words: Words, { from, to, form }: DraftMention): boolean =>
  !isPossessive(words.forms[to]) && (form !== 'pronoun' || /^s?he$/i.test(words.forms[from] ?? ''))

/** Whether a person may be meant by an office by what the article says: one of another state only if just spoken of. */
const mayHold = (words: Words, { roles, mentions }: Draft, { head, modifiers, of }: Phrase, here: number): boolean =>
  roles.some(
    (role) =>
      role.head === head &&
      modifiers.every((modifier) => role.role.includes(modifier)) &&
      (of === null || role.of === of || (role.of === null && mentions.some(({ from }) => isNear(words, from, here)))),
  )

const isNear = (words: Words, token: number, here: number): boolean =>
  Math.abs(here - (words.sentenceOf[token] ?? 0)) <= 3

/** Whether a name opens its sentence, or its main clause after a comma; `within` a sentence, any clause ("As Ana Roy left, …"). */
function isSubject(words: Words, { titleFrom, to }: DraftMention, within: boolean): boolean {
  const before = words.forms[titleFrom - 1] ?? ''
  const opens =
    titleFrom === sentenceRange(words, titleFrom)[0] ||
    (before === ',' && !within) ||
    /^(?:although|though|as|when|while|after|before|since|because)$/i.test(before)
  // "Roy's words come as a surprise, for the president …": what the sentence is about.
  if (within && titleFrom === sentenceRange(words, titleFrom)[0] && isPossessive(words.forms[to])) return true
  return opens && words.capital[to] === 0 && /^\p{L}/u.test(words.forms[to] ?? '') && words.forms[to] !== 'and'
}

/** "The council said": the body named last before that has this word in its name ("Quay Council", "Council of Ports"). */
function bodyCalled(words: Words, from: number, to: number, drafts: readonly Draft[]): Draft | null {
  const noun = words.forms[to - 1] ?? ''
  const word = noun.charAt(0).toUpperCase() + noun.slice(1)
  if (to - from !== 2 || !DEFINITE.test(words.forms[from] ?? '') || words.capital[to - 1] === 1 || !isBodyWord(word))
    return null
  const called = drafts.filter(
    ({ kind, name }) => (kind === 'organisation' || kind === 'group') && name.split(/\s+/).includes(word),
  )
  const last = (draft: Draft): number =>
    draft.mentions.reduce((at, mention) => (mention.from < from ? Math.max(at, mention.from) : at), -1)
  const [best] = called.sort((a, b) => last(b) - last(a))
  return best !== undefined && last(best) >= 0 ? best : null
}

/** "the newspaper", "the agency": the organisation named last before. */
function lastBody(words: Words, drafts: readonly Draft[], { from: token, head }: Phrase): Draft | null {
  let best: Draft | null = null
  let last = -1
  for (const draft of drafts) {
    if (draft.kind !== 'organisation' || (isOutletNoun(head) && STATE_ORGAN.test(draft.name))) continue
    for (const mention of draft.mentions) {
      if (mention.from >= token || mention.from <= last) continue
      if (!isOutletNoun(head) && !isTakenUp(words, mention, draft.name, head, token)) continue
      best = draft
      last = mention.from
    }
  }
  return best
}

/** "the group", "the firm": one that bears the word in its name, or opened one of the last two sentences. */
function isTakenUp(words: Words, mention: DraftMention, name: string, head: string, token: number): boolean {
  const noun = head.charAt(0).toUpperCase() + head.slice(1)
  const kind = /^(?:company|firm)$/.test(head) ? /\b(?:Corp|Inc|Ltd|LLC|PLC|Co|Company|Holdings|Group)\b/ : null
  if (name.split(' ').includes(noun) || kind?.test(name) === true) return true
  if (/^(?:campaign|camp|team)$/.test(head)) return false
  const distance = proseBetween(words, mention.from, token)
  return distance >= 0 && distance <= 2 && isSubject(words, mention, false)
}

/** What is no outlet, however lately it was named. */
const STATE_ORGAN =
  /\b(?:Senate|House|Congress|Council|Committee|Union|Nations|Assembly|Parliament|Court|NATO|State|Qaeda|Hamas|Hezbollah|Commission)\b/

/** Whether the phrase's head is in a mention already, or is the title of a name. */
const holdsHead = (mention: DraftMention, { from, headTo }: Phrase): boolean =>
  mention.titleFrom < headTo && from < mention.to && mention.to >= headTo

/** The noun phrase that the source at `[from, to)` begins with; null when its head speaks for nobody. */
function phraseAt(words: Words, begin: number, to: number, owners: Owners, drafts: readonly Draft[]): Phrase | null {
  let from = begin
  // "At least | two officials"
  if (/^(?:at least|more than|up to)$/i.test(sliceOf(words, from, Math.min(from + 2, to)))) from += 2
  let end = from
  while (end < to && !PHRASE_END.test((words.forms[end] ?? '').toLowerCase())) {
    end += 1
    // "Australian and U.S. government sources": one phrase, unless its head stands before "and" already.
    const isName = owners.holding(end - 1)?.key.startsWith('person:') === true
    const isJoint = !isName && /^(?:and|or)$/.test(words.forms[end] ?? '')
    if (isJoint && !speaks(words.forms[end - 1] ?? '') && end + 1 < to) end += 1
  }
  // "thousands of protesters", "many of the minister's supporters": who they are stands behind "of".
  if (/^(?:thousands|hundreds|dozens|scores|millions|many|some|several|most)$/i.test(words.forms[end - 1] ?? '')) {
    let next = words.forms[end] === 'of' && end + 1 < to ? end + 1 : end
    while (next < to && next > end && !PHRASE_END.test((words.forms[next] ?? '').toLowerCase())) next += 1
    if (next > end + 1 && speaks(words.forms[next - 1] ?? '')) end = next
  }
  // "the Keldian government and others": those are nobody.
  if (/^(?:others|colleagues)$/.test(words.forms[end - 1] ?? '') && words.forms[end - 2] === 'and') return null
  // "The two leaders", "both sides" are actors named before.
  if (end === from || end - from > 9 || /^(?:the two|both)\b/i.test(sliceOf(words, from, end))) return null
  // "one diplomat involved in the talks", "a woman featured in the film"
  for (let at = end - 2; at >= from && !speaks(words.forms[end - 1] ?? ''); at -= 1) {
    const isDescribed = /(?:[^e]ed|ing|aware|present)$/.test(words.forms[at + 1] ?? '') && words.capital[at + 1] === 0
    if (isDescribed && speaks(words.forms[at] ?? '') && owners.holding(at) === null) end = at + 1
  }
  // "No experts believe": nobody's words.
  if (/^(?:no|few|hardly)$/i.test(words.forms[from] ?? '')) return null
  const head = (words.forms[end - 1] ?? '').toLowerCase()
  const isRole = isRoleNoun(head) && !isAddress(head)
  const number = isRole ? (isPlural(head) ? 'several' : 'one') : numberOfSource(head)
  if (number === null || owners.holding(end - 1) !== null) return null
  // "U.S. Ambassador to the League | Ana Roy": the title of the name that the source ends with.
  const endsSource = ({ kind, mentions }: Draft): boolean =>
    kind === 'person' &&
    mentions.some(({ form, from: name, to: last }) => {
      const skip = words.forms[end + 1] === 'the' ? end + 2 : end + 1
      return (
        form === 'name' && name >= end && last === to && words.forms[end] === 'to' && isCapitalised(words, skip, name)
      )
    })
  if (isRole && words.capital[end - 1] === 1 && drafts.some(endsSource)) return null
  // "Prime Minister | Ana Roy": the title of a name that the source cuts off.
  if (isRole && words.capital[end - 1] === 1 && owners.holding(end)?.key.startsWith('person:') === true) return null
  // "the TASS news agency": its name is there.
  if (isBodyNoun(head) && endsName(words, from, end - 1, owners, drafts)) return null
  const modifiers: string[] = []
  let of: string | null = null
  for (let at = from; at < end - 1; at += 1) {
    const form = words.forms[at] ?? ''
    const owner = owners.holding(at)
    // "Sen. Ana Roy Headline about senators": a page put its link between the name and the verb.
    const isFullName = owner?.key.startsWith('person:') === true && owner.to - owner.from > 1
    if (isFullName && !isPossessive(words.forms[owner?.to ?? -1])) return null
    of ??= owner?.key ?? null
    if (!isPossessive(form) && !ARTICLE.test(form) && owners.holding(at) === null) modifiers.push(form.toLowerCase())
  }
  // "administration officials", "the Lind administration's aides": of the state whose office it is.
  if (modifiers.includes('administration')) of = administrationOf(of, drafts)
  let stop = end
  if (of === null && /^(?:of|for|to|from|in|at)$/.test(words.forms[end] ?? '')) {
    const skip = ARTICLE.test(words.forms[end + 1] ?? '') ? end + 2 : end + 1
    const owner = owners.startingAt(skip)
    if (owner !== null && owner.to <= to) {
      of = owner.key
      // "A spokesperson for Kerry": without its complement the phrase names nobody.
      if (/^(?:of|for|to)$/.test(words.forms[end] ?? '')) stop = nounEnd(words, owner.to, to)
    }
  }
  if (isApposed(words, commaAfter(words, stop, to), to, drafts)) return null
  return {
    from,
    to: stop,
    headTo: end,
    head,
    modifiers,
    isPlural: number === 'several',
    isDefinite: DEFINITE.test(words.forms[from] ?? ''),
    of,
  }
}

/** Only the U.S. calls its governments so, where the person it is named after holds no office of another state. */
function administrationOf(owner: string | null, drafts: readonly Draft[]): string | null {
  const bearer = drafts.find(({ key, kind }) => key === owner && kind === 'person')
  if (owner !== null && bearer === undefined) return owner
  const isState = (key: string | null): boolean => drafts.some((draft) => draft.key === key && draft.kind === 'state')
  const office = bearer?.roles.find(({ of, role }) => isState(of) && !/^(?:former|ex)\b/.test(role))
  const own = drafts.find(({ kind, country, mentions }) => kind === 'state' && country === 'US' && mentions.length > 0)
  return office?.of ?? own?.key ?? owner
}

/** "a lawyer for the Turkish" + "government": nouns that an adjective leads to. */
function nounEnd(words: Words, from: number, to: number): number {
  let at = from
  while (
    at < to &&
    at - from < 2 &&
    /^(?:government|ministry|army|military|embassy|parliament|president|police|regime)$/.test(words.forms[at] ?? '')
  )
    at += 1
  return at
}

/** "The editor in charge of the paper, …": where the first comma after the phrase stands; `to` when there is none. */
function commaAfter(words: Words, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (words.forms[at] === ',') return at
  return to
}

/** "A lawyer for the government, Robert Roe": the phrase says who the person after the comma is. */
function isApposed(words: Words, at: number, to: number, drafts: readonly Draft[]): boolean {
  if (words.forms[at] !== ',' || at + 1 >= to) return false
  return drafts.some(
    ({ kind, mentions }) =>
      kind === 'person' &&
      mentions.some(
        ({ form, from, titleFrom }) =>
          form === 'name' && from > at && from <= at + 5 && from < to && isCapitalised(words, at + 1, titleFrom),
      ),
  )
}

/** "critic, | Hestwick | Mayor Ana Roy": nothing but names before the title. */
const isCapitalised = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (words.capital[at] === 0) return false
  return true
}

const speaks = (form: string): boolean =>
  numberOfSource(form.toLowerCase()) !== null || (isRoleNoun(form) && !isAddress(form))

function endsName(words: Words, from: number, to: number, owners: Owners, drafts: readonly Draft[]): boolean {
  for (let at = to - 1; at >= from && at >= to - 2; at -= 1) {
    const owner = owners.holding(at)
    if (owner !== null) return drafts.some(({ key, kind }) => key === owner.key && kind === 'organisation')
    if (!/^(?:news|wire|press|state)$/.test(words.forms[at] ?? '')) return false
  }
  return false
}

/** "a senior State Department official" … "that official"; "analysts" … "analysts". */
function isSame(known: Phrase, next: Phrase): boolean {
  if (known.from === next.from) return true
  if (known.head !== next.head) return isAnyPerson(next) && !known.isPlural && !isBodyNoun(known.head)
  // "the campaign … the Lind campaign": another one, or nobody could tell.
  if (next.of !== null && known.of !== next.of) return false
  if (next.isDefinite && !next.isPlural) return next.modifiers.every((modifier) => known.modifiers.includes(modifier))
  if (next.isPlural && next.isDefinite && next.of === null && next.modifiers.length === 0) return true
  return next.isPlural && known.of === next.of && known.modifiers.join(' ') === next.modifiers.join(' ')
}

/** "The person said": whoever without a name spoke last. */
const isAnyPerson = ({ head, isDefinite, modifiers, of }: Phrase): boolean =>
  isDefinite && of === null && modifiers.length === 0 && /^(?:person|source|man|woman)$/.test(head)

/** Words that count or join, and are no part of an office: "two officials", "Keldian and Drenish officials". */
const COUNTING =
  /^(?:\d+|and|or|multiple|several|many|some|various|numerous|another|other|two|three|four|five|six|seven|eight|nine|ten|dozens?)$/

function draftOf(words: Words, phrase: Phrase, mention: DraftMention, drafts: readonly Draft[]): Draft {
  const text = sliceOf(words, phrase.from, phrase.to)
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an|one|some|that|this|those|these) /i, '')
  const kind = phrase.isPlural ? 'group' : isBodyNoun(phrase.head) ? 'organisation' : 'person'
  const role = [...phrase.modifiers.filter((word) => !COUNTING.test(word)), phrase.head].join(' ')
  const owner = drafts.find(({ key }) => key === phrase.of)
  return {
    key: `source:${mention.from}`,
    id: null,
    name: phrase.isPlural ? text.charAt(0).toUpperCase() + text.slice(1) : text,
    kind,
    country: owner?.kind === 'person' ? null : (owner?.country ?? null),
    gender: null,
    isPlural: phrase.isPlural,
    mentions: [mention],
    roles: phrase.of === null ? [] : [{ role, head: phrase.head, of: phrase.of, evidence: mention.span }],
  }
}
