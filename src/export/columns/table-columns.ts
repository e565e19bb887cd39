import type { ActorRow, AffairRow, ArticleRow, OutletRow, StatementRow, TimeRow } from '../../views/index.js'
import { marksOf } from '../marked.js'
import { markedSentence } from '../marked-line.js'
import { roleWords } from '../roles.js'
import { cellText, type TableColumn } from '../table.js'
import { countryName } from '../wording.js'
import { COUNT, count, day, place, running, SHORT_ID } from './table-cells.js'

// The columns of each list in a terminal: who, what, when, where, in that order.

const names = (row: StatementRow): string => {
  if (row.speakers.length > 0) return row.speakers.map(({ name }) => name).join(', ')
  return row.source === '' ? 'not said' : `“${row.source}”`
}

export const statementColumns: readonly TableColumn<StatementRow>[] = [
  {
    head: 'Who',
    width: { min: 8, max: 16 },
    lines: (row, cell) => [running(names(row), { ...cell, room: Math.min(cell.room, 4 * cell.width) })],
  },
  { head: 'What', width: 'rest', lines: (row, cell) => [markedSentence(row.sentence, marksOf([row]), cell)] },
  {
    head: 'When',
    width: { min: 7, max: 10 },
    lines: ({ date, article }) =>
      date === null
        ? [day(article.published), ...(article.published === null ? [] : ['(article)'])]
        : day(date).split('/'),
  },
  {
    head: 'Where',
    width: { min: 18, max: 18 },
    lines: (row, cell) => place(row.article, row.sentence.span, cell),
  },
]

export const actorColumns: readonly TableColumn<ActorRow>[] = [
  {
    head: 'Who',
    width: { min: 10, max: 18 },
    lines: ({ name, kind, country, unnamed }, cell) => [
      cellText(name, cell.width),
      cell.paint.faint(
        country === null || kind === 'state' ? kind : cellText(`${kind}, ${countryName(country)}`, cell.width),
      ),
      ...(unnamed ? [cell.paint.faint('without a name')] : []),
    ],
  },
  {
    head: 'Role',
    width: { min: 6, max: 20 },
    lines: (actor, cell) =>
      roleWords(actor)
        .slice(0, 3)
        .map((words) => running(words, { ...cell, room: Math.min(cell.room, 4 * cell.width) })),
  },
  { head: 'Said', ...COUNT, lines: ({ statements }) => [count(statements)] },
  { head: 'Art.', ...COUNT, lines: ({ articles }) => [count(articles)] },
  {
    head: 'First named',
    width: 'rest',
    lines: ({ first }, cell) =>
      first === null ? [] : [markedSentence(first.sentence, [{ span: first.span, role: 'source' }], cell)],
  },
  {
    head: 'Where',
    width: { min: 12, max: 20 },
    lines: ({ first }, cell) => (first === null ? [] : place(first.article, first.span, cell)),
  },
]

export const timeColumns: readonly TableColumn<TimeRow>[] = [
  { head: 'When', width: { min: 10, max: 10 }, lines: ({ value }) => value.split('/') },
  { head: 'In words', width: { min: 8, max: 16 }, lines: ({ text }, cell) => [running(text, cell)] },
  {
    head: 'Sentence',
    width: 'rest',
    lines: ({ sentence, span }, cell) => [markedSentence(sentence, [{ span, role: 'content' }], cell)],
  },
  { head: 'Where', width: { min: 12, max: 20 }, lines: (row, cell) => place(row.article, row.span, cell) },
]

export const articleColumns: readonly TableColumn<ArticleRow>[] = [
  { head: 'Article', width: { min: SHORT_ID, max: SHORT_ID }, lines: ({ id }) => [id.slice(0, SHORT_ID)] },
  {
    head: 'Title',
    width: 'rest',
    lines: ({ title, source, supersededBy }, cell) => [
      running(title ?? source, cell),
      ...(supersededBy === null ? [] : [cell.paint.faint(`later version: ${supersededBy.slice(0, SHORT_ID)}`)]),
    ],
  },
  { head: 'Published', width: { min: 10, max: 10 }, lines: ({ published }) => [day(published)] },
  {
    head: 'Outlet',
    width: { min: 8, max: 18 },
    lines: ({ outlet }, cell) => [cellText(outlet ?? 'unknown', cell.width)],
  },
  { head: 'Said', ...COUNT, lines: ({ statements }) => [count(statements)] },
  { head: 'Actors', ...COUNT, lines: ({ actors }) => [count(actors)] },
  { head: 'Words', ...COUNT, lines: ({ words }) => [count(words)] },
]

export const affairColumns: readonly TableColumn<AffairRow>[] = [
  { head: 'Affair', width: { min: 8, max: 30 }, lines: ({ id }, cell) => [cellText(id, cell.width)] },
  { head: 'Name', width: 'rest', lines: ({ name }, cell) => [running(name, cell)] },
  { head: 'Articles', ...COUNT, lines: ({ articles }) => [count(articles)] },
  { head: 'Outlets', ...COUNT, lines: ({ outlets }) => [count(outlets)] },
  { head: 'Said', ...COUNT, lines: ({ statements }) => [count(statements)] },
  { head: 'Actors', ...COUNT, lines: ({ actors }) => [count(actors)] },
  {
    head: 'Published',
    width: { min: 10, max: 13 },
    lines: ({ from, to }) =>
      from === null ? ['unknown'] : [from, ...(to === from || to === null ? [] : [`to ${to}`])],
  },
]

export const outletColumns: readonly TableColumn<OutletRow>[] = [
  { head: 'Outlet', width: 'rest', lines: ({ name }, cell) => [cellText(name ?? 'unknown', cell.width)] },
  { head: 'Articles', ...COUNT, lines: ({ articles }) => [count(articles)] },
  { head: 'Said', ...COUNT, lines: ({ statements }) => [count(statements)] },
  { head: 'Words', ...COUNT, lines: ({ words }) => [count(words)] },
]
