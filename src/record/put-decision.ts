import type { Kysely } from 'kysely'
import type { CellAnchor } from './decisions/cell.js'
import { reanchor } from './decisions/reanchor.js'
import type { Joiner } from './joiner.js'
import type { Database } from './schema.js'
import { takeTurn } from './turn.js'
import { versionsOf } from './versions/mark-versions.js'

export interface DecisionInput {
  readonly affairId: string
  /** Null for what concerns more than one article. */
  readonly articleId: string | null
  readonly coder: string
  readonly kind: string
  /** How the decision finds its place in a new reading; left out where it has none. */
  readonly anchor?: CellAnchor
  /** What was decided; kept as JSON. */
  readonly body: object
  /** The decision that this one takes back; null for all others. */
  readonly undoes: number | null
}

/** Adds a decision, lets `joiner` do what it says, and finds the cell that it speaks of; answers its number. */
export async function putDecision(
  db: Kysely<Database>,
  { affairId, articleId, coder, kind, anchor, body, undoes }: DecisionInput,
  joiner: Joiner | null = null,
): Promise<number> {
  await takeTurn(db)
  const { id } = await db
    .insertInto('decision')
    .values({
      affair_id: affairId,
      article_id: articleId,
      coder,
      made_at: new Date().toISOString(),
      kind,
      anchor: anchor === undefined ? null : JSON.stringify(anchor),
      body: JSON.stringify(body),
      undoes,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await joiner?.decided(db, id)
  if (articleId !== null) await reanchor(db, affairId, await versionsOf(db, articleId))
  return id
}
