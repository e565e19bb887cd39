import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { type FigurePlace, loadPlaces, loadReadings, type RecordedFigure } from './load-told.js'

/** Figures of the record, each loaded once. */
export interface ToldFigures {
  /** All figures of a reading. */
  readonly of: (readingId: number) => Promise<readonly RecordedFigure[]>
  /** Those of the figures at these places that the record has. */
  readonly at: (places: readonly FigurePlace[]) => Promise<readonly RecordedFigure[]>
}

export function toldFigures(db: Kysely<Database>): ToldFigures {
  const readings = new Map<number, readonly RecordedFigure[]>()
  const known = new Map<string, RecordedFigure>()
  const keep = (figures: readonly RecordedFigure[]): void => {
    for (const figure of figures) known.set(placeOf(figure), figure)
  }
  return {
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

/** Names a figure by its place. */
export const placeOf = ({ readingId, ordinal }: FigurePlace): string => `${readingId} ${ordinal}`
