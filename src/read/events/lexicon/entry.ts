import { formsOf } from '../../attribution/verb-forms.js'
import type { PloverMode, PloverType } from '../plover.js'
import { NOUN_CLASSES, type NounClass } from './noun-classes.js'
import { NOUNS } from './nouns.js'
import { VERBS } from './verbs.js'

/** A place where the recipient of an event may stand. */
export interface Slot {
  /** `obj`, or the preposition before it. */
  readonly place: string
  /** Who stands there acts as well: "met with", "talks between". */
  readonly mutual: boolean
}

/** What must hold besides the words themselves; see `verbs.ts`. */
export type Condition =
  | 'to'
  | 'that'
  | 'actor'
  | 'many'
  | 'bare'
  | 'nothat'
  | 'nowith'
  | 'as'
  | 'name'
  | 'none'
  | 'for'
  | 'leaving'
  | 'aimed'
  | 'foe'
  | 'outrage'
  | 'hostile'
  | 'told'
  | 'troops'
  | 'union'
  | 'court'
  | 'guilty'

/** One line of the lexicon, parsed. */
export interface Entry {
  readonly type: PloverType
  readonly mode: PloverMode | null
  /** Of a verb the lemma, of a noun the singular of its head. */
  readonly lemma: string
  /** Of a verb what must follow it, of a noun what must stand before it. */
  readonly words: readonly string[]
  readonly classes: readonly NounClass[]
  readonly conditions: readonly Condition[]
  readonly slots: readonly Slot[]
  /** Of a verb: whether it tells the event only with an object. */
  readonly transitive: boolean
}

const ENTRY = /^([^{+>]+)(?:\{([^}]*)\})?((?:\+[a-z]+)*)(?:>(.*))?$/
const CONDITIONS: Readonly<Record<string, Condition>> = {
  to: 'to',
  that: 'that',
  actor: 'actor',
  many: 'many',
  bare: 'bare',
  nothat: 'nothat',
  aimed: 'aimed',
  foe: 'foe',
  leaving: 'leaving',
  nowith: 'nowith',
  as: 'as',
  name: 'name',
  none: 'none',
  for: 'for',
  outrage: 'outrage',
  hostile: 'hostile',
  told: 'told',
  guilty: 'guilty',
  troopsubject: 'troops',
  unionsubject: 'union',
  courtsubject: 'court',
}

function parse(entry: string, of: 'verb' | 'noun', type: PloverType, mode: PloverMode | null): Entry {
  const [, words = '', classes, conditions = '', slots] = ENTRY.exec(entry) ?? []
  const parts = words.split(of === 'verb' ? '_' : ' ')
  const places = (slots ?? (of === 'verb' ? 'obj' : 'none')).split(',')
  return {
    type,
    mode,
    lemma: (of === 'verb' ? parts[0] : parts.at(-1)) ?? '',
    words: of === 'verb' ? parts.slice(1) : parts.slice(0, -1),
    classes: (classes ?? '').split('|').filter((name): name is NounClass => name in NOUN_CLASSES),
    conditions: conditions.split('+').flatMap((name) => CONDITIONS[name] ?? []),
    slots: places
      .filter((slot) => slot !== 'none')
      .map((slot) => ({ place: slot.replace('&', ''), mutual: slot.startsWith('&') })),
    transitive: of === 'verb' && parts.length === 1 && places.length === 1 && places[0]?.replace('&', '') === 'obj',
  }
}

/** How much an entry asks for: what asks for more is tried first. */
export const specificityOf = ({ words, classes, conditions }: Entry): number =>
  words.length * 4 + (classes.length > 0 ? 2 : 0) + conditions.length

function tableOf(
  rows: readonly (readonly [PloverType, PloverMode | null, string])[],
  of: 'verb' | 'noun',
): ReadonlyMap<string, readonly Entry[]> {
  const table = new Map<string, Entry[]>()
  for (const [type, mode, entries] of rows) {
    for (const text of entries.split(';')) {
      if (text.trim() === '') continue
      const entry = parse(text.trim(), of, type, mode)
      const list = table.get(entry.lemma)
      if (list === undefined) table.set(entry.lemma, [entry])
      else list.push(entry)
    }
  }
  for (const list of table.values()) list.sort((a, b) => specificityOf(b) - specificityOf(a))
  return table
}

/** Entries by the lemma of their verb, those that ask for more first. */
export const VERB_ENTRIES = tableOf(VERBS, 'verb')
/** Entries by the singular of their noun, those that ask for more first. */
export const NOUN_ENTRIES = tableOf(NOUNS, 'noun')

const pluralOf = (noun: string): string =>
  /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`

/** Form of a noun of the lexicon → its singular. */
export const SINGULARS: ReadonlyMap<string, string> = new Map(
  [...NOUN_ENTRIES.keys()].flatMap((noun) => [[noun, noun] as const, [pluralOf(noun), noun] as const]),
)

/** All forms, in lower case, with which a sentence may tell an event. */
export const TRIGGER_FORMS: ReadonlySet<string> = new Set([
  ...SINGULARS.keys(),
  ...[...VERB_ENTRIES.keys()].flatMap((lemma) => Object.values(formsOf(lemma))),
])

export const isOfClass = (noun: string, classes: readonly NounClass[]): boolean =>
  classes.some((name) => NOUN_CLASSES[name].has(noun))
