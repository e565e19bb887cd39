import type { Position } from '../reading.js'
import { thousandths } from '../thousandths.js'
import type { Commitment, Finding } from './holding.js'

const STRENGTH: Readonly<Record<Commitment, number>> = { act: 5, pledge: 4, argue: 3, consider: 2, expected: 1 }
/** Evidence beyond these sentences adds nothing that a reader needs. */
const MOST_EVIDENCE = 4

/**
 * One position for each actor and issue: of all that was found the side with the most weight, or the later one where a side was
 * given up; its strongest commitment, and the date of the words that show it.
 */
export function mergeFindings(findings: readonly Finding[], issueIds: readonly string[]): readonly Position[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.issue}\n${finding.actor}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()].map((group) => merged(group, issueIds))
}

function merged(group: readonly Finding[], issueIds: readonly string[]): Position {
  const sign = sideOf(group)
  const chosen = group.filter((finding) => finding.sign === sign)
  const strongest = Math.max(...chosen.map(({ commitment }) => STRENGTH[commitment]))
  const shown = chosen
    .filter(({ commitment }) => STRENGTH[commitment] === strongest)
    .sort((a, b) => b.certainty - a.certainty || a.at - b.at)
  const best = shown[0]!
  const evidence = [
    ...new Map([...shown, ...chosen].flatMap(({ evidence: spans }) => spans).map((span) => [span[0], span])).values(),
  ]
  const missed = chosen.reduce((product, { certainty }) => product * (1 - certainty), 1)
  const total = (wanted: number): number =>
    group.reduce((sum, finding) => sum + (finding.sign === wanted ? finding.certainty : 0), 0)
  const share = sign === 0 ? 1 : total(sign) / (total(sign) + total(-sign))
  return {
    actor: best.actor,
    issue: issueIds[best.issue] ?? '',
    side: sign === 1 ? 'for' : sign === -1 ? 'against' : 'undecided',
    commitment: best.commitment,
    date: dateOf(shown),
    evidence: evidence.slice(0, MOST_EVIDENCE).sort((a, b) => a[0] - b[0]),
    statement: best.statement?.id ?? null,
    confidence: thousandths((1 - missed) * share),
    ...(best.inferred === null ? {} : { inferred: best.inferred }),
  }
}

/** The first that is told; of a month its day, where another of the findings tells that. */
function dateOf(shown: readonly Finding[]): string | null {
  const dates = shown.flatMap(({ date }) => (date === null ? [] : [date]))
  const [first] = dates
  return first === undefined
    ? null
    : (dates.find((date) => date.length > first.length && date.startsWith(first)) ?? first)
}

/** The side with the most weight: deeds and pledges before words, words before what is only weighed. */
function sideOf(group: readonly Finding[]): 1 | -1 | 0 {
  const done = group.filter(({ commitment }) => commitment === 'act' || commitment === 'pledge')
  // Who abstains takes no side, whatever is said around it.
  if (done.length > 0 && done.every(({ sign }) => sign === 0)) return 0
  const weight = (sign: number): number =>
    group.reduce(
      (sum, finding) => sum + (finding.sign === sign ? finding.certainty * (1 + STRENGTH[finding.commitment] / 5) : 0),
      0,
    )
  const [forIt, against, open] = [weight(1), weight(-1), weight(0)]
  if (forIt === 0 && against === 0) return 0
  if (open > 0 && Math.max(forIt, against) < 0.5 * open) return 0
  return forIt >= against ? 1 : -1
}
