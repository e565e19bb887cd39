import { grouped } from '../batches.js'
import type { Drawing } from './drawn-pairs.js'
import { randomFrom } from './random.js'
import type { Report } from './tally.js'
import type { Weighted } from './weights.js'

export interface Band {
  readonly low: number
  readonly high: number
  readonly share: number
}

const SEED = 2017
const TAIL = 0.05

/** The same by a function of the reports themselves: an article that is drawn twice counts twice. */
export function drawingOf(
  reports: readonly Report[],
  network: (reports: readonly Report[]) => readonly Weighted[],
): Drawing {
  const [numbers, edges]: [Map<string, number>, Weighted[]] = [new Map(), []]
  const numberOf = (edge: Weighted): number => {
    const key = keyOf(edge)
    const known = numbers.get(key) ?? edges.push(edge) - 1
    numbers.set(key, known)
    return known
  }
  return {
    make: (drawn, draws, tell) => {
      const own = drawn.map((report, at) => ({ ...reports[report]!, article: `${draws[at]!}` }))
      for (const edge of network(own)) tell(numberOf(edge), edge.weight)
    },
    edgeOf: (edge) => edges[edge]!,
  }
}

/**
 * How sure the edges are: the articles are drawn anew with replacement, each report is believed with its confidence, and
 * the network is made again, `times` times. By "FROM\nTO": what 5 % of the weights are below and above (0 where there is no
 * edge), and how often the edge is there. The same for the same reports.
 */
export function bandsOf(reports: readonly Report[], { make, edgeOf }: Drawing, times: number): Map<string, Band> {
  const random = randomFrom(SEED)
  const articles = [...grouped([...reports.keys()], (at) => reports[at]!.article).values()]
  const weights = new Map<number, number[]>()
  const tell = (edge: number, weight: number): void => {
    const known = weights.get(edge)
    if (known === undefined) weights.set(edge, [weight])
    else known.push(weight)
  }
  for (let turn = 0; turn < times; turn += 1) {
    const [drawn, draws]: [number[], number[]] = [[], []]
    for (let draw = 0; draw < articles.length; draw += 1) {
      for (const report of articles[Math.floor(random() * articles.length)]!) {
        if (random() >= reports[report]!.confidence) continue
        drawn.push(report)
        draws.push(draw)
      }
    }
    make(drawn, draws, tell)
  }
  return new Map(
    [...weights].map(([edge, found]) => {
      const sorted = Float64Array.from({ length: times }, (_, at) => found[at] ?? 0).sort()
      const at = (share: number) => sorted[Math.min(times - 1, Math.floor(share * times))] ?? 0
      return [keyOf(edgeOf(edge)), { low: at(TAIL), high: at(1 - TAIL), share: found.length / times }]
    }),
  )
}

export const keyOf = ({ from, to }: Pick<Weighted, 'from' | 'to'>): string => `${from}\n${to}`
