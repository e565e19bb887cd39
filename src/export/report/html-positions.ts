import { grouped, type IssueRef, type PositionRow, type Sentence, type Standing } from '../../views/index.js'
import { escapeHtml } from '../escape.js'
import { evidenceSentences } from '../evidence.js'
import { cutPieces } from '../marked.js'
import { counted, shortDate } from '../wording.js'
import { cellAnchor, pairAnchor, positionTextAnchor } from './anchors.js'
import type { ReportChange, ReportPair, ReportPositions, ReportStanding } from './load-positions.js'
import {
  COMMITMENT_WORDS,
  inferredWords,
  POSITIONS_KEY,
  positionsHeadline,
  SIDE_SIGNS,
  SIDE_WORDS,
  saidWhere,
  standingWords,
  undatedWarning,
  WITHOUT_A_NAME,
  warningsOf,
} from './position-facts.js'

/** Who stands where: actors by issues, each cell leading to its sentence; changes; and each position with its reports. */
export function positionsHtml({ positions }: { readonly positions: ReportPositions }): string {
  const { pairs, changes, matrix } = positions
  if (!matrix.codebook && pairs.length === 0) return ''
  if (pairs.length === 0) return '<p>No article says where anybody stands on the issues of the codebook.</p>'
  return [
    `<p>${escapeHtml(positionsHeadline(positions))}</p>`,
    matrixHtml(positions),
    `<p class="key">${escapeHtml(POSITIONS_KEY)}</p>`,
    changes.length === 0 ? '' : `<h3>Who changed</h3>\n<ol class="changes">${changes.map(changeHtml).join('\n')}</ol>`,
    `<h3>On whose word</h3>\n<ol class="said stands">${pairs.map(pairHtml).join('\n')}</ol>`,
  ].join('\n')
}

function matrixHtml({ matrix, pairs }: ReportPositions): string {
  const issues = matrix.issues.filter(({ id }) => pairs.some(({ cell }) => cell.issue.id === id))
  const ofActor = grouped(pairs, ({ cell }) => cell.actor.id)
  const rows = [...ofActor.values()].map((own) => {
    const cells = issues.map(({ id }) => cellHtml(own.find(({ cell }) => cell.issue.id === id)))
    const { actor, unnamed } = own[0]!.cell
    const note = unnamed ? `<span class="note">${WITHOUT_A_NAME}</span>` : ''
    return `<tr><th scope="row">${escapeHtml(actor.name)}${note}</th>${cells.join('')}</tr>`
  })
  return `<div class="wide" role="region" tabindex="0" aria-label="Actors by issues"><table class="matrix">
<thead><tr><th scope="col">Actor</th>${issues.map((issue) => `<th scope="col">${escapeHtml(issueWords(issue))}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`
}

const issueWords = ({ id, question }: IssueRef): string => question ?? id

function cellHtml(pair: ReportPair | undefined): string {
  if (pair === undefined) return '<td class="none">·</td>'
  const { number, cell } = pair
  const more = [
    ...warningsOf(cell),
    ...undatedWarning(pair),
    ...(cell.change === null ? [] : [`changed ${shortDate(cell.change.on)}`]),
  ]
  return `<td id="${cellAnchor(number)}"><a href="#${pairAnchor(number)}">${sideHtml(cell)} <span class="soft">${escapeHtml(COMMITMENT_WORDS[cell.commitment])}</span></a><span class="soft line">${escapeHtml(standingWords(cell))}</span>${more.map((words) => `<span class="note">${escapeHtml(words)}</span>`).join('')}</td>`
}

const sideHtml = ({ side }: Pick<Standing, 'side'>): string =>
  `<span class="side ${side}"><i aria-hidden="true">${SIDE_SIGNS[side]}</i>${SIDE_WORDS[side]}</span>`

function changeHtml({ pair, change }: ReportChange): string {
  const { actor, issue } = pair.cell
  return `<li><p class="who"><a href="#${pairAnchor(pair.number)}"><b>${escapeHtml(actor.name)}</b></a><span class="soft"> on ${escapeHtml(issue.id)}, ${escapeHtml(shortDate(change.on))}: </span>${sideHtml({ side: change.from })} → ${sideHtml({ side: change.to })}</p>
<div class="sides">${[change.before, change.after].map((report) => `<div>${reportHtml(report)}</div>`).join('')}</div></li>`
}

function pairHtml({ number, cell, standings, undated }: ReportPair): string {
  const { actor, issue } = cell
  const former = standings.slice(0, -1).reverse()
  return `<li id="${pairAnchor(number)}"><span class="num">P${number}</span><div>
<p class="who"><a href="#${cellAnchor(number)}"><b>${escapeHtml(actor.name)}</b></a><span class="soft"> on ${escapeHtml(issue.id)}</span></p>
${standings.slice(-1).map(standingHtml).join('')}${undated.map(rivalHtml).join('')}${former.map((standing) => `\n<p class="label-line">before</p>\n${standingHtml(standing)}`).join('')}</div></li>`
}

function standingHtml(standing: ReportStanding): string {
  const warnings = warningsOf(standing).map((words) => `<span class="note">${escapeHtml(words)}</span>`)
  return [
    `<p class="stand">${sideHtml(standing)} <span class="soft">${escapeHtml(COMMITMENT_WORDS[standing.commitment])}; ${escapeHtml(standingWords(standing))}</span>${warnings.join('')}</p>`,
    reportHtml(standing.strongest),
    ...standing.rivalsShown.map(rivalHtml),
    standing.more === 0 ? '' : `<p class="meta">and ${counted(standing.more, 'more report')} of another side</p>`,
  ].join('\n')
}

const rivalHtml = (rival: PositionRow): string =>
  `<div class="rival"><p class="stand"><span class="soft">but also</span> ${sideHtml(rival)} <span class="soft">${escapeHtml(COMMITMENT_WORDS[rival.commitment])}${rival.inferred === null ? '' : `, ${escapeHtml(inferredWords(rival))}`}</span></p>${reportHtml(rival)}</div>`

/** The sentence with the words that count marked, and where it stands. */
function reportHtml(report: PositionRow): string {
  const { article, id } = report
  const title = article.title === null ? '' : `, <cite>${escapeHtml(article.title)}</cite>`
  const [outlet = '', ...where] = saidWhere(report).map(escapeHtml)
  return `<p class="what">${evidenceSentences(report)
    .map((sentence) => sentenceHtml(sentence, report))
    .join(' […] ')}</p>
<p class="meta">${[`${outlet}${title}`, ...where].join(' · ')} · <a href="#${positionTextAnchor(id)}">in the text</a></p>`
}

/** A sentence that is evidence from end to end needs no mark. */
function sentenceHtml({ span: [start, end], text }: Sentence, { evidence }: PositionRow): string {
  if (evidence.some(({ span }) => span[0] <= start && end <= span[1])) return escapeHtml(text)
  const marks = evidence.map(({ span }) => ({ span, role: 'content' as const }))
  return cutPieces([start, end], marks)
    .map(({ span, marks: own }) => {
      const words = escapeHtml(text.slice(span[0] - start, span[1] - start))
      return own.length === 0 ? words : `<mark>${words}</mark>`
    })
    .join('')
}
