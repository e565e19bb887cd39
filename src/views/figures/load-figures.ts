import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { type Span, textOf, textOfAll } from '../../text/index.js'
import { among } from '../among.js'
import { rejectedCells } from '../decisions/rejected-cells.js'
import { saidOn } from '../ledger/day-of.js'
import { loadArticles, loadSentences, parseSpans, sentenceAt } from '../parts.js'
import { filterDate, meets, within } from '../period.js'
import { remembered } from '../remembered.js'
import { carriedBy, heldReadings, scopeOf, UNNAMED } from '../scope.js'
import { loadSpeakers } from '../statements/load-speakers.js'
import type { FigureFilter, FigureRow } from './rows.js'
import { unitClass } from './units.js'

/** A figure with the one that its text puts it beside, by id. */
export interface Loaded {
  readonly row: FigureRow
  readonly sameAs: string | null
}

type Found = Awaited<ReturnType<typeof select>>[number]

/** A figure with its place in the order of the list. */
interface Placed extends Found {
  readonly id: string
  readonly said: string | null
  readonly sameAs: string | null
}

/**
 * The figures that a filter asks for, without their words, by the day on which they were said (undated ones last), then by
 * article and place.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function placedFigures(db: Kysely<Database>, filter: FigureFilter): Promise<readonly Placed[]> {
  const { affair, ...rest } = filter
  const isWhole = affair !== undefined && Object.values(rest).every((value) => value === undefined)
  if (isWhole) return remembered(db, `figures ${affair}`, () => placed(db, filter))
  const { since, until, ...besides } = rest
  const isByDays = affair !== undefined && Object.values(besides).every((value) => value === undefined)
  if (!isByDays) return placed(db, filter)
  const [from, to] = [filterDate(since), filterDate(until)]
  return (await placedFigures(db, { affair })).filter(({ told, published }) => meets(told ?? published, from, to))
}

async function placed(db: Kysely<Database>, filter: FigureFilter): Promise<readonly Placed[]> {
  const { figure: rejected } = await rejectedCells(db, filter.affair?.trim() || null)
  const found = (await select(db, filter)).filter((figure) => !rejected.has(idOf(figure)))
  const unit = asked(filter.unit)
  await setImmediate()
  const figures = unit === null ? found : found.filter((figure) => isMeant(figure.unit, unit))
  const readings = new Set(found.flatMap(({ same_start, reading_id }) => (same_start === null ? [] : [reading_id])))
  const idAt = new Map(
    found
      .filter(({ reading_id }) => readings.has(reading_id))
      .map((figure) => [`${figure.reading_id} ${figure.start} ${figure.end}`, idOf(figure)]),
  )
  return figures
    .map(
      (figure): Placed => ({
        ...figure,
        id: idOf(figure),
        said: saidOn(figure.told, figure.published),
        sameAs:
          figure.same_start === null
            ? null
            : (idAt.get(`${figure.reading_id} ${figure.same_start} ${figure.same_end}`) ?? null),
      }),
    )
    .sort(
      (one, other) =>
        compare(one.said ?? '~', other.said ?? '~') ||
        compare(one.published ?? '~', other.published ?? '~') ||
        compare(one.article_id, other.article_id) ||
        one.start - other.start,
    )
}

/** The figures that a filter asks for, in their order, each with its words. @throws what placedFigures throws */
export const loadFigures = async (db: Kysely<Database>, filter: FigureFilter): Promise<readonly Loaded[]> =>
  withWords(db, await placedFigures(db, filter))

/** Adds the words of the text, the article and the speakers. */
export async function withWords(db: Kysely<Database>, figures: readonly Placed[]): Promise<readonly Loaded[]> {
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
  await setImmediate()
  return figures.map((figure): Loaded => {
    const { ref, text } = articles.get(figure.article_id)!
    const span: Span = [figure.start, figure.end]
    const speakers = figure.statement === null ? [] : (speakersOf.get(figure.statement) ?? [])
    const { id, value, upper, bound, unit, of, statement, date } = figure
    const row: FigureRow = {
      id,
      article: ref,
      span,
      words: textOf(text, span),
      value,
      upper,
      bound,
      unit,
      of,
      statement,
      date,
      speakers,
      source: figure.source === null ? '' : textOfAll(text, parseSpans(figure.source)),
      said: figure.said,
      sentence: sentenceAt(text, sentences.get(figure.reading_id) ?? [], span),
    }
    return { row, sameAs: figure.sameAs }
  })
}

const asked = (value: string | undefined): string | null =>
  value === undefined || value.trim() === '' ? null : value.trim().toLowerCase()

/** "country" and "countries" find "countries and territories"; "dead" finds "death toll". */
const isMeant = (unit: string, wanted: string): boolean =>
  unit === wanted || (unit !== '' && unitClass(unit) === unitClass(wanted)) || unit.split(' ').includes(wanted)

const idOf = ({ label, ordinal }: { label: string; ordinal: number }): string => `${label}:f${ordinal + 1}`

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

async function select(db: Kysely<Database>, { affair, actor, outlet, since, until, article }: FigureFilter) {
  const scope = await scopeOf(db, { affair, actor, outlet, since, until, article })
  const { actors } = scope
  let matched = db
    .selectFrom('figure')
    .innerJoin(heldReadings(db, scope).as('held'), 'held.reading_id', 'figure.reading_id')
    .innerJoin('reading', 'reading.id', 'figure.reading_id')
    .innerJoin('article', 'article.id', 'held.article_id')
    .leftJoin('statement', 'statement.id', 'figure.statement_id')
    .where(carriedBy(scope))
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
      'held.article_id',
      'article.published',
    ])
    .execute()
}
