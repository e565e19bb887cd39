import type { Kysely, Selectable } from 'kysely'
import type { Database, StatementTable } from '../../record/schema.js'
import { type Span, textOf, textOfAll } from '../../text/index.js'
import { grouped, inBatches } from '../batches.js'
import { type ArticleText, loadActors, loadArticles, parseSpans } from '../parts.js'
import type { ActorRef, StatementRow } from '../rows.js'

export const STATEMENT_COLUMNS = [
  'statement.id',
  'statement.article_id',
  'statement.kind',
  'statement.class',
  'statement.source',
  'statement.cue',
  'statement.content',
  'statement.sentence_start',
  'statement.sentence_end',
  'statement.within',
  'statement.date',
  'statement.dated_start',
  'statement.dated_end',
  'statement.confidence',
] as const

type Column = (typeof STATEMENT_COLUMNS)[number] extends `statement.${infer Name extends keyof StatementTable}`
  ? Name
  : never

/** Adds actors, article and the words of the text to statements, in their order, by three queries a batch. */
export async function statementRows(
  db: Kysely<Database>,
  statements: readonly Pick<Selectable<StatementTable>, Column>[],
): Promise<StatementRow[]> {
  const ids = statements.map(({ id }) => id)
  const links = await inBatches(ids, (batch) =>
    db
      .selectFrom('statement_actor')
      .select(['statement_id', 'actor_id', 'part'])
      .where('statement_id', 'in', batch)
      .orderBy('statement_id')
      .orderBy('ordinal')
      .execute(),
  )
  const articles = await loadArticles(
    db,
    statements.map(({ article_id }) => article_id),
  )
  const actors = await loadActors(
    db,
    links.map(({ actor_id }) => actor_id),
  )
  const linksOf = grouped(links, ({ statement_id }) => statement_id)
  return statements.map((statement) => {
    const own = linksOf.get(statement.id) ?? []
    const inPart = (part: string): ActorRef[] =>
      own.flatMap((link) => (link.part === part ? (actors.get(link.actor_id) ?? []) : []))
    return {
      ...wordsOf(statement, articles.get(statement.article_id)!),
      ...{
        speakers: inPart('speaker'),
        addressees: inPart('addressee'),
        via: inPart('via'),
      },
    }
  })
}

const spanOrNull = (start: number | null, end: number | null): Span | null =>
  start === null || end === null ? null : [start, end]

function wordsOf(statement: Pick<Selectable<StatementTable>, Column>, { ref, text }: ArticleText) {
  const spans = {
    source: parseSpans(statement.source),
    cue: parseSpans(statement.cue),
    content: parseSpans(statement.content),
  }
  const sentence: Span = [statement.sentence_start, statement.sentence_end]
  return {
    id: statement.id,
    article: ref,
    kind: statement.kind,
    class: statement.class,
    source: textOfAll(text, spans.source),
    cue: textOfAll(text, spans.cue),
    content: textOfAll(text, spans.content),
    spans,
    sentence: { span: sentence, text: textOf(text, sentence) },
    date: statement.date,
    dated: spanOrNull(statement.dated_start, statement.dated_end),
    within: statement.within,
    confidence: statement.confidence,
  }
}
