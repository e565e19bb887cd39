import type { Article, Span } from '../../text/index.js'
import { headerLines } from './header.js'
import { LINE_RULES } from './line-rules.js'
import { isProse, type Line, linesOf } from './lines.js'
import { repeatedLines } from './repeated.js'

/** A credit in parentheses at the end of a paragraph or inside it. */
const INLINE_CREDIT =
  /[([](?:(?:File )?(?:Photo|Image|Picture|Credit)s?(?: (?:by|credit|courtesy)\b|:| via\b)|AP Photo\s?\/|Xinhua\/)[^()[\]\n]{2,100}[)\]]/gi

/** A heading that announces links; the lines after it are links as long as they look like headlines. */
const LINKS_FOLLOW =
  /^(?:see also|related(?: \w+)?|read (?:more|also|next)|more (?:from|on|in|stories|news|coverage)\b.*|recommended.*|trending.*|most (?:read|popular)|top stories|latest .*|you (?:may|might) .*)\s*:?$/i
const MOST_LINK_WORDS = 22

/** The author's lines at the end: "… Follow him on Twitter @…". */
const AUTHOR_NOTE =
  /\b(?:follow|like|find|reach|contact|e-?mail|write to) (?:him|her|them|me|us)\b.{0,60}(?:twitter|facebook|instagram|@)|\bis an? (?:[\w’'-]+ ){0,6}(?:reporter|correspondent|editor|columnist|contributor|writer|fellow|journalist|producer)\b.{0,80}(?:follow|twitter|@\w)/i
const MOST_NOTE_WORDS = 70
const LAST_LINES = 6

/** Spans of page furniture in the article's text, sorted, not overlapping. */
export function findChrome(article: Pick<Article, 'text' | 'outlet'>): Span[] {
  const lines = linesOf(article.text)
  const furniture = new Set<number>()
  lines.forEach((line, at) => {
    if (isFurniture(line, at === 0)) furniture.add(at)
  })
  for (const at of [...furniture]) {
    if (LINKS_FOLLOW.test(lines[at]!.text)) for (const link of linksAfter(lines, at)) furniture.add(link)
  }
  for (const at of headerLines(lines, article.outlet, (other) => furniture.has(other))) furniture.add(at)
  for (const at of repeatedLines(lines)) furniture.add(at)
  for (let at = Math.max(1, lines.length - LAST_LINES); at < lines.length; at += 1) {
    const line = lines[at]!
    if (line.words <= MOST_NOTE_WORDS && AUTHOR_NOTE.test(line.text) && !/["“”]/.test(line.text)) furniture.add(at)
  }
  // A text of furniture alone is no article page: better read all of it than nothing.
  if (furniture.size === lines.length) return []
  return merge(lines, furniture, article.text)
}

/** Furniture is made of words of common length: a line without blanks may be anything, and costs time to match. */
const LONGEST_WORD = 16

/** The first line is the headline of many a text, and headlines may look like links ("Watch: …"). */
function isFurniture(line: Line, isFirst: boolean): boolean {
  if (line.text.length > (line.words + 2) * LONGEST_WORD) return false
  return LINE_RULES.some(
    (rule) => line.words <= rule.most && !(isFirst && rule.name === 'related: link') && rule.pattern.test(line.text),
  )
}

function linksAfter(lines: readonly Line[], heading: number): number[] {
  const links: number[] = []
  for (let at = heading + 1; at < lines.length; at += 1) {
    const line = lines[at]!
    if (line.words > MOST_LINK_WORDS || line.words < 3 || /[.:;,"”]$/.test(line.text) || isProse(line)) break
    links.push(at)
  }
  return links
}

function merge(lines: readonly Line[], furniture: ReadonlySet<number>, text: string): Span[] {
  const spans: Span[] = []
  lines.forEach((line, at) => {
    if (furniture.has(at)) {
      spans.push(line.span)
      return
    }
    if (!/[([]/.test(line.text)) return
    INLINE_CREDIT.lastIndex = 0
    for (const match of line.text.matchAll(INLINE_CREDIT)) {
      const start = line.span[0] + match.index
      const end = Math.min(start + match[0].length, line.span[1])
      if (text.slice(start, end) === match[0]) spans.push([start, end])
    }
  })
  return spans
}
