export interface LinkedPair {
  readonly one: string
  readonly other: string
  /** 0..1 */
  readonly score: number
}

/** By id of an event: all events of its happening, itself among them; of those that stand alone there is none. */
export type GroupedEvents = ReadonlyMap<string, readonly string[]>

/** Of the pairs between two groups so many must be linked, that a chain of reports does not make many happenings one. */
const LINKED_SHARE = 0.5

/**
 * Puts linked reports together, the best links first. Two reports of one article stay two (`articleOf` tells the article
 * of an event), as do those that a person has parted, and groups grow together only where half of their reports are linked
 * with each other.
 */
export function groupLinks(
  links: readonly LinkedPair[],
  articleOf: (event: string) => string,
  areApart: (one: string, other: string) => boolean = () => false,
): GroupedEvents {
  const linked = new Set(links.flatMap(({ one, other }) => [`${one}\n${other}`, `${other}\n${one}`]))
  const groups = new Map<string, readonly string[]>()
  const ordered = links.toSorted((a, b) => b.score - a.score || compare(a.one, b.one) || compare(a.other, b.other))
  for (const { one, other } of ordered) {
    const [left, right] = [groups.get(one) ?? [one], groups.get(other) ?? [other]]
    if (left === right) continue
    const articles = new Set(left.map(articleOf))
    if (right.some((event) => articles.has(articleOf(event)))) continue
    if (left.some((event) => right.some((another) => areApart(event, another)))) continue
    const pairs = left.flatMap((event) => right.filter((another) => linked.has(`${event}\n${another}`)))
    if (pairs.length < LINKED_SHARE * left.length * right.length) continue
    const joined = [...left, ...right].sort()
    for (const event of joined) groups.set(event, joined)
  }
  return groups
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
