import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { hull, type Span, textOf } from '../../text/index.js'
import { among } from '../among.js'
import { grouped } from '../batches.js'
import { isCounted } from '../counted.js'
import { keptByArticle } from '../kept.js'
import { loadArticleRefs, loadArticles, loadSentences, parseSpans, sentenceAt } from '../parts.js'
import type { ArticleRef, Sentence } from '../rows.js'
import { scopeOf } from '../scope.js'
import type { PositionRow } from './rows.js'

type Selected = Awaited<ReturnType<ReturnType<typeof reportsIn>['execute']>>[number]

/** What a report rests on. */
export type Words = Pick<PositionRow, 'evidence' | 'sentence'>

/** A report of who stands where as it was read, with its words. */
export interface ReadReport extends Omit<Selected, 'evidence'> {
  readonly id: string
  readonly ref: ArticleRef
  readonly spans: readonly Span[]
  readonly words: Words
}

/** The reports of one affair, of all versions of its pages. */
export const reportsIn = (db: Kysely<Database>, affair: string) =>
  db
    .selectFrom('affair_article')
    .innerJoin('reading', 'reading.id', 'affair_article.reading_id')
    .innerJoin('article', 'article.id', 'affair_article.article_id')
    .innerJoin('position', 'position.reading_id', 'reading.id')
    .leftJoin('reading_actor as group', (join) =>
      join.onRef('group.reading_id', '=', 'position.reading_id').onRef('group.local_id', '=', 'position.inferred'),
    )
    .where('affair_article.affair_id', '=', affair)
    .select([
      'position.reading_id as reading',
      'position.ordinal',
      'position.actor_id as actor',
      'position.issue_id as issue',
      'position.side',
      'position.commitment',
      'position.date',
      'position.evidence',
      'position.statement_id as statement',
      'position.confidence',
      'reading.label',
      'affair_article.article_id as article',
      'affair_article.added_at as learned',
      'group.actor_id as inferred',
    ])

/** All that count of an affair, kept from one asking to the next; null where its counts wait to be brought up to date. */
export async function keptReports(db: Kysely<Database>, affair: string): Promise<readonly ReadReport[] | null> {
  if (db.isTransaction || !(await isCounted(db, await scopeOf(db, { affair })))) return null
  const kept = await keptByArticle(db, affair, `reports of positions of ${affair}`, async (articles) => {
    const rows = await reportsIn(db, affair)
      .where('affair_article.superseded_by', 'is', null)
      .$if(articles !== null, (query) =>
        query.where((eb) => among(eb.ref('affair_article.article_id'), articles ?? [])),
      )
      .execute()
    return grouped(await withWords(db, rows), ({ article }) => article)
  })
  return withTitles(db, [...kept.values()].flat())
}

/** A title or address that nobody stated may become known later: no other change of an article is left unsaid. */
async function withTitles(db: Kysely<Database>, reports: readonly ReadReport[]): Promise<readonly ReadReport[]> {
  const open = reports.filter(({ ref }) => ref.title === null || ref.url === null)
  if (open.length === 0) return reports
  const refs = await loadArticleRefs(db, new Set(open.map(({ article }) => article)))
  return reports.map((report) => ({ ...report, ref: refs.get(report.article) ?? report.ref }))
}

/** Reports with their words. */
export async function withWords(db: Kysely<Database>, rows: readonly Selected[]): Promise<readonly ReadReport[]> {
  const wordsAt = await wordsOf(db, rows)
  return rows.map(({ evidence, ...row }): ReadReport => {
    const spans = parseSpans(evidence)
    const { ref, words } = wordsAt(row)
    return { ...row, id: `${row.label}:p${row.ordinal + 1}`, ref, spans, words: words(spans) }
  })
}

interface Told {
  readonly ref: ArticleRef
  readonly text: string
  readonly words: (spans: readonly Span[]) => Words
}

type InArticle = Pick<Selected, 'article' | 'reading'>

/** What the articles of some reports hold at any places. */
export async function wordsOf(db: Kysely<Database>, rows: readonly InArticle[]): Promise<(row: InArticle) => Told> {
  const articles = await loadArticles(
    db,
    rows.map(({ article }) => article),
  )
  const sentences = await loadSentences(
    db,
    rows.map(({ reading }) => reading),
  )
  return ({ article, reading }) => {
    const { ref, text } = articles.get(article)!
    return {
      ...{ ref, text },
      words: (spans) => ({
        evidence: spans.map((span) => ({ span, text: textOf(text, span) })),
        sentence: sentenceAround(text, sentences.get(reading) ?? [], spans),
      }),
    }
  }
}

/** From the sentence of the first word of the evidence to that of the last. */
function sentenceAround(text: string, sentences: readonly Span[], spans: readonly Span[]): Sentence {
  const whole = hull(spans) ?? [0, 0]
  const [start] = sentenceAt(text, sentences, whole).span
  const [, end] = sentenceAt(text, sentences, [Math.max(whole[1] - 1, whole[0]), whole[1]]).span
  const span: Span = [start, Math.max(end, whole[1])]
  return { span, text: textOf(text, span) }
}
