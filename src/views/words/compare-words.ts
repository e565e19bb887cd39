import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { articleRefs } from '../articles/list-articles.js'
import { inBatches } from '../batches.js'
import { loadArticles, parseSpans, sentenceAt } from '../parts.js'
import type { ArticleRef, Place } from '../rows.js'
import { expectAffair } from '../scope.js'
import { type ArticleWords, articleWords } from './article-words.js'
import { breather } from './breathe.js'
import { fightinWords, type Weighed } from './fightin-words.js'
import { pairCounts } from './pair-counts.js'
import type { MarkedTerm, WordComparison, WordQuestion, WordSide } from './rows.js'
import { termsOf } from './terms.js'

const TERMS = 20
const LEAST = 4
const EXAMPLES = 2
/** A difference as great as this is found by chance once in twenty times, and tells nothing. */
const LEAST_Z = 1.96

/**
 * Which words mark one set of articles off from another: by outlet, by whom they name, or by time. Page furniture is left
 * out; quotations count, for whom an outlet quotes is its choice. Texts are read once (`articleWords`); others who ask
 * meanwhile are let in.
 * @throws AFFAIR_UNKNOWN, FILTER_DATE_INVALID
 */
export async function compareWords(db: Kysely<Database>, question: WordQuestion): Promise<WordComparison> {
  const { affair, one, other = {}, terms = TERMS, least = LEAST } = question
  await expectAffair(db, affair)
  const first = await articleRefs(db, { affair, ...one })
  const known = new Set(first.map(({ id }) => id))
  const second = (await articleRefs(db, { affair, ...other })).filter(({ id }) => !isEmpty(other) || !known.has(id))
  const read = await articleWords(db, affair)
  const { words, weighed } = await weigh(read, [first, second], least)
  const marked = async (side: 1 | -1, articles: readonly ArticleRef[]): Promise<MarkedTerm[]> => {
    const ofSide = weighed.filter(({ z }) => z * side > 0)
    const ordered = ofSide.sort((a, b) => (b.z - a.z) * side || (a.term < b.term ? -1 : 1))
    const chosen = withoutParts(ordered, terms)
    const shown = await shownIn(db, affair, read, articles, new Set(chosen.map(({ term }) => term)))
    return chosen.map(({ term, z, one, other }) => ({
      term: mostWritten(shown.get(term)?.forms ?? new Map()) ?? term,
      ...{ z, one, other },
      onePer10k: (10_000 * one) / Math.max(1, words[0]),
      otherPer10k: (10_000 * other) / Math.max(1, words[1]),
      examples: shown.get(term)?.examples ?? [],
    }))
  }
  return {
    one: { articles: first.length, words: words[0] },
    other: { articles: second.length, words: words[1] },
    rows: [...(await marked(1, first)), ...(await marked(-1, second))],
  }
}

const isEmpty = (side: WordSide): boolean => Object.values(side).every((value) => value === undefined || value === '')

type Sides = readonly [readonly ArticleRef[], readonly ArticleRef[]]

/** How many single words each side has, and the terms that are not as frequent in both, words and pairs of words. */
async function weigh({ vocabulary, of }: ArticleWords, sides: Sides, least: number) {
  const { termOf, terms, small } = vocabulary
  const breathe = breather()
  const single = sides.map(() => new Uint32Array(terms.length)) as [Uint32Array, Uint32Array]
  const pairs = pairCounts()
  const words: [number, number] = [0, 0]
  const totals: [number, number] = [0, 0]
  for (const side of [0, 1] as const) {
    for (const { id } of sides[side]) {
      const numbers = of(id) ?? new Int32Array()
      let before = -1
      for (const number of numbers) {
        const term = termOf[number < 0 ? ~number : number]!
        single[side][term]! += 1
        if (number >= 0 && before >= 0 && !small[before] && !small[term]) {
          pairs.add(before, term, side)
          totals[side] += 1
        }
        before = term
      }
      words[side] += numbers.length
      await breathe()
    }
    totals[side] += words[side]
  }
  const inAll = { one: totals[0], other: totals[1] }
  const weighed: Weighed<string>[] = []
  const keep = async (found: Iterable<Weighed<string>>): Promise<void> => {
    for (const term of found) {
      if (Math.abs(term.z) >= LEAST_Z) weighed.push(term)
      await breathe()
    }
  }
  await keep(
    fightinWords(
      terms.map((term, at) => ({ term, one: single[0][at]!, other: single[1][at]! })),
      inAll,
      least,
    ),
  )
  await keep(fightinWords(namedPairs(pairs.each(), terms, least), inAll, least))
  return { words, weighed }
}

/** Only those that are frequent enough are put into words: most pairs come once. */
function* namedPairs(
  pairs: Iterable<{ readonly first: number; readonly second: number; readonly counts: readonly [number, number] }>,
  terms: readonly string[],
  least: number,
) {
  for (const { first, second, counts } of pairs) {
    const [one, other] = counts
    if (one + other >= least) yield { term: `${terms[first]} ${terms[second]}`, one, other }
  }
}

/**
 * The first `most` that say something: a term within a longer one that comes first and as often says nothing more; nor does a
 * longer one behind its part.
 */
function withoutParts<Row extends { readonly term: string; readonly one: number; readonly other: number }>(
  rows: readonly Row[],
  most: number,
): Row[] {
  const kept: Row[] = []
  for (const row of rows) {
    if (kept.length === most) break
    const words = row.term.split(' ')
    const says = kept.some(
      (held) =>
        (held.term.split(' ').includes(row.term) && row.one + row.other < 1.5 * (held.one + held.other)) ||
        (words.length > 1 && words.includes(held.term)),
    )
    if (!says) kept.push(row)
  }
  return kept
}

interface Shown {
  /** How often each way of writing it comes. */
  readonly forms: Map<string, number>
  readonly examples: Place[]
}

/** How articles write some terms, and where the first of them have them, each once. Only texts of examples are loaded. */
async function shownIn(
  db: Kysely<Database>,
  affair: string,
  { vocabulary, of }: ArticleWords,
  articles: readonly ArticleRef[],
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Shown>> {
  const { forms, termOf, terms, small } = vocabulary
  const shown = new Map([...wanted].map((term): [string, Shown] => [term, { forms: new Map(), examples: [] }]))
  const holders = new Map<string, ArticleRef[]>([...wanted].map((term) => [term, []]))
  /** Terms that are wanted or a part of one. */
  const parts = new Set([...wanted].flatMap((term) => term.split(' ')))
  const isPart = terms.map((term) => parts.has(term))
  const breathe = breather()
  const note = (term: string, form: string, article: ArticleRef): void => {
    const found = shown.get(term)
    if (found === undefined) return
    found.forms.set(form, (found.forms.get(form) ?? 0) + 1)
    const own = holders.get(term)!
    if (own.length < EXAMPLES && own.at(-1) !== article) own.push(article)
  }
  for (const article of articles) {
    let before = -1
    for (const number of of(article.id) ?? []) {
      const form = number < 0 ? ~number : number
      const term = termOf[form]!
      if (isPart[term]) {
        note(terms[term]!, forms[form]!, article)
        const last = before < 0 ? -1 : termOf[before]!
        if (number >= 0 && last >= 0 && isPart[last] && !small[last] && !small[term])
          note(`${terms[last]} ${terms[term]}`, `${forms[before]} ${forms[form]}`, article)
      }
      before = form
    }
    await breathe()
  }
  const places = await placesIn(db, affair, [...holders.values()].flat(), wanted)
  for (const [term, own] of holders)
    for (const { id } of own) {
      const place = places.get(`${id} ${term}`)
      if (place !== undefined) shown.get(term)!.examples.push(place)
    }
  return shown
}

/** Where articles have terms first, by article and term. */
async function placesIn(
  db: Kysely<Database>,
  affair: string,
  articles: readonly ArticleRef[],
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Place>> {
  const texts = await loadArticles(
    db,
    articles.map(({ id }) => id),
  )
  const readings = await inBatches(texts.keys(), (batch) =>
    db
      .selectFrom('affair_article')
      .innerJoin('reading', 'reading.id', 'affair_article.reading_id')
      .select(['affair_article.article_id', 'reading.chrome', 'reading.sentences'])
      .where('affair_article.affair_id', '=', affair)
      .where('affair_article.article_id', 'in', batch)
      .execute(),
  )
  const readingOf = new Map(readings.map((reading) => [reading.article_id, reading]))
  const places = new Map<string, Place>()
  for (const [id, { ref, text }] of texts) {
    const reading = readingOf.get(id)
    const sentences = reading === undefined ? [] : parseSpans(reading.sentences)
    for (const { key, span } of termsOf(text, reading === undefined ? [] : parseSpans(reading.chrome))) {
      const name = `${id} ${key}`
      if (wanted.has(key) && !places.has(name))
        places.set(name, { article: ref, sentence: sentenceAt(text, sentences, span), span })
    }
  }
  return places
}

const mostWritten = (forms: ReadonlyMap<string, number>): string | undefined =>
  [...forms].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]?.[0]
