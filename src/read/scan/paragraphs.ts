import type { Span } from '../../text/index.js'
import { isBlank } from './character.js'

/** Lines of a hard-wrapped text lie between these widths, but for the last line of each paragraph. */
const WRAPPED_FROM = 55
const WRAPPED_TO = 85
/** Share of the lines with a line right below them that must be so wide. */
const WRAPPED_SHARE = 0.7
const WRAPPED_LEAST = 4

const isLineBreak = (code: number): boolean =>
  (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029

/** Lines without the white space at their edges; a line of white space only is left empty, so that it can part. */
function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) continue
    let start = from
    let end = at
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    lines.push([start, end])
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++
    from = at + 1
  }
  return lines
}

const isEmpty = ([start, end]: Span): boolean => start === end

function isHardWrapped(lines: readonly Span[]): boolean {
  let above = 0
  let wide = 0
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!
    if (isEmpty(line) || isEmpty(lines[index + 1]!)) continue
    const width = line[1] - line[0]
    above++
    if (width >= WRAPPED_FROM && width <= WRAPPED_TO) wide++
  }
  return above >= WRAPPED_LEAST && wide >= above * WRAPPED_SHARE
}

/**
 * Paragraphs of a text. Each line is one, for few sources mark paragraphs by blank lines alone; but in a text that is
 * evidently hard-wrapped only blank lines part them.
 */
export function findParagraphs(text: string): Span[] {
  const lines = linesOf(text)
  if (!isHardWrapped(lines)) return lines.filter((line) => !isEmpty(line))
  const paragraphs: Span[] = []
  let open: [number, number] | null = null
  for (const line of lines) {
    if (isEmpty(line)) {
      if (open !== null) paragraphs.push(open)
      open = null
    } else if (open === null) open = [line[0], line[1]]
    else open[1] = line[1]
  }
  if (open !== null) paragraphs.push(open)
  return paragraphs
}
