import type { Span } from '../text/index.js'
import type { ArticleView, StatementRow } from '../views/index.js'
import { SHORT_ID } from './columns/table-cells.js'
import { escapeTerminal } from './escape.js'
import { cutPieces, linesOf, marksOf } from './marked.js'
import type { Paint } from './paint.js'
import { counted, longDate } from './wording.js'

/** An article for a terminal: its facts, its text with the statements marked and numbered, and the list of them. */
export function markedText({ article, text, chrome, statements }: ArticleView, paint: Paint, width: number): string {
  const safe = escapeTerminal
  const marks = marksOf(statements)
  const starts = startsOf(statements)
  const lines = linesOf(text).flatMap((paragraph) => [
    ...wrapped(text, paragraph, width).map((line) =>
      cutPieces(line, marks, chrome)
        .map((piece) => {
          const numbers = (starts.get(piece.span[0]) ?? []).map((number) => paint.heading(superscript(number)))
          return numbers.join(' ') + paint.piece(safe(text.slice(...piece.span)), piece)
        })
        .join(''),
    ),
    '',
  ])
  const facts = [
    article.outlet ?? 'outlet unknown',
    article.published === null ? 'date of publication unknown' : longDate(article.published),
    counted(article.words, 'word'),
    counted(statements.length, 'statement'),
    article.id,
  ]
  const list = statements.map((row, index) => {
    const speakers = row.speakers.map(({ name }) => name).join(', ')
    const who = speakers === '' ? (row.source === '' ? 'speaker not named' : `“${row.source}”`) : speakers
    const when = row.date ?? 'date unknown'
    return `${String(index + 1).padStart(4)}  ${safe(who)}${paint.faint(` · ${safe(row.cue)} · ${row.kind} · ${when}`)}`
  })
  return [
    paint.heading(safe(article.title ?? article.source)),
    paint.faint(safe(facts.join(' · '))),
    ...versions(article).map(paint.faint),
    paint.legend,
    '',
    ...lines,
    ...list,
    '',
  ].join('\n')
}

const versions = ({ supersedes, supersededBy }: ArticleView['article']): string[] => [
  ...(supersedes === null ? [] : [`replaces an earlier version: ${supersedes.slice(0, SHORT_ID)}`]),
  ...(supersededBy === null ? [] : [`replaced by a later version: ${supersededBy.slice(0, SHORT_ID)}`]),
]

/** Numbers of the statements, from 1, by the place where each begins. */
function startsOf(statements: readonly StatementRow[]): ReadonlyMap<number, readonly number[]> {
  const starts = new Map<number, number[]>()
  for (const [index, { spans }] of statements.entries()) {
    const start = Math.min(...[...spans.source, ...spans.cue, ...spans.content].map(([at]) => at))
    starts.set(start, [...(starts.get(start) ?? []), index + 1])
  }
  return starts
}

/** A paragraph as lines of at most `width` characters, broken at white space; a longer word stays whole. */
function wrapped(text: string, [start, end]: Span, width: number): Span[] {
  const lines: Span[] = []
  let from = start
  let at = start
  for (const { index, 0: word } of text.slice(start, end).matchAll(/\S+\s*/g)) {
    const next = start + index
    if (next + word.trimEnd().length - from > width && next > from) {
      lines.push([from, at])
      from = next
    }
    at = next + word.trimEnd().length
  }
  return [...lines, [from, end]]
}

const superscript = (number: number): string =>
  [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('')
