import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { hull, type Span, textOf } from '../../text/index.js'
import { among } from '../among.js'
import { inBatches } from '../batches.js'
import { type ArticleText, loadArticles } from '../parts.js'
import type { ActorRef, Listing, Page } from '../rows.js'
import { counts } from '../scope.js'
import { loadSpeakers } from '../statements/load-speakers.js'
import { firstHits, type Hit } from './first-hits.js'
import { type Search, searchOf } from './found.js'
import { matches } from './matching.js'
import { type FindTerms, findTerms, type Occurrence } from './occurrences.js'
import { termsOf } from './query.js'
import type { SearchHit, SearchQuestion } from './rows.js'
import { scoreOf, USUAL_WORDS } from './score.js'
import { densest, snippetSpan } from './snippet.js'

/** How many of the database's best are put in order by their texts; those behind come in the database's order. */
const REORDERED = 200

/**
 * Full-text search over articles, or over what is said: the best first (see score.ts; of equal ones the newest), each
 * with its words in their surroundings.
 * @throws OPTION_INVALID without a word, SEARCH_WITHOUT_WORD, AFFAIR_UNKNOWN, AFFAIR_UNSTATED (an issue without its affair),
 * ISSUE_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function search(
  db: Kysely<Database>,
  question: SearchQuestion,
  { limit = Number.MAX_SAFE_INTEGER, offset = 0 }: Page = {},
): Promise<Listing<SearchHit>> {
  const asked = await searchOf(db, question)
  const most = Math.max(REORDERED, Math.min(offset + limit, Number.MAX_SAFE_INTEGER))
  const { total, hits } = await firstHits(db, asked, most)
  const find = findTerms(termsOf(asked.query))
  const best = await withTexts(db, asked, find, hits.slice(0, REORDERED))
  const shown = best.sort(bestFirst).slice(offset, offset + limit)
  const from = Math.max(offset, REORDERED)
  const behind = await withTexts(db, asked, find, hits.slice(from, Math.max(from, offset + limit)))
  return { total, rows: await rowsOf(db, asked, [...shown, ...behind]) }
}

interface ReadHit extends Hit {
  readonly of: ArticleText
  /** Where it stands in the text of its article. */
  readonly within: Span
  readonly occurrences: readonly Occurrence[]
  readonly score: number
}

const bestFirst = (one: ReadHit, other: ReadHit): number =>
  other.score - one.score ||
  compare(other.of.ref.published ?? '', one.of.ref.published ?? '') ||
  compare(one.article, other.article) ||
  one.within[0] - other.within[0] ||
  compare(one.id, other.id)

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

async function withTexts(
  db: Kysely<Database>,
  { searched }: Search,
  find: FindTerms,
  hits: readonly Hit[],
): Promise<ReadHit[]> {
  const articles = await loadArticles(
    db,
    hits.map(({ article }) => article),
  )
  const contents = searched === 'statement' ? await contentsOf(db, hits) : new Map<string, readonly Span[]>()
  return hits.map((hit): ReadHit => {
    const of = articles.get(hit.article)!
    const spans = contents.get(hit.id) ?? [[0, of.text.length]]
    const within = hull(spans) ?? [0, 0]
    const occurrences = spans.flatMap((span) =>
      find(textOf(of.text, span)).map(({ span: [start, end], term }) => ({
        ...{ term, span: [start + span[0], end + span[0]] as Span },
      })),
    )
    const inTitle = searched === 'article' ? find(of.ref.title ?? '') : []
    // Counted by characters: to count words takes as long as to find the terms.
    const words = { own: (within[1] - within[0]) / CHARACTERS_A_WORD, usual: USUAL_WORDS[searched] }
    return { ...hit, of, within, occurrences, score: scoreOf(of.text, occurrences, inTitle, words) }
  })
}

const CHARACTERS_A_WORD = 6

async function contentsOf(db: Kysely<Database>, hits: readonly Hit[]): Promise<Map<string, readonly Span[]>> {
  const rows = await inBatches(
    hits.map(({ id }) => id),
    (batch) => db.selectFrom('statement').select(['id', 'content']).where('id', 'in', batch).execute(),
  )
  return new Map(rows.map(({ id, content }) => [id, JSON.parse(content) as Span[]]))
}

async function rowsOf(db: Kysely<Database>, asked: Search, hits: readonly ReadHit[]): Promise<SearchHit[]> {
  const isArticle = asked.searched === 'article'
  const speakers = isArticle
    ? new Map<string, ActorRef[]>()
    : await loadSpeakers(
        db,
        hits.map(({ id }) => id),
      )
  const statements = isArticle ? await countStatements(db, asked, hits) : new Map<string, number>()
  return hits.map(({ id, article, of, within, occurrences, score }): SearchHit => {
    const span = snippetSpan(of.text, occurrences, isArticle ? undefined : within)
    return {
      article: of.ref,
      statement: isArticle ? null : id,
      speakers: speakers.get(id) ?? [],
      place: densest(occurrences)?.span ?? null,
      snippet: { span, text: textOf(of.text, span) },
      marks: occurrences.map((one) => one.span).filter(([start, end]) => start >= span[0] && end <= span[1]),
      statements: isArticle ? (statements.get(article) ?? 0) : 1,
      score: Math.round(score * 1000) / 1000,
    }
  })
}

/** How many statements of each article answer the query by themselves. */
async function countStatements(
  db: Kysely<Database>,
  { query, scope }: Search,
  hits: readonly Hit[],
): Promise<Map<string, number>> {
  const own = db
    .selectFrom('statement as told')
    .where((eb) =>
      among(
        eb.ref('told.article_id'),
        hits.map(({ article }) => article),
      ),
    )
    .where((eb) => counts(eb.ref('told.reading_id'), scope))
    .select('told.seq')
  // The plus keeps SQLite from asking full text anew for each of them: what is found is held against them.
  const answering = sql<number>`(select seq from ${matches(scope.dialect, 'statement', query)} as matched
    where +seq in ${own})`
  const rows = await db
    .selectFrom('statement')
    .where((eb) => sql<SqlBool>`${eb.ref('statement.seq')} in ${answering}`)
    .select(['statement.article_id as article', sql<number>`count(*)`.as('statements')])
    .groupBy('statement.article_id')
    .execute()
  return new Map(rows.map(({ article, statements }) => [article, statements]))
}
