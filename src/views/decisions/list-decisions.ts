import type { Kysely } from 'kysely'
import {
  CELL_DECISIONS,
  type CellAnchor,
  type CellDecisionBody,
  type CellDecisionKind,
  type Difference,
  inForce,
  loadCells,
  sentencesOf,
  versionsOf,
} from '../../record/index.js'
import type { Database } from '../../record/schema.js'
import { hull } from '../../text/index.js'
import { cut, inBatches } from '../batches.js'
import { loadArticles, sentenceAt } from '../parts.js'
import type { Listing, Page } from '../rows.js'
import { scopeOf } from '../scope.js'
import type { DecisionFilter, DecisionRow } from './rows.js'

/** In a filter's `anchor`: what is to be looked at. */
export const OPEN = 'open'

/**
 * What people decided of statements, events, positions and figures, latest first; with where it stands in the readings of
 * today.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS
 */
export async function listDecisions(
  db: Kysely<Database>,
  filter: DecisionFilter = {},
  page: Page = {},
): Promise<Listing<DecisionRow>> {
  const made = await select(db, filter)
  const undoneBy = new Map(inForce(made).flatMap(({ id, undoes }) => (undoes === null ? [] : [[undoes, id] as const])))
  const cells = made.filter(({ kind, anchor }) => anchor !== null && CELL_DECISIONS.some((known) => known === kind))
  const wanted = cells.filter(
    (row) =>
      (filter.undone === true || !undoneBy.has(row.id)) &&
      (filter.anchor === undefined ||
        (filter.anchor === OPEN ? row.state === 'changed' || row.state === 'lost' : row.state === filter.anchor)),
  )
  const shown = cut(wanted, page.limit, page.offset)
  return { total: wanted.length, rows: await decisionRows(db, shown, undoneBy) }
}

const insteadWords = ({ instead }: CellDecisionBody): Record<string, string> | null =>
  instead === undefined
    ? null
    : Object.fromEntries(
        Object.entries(instead).map(([what, value]) => [what, typeof value === 'string' ? value : value.words]),
      )

async function select(db: Kysely<Database>, filter: DecisionFilter) {
  const { affair, article } = await scopeOf(db, { affair: filter.affair, article: filter.article })
  const versions = article === null ? null : (await versionsOf(db, article)).map(({ id }) => id)
  return db
    .selectFrom('decision')
    .leftJoin('anchoring', 'anchoring.decision_id', 'decision.id')
    .select(['decision.id', 'decision.affair_id', 'decision.article_id', 'coder', 'made_at', 'decision.kind'])
    .select(['decision.anchor', 'decision.body', 'decision.undoes'])
    .select([
      'anchoring.article_id as latest',
      'anchoring.reading_id as reading',
      'anchoring.cell_id',
      'anchoring.state',
    ])
    .select(['anchoring.differs', 'anchoring.rules'])
    .where('decision.article_id', 'is not', null)
    .$if(affair !== null, (query) => query.where('decision.affair_id', '=', affair ?? ''))
    .$if(versions !== null, (query) => query.where('decision.article_id', 'in', versions ?? []))
    .orderBy('decision.id', 'desc')
    .execute()
}

type Selected = Awaited<ReturnType<typeof select>>[number]

async function decisionRows(
  db: Kysely<Database>,
  rows: readonly Selected[],
  undoneBy: ReadonlyMap<number, number>,
): Promise<DecisionRow[]> {
  const articles = await loadArticles(
    db,
    rows.flatMap(({ article_id, latest }) => [article_id ?? '', latest ?? '']).filter((id) => id !== ''),
  )
  const readings = rows.flatMap(({ reading }) => reading ?? [])
  const cells = new Map(
    (await inBatches(readings, async (batch) => (await Promise.all(batch.map((id) => loadCells(db, id)))).flat())).map(
      (cell) => [cell.id, cell],
    ),
  )
  const sentences = new Map<string, ReturnType<typeof sentencesOf>>()
  return rows.map((row): DecisionRow => {
    // The writer put them there, so they are not checked again.
    const anchor = JSON.parse(row.anchor ?? '{}') as CellAnchor
    const body = JSON.parse(row.body) as CellDecisionBody
    const cell = row.cell_id === null ? undefined : cells.get(row.cell_id)
    const latest = row.latest === null ? undefined : articles.get(row.latest)
    const known = latest === undefined ? undefined : (sentences.get(latest.ref.id) ?? sentencesOf(latest.text))
    if (latest !== undefined && known !== undefined) sentences.set(latest.ref.id, known)
    const place = cell === undefined ? null : hull(cell.spans)
    return {
      ...{ id: row.id, affair: row.affair_id, kind: row.kind as CellDecisionKind, coder: row.coder },
      ...{ madeAt: row.made_at, note: body.note, instead: insteadWords(body) },
      cell: {
        ...{ kind: anchor.kind, id: body.cell, words: anchor.words },
        says: Object.fromEntries(Object.entries(anchor.says).map(([what, { words }]) => [what, words])),
      },
      decidedOn: articles.get(row.article_id ?? '')!.ref,
      anchor: row.state,
      now:
        cell === undefined || latest === undefined || known === undefined || place === null
          ? null
          : { cell: cell.id, article: latest.ref, sentence: sentenceAt(latest.text, known.sentences, place) },
      differs: row.differs === null ? [] : (JSON.parse(row.differs) as Difference[]),
      rules: row.rules === 1,
      undoneBy: undoneBy.get(row.id) ?? null,
    }
  })
}
