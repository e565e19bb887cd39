/** Half-open range `[start, end)` in UTF-16 code units of one article's text. */
export type Span = readonly [start: number, end: number]

export const textOf = (text: string, [start, end]: Span): string => text.slice(start, end)

/** The texts of several spans of one article, joined with an ellipsis where words lie between them. */
export const textOfAll = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => textOf(text, span)).join(' … ')

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** Smallest span around all `spans`; null when there is none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null
  return [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))]
}

/**
 * Index of the span that holds `offset`, in `spans` that are sorted and do not overlap; the last span that starts at or
 * before it when `offset` falls between two; -1 when it lies before the first.
 */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (spans[middle]![0] <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
