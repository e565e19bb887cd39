import type { Draft } from './draft.js'
import type { FoundName, Names } from './find-names.js'
import { textOfName } from './find-names.js'
import { genderOfName } from './lexicon/first-names.js'
import type { Lexicon } from './lexicon/lexicon.js'
import { SPEECH } from './lexicon/name-words.js'
import { genderOfRole } from './lexicon/titles.js'
import { isJunior, plain, tokensOf } from './name-tokens.js'
import { isOnlyRelative, nearest } from './nearest-bearer.js'
import {
  addFullName,
  addPerson,
  confirmBySurname,
  indexShortForms,
  likewise,
  mentionOf,
  newPerson,
  type Persons,
  titleOf,
} from './persons.js'
import { isPossessive, type Words } from './words.js'

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

/** "the Herald", "the Pact": the one body or group whose name ends so; undefined when there is none or several. */
function endingWith(drafts: ReadonlyMap<string, Draft>, word: string): Draft | undefined {
  const found = [...drafts.values()].filter(
    ({ kind, name }) =>
      (kind === 'organisation' || kind === 'group') && (name.endsWith(` ${word}`) || name.includes(` ${word} for `)),
  )
  return found.length === 1 ? found[0] : undefined
}
