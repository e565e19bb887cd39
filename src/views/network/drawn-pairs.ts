import type { Aggregation, Duplicates, Normalisation } from './rows.js'
import { type Report, WITHIN_DRAW } from './tally.js'
import { RANGE, weighed } from './weights.js'

/** Networks of drawn reports, made again and again. */
export interface Drawing {
  /**
   * Tells the weight of each edge that there is, by a number of it.
   * @param drawn places of the reports
   * @param draws the draw of its article for each of them
   */
  readonly make: (
    drawn: readonly number[],
    draws: readonly number[],
    tell: (edge: number, weight: number) => void,
  ) => void
  /** From which node to which the edge of a number goes. */
  readonly edgeOf: (edge: number) => { readonly from: string; readonly to: string }
}

/**
 * What `oneMode` of the tally of drawn reports says, with all names as numbers: a network is made anew hundreds of times.
 */
export function drawnPairs(
  reports: readonly Report[],
  duplicates: Duplicates,
  aggregation: Aggregation,
  normalisation: Normalisation,
): Drawing {
  const nodes = [...new Set(reports.map(({ node }) => node))].sort()
  const places = new Map(nodes.map((node, at) => [node, at]))
  const things = thingsOf(reports, places)
  const withins = reports.map((report, at) => WITHIN_DRAW[duplicates](report, at))
  const counts = new Int32Array(things.nodes.length)
  const lastDraws = new Int32Array(things.nodes.length)
  const [totals, kinds] = [new Int32Array(nodes.length), new Int32Array(nodes.length)]
  const cells = nodes.length * nodes.length
  const [congruence, conflict, common] = [new Float64Array(cells), new Float64Array(cells), new Int32Array(cells)]

  const count = (drawn: readonly number[], draws: readonly number[]): void => {
    for (const numbers of [counts, lastDraws, totals, kinds]) numbers.fill(0)
    const seen = new Set<string>()
    for (const [at, report] of drawn.entries()) {
      const thing = things.ofReport[report]!
      const within = withins[report]!
      if (within === null) {
        // Reports of a draw come together.
        if (lastDraws[thing] === draws[at]! + 1) continue
        lastDraws[thing] = draws[at]! + 1
      } else {
        const key = `${thing} ${within === 'each' ? `each ${at}` : within}`
        if (seen.has(key)) continue
        seen.add(key)
      }
      const node = things.nodes[thing]!
      if (counts[thing] === 0) kinds[node]! += 1
      counts[thing]! += 1
      totals[node]! += 1
    }
  }

  const normOf = (cell: number, from: number, to: number): number => {
    if (normalisation === 'average') return (totals[from]! + totals[to]!) / 2
    if (normalisation === 'cosine') return totals[from]! * totals[to]!
    if (normalisation === 'jaccard') return kinds[from]! + kinds[to]! - common[cell]!
    return 1
  }

  const make: Drawing['make'] = (drawn, draws, tell) => {
    count(drawn, draws)
    const touched: number[] = []
    for (const ofTie of things.ofTies) {
      const said = ofTie.filter((thing) => counts[thing]! > 0)
      for (let one = 0; one < said.length; one += 1) {
        const [first, from, value] = [said[one]!, things.nodes[said[one]!]!, things.values[said[one]!]!]
        for (let other = one + 1; other < said.length; other += 1) {
          const second = said[other]!
          const to = things.nodes[second]!
          if (to === from) continue
          const cell = from * nodes.length + to
          const product = counts[first]! * counts[second]!
          const apart = Math.abs(value - things.values[second]!) / RANGE
          if (congruence[cell] === 0 && conflict[cell] === 0) touched.push(cell)
          congruence[cell]! += product * (1 - apart)
          conflict[cell]! += product * apart
          if (apart === 0) common[cell]! += 1
        }
      }
    }
    for (const cell of touched) {
      const [from, to] = [Math.floor(cell / nodes.length), cell % nodes.length]
      const weight = weighed(congruence[cell]!, conflict[cell]!, aggregation)
      if (weight !== 0) tell(cell, weight / normOf(cell, from, to))
      congruence[cell] = 0
      conflict[cell] = 0
      common[cell] = 0
    }
  }
  const edgeOf = (cell: number) => ({ from: nodes[Math.floor(cell / nodes.length)]!, to: nodes[cell % nodes.length]! })
  return { make, edgeOf }
}

/** What can be said: by a node of a tie with a value. Those of one tie in the order of their nodes. */
function thingsOf(reports: readonly Report[], places: ReadonlyMap<string, number>) {
  const known = new Map<string, number>()
  const [nodes, values]: [number[], number[]] = [[], []]
  const ties = new Map<string, number[]>()
  const ofReport = reports.map(({ node, by, value }) => {
    const key = `${node}\n${by}\n${value}`
    const before = known.get(key)
    if (before !== undefined) return before
    const thing = nodes.length
    known.set(key, thing)
    nodes.push(places.get(node)!)
    values.push(value)
    ties.set(by, [...(ties.get(by) ?? []), thing])
    return thing
  })
  const ofTies = [...ties.values()].map((own) => own.sort((one, other) => nodes[one]! - nodes[other]!))
  return { nodes, values, ofReport, ofTies }
}
