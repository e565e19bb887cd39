import { escapeHtml } from '../escape.js'
import { counted, longDate } from '../wording.js'
import { dayAnchor, entryAnchor, speakerAnchors, textAnchor } from './anchors.js'
import { DISPUTES_TITLE } from './dispute-facts.js'
import { bylineOf, FINE_PRINT, gaps, headline, mannerOf, outletName, rolesOf } from './facts.js'
import { disputesHtml } from './html-disputes.js'
import { eventsHtml } from './html-events.js'
import { positionsHtml } from './html-positions.js'
import { stripsHtml } from './html-strips.js'
import { articleHtml } from './html-text.js'
import type { NumberedStatement, Report, ReportDay, ReportSpeaker } from './load-report.js'
import type { ReportOptions } from './render-report.js'
import { STYLE } from './style.js'
import { textMarksOf } from './text-marks.js'

/** Speakers with fewer statements than this share one list at the end. */
const OWN_ENTRY = 2

/** A report as one HTML file: no script, nothing fetched, readable in light, in dark and on paper. */
export function reportHtml(report: Report, { version, madeAt }: ReportOptions): string {
  const { affair } = report.overview
  const sections = [
    { id: 'positions', title: 'Who stands where', body: positionsHtml(report) },
    { id: 'events', title: 'What was done', body: eventsHtml(report) },
    { id: 'disputes', title: DISPUTES_TITLE, body: disputesHtml(report) },
    { id: 'outlets', title: 'Which outlet carried it', body: stripsHtml(report) },
    { id: 'speakers', title: 'Who spoke', body: speakersHtml(report) },
    { id: 'statements', title: 'What they said, by date', body: daysHtml(report) },
    { id: 'texts', title: 'The texts', body: textsHtml(report) },
  ].filter(({ body }) => body !== '')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Standpoint ${escapeHtml(version)}">
<title>${escapeHtml(affair.name)}: who said what</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">To the report</a>
<header>
<p class="label">Who said what</p>
<h1>${escapeHtml(affair.name)}</h1>
<p class="standfirst">${escapeHtml(headline(report))}</p>
${gaps(report).length === 0 ? '' : `<p class="note">${escapeHtml(gaps(report).join(' '))}</p>`}
<nav aria-label="Parts of the report"><ul>${sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('')}</ul></nav>
</header>
<main id="main">
${sections.map(({ id, title, body }) => `<section id="${id}" class="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${body}\n</section>`).join('\n')}
</main>
<footer>
<p>${escapeHtml(FINE_PRINT)}</p>
<p>Made by Standpoint ${escapeHtml(version)} on ${escapeHtml(longDate(madeAt))} from the record of the affair <i>${escapeHtml(affair.id)}</i>. The texts belong to their publishers.</p>
</footer>
</body>
</html>
`
}

function speakersHtml(report: Report): string {
  const { speakers, unnamed } = report
  if (speakers.length + unnamed.length === 0) return '<p>No statement was found.</p>'
  const anchors = speakerAnchors(report)
  const most = speakers[0]?.statements.length ?? 1
  const often = speakers.filter(({ statements }) => statements.length >= OWN_ENTRY)
  const once = speakers.filter(({ statements }) => statements.length < OWN_ENTRY)
  const anchored = ({ actor }: ReportSpeaker): string => `id="${anchors.get(actor.id) ?? ''}"`
  const entries = often.map((speaker) => `<li ${anchored(speaker)}>${speakerHtml(speaker, most)}</li>`)
  const brief = once.map((speaker) => {
    const roles = rolesOf(speaker.actor)
    return `<li ${anchored(speaker)}>${escapeHtml(speaker.actor.name)}${roles === '' ? '' : `<span class="soft">, ${escapeHtml(roles)}</span>`} ${refsHtml(speaker.statements)}</li>`
  })
  const nameless = unnamed.map(
    ({ source, statements }) =>
      `<li>${source === '' ? 'No source in the text' : `“${escapeHtml(source)}”`} ${refsHtml(statements)}</li>`,
  )
  return [
    '<p class="key">The bar counts statements, its dark part those in the speaker’s own words. A number opens the statement.</p>',
    entries.length === 0 ? '' : `<ol class="speakers">${entries.join('\n')}</ol>`,
    brief.length === 0 ? '' : `<h3>Once each</h3><ul class="brief">${brief.join('\n')}</ul>`,
    nameless.length === 0 ? '' : `<h3>Without a name</h3><ul class="unnamed">${nameless.join('\n')}</ul>`,
  ].join('\n')
}

function speakerHtml({ actor, statements, direct, byOutlet }: ReportSpeaker, most: number): string {
  const roles = rolesOf(actor)
  const share = (count: number): string => `${((100 * count) / most).toFixed(1)}%`
  const carried = byOutlet.map(({ outlet, statements: own }) => `${escapeHtml(outletName(outlet))} ${refsHtml(own)}`)
  return `<div><h3>${escapeHtml(actor.name)}</h3>${roles === '' ? '' : `<p class="roles">${escapeHtml(roles)}</p>`}</div>
<div><span class="bar" aria-hidden="true"><i style="width:${share(statements.length)}"></i><i style="width:${share(direct)}"></i></span><span class="count"><b>${statements.length}</b> ${statements.length === 1 ? 'statement' : 'statements'}, ${direct} quoted</span></div>
<p class="refs">${carried.join(' · ')}</p>`
}

const refsHtml = (statements: readonly NumberedStatement[]): string =>
  statements
    .map(({ number }) => `<a href="#${entryAnchor(number)}" aria-label="Statement ${number}">${number}</a>`)
    .join(' ')

function daysHtml(report: Report): string {
  const anchors = speakerAnchors(report)
  const roles = new Map(report.speakers.map(({ actor }) => [actor.id, rolesOf(actor)]))
  return report.days.map((day) => dayHtml(day, anchors, roles)).join('\n')
}

function dayHtml(
  { date, statements }: ReportDay,
  anchors: ReadonlyMap<string, string>,
  roles: ReadonlyMap<string, string>,
): string {
  const title = date === null ? 'Date unknown' : longDate(date)
  const entries = statements.map(
    (statement) => `<li id="${entryAnchor(statement.number)}"><span class="num">${statement.number}</span><div>
<p class="who">${bylineHtml(statement, anchors, roles)}</p>
<p class="what">${escapeHtml(statement.row.content)}</p>
<p class="meta">${metaHtml(statement)}</p></div></li>`,
  )
  return `<h3 class="day" id="${dayAnchor(date)}">${escapeHtml(title)}</h3>
<ol class="said">${entries.join('\n')}</ol>`
}

function bylineHtml(
  statement: NumberedStatement,
  anchors: ReadonlyMap<string, string>,
  roles: ReadonlyMap<string, string>,
): string {
  const { speakers } = statement.row
  if (speakers.length === 0) return `<b>${escapeHtml(bylineOf(statement))}</b>`
  return speakers
    .map(({ id, name }) => {
      const role = roles.get(id) ?? ''
      return `<a href="#${anchors.get(id) ?? 'speakers'}"><b>${escapeHtml(name)}</b></a>${role === '' ? '' : `<span class="soft">, ${escapeHtml(role)}</span>`}`
    })
    .join('; ')
}

function metaHtml(statement: NumberedStatement): string {
  const { row, number, within } = statement
  const title = row.article.title === null ? '' : `, <cite>${escapeHtml(row.article.title)}</cite>`
  return [
    `${escapeHtml(outletName(row.article.outlet))}${title}`,
    ...mannerOf(statement).map(escapeHtml),
    within === null ? '' : `reported in <a href="#${entryAnchor(within)}">statement ${within}</a>`,
    `<a href="#${textAnchor(number)}" aria-label="Statement ${number} in the text">in the text</a>`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function textsHtml(report: Report): string {
  const labels = textMarksOf(report)
  return `<p class="key">${counted(report.articles.length, 'article')}, by date of publication. <b class="source">Bold</b>: who speaks. <span class="cue">Underlined</span>: the words that say so. <mark>Marked</mark>: what is said. Page furniture is in small grey type. A number leads back to the list of statements, P to a position, E to an event, D to a dispute.</p>
${report.articles.map((article) => articleHtml(article, labels.get(article.view.article.id) ?? [])).join('\n')}`
}
