import type { Aggregation, Normalisation } from './rows.js'
import type { Tally } from './tally.js'

export interface Weighted {
  readonly from: string
  readonly to: string
  readonly weight: number
}

type Ties = ReadonlyMap<string, ReadonlyMap<number, number>>

/** The values of a position lie so far apart: from against to for. */
export const RANGE = 2

/**
 * Edges among the nodes of a tally (one mode): over all ties that two nodes share, products of their counts.
 *
 *   congruence = Σ n·n′·(1 − |v − v′| / 2)     conflict = Σ n·n′·|v − v′| / 2
 *   subtract = congruence − conflict            ignore = Σ n·n′
 *
 * With two values only these are the congruence and conflict of Discourse Network Analyzer for a yes or no; with the
 * undecided between them, its integer variant.
 */
export function oneMode(tally: Tally, aggregation: Aggregation, normalisation: Normalisation): Weighted[] {
  const nodes = [...tally].sort(([one], [other]) => (one < other ? -1 : 1))
  const edges: Weighted[] = []
  for (const [index, [from, ofFrom]] of nodes.entries()) {
    for (const [to, ofTo] of nodes.slice(index + 1)) {
      const weight = tie(ofFrom, ofTo, aggregation)
      if (weight !== 0) edges.push({ from, to, weight: weight / normOf(ofFrom, ofTo, normalisation) })
    }
  }
  return edges
}

function tie(one: Ties, other: Ties, aggregation: Aggregation): number {
  let [congruence, conflict] = [0, 0]
  for (const [by, counts] of one) {
    for (const [value, count] of other.get(by) ?? []) {
      for (const [own, times] of counts) {
        const apart = Math.abs(own - value) / RANGE
        congruence += times * count * (1 - apart)
        conflict += times * count * apart
      }
    }
  }
  return weighed(congruence, conflict, aggregation)
}

/** What two nodes agree on and contradict each other in, as one number. */
export function weighed(congruence: number, conflict: number, aggregation: Aggregation): number {
  switch (aggregation) {
    case 'congruence':
      return congruence
    case 'conflict':
      return conflict
    case 'subtract':
      return congruence - conflict
    case 'ignore':
      return congruence + conflict
    default:
      return aggregation satisfies never
  }
}

/**
 * What a weight is divided by. `average`: the mean of what both say in all; `jaccard`: how many things (a tie and a value)
 * either says; `cosine`: as in Discourse Network Analyzer, the product of what both say in all.
 */
function normOf(one: Ties, other: Ties, normalisation: Normalisation): number {
  if (normalisation === 'average') return (total(one) + total(other)) / 2
  if (normalisation === 'cosine') return total(one) * total(other)
  if (normalisation === 'jaccard') return new Set([...things(one), ...things(other)]).size
  return 1
}

const total = (ties: Ties): number =>
  [...ties.values()].reduce((sum, counts) => sum + [...counts.values()].reduce((all, count) => all + count, 0), 0)

const things = (ties: Ties): string[] =>
  [...ties].flatMap(([by, counts]) => [...counts.keys()].map((value) => JSON.stringify([by, value])))

/**
 * Edges from the nodes of a tally to what ties them (two modes): how often the node is for it (congruence), against it
 * (conflict), the first less the second (subtract), or speaks of it at all (ignore). `activity` divides by all that the node
 * says, `prominence` by all that is said of the tie.
 */
export function twoMode(tally: Tally, aggregation: Aggregation, normalisation: Normalisation): Weighted[] {
  const saidOf = new Map<string, number>()
  for (const ties of tally.values()) {
    for (const [by, counts] of ties) saidOf.set(by, (saidOf.get(by) ?? 0) + total(new Map([[by, counts]])))
  }
  return [...tally].flatMap(([from, ties]) =>
    [...ties].flatMap(([to, counts]) => {
      const [pro, contra, all] = [counts.get(1) ?? 0, counts.get(-1) ?? 0, total(new Map([[to, counts]]))]
      const weights: Record<Aggregation, number> = {
        ...{ congruence: pro, conflict: contra },
        subtract: pro - contra,
        ignore: all,
      }
      const norm = normalisation === 'activity' ? total(ties) : normalisation === 'prominence' ? saidOf.get(to)! : 1
      const weight = weights[aggregation] / norm
      return weight === 0 ? [] : [{ from, to, weight }]
    }),
  )
}
