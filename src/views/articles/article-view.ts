import type { Kysely } from 'kysely'
import type { Codebook } from '../../read/codebook.js'
import { DOUBTS, type DoubtCode } from '../../read/doubts.js'
import { codebookHash } from '../../record/hash.js'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { NONE_REJECTED } from '../decisions/rejected-cells.js'
import { loadActors, parseSpans } from '../parts.js'
import type { ArticleView } from '../rows.js'
import { counts, scopeOf } from '../scope.js'
import { statementsIn } from '../statements/list-statements.js'
import { articleCells } from './article-cells.js'
import { findArticle } from './find-article.js'
import { listArticles } from './list-articles.js'
import { loadCandidates } from './load-candidates.js'

/**
 * One article with all that the reading that counts says of it; empty lists when it has not been read yet. Statements
 * and mentions in the order of the text.
 * @param wanted id, a prefix of it, or words of title or path that fit one article only
 * @throws ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, AFFAIR_UNKNOWN
 */
export async function articleView(db: Kysely<Database>, wanted: string, affair?: string): Promise<ArticleView> {
  const scope = await scopeOf(db, { affair, article: wanted })
  const id = scope.article ?? (await findArticle(db, wanted, affair))
  const [article] = (await listArticles(db, { affair, article: id })).rows
  const { text } = await db.selectFrom('article').select('text').where('id', '=', id).executeTakeFirstOrThrow()
  if (article === undefined) throw new StandpointError('ARTICLE_UNKNOWN', { wanted })
  const reading = await db
    .selectFrom('reading')
    .select(['id', 'label', 'chrome', 'sentences', 'engine_version', 'model', 'codebook_hash', 'made_at'])
    .where((eb) => counts(eb.ref('reading.id'), scope))
    .executeTakeFirst()
  if (reading === undefined) return { article, text, ...UNREAD }

  const ofReading = ['reading_id', '=', reading.id] as const
  const mentions = await db
    .selectFrom('mention')
    .select(['actor_id', 'start', 'end', 'form'])
    .where(...ofReading)
    .orderBy('start')
    .orderBy('end')
    .execute()
  const actors = await loadActors(
    db,
    mentions.map(({ actor_id }) => actor_id),
  )
  const times = await db
    .selectFrom('time')
    .select(['start', 'end', 'value'])
    .where(...ofReading)
    .orderBy('start')
    .execute()
  const doubts = await db
    .selectFrom('doubt')
    .select(['ordinal', 'code', 'start', 'end'])
    .where(...ofReading)
    .orderBy('start')
    .execute()
  const candidates = await loadCandidates(db, reading.id)
  // What was rejected is shown where it stands, with who rejected it.
  const { rows: statements } = await statementsIn(db, { ...scope, article: id, rejected: NONE_REJECTED })
  return {
    article,
    text,
    chrome: parseSpans(reading.chrome),
    sentences: parseSpans(reading.sentences),
    statements: [...statements].sort((a, b) => placeOf(a) - placeOf(b)),
    mentions: mentions.flatMap(({ actor_id, start, end, form }) => {
      const actor = actors.get(actor_id)
      return actor === undefined ? [] : [{ actor, span: [start, end] as const, form }]
    }),
    times: times.map(({ start, end, value }) => ({ span: [start, end] as const, value })),
    doubts: doubts.map(({ ordinal, code, start, end }) => ({
      ...{ code, span: [start, end] as const, candidates: candidates.get(ordinal) ?? [] },
      because: Object.hasOwn(DOUBTS, code) ? DOUBTS[code as DoubtCode] : code,
    })),
    ...(await articleCells(db, reading, affair ?? null)),
    reading: {
      ...{ engine: reading.engine_version, model: reading.model, codebook: reading.codebook_hash },
      ...{ codebookIsCurrent: await isCurrent(db, reading.codebook_hash, affair), madeAt: reading.made_at },
    },
  }
}

const UNREAD = {
  ...{ chrome: [], sentences: [], statements: [], mentions: [], times: [], doubts: [] },
  ...{ events: [], positions: [], figures: [], reading: null },
}

async function isCurrent(db: Kysely<Database>, hash: string, affair: string | undefined): Promise<boolean | null> {
  if (affair === undefined) return null
  const { codebook } = await db
    .selectFrom('affair')
    .select('codebook')
    .where('id', '=', affair)
    .executeTakeFirstOrThrow()
  // The writer put it there, so it is not checked again.
  return codebookHash(codebook === null ? null : (JSON.parse(codebook) as Codebook)) === hash
}

/** Where a statement begins in the text. */
const placeOf = ({ spans }: ArticleView['statements'][number]): number =>
  Math.min(...[...spans.source, ...spans.cue, ...spans.content].map(([start]) => start))
