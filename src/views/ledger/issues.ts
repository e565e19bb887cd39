import type { Kysely } from 'kysely'
import type { Codebook } from '../../read/codebook.js'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { idsNamed } from '../names.js'
import { expectAffair } from '../scope.js'
import type { IssueRef } from './rows.js'

export interface Issues {
  /** Those of the codebook in its order, then others that readings speak of. */
  readonly issues: readonly IssueRef[]
  /** Whether the affair has a codebook that holds issues. */
  readonly codebook: boolean
}

/** @throws AFFAIR_UNKNOWN */
export async function issuesOf(db: Kysely<Database>, affair: string): Promise<Issues> {
  await expectAffair(db, affair)
  const { codebook } = await db
    .selectFrom('affair')
    .select('codebook')
    .where('id', '=', affair)
    .executeTakeFirstOrThrow()
  // The writer put it there, so it is not checked again.
  const known = codebook === null ? [] : (JSON.parse(codebook) as Codebook).issues
  const spoken = await db
    .selectFrom('affair_article')
    .innerJoin('position', 'position.reading_id', 'affair_article.reading_id')
    .select('position.issue_id as id')
    .distinct()
    .where('affair_article.affair_id', '=', affair)
    .orderBy('position.issue_id')
    .execute()
  const others = spoken.filter(({ id }) => !known.some((issue) => issue.id === id))
  return {
    issues: [
      ...known.map(({ id, question }) => ({ id, question })),
      ...others.map(({ id }): IssueRef => ({ id, question: null })),
    ],
    codebook: known.length > 0,
  }
}

/**
 * Ids of the issues that a person may mean: the one with just this id, else all whose question holds the words.
 * @throws ISSUE_UNKNOWN
 */
export function issuesMeant(issues: readonly IssueRef[], wanted: string, affair: string): readonly string[] {
  const named = issues.map(({ id, question }) => ({ id, name: question ?? id }))
  const found = idsNamed(named, wanted)
  if (found.length > 0) return found
  const known = issues.map(({ id }) => id).join(', ')
  throw new StandpointError('ISSUE_UNKNOWN', { wanted, affair, known: known === '' ? 'none' : known })
}
