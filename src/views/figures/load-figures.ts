import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { type Span, textOf, textOfAll } from '../../text/index.js'
import { among } from '../among.js'
import { rejectedCells } from '../decisions/rejected-cells.js'
import { saidOn } from '../ledger/day-of.js'
import { loadArticles, loadSentences, parseSpans, sentenceAt } from '../parts.js'
import { within } from '../period.js'
import { articlesOf, counts, scopeOf, UNNAMED } from '../scope.js'
import { loadSpeakers } from '../statements/load-speakers.js'
import type { FigureFilter, FigureRow } from './rows.js'
import { unitClass } from './units.js'

/** A figure with the one that its text puts it beside, by id. */
export interface Loaded {
  readonly row: FigureRow
  readonly sameAs: string | null
}

/**
 * The figures that a filter asks for, by the day on which they were said (undated ones last), then by article and place.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function loadFigures(db: Kysely<Database>, filter: FigureFilter): Promise<readonly Loaded[]> {
  const { figure: rejected } = await rejectedCells(db, filter.affair?.trim() || null)
  const found = (await select(db, filter)).filter((figure) => !rejected.has(idOf(figure)))
  const unit = asked(filter.unit)
  const figures = unit === null ? found : found.filter((figure) => isMeant(figure.unit, unit))
  const articles = await loadArticles(
    db,
    figures.map(({ article_id }) => article_id),
  )
  const sentences = await loadSentences(
    db,
    figures.map(({ reading_id }) => reading_id),
  )
  const speakersOf = await loadSpeakers(
    db,
    figures.flatMap(({ statement }) => (statement === null ? [] : [statement])),
  )
  const idAt = new Map(found.map((figure) => [`${figure.reading_id} ${figure.start} ${figure.end}`, idOf(figure)]))
  const loaded = figures.map((figure): Loaded => {
    const { ref, text } = articles.get(figure.article_id)!
    const span: Span = [figure.start, figure.end]
    const speakers = figure.statement === null ? [] : (speakersOf.get(figure.statement) ?? [])
    const row: FigureRow = {
      ...{ id: idOf(figure), article: ref, span, words: textOf(text, span), value: figure.value, upper: figure.upper },
      ...{ bound: figure.bound, unit: figure.unit, of: figure.of, statement: figure.statement, date: figure.date },
      speakers,
      source: figure.source === null ? '' : textOfAll(text, parseSpans(figure.source)),
      said: saidOn(figure.told, ref.published),
      sentence: sentenceAt(text, sentences.get(figure.reading_id) ?? [], span),
    }
    return { row, sameAs: idAt.get(`${figure.reading_id} ${figure.same_start} ${figure.same_end}`) ?? null }
  })
  return loaded.sort(({ row: one }, { row: other }) => inOrder(one, other))
}

const asked = (value: string | undefined): string | null =>
  value === undefined || value.trim() === '' ? null : value.trim().toLowerCase()

/** "country" and "countries" find "countries and territories"; "dead" finds "death toll". */
const isMeant = (unit: string, wanted: string): boolean =>
  unit === wanted || (unit !== '' && unitClass(unit) === unitClass(wanted)) || unit.split(' ').includes(wanted)

const idOf = ({ label, ordinal }: { label: string; ordinal: number }): string => `${label}:f${ordinal + 1}`

export const inOrder = (one: FigureRow, other: FigureRow): number =>
  compare(one.said ?? '~', other.said ?? '~') ||
  compare(one.article.published ?? '~', other.article.published ?? '~') ||
  compare(one.article.id, other.article.id) ||
  one.span[0] - other.span[0]

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

async function select(db: Kysely<Database>, { affair, actor, outlet, since, until, article }: FigureFilter) {
  const scope = await scopeOf(db, { affair, actor, outlet, since, until, article })
  const { actors } = scope
  let matched = db
    .selectFrom('figure')
    .innerJoin('reading', 'reading.id', 'figure.reading_id')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .leftJoin('statement', 'statement.id', 'figure.statement_id')
    .where((eb) => counts(eb.ref('figure.reading_id'), scope))
    .where(articlesOf(scope, 'any'))
  if (scope.since !== null || scope.until !== null) {
    matched = matched.where((eb) =>
      within(eb.fn.coalesce('statement.date', 'article.published'), scope.since, scope.until),
    )
  }
  if (actors !== null) {
    matched = matched.where((eb) => {
      const said = eb
        .selectFrom('statement_actor')
        .select(sql`1`.as('one'))
        .whereRef('statement_actor.statement_id', '=', 'figure.statement_id')
        .where('statement_actor.part', '=', 'speaker')
      return actors === UNNAMED
        ? eb.and([eb('figure.statement_id', 'is not', null), eb.not(eb.exists(said))])
        : eb.exists(said.where((speaker) => among(speaker.ref('statement_actor.actor_id'), actors)))
    })
  }
  return matched
    .select([
      'figure.reading_id',
      'figure.ordinal',
      'figure.start',
      'figure.end',
      'figure.value',
      'figure.upper',
      'figure.bound',
      'figure.unit',
      'figure.of',
      'figure.date',
      'figure.statement_id as statement',
      'figure.same_start',
      'figure.same_end',
      'statement.date as told',
      'statement.source',
      'reading.label',
      'reading.article_id',
    ])
    .execute()
}
