import { type Kysely, sql } from 'kysely'
import { inBatches } from '../../record/batches.js'
import { insertRows } from '../../record/insert-rows.js'
import type { Database, FigureKeyTable, FigureLinkTable } from '../../record/schema.js'
import { grouped } from '../../text/index.js'
import { SIDE_BY_SIDE } from './group-linked.js'
import { MOST_TELLING, rankOf } from './keys.js'
import { likeness } from './likeness.js'
import type { FigurePlace, RecordedFigure } from './load-told.js'
import { placeOf, type ToldFigures } from './told-figures.js'

/** Pairs of one statement. */
const BATCH = 150

/** What of an affair comes and goes: no longer counted, and counted from now on. */
export interface FigureChange {
  readonly affair: string
  /** All figures of their readings. */
  readonly gone: readonly RecordedFigure[]
  readonly coming: readonly RecordedFigure[]
}

/** Of the figures under a key those that all others look at. */
const mostTelling = (holders: readonly FigureKeyTable[]): readonly FigureKeyTable[] => holders.slice(0, MOST_TELLING)

/**
 * Keeps under which keys figures are found, and which are alike. Two are compared when they share a key under which one of
 * them is among the most telling: so what a figure costs does not grow with all who share a word with it, and what is linked
 * does not hang on the order in which they came. Who becomes, or no longer is, one of these is linked anew.
 * @returns figures whose links have changed or may have
 */
export async function linkFigures(
  db: Kysely<Database>,
  { affair, gone, coming }: FigureChange,
  told: ToldFigures,
): Promise<readonly RecordedFigure[]> {
  const keys = new Map([...gone, ...coming].map((figure) => [figure.id, told.keysOf(affair, figure)]))
  const before = await holdersOf(db, new Set([...keys.values()].flat()))
  await dropKeys(db, gone, keys)
  const isGone = new Set(gone.map(({ readingId }) => readingId))
  const rows = coming.flatMap((figure) => keyRows(figure, keys.get(figure.id)!))
  const added = grouped(rows, ({ hash }) => hash)
  const after = new Map<number, readonly FigureKeyTable[]>(
    [...new Set([...before.keys(), ...added.keys()])].map((hash) => [
      hash,
      [
        ...(before.get(hash) ?? []).filter(({ reading_id }) => !isGone.has(reading_id)),
        ...(added.get(hash) ?? []),
      ].sort(byRank),
    ]),
  )
  await insertRows(db, 'figure_key', rows)
  const turned = await turnedBy(before, after, coming, isGone, told)
  for (const figure of turned) keys.set(figure.id, told.keysOf(affair, figure))
  const others = new Set(turned.flatMap(({ id }) => keys.get(id)!).filter((hash) => !after.has(hash)))
  for (const [hash, holders] of await holdersOf(db, others)) after.set(hash, holders)
  const parted = await dropLinks(db, affair, gone, turned, told)
  const linked = [...coming, ...turned]
  const links = [...(await linksOf(linked, keys, after, told)), ...sideBySide(coming)]
  await insertRows(
    db,
    'figure_link',
    links.flatMap((link) => linkRows(affair, link)),
  )
  const touched = new Map(links.flatMap(({ one, other }) => [one, other]).map((figure) => [placeOf(figure), figure]))
  return [...coming.filter((figure) => touched.has(placeOf(figure))), ...turned, ...parted]
}

const keyRows = (figure: RecordedFigure, keys: readonly number[]): FigureKeyTable[] => {
  const rank = rankOf(figure.described)
  return keys.map((hash) => ({ hash, rank, reading_id: figure.readingId, ordinal: figure.ordinal }))
}

const byRank = (one: FigureKeyTable, other: FigureKeyTable): number =>
  one.rank - other.rank || one.reading_id - other.reading_id || one.ordinal - other.ordinal

/** The figures under each of these keys, the most telling first. */
async function holdersOf(
  db: Kysely<Database>,
  hashes: Iterable<number>,
): Promise<Map<number, readonly FigureKeyTable[]>> {
  const rows = await inBatches(hashes, (batch) =>
    db.selectFrom('figure_key').selectAll().where('hash', 'in', batch).execute(),
  )
  return new Map([...grouped(rows, ({ hash }) => hash)].map(([hash, holders]) => [hash, [...holders].sort(byRank)]))
}

/** Figures that are among the most telling of a key now and were not, or were and are not, but for those that come or go. */
async function turnedBy(
  before: ReadonlyMap<number, readonly FigureKeyTable[]>,
  after: ReadonlyMap<number, readonly FigureKeyTable[]>,
  coming: readonly RecordedFigure[],
  isGone: ReadonlySet<number>,
  told: ToldFigures,
): Promise<readonly RecordedFigure[]> {
  const own = new Set(coming.map(({ readingId }) => readingId))
  const turned = new Map<string, FigureKeyTable>()
  for (const [hash, holders] of after) {
    const [former, current] = [mostTelling(before.get(hash) ?? []), mostTelling(holders)].map(
      (list) => new Map(list.map((holder) => [nameOf(holder), holder])),
    ) as [Map<string, FigureKeyTable>, Map<string, FigureKeyTable>]
    for (const [name, holder] of [...former, ...current])
      if (former.has(name) !== current.has(name) && !isGone.has(holder.reading_id) && !own.has(holder.reading_id))
        turned.set(name, holder)
  }
  return told.at([...turned.values()].map(placeIn))
}

type Holder = Pick<FigureKeyTable, 'reading_id' | 'ordinal'>
const placeIn = ({ reading_id, ordinal }: Holder): FigurePlace => ({ readingId: reading_id, ordinal })
const nameOf = (holder: Holder): string => placeOf(placeIn(holder))

interface Link {
  readonly one: RecordedFigure
  readonly other: RecordedFigure
  readonly score: number
}

/** The links of figures with all others, each once. */
async function linksOf(
  figures: readonly RecordedFigure[],
  keys: ReadonlyMap<string, readonly number[]>,
  holders: ReadonlyMap<number, readonly FigureKeyTable[]>,
  told: ToldFigures,
): Promise<readonly Link[]> {
  const partners = figures.map((figure) => {
    const own = placeOf(figure)
    const found = new Map<string, FigureKeyTable>()
    for (const hash of keys.get(figure.id)!) {
      const all = holders.get(hash) ?? []
      const telling = mostTelling(all)
      for (const holder of telling.some((one) => nameOf(one) === own) ? all : telling) found.set(nameOf(holder), holder)
    }
    found.delete(own)
    return [...found.values()]
  })
  const known = new Map((await told.at(partners.flat().map(placeIn))).map((figure) => [placeOf(figure), figure]))
  const links = new Map<string, Link>()
  for (const [at, figure] of figures.entries()) {
    for (const holder of partners[at]!) {
      const partner = known.get(nameOf(holder))
      if (partner === undefined) continue
      // In one order whichever came first.
      const [one, other] = figure.id < partner.id ? [figure, partner] : [partner, figure]
      if (links.has(`${one.id} ${other.id}`)) continue
      const score = likeness(one.described, other.described)
      if (score > 0) links.set(`${one.id} ${other.id}`, { one, other, score })
    }
  }
  // What a text says itself goes before.
  return [...links.values()].filter(({ one, other }) => one.beside !== other.id && other.beside !== one.id)
}

function sideBySide(figures: readonly RecordedFigure[]): readonly Link[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return figures.flatMap((one) => {
    const other = one.beside === null ? undefined : byId.get(one.beside)
    return other === undefined ? [] : [{ one, other, score: SIDE_BY_SIDE }]
  })
}

async function dropKeys(
  db: Kysely<Database>,
  figures: readonly RecordedFigure[],
  keys: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  for (const [readingId, own] of grouped(figures, (figure) => figure.readingId)) {
    await inBatches(
      own.flatMap(({ id }) => keys.get(id)!),
      async (batch) => {
        await db.deleteFrom('figure_key').where('hash', 'in', batch).where('reading_id', '=', readingId).execute()
        return []
      },
    )
  }
}

/** Takes out all links of `gone`, and of `turned` those by likeness; answers with whom they were. */
async function dropLinks(
  db: Kysely<Database>,
  affair: string,
  gone: readonly RecordedFigure[],
  turned: readonly RecordedFigure[],
  told: ToldFigures,
): Promise<readonly RecordedFigure[]> {
  const leaving = new Set(gone.map(({ readingId }) => readingId))
  const loose = new Set(turned.map(placeOf))
  const rows = await inBatches([...leaving, ...turned.map(({ readingId }) => readingId)], (batch) =>
    db.selectFrom('figure_link').selectAll().where('affair_id', '=', affair).where('reading_id', 'in', batch).execute(),
  )
  const dropped = rows.filter(
    (link) => leaving.has(link.reading_id) || (loose.has(nameOf(link)) && link.score < SIDE_BY_SIDE),
  )
  for (let at = 0; at < dropped.length; at += BATCH) {
    const pairs = dropped.slice(at, at + BATCH).flatMap((link) => [
      [link.reading_id, link.ordinal, link.other_reading_id, link.other_ordinal],
      [link.other_reading_id, link.other_ordinal, link.reading_id, link.ordinal],
    ])
    await sql`delete from figure_link where affair_id = ${affair}
      and (reading_id, ordinal, other_reading_id, other_ordinal) in (values ${sql.join(
        pairs.map((pair) => sql`(${sql.join(pair.map((part) => sql.lit(part)))})`),
      )})`.execute(db)
  }
  const others = dropped.filter(({ other_reading_id }) => !leaving.has(other_reading_id))
  return told.at(
    others.map(({ other_reading_id, other_ordinal: ordinal }) => ({ readingId: other_reading_id, ordinal })),
  )
}

/** From either side: each is found by both of its figures. */
const linkRows = (affair_id: string, { one, other, score }: Link): readonly FigureLinkTable[] =>
  [
    [one, other],
    [other, one],
  ].map(([from, to]) => ({
    ...{ affair_id, reading_id: from!.readingId, ordinal: from!.ordinal },
    ...{ other_reading_id: to!.readingId, other_ordinal: to!.ordinal, score },
  }))
