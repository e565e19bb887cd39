import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../record/schema.js'
import { type Span, textOf } from '../text/index.js'
import { loadArticles, loadSentences, sentenceAt } from './parts.js'
import { within } from './period.js'
import type { Filter, Listing, Page, TimeRow } from './rows.js'
import { asksStatements, readingsIn, type Scope, scopeOf, statementsOf } from './scope.js'

/**
 * Times that the articles speak of, earliest first. `since` and `until` are held against the time itself. With an
 * actor, kind, class or search: only times in the sentences of such statements.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listTimes(db: Kysely<Database>, filter: Filter, page: Page = {}): Promise<Listing<TimeRow>> {
  const scope = await scopeOf(db, filter)
  const asked = (eb: ExpressionBuilder<Database, 'time'>): Expression<SqlBool> =>
    eb.and([timesOf(db, scope)(eb), within(eb.ref('time.value'), scope.since, scope.until)])
  const { total } = await db
    .selectFrom('time')
    .where(asked)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const { limit = Number.MAX_SAFE_INTEGER, offset = 0 } = page
  const shown = isSpoken(scope) ? ALL : await valuesShown(db, asked, { limit, offset, total })
  if (shown === null) return { total, rows: [] }
  const times = await db
    .selectFrom('time')
    .innerJoin('reading', 'reading.id', 'time.reading_id')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .where(asked)
    .$if(shown.first !== null, (query) => query.where('time.value', '>=', shown.first ?? ''))
    .$if(shown.last !== null, (query) => query.where('time.value', '<=', shown.last ?? ''))
    .select(['time.reading_id', 'time.start', 'time.end', 'time.value', 'article.id as article_id'])
    .orderBy('time.value')
    .orderBy('article.published', (order) => order.asc().nullsLast())
    .orderBy('article.id')
    .orderBy('time.start')
    .orderBy('time.end')
    .limit(limit)
    .offset(offset - shown.before)
    .execute()
  const articles = await loadArticles(
    db,
    times.map((time) => time.article_id),
  )
  const sentences = await loadSentences(
    db,
    times.map((time) => time.reading_id),
  )
  const rows = times.map((time): TimeRow => {
    const { ref, text } = articles.get(time.article_id)!
    const span: Span = [time.start, time.end]
    return {
      article: ref,
      span,
      text: textOf(text, span),
      value: time.value,
      sentence: sentenceAt(text, sentences.get(time.reading_id) ?? [], span),
    }
  })
  return { total, rows }
}

/** Whether only times in the sentences of statements are asked for. */
const isSpoken = (scope: Scope): boolean => scope.actors !== null || asksStatements(scope)

/** The values of a page, and how many times come before the first of them. */
interface ValuesShown {
  readonly first: string | null
  readonly last: string | null
  readonly before: number
}

const ALL: ValuesShown = { first: null, last: null, before: 0 }

/** The index has the values in their order: so only those of the page need be put in the order of their articles. */
async function valuesShown(
  db: Kysely<Database>,
  asked: (eb: ExpressionBuilder<Database, 'time'>) => Expression<SqlBool>,
  { limit, offset, total }: { readonly limit: number; readonly offset: number; readonly total: number },
): Promise<ValuesShown | null> {
  if (limit === 0 || offset >= total) return null
  const values = db.selectFrom('time').where(asked).select('time.value').orderBy('time.value')
  const first = await values.limit(1).offset(offset).executeTakeFirstOrThrow()
  const last = await values
    .limit(1)
    .offset(Math.min(offset + limit, total) - 1)
    .executeTakeFirstOrThrow()
  const { before } = await db
    .selectFrom('time')
    .where(asked)
    .where('time.value', '<', first.value)
    .select((eb) => eb.fn.countAll<number>().as('before'))
    .executeTakeFirstOrThrow()
  return { first: first.value, last: last.value, before }
}

/** That a reading counts and is of an outlet of the scope; and that the time stands in a sentence of such a statement. */
const timesOf =
  (db: Kysely<Database>, scope: Scope) =>
  (eb: ExpressionBuilder<Database, 'time'>): Expression<SqlBool> => {
    // Held against a list, so that the index over the values is gone through in its order.
    const inScope = sql<SqlBool>`+${eb.ref('time.reading_id')} in ${readingsIn(db, scope)}`
    if (!isSpoken(scope)) return inScope
    const dateless = { ...scope, since: null, until: null }
    const said = db
      .selectFrom('statement')
      .innerJoin('article', 'article.id', 'statement.article_id')
      .where(statementsOf(dateless))
      .select(['statement.reading_id', 'statement.sentence_start', 'statement.sentence_end'])
      .as('said')
    const spoken = db
      .selectFrom(said)
      .innerJoin('time as spoken', 'spoken.reading_id', 'said.reading_id')
      .whereRef('said.sentence_start', '<=', 'spoken.start')
      .whereRef('said.sentence_end', '>', 'spoken.start')
      .select(['spoken.reading_id', 'spoken.ordinal'])
    return sql<SqlBool>`(${eb.ref('time.reading_id')}, ${eb.ref('time.ordinal')}) in ${spoken}`
  }
