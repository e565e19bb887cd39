import type { Commitment, EventRow, PositionRow, Side, Standing } from '../../views/index.js'
import { counted, longDate, shortDate } from '../wording.js'
import { outletName } from './facts.js'
import type { ReportPair, ReportPositions } from './load-positions.js'
import type { Report } from './load-report.js'

// The words about positions and events that are the same in HTML and Markdown, as plain text.

export const SIDE_WORDS: Readonly<Record<Side, string>> = { for: 'For', against: 'Against', undecided: 'Undecided' }

/** Told by sign as well as by colour. */
export const SIDE_SIGNS: Readonly<Record<Side, string>> = { for: '+', against: '−', undecided: '±' }

/** How firmly: after "For" or "Against". */
export const COMMITMENT_WORDS: Readonly<Record<Commitment, string>> = {
  act: 'by deed',
  pledge: 'announced',
  argue: 'in words',
  consider: 'weighing it',
  expected: 'expected by others',
}

export const firmly = ({ side, commitment }: Pick<PositionRow, 'side' | 'commitment'>): string =>
  `${SIDE_WORDS[side].toLowerCase()} (${COMMITMENT_WORDS[commitment]})`

/** "since 12 Dec 2023; 3 articles, 2 independent". */
export function standingWords({ from, until, reports, independent }: Standing): string {
  const days =
    from === null ? 'date unknown' : `since ${shortDate(from)}${until === null ? '' : ` until ${shortDate(until)}`}`
  const alone = independent < reports ? `, ${independent} independent` : ''
  return `${days}; ${counted(reports, 'article')}${alone}`
}

/** Said behind an actor that no article names. */
export const WITHOUT_A_NAME = 'without a name'

/** What the reader must mind: nothing, or why the cell is less than certain. */
export const warningsOf = ({ disputed, inferred, strongest, corrected }: Standing): readonly string[] => [
  ...(corrected > 0 ? ['corrected by hand'] : []),
  ...(disputed ? ['disputed'] : []),
  ...(inferred ? [inferredWords(strongest)] : []),
]

/** What the reader of a cell must mind besides: what nobody dates is told, though it does not count. */
export const undatedWarning = ({ undated }: Pick<ReportPair, 'undated'>): readonly string[] =>
  undated.length === 0 ? [] : [`${counted(undated.length, 'undated report')} otherwise`]

export const inferredWords = ({ inferred }: PositionRow): string =>
  inferred === null ? '' : `inferred from being one of ${inferred.name}`

/** Outlet, title and day of a report. */
export function saidWhere({ article, date, said }: PositionRow): readonly string[] {
  const day = date ?? said
  return [
    outletName(article.outlet),
    day === null ? 'date unknown' : `${shortDate(day)}${date === null ? ' (article)' : ''}`,
  ]
}

/** What the section comes to, in a sentence. */
export function positionsHeadline({ matrix, changes }: ReportPositions): string {
  const { actors, cells, issues } = matrix
  const unnamed = new Set(cells.filter((cell) => cell.unnamed).map(({ actor }) => actor.id)).size
  const disputed = cells.filter((cell) => cell.disputed).length
  const last = matrix.days.at(-1)
  const parts = [
    `${counted(actors.length - unnamed, 'actor')}${unnamed === 0 ? '' : `, and ${unnamed} without a name,`} on ${counted(issues.length, 'issue')}${last === undefined ? '' : `, as of the last report, ${longDate(last)}`}`,
    changes.length === 0
      ? 'no change of position'
      : counted(changes.length, 'change of position', 'changes of position'),
    ...(disputed === 0 ? [] : [`${counted(disputed, 'position')} in dispute`]),
  ]
  return `${parts.join('; ')}.`
}

export const POSITIONS_KEY =
  'Where an actor stands is what the latest reports say; of one day a deed counts before a pledge, words, weighing, and what others expect; a report that nobody dates counts only where there is no dated one. A cell opens the sentence that it rests on.'

/** "Keldia → Varonia", "Keldia", "Not said who → Varonia". */
export function partiesOf({ actors, recipients }: EventRow): string {
  const who = actors.length === 0 ? 'Not said who' : actors.map(({ name }) => name).join(', ')
  return recipients.length === 0 ? who : `${who} → ${recipients.map(({ name }) => name).join(', ')}`
}

/** "REJECT (boycott), planned". */
export const eventWords = ({ type, mode, modality }: EventRow): string =>
  `${type}${mode === null ? '' : ` (${mode})`}${modality === 'actual' ? '' : `, ${modality}`}`

/** Day of the event, else of the article that tells it. */
export function eventDay({ date, reports }: EventRow): string {
  if (date !== null) return shortDate(date)
  const published = reports[0]?.article.published ?? null
  return published === null ? 'date unknown' : `${shortDate(published)} (article)`
}

/** What the list of events leaves out, as a sentence; empty when nothing. */
export const unrealWords = ({ unreal }: Report): string =>
  unreal === 0 ? '' : `Left out: ${counted(unreal, 'event')} only considered, called for, denied or supposed.`
