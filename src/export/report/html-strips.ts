import { escapeHtml } from '../escape.js'
import { counted, longDate, shortDate } from '../wording.js'
import { entryAnchor } from './anchors.js'
import { outletName } from './facts.js'
import type { Report, ReportOutlet } from './load-report.js'

const DAY_MS = 86_400_000
/** Diameter in rem of the largest dot. */
const LARGEST = 2.1
const SMALLEST = 0.7

/** Which outlet carried how many statements when: a line an outlet, a dot a day, its area the count. */
export function stripsHtml({ outlets }: Report): string {
  const times = outlets.flatMap(({ days }) => days.map(({ date }) => Date.parse(date))).filter(Number.isFinite)
  if (times.length === 0) return ''
  const [first, last] = times.reduce(
    ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
    [Infinity, -Infinity],
  )
  const most = Math.max(...outlets.flatMap(({ days }) => days.map(({ statements }) => statements.length)))
  const place = (time: number): number => (last === first ? 50 : (100 * (time - first)) / (last - first))
  const strips = outlets.map((outlet) => stripHtml(outlet, most, place))
  const ticks = ticksBetween(first, last).map((time) => {
    const edge = last === first ? '' : time === first ? ' first' : time === last ? ' last' : ''
    return `<span class="tick${edge}" style="left:${place(time).toFixed(2)}%">${shortDate(isoDay(time))}</span>`
  })
  return `<div class="strips" role="list">
${strips.join('\n')}
<div class="strip axis" aria-hidden="true"><span></span><span class="track">${ticks.join('')}</span><span></span></div>
</div>
<p class="key">Each dot is a day; its area is the number of statements that the outlet carried that day. A dot opens its first one.</p>`
}

function stripHtml({ name, articles, statements, days }: ReportOutlet, most: number, place: (time: number) => number) {
  const dots = days.map(({ date, statements: said }) => {
    const size = Math.max(LARGEST * Math.sqrt(said.length / most), SMALLEST)
    const label = `${outletName(name)}, ${longDate(date)}: ${counted(said.length, 'statement')}`
    const figure = size >= 1.05 ? said.length : ''
    const style = `left:${place(Date.parse(date)).toFixed(2)}%;width:${size.toFixed(2)}rem;height:${size.toFixed(2)}rem`
    return `<a class="dot" href="#${entryAnchor(said[0]?.number ?? 1)}" style="${style}" title="${escapeHtml(label)}" aria-label="${escapeHtml(label)}">${figure}</a>`
  })
  const undated = statements - days.reduce((sum, day) => sum + day.statements.length, 0)
  const rest = undated === 0 ? '' : `, ${counted(undated, 'statement')} on an unknown day`
  return `<div class="strip" role="listitem"><span class="name">${escapeHtml(outletName(name))}<br><span class="soft">${counted(articles, 'article')}${rest}</span></span><span class="track">${dots.join('')}</span><span class="count"><b>${statements}</b></span></div>`
}

/** First and last day, and up to three between them, at even distances. */
function ticksBetween(first: number, last: number): number[] {
  const days = Math.round((last - first) / DAY_MS)
  if (days === 0) return [first]
  const steps = days >= 4 ? 2 : 1
  return Array.from({ length: steps + 1 }, (_, step) => first + Math.round((days * step) / steps) * DAY_MS)
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)
