import type { CodebookReport } from '../../api/desk.js'

export type Remark = CodebookReport['remarks'][number]

/** Line of a remark's place ("codebook:12, issues[0].about"), from 1; null where it names none. */
export function lineOfPlace(place: string): number | null {
  const line = /^[^,]*:(\d+)/.exec(place)?.[1]
  return line === undefined ? null : Number(line)
}

/** Where a line begins in a text; its end for a line beyond it. */
export function startOfLine(text: string, line: number): number {
  let start = 0
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', start)
    if (next === -1) return text.length
    start = next + 1
  }
  return start
}

/** The key of a place, "issues[0].about", as a person says it; null where it names none. */
export const keyOfPlace = (place: string): string | null => place.split(', ')[1] ?? null

/** The name that a codebook gives its affair; null where none can be seen. */
export const affairNameIn = (yaml: string): string | null =>
  /^["']?affair["']?\s*:\s*(?:"([^"]+)"|'([^']+)'|([^\s#,{[][^#\n,]*))/mu
    .exec(yaml)
    ?.slice(1)
    .find((name) => name !== undefined)
    ?.trim() ?? null
