import type { EventRow } from '../views/index.js'
import type { Paint } from './paint.js'
import { counted } from './wording.js'

/** One happening with all who report it, and why they are held to be one. */
export function eventText(event: EventRow, paint: Paint): string {
  const names = (refs: EventRow['actors']): string => refs.map(({ name }) => name).join(', ')
  const whom = event.recipients.length === 0 ? '' : ` → ${names(event.recipients)}`
  const kind = [event.type, event.mode, event.modality === 'actual' ? null : event.modality].filter(Boolean).join(', ')
  const lines = [
    `${event.date ?? 'not dated'}  ${kind}`,
    `${event.actors.length === 0 ? 'not said who' : names(event.actors)}${whom}`,
    `${counted(event.reports.length, 'report')}, ${event.independent} independent`,
    '',
  ]
  for (const { id, article, sentence, joined } of event.reports) {
    lines.push(`${id}  ${article.outlet ?? 'unknown outlet'}  ${article.published ?? ''}`.trimEnd())
    lines.push(`  ${sentence.text.replace(/\s+/g, ' ')}`)
    if (joined !== null) lines.push(paint.faint(`  ${joined.score.toFixed(2)}: ${joined.because.join('; ')}`))
  }
  if (event.developments.length > 0) lines.push('', `planned or done: ${event.developments.join(', ')}`)
  return `${lines.join('\n')}\n`
}
