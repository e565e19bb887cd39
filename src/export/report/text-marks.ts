import {
  disputeAnchor,
  disputeTextAnchor,
  entryAnchor,
  eventAnchor,
  eventTextAnchor,
  pairAnchor,
  positionTextAnchor,
  textAnchor,
} from './anchors.js'
import type { Report } from './load-report.js'

/** A label in the text of an article, where something begins that the report speaks of; it leads back to its entry. */
export interface TextMark {
  /** Offset in the text. */
  readonly at: number
  readonly anchor: string
  /** Anchor of the entry. */
  readonly target: string
  /** "3", "P2", "E5". */
  readonly label: string
  /** What it leads to, in words. */
  readonly words: string
}

/** The labels of each article, by its id. */
export function textMarksOf(report: Report): ReadonlyMap<string, readonly TextMark[]> {
  const marks = new Map<string, TextMark[]>()
  const add = (article: string, mark: TextMark): void => {
    const own = marks.get(article)
    if (own === undefined) marks.set(article, [mark])
    else own.push(mark)
  }
  for (const { number, row } of report.days.flatMap(({ statements }) => statements)) {
    add(row.article.id, {
      at: Math.min(...Object.values(row.spans).flatMap((spans) => spans.map(([start]) => start))),
      ...{ anchor: textAnchor(number), target: entryAnchor(number), label: String(number) },
      words: `Statement ${number}`,
    })
  }
  for (const { number, shown } of report.positions.pairs) {
    for (const { id, article, evidence, sentence } of shown) {
      add(article.id, {
        at: evidence[0]?.span[0] ?? sentence.span[0],
        ...{ anchor: positionTextAnchor(id), target: pairAnchor(number), label: `P${number}` },
        words: `Position ${number}`,
      })
    }
  }
  for (const { number, row } of report.events) {
    for (const { id, article, sentence } of row.reports) {
      add(article.id, {
        at: sentence.span[0],
        ...{ anchor: eventTextAnchor(id), target: eventAnchor(number), label: `E${number}` },
        words: `Event ${number}`,
      })
    }
  }
  for (const { number, row } of report.disputes) {
    for (const told of row.claims.flatMap(({ reports }) => reports)) {
      add(told.article.id, {
        at: told.spans[0]?.[0] ?? told.sentence.span[0],
        ...{ anchor: disputeTextAnchor(number, told), target: disputeAnchor(number), label: `D${number}` },
        words: `Dispute ${number}`,
      })
    }
  }
  return marks
}
