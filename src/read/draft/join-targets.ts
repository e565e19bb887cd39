import { commonPhrases, headKey } from './common-phrases.js'
import type { Matter, PlacedTake } from './gather-matters.js'

/** Share of a deed's targets that a thing must be to be one with it. */
const SHARE_OF_TARGETS = 0.25

/** A deed that is spoken of less, in shares of the thing, is only one of those done to it. */
const SHARE_OF_THING = 0.25

/** Puts things to the deed that is mostly done to them: "the deal" to the withdrawal from it. */
export function joinTargets(matters: readonly Matter[]): Matter[] {
  const joined = new Map<string, PlacedTake[]>()
  const gone = new Set<string>()
  const deeds = matters
    .filter(({ kind, takes }) => kind?.form === 'deed' && takes.some(({ words }) => words?.side === 1))
    .sort((a, b) => b.takes.length - a.takes.length)
  for (const deed of deeds) {
    const targets = commonPhrases(deed.takes.map(({ target }) => target))
    const all = targets.reduce((sum, { count }) => sum + count, 0)
    const [lead] = targets
    if (lead === undefined || lead.count < 2 || lead.count < SHARE_OF_TARGETS * all) continue
    const heads = new Set(targets.filter(({ count }) => count >= lead.count / 2).map(({ phrase }) => headKey(phrase)))
    for (const thing of matters) {
      if (thing === deed || gone.has(thing.key) || thing.kind?.form === 'deed') continue
      if (!thing.takes.some(({ phrase }) => phrase !== null && heads.has(headKey(phrase)))) continue
      const sign = deed.kind!.toward
      if (sign === -1 && deed.takes.length < SHARE_OF_THING * thing.takes.length) continue
      gone.add(thing.key)
      const turned = thing.takes.map((take) => seenFrom(sign, take))
      joined.set(deed.key, [...(joined.get(deed.key) ?? deed.takes), ...turned])
    }
  }
  return matters
    .filter(({ key }) => !gone.has(key))
    .map((matter) => ({ ...matter, takes: joined.get(matter.key) ?? matter.takes }))
}

/** A take of a thing as one of the deed. Keeping or opening an embassy says nothing of its move; keeping a deal is against leaving it. */
function seenFrom(toward: 1 | -1, take: PlacedTake): PlacedTake {
  const moved = { ...take, target: take.target ?? take.phrase, phrase: null }
  if (toward === 1) return { ...moved, side: null, words: null }
  return {
    ...moved,
    side: take.side === null || take.side === 0 ? take.side : (-take.side as 1 | -1),
    words: take.words === null ? null : { ...take.words, side: -take.words.side as 1 | -1 },
  }
}
