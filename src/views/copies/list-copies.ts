import type { Kysely } from 'kysely'
import type { CopyTable, Database } from '../../record/schema.js'
import { type Span, textOf } from '../../text/index.js'
import { cut, grouped, inBatches } from '../batches.js'
import { loadArticles } from '../parts.js'
import type { Listing, Page } from '../rows.js'
import { articlesOf, scopeOf } from '../scope.js'
import { type Sharer, sourceOf } from './direction.js'
import type { CopyFilter, CopyRow } from './rows.js'

/**
 * Pairs of articles that share passages, those that share most first. In an affair, both are of it.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS
 */
export async function listCopies(
  db: Kysely<Database>,
  filter: CopyFilter = {},
  page: Page = {},
): Promise<Listing<CopyRow>> {
  const pairs = [...grouped(await copiesIn(db, filter), (row) => `${row.article_id}\n${row.other_id}`).values()]
  const sizes = new Map(pairs.map((pair) => [pair, sum(pair)]))
  const ordered = pairs.sort((one, other) => sizes.get(other)! - sizes.get(one)! || (idOf(one) < idOf(other) ? -1 : 1))
  return { total: pairs.length, rows: await copyRows(db, cut(ordered, page.limit, page.offset)) }
}

/** The shared passages of an affair, or of the whole record, as they were found. */
export async function copiesIn(db: Kysely<Database>, filter: CopyFilter): Promise<CopyTable[]> {
  const affair = await scopeOf(db, { affair: filter.affair })
  const either = await scopeOf(db, filter)
  const inAffair = db.selectFrom('article').select('article.id').where(articlesOf(affair))
  const meant = db.selectFrom('article').select('article.id').where(articlesOf(either))
  return db
    .selectFrom('copy')
    .selectAll()
    .where('article_id', 'in', inAffair)
    .where('other_id', 'in', inAffair)
    .where((eb) => eb.or([eb('article_id', 'in', meant), eb('other_id', 'in', meant)]))
    .orderBy('article_id')
    .orderBy('other_id')
    .orderBy('start')
    .execute()
}

const sum = (pair: readonly CopyTable[]): number => pair.reduce((words, row) => words + row.words, 0)
const idOf = (pair: readonly CopyTable[]): string => `${pair[0]?.article_id} ${pair[0]?.other_id}`

async function copyRows(db: Kysely<Database>, pairs: readonly (readonly CopyTable[])[]): Promise<CopyRow[]> {
  const ids = pairs.flatMap(([row]) => (row === undefined ? [] : [row.article_id, row.other_id]))
  const articles = await loadArticles(db, ids)
  const words = new Map(
    (
      await inBatches(ids, (batch) =>
        db.selectFrom('article').select(['id', 'words']).where('id', 'in', batch).execute(),
      )
    ).map((row) => [row.id, row.words]),
  )
  return pairs.flatMap((pair): CopyRow[] => {
    const [row] = pair
    if (row === undefined) return []
    const same = sum(pair)
    const sharer = (id: string): Sharer => {
      const { ref, text } = articles.get(id)!
      return { outlet: ref.outlet, published: ref.published, text, share: shareOf(same, words.get(id)!) }
    }
    const [one, other] = [sharer(row.article_id), sharer(row.other_id)]
    const found = sourceOf(one, other)
    // Where nothing says which is the copy, the record's order is as good as another.
    const isTurned = found?.source === 'one'
    const [article, source] = isTurned ? [row.other_id, row.article_id] : [row.article_id, row.other_id]
    return [
      {
        article: articles.get(article)!.ref,
        source: articles.get(source)!.ref,
        because: found?.because ?? null,
        words: same,
        share: (isTurned ? other : one).share,
        sourceShare: (isTurned ? one : other).share,
        passages: pair
          .map((passage) => {
            const span: Span = isTurned ? [passage.other_start, passage.other_end] : [passage.start, passage.end]
            const sourceSpan: Span = isTurned ? [passage.start, passage.end] : [passage.other_start, passage.other_end]
            return {
              span,
              text: textOf(articles.get(article)!.text, span),
              sourceSpan,
              sourceText: textOf(articles.get(source)!.text, sourceSpan),
              words: passage.words,
            }
          })
          .sort((first, second) => first.span[0] - second.span[0]),
      },
    ]
  })
}

const shareOf = (same: number, words: number): number => Math.min(1, same / Math.max(1, words))
