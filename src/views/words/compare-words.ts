import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import type { Span } from '../../text/index.js'
import { listArticles } from '../articles/list-articles.js'
import { inBatches } from '../batches.js'
import { parseSpans, sentenceAt } from '../parts.js'
import type { ArticleRow, Place } from '../rows.js'
import { expectAffair } from '../scope.js'
import { fightinWords } from './fightin-words.js'
import type { MarkedTerm, WordComparison, WordQuestion, WordSide } from './rows.js'
import { termsOf } from './terms.js'

const TERMS = 20
const LEAST = 4
const EXAMPLES = 2
/** A difference as great as this is found by chance once in twenty times, and tells nothing. */
const LEAST_Z = 1.96

/**
 * Which words mark one set of articles off from another: by outlet, by whom they name, or by time. Page furniture is left
 * out; quotations count, for whom an outlet quotes is its choice.
 * @throws AFFAIR_UNKNOWN, FILTER_DATE_INVALID
 */
export async function compareWords(db: Kysely<Database>, question: WordQuestion): Promise<WordComparison> {
  const { affair, one, other = {}, terms = TERMS, least = LEAST } = question
  await expectAffair(db, affair)
  const first = await articlesOfSide(db, affair, one)
  const known = new Set(first.map(({ id }) => id))
  const second = (await articlesOfSide(db, affair, other)).filter(({ id }) => (isEmpty(other) ? !known.has(id) : true))
  const [left, right] = [await counted(db, affair, first), await counted(db, affair, second)]
  const weighed = fightinWords(left.counts, right.counts, least).filter(({ z }) => Math.abs(z) >= LEAST_Z)
  const marked = (side: 1 | -1, { texts }: Counted): MarkedTerm[] => {
    const ofSide = weighed.filter(({ z }) => z * side > 0)
    const ordered = ofSide.sort((a, b) => (b.z - a.z) * side || (a.term < b.term ? -1 : 1))
    const chosen = withoutParts(ordered).slice(0, terms)
    const shown = shownIn(texts, new Set(chosen.map(({ term }) => term)))
    return chosen.map(({ term, z, one, other }) => ({
      term: mostWritten(shown.get(term)?.forms ?? new Map()) ?? term,
      ...{ z, one, other },
      onePer10k: (10_000 * one) / Math.max(1, left.words),
      otherPer10k: (10_000 * other) / Math.max(1, right.words),
      examples: shown.get(term)?.examples ?? [],
    }))
  }
  return {
    one: { articles: first.length, words: left.words },
    other: { articles: second.length, words: right.words },
    rows: [...marked(1, left), ...marked(-1, right)],
  }
}

const isEmpty = (side: WordSide): boolean => Object.values(side).every((value) => value === undefined || value === '')

const articlesOfSide = async (db: Kysely<Database>, affair: string, side: WordSide): Promise<readonly ArticleRow[]> =>
  (await listArticles(db, { affair, ...side })).rows

/** A term within a longer one that comes first and as often says nothing more; nor does a longer one behind its part. */
function withoutParts<Row extends { readonly term: string; readonly one: number; readonly other: number }>(
  rows: readonly Row[],
): Row[] {
  const kept: Row[] = []
  for (const row of rows) {
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

interface Counted {
  readonly counts: ReadonlyMap<string, number>
  /** Single words. */
  readonly words: number
  /** The texts, in the order of the articles. */
  readonly texts: readonly Text[]
}

interface Text {
  readonly article: ArticleRow
  readonly text: string
  readonly chrome: readonly Span[]
  readonly sentences: string | null
}

async function counted(db: Kysely<Database>, affair: string, articles: readonly ArticleRow[]): Promise<Counted> {
  const rows = await inBatches(
    articles.map(({ id }) => id),
    (batch) =>
      db
        .selectFrom('affair_article')
        .innerJoin('article', 'article.id', 'affair_article.article_id')
        .leftJoin('reading', 'reading.id', 'affair_article.reading_id')
        .select(['article.id', 'article.text', 'reading.chrome', 'reading.sentences'])
        .where('affair_article.affair_id', '=', affair)
        .where('article.id', 'in', batch)
        .execute(),
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  const texts = articles.flatMap((article): Text[] => {
    const row = found.get(article.id)
    if (row === undefined) return []
    const chrome = row.chrome === null ? [] : parseSpans(row.chrome)
    return [{ article, text: row.text, chrome, sentences: row.sentences }]
  })
  const counts = new Map<string, number>()
  let words = 0
  for (const { text, chrome } of texts) {
    for (const { key } of termsOf(text, chrome)) {
      if (!key.includes(' ')) words += 1
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return { counts, words, texts }
}

interface Shown {
  /** How often each way of writing it comes. */
  readonly forms: Map<string, number>
  readonly examples: Place[]
}

/** How the texts write some terms, and where the first articles have them, each once. */
function shownIn(texts: readonly Text[], terms: ReadonlySet<string>): Map<string, Shown> {
  const shown = new Map<string, Shown>()
  for (const { article, text, chrome, sentences } of texts) {
    const seen = new Set<string>()
    for (const { key, span } of termsOf(text, chrome)) {
      if (!terms.has(key)) continue
      const { forms, examples } = shown.get(key) ?? { forms: new Map<string, number>(), examples: [] }
      shown.set(key, { forms, examples })
      const form = text.slice(...span)
      forms.set(form, (forms.get(form) ?? 0) + 1)
      if (seen.has(key) || examples.length === EXAMPLES) continue
      seen.add(key)
      const { id, title, outlet, published, url } = article
      const sentence = sentenceAt(text, sentences === null ? [] : parseSpans(sentences), span)
      examples.push({ article: { id, title, outlet, published, url }, sentence, span })
    }
  }
  return shown
}

const mostWritten = (forms: ReadonlyMap<string, number>): string | undefined =>
  [...forms].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]?.[0]
