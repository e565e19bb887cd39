import type { SearchFacet, SearchFacets, SearchHit } from '../../views/index.js'
import { markedSentence } from '../marked-line.js'
import type { ListShape } from '../render-list.js'
import type { TableColumn } from '../table.js'
import { type CsvColumns, idOf, join, nameOf, place } from './csv-cells.js'
import { COUNT, count, day, place as placeLines, running } from './table-cells.js'

const searchColumns: readonly TableColumn<SearchHit>[] = [
  { head: 'When', width: { min: 10, max: 10 }, lines: ({ article }) => [day(article.published)] },
  {
    head: 'What',
    width: { min: 14, max: 30 },
    lines: ({ article, statement, speakers }, cell) => {
      if (statement === null) return [running(article.title ?? 'untitled', cell)]
      return [running(speakers.length === 0 ? 'not said' : speakers.map(nameOf).join(', '), cell)]
    },
  },
  {
    head: 'Words',
    width: 'rest',
    lines: ({ snippet, marks }, cell) => [
      markedSentence(
        snippet,
        marks.map((span) => ({ span, role: 'cue' as const })),
        cell,
      ),
    ],
  },
  { head: 'St.', ...COUNT, lines: ({ statements }) => [count(statements)] },
  {
    head: 'Where',
    width: { min: 12, max: 20 },
    lines: ({ article, place, snippet }, cell) => placeLines(article, place ?? snippet.span, cell),
  },
]

const searchCsv: CsvColumns<SearchHit> = {
  statement: ({ statement }) => statement,
  speakers: ({ speakers }) => join(speakers.map(nameOf)),
  speaker_ids: ({ speakers }) => join(speakers.map(idOf)),
  statements: ({ statements }) => statements,
  score: ({ score }) => score,
  ...place((row: SearchHit) => ({
    ...{ article: row.article, span: row.place ?? row.snippet.span, sentence: row.snippet },
  })),
}

export const searchShape: ListShape<SearchHit> = { table: searchColumns, csv: searchCsv }

/** A facet with the field it belongs to: a line of the list. */
export interface FacetLine extends SearchFacet {
  readonly field: string
}

const FIELDS = {
  actors: 'actor',
  outlets: 'outlet',
  months: 'month',
  issues: 'issue',
  kinds: 'kind',
  languages: 'language',
} as const satisfies Readonly<Record<keyof SearchFacets, string>>

export const facetLines = (facets: SearchFacets): FacetLine[] =>
  (Object.keys(FIELDS) as (keyof SearchFacets)[]).flatMap((name) =>
    facets[name].map((facet) => ({ field: FIELDS[name], ...facet })),
  )

export const facetShape: ListShape<FacetLine> = {
  table: [
    { head: 'Field', width: { min: 6, max: 8 }, lines: ({ field }) => [field] },
    { head: 'Value', width: 'rest', lines: ({ name, value }, cell) => [running(name ?? value, cell)] },
    { head: 'Found', ...COUNT, lines: ({ hits }) => [count(hits)] },
  ],
  csv: { field: ({ field }) => field, value: ({ value }) => value, name: ({ name }) => name, hits: ({ hits }) => hits },
}
