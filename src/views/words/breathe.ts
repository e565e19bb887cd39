import { setImmediate } from 'node:timers/promises'

/** So long at most others who ask wait for a long count. */
const SLICE_MS = 8

/** Lets others in where a long count has kept them waiting; to be asked between small pieces of it. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < SLICE_MS) return undefined
    return setImmediate().then(() => {
      since = performance.now()
    })
  }
}
