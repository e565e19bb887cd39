import type { DraftSource } from './draft-source.js'
import { gatherMatters, type Matter } from './gather-matters.js'
import { joinTargets } from './join-targets.js'

/** A matter with those who take sides on it. */
export interface RankedMatter extends Matter {
  /** Actors by the side that they take most often; those who only weigh it are `open`. */
  readonly pro: readonly string[]
  readonly contra: readonly string[]
  readonly open: readonly string[]
  readonly score: number
  /** Of a kind that any affair speaks of, like talks and plans. */
  readonly isCommon: boolean
}

/** Fewer actors make no issue. */
const FEWEST_ACTORS = 2
/** So many sentences must take a side. */
const FEWEST_SIDED = 3
/** A noun that the table does not hold needs more of them, on both sides. */
const FEWEST_OF_UNLISTED = 4
/** What a matter is worth where all are on one side, in shares of one where they are halved. */
const WORTH_OF_ONE_SIDE = 0.15
/** Kinds that are spoken of in any affair. */
const COMMON = new Map([
  ['talks', 0.3],
  ['visit', 0.4],
  ['plan', 0.3],
  ['aid', 0.6],
  ['law', 0.6],
  ['weapons', 0.6],
  ['project', 0.7],
])

/**
 * What is contested in the articles, most contested first: by the number of actors that take a side, times how evenly they are
 * divided. A thing and what is done to it are one matter ("the deal" and "withdrawal").
 */
export function rankMatters(sources: readonly DraftSource[]): RankedMatter[] {
  return joinTargets(gatherMatters(sources))
    .flatMap((matter) => ranked(matter) ?? [])
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
}

function ranked(matter: Matter): RankedMatter | null {
  const balance = new Map<string, number>()
  const articles = new Set<string>()
  for (const { actors, side, source } of matter.takes) {
    articles.add(source.article.id)
    if (side === null) continue
    for (const actor of actors) balance.set(actor, (balance.get(actor) ?? 0) + side)
  }
  const on = (sign: number): string[] =>
    [...balance].filter(([, sum]) => Math.sign(sum) === sign).map(([actor]) => actor)
  const [pro, contra, open] = [on(1), on(-1), on(0)]
  const isNamed = matter.takes.some(
    ({ phrase, words, side }) => phrase !== null || (words?.side === 1 && side !== null),
  )
  const isListed = matter.kind !== null
  if (matter.takes.filter(({ side }) => side !== null).length < FEWEST_SIDED) return null
  const fewest = isListed ? FEWEST_ACTORS : FEWEST_OF_UNLISTED
  if (!isNamed || balance.size < fewest || (!isListed && Math.min(pro.length, contra.length) === 0)) return null
  const division = balance.size === 0 ? 0 : (2 * Math.min(pro.length, contra.length)) / balance.size
  const weight = (COMMON.get(matter.key) ?? 1) * Math.log2(1 + articles.size) * Math.log2(1 + matter.takes.length)
  return {
    ...matter,
    isCommon: COMMON.has(matter.key),
    pro,
    contra,
    open,
    score: balance.size * (WORTH_OF_ONE_SIDE + division) * weight,
  }
}
