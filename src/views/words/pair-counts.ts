/** How often pairs of numbers come in two bodies of text: a table in typed arrays, for there are millions. */
export interface PairCounts {
  readonly add: (first: number, second: number, side: 0 | 1) => void
  readonly each: () => Iterable<{
    readonly first: number
    readonly second: number
    readonly counts: readonly [number, number]
  }>
}

/** Above every number of a term; two together stay below 2^53. */
const STEP = 2 ** 26
const EMPTY = -1

export function pairCounts(): PairCounts {
  let keys = new Float64Array(1 << 16).fill(EMPTY)
  let counts = new Uint32Array(keys.length * 2)
  let held = 0
  const placeOf = (table: Float64Array, key: number): number => {
    const mask = table.length - 1
    const second = key % STEP
    let place = Math.imul((key - second) / STEP, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
    place = (place ^ (place >>> 15)) & mask
    while (table[place] !== key && table[place] !== EMPTY) place = (place + 1) & mask
    return place
  }
  const grow = (): void => {
    const [olderKeys, olderCounts] = [keys, counts]
    keys = new Float64Array(olderKeys.length * 2).fill(EMPTY)
    counts = new Uint32Array(keys.length * 2)
    for (let at = 0; at < olderKeys.length; at += 1) {
      if (olderKeys[at] === EMPTY) continue
      const place = placeOf(keys, olderKeys[at]!)
      keys[place] = olderKeys[at]!
      counts[2 * place] = olderCounts[2 * at]!
      counts[2 * place + 1] = olderCounts[2 * at + 1]!
    }
  }
  return {
    add: (first, second, side) => {
      const key = first * STEP + second
      let place = placeOf(keys, key)
      if (keys[place] === EMPTY) {
        if (2 * held > keys.length) {
          grow()
          place = placeOf(keys, key)
        }
        keys[place] = key
        held += 1
      }
      counts[2 * place + side]! += 1
    },
    each: function* () {
      for (let at = 0; at < keys.length; at += 1) {
        const key = keys[at]!
        if (key === EMPTY) continue
        const second = key % STEP
        yield { first: (key - second) / STEP, second, counts: [counts[2 * at]!, counts[2 * at + 1]!] }
      }
    },
  }
}
