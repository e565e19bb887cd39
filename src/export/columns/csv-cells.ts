import type { Span } from '../../text/index.js'
import type { ActorRef, ArticleRef } from '../../views/index.js'

// What the columns of several lists have in common.

/** The columns of a list as a spreadsheet has them, by name; several values of one cell are parted by "; ". */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => string | number | null>>

export const join = (texts: readonly string[]): string => texts.join('; ')
export const nameOf = ({ name }: ActorRef): string => name
export const idOf = ({ id }: ActorRef): string => id

/** Where a row stands: its article, and the place in its text in UTF-16 code units. */
export const place = <Row>(
  find: (row: Row) => { article: ArticleRef; span: Span; sentence: { text: string; span: Span } } | null,
): CsvColumns<Row> => ({
  outlet: (row) => find(row)?.article.outlet ?? null,
  published: (row) => find(row)?.article.published ?? null,
  title: (row) => find(row)?.article.title ?? null,
  url: (row) => find(row)?.article.url ?? null,
  article: (row) => find(row)?.article.id ?? null,
  start: (row) => find(row)?.span[0] ?? null,
  end: (row) => find(row)?.span[1] ?? null,
  sentence: (row) => find(row)?.sentence.text ?? null,
  sentence_start: (row) => find(row)?.sentence.span[0] ?? null,
  sentence_end: (row) => find(row)?.sentence.span[1] ?? null,
})

/** Columns under other names. */
export function prefixed<Row>(prefix: string, columns: CsvColumns<Row>): CsvColumns<Row> {
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [prefix + name, value]))
}
