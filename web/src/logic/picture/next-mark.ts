/** Marks that a page key goes on by. */
const PAGE = 10

/** Where each key leads among the marks of a picture. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * The mark of `count` that a key leads to; null where it leads nowhere.
 * @param at the mark that is shown; -1 for none yet: every key that goes on leads to the first
 */
export function nextMark(key: string, at: number, count: number): number | null {
  const step = STEPS[key]
  if (step === undefined || count === 0) return null
  return at === -1 && key !== 'End' ? 0 : Math.max(0, Math.min(count - 1, step(at, count)))
}
