import { contains, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Draft, DraftMention, DraftRole } from './draft.js'
import { isFirstName } from './lexicon/first-names.js'
import { PLACES } from './lexicon/name-words.js'
import { numberOfSource } from './lexicon/source-nouns.js'
import { genderOfRole, isPlural, isRoleNoun } from './lexicon/titles.js'
import type { Phrase } from './source-phrase.js'
import { isPossessive, proseBetween, sentenceRange, type Words } from './words.js'

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
export function bearerOf(
  words: Words,
  phrase: Phrase,
  drafts: readonly Draft[],
  sources: readonly Span[],
): Draft | null {
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
export function officialBefore(words: Words, phrase: Phrase, drafts: readonly Draft[], unnamed: number): Draft | null {
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
export function speakersAround(doc: Doc, span: Span, drafts: readonly Draft[]): ReadonlySet<Draft> {
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
export function isSubject(words: Words, { titleFrom, to }: DraftMention, within: boolean): boolean {
  const before = words.forms[titleFrom - 1] ?? ''
  const opens =
    titleFrom === sentenceRange(words, titleFrom)[0] ||
    (before === ',' && !within) ||
    /^(?:although|though|as|when|while|after|before|since|because)$/i.test(before)
  // "Roy's words come as a surprise, for the president …": what the sentence is about.
  if (within && titleFrom === sentenceRange(words, titleFrom)[0] && isPossessive(words.forms[to])) return true
  return opens && words.capital[to] === 0 && /^\p{L}/u.test(words.forms[to] ?? '') && words.forms[to] !== 'and'
}
