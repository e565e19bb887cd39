import type { Kysely } from 'kysely'
import { scan } from '../../read/scan/index.js'
import type { AnchoringTable, Database } from '../schema.js'
import { alignTexts } from '../versions/index.js'
import type { CellAnchor } from './cell.js'
import { CELL_DECISIONS, type CellDecisionBody, JUDGEMENTS } from './cell-decision.js'
import { stillDiffers } from './correction.js'
import { type FoundCell, findCell, type Now } from './find-cell.js'
import { inForce } from './in-force.js'
import { loadCells } from './load-cells.js'

/**
 * Finds anew where the decisions of an affair about cells of an article, in any of the versions of its page, stand in the
 * reading that counts. What that comes to is written in the same transaction as what brought it about.
 */
export async function reanchor(
  db: Kysely<Database>,
  affairId: string,
  versions: readonly { readonly id: string }[],
): Promise<void> {
  const made = await db
    .selectFrom('decision')
    .select(['id', 'kind', 'article_id', 'anchor', 'body', 'undoes'])
    .where('affair_id', '=', affairId)
    .where(
      'article_id',
      'in',
      versions.map(({ id }) => id),
    )
    .orderBy('id')
    .execute()
  if (made.length === 0) return
  const ids = made.map(({ id }) => id)
  await db.deleteFrom('anchoring').where('decision_id', 'in', ids).execute()
  const rows: AnchoringTable[] = []
  const latest = new Map<string, Latest>()
  for (const { id, kind, anchor: json, body } of inForce(made)) {
    if (json === null || !CELL_DECISIONS.some((known) => known === kind)) continue
    // The writer put it there, so it is not checked again.
    const anchor = JSON.parse(json) as CellAnchor
    const known = latest.get(anchor.article) ?? (await latestOf(db, affairId, anchor.article))
    latest.set(anchor.article, known)
    const found = known.now === null ? UNREAD : findCell(anchor, known.now)
    const { state, cell, differs } = kind === 'correct' ? asCorrected(found, body) : found
    rows.push({
      ...{ decision_id: id, affair_id: affairId, article_id: known.article, reading_id: known.reading, state },
      ...{ cell_kind: anchor.kind, cell_id: cell?.id ?? null, differs: JSON.stringify(differs) },
      rules: 0,
    })
  }
  const kinds = new Map(made.map(({ id, kind }) => [id, kind]))
  const ruling = new Map<string, AnchoringTable>()
  for (const row of rows) {
    const judges = JUDGEMENTS.some((kind) => kind === kinds.get(row.decision_id))
    if (judges && row.cell_id !== null && row.state !== 'changed') ruling.set(row.cell_id, row)
  }
  const last = new Set(ruling.values())
  for (const row of rows) {
    await db
      .insertInto('anchoring')
      .values({ ...row, rules: Number(last.has(row)) })
      .execute()
  }
}

/** Where a new reading says what was corrected as people do, the correction holds. */
function asCorrected(found: FoundCell, body: string): FoundCell {
  const { instead = {} } = JSON.parse(body) as CellDecisionBody
  const differs = stillDiffers(found.differs, found.cell, instead)
  return found.state === 'changed' && differs.length === 0
    ? { ...found, state: 'exact', differs }
    : { ...found, differs }
}

const UNREAD: FoundCell = { state: 'lost', cell: null, differs: [{ what: 'article', was: '', is: 'not read' }] }

interface Latest {
  readonly article: string
  readonly reading: number | null
  readonly now: Now | null
}

/** The version of an article that counts in the affair, with what is read of it and how it came from the article's text. */
async function latestOf(db: Kysely<Database>, affairId: string, articleId: string): Promise<Latest> {
  let article = articleId
  let reading: number | null = null
  for (;;) {
    const held = await db
      .selectFrom('affair_article')
      .select(['reading_id', 'superseded_by'])
      .where('affair_id', '=', affairId)
      .where('article_id', '=', article)
      .executeTakeFirst()
    reading = held?.reading_id ?? null
    if (held === undefined || held.superseded_by === null) break
    article = held.superseded_by
  }
  if (reading === null) return { article, reading, now: null }
  const text = await textOfArticle(db, article)
  const before = article === articleId ? null : await textOfArticle(db, articleId)
  return {
    article,
    reading,
    now: {
      text,
      cells: await loadCells(db, reading),
      versions: before === null ? null : alignTexts(sentencesOf(before), sentencesOf(text)),
    },
  }
}

/** Sentences as every reading has them. */
export const sentencesOf = (text: string) => ({ text, sentences: scan(text).sentences })

const textOfArticle = async (db: Kysely<Database>, id: string): Promise<string> =>
  (await db.selectFrom('article').select('text').where('id', '=', id).executeTakeFirstOrThrow()).text
