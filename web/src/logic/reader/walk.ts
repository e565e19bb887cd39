/**
 * The cell after (step 1) or before (step -1) the current one in `ids`; from none, the first or the last. From one that is
 * not among them, but in `all`, the next of them in that order. Stays at the ends; null when there is none at all.
 */
export function walk(
  ids: readonly string[],
  current: string | null,
  step: 1 | -1,
  all: readonly string[] = ids,
): string | null {
  const at = current === null ? -1 : ids.indexOf(current)
  if (at !== -1) return ids[Math.min(Math.max(at + step, 0), ids.length - 1)] ?? null
  const place = current === null ? -1 : all.indexOf(current)
  if (place === -1) return (step === 1 ? ids[0] : ids.at(-1)) ?? null
  const rest = step === 1 ? all.slice(place + 1) : all.slice(0, place).reverse()
  return rest.find((id) => ids.includes(id)) ?? (step === 1 ? ids.at(-1) : ids[0]) ?? null
}

/** A step from statement to statement, or to whatever of the layers comes next. */
export interface Step {
  readonly by: 1 | -1
  readonly over: 'statements' | 'all'
}

/** What a key asks for in the reader; null for a key that means nothing there. */
export const stepOfKey = (key: string): Step | null => STEPS[key] ?? null

const STEPS: Readonly<Record<string, Step>> = {
  j: { by: 1, over: 'statements' },
  k: { by: -1, over: 'statements' },
  n: { by: 1, over: 'all' },
  p: { by: -1, over: 'all' },
}
