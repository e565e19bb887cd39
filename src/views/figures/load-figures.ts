import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { unitClass } from '../../join/figures/units.js'
import type { Database } from '../../record/schema.js'
import { type Span, textOf, textOfAll } from '../../text/index.js'
import { among } from '../among.js'
import { inBatches } from '../batches.js'
import { rejectedCells } from '../decisions/rejected-cells.js'
import { saidOn } from '../ledger/day-of.js'
import { loadArticles, loadSentences, parseSpans, sentenceAt } from '../parts.js'
import { filterDates, meets, within } from '../period.js'
import { remembered } from '../remembered.js'
import { carriedBy, heldReadings, scopeOf, UNNAMED } from '../scope.js'
import { loadSpeakers } from '../statements/load-speakers.js'
import { idOf, inOrder, keptFigures, type Placed, placing } from './kept-figures.js'
import type { FigureFilter, FigureRow } from './rows.js'

/**
 * The figures that a filter asks for, without their words, by the day on which they were said (undated ones last), then by
 * article and place.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function placedFigures(db: Kysely<Database>, filter: FigureFilter): Promise<readonly Placed[]> {
  const { affair, ...rest } = filter
  const isWhole = affair !== undefined && Object.values(rest).every((value) => value === undefined)
  if (isWhole) return remembered(db, `figures ${affair}`, async () => (await keptOf(db, affair)) ?? placed(db, filter))
  const { since, until, ...besides } = rest
  const isByDays = affair !== undefined && Object.values(besides).every((value) => value === undefined)
  if (!isByDays) return placed(db, filter)
  const [from, to] = filterDates(since, until)
  return (await placedFigures(db, { affair })).filter(({ told, published }) => meets(told ?? published, from, to))
}

/** All of an affair, where they are kept. */
async function keptOf(db: Kysely<Database>, affair: string): Promise<readonly Placed[] | null> {
  const kept = await keptFigures(db, affair)
  const { figure: rejected } = await rejectedCells(db, affair)
  return kept === null || rejected.size === 0 ? kept : kept.filter(({ id }) => !rejected.has(id))
}

async function placed(db: Kysely<Database>, filter: FigureFilter): Promise<readonly Placed[]> {
  const { figure: rejected } = await rejectedCells(db, filter.affair?.trim() || null)
  const unit = asked(filter.unit)
  const found = await (await matching(db, filter))
    .select(['figure.reading_id', 'figure.ordinal', 'figure.start', 'figure.unit', 'statement.date as told'])
    .select(['reading.label', 'held.article_id', 'article.published'])
    .execute()
  await setImmediate()
  return found
    .filter((figure) => unit === null || isMeant(figure.unit, unit))
    .map(placing())
    .filter(({ id }) => !rejected.has(id))
    .sort(inOrder)
}

/** Figures with the words of the text, the article and the speakers, in the order in which they are given. */
export async function withWords(
  db: Kysely<Database>,
  places: readonly Pick<Placed, 'reading_id' | 'ordinal'>[],
): Promise<readonly FigureRow[]> {
  // Of a reading few are wanted, as a rule: those of other places are left out as far as a list of places can.
  const ordinals = [...new Set(places.map(({ ordinal }) => ordinal))]
  const figures = await inBatches(
    places.map(({ reading_id }) => reading_id),
    (batch) =>
      db
        .selectFrom('figure')
        .innerJoin('reading', 'reading.id', 'figure.reading_id')
        .leftJoin('statement', 'statement.id', 'figure.statement_id')
        .select(['figure.reading_id', 'figure.ordinal', 'figure.start', 'figure.end', 'figure.value', 'figure.upper'])
        .select(['figure.bound', 'figure.unit', 'figure.of', 'figure.date', 'figure.statement_id as statement'])
        .select(['statement.date as told', 'statement.source', 'reading.label', 'reading.article_id'])
        .where('figure.reading_id', 'in', batch)
        .where((eb) => among(eb.ref('figure.ordinal'), ordinals))
        .execute(),
  )
  const known = new Map(figures.map((figure) => [nameOf(figure), figure]))
  const wanted = places.flatMap((place) => known.get(nameOf(place)) ?? [])
  const articles = await loadArticles(
    db,
    wanted.map(({ article_id }) => article_id),
  )
  const sentences = await loadSentences(
    db,
    wanted.map(({ reading_id }) => reading_id),
  )
  const speakersOf = await loadSpeakers(
    db,
    wanted.flatMap(({ statement }) => (statement === null ? [] : [statement])),
  )
  await setImmediate()
  return wanted.map((figure): FigureRow => {
    const { ref, text } = articles.get(figure.article_id)!
    const span: Span = [figure.start, figure.end]
    const { value, upper, bound, unit, of, statement, date } = figure
    return {
      ...{ id: idOf(figure), article: ref, span, words: textOf(text, span) },
      ...{ value, upper, bound, unit, of, statement, date },
      speakers: statement === null ? [] : (speakersOf.get(statement) ?? []),
      source: figure.source === null ? '' : textOfAll(text, parseSpans(figure.source)),
      said: saidOn(figure.told, ref.published),
      sentence: sentenceAt(text, sentences.get(figure.reading_id) ?? [], span),
    }
  })
}

/** Names a figure of the record, whatever it is called to people. */
export const nameOf = ({ reading_id, ordinal }: Pick<Placed, 'reading_id' | 'ordinal'>): string =>
  `${reading_id} ${ordinal}`

const asked = (value: string | undefined): string | null =>
  value === undefined || value.trim() === '' ? null : value.trim().toLowerCase()

/** "country" and "countries" find "countries and territories"; "dead" finds "death toll". */
const isMeant = (unit: string, wanted: string): boolean =>
  unit === wanted || (unit !== '' && unitClass(unit) === unitClass(wanted)) || unit.split(' ').includes(wanted)

async function matching(db: Kysely<Database>, { affair, actor, outlet, since, until, article }: FigureFilter) {
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
}
