import type { Span } from '../../text/index.js'
import type { Statement } from '../reading.js'

/** The statements of a document by place, so that an event finds its own without going through all. */
export interface StatementIndex {
  /** The statement whose cue overlaps `span`; null when none does. */
  readonly byCue: (span: Span) => Statement | null
  /** The innermost statement that has all of `span` in its content; null when none does. */
  readonly byContent: (span: Span) => Statement | null
}

interface Place {
  readonly span: Span
  readonly statement: Statement
}

export function statementIndexOf(statements: readonly Statement[]): StatementIndex {
  const cues = placesOf(statements, ({ cue }) => cue)
  const contents = placesOf(statements, ({ content }) => content)
  const lengths = new Map(
    statements.map((one) => [one, one.content.reduce((sum, [start, end]) => sum + end - start, 0)] as const),
  )
  return {
    byCue: (span) => around(cues, span).find((place) => place.span[0] < span[1])?.statement ?? null,
    byContent: (span) => {
      let best: Statement | null = null
      for (const place of around(contents, span)) {
        if (place.span[0] > span[0] || place.span[1] < span[1]) continue
        if (best === null || lengths.get(place.statement)! < lengths.get(best)!) best = place.statement
      }
      return best
    },
  }
}

interface Places {
  /** Sorted by start. */
  readonly list: readonly Place[]
  /** The farthest end among the places up to each. */
  readonly ends: readonly number[]
}

function placesOf(statements: readonly Statement[], spansOf: (statement: Statement) => readonly Span[]): Places {
  const list = statements
    .flatMap((statement) => spansOf(statement).map((span) => ({ span, statement })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const ends: number[] = []
  let farthest = 0
  for (const { span } of list) {
    farthest = Math.max(farthest, span[1])
    ends.push(farthest)
  }
  return { list, ends }
}

/** The places that overlap `span`, in order. */
function around({ list, ends }: Places, [start, end]: Span): readonly Place[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]!.span[0] < end) low = middle + 1
    else high = middle
  }
  const found: Place[] = []
  for (let at = low - 1; at >= 0 && ends[at]! > start; at -= 1) if (list[at]!.span[1] > start) found.push(list[at]!)
  return found.reverse()
}
