import { type Kysely, sql } from 'kysely'
import type { Database } from '../record/schema.js'
import { type Span, textOf } from '../text/index.js'
import { loadArticles, loadSentences, sentenceAt } from './parts.js'
import { within } from './period.js'
import type { Filter, Listing, Page, TimeRow } from './rows.js'
import { articlesOf, asksStatements, counts, scopeOf, statementsOf } from './scope.js'

/**
 * Times that the articles speak of, earliest first. `since` and `until` are held against the time itself. With an
 * actor, kind, class or search: only times in the sentences of such statements.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listTimes(db: Kysely<Database>, filter: Filter, page: Page = {}): Promise<Listing<TimeRow>> {
  const scope = await scopeOf(db, filter)
  let matched = db
    .selectFrom('time')
    .innerJoin('reading', 'reading.id', 'time.reading_id')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .where((eb) => counts(eb.ref('time.reading_id'), scope))
    .where(articlesOf(scope, 'any'))
    .where((eb) => within(eb.ref('time.value'), scope.since, scope.until))
  if (scope.actors !== null || asksStatements(scope)) {
    const dateless = { ...scope, since: null, until: null }
    const statements = db
      .selectFrom('statement')
      .innerJoin('article', 'article.id', 'statement.article_id')
      .where(statementsOf(dateless))
      .select(['statement.reading_id', 'statement.sentence_start', 'statement.sentence_end'])
      .as('said')
    matched = matched.where((eb) =>
      eb.exists(
        eb
          .selectFrom(statements)
          .select(sql`1`.as('one'))
          .whereRef('said.reading_id', '=', 'time.reading_id')
          .whereRef('said.sentence_start', '<=', 'time.start')
          .whereRef('said.sentence_end', '>', 'time.start'),
      ),
    )
  }
  const { total } = await matched.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const times = await matched
    .select(['time.reading_id', 'time.start', 'time.end', 'time.value', 'article.id as article_id'])
    .orderBy('time.value')
    .orderBy('article.published', (order) => order.asc().nullsLast())
    .orderBy('article.id')
    .orderBy('time.start')
    .orderBy('time.end')
    .limit(page.limit ?? Number.MAX_SAFE_INTEGER)
    .offset(page.offset ?? 0)
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
