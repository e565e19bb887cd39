import { withoutAccents } from '../../text/index.js'
import type { Draft, DraftMention } from './draft.js'
import type { FoundName, Names } from './find-names.js'
import { textOfName } from './find-names.js'
import { genderOfName, isSurnameFirst, sameFirstName } from './lexicon/first-names.js'
import type { Lexicon } from './lexicon/lexicon.js'
import { SPEECH } from './lexicon/name-words.js'
import { genderOfRole } from './lexicon/titles.js'
import { isPossessive, sliceOf, type Words } from './words.js'

/** Names of one article as actors: full names with their family names and titles, states with all that stands for them. */
export function cluster(words: Words, { names }: Names, lexicon: Lexicon): Draft[] {
  const drafts = new Map<string, Draft>()
  const persons: Persons = { list: [], byLast: new Map(), byShort: new Map(), byLetters: new Map() }
  const later: FoundName[] = []
  const namesakes = namesakesOf(words, names)
  for (const found of names) {
    const name = namesakes.has(found) ? { ...found, kind: 'person' as const, entry: null, sure: false } : found
    if (name.entry !== null) addKnown(words, name, drafts, lexicon)
    else if (name.kind === 'person') {
      if (name.sure && name.to - name.from > 1) addFullName(words, name, persons)
      else later.push(name)
    } else if (name.sure) addBody(words, name, drafts, ownerBefore(words, names, name))
    else later.push(name)
  }
  for (const known of drafts.values()) {
    if (known.kind === 'person')
      addPerson(persons, { tokens: tokensOf(known.name), isJunior: isJunior(known.name), draft: known })
  }
  const initials = initialsOf(drafts)
  confirmBySurname(words, later, persons)
  for (const person of persons.list) indexShortForms(persons, person)
  // Titled single names ("Mr. Klein") may found an actor; bare ones only join one.
  // A body that speaks somewhere is known by its bare name elsewhere.
  const isBody = ({ kind }: FoundName): number => Number(kind === 'organisation')
  later.sort((a, b) => Number(b.sure) - Number(a.sure) || isBody(b) - isBody(a) || a.from - b.from)
  for (const name of later) addShort(words, name, persons, drafts, initials)
  const list = [...drafts.values(), ...persons.list.map(({ draft }) => draft).filter((draft) => !drafts.has(draft.key))]
  for (const draft of list) draft.mentions.sort((a, b) => a.from - b.from)
  return list.filter(({ mentions }) => mentions.length > 0)
}

/** "Jim Jordan … Jordan said": states whose name is a person's family name here, where such a person speaks. */
function namesakesOf(words: Words, names: readonly FoundName[]): ReadonlySet<FoundName> {
  const families = new Set(
    names.flatMap(({ entry, kind, from, to }) =>
      entry === null && kind === 'person' && to - from > 1 ? [words.forms[to - 1] ?? ''] : [],
    ),
  )
  return new Set(
    names.filter(
      ({ entry, from, to }) =>
        entry?.kind === 'state' &&
        entry.by !== 'metonym' &&
        to - from === 1 &&
        families.has(words.forms[from] ?? '') &&
        (SPEECH.has(words.forms[to] ?? '') || SPEECH.has(words.forms[from - 1] ?? '')),
    ),
  )
}

interface PersonDraft {
  tokens: readonly string[]
  /** "Jr." in the name: a son who is called like his father. */
  readonly isJunior: boolean
  readonly draft: Draft
}

/** Persons by the last token of their full names, and, once all full names are known, by their short forms. */
interface Persons {
  readonly list: PersonDraft[]
  readonly byLast: Map<string, PersonDraft[]>
  readonly byShort: Map<string, PersonDraft[]>
  /** By the letters of the full name: "Kim Jong-un" and "Kim Jong Un". */
  readonly byLetters: Map<string, PersonDraft[]>
}

const plain = (word: string): string => withoutAccents(word).toLowerCase()

/** The family name without its article: "Assad" of "Bashar al-Assad". */
const lastOf = (tokens: readonly string[]): string => plain(tokens.at(-1) ?? '').replace(/^(?:al|el)-/, '')
const lettersOf = (tokens: readonly string[]): string =>
  tokens
    .map(plain)
    .join('')
    .replace(/[^\p{L}]/gu, '')

function add(index: Map<string, PersonDraft[]>, key: string, person: PersonDraft): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [person])
  else if (!list.includes(person)) list.push(person)
}

function addPerson(persons: Persons, person: PersonDraft): void {
  persons.list.push(person)
  add(persons.byLast, lastOf(person.tokens), person)
  add(persons.byLetters, lettersOf(person.tokens), person)
}

function indexShortForms(persons: Persons, person: PersonDraft): void {
  for (const form of shortForms(person.tokens)) add(persons.byShort, form, person)
}
const isJunior = (name: string): boolean => /\sJr\.?$/u.test(name.trim())
const SUFFIX = /^(?:jr|sr|ii|iii|iv|jr\.|sr\.)$/i
const tokensOf = (name: string): string[] =>
  name
    .replace(/[()“”"]/g, ' ')
    .split(/\s+/)
    .filter((token) => token !== '' && !SUFFIX.test(token) && !/^[,.]/.test(token))

const mentionOf = (name: FoundName): DraftMention => ({
  from: name.from,
  to: name.to,
  span: name.span,
  form: 'name',
  titleFrom: name.titleFrom,
})

function addKnown(words: Words, name: FoundName, drafts: Map<string, Draft>, lexicon: Lexicon): void {
  const { entry } = name
  if (entry === null) return
  // "the Russians": the state; "Russians": its people. Israelis and Palestinians are peoples first.
  const asState =
    entry.by === 'people' &&
    !/^(?:PS|IL)$/.test(entry.country ?? 'PS') &&
    /^the$/i.test(words.forms[name.from - 1] ?? '')
  const target = asState ? (lexicon.stateOf(entry.country ?? '') ?? entry) : entry
  const draft = drafts.get(target.key) ?? {
    key: target.key,
    id: target.id,
    name: target.name,
    kind: target.kind,
    country: target.country,
    gender: target.kind === 'person' ? genderOfName(tokensOf(target.name)[0] ?? '') : null,
    isPlural: target.kind === 'group',
    mentions: [],
    roles: [],
  }
  draft.mentions.push(mentionOf(name))
  drafts.set(target.key, draft)
}

/** The known actor in the genitive right before a name: "China's Ministry of Foreign Affairs". */
function ownerBefore(words: Words, names: readonly FoundName[], name: FoundName): FoundName | null {
  if (!isPossessive(words.forms[name.from - 1])) return null
  return names.find(({ to, entry }) => to === name.from - 1 && entry?.kind === 'state') ?? null
}

function addBody(words: Words, name: FoundName, drafts: Map<string, Draft>, owner: FoundName | null): void {
  const state = owner?.entry == null ? undefined : drafts.get(owner.entry.key)
  if (
    state !== undefined &&
    /^(?:Ministry|Department|Foreign Ministry|Defen[cs]e Ministry|Embassy|Consulate)\b/.test(textOfName(words, name))
  ) {
    state.mentions.push(mentionOf(name))
    return
  }
  const text = textOfName(words, name).replace(/\s+/g, ' ')
  const key = `body:${plain(text)}`
  const draft = drafts.get(key) ?? {
    key,
    id: null,
    name: text,
    kind: name.kind,
    country: null,
    gender: null,
    isPlural: false,
    mentions: [],
    roles: [],
  }
  draft.mentions.push(mentionOf(name))
  drafts.set(key, draft)
}

const titleOf = (words: Words, name: FoundName): string =>
  name.titleFrom < name.from ? sliceOf(words, name.titleFrom, name.from) : ''

/** "MIKE ROY" of a transcript as the name is written elsewhere. */
const uncapped = (name: string): string =>
  /^\p{Lu}{3,}(?: \p{Lu}{2,})+$/u.test(name)
    ? name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    : name

function newPerson(words: Words, name: FoundName, tokens: readonly string[]): PersonDraft {
  const text = uncapped(textOfName(words, name).replace(/\s+/g, ' '))
  const gender = genderOfRole(titleOf(words, name)) ?? genderOfName(tokens[0] ?? '')
  const key = `person:${plain(text)}`
  return {
    tokens,
    isJunior: isJunior(text),
    draft: {
      key,
      id: null,
      name: text,
      kind: 'person',
      country: null,
      gender,
      isPlural: false,
      mentions: [mentionOf(name)],
      roles: [],
    },
  }
}

function addFullName(words: Words, name: FoundName, persons: Persons): void {
  const text = textOfName(words, name)
  const tokens = tokensOf(text)
  const isLikewise = (person: PersonDraft): boolean => person.isJunior === isJunior(text)
  const rivals = (persons.byLast.get(lastOf(tokens)) ?? []).filter(isLikewise)
  const same =
    persons.byLetters.get(lettersOf(tokens))?.find(isLikewise) ??
    rivals.find((person) => isSameFullName(person.tokens, tokens))
  if (same === undefined) {
    addPerson(persons, newPerson(words, name, tokens))
    return
  }
  same.draft.mentions.push(mentionOf(name))
  same.draft.gender ??= genderOfRole(titleOf(words, name))
  // The fuller form finds more short ones; the name shown stays the first.
  if (tokens.length > same.tokens.length) same.tokens = tokens
}

/** "Donald J. Trump" and "Donald Trump", "Javad Zarif" and "Mohammad Javad Zarif", "Jim" and "James Mattis". */
export function isSameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [plainA, plainB] = [a.map(plain), b.map(plain)]
  const [lastA, lastB] = [lastOf(a), lastOf(b)]
  if (plainA.join(' ') === plainB.join(' ')) return true
  if (lastA !== lastB) return false
  const isSurname = isSurnameFirst(a[0] ?? '', a[1] ?? '')
  if (isSurname || initialsPart(plainA, plainB)) return false
  if (sameFirstName(a[0] ?? '', b[0] ?? '')) return true
  const [short, long] = plainA.length < plainB.length ? [plainA, plainB] : [plainB, plainA]
  return short.length < long.length && short.every((token) => long.includes(token))
}

/** "John W. Roy" is not "John H. W. Roy": second names, where both have them, must begin alike. */
function initialsPart(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.slice(1, -1), b.slice(1, -1)]
  return one.length > 0 && other.length > 0 && one[0]?.[0] !== other[0]?.[0] && a[0] === b[0]
}

function initialsOf(drafts: ReadonlyMap<string, Draft>): Map<string, Draft> {
  const list = new Map<string, Draft>()
  for (const draft of drafts.values()) {
    if (draft.kind === 'person') continue
    const initials = draft.name
      .split(/[\s-]+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0))
      .join('')
    if (initials.length > 1) list.set(initials, draft)
  }
  return list
}

/** "King Salman" is not Mohammed bin Salman: rulers go by their given names. */
const THRONE = /\b(?:King|Queen|Pope|Emperor|Empress|Emir|Sultan|Prince|Princess)$/

function addShort(
  words: Words,
  name: FoundName,
  persons: Persons,
  drafts: Map<string, Draft>,
  initials: ReadonlyMap<string, Draft>,
): void {
  const text = textOfName(words, name)
  const tokens = tokensOf(text)
  const wanted = tokens.map(plain).join(' ')
  const gender = genderOfRole(titleOf(words, name))
  // "Mrs. Roy" is not John Roy.
  const isThroned = THRONE.test(titleOf(words, name))
  const bearers = (persons.byShort.get(wanted) ?? []).filter(
    (person) =>
      (gender === null || person.draft.gender === null || person.draft.gender === gender) &&
      (!isThroned || plain(person.tokens[0] ?? '') === wanted) &&
      // "President Roy" is not the First Lady, whoever else of that name is named in full.
      (gender !== null || titleOf(words, name) === '' || !isOnlyRelative(words, person, name)),
  )
  const fits = likewise(bearers, isJunior(text))
  // Founded by its family name already.
  if (fits.some(({ draft }) => draft.mentions.some(({ from }) => from === name.from))) return
  const chosen = fits.length > 1 ? nearest(words, name, fits) : fits[0]
  if (chosen !== undefined) {
    chosen.draft.mentions.push(mentionOf(name))
    chosen.draft.gender ??= genderOfRole(titleOf(words, name))
    return
  }
  const known =
    drafts.get(`body:${plain(text)}`) ??
    (/^the$/i.test(words.forms[name.from - 1] ?? '') ? endingWith(drafts, text) : undefined)
  if (known !== undefined) {
    known.mentions.push(mentionOf(name))
    return
  }
  const body = initials.get(text) ?? initials.get(text.replaceAll('.', ''))
  if (body !== undefined && /^(?:[A-Z]\.?){2,}$/.test(text)) {
    body.mentions.push(mentionOf(name))
    return
  }
  if (name.kind === 'organisation') addBody(words, name, drafts, null)
  else if (name.sure) {
    const person = newPerson(words, name, tokens)
    const isTaken = persons.list.some(({ draft }) => draft.key === person.draft.key)
    addPerson(
      persons,
      isTaken ? { ...person, draft: { ...person.draft, key: `${person.draft.key}:${gender}` } } : person,
    )
    indexShortForms(persons, persons.list.at(-1) ?? person)
  }
}

/** "Roy Jr." is the son where the article has one; "Roy" the father, if it has both. */
function likewise(bearers: readonly PersonDraft[], wanted: boolean): readonly PersonDraft[] {
  const same = bearers.filter((person) => person.isJunior === wanted)
  return same.length > 0 ? same : bearers
}

/** "the Herald", "the Pact": the one body or group whose name ends so; undefined when there is none or several. */
function endingWith(drafts: ReadonlyMap<string, Draft>, word: string): Draft | undefined {
  const found = [...drafts.values()].filter(
    ({ kind, name }) =>
      (kind === 'organisation' || kind === 'group') && (name.endsWith(` ${word}`) || name.includes(` ${word} for `)),
  )
  return found.length === 1 ? found[0] : undefined
}

/**
 * Two words that may be a name are a person's where the last one stands alone elsewhere: "Tove Maresk", "Maresk". A body's
 * last word has an article then ("the Herald").
 */
function confirmBySurname(words: Words, unsure: readonly FoundName[], persons: Persons): void {
  const alone = new Set<string>()
  for (const name of unsure) {
    if (name.to - name.from > 1 || /^the$/i.test(words.forms[name.from - 1] ?? '')) continue
    alone.add(plain(textOfName(words, name)))
  }
  for (const name of unsure) {
    const tokens = tokensOf(textOfName(words, name))
    if (tokens.length < 2 || name.kind !== 'person' || name.sure) continue
    const rivals = persons.byLast.get(lastOf(tokens)) ?? []
    // "One Trump" is no relative: who bears the name is known from elsewhere.
    if (rivals.length > 0 && !rivals.some((person) => isSameFullName(person.tokens, tokens))) continue
    if (!tokens.every((token) => /^\p{Lu}\p{Ll}/u.test(token)) || /ing$/.test(tokens[0] ?? '')) continue
    if (rivals.length > 0 || alone.has(plain(tokens.at(-1) ?? ''))) addFullName(words, name, persons)
  }
}

/** Forms that stand for a full name once it is known: its family name, with particles or without, or all but the first. */
function shortForms(tokens: readonly string[]): ReadonlySet<string> {
  const list = tokens.map(plain)
  const forms = new Set([list.join(' '), list.slice(1).join(' '), list.at(-1) ?? '', list.slice(-2).join(' ')])
  if (tokens.length > 1 && isSurnameFirst(tokens[0] ?? '', tokens[1] ?? '')) forms.add(list[0] ?? '')
  // "Abdullah" of "King Abdullah", and a given name where it stands alone.
  if (tokens.length > 1) forms.add(list[0] ?? '')
  // "Sánchez" of "Pedro Sánchez Castejón".
  if (tokens.length > 2 && (list.at(-2) ?? '').length > 3) forms.add(list.at(-2) ?? '')
  // "Assad" of "Bashar al-Assad".
  forms.add((list.at(-1) ?? '').replace(/^(?:al|el)-/, ''))
  forms.delete('')
  return forms
}

/** Of bearers of one family name, without those named but once where another has been called by it alone before them. */
function withoutPassing(bearers: readonly PersonDraft[], name: FoundName): readonly PersonDraft[] {
  const before = ({ draft }: PersonDraft): readonly DraftMention[] =>
    draft.mentions.filter(({ from }) => from < name.from)
  const isCalled = (person: PersonDraft): boolean => before(person).some(({ from, to }) => to - from === 1)
  if (!bearers.some(isCalled)) return bearers
  const known = bearers.filter((person) => isCalled(person) || before(person).length !== 1)
  return known.length > 0 ? known : bearers
}

const KIN =
  /^(?:(?:grand|half-|step)?(?:father|mother|son|daughter|brother|sister)|wife|husband|uncle|aunt|nephew|niece|cousin|widow)$/i

/** "his grandfather, Bo Roy", "his wife Ana Roy" */
function isRelative(words: Words, { titleFrom, from }: DraftMention): boolean {
  const at = words.forms[titleFrom - 1] === ',' ? titleFrom - 2 : titleFrom - 1
  const isSpouse = /^(?:Lady|lady)$/.test(words.forms[from - 1] ?? '') && /^first$/i.test(words.forms[from - 2] ?? '')
  return isSpouse || KIN.test(words.forms[at] ?? '') || (titleFrom < from && KIN.test(words.forms[from - 1] ?? ''))
}

const isOnlyRelative = (words: Words, { draft }: PersonDraft, name: FoundName): boolean =>
  !SPOUSE.test(titleOf(words, name)) &&
  draft.mentions.every((mention) => mention.to - mention.from === 1 || isRelative(words, mention))

const SPOUSE = /\b(?:lady|wife|husband|widow)$/i

/** Of several persons of one family name: the one with the same title, else the one named last before. */
function nearest(words: Words, name: FoundName, fits: readonly PersonDraft[]): PersonDraft | undefined {
  const title = titleOf(words, name).toLowerCase()
  const gender = title === '' ? null : genderOfRole(title)
  const agreeing = gender === null ? fits : fits.filter(({ draft }) => draft.gender === null || draft.gender === gender)
  // "his grandfather, Bo Roy": relatives get their full names, so that the bare one stays with who the article is about.
  const others = agreeing.filter(({ draft }) => !draft.mentions.some((mention) => isRelative(words, mention)))
  const distance = ({ draft }: PersonDraft): number =>
    Math.min(...draft.mentions.map(({ from }) => (from < name.from ? name.from - from : 1000 + from - name.from)))
  const bearers = title === '' && others.length > 0 ? others : agreeing.length > 0 ? agreeing : fits
  const list = title === '' ? withoutPassing(bearers, name) : bearers
  return [...list].sort((a, b) => distance(a) - distance(b))[0]
}
