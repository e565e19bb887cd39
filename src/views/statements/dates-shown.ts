import type { Page } from '../rows.js'

/** How many statements of a list stand on a date; empty for those without any. */
export interface DatedCount {
  readonly told: string
  readonly statements: number
}

export interface DatesShown {
  readonly shown: readonly string[]
  /** Statements of the list before the first of them. */
  readonly before: number
  /** Of all dates. */
  readonly total: number
}

/** The dates on which the statements of a page stand: earliest first, those without a date last. */
export function datesShown(dates: readonly DatedCount[], { limit, offset = 0 }: Page): DatesShown {
  const ordered = dates.toSorted(
    (one, other) => Number(one.told === '') - Number(other.told === '') || (one.told < other.told ? -1 : 1),
  )
  const shown: string[] = []
  let [passed, before] = [0, 0]
  for (const { told, statements } of ordered) {
    const count = Number(statements)
    if (passed + count <= offset) before = passed + count
    else if (limit === undefined || passed < offset + limit) shown.push(told)
    passed += count
  }
  return { shown, before, total: passed }
}
