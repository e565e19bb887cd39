import { opensContent } from './extents.js'
import { isNoun, nounEnd, timeEnd } from './noun-phrases.js'
import type { Item } from './units.js'

/** Skips times, adverbs and prepositional phrases: "on Tuesday at a news conference". */
export function afterCircumstances(items: readonly Item[], at: number): number {
  let next = at
  for (let parts = 0; parts < 5 && !opensContent(items, next); parts += 1) {
    const time = timeEnd(items, next)
    if (time > next) next = time
    else if (items[next]?.tag === 'RB') next += 1
    else if (items[next]?.tag === 'IN' || items[next]?.tag === 'TO') {
      const end = nounEnd(items, next + 1)
      if (end === next + 1) break
      next = end
    } else if (isNoun(items[next]) || items[next]?.tag === 'DT') {
      // The addressee: "told reporters".
      const end = nounEnd(items, next)
      if (end === next || parts > 0) break
      next = end
    } else break
  }
  return next
}
