import type { Span } from '../../text/index.js'
import type { Draft, DraftRole } from './draft.js'
import type { FoundDemonym } from './find-names.js'
import { SPEECH } from './lexicon/name-words.js'
import { isAddress, isPlural, isRoleNoun, isTenure, isTitleModifier } from './lexicon/titles.js'
import { isPossessive, sentenceRange, spanOf, type Words } from './words.js'

/** Finds, by token, which actor's mention or which state's adjective ends or begins there. */
export interface Owners {
  /** The mention or adjective that ends before token `index`. */
  readonly endingAt: (index: number) => { readonly key: string; readonly from: number; readonly to: number } | null
  readonly startingAt: (index: number) => { readonly key: string; readonly to: number } | null
  /** Key of the actor that holds token `index`. */
  readonly holding: (index: number) => { readonly key: string; readonly from: number; readonly to: number } | null
}

export function ownersOf(drafts: readonly Draft[], demonyms: readonly FoundDemonym[]): Owners {
  const byToken = new Map<number, { key: string; from: number; to: number }>()
  const add = (key: string, from: number, to: number): void => {
    for (let at = from; at < to; at += 1) byToken.set(at, { key, from, to })
  }
  for (const { from, to, entry } of demonyms) add(entry.key, from, to)
  for (const { key, mentions } of drafts) {
    for (const { from, to, form } of mentions) if (form === 'name') add(key, from, to)
  }
  return {
    endingAt: (index) => {
      const found = byToken.get(index - 1)
      return found !== undefined && found.to === index ? found : null
    },
    startingAt: (index) => {
      const found = byToken.get(index)
      return found !== undefined && found.from === index ? found : null
    },
    holding: (index) => byToken.get(index) ?? null,
  }
}

const DETERMINER = /^(?:the|a|an|his|her|its|their|our|one)$/i
const FUNCTION = /^(?:of|for|at|in|with|to|from|and|on|the|a|an)$/i

/** Reads the roles of persons off the words around their names: titles before, appositions and relative clauses after. */
export function addRoles(words: Words, drafts: readonly Draft[], owners: Owners): void {
  for (const draft of drafts) {
    if (draft.kind !== 'person') continue
    for (const mention of draft.mentions) {
      if (mention.form !== 'name') continue
      for (const role of [
        titleBefore(words, mention.titleFrom, mention.from, owners),
        roleBefore(words, mention.titleFrom, mention.to, owners, draft.key),
        roleAfter(words, mention.to, owners, draft.key),
      ]) {
        if (role !== null && !draft.roles.some((known) => known.role === role.role && known.of === role.of)) {
          draft.roles.push(role)
        }
      }
    }
    draft.roles.splice(0, draft.roles.length, ...withoutVaguer(draft.roles))
  }
}

/** "president" beside "president of x" says nothing more. */
function withoutVaguer(roles: readonly DraftRole[]): readonly DraftRole[] {
  return roles.filter(
    (role) =>
      role.of !== null || !roles.some((other) => other !== role && other.of !== null && other.role === role.role),
  )
}

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[’]/g, "'")
    .toLowerCase()
    .replace(/^(?:the|a|an|his|her|its|their|one) /, '')
    .trim()

const EXPANDED: Readonly<Record<string, string>> = {
  'sen.': 'senator',
  sen: 'senator',
  'rep.': 'representative',
  rep: 'representative',
  'gov.': 'governor',
  'gen.': 'general',
}

const SINGULARS: ReadonlyMap<string, string> = new Map(
  'president minister senator representative ambassador secretary chancellor governor leader'
    .split(' ')
    .map((noun) => [noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`, noun] as const)
    .concat([
      ['sens.', 'senator'],
      ['reps.', 'representative'],
    ]),
)

function makeRole(
  words: Words,
  from: number,
  to: number,
  of: string | null,
  evidence: Span,
  tenure: readonly string[] = [],
): DraftRole | null {
  const parts: string[] = [...tenure]
  let head = ''
  for (let at = from; at < to; at += 1) {
    const form = words.forms[at] ?? ''
    if (isAddress(form)) continue
    const lower = form.toLowerCase()
    parts.push(EXPANDED[lower] ?? lower)
    if (isRoleNoun(form)) head = EXPANDED[lower] ?? lower
  }
  // "Presidents Ana Roy and Bo Lind": each is one.
  const singular = SINGULARS.get(head)
  if (singular !== undefined) {
    parts[parts.lastIndexOf(head)] = singular
    head = singular
  }
  const role = clean(parts.join(' ').replace(/ ([’']s?) ?/g, '$1 '))
  return role === '' || head === '' ? null : { role, head, of, evidence }
}

/** "former" of "former Keldian president", "then" of "then-Keldian": what stands before whose office it is. */
function tenureBefore(words: Words, owner: number, start: number): { readonly words: string[]; readonly from: number } {
  const list: string[] = []
  const joined = /^(then|ex|now)[-‐–]/i.exec(words.forms[owner] ?? '')?.[1]
  if (joined !== undefined) list.push(joined.toLowerCase())
  let from = owner
  while (from > start && isTenure(words.forms[from - 1] ?? '')) {
    from -= 1
    list.unshift((words.forms[from] ?? '').toLowerCase())
  }
  return { words: list, from }
}

/** "Chinese Foreign Ministry spokesperson" before a name whose title begins at `titleFrom`. */
function titleBefore(words: Words, titleFrom: number, name: number, owners: Owners): DraftRole | null {
  if (titleFrom >= name) return null
  const [start] = sentenceRange(words, name)
  let at = titleFrom
  // Modifiers that belong to the office ("Foreign Ministry spokesperson") lie between it and its owner.
  while (at > start && isTitleModifier(words.forms[at - 1] ?? '') && owners.endingAt(at) === null) at -= 1
  const before = isPossessive(words.forms[at - 1]) ? at - 1 : at
  const owner = isSameLine(words, before - 1, before) ? owners.endingAt(before) : null
  if (owner !== null) {
    const first = words.forms[titleFrom] ?? ''
    // "China researcher": a field of study, not an office of the state.
    const isField =
      /^(?:researcher|expert|analyst|scholar|specialist|correspondent|critic|hawk|reporter|historian)s?$/i.test(first)
    const isNation = words.text.slice(words.starts[owner.from], words.ends[owner.to - 1])
    if (isField && before === at && !/(?:n|sh|ese|i|ch)$/.test(isNation)) {
      return makeRole(words, owner.from, name, null, spanOf(words, owner.from, name))
    }
    const tenure = tenureBefore(words, owner.from, start)
    const evidence: Span = [words.starts[tenure.from] ?? 0, words.ends[name - 1] ?? 0]
    return makeRole(words, at, name, owner.key, evidence, tenure.words)
  }
  return makeRole(words, at, name, realmOf(words, name, owners), spanOf(words, at, name))
}

/** "King Abdullah II of Jordan": what the ruler before the name rules, said after it. */
function realmOf(words: Words, name: number, owners: Owners): string | null {
  if (
    !/^(?:king|queen|prince|princess|emir|sultan|president|emperor|premier|minister)$/i.test(
      words.forms[name - 1] ?? '',
    )
  )
    return null
  for (let at = name + 1; at < Math.min(words.count, name + 6); at += 1) {
    if (words.forms[at] === 'of') return owners.startingAt(at + 1)?.key ?? null
    if (words.capital[at] === 0) return null
  }
  return null
}

/** Whether no line ends between two tokens: a heading above is no owner of the title below. */
const isSameLine = (words: Words, left: number, right: number): boolean =>
  left >= 0 && !words.text.slice(words.ends[left], words.starts[right]).includes('\n')

/** "Israel's prime minister, Benjamin Netanyahu": a role before the comma before a name. */
function roleBefore(words: Words, name: number, nameEnd: number, owners: Owners, self: string): DraftRole | null {
  if (words.forms[name - 1] !== ',') return null
  const [start] = sentenceRange(words, name)
  const comma = name - 1
  // "The chairman of the commission, Ana Roy": the owner may follow the noun.
  for (let noun = comma - 1; noun >= Math.max(start, comma - 10); noun -= 1) {
    const form = words.forms[noun] ?? ''
    if (/^[,;:.]$/.test(form)) return null
    if (!isRoleNoun(form) || owners.holding(noun) !== null) continue
    if (noun < comma - 1 && !/^(?:of|for|to|at)$/.test(words.forms[noun + 1] ?? '')) return null
    // "Asked whether the leader of the group was killed, Ana Roy said": a clause of its own.
    if (words.forms.slice(noun + 1, comma).some((later) => FINITE.test(later))) return null
    // "After a talk with the president, Ana Roy left": the comma ends a clause.
    const opens = /^(?:of|for|to|at|with|by|from|about|against|on|in|as)$/i.test(beforePhrase(words, noun, start))
    if (opens && words.capital[nameEnd] === 0 && /^\p{Ll}/u.test(words.forms[nameEnd] ?? '')) return null
    return phraseAround(words, noun, comma, start, owners, self, true)
  }
  return null
}

const FINITE = /^(?:is|was|are|were|be|been|has|had|have|will|would|could|can|may|might|did|does)$/

/** The word before the noun phrase that ends with `noun`: its determiner, title and owner aside. */
function beforePhrase(words: Words, noun: number, start: number): string {
  let at = noun
  while (at > start && (isTitleModifier(words.forms[at - 1] ?? '') || words.capital[at - 1] === 1)) at -= 1
  if (at > start && DETERMINER.test(words.forms[at - 1] ?? '')) at -= 1
  return words.forms[at - 1] ?? ''
}

/** The noun phrase around the role noun at `noun`, which ends before `end`; null when it is none of its own. */
function phraseAround(
  words: Words,
  noun: number,
  end: number,
  start: number,
  owners: Owners,
  self: string,
  needsDeterminer: boolean,
): DraftRole | null {
  let from = noun
  while (from > start && (isTitleModifier(words.forms[from - 1] ?? '') || isRoleNoun(words.forms[from - 1] ?? ''))) {
    if (owners.endingAt(from) !== null) break
    from -= 1
  }
  let of: string | null = null
  let evidenceFrom = from
  let tenure: readonly string[] = []
  const before = isPossessive(words.forms[from - 1]) ? from - 1 : from
  const owner = owners.endingAt(before)
  if (owner !== null && owner.key !== self) {
    const over = tenureBefore(words, owner.from, start)
    of = owner.key
    evidenceFrom = over.from
    tenure = over.words
  } else if (
    needsDeterminer &&
    from > start &&
    !/^(?:the|an?|his|her|its|their|our|one|,)$/i.test(words.forms[from - 1] ?? '')
  ) {
    return null
  }
  let roleTo = noun + 1
  if (of === null) {
    // "director of the Future of Iran Initiative at the Atlantic Council": the first actor after a preposition.
    for (let at = noun + 1; at < end; at += 1) {
      const found = owners.startingAt(at)
      if (found !== null && found.key !== self) {
        of = found.key
        break
      }
      if (!FUNCTION.test(words.forms[at] ?? '') && words.capital[at] === 0 && at > noun + 6) break
    }
  }
  // "spokeswoman for foreign affairs": small words that go on with the office.
  if (/^(?:for|of)$/.test(words.forms[noun + 1] ?? '')) {
    let at = noun + 2
    while (
      at < end &&
      words.capital[at] === 0 &&
      /^[a-z-]+$/.test(words.forms[at] ?? '') &&
      !/^(?:the|a|an|at|in|who|and)$/.test(words.forms[at] ?? '')
    ) {
      at += 1
    }
    if (at > noun + 2) roleTo = at
  }
  return makeRole(words, from, roleTo, of, [words.starts[evidenceFrom] ?? 0, words.ends[end - 1] ?? 0], tenure)
}

/** ", a spokesman for China's ministry," ", who was deputy secretary of State" after a name that ends at `name`. */
function roleAfter(words: Words, name: number, owners: Owners, self: string): DraftRole | null {
  const [, end] = sentenceRange(words, Math.max(0, name - 1))
  let at = name
  if (words.forms[at] === ',' || words.forms[at] === '(') at += 1
  else return null
  if (words.forms[at] === 'who') return relativeRole(words, at + 1, end, owners, self)
  // The phrase ends at the next comma or verb; a name in it is what the role belongs to.
  let stop = at
  while (stop < end && stop - at < 28 && !/^[,;:.()—–]$/.test(words.forms[stop] ?? '') && words.forms[stop] !== '--')
    stop += 1
  for (let noun = at; noun < Math.min(stop, at + 9); noun += 1) {
    const form = words.forms[noun] ?? ''
    if (/^(?:who|which|that|and|but|said|says|told)$/.test(form)) return null
    // "the president's lawyer" is no president.
    if (!isRoleNoun(form) || isRoleNoun(words.forms[noun + 1] ?? '') || isPossessive(words.forms[noun + 1])) continue
    // ", an EU official said": the one who speaks, not the one just named; ", the leaders of": several others.
    if (isPlural(form) || speaksWithin(words, noun + 1, stop)) return null
    const holder = owners.holding(noun)
    if (holder !== null) continue
    const first = words.forms[at] ?? ''
    const opens =
      DETERMINER.test(first) ||
      isTitleModifier(first) ||
      isRoleNoun(first) ||
      owners.holding(at) !== null ||
      /^[a-z]/.test(first)
    if (!opens || isAddress(form) || isClause(words, at, noun)) return null
    // "…, President Putin said": the next name's title, not this one's role.
    if (words.capital[noun] === 1 && words.capital[noun + 1] === 1) return null
    return phraseAround(words, noun, stop, at, owners, self, false)
  }
  return null
}

/** ", took a swipe at the president": a verb and its object, not a phrase that ends with the noun. */
function isClause(words: Words, from: number, noun: number): boolean {
  for (let at = from + 1; at < noun; at += 1) {
    const form = words.forms[at] ?? ''
    if (/^(?:the|a|an|his|her|its|their|our|at|to|with|by|from|that)$/.test(form)) return true
  }
  return false
}

function speaksWithin(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (SPEECH.has(words.forms[at] ?? '') && words.forms[at - 1] !== 'who') return true
  }
  return false
}

const CLAUSE_ROLES: Readonly<Record<string, string>> = {
  chairs: 'chair',
  chaired: 'former chair',
  heads: 'head',
  headed: 'former head',
  leads: 'leader',
  led: 'former leader',
  runs: 'head',
  founded: 'founder',
  directs: 'director',
}

/** "who chairs the council", "who served as deputy secretary of state under …" */
function relativeRole(words: Words, from: number, end: number, owners: Owners, self: string): DraftRole | null {
  const verb = words.forms[from] ?? ''
  const named = CLAUSE_ROLES[verb]
  if (named !== undefined) {
    for (let at = from + 1; at < Math.min(end, from + 6); at += 1) {
      const found = owners.startingAt(at)
      if (found !== null && found.key !== self) {
        const head = named.replace('former ', '')
        return { role: named, head, of: found.key, evidence: spanOf(words, from - 1, found.to) }
      }
    }
    return null
  }
  if (!/^(?:is|was|served|serves|became|has)$/.test(verb)) return null
  for (let noun = from + 1; noun < Math.min(end, from + 8); noun += 1) {
    const form = words.forms[noun] ?? ''
    if (/^[,;.]$/.test(form)) return null
    if (!isRoleNoun(form) || isRoleNoun(words.forms[noun + 1] ?? '')) continue
    let stop = noun + 1
    while (
      stop < end &&
      stop - noun < 12 &&
      !/^(?:[,;:.]|under|and|when|until|before|from|during)$/.test(words.forms[stop] ?? '')
    )
      stop += 1
    return phraseAround(words, noun, stop, from + 1, owners, self, false)
  }
  return null
}

/** State that a person's roles tie them to; null when they tie to none or to several. */
export function countryByRoles(draft: Draft, byKey: ReadonlyMap<string, Draft>): string | null {
  const codes = new Set<string>()
  for (const { of } of draft.roles) {
    const owner = of === null ? undefined : byKey.get(of)
    if (owner?.country != null && owner.kind !== 'person') codes.add(owner.country)
  }
  return codes.size === 1 ? ([...codes][0] ?? null) : null
}
