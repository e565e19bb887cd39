import type { Span } from '../../text/index.js'
import type { ActorRow, AffairRow, ArticleRow, OutletRow, StatementRow, TimeRow } from '../../views/index.js'
import { type CsvColumns, idOf, join, nameOf, place, prefixed } from './csv-cells.js'

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
  unnamed: ({ unnamed }) => String(unnamed),
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
