import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { grouped, inBatches } from '../batches.js'
import { loadPositions } from '../ledger/load-positions.js'
import type { LedgerFilter } from '../ledger/rows.js'
import { diffVersions } from './diff-versions.js'
import { type LoadedVersion, loadVersions } from './load-versions.js'
import type { RemovedPosition, VersionDiff } from './rows.js'

/**
 * Reports of positions that the next version of their page no longer holds, or holds with another side, latest first. What
 * still stands there counts by that version and is not among them.
 * @throws AFFAIR_UNKNOWN, ISSUE_UNKNOWN, FILTER_DATE_INVALID
 */
export async function removedPositions(
  db: Kysely<Database>,
  affair: string,
  filter: LedgerFilter = {},
): Promise<readonly RemovedPosition[]> {
  const { positions } = await loadPositions(db, affair, filter, 'former')
  const byArticle = grouped(positions, ({ article }) => article.id)
  const nextOf = await nextVersions(db, affair, [...byArticle.keys()])
  const removed: RemovedPosition[] = []
  for (const [article, reports] of byArticle) {
    const versions = await loadVersions(db, article, affair)
    const versionOf = (id: string | undefined): LoadedVersion | undefined =>
      versions.find(({ row }) => row.article.id === id)
    const [older, newer] = [versionOf(article), versionOf(nextOf.get(article))]
    if (older === undefined || newer === undefined) continue
    const { cells } = await diffVersions(db, older, newer)
    const latest = versions.findLast(({ row }) => row.latest)
    // A page may go back to what it said: that is not removed.
    const back = latest === undefined || latest === newer ? [] : (await diffVersions(db, older, latest)).cells
    for (const position of reports) {
      const cell = cells.find(({ id }) => id === position.id)
      if (cell === undefined || [cell, ...back.filter(({ id }) => id === position.id)].some(stillHolds)) continue
      removed.push({
        ...{ position, fate: cell.fate === 'removed' ? 'removed' : 'changed', version: newer.row.article },
        ...{ learned: newer.row.learned, now: cell.newer },
      })
    }
  }
  return removed.sort((one, other) => (one.learned === other.learned ? 0 : one.learned < other.learned ? 1 : -1))
}

const stillHolds = ({ now, differs }: VersionDiff['cells'][number]): boolean =>
  now !== null && !differs.some(({ what }) => what === 'side' || what === 'actor')

async function nextVersions(
  db: Kysely<Database>,
  affair: string,
  articles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inBatches(articles, (batch) =>
    db
      .selectFrom('affair_article')
      .select(['article_id', 'superseded_by'])
      .where('affair_id', '=', affair)
      .where('article_id', 'in', batch)
      .execute(),
  )
  return new Map(
    rows.flatMap(({ article_id, superseded_by }) =>
      superseded_by === null ? [] : [[article_id, superseded_by] as const],
    ),
  )
}
