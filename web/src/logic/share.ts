import { apiUrl, type Params } from '../api/client.js'
import type { AffairRow, ArticleRef } from '../api/types.js'
import { TOLD_KINDS } from './compare/compare-search.js'
import { counted, formatDate, formatPeriod, titleOf } from './format.js'
import { networkQuestion, parseNetworkSearch } from './network/network-search.js'
import { askedOf, parseFilter } from './statements/filters.js'

/** Where a reader is. */
export interface Here {
  /** Path of the route, its parameters by name: "/affairs/$affair/actors/$actor". */
  readonly route: string
  readonly params: Readonly<Record<string, string>>
  readonly search: Readonly<Record<string, string | number | undefined>>
}

/** A list of the API as a file. */
export interface CsvFile {
  readonly href: string
  /** What is in it, as the end of "Save … as CSV". */
  readonly rows: string
}

type FileOf = (here: Here, affair: string, firstOutlet: string | undefined) => [path: string, rows: string, ask: Params]

/** What each room is as a file. What only the page filters by is left out: then the file has all rows. */
const FILES: Readonly<Record<string, FileOf>> = {
  '/affairs/$affair/': (_, affair) => ['/outlets.csv', 'the outlets', { affair }],
  '/affairs/$affair/positions': ({ search }, affair) => [
    `/affairs/${encodeURIComponent(affair)}/matrix.csv`,
    'all positions',
    { asOf: search.asOf },
  ],
  '/affairs/$affair/positions/$actor/$issue': ({ params, search }, affair) => [
    `/affairs/${encodeURIComponent(affair)}/positions.csv`,
    'these reports',
    { actor: params.actor, issue: params.issue, asOf: search.asOf },
  ],
  '/affairs/$affair/statements': ({ search }, affair) => [
    '/statements.csv',
    'these statements',
    { ...askedOf(parseFilter(search)), affair },
  ],
  '/affairs/$affair/timeline': ({ search: { of, ...search } }, affair) =>
    of === 'event'
      ? ['/events.csv', 'these events', { ...search, affair }]
      : ['/statements.csv', 'these statements', { ...search, affair, dated: 'day' }],
  '/affairs/$affair/search': ({ search: { q, in: _, ...search } }, affair) => [
    '/statements.csv',
    'the statements with these words',
    { ...search, search: q, affair },
  ],
  '/affairs/$affair/events': ({ search }, affair) => ['/events.csv', 'these events', { ...search, affair }],
  '/affairs/$affair/disputes': ({ search }, affair) => ['/disputes.csv', 'these disputes', { ...search, affair }],
  '/affairs/$affair/network': ({ search }, affair) => [
    `/affairs/${encodeURIComponent(affair)}/network.csv`,
    'all these ties',
    networkQuestion(parseNetworkSearch(search)),
  ],
  '/affairs/$affair/compare': ({ search: { of, one, other, kind, silent, by, on, told } }, affair, firstOutlet) =>
    of === 'words'
      ? [
          `/affairs/${encodeURIComponent(affair)}/words.csv`,
          'these words',
          { oneOutlet: one ?? firstOutlet, otherOutlet: other },
        ]
      : of === 'copies'
        ? ['/copies.csv', 'all copies', { affair }]
        : of === 'voices'
          ? [
              `/affairs/${encodeURIComponent(affair)}/voices.csv`,
              'these voices, of 200 outlets at most',
              { by, on, kind: TOLD_KINDS[String(told)]?.kind, outlets: 200, most: 200 },
            ]
          : of === 'wordings'
            ? ['/wordings.csv', 'all wordings', { affair }]
            : [`/affairs/${encodeURIComponent(affair)}/compare.csv`, 'these claims', { kind, silent }],
  '/affairs/$affair/outlets/$outlet': ({ params }, affair) => [
    '/statements.csv',
    'its statements',
    { affair, outlet: params.outlet },
  ],
  '/affairs/$affair/actors': (_, affair) => ['/actors.csv', 'all actors', { affair }],
  '/affairs/$affair/actors/$actor': ({ params }, affair) => [
    '/statements.csv',
    'its statements',
    { affair, actor: params.actor },
  ],
  '/affairs/$affair/articles': ({ search }, affair) => ['/articles.csv', 'these articles', { ...search, affair }],
  '/affairs/$affair/articles/$article': ({ params }, affair) => [
    '/statements.csv',
    'its statements',
    { affair, article: params.article },
  ],
}

/** The rows of a room as a file; null for a room that has none. */
export function csvFile(here: Here, firstOutlet?: string): CsvFile | null {
  const { affair } = here.params
  const file = FILES[here.route]
  if (affair === undefined || file === undefined) return null
  const [path, rows, ask] = file(here, affair, firstOutlet)
  return { href: apiUrl(path, ask), rows }
}

interface Cited {
  /** What the page is called. */
  readonly view: string
  readonly affair: AffairRow | null
  /** The article, where the page is one. */
  readonly article: ArticleRef | null
  readonly href: string
  /** Day of the citation: ISO 8601. */
  readonly day: string
}

/** A line for a footnote: the article as its publisher has it, or what was counted over what; where, and when seen. */
export function citationOf({ view, affair, article, href, day }: Cited): string {
  const seen = `${href} (seen ${formatDate(day)}).`
  if (article !== null) {
    const parts = [
      article.outlet,
      `“${titleOf(article)}”`,
      article.published === null ? null : formatDate(article.published),
    ]
    const own = [parts.filter((part) => part !== null).join(', '), article.title === null ? null : article.url]
    return `${own.filter((part) => part !== null).join(', ')}. Read with Standpoint: ${seen}`
  }
  if (affair === null) return `${view}. Standpoint: ${seen}`
  const period = formatPeriod(affair.from, affair.to)
  const basis = [
    `${counted(affair.articles, 'article')} of ${counted(affair.outlets, 'outlet')}`,
    ...(period === null ? [] : [period]),
  ].join(', ')
  return `${view === affair.name ? '' : `${view}. `}${affair.name} (${basis}). Read with Standpoint: ${seen}`
}
