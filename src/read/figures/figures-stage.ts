import { contains, hull, overlaps, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Figure, FigureBound, Statement } from '../reading.js'
import type { Stage } from '../stage.js'
import { antecedentOf, setAgainst } from './antecedent.js'
import { boundAfter, boundBefore } from './bounds.js'
import { type Counted, findUnit, headFrom, readJoined } from './find-unit.js'
import { type BareCount, bareCount, isCounting, type Place } from './is-counting.js'
import { isPlural } from './nouns.js'
import { MAGNITUDES, ORDERS } from './numerals.js'
import { objectOf } from './object-of.js'
import { type Numeral, readNumber } from './read-number.js'
import { spanOf, type Words, wordsOf } from './words.js'

/**
 * Adds `figures`: every count or quantity of the article's own words, in text order. Numbers that are ages, dates, times
 * of day, results, addresses or names are none; nor are "one of", "the two" and what else says nothing of how many.
 */
export const figuresStage: Stage = {
  name: 'figures',
  needs: ['scan', 'chrome', 'times', 'statements', 'doubts'],
  adds: ['figures'],
  run: (doc) => ({ ...doc, figures: setAgainst(doc.article.text, findFigures(doc)) }),
}

/** A longer sentence is no sentence (a table, a list without stops): it is left out. */
const MOST_WORDS = 400

function findFigures(doc: Doc): Figure[] {
  const { sentenceAt, starts, ends } = doc.scan.tokens
  const blocked = blockedSpans(doc)
  const figures: Figure[] = []
  const content = contentsOf(doc.statements)
  let nextBlocked = 0
  for (let sentence = 0; sentence + 1 < sentenceAt.length; sentence += 1) {
    const [from, to] = [sentenceAt[sentence]!, sentenceAt[sentence + 1]!]
    if (to <= from || to - from > MOST_WORDS) continue
    const span: Span = [starts[from]!, ends[to - 1]!]
    while (nextBlocked < blocked.length && blocked[nextBlocked]![1] <= span[0]) nextBlocked += 1
    if (!hasNumber(doc, from, to)) continue
    const here: Span[] = []
    for (let at = nextBlocked; at < blocked.length && blocked[at]![0] < span[1]; at += 1) here.push(blocked[at]!)
    readSentence(doc, wordsOf(doc, from, to), here, content, figures)
  }
  return figures
}

/** Page furniture and times: numbers in them are spoken for. Sorted. */
function blockedSpans({ chrome, times, doubts }: Doc): readonly Span[] {
  const unanchored = doubts.flatMap(({ code, span }) => (code === 'TIME_UNANCHORED' ? [span] : []))
  return [...chrome, ...times.map(({ span }) => span), ...unanchored].sort((a, b) => a[0] - b[0])
}

/** Whether a word of tokens `[from, to)` may begin a number. */
function hasNumber(doc: Doc, from: number, to: number): boolean {
  const { text } = doc.article
  const { starts, ends } = doc.scan.tokens
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(starts[at]!)
    if (code >= 0x30 && code <= 0x39) return true
    if (code > 0x7a || !FIRST_LETTERS[code | 0x20] || ends[at]! - starts[at]! < 3) continue
    const lower = text.slice(starts[at], ends[at]).toLowerCase()
    if (NUMBER_WORDS.has(lower) || (HYPHENED.test(lower) && NUMBER_WORDS.has(lower.slice(0, lower.search(/[-‐‑]/)))))
      return true
  }
  return false
}

const HYPHENED = /[-‐‑]/
const NUMBER_WORDS = new Set(
  [
    ...'one two three four five six seven eight nine ten eleven twelve'.split(' '),
    'half',
    ...MAGNITUDES.keys(),
    ...ORDERS.keys(),
  ].concat(
    'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety third quarter fifth sixth seventh eighth ninth tenth'.split(
      ' ',
    ),
  ),
)
const FIRST_LETTERS = new Uint8Array(128)
for (const word of NUMBER_WORDS) FIRST_LETTERS[word.charCodeAt(0)] = 1

function readSentence(
  doc: Doc,
  words: Words,
  blocked: readonly Span[],
  contents: readonly Content[],
  figures: Figure[],
): void {
  const { count, starts } = words
  for (let at = 0; at < count; at += 1) {
    const block = blocked.find(([start, end]) => start <= starts[at]! && starts[at]! < end)
    if (block !== undefined) continue
    const joined = readJoined(words, at)
    const numeral = joined?.numeral ?? readNumber(words, at)
    if (numeral === null) continue
    const figure = readFigure(doc, words, numeral, joined?.counted ?? null, contents, figures)
    const span = figure?.span ?? spanOf(words, numeral.from, numeral.to)
    if (figure !== null && !blocked.some((other) => overlaps(other, span))) figures.push(figure)
    at = numeral.to - 1
  }
}

function readFigure(
  doc: Doc,
  words: Words,
  numeral: Numeral,
  joined: Counted | null,
  contents: readonly Content[],
  figures: readonly Figure[],
): Figure | null {
  const counted = joined ?? findUnit(words, numeral)
  if (counted === null) return null
  const start =
    numeral.kind === 'range' && words.lowers[numeral.from - 1] === 'between' ? numeral.from - 1 : counted.from
  const before = joined === null ? boundBefore(words, start) : { from: start, bound: null }
  const behind = boundAfter(words, counted.to)
  const bound = boundOf(numeral, before.bound ?? behind.bound)
  const place: Place = { words, numeral, counted, from: before.from, isBounded: bound !== null }
  const bare = counted.kind === 'bare' ? bareCount(place) : null
  if (bare === null ? !isCounting(place) : false) return null
  const span = spanOf(words, before.from, Math.max(counted.to, behind.to))
  const statement = innermost(contents, span)
  const end = Math.max(counted.to, behind.to)
  const beside = besideOf(words, figures, span)
  const stretch = {
    from: before.from,
    // "a million or more": what limits it is no word for what is counted.
    modifiers: counted.modifiers < counted.to ? counted.modifiers : end,
    to: end,
    counter: bare?.how === 'counter' ? bare.counter : null,
    joinedTo:
      beside !== null && isJoinedTo(words.text, beside.span, span) ? words.starts.indexOf(beside.span[0]) : null,
    isCompound: joined !== null,
  }
  const object = objectOf(words, stretch, statement?.whole ?? [0, words.text.length])
  // "I am for that 100 percent"
  if (counted.kind === 'percent' && numeral.value === 100 && object === '') return null
  const earlier = isElliptic(counted, bare) ? antecedentOf(doc, figures, span, numeral.value) : null
  const named = counted.unit !== '' ? counted.unit : unitOfBare(words, bare) || fateUnit(bare, beside)
  const isTaken = earlier !== null && (bare?.how !== 'counter' || pointsBack(words, bare.counter))
  const unit = named === '' && isTaken ? earlier.unit : named
  return {
    span,
    value: numeral.value,
    unit,
    of: object === '' && beside !== null && isConversion(words.text, beside.span, span) ? beside.of : object,
    bound,
    upper: numeral.upper,
    statement: statement?.id ?? null,
    date: dateIn(doc, span, words, end),
    sameAs: isTaken && (bare?.how === 'elliptic' || bare?.how === 'counter') ? earlier.span : null,
  }
}

const boundOf = ({ kind }: Numeral, bound: FigureBound | null): FigureBound | null =>
  kind === 'order' ? 'order' : kind === 'range' ? 'between' : bound

/** Whether an earlier figure may say what is counted: "speaks of 38", "31 of them", "only 18 stood aside". */
const isElliptic = ({ kind }: Counted, bare: BareCount | null): boolean =>
  kind === 'partitive' || (bare !== null && /^(?:elliptic|subject|counter)$/.test(bare.how))

/** The figure told last before one, in the same sentence. */
function besideOf({ starts }: Words, figures: readonly Figure[], [start]: Span): Figure | null {
  const last = figures.at(-1)
  return last !== undefined && last.span[0] >= starts[0]! && last.span[1] <= start ? last : null
}

/** "149 people were killed and 1,400 injured": those who meet another fate are of the same kind. */
const fateUnit = (bare: BareCount | null, beside: Figure | null): string =>
  bare?.how === 'fate' && beside !== null ? beside.unit : ''

/** "eight miles (13 kilometres)": the same in another unit. */
const isConversion = (text: string, [, end]: Span, [start]: Span): boolean => /^\s*\($/.test(text.slice(end, start))

/** "6.4% and 4.8%": two of one kind, one after the other. */
const isJoinedTo = (text: string, [, end]: Span, [start]: Span): boolean =>
  /^(?:,|,? (?:and|or))\s$/.test(text.slice(end, start))

/** "their number", "that figure": what it counts was said before. */
const pointsBack = ({ lowers }: Words, counter: number): boolean =>
  /^(?:their|that|this|its)$/.test(lowers[counter - 1] ?? '') && lowers[counter + 1] !== 'of'

/** "the number of athletes at 2,870", "the death toll rose to 38", "12 dead": the unit where no noun follows the number. */
function unitOfBare(words: Words, bare: BareCount | null): string {
  if (bare?.how !== 'counter') return ''
  const { lowers } = words
  const { counter } = bare
  if (lowers[counter] === 'toll') return lowers[counter - 1] === 'death' ? 'death toll' : 'toll'
  const of = lowers[counter + 1] === 'of' ? counter + 2 : -1
  const head = of < 0 ? null : headFrom(words, /^(?:the|its|their|all|such)$/.test(lowers[of] ?? '') ? of + 1 : of)
  if (head !== null && isPlural(lowers[head]!)) return lowers[head]!
  // "the medal tally is 331"
  const isKind = /^(?:NN|JJ)$/.test(words.tags[counter - 1] ?? '') && !GENERAL.test(lowers[counter - 1]!)
  return isKind ? `${lowers[counter - 1]} ${lowers[counter]}` : ''
}

/** Before a noun that counts, these do not say what it counts. */
const GENERAL =
  /^(?:total|overall|final|official|latest|exact|true|real|whole|combined|new|large|small|high|low|record|full|current|actual|same|first|last|such|own)$/

/** A piece of what a statement says. */
interface Content {
  readonly id: string
  readonly piece: Span
  /** From its first to its last piece. */
  readonly whole: Span
}

const contentsOf = (statements: readonly Statement[]): readonly Content[] =>
  statements
    .flatMap(({ id, content }) => {
      const whole = hull(content) ?? [0, 0]
      return content.map((piece) => ({ id, piece, whole }))
    })
    .sort((a, b) => a.piece[0] - b.piece[0])

/** The shortest statement that says the figure; null when the article itself does. */
function innermost(contents: readonly Content[], span: Span): Content | null {
  let best: Content | null = null
  for (const content of contents) {
    if (content.piece[0] > span[0]) break
    if (contains(content.piece, span) && (best === null || sizeOf(content) < sizeOf(best))) best = content
  }
  return best
}

const sizeOf = ({ whole: [start, end] }: Content): number => end - start

/** A time in the same clause, behind the figure: "by Thursday", "in 2014". */
function dateIn(doc: Doc, span: Span, { text, ends, count }: Words, to: number): string | null {
  const sentenceEnd = ends[count - 1]!
  const time = doc.times.find((other) => other.span[0] >= ends[to - 1]! && other.span[0] < sentenceEnd)
  if (time === undefined) return null
  const between = text.slice(span[1], time.span[0])
  // "next year's games", "the 2014 Winter Games": the time of something else.
  if (
    !/^(?:$|[.,;:!?)”"]| (?:after|before|when|while|in|at|on|to|for|from|by|with|as|and|or|but)\b)/.test(
      text.slice(time.span[1], sentenceEnd),
    )
  )
    return null
  return /[,;:.()“”"—–]|\b(?:that|who|which|because|while|when|and|but|said|they|he|she|we)\b/.test(between) ||
    between.length > 80
    ? null
    : time.value
}
