import type { SentenceView } from '../../clauses/sentence-view.js'

export interface Companion {
  readonly range: readonly [number, number]
  /** +1 does the same, -1 does not. */
  readonly factor: 1 | -1
}

const NOUN = /^(?:NP|NN|DT|PO|JJ|CC|CD)$/
/** What leads to those who do the same as the subject, or do not; the words in full. */
const LEADING: ReadonlyMap<string, 1 | -1> = new Map([
  ...['like', 'along with', 'together with', 'alongside', 'joined by', 'joining', 'as well as', 'and also'].map(
    (words) => [words, 1] as const,
  ),
  ...['unlike', 'but not', 'and not', 'in contrast to', 'but for'].map((words) => [words, -1] as const),
])
const LONGEST = 3

/** "Along with Calveth, Keldia …", "Keldia, unlike Calveth, …", "… , but not Calveth": names set beside the subject of the verb at item `verb`. */
export function companionsOf({ items, groups, groupOf }: SentenceView, verb: number): readonly Companion[] {
  const found: Companion[] = []
  const clause = clauseAround(verb)
  for (let at = clause[0]; at < clause[1]; at += 1) {
    const isOpen = at === 0 || items[at - 1]!.lower === ','
    if (!isOpen) continue
    for (let length = LONGEST; length > 0; length -= 1) {
      const words = items.slice(at, at + length).map(({ lower }) => lower)
      const factor = LEADING.get(words.join(' '))
      if (factor === undefined || words.length < length) continue
      // "called on Keldia, as well as Calveth, to sign": beside the object.
      if (at > verb && /^(?:as|together|alongside|and)$/.test(words[0]!)) break
      const to = nounsEnd(at + length)
      const isClosed =
        to >= items.length || /^(?:,|\.|;|—|–)$/.test(items[to]!.lower) || (at > verb && items[to]!.tag === 'CC')
      if (isClosed && items.slice(at + length, to).some(({ tag }) => tag === 'NP'))
        found.push({ range: [at + length, to], factor })
      break
    }
  }
  return found

  /** From the last finite verb before to the next one behind. */
  function clauseAround(at: number): readonly [number, number] {
    const own = groupOf[at] ?? -1
    const isOther = (group: (typeof groups)[number]): boolean => group !== groups[own] && group.shape === 'finite'
    const before = groups.findLast((group) => group.to <= at && isOther(group))
    const behind = groups.find((group) => group.from > at && isOther(group))
    return [before?.to ?? 0, behind?.from ?? items.length]
  }
  function nounsEnd(from: number): number {
    let to = from
    while (to < items.length && NOUN.test(items[to]!.tag)) to += 1
    return to
  }
}
