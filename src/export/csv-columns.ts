import type { Span } from '../text/index.js'
import type {
  ActorRef,
  ActorRow,
  AffairRow,
  ArticleRef,
  ArticleRow,
  OutletRow,
  StatementRow,
  TimeRow,
} from '../views/index.js'

/** The columns of a list as a spreadsheet has them, by name; several values of one cell are parted by "; ". */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => string | number | null>>

const join = (texts: readonly string[]): string => texts.join('; ')
const nameOf = ({ name }: ActorRef): string => name
const idOf = ({ id }: ActorRef): string => id

/** Where a row stands: its article, and the place in its text in UTF-16 code units. */
const place = <Row>(
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

/** From the first to the last word of a statement. */
const hullOf = ({ spans }: StatementRow): Span => {
  const edges = [...spans.source, ...spans.cue, ...spans.content]
  return [Math.min(...edges.map(([start]) => start)), Math.max(...edges.map(([, end]) => end))]
}

export const statementCsv: CsvColumns<StatementRow> = {
  statement: ({ id }) => id,
  speakers: ({ speakers }) => join(speakers.map(nameOf)),
  speaker_ids: ({ speakers }) => join(speakers.map(idOf)),
  kind: (row) => row.kind,
  class: (row) => row.class,
  source: ({ source }) => source,
  cue: ({ cue }) => cue,
  content: ({ content }) => content,
  addressees: ({ addressees }) => join(addressees.map(nameOf)),
  via: ({ via }) => join(via.map(nameOf)),
  date: ({ date }) => date,
  within: (row) => row.within,
  confidence: ({ confidence }) => confidence,
  ...place((row: StatementRow) => ({ ...row, span: hullOf(row) })),
}

export const actorCsv: CsvColumns<ActorRow> = {
  actor: ({ id }) => id,
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  country: ({ country }) => country,
  aliases: ({ aliases }) => join(aliases),
  roles: ({ roles }) => join(roles.map(({ role, of }) => (of === null ? role : `${role}, ${of}`))),
  statements: ({ statements }) => statements,
  mentions: ({ mentions }) => mentions,
  articles: ({ articles }) => articles,
  outlets: ({ outlets }) => join(outlets),
  ...prefixed(
    'first_',
    place(({ first }: ActorRow) => first),
  ),
}

export const timeCsv: CsvColumns<TimeRow> = {
  value: ({ value }) => value,
  text: ({ text }) => text,
  ...place((row: TimeRow) => row),
}

export const articleCsv: CsvColumns<ArticleRow> = {
  article: ({ id }) => id,
  title: ({ title }) => title,
  outlet: ({ outlet }) => outlet,
  outlet_origin: ({ outletOrigin }) => outletOrigin,
  published: ({ published }) => published,
  published_origin: ({ publishedOrigin }) => publishedOrigin,
  url: ({ url }) => url,
  language: ({ language }) => language,
  words: ({ words }) => words,
  statements: ({ statements }) => statements,
  actors: ({ actors }) => actors,
  doubts: ({ doubts }) => doubts,
  supersedes: ({ supersedes }) => supersedes,
  superseded_by: ({ supersededBy }) => supersededBy,
  source: ({ source }) => source,
  added_at: ({ addedAt }) => addedAt,
}

export const affairCsv: CsvColumns<AffairRow> = {
  affair: ({ id }) => id,
  name: ({ name }) => name,
  articles: ({ articles }) => articles,
  outlets: ({ outlets }) => outlets,
  statements: ({ statements }) => statements,
  actors: ({ actors }) => actors,
  from: ({ from }) => from,
  to: ({ to }) => to,
}

export const outletCsv: CsvColumns<OutletRow> = {
  outlet: ({ id }) => id,
  name: ({ name }) => name,
  articles: ({ articles }) => articles,
  statements: ({ statements }) => statements,
  words: ({ words }) => words,
}

function prefixed<Row>(prefix: string, columns: CsvColumns<Row>): CsvColumns<Row> {
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [prefix + name, value]))
}
