import { type DecidedActor, joinerUrl, mergeOf, splitOf } from '../join/index.js'
import { openRecord, openWriter } from '../record/index.js'
import { StandpointError } from '../text/index.js'

/** What a person decides about who is one; actors are named by id. */
export type ActorChoice =
  | { readonly kind: 'merge'; readonly one: string; readonly other: string; readonly reason: string | null }
  | { readonly kind: 'split'; readonly actor: string; readonly part: string; readonly reason: string | null }
  | { readonly kind: 'undo'; readonly decision: number }

/**
 * Adds a decision to the record at `path`, and joins its actors anew; answers the number of the decision.
 * @throws ACTOR_UNKNOWN, ACTORS_SAME, ACTOR_PART_UNKNOWN, DECISION_UNKNOWN, and what `openWriter` throws
 */
export async function decideActors(path: string, choice: ActorChoice, coder: string): Promise<number> {
  const decided = await decisionOf(path, choice)
  const writer = await openWriter(path, joinerUrl())
  try {
    return await writer.putDecision({ ...decided, coder })
  } finally {
    await writer.close()
  }
}

async function decisionOf(path: string, choice: ActorChoice): Promise<DecidedActor> {
  const { db, close } = await openRecord(path, { mode: 'read' })
  try {
    if (choice.kind === 'merge') return await mergeOf(db, choice.one, choice.other, choice.reason)
    if (choice.kind === 'split') return await splitOf(db, choice.actor, choice.part, choice.reason)
    const undone = await db
      .selectFrom('decision')
      .select(['affair_id', 'article_id'])
      .where('id', '=', choice.decision)
      .executeTakeFirst()
    if (undone === undefined) throw new StandpointError('DECISION_UNKNOWN', { wanted: choice.decision })
    return {
      ...{ affairId: undone.affair_id, articleId: undone.article_id, kind: 'undo', body: {} },
      undoes: choice.decision,
    }
  } finally {
    await close()
  }
}
