import { textOf } from '../../text/index.js'
import { grouped } from '../../views/index.js'
import { escapeMarkdown, webAddress } from '../escape.js'
import { cutPieces, linesOf, marksOf, roleShown } from '../marked.js'
import { counted, longDate, shortDate } from '../wording.js'
import { articleAnchor, dayAnchor, entryAnchor, speakerAnchors, textAnchor } from './anchors.js'
import { bylineOf, FINE_PRINT, gaps, headline, mannerOf, outletName, rolesOf, titleOf } from './facts.js'
import type { NumberedStatement, Report, ReportArticle } from './load-report.js'
import { disputesMarkdown } from './markdown-disputes.js'
import { eventsMarkdown, positionsMarkdown } from './markdown-positions.js'
import type { ReportOptions } from './render-report.js'
import { type TextMark, textMarksOf } from './text-marks.js'

/** A report as one Markdown file (CommonMark, with anchors and `<mark>` in HTML). */
export function reportMarkdown(report: Report, { version, madeAt }: ReportOptions): string {
  const { affair } = report.overview
  const labels = textMarksOf(report)
  return `${[
    `# ${escapeMarkdown(affair.name)}: who said what`,
    escapeMarkdown(headline(report)),
    escapeMarkdown(gaps(report).join(' ')),
    ...positionsMarkdown(report),
    ...eventsMarkdown(report),
    ...disputesMarkdown(report),
    '## Which outlet carried it',
    outletTable(report),
    '## Who spoke',
    ...speakers(report),
    '## What they said, by date',
    ...report.days.flatMap(({ date, statements }) => [
      `### ${anchor(dayAnchor(date))}${date === null ? 'Date unknown' : escapeMarkdown(longDate(date))}`,
      ...statements.map((statement) => entry(statement, report)),
    ]),
    '## The texts',
    'A number stands where a statement begins and leads back to the list, P to a position, E to an event, D to a dispute; **bold** is who speaks, *italic* the words that say so, <mark>marked</mark> what is said.',
    ...report.articles.flatMap((own) => article(own, labels.get(own.view.article.id) ?? [])),
    '---',
    escapeMarkdown(FINE_PRINT),
    escapeMarkdown(
      `Made by Standpoint ${version} on ${longDate(madeAt)} from the record of the affair ${affair.id}. The texts belong to their publishers.`,
    ),
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`
}

const anchor = (name: string): string => `<a id="${name}"></a>`
const refs = (statements: readonly NumberedStatement[]): string =>
  statements.map(({ number }) => `[${number}](#${entryAnchor(number)})`).join(' ')

function outletTable({ outlets }: Report): string {
  const rows = outlets.map(({ name, articles, statements, days }) => {
    const dated = days.map(
      ({ date, statements: said }) => `[${shortDate(date)}](#${entryAnchor(said[0]?.number ?? 1)}): ${said.length}`,
    )
    return `| ${escapeMarkdown(outletName(name))} | ${articles} | ${statements} | ${dated.join(', ')} |`
  })
  return ['| Outlet | Articles | Statements | By day |', '| --- | ---: | ---: | --- |', ...rows].join('\n')
}

function speakers(report: Report): string[] {
  const anchors = speakerAnchors(report)
  if (report.speakers.length + report.unnamed.length === 0) return ['No statement was found.']
  const named = report.speakers.map(({ actor, statements, direct, byOutlet }) => {
    const roles = rolesOf(actor)
    const carried = byOutlet.map(({ outlet, statements: own }) => `${escapeMarkdown(outletName(outlet))} ${refs(own)}`)
    return `- ${anchor(anchors.get(actor.id) ?? '')}**${escapeMarkdown(actor.name)}**${roles === '' ? '' : `, ${escapeMarkdown(roles)}`}: ${counted(statements.length, 'statement')}, ${direct} quoted. ${carried.join(' · ')}`
  })
  const unnamed = report.unnamed.map(
    ({ source, statements }) =>
      `- ${source === '' ? 'No source in the text' : `“${escapeMarkdown(source)}”`}: ${refs(statements)}`,
  )
  return [named.join('\n'), ...(unnamed.length === 0 ? [] : ['### Without a name', unnamed.join('\n')])]
}

function entry(statement: NumberedStatement, report: Report): string {
  const { number, row, within } = statement
  const roles = report.speakers.find(({ actor }) => actor.id === row.speakers[0]?.id)
  const role = roles === undefined || row.speakers.length > 1 ? '' : rolesOf(roles.actor)
  const meta = [
    escapeMarkdown(outletName(row.article.outlet)) +
      (row.article.title === null ? '' : `, *${escapeMarkdown(row.article.title)}*`),
    ...mannerOf(statement).map(escapeMarkdown),
    within === null ? '' : `reported in [statement ${within}](#${entryAnchor(within)})`,
    `[in the text](#${textAnchor(number)})`,
  ].filter((part) => part !== '')
  return `${anchor(entryAnchor(number))}${number}\\. **${escapeMarkdown(bylineOf(statement))}**${role === '' ? '' : `, ${escapeMarkdown(role)}`}

> ${escapeMarkdown(row.content)}

${meta.join(' · ')}`
}

function article(reported: ReportArticle, labels: readonly TextMark[]): string[] {
  const { view, statements } = reported
  const { outlet, published, url, words } = view.article
  const address = webAddress(url)
  const marks = marksOf(statements.map(({ row }) => row))
  const starts = grouped(labels, ({ at }) => at)
  const paragraphs = linesOf(view.text).map((line) =>
    cutPieces(line, marks, view.chrome, [...starts.keys()])
      .map((piece) => {
        const numbers = (starts.get(piece.span[0]) ?? []).map(
          (mark) => `${anchor(mark.anchor)}[${mark.label}](#${mark.target}) `,
        )
        return numbers.join('') + MARKUP[roleShown(piece.marks) ?? 'none'](textOf(view.text, piece.span))
      })
      .join(''),
  )
  const meta = [
    escapeMarkdown(outletName(outlet)),
    published === null ? 'date of publication unknown' : longDate(published),
    counted(words, 'word'),
    ...(address === null ? [] : [`[original page](<${address.replace(/[<>]/g, encodeURIComponent)}>)`]),
  ]
  return [
    `### ${anchor(articleAnchor(reported))}${escapeMarkdown(titleOf(view.article))}`,
    meta.join(' · '),
    ...paragraphs,
  ]
}

/** Emphasis must touch words, so white space at the edges stays outside. */
const around =
  (before: string, after: string) =>
  (text: string): string => {
    const [, lead = '', words = '', tail = ''] = text.match(/^(\s*)(.*?)(\s*)$/su) ?? []
    return words === ''
      ? text.replace(/\s+/g, ' ')
      : `${lead && ' '}${before}${escapeMarkdown(words)}${after}${tail && ' '}`
  }

const MARKUP = {
  content: around('<mark>', '</mark>'),
  source: around('<strong>', '</strong>'),
  cue: around('<em>', '</em>'),
  none: around('', ''),
} as const
