import type { ActorRow, ArticleRow } from '../../views/index.js'
import { roleWords } from '../roles.js'
import { counted, countryName, longDate } from '../wording.js'
import type { NumberedStatement, Report } from './load-report.js'

// The sentences of a report that are the same in HTML and Markdown, as plain text.

/** What the affair comes to, in two or three sentences. */
export function headline({ overview, days, speakers, outlets }: Report): string {
  const { affair } = overview
  const named = outlets.filter(({ name }) => name !== null).length
  const carriers = named === 0 ? '' : ` of ${counted(named, 'outlet')}`
  const said = `${counted(affair.statements, 'statement')} by ${counted(speakers.length, 'speaker')} in ${counted(affair.articles, 'article')}${carriers}`
  const dated = days.map(({ date }) => date).filter((date) => date !== null)
  const [first, last] = [affair.from, affair.to]
  const period =
    first === null || last === null
      ? ''
      : first === last
        ? `, published on ${longDate(first)}`
        : `, published from ${longDate(first)} to ${longDate(last)}`
  return `${said}${period}.${dated.length === 0 && affair.statements > 0 ? ' No statement could be dated.' : ''}`
}

/** What is not known, each as a sentence; empty when all is. */
export function gaps({ overview, unknown, days, positions }: Report): readonly string[] {
  const undated = days.find(({ date }) => date === null)?.statements.length ?? 0
  const counts = [
    [unknown.outlet, `${counted(unknown.outlet, 'article does', 'articles do')} not say which outlet carried it.`],
    [unknown.published, `${counted(unknown.published, 'article does', 'articles do')} not say when it was published.`],
    [undated, `${counted(undated, 'statement')} could not be dated.`],
    [
      overview.unnamed,
      `${counted(overview.unnamed, 'statement')} ${overview.unnamed === 1 ? 'has' : 'have'} no named speaker.`,
    ],
  ].flatMap(([count, sentence]) => (count === 0 ? [] : [String(sentence)]))
  if (positions.matrix.codebook) return counts
  return [...counts, 'No codebook was given, so nobody’s position was looked for.']
}

/** "foreign minister, Varonia; member of the council": the roles that articles give, most widely reported first. */
export const rolesOf = (actor: ActorRow): string => {
  const { kind, country } = actor
  const told = roleWords(actor).slice(0, 3)
  if (told.length > 0) return told.join('; ')
  if (kind === 'person') return country === null ? '' : countryName(country)
  return country === null || kind === 'state' ? kind : `${kind}, ${countryName(country)}`
}

/** Who a statement is by: names of actors, else the words of the text, else that it does not say. */
export function bylineOf({ row }: NumberedStatement): string {
  if (row.speakers.length > 0) return row.speakers.map(({ name }) => name).join(', ')
  return row.source === '' ? 'Speaker not named' : `“${row.source}”`
}

const KINDS: Readonly<Record<string, string>> = { direct: 'quoted', mixed: 'partly quoted', indirect: 'paraphrased' }
const CLASSES: Readonly<Record<string, string>> = {
  said: '',
  wrote: 'in writing',
  denied: 'a denial',
  asked: 'a question',
  urged: 'a call',
  promised: 'a promise',
  believes: 'a belief',
  wants: 'a wish',
  supports: 'support',
  opposes: 'opposition',
  decreed: 'a decision',
  shows: 'a finding',
}

/** Small print of a statement: how it is told, and through whom. */
export function mannerOf({ row }: NumberedStatement): readonly string[] {
  const addressees = row.addressees.map(({ name }) => name).join(', ')
  const relays = row.via.map(({ name }) => name).join(', ')
  return [
    KINDS[row.kind] ?? row.kind,
    CLASSES[row.class] ?? row.class,
    addressees === '' ? '' : `to ${addressees}`,
    relays === '' ? '' : `as told by ${relays}`,
    row.date === null && row.article.published !== null ? 'dated by its article' : '',
  ].filter((words) => words !== '')
}

/** The title of an article, else the name of its file: not its folders, which are the reader's own. */
export const titleOf = ({ title, source }: Pick<ArticleRow, 'title' | 'source'>): string =>
  title ?? `Without a title (${source.split(/[\\/]/).at(-1)})`

export const outletName = (name: string | null): string => name ?? 'Outlet unknown'

export const FINE_PRINT =
  'Read by a program, not by a person: it finds who is reported to have said what, and can be wrong about both. Nothing here says whether a statement is true. Each entry opens the sentence that it rests on; check it there before you quote it.'
