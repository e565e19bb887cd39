import { grouped } from '../../views/index.js'
import { escapeHtml } from '../escape.js'
import { cutPieces } from '../marked.js'
import { eventAnchor, eventTextAnchor } from './anchors.js'
import { outletName } from './facts.js'
import type { NumberedEvent, Report } from './load-report.js'
import { eventDay, eventWords, partiesOf, unrealWords } from './position-facts.js'

/** What was done, by date, each happening once with all who report it; empty when nothing was found. */
export function eventsHtml(report: Report): string {
  const { events } = report
  if (events.length === 0) return ''
  const days = grouped(events, ({ row }) => eventDay(row))
  const left = unrealWords(report)
  return `<p class="key">Events by their PLOVER type, each happening once; the underlined word says what happened.${left === '' ? '' : ` ${escapeHtml(left)}`}</p>
<ol class="happened">${[...days].map(([day, group]) => `<li><p class="when">${escapeHtml(day)}</p><ol>${group.map(eventHtml).join('\n')}</ol></li>`).join('\n')}</ol>`
}

function eventHtml({ number, row }: NumberedEvent): string {
  const { sentence, trigger } = row.reports[0]!
  const words = cutPieces(sentence.span, [{ span: trigger, role: 'cue' }]).map(({ span, marks }) => {
    const text = escapeHtml(sentence.text.slice(span[0] - sentence.span[0], span[1] - sentence.span[0]))
    return marks.length === 0 ? text : `<span class="cue">${text}</span>`
  })
  const reports = row.reports.map(
    ({ id, article }) => `<a href="#${eventTextAnchor(id)}">${escapeHtml(outletName(article.outlet))}</a>`,
  )
  return `<li id="${eventAnchor(number)}"><p class="who"><b>${escapeHtml(partiesOf(row))}</b> <span class="soft">${escapeHtml(eventWords(row))}</span></p>
<p class="what">${words.join('')}</p>
<p class="meta">${reports.join(' · ')}</p></li>`
}
