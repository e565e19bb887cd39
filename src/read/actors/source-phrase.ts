import { attachedLength } from './attached-length.js'
import type { Draft } from './draft.js'
import { isBodyNoun, numberOfSource } from './lexicon/source-nouns.js'
import { isAddress, isPlural, isRoleNoun } from './lexicon/titles.js'
import type { Owners } from './roles.js'
import { isPossessive, sliceOf, type Words } from './words.js'

/** Words after which a source phrase only says more of its head ("people familiar with", "analysts who follow"). */
const PHRASE_END =
  /^(?:,|;|:|\(|who|whom|which|that|of|for|in|at|from|on|with|within|inside|under|to|by|against|familiar|briefed|close|speaking|and|or|—|–|-|--)$/
const ARTICLE = /^(?:the|a|an|one|some|that|this|those|these|his|her|its|their|our|my)$/i
const DEFINITE = /^(?:the|that|this|those|these)$/i

/** A source without a name, as tokens. */
export interface Phrase {
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
  /** What says which of many: " of the levy", " in both parties"; empty where nothing does, and for one of them. */
  readonly attached: string
}

/** The noun phrase that the source at `[from, to)` begins with; null when its head speaks for nobody. */
export function phraseAt(
  words: Words,
  begin: number,
  to: number,
  owners: Owners,
  drafts: readonly Draft[],
): Phrase | null {
  // "at | least two officials": a source that begins too late.
  let from = words.forms[begin] === 'least' && /^at$/i.test(words.forms[begin - 1] ?? '') ? begin + 1 : begin
  // "At least | two officials"
  if (/^(?:at least|more than|up to)$/i.test(sliceOf(words, from, Math.min(from + 2, to)))) from += 2
  let end = from
  while (end < to && !PHRASE_END.test((words.forms[end] ?? '').toLowerCase())) {
    end += 1
    // "Australian and U.S. government sources": one phrase, unless its head stands before "and" already.
    const name = owners.holding(end - 1)
    // "Keldia and its allies": who is named, and others beside.
    const isName =
      name !== null && (name.key.startsWith('person:') || /^(?:its|their)$/.test(words.forms[end + 1] ?? ''))
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
        form === 'name' &&
        name >= end &&
        last === to &&
        /^(?:to|of)$/.test(words.forms[end] ?? '') &&
        isBodyName(words, skip, name)
      )
    })
  if (isRole && words.capital[end - 1] === 1 && drafts.some(endsSource)) return null
  // "Prime Minister | Ana Roy": the title of a name that the source cuts off.
  if (isRole && words.capital[end - 1] === 1 && owners.holding(end)?.key.startsWith('person:') === true) return null
  // "retired analyst and veteran watcher | Ana Roy": one person, two trades, no determiner.
  const isBare = from === begin && !ARTICLE.test(words.forms[from] ?? '') && number === 'one'
  if (isBare && isRole && words.forms[end] === 'and' && isTitledName(words, end + 1, to, drafts)) return null
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
    attached: number === 'several' || head === 'judge' ? attachedTo(words, stop, to) : '',
  }
}

function attachedTo({ text, starts, forms }: Words, end: number, to: number): string {
  const from = (starts[end - 1] ?? 0) + (forms[end - 1] ?? '').length
  const rest = text.slice(from, (starts[to - 1] ?? 0) + (forms[to - 1] ?? '').length)
  return end < to ? rest.slice(0, attachedLength(rest)).trimEnd().replace(/\s+/g, ' ') : ''
}

/** Whether small words and then a person's name follow, up to the end of the source or a comma. */
function isTitledName(words: Words, from: number, to: number, drafts: readonly Draft[]): boolean {
  let end = from
  while (end < to && words.forms[end] !== ',') end += 1
  return drafts.some(
    ({ kind, mentions }) =>
      kind === 'person' &&
      mentions.some((name) => name.form === 'name' && name.to === end && name.from > from && words.capital[from] === 0),
  )
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

/** "Veterans of Keldia": names and the small words between them. */
const isBodyName = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    if (words.capital[at] === 0 && (at === from || !/^(?:of|for|and|the)$/.test(words.forms[at] ?? ''))) return false
  }
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
