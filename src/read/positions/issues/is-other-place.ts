import { states } from '../../actors/lexicon/countries.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { CompiledIssue } from './compile-issue.js'

/** By which words a country is what something is done to, or where: those that say the same have one name. */
const RELATIONS: ReadonlyMap<string, string> = new Map([
  ...['on', 'against'].map((word) => [word, 'on'] as const),
  ...['in', 'from', 'inside', 'across'].map((word) => [word, 'in'] as const),
  ...['to', 'into', 'toward', 'towards'].map((word) => [word, 'to'] as const),
  ['with', 'with'],
])
/** Between the words of an issue and the country behind them. */
const BETWEEN =
  /^(?:the|its|their|his|all|northern|southern|eastern|western|central|neighbouring|neighboring|goods|imports)$/
const FARTHEST = 4

/**
 * Whether the words of an issue stand before another country than those that it is about: "sanctions on Calveth" where the codebook
 * asks about sanctions on Keldia. `end` is the item behind them.
 */
export function isOtherPlace({ items }: SentenceView, end: number, { places }: Pick<CompiledIssue, 'places'>): boolean {
  const relation = places.size === 0 ? undefined : RELATIONS.get(items[end]?.lower ?? '')
  const asked = relation === undefined ? undefined : places.get(relation)
  if (asked === undefined) return false
  let at = end + 1
  while (at < end + FARTHEST && BETWEEN.test(items[at]?.lower ?? '')) at += 1
  const code = codeAt(items, at)
  if (code === null || asked.has(code)) return false
  // "on Calveth and Keldia": the one that is asked about among others.
  const behind = items.slice(at + 1, at + 9)
  return !behind.some((_, offset) => asked.has(codeAt(items, at + 1 + offset) ?? ''))
}

/** The country that an item, or it and the next, names or has for its adjective; null for none. */
const codeAt = (items: SentenceView['items'], at: number): string | null => {
  const [first, second] = [items[at]?.text ?? '', items[at + 1]?.text ?? '']
  return /^\p{Lu}/u.test(first) ? (codes().get(`${first} ${second}`) ?? codes().get(first) ?? null) : null
}

/** By relation, the countries that stand behind such a word in what a codebook says of an issue: "sanctions on Keldia", "tariffs on Keldian goods". */
export function placesIn(phrases: readonly string[]): CompiledIssue['places'] {
  const found = new Map<string, Set<string>>()
  for (const phrase of phrases) {
    const words = phrase.split(/[^\p{L}.'’-]+/u).map((word) => word.replace(/['’]s?$/u, ''))
    words.forEach((word, at) => {
      if (!/^\p{Lu}/u.test(word)) return
      const code = codes().get(`${word} ${words[at + 1] ?? ''}`) ?? codes().get(word)
      if (code === undefined) return
      const before = words.slice(Math.max(0, at - 3), at).findLast((one) => RELATIONS.has(one))
      const relation = before === undefined ? undefined : RELATIONS.get(before)
      if (relation !== undefined) found.set(relation, (found.get(relation) ?? new Set()).add(code))
    })
  }
  return found
}

let known: ReadonlyMap<string, string> | null = null
function codes(): ReadonlyMap<string, string> {
  known ??= new Map(
    states().flatMap(({ code, name, names, demonyms }) =>
      [name, ...names, ...demonyms].filter((word) => word.length > 1).map((word) => [word, code] as const),
    ),
  )
  return known
}
