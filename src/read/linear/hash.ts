const cache = new Map<string, number>()
const LARGEST_CACHE = 50_000

/** FNV-1a of a feature's UTF-16 code units, as an unsigned number of 32 bits; a model takes the low bits of it. */
export function hashOf(feature: string): number {
  const known = cache.get(feature)
  if (known !== undefined) return known
  let hash = 0x811c9dc5
  for (let at = 0; at < feature.length; at += 1) {
    hash ^= feature.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  // The low bits of FNV-1a hang on the last letters only too much: mix.
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  const result = hash >>> 0
  if (cache.size < LARGEST_CACHE) cache.set(feature, result)
  return result
}

/** The hash of two features in a row. */
export const hashOfPair = (first: number, second: number): number => {
  let hash = Math.imul(first ^ (second >>> 7), 0x9e3779b1) + second
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
