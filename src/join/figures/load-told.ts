import type { Kysely } from 'kysely'
import type { Reading } from '../../read/reading.js'
import { inBatches } from '../../record/batches.js'
import type { Database } from '../../record/schema.js'
import { grouped, indexAt, type Span, textOf, textOfAll } from '../../text/index.js'
import { saidOn } from '../day-of.js'
import { type DescribedFigure, describeReading } from './describe-reading.js'
import { openingWords } from './near-words.js'
import type { ToldFigure } from './told-figure.js'

/** Which figure of the record. */
export interface FigurePlace {
  readonly readingId: number
  readonly ordinal: number
}

/** A figure of the record, as it is compared with others. */
export interface RecordedFigure extends DescribedFigure, FigurePlace {}

/**
 * All figures of readings, in the order of the reading. `voices` are the speakers of its statements, where the record need not be
 * asked for them: see `speakersOf`.
 */
export const loadReadings = async (
  db: Kysely<Database>,
  readingIds: Iterable<number>,
  voices?: Voices,
): Promise<readonly RecordedFigure[]> =>
  told(db, await inBatches(readingIds, (batch) => rowsOf(db).where('figure.reading_id', 'in', batch).execute()), voices)

/** Some figures; with those that their text puts beside them comes all of their reading. */
export async function loadPlaces(
  db: Kysely<Database>,
  places: readonly FigurePlace[],
): Promise<readonly RecordedFigure[]> {
  const wanted = new Set(places.map(({ readingId, ordinal }) => `${readingId} ${ordinal}`))
  const ordinals = [...new Set(places.map(({ ordinal }) => ordinal))]
  // A few more than are wanted: by pairs, the text of the query would be another each time, and be planned anew.
  const found = await inBatches(
    places.map(({ readingId }) => readingId),
    (batch) => rowsOf(db).where('figure.reading_id', 'in', batch).where('figure.ordinal', 'in', ordinals).execute(),
  )
  const rows = found.filter(({ reading_id, ordinal }) => wanted.has(`${reading_id} ${ordinal}`))
  const whole = new Set(rows.flatMap(({ reading_id, same_start }) => (same_start === null ? [] : [reading_id])))
  return [
    ...(await told(
      db,
      rows.filter(({ reading_id }) => !whole.has(reading_id)),
    )),
    ...(await loadReadings(db, whole)),
  ]
}

const rowsOf = (db: Kysely<Database>) =>
  db
    .selectFrom('figure')
    .leftJoin('statement', 'statement.id', 'figure.statement_id')
    .select(['figure.reading_id', 'figure.ordinal', 'figure.start', 'figure.end', 'figure.value', 'figure.upper'])
    .select(['figure.bound', 'figure.unit', 'figure.of', 'figure.date', 'figure.statement_id'])
    .select(['figure.same_start', 'figure.same_end', 'statement.date as told', 'statement.source'])
    .orderBy('figure.reading_id')
    .orderBy('figure.ordinal')

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

/** By statement those who make it, as their own reading names them. */
export type Voices = ReadonlyMap<string, string>

async function told(db: Kysely<Database>, rows: readonly Row[], given?: Voices): Promise<readonly RecordedFigure[]> {
  if (rows.length === 0) return []
  const byReading = grouped(rows, ({ reading_id }) => reading_id)
  const [articles, voices, beside] = await Promise.all([
    inBatches(byReading.keys(), (batch) =>
      db
        .selectFrom('reading')
        .innerJoin('article', 'article.id', 'reading.article_id')
        .select(['reading.id', 'reading.label', 'reading.sentences', 'article.id as article'])
        .select(['article.published', 'article.text'])
        .where('reading.id', 'in', batch)
        .execute(),
    ),
    given ??
      voicesOf(
        db,
        rows.flatMap(({ statement_id }) => statement_id ?? []),
      ),
    numbersOf(db, byReading.keys()),
  ])
  return articles.flatMap(({ id, label, sentences, article, published, text }) => {
    const spans = JSON.parse(sentences) as Span[]
    const own = byReading.get(id)!
    const opening = openingWords(text)
    const figures = own.map((row) => {
      const span: Span = [row.start, row.end]
      const found = spans[indexAt(spans, span[0])]
      const sentence = found !== undefined && span[0] < found[1] ? found : span
      const also = (beside.get(id) ?? []).filter(
        (other) =>
          other.ordinal !== row.ordinal &&
          sentence[0] <= other.start &&
          other.start < sentence[1] &&
          other.same_start !== row.start &&
          row.same_start !== other.start,
      )
      const figure: ToldFigure = {
        ...{ id: `${label}:f${row.ordinal + 1}`, article, span, words: textOf(text, span) },
        ...{ value: row.value, upper: row.upper, bound: row.bound, unit: row.unit, of: row.of, date: row.date },
        voice:
          (row.statement_id === null ? undefined : voices.get(row.statement_id)) ??
          (row.source === null ? '' : textOfAll(text, JSON.parse(row.source) as Span[]).toLowerCase()),
        said: saidOn(row.told, published),
        sentence: { span: sentence, text: textOf(text, sentence) },
        ...{ also, opening },
      }
      const besides: Span | null = row.same_start === null ? null : [row.same_start, row.same_end ?? row.same_start]
      return { told: figure, beside: besides }
    })
    return describeReading(figures).map((figure, at) => ({ ...figure, readingId: id, ordinal: own[at]!.ordinal }))
  })
}

/** All numbers of readings, without their words. */
async function numbersOf(db: Kysely<Database>, readingIds: Iterable<number>) {
  const rows = await inBatches(readingIds, (batch) =>
    db
      .selectFrom('figure')
      .select(['reading_id', 'ordinal', 'start', 'value', 'unit', 'same_start'])
      .where('reading_id', 'in', batch)
      .execute(),
  )
  return grouped(rows, ({ reading_id }) => reading_id)
}

/** By statement the actors of its own reading who make it: who is one across articles has no part in this. */
async function voicesOf(db: Kysely<Database>, statements: readonly string[]): Promise<Voices> {
  const rows = await inBatches(statements, (batch) =>
    db
      .selectFrom('statement_actor')
      .select(['statement_id', 'local_id'])
      .where('statement_id', 'in', batch)
      .where('part', '=', 'speaker')
      .orderBy('statement_id')
      .orderBy('ordinal')
      .execute(),
  )
  return new Map(
    [...grouped(rows, ({ statement_id }) => statement_id)].map(([id, own]) => [
      id,
      voiceOf(own.map(({ local_id }) => local_id)),
    ]),
  )
}

/** The same of a reading, labelled so, that is at hand. */
export const speakersOf = ({ statements }: Reading, label: string): Voices =>
  new Map(
    statements.flatMap(({ id, speakers }) =>
      speakers.length === 0 ? [] : [[`${label}:${id}`, voiceOf(speakers)] as const],
    ),
  )

const voiceOf = (speakers: readonly string[]): string => speakers.join(' ')
