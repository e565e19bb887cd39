/**
 * The statement after (step 1) or before (step -1) the current one in `ids`; from none, the first or the last. Stays at
 * the ends; null when there is none at all.
 */
export function walk(ids: readonly string[], current: string | null, step: 1 | -1): string | null {
  const at = current === null ? -1 : ids.indexOf(current)
  if (at === -1) return (step === 1 ? ids[0] : ids.at(-1)) ?? null
  return ids[Math.min(Math.max(at + step, 0), ids.length - 1)] ?? null
}

/** What a key asks for in the reader; null for a key that means nothing there. */
export function stepOfKey(key: string): 1 | -1 | null {
  if (key === 'j' || key === 'n') return 1
  if (key === 'k' || key === 'p') return -1
  return null
}
