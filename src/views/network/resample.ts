import { grouped } from '../batches.js'
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

/**
 * How sure the edges are: the articles are drawn anew with replacement, each report is believed with its confidence, and
 * the network is made again, `times` times. By "FROM\nTO": what 5 % of the weights are below and above (0 where there is no
 * edge), and how often the edge is there. The same for the same reports.
 */
export function bandsOf(
  reports: readonly Report[],
  make: (reports: readonly Report[]) => readonly Weighted[],
  times: number,
): Map<string, Band> {
  const random = randomFrom(SEED)
  const articles = [...grouped(reports, ({ article }) => article).values()]
  const weights = new Map<string, number[]>()
  for (let turn = 0; turn < times; turn += 1) {
    const drawn = articles.flatMap((_, draw) =>
      articles[Math.floor(random() * articles.length)]!.filter(({ confidence }) => random() < confidence)
        // An article that is drawn twice counts twice.
        .map((report) => ({ ...report, article: `${draw}` })),
    )
    for (const { from, to, weight } of make(drawn)) {
      const key = keyOf({ from, to })
      const known = weights.get(key)
      if (known === undefined) weights.set(key, [weight])
      else known.push(weight)
    }
  }
  return new Map(
    [...weights].map(([key, found]) => {
      const whole = [...found, ...Array.from({ length: times - found.length }, () => 0)].sort(
        (one, other) => one - other,
      )
      const at = (share: number) => whole[Math.min(times - 1, Math.floor(share * times))] ?? 0
      return [key, { low: at(TAIL), high: at(1 - TAIL), share: found.length / times }]
    }),
  )
}

export const keyOf = ({ from, to }: Pick<Weighted, 'from' | 'to'>): string => `${from}\n${to}`
