import { addMention, type Draft } from './draft.js'
import { calls } from './lexicon/countries.js'
import { isAddress, isPlural, isRoleNoun, isTenure, isTitleModifier } from './lexicon/titles.js'
import type { Owners } from './roles.js'
import { isPossessive, sentenceRange, spanOf, type Words } from './words.js'

/** A noun phrase that describes an actor: "the Russian president", "two officials". */
export interface Nominal {
  readonly from: number
  readonly to: number
  readonly head: string
  /** Words between determiner and head, in lower case. */
  readonly modifiers: readonly string[]
  /** Key of the actor that it is said to belong to; null when none is named. */
  readonly of: string | null
  readonly isPlural: boolean
  readonly isDefinite: boolean
  /** "his administration": somebody's, who is not named here. */
  readonly isOwned: boolean
}

const STATE_BODY =
  /^(?:government|administration|ministry|regime|cabinet|authorities|leadership|military|army|embassy|consulate|presidency)$/
/** What a state calls itself by its form of rule. */
const STATE_FORM = /^(?:kingdom|sultanate)$/
const DEFINITE = /^(?:the|that|this|his|her|its|their|our)$/i
const INDEFINITE = /^(?:a|an|one|two|three|four|five|six|several|some|many|multiple|other|another)$/i

/** Every noun phrase whose head is a role word and that is no title of a name. */
export function findNominals(words: Words, owners: Owners): readonly Nominal[] {
  const found: Nominal[] = []
  for (let at = 0; at < words.count; at += 1) {
    const form = words.forms[at] ?? ''
    const lower = form.toLowerCase()
    const isBody = STATE_BODY.test(lower) || (STATE_FORM.test(lower) && words.forms[at + 1] !== 'of')
    if ((!isRoleNoun(form) && !isBody) || isAddress(form) || owners.holding(at) !== null) continue
    const next = words.forms[at + 1] ?? ''
    if (isRoleNoun(next) && !isAddress(next)) continue
    // A title: the name follows.
    if (words.capital[at + 1] === 1 && owners.holding(at + 1) !== null) continue
    const [start] = sentenceRange(words, at)
    let from = at
    const modifiers: string[] = []
    let of: string | null = null
    while (from > start) {
      const before = words.forms[from - 1] ?? ''
      const owner = owners.endingAt(isPossessive(before) ? from - 1 : from)
      if (owner !== null) {
        of = owner.key
        from = owner.from
        while (from > start && isTenure(words.forms[from - 1] ?? '')) {
          modifiers.unshift((words.forms[from - 1] ?? '').toLowerCase())
          from -= 1
        }
        break
      }
      if (!isTitleModifier(before) && !isRoleNoun(before) && !/^(?:administration|unnamed|anonymous)$/i.test(before))
        break
      modifiers.unshift(before.toLowerCase())
      from -= 1
    }
    const determiner = words.forms[from - 1] ?? ''
    const isDefinite =
      DEFINITE.test(determiner) ||
      (of !== null && isPossessive(words.forms[from + 1])) ||
      (of !== null && !INDEFINITE.test(determiner))
    if (from > start && (DEFINITE.test(determiner) || INDEFINITE.test(determiner))) {
      // "said that Russia's president": no determiner of the phrase.
      if (of === null || !/^that$/i.test(determiner)) from -= 1
    } else if (of === null && !isBody && !isPlural(form) && words.capital[at] === 0) continue
    if (of === null && /^(?:of|for|to)$/.test(next)) {
      const skip = /^(?:the|a|an)$/i.test(words.forms[at + 2] ?? '') ? at + 3 : at + 2
      of = owners.startingAt(skip)?.key ?? null
    }
    const isOwned = of === null && /^(?:his|her|their|our|my|your)$/i.test(determiner)
    found.push({
      isOwned,
      from,
      to: at + 1,
      head: lower,
      modifiers,
      of,
      isPlural: isPlural(form) && !isBody,
      isDefinite,
    })
  }
  return found
}

/** Links descriptions to the actors that they can only mean; the others are left alone. */
export function linkNominals(
  words: Words,
  nominals: readonly Nominal[],
  drafts: readonly Draft[],
  owners: Owners,
): void {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]))
  let governing: { readonly draft: Draft; readonly at: number } | null = null
  for (const nominal of nominals) {
    const isGovernment = nominal.head === 'government' && isBare(nominal)
    // Whose "the government" was in this story stays so, while that state is named.
    const kept: Draft | null =
      isGovernment && governing !== null && nominal.from - governing.at < KEPT ? governing.draft : null
    const draft: Draft | null = kept ?? meantBy(nominal, drafts, byKey, owners) ?? openingState(words, nominal, drafts)
    if (draft?.kind === 'state' && nominal.head === 'government') governing = { draft, at: nominal.from }
    if (draft === null || isApposedTo(words, nominal, draft, owners, byKey)) continue
    const { from, to } = nominal
    addMention(draft, { from, to, span: spanOf(words, from, to), form: 'nominal', titleFrom: from })
  }
}

/** Offices that are over, or whose holder is dead. */
const PAST = /^(?:former|ex|then|late|slain|assassinated|murdered|deposed|ousted)\b/

/** "Its prime minister, Ana Roy": the phrase tells who Ana Roy is, and means nobody else. */
function isApposedTo(
  words: Words,
  { to }: Nominal,
  draft: Draft,
  owners: Owners,
  byKey: ReadonlyMap<string, Draft>,
): boolean {
  if (words.forms[to] !== ',') return false
  const named = owners.holding(to + 1)
  return named !== null && named.key !== draft.key && byKey.get(named.key)?.kind === 'person'
}

/** A bare "government" among several states: the one whose name opens the sentence, or the one before. */
function openingState(words: Words, nominal: Nominal, drafts: readonly Draft[]): Draft | null {
  if (nominal.head !== 'government' || !isBare(nominal)) return null
  const sentence = words.sentenceOf[nominal.from] ?? 0
  let best: { readonly draft: Draft; readonly from: number } | null = null
  for (const draft of drafts) {
    if (draft.kind !== 'state') continue
    for (const { from, form } of draft.mentions) {
      const distance = sentence - (words.sentenceOf[from] ?? 0)
      if (form !== 'name' || from >= nominal.from || distance > 2 || from - sentenceRange(words, from)[0] > 1) continue
      if (best === null || from > best.from) best = { draft, from }
    }
  }
  return best?.draft ?? null
}

const isBare = ({ of, isOwned, isDefinite, modifiers }: Nominal): boolean =>
  of === null && !isOwned && isDefinite && modifiers.length === 0

/** Tokens within which a name may follow what takes it up: "The president, who …, Ana Roy". */
const NAMED_SOON = 40
const isNamedBy = ({ mentions }: Draft, token: number): boolean => mentions.some(({ from }) => from < token)

const lastBefore = (draft: Draft, token: number): number =>
  draft.mentions.reduce((last, { from }) => (from < token && from > last ? from : last), -1)

function meantBy(
  nominal: Nominal,
  drafts: readonly Draft[],
  byKey: ReadonlyMap<string, Draft>,
  owners: Owners,
): Draft | null {
  if (!nominal.isDefinite) return null
  if (STATE_FORM.test(nominal.head)) {
    const called = drafts.filter(
      ({ kind, country, mentions }) =>
        kind === 'state' && country !== null && mentions.length > 0 && calls(country, nominal.head),
    )
    return isBare(nominal) && called.length === 1 ? (called[0] ?? null) : null
  }
  if (STATE_BODY.test(nominal.head)) return stateOf(nominal, drafts, byKey, owners)
  if (nominal.isPlural) return null
  const isPast = nominal.modifiers.some((modifier) => PAST.test(modifier))
  const persons = drafts.filter(
    (draft) =>
      draft.kind === 'person' &&
      draft.roles.some(
        (role) =>
          sameOffice(role.head, role.role, nominal) &&
          (nominal.of === null || role.of === nominal.of || isFrom(draft, byKey.get(nominal.of))) &&
          PAST.test(role.role) === isPast,
      ),
  )
  if (persons.length === 0) return headOfGovernment(nominal, drafts) ?? ofUnsaidState(nominal, drafts)
  const [only] = persons
  // "The president left … under President Bo Lind" further down: who is named only later is not meant yet.
  const isMeantYet = only !== undefined && (!isBare(nominal) || isNamedBy(only, nominal.to + NAMED_SOON))
  if (persons.length < 2) return isMeantYet ? only : null
  // Several hold such an office: the one named last, if the phrase stands after it.
  const sorted = [...persons].sort((a, b) => lastBefore(b, nominal.from) - lastBefore(a, nominal.from))
  const [first, second] = sorted
  if (first === undefined || second === undefined) return first ?? null
  if (isBare(nominal) && nominal.head === 'president') {
    // A paper says of which state a president is, but not of its own: "the president" is that one.
    const own = sorted.filter(({ roles }) => roles.some(({ head, of }) => head === 'president' && of === null))
    const [only] = own.length === 1 && own[0] !== first ? own : []
    if (only !== undefined && 2 * only.mentions.length >= first.mentions.length) return only
    return byWeight(sorted, nominal.from)
  }
  return lastBefore(first, nominal.from) < 0 ? null : first
}

/** "Prime Minister Ana Roy … Keldia's prime minister": the only one of the article, whose state it has not named yet. */
function headOfGovernment(nominal: Nominal, drafts: readonly Draft[]): Draft | null {
  const title = [...nominal.modifiers, nominal.head].join(' ')
  if (nominal.of === null || !/^(?:prime minister|premier|chancellor)$/.test(title)) return null
  const bearers = drafts.filter(
    ({ kind, roles }) =>
      kind === 'person' && roles.some(({ role }) => /^(?:prime minister|premier|chancellor)\b/.test(role)),
  )
  const [only] = bearers
  return bearers.length === 1 && only?.country === null && only.roles.every(({ of }) => of === null) ? only : null
}

/**
 * "President Ana Roy … the Keldian president": the only one whose state the article has not named, where she and Keldia are
 * what it speaks of most. Papers leave the state out where it is their own.
 */
function ofUnsaidState(nominal: Nominal, drafts: readonly Draft[]): Draft | null {
  if (nominal.of === null || nominal.head !== 'president' || nominal.modifiers.length > 0) return null
  const owned = drafts.some(({ roles }) => roles.some(({ role, of }) => role === 'president' && of === nominal.of))
  const bearers = drafts.filter(
    ({ kind, country, roles }) =>
      kind === 'person' && country === null && roles.some(({ role, of }) => role === 'president' && of === null),
  )
  const [bearer] = bearers
  if (owned || bearer === undefined || bearers.length > 1) return null
  const isMost = (draft: Draft | undefined): boolean =>
    draft !== undefined &&
    namings(draft) > 0 &&
    drafts.every((other) => other.kind !== draft.kind || namings(other) <= namings(draft))
  return isMost(bearer) && isMost(drafts.find(({ key }) => key === nominal.of)) ? bearer : null
}

const namings = ({ mentions }: Draft): number => mentions.filter(({ form }) => form === 'name').length

const isFrom = ({ country }: Draft, owner: Draft | undefined): boolean =>
  country !== null && owner?.kind === 'state' && owner.country === country

/** "the president" in a story with two: the one that the story is about, unless the other was just named. */
function byWeight(sorted: readonly Draft[], token: number): Draft | null {
  const [last] = sorted
  const [most, next] = [...sorted].sort((a, b) => b.mentions.length - a.mentions.length)
  if (last === undefined || most === undefined || next === undefined) return last ?? null
  const isClose = most.mentions.length < 2 * next.mentions.length
  return isClose && token - lastBefore(last, token) < 25 ? last : most
}

/** "the spokesman" for a "foreign ministry spokesman"; "the foreign minister" for no "prime minister". */
function sameOffice(head: string, role: string, { head: wanted, modifiers }: Nominal): boolean {
  const same =
    head === wanted || (SPOKES.test(head) && SPOKES.test(wanted)) || (LEADERS.test(head) && wanted === 'leader')
  if (!same) return false
  // "the president" is no vice president, and "the attorney general" no deputy; a minister may be called so short.
  const [deputy] = /\b(?:vice|deputy|assistant|associate|acting)\b/.exec(role) ?? []
  const isFull = modifiers.length > 0 || head !== 'minister'
  if (deputy !== undefined && deputy !== head && isFull && !modifiers.includes(deputy) && !SPOKES.test(head))
    return false
  return modifiers.every((modifier) => WEAK.has(modifier) || role.includes(modifier))
}

const SPOKES = /^spokes/
const LEADERS = /^(?:president|minister|chancellor|premier|leader|king|ayatollah|emir)$/
const WEAK = new Set(['republican', 'democratic', 'new', 'current', 'senior', 'top', 'longtime', 'veteran'])

/** "the Israeli government", "the Trump administration", "the regime". */
function stateOf(
  nominal: Nominal,
  drafts: readonly Draft[],
  byKey: ReadonlyMap<string, Draft>,
  owners: Owners,
): Draft | null {
  const owner = nominal.of === null ? undefined : byKey.get(nominal.of)
  if (/military|army/.test(nominal.head)) return null
  if (owner?.kind === 'state') return owner
  if (owner?.kind === 'person') {
    // "the Trump administration": the state whose office the person holds; a former one's is none of today's.
    const office = owner.roles.find(
      ({ role, of }) => of !== null && !/^(?:former|ex)\b/.test(role) && byKey.get(of)?.kind === 'state',
    )
    const isFormer = owner.roles.some(({ role }) => /^(?:former|ex)\b/.test(role))
    if (office?.of != null) return byKey.get(office.of) ?? null
    if (isFormer) return null
    // Only the U.S. calls its governments so, where no other state is told.
    const country = owner.country ?? (nominal.head === 'administration' ? 'US' : null)
    return (
      drafts.find(
        ({ kind, mentions, ...draft }) => kind === 'state' && draft.country === country && mentions.length > 0,
      ) ?? null
    )
  }
  if (owner !== undefined || nominal.of !== null || nominal.isOwned) return null
  return bareBody(nominal, drafts, byKey, owners)
}

/**
 * "the administration", said of none but the U.S.; "the regime", the state named last that is not the U.S.; "the
 * government", where only one state has been named nearby.
 */
function bareBody(
  { head, from }: Nominal,
  drafts: readonly Draft[],
  byKey: ReadonlyMap<string, Draft>,
  owners: Owners,
): Draft | null {
  const states = drafts.filter((draft) => draft.kind === 'state' && draft.mentions.length > 0)
  if (head === 'administration') return states.find(({ country }) => country === 'US') ?? null
  const before = states
    .map((draft) => ({ draft, last: lastBefore(draft, from) }))
    .filter(({ draft, last }) => last >= 0 && (head !== 'regime' || draft.country !== 'US'))
    .sort((a, b) => b.last - a.last)
  if (head === 'regime') return before[0]?.draft ?? null
  // "the foreign ministry", "its embassy": of the state that the story has just spoken of.
  if (head === 'ministry' || head === 'embassy' || head === 'presidency') {
    for (let at = from - 1; at >= Math.max(0, from - NEARBY); at -= 1) {
      const draft = byKey.get(owners.holding(at)?.key ?? '')
      if (draft?.kind === 'state') return draft
    }
    return null
  }
  const near = before.filter(({ last }) => from - last < NEARBY)
  if (near.length === 1) return near[0]?.draft ?? null
  return near.length > 0 ? null : calledBefore(from, byKey, owners)
}

/** "Keldian forces cleared the square. The government said …": the one state that adjectives nearby belong to. */
function calledBefore(from: number, byKey: ReadonlyMap<string, Draft>, owners: Owners): Draft | null {
  const found = new Set<Draft>()
  for (let at = Math.max(0, from - NEARBY); at < from; at += 1) {
    const draft = byKey.get(owners.holding(at)?.key ?? '')
    if (draft?.kind === 'state') found.add(draft)
  }
  return found.size === 1 ? ([...found][0] ?? null) : null
}

/** Tokens for which a government that was named is the one that is meant. */
const KEPT = 250
/** Tokens within which a bare "government" looks for its state. */
const NEARBY = 60
