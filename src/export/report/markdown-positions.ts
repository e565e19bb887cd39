import { grouped, type PositionRow, type Standing } from '../../views/index.js'
import { escapeMarkdown } from '../escape.js'
import { evidenceText } from '../evidence.js'
import { counted, shortDate } from '../wording.js'
import { cellAnchor, eventAnchor, eventTextAnchor, pairAnchor, positionTextAnchor } from './anchors.js'
import { outletName } from './facts.js'
import type { ReportPair, ReportPositions, ReportStanding } from './load-positions.js'
import type { NumberedEvent, Report } from './load-report.js'
import {
  COMMITMENT_WORDS,
  eventDay,
  eventWords,
  firmly,
  inferredWords,
  POSITIONS_KEY,
  partiesOf,
  positionsHeadline,
  SIDE_WORDS,
  saidWhere,
  standingWords,
  undatedWarning,
  unrealWords,
  WITHOUT_A_NAME,
  warningsOf,
} from './position-facts.js'

const anchor = (name: string): string => `<a id="${name}"></a>`

/** Who stands where, as blocks of Markdown; none when no codebook was given. */
export function positionsMarkdown({ positions }: Report): string[] {
  const { pairs, changes, matrix } = positions
  if (!matrix.codebook && pairs.length === 0) return []
  const title = '## Who stands where'
  if (pairs.length === 0) return [title, 'No article says where anybody stands on the issues of the codebook.']
  const changed = changes.map(
    ({ pair, change }) =>
      `- **[${escapeMarkdown(pair.cell.actor.name)}](#${pairAnchor(pair.number)})** on ${escapeMarkdown(pair.cell.issue.id)}, ${shortDate(change.on)}: ${SIDE_WORDS[change.from].toLowerCase()} → ${SIDE_WORDS[change.to].toLowerCase()}\n\n${[change.before, change.after].map((report) => indented(reportBlocks(report))).join('\n\n')}`,
  )
  return [
    title,
    escapeMarkdown(positionsHeadline(positions)),
    matrixTable(positions),
    escapeMarkdown(POSITIONS_KEY),
    ...(changed.length === 0 ? [] : ['### Who changed', ...changed]),
    '### On whose word',
    ...pairs.flatMap(pairBlocks),
  ]
}

function matrixTable({ matrix, pairs }: ReportPositions): string {
  const issues = matrix.issues.filter(({ id }) => pairs.some(({ cell }) => cell.issue.id === id))
  const rows = [...grouped(pairs, ({ cell }) => cell.actor.id).values()].map((own) => {
    const cells = issues.map(({ id }) => cellWords(own.find(({ cell }) => cell.issue.id === id)))
    const { actor, unnamed } = own[0]!.cell
    return `| ${escapeMarkdown(actor.name)}${unnamed ? ` (${WITHOUT_A_NAME})` : ''} | ${cells.join(' | ')} |`
  })
  return [
    `| Actor | ${issues.map(({ id, question }) => escapeMarkdown(question ?? id)).join(' | ')} |`,
    `| --- |${' --- |'.repeat(issues.length)}`,
    ...rows,
  ].join('\n')
}

function cellWords(pair: ReportPair | undefined): string {
  if (pair === undefined) return ''
  const { number, cell } = pair
  const since = cell.from === null ? '' : `, since ${shortDate(cell.from)}`
  const more = [COMMITMENT_WORDS[cell.commitment] + since, ...warningsOf(cell), ...undatedWarning(pair)]
  return `${anchor(cellAnchor(number))}[**${SIDE_WORDS[cell.side]}**](#${pairAnchor(number)}) ${escapeMarkdown(more.join('; '))}`
}

function pairBlocks({ number, cell, standings, undated }: ReportPair): string[] {
  const [current, ...former] = [...standings].reverse()
  if (current === undefined) return []
  const head = `${anchor(pairAnchor(number))}P${number}\\. **[${escapeMarkdown(cell.actor.name)}](#${cellAnchor(number)})** on ${escapeMarkdown(cell.issue.id)}: ${standingLine(current)}`
  return [
    head,
    ...standingBlocks(current),
    ...undated.flatMap(rivalBlocks),
    ...former.flatMap((standing) => [`Before: ${standingLine(standing)}`, ...standingBlocks(standing)]),
  ]
}

const standingLine = (standing: Standing): string =>
  escapeMarkdown([firmly(standing), standingWords(standing), ...warningsOf(standing)].join('; '))

const standingBlocks = ({ strongest, rivalsShown, more }: ReportStanding): string[] => [
  ...reportBlocks(strongest),
  ...rivalsShown.flatMap(rivalBlocks),
  ...(more === 0 ? [] : [`and ${counted(more, 'more report')} of another side`]),
]

const rivalBlocks = (rival: PositionRow): string[] => [
  escapeMarkdown(`But also ${firmly(rival)}${rival.inferred === null ? '' : `, ${inferredWords(rival)}`}:`),
  ...reportBlocks(rival),
]

function reportBlocks(report: PositionRow): string[] {
  const { article, id } = report
  const [outlet = '', ...where] = saidWhere(report).map(escapeMarkdown)
  const title = article.title === null ? '' : `, *${escapeMarkdown(article.title)}*`
  return [
    `> ${escapeMarkdown(evidenceText(report))}`,
    [`${outlet}${title}`, ...where, `[in the text](#${positionTextAnchor(id)})`].join(' · '),
  ]
}

const indented = (blocks: readonly string[]): string => blocks.map((block) => `  ${block}`).join('\n\n')

/** What was done, by date, as blocks of Markdown; none when nothing was found. */
export function eventsMarkdown(report: Report): string[] {
  if (report.events.length === 0) return []
  const left = unrealWords(report)
  return ['## What was done', ...(left === '' ? [] : [escapeMarkdown(left)]), report.events.map(eventLine).join('\n')]
}

function eventLine({ number, row }: NumberedEvent): string {
  const reports = row.reports.map(
    ({ id, article }) => `[${escapeMarkdown(outletName(article.outlet))}](#${eventTextAnchor(id)})`,
  )
  return `- ${anchor(eventAnchor(number))}${escapeMarkdown(eventDay(row))}: **${escapeMarkdown(partiesOf(row))}**, ${escapeMarkdown(eventWords(row))}. ${escapeMarkdown(row.reports[0]!.sentence.text)} ${reports.join(' · ')}`
}
