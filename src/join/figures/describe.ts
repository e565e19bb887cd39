import { conceptOf, EARLIER, NEGATORS } from './concepts.js'
import { kindWords, wordsAround } from './near-words.js'
import { type Scope, scopeOf } from './scope/scope-of.js'
import type { FigureWords, ToldFigure } from './told-figure.js'
import { isPerson, measureOf, singular, unitClass } from './units.js'

/** What the words of a figure tell of what it counts. */
export interface Meaning {
  /** See `unitClass`. */
  readonly unit: string
  /** Another word for the unit: "docker" for dock workers; else null. */
  readonly otherUnit: string | null
  /** What is done with those who are counted (concepts.ts), by the word nearest to the number; null for most. */
  readonly concept: string | null
  /** The same, but for what the unit itself says only of who they are: "prisoners", "troops". */
  readonly done: string | null
  /** Names in what is counted, by their first letters, so that "Varonia" and "Varonian" are one. */
  readonly names: ReadonlySet<string>
  /** Other words that tell something, in one number. */
  readonly words: ReadonlySet<string>
  /** What the sentence says around the number, and what is counted: see `nearWords`. */
  readonly near: ReadonlySet<string>
  /** Those of them, and of `kinds`, that are names. */
  readonly nearNames: ReadonlySet<string>
  /** Those of `near` that stand within some words of the number. */
  readonly close: ReadonlySet<string>
  /** Whether a poll found it, or asked so many: that is another number with each poll. */
  readonly isPolled: boolean
  /** Who made the poll; empty for most. */
  readonly pollsters: ReadonlySet<string>
  /** What kind of the unit: "Varonian" in "38 Varonian dockers"; see `nearWords`. */
  readonly kinds: ReadonlySet<string>
  readonly isNegated: boolean
  /** Of an earlier time, or of further ones: "had ever refused", "another eight". */
  readonly isOther: boolean
  /** Of others than some that are told of: "three others". */
  readonly isOfOthers: boolean
  /** Of some whom its sentence tells of too: "among them 20 children". */
  readonly isPart: boolean
  /** So many are needed, whoever has them: "60 votes to overcome"; the like is asked anew of each matter. */
  readonly isThreshold: boolean
  /** What it counts of: where, whose, of what; see `scopeOf`. */
  readonly scope: Scope
}

/** A figure as far as comparing goes. */
export interface Described extends Meaning {
  readonly row: ToldFigure
}

/** What is said of those who are counted, besides the concept. */
export const contentOf = ({ words, names }: Meaning): readonly string[] => [...words, ...names]

/** Words that tell nothing of what is counted. */
export const STOP: ReadonlySet<string> = new Set(
  `a an the this that these those it its he she his her they their them we our you your i my me us there here who whom which what
  when where while because since as if than then so but and or nor for of in on at by to from with without about into over under
  after before between among during through up down out off is are was were be been being has have had having do does did done
  will would can could may might must shall should not no only just more most less least other others another some any all both
  each every such same also still now yet already even very much many few several one two first last next said say says saying told stand stood stands
  tell according put puts number numbers total figure figures toll count tally number's were's altogether people person least
  including include includes included expected expect called asked earlier later new time times ago year years month months week
  weeks day days january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday today yesterday tomorrow`.split(/\s+/),
)
const NAME_LETTERS = 5

/** Words before and behind the number that say what is done with those whom it counts, or that it is not. */
const NEAR_BEFORE = 4
const NEAR_AFTER = 6
/** After these the number is no subject: what follows is said of something else ("competitors from 40 countries backed"). */
const NO_SUBJECT = /^(?:of|from|in|at|on|with|for|to|among|between|than|over|against)$/
const JOINED = /^\S*\p{L}\S*[-‐‑]\p{L}+$|^\d\S*[-‐‑]\p{L}+$/u

export function meaningOf(row: FigureWords): Meaning {
  const [ahead, behind] = (row.of.includes(' … ') ? row.of.split(' … ') : splitOne(row)).map(wordsOf) as [Words, Words]
  const before = nearBefore(ahead).map((word) => word.toLowerCase())
  const after = NO_SUBJECT.test(before.at(-1) ?? '')
    ? []
    : behind.slice(0, NEAR_AFTER).map((word) => word.toLowerCase())
  const near = [...before, ...after]
  const unit = countedBy(row.unit)
  const names = new Set<string>()
  const words = new Set<string>()
  for (const word of [...ahead, ...behind]) {
    const { lower, name, noun } = saidBy(word)
    if (name !== null) names.add(name)
    else if (noun !== null && !row.unit.includes(lower)) words.add(noun)
  }
  const kinds = kindWords(row.words, row.unit)
  // "the four-nation pact": what follows is said of the pact.
  const isJoined = JOINED.test(row.words)
  const doing = isJoined ? null : (conceptRightBefore(row) ?? nearestConcept(before, after))
  const concept = isJoined ? null : (unit.concept ?? doing)
  const sides = sidesOf(row)
  const said = wordsAround({ ...sides, of: row.of }, row.unit, concept)
  const counted = `${before.at(-1) ?? ''} ${row.words.toLowerCase()}`
  const without = (all: ReadonlySet<string>): ReadonlySet<string> =>
    kinds.size === 0 ? all : new Set([...all].filter((word) => !kinds.has(word)))
  return {
    ...{ unit: unit.kept, otherUnit: otherUnitOf(row), concept, names, words },
    done: WHAT_THEY_ARE.test(row.unit) ? doing : concept,
    ...{ near: without(said.words), nearNames: said.names, close: without(said.close), kinds },
    ...{ isPolled: isPolled(unit.kept, said.words), pollsters: said.pollsters },
    isNegated: near.some((word) => saidBy(word).negates),
    isOther: FURTHER.test(counted) || near.some((word) => saidBy(word).isEarlier),
    isOfOthers: OTHERS.test(counted),
    isPart: PART_BEFORE.test(sides.before) || PART_AFTER.test(sides.after),
    isThreshold: THRESHOLD.test(`${sides.before.slice(-BESIDE)} … ${sides.after.slice(0, BESIDE)}`),
    scope: scopeOf(sides.before, row.words, sides.after, measureOf(unit.kept) === 'share'),
  }
}

/** Words for people, of whatever is done with them: prisoners flee, troops mass or are sent. */
const WHAT_THEY_ARE = /\b(?:troops?|prisoners?|inmates?|refugees?|teams?)$/

/** Letters of the sentence before and behind the number that may say what it counts. */
const AROUND = 220

/** What the sentence says before and behind the number. */
function sidesOf({ span, words, sentence }: FigureWords): { readonly before: string; readonly after: string } {
  const start = span[0] - sentence.span[0]
  return {
    before: sentence.text.slice(Math.max(0, start - AROUND), Math.max(0, start)),
    after: sentence.text.slice(start + words.length, start + words.length + AROUND),
  }
}

const PART_BEFORE = /\b(?:including|among|of (?:whom|which|them)|mostly)(?:\s+\p{L}+){0,2}\s+$/iu
const PART_AFTER = /^(?:\s+\p{L}+){0,4}\s+(?:among|of) (?:the|those|these|its|their|them|whom|which)\b(?!\s+\p{Lu})/u

/** Letters on either side of a number that may say it is a threshold. */
const BESIDE = 60
const THRESHOLD =
  /\b(?:need(?:s|ed|ing)?|requir\p{L}+|requisite|must|thresholds?|qualif\p{L}+|necessary|to (?:pass|advance|overcome|break|win|clinch))\b/iu

const POLLED = ['poll', 'polled', 'pollin', 'pollst', 'survey', 'approv', 'disapp', 'favora', 'voter', 'respon']
const ASKED = ['interv', 'questi', 'conduc', 'sample', 'margin', 'adult', 'respon']

/** Whether words around a share say that a poll found it, or those around a number of people that a poll asked them. */
function isPolled(unit: string, near: ReadonlySet<string>): boolean {
  if (/^(?:share|percentage point|point)$/.test(unit)) return POLLED.some((word) => near.has(word))
  return (
    (isPerson(unit) || unit === 'adult') &&
    (near.has('poll') || near.has('survey')) &&
    ASKED.some((word) => near.has(word))
  )
}

/** What a word tells by itself: a name, by its first letters, or a noun or other word in one number; both null for most. */
interface Telling {
  readonly lower: string
  readonly name: string | null
  readonly noun: string | null
  readonly negates: boolean
  readonly isEarlier: boolean
}

const MOST_KNOWN = 50_000
const tellings = new Map<string, Telling>()

function saidBy(word: string): Telling {
  const known = tellings.get(word)
  if (known !== undefined) return known
  const lower = word.toLowerCase()
  const negates = NEGATORS.test(lower)
  const tellsNone = /^\d/.test(word) || lower.length < 3 || STOP.has(lower) || conceptOf(lower) !== null || negates
  const isName = !tellsNone && /^\p{Lu}/u.test(word)
  const telling: Telling = {
    lower,
    name: isName ? lower.slice(0, NAME_LETTERS) : null,
    noun: tellsNone || isName ? null : singular(lower),
    negates,
    isEarlier: EARLIER.test(lower),
  }
  if (tellings.size < MOST_KNOWN) tellings.set(word, telling)
  return telling
}

/** A unit: what it is kept under, and the concept that it names itself ("detainees"). */
interface Unit {
  readonly kept: string
  readonly concept: string | null
}

const units = new Map<string, Unit>()

function countedBy(words: string): Unit {
  const known = units.get(words)
  if (known !== undefined) return known
  const concept =
    wordsOf(words)
      .map(conceptOf)
      .find((one) => one !== null) ?? null
  const unit = { kept: unitClass(words), concept }
  if (units.size < MOST_KNOWN) units.set(words, unit)
  return unit
}

/** "another eight", "29 others", "two more ships". */
const FURTHER =
  /^(?:another|other|additional|further|extra) |\b(?:more|other|others|additional|further|extra)\b(?! than)/

const OTHERS = /^(?:another|other) |\bothers?\b/

type Words = readonly string[]

/** That of the word with the fewest words between it and the number. */
function nearestConcept(before: Words, after: Words): string | null {
  const isCounted = COUNTERS.has(before[0] ?? '')
  const found = [
    ...before.map((word, at) => ({ concept: conceptOf(word), distance: isCounted ? at : before.length - 1 - at })),
    ...after.map((word, at) => ({ concept: conceptOf(word), distance: at - 0.5 })),
  ].filter(({ concept }) => concept !== null)
  return found.sort((one, other) => one.distance - other.distance)[0]?.concept ?? null
}

/** "killing at least 59 people and wounding many": what is done stands right before the number. */
function conceptRightBefore({ span, sentence }: FigureWords): string | null {
  const ahead = sentence.text.slice(0, Math.max(0, span[0] - sentence.span[0]))
  const word = ahead.match(/(\p{L}+)\s+(?:the\s+|some\s+)?$/u)?.[1]
  return word === undefined ? null : conceptOf(word.toLowerCase())
}

const COUNTERS = new Set(['number', 'total', 'toll', 'tally', 'count', 'figure'])

/** "the number of those detained after the strike at": what stands right behind the noun that counts. */
function nearBefore(ahead: readonly string[]): readonly string[] {
  const counter = ahead.findLastIndex((word) => COUNTERS.has(word.toLowerCase()))
  // "the team may number": a verb.
  return counter < 0 || counter === ahead.length - 1
    ? ahead.slice(-NEAR_BEFORE)
    : ahead.slice(counter, counter + NEAR_AFTER)
}

/** What stands before the number where nothing stands behind: words that do not follow it in the sentence. */
function splitOne({ of, span, sentence }: FigureWords): readonly [before: string, after: string] {
  const at = sentence.text.indexOf(of)
  return at >= 0 && sentence.span[0] + at < span[0] ? [of, ''] : ['', of]
}

/** "dock workers" are dockers, "mine workers" miners. */
function otherUnitOf({ unit, words }: FigureWords): string | null {
  if (unit !== 'workers') return null
  const kind = words.toLowerCase().match(/(\p{L}+?)e?\s+workers$/u)?.[1]
  return kind === undefined ? null : `${kind}er`
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.map(bare) ?? []
const bare = (word: string): string => word.replace(/['’]s?$/u, '')
