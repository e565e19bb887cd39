import type { Kysely } from 'kysely'
import type { Reading } from '../../read/reading.js'
import type { Database } from '../../record/schema.js'
import { keysOf } from './keys.js'
import { type FigurePlace, loadPlaces, loadReadings, type RecordedFigure, speakersOf } from './load-told.js'

/** The reading that a transaction puts in, as it is compared: worked out while other writers may join. */
interface Fresh {
  readonly readingId: number
  readonly figures: readonly RecordedFigure[]
  readonly keys: FigureKeys
}

type FigureKeys = ReturnType<typeof figureKeys>

const freshIn = new WeakMap<Kysely<Database>, Fresh>()

/** Works out what the figures of a reading say that this transaction has written, but for what its actors have part in. */
export async function foretellFigures(
  db: Kysely<Database>,
  readingId: number,
  reading: Reading,
  { id, label }: { readonly id: string; readonly label: string },
): Promise<void> {
  if (reading.figures.length === 0) return
  const figures = await loadReadings(db, [readingId], speakersOf(reading, label))
  const keys = figureKeys()
  const affairs = await db.selectFrom('affair_article').select('affair_id').where('article_id', '=', id).execute()
  for (const { affair_id } of affairs) for (const figure of figures) keys(affair_id, figure)
  freshIn.set(db, { readingId, figures, keys })
}

/** To be called when they have been joined. */
export const forgetFresh = (db: Kysely<Database>): boolean => freshIn.delete(db)

/** Figures of the record, each loaded once. */
export interface ToldFigures {
  /** Whether a reading has been put in by this very transaction, so that nothing is kept of its figures. */
  readonly isFresh: (readingId: number) => boolean
  /** See `keysOf`. */
  readonly keysOf: FigureKeys
  /** All figures of a reading. */
  readonly of: (readingId: number) => Promise<readonly RecordedFigure[]>
  /** Those of the figures at these places that the record has. */
  readonly at: (places: readonly FigurePlace[]) => Promise<readonly RecordedFigure[]>
}

export function toldFigures(db: Kysely<Database>): ToldFigures {
  const fresh = freshIn.get(db)
  const readings = new Map<number, readonly RecordedFigure[]>()
  const known = new Map<string, RecordedFigure>()
  const keep = (figures: readonly RecordedFigure[]): void => {
    for (const figure of figures) known.set(placeOf(figure), figure)
  }
  if (fresh !== undefined) {
    readings.set(fresh.readingId, fresh.figures)
    keep(fresh.figures)
  }
  return {
    isFresh: (readingId) => readingId === fresh?.readingId,
    keysOf: fresh?.keys ?? figureKeys(),
    of: async (readingId) => {
      const figures = readings.get(readingId) ?? (await loadReadings(db, [readingId]))
      if (!readings.has(readingId)) keep(figures)
      readings.set(readingId, figures)
      return figures
    },
    at: async (places) => {
      keep(
        await loadPlaces(
          db,
          places.filter((place) => !known.has(placeOf(place))),
        ),
      )
      return places.flatMap((place) => known.get(placeOf(place)) ?? [])
    },
  }
}

/** Keys of figures, each worked out once. */
function figureKeys() {
  const known = new Map<string, readonly number[]>()
  return (affair: string, figure: RecordedFigure): readonly number[] => {
    const name = `${affair} ${figure.id}`
    const keys = known.get(name) ?? keysOf(affair, figure.described)
    known.set(name, keys)
    return keys
  }
}

/** Names a figure by its place. */
export const placeOf = ({ readingId, ordinal }: FigurePlace): string => `${readingId} ${ordinal}`
