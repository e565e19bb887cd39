import type { Position } from '../../reading.js'
import { thousandths } from '../../thousandths.js'
import { dateAt } from '../date-at.js'
import type { Candidate, Grounds, Trace } from './grounds.js'
import { chanceOf, type PositionScorer } from './scorer.js'

/** So many sentences show a side that the rules did not find. */
const MOST_EVIDENCE = 2

/**
 * The positions that the scorer accepts. `byRules` are those that the rules make of their findings, doubtful ones among them (below
 * `leastByRules`): of them it keeps what it holds likely, and adds what they missed where some words show the side. It turns
 * none: where it knows better than the rules, neither is sure. What is weighed only and what follows from memberships
 * stays the rules' own.
 */
export function judgeCandidates(
  { doc }: Pick<Grounds, 'doc'>,
  candidates: readonly Candidate[],
  byRules: readonly Position[],
  scorer: PositionScorer,
  issueIds: readonly string[],
  leastByRules: number,
): readonly Position[] {
  const known = new Map(byRules.map((position) => [`${position.issue}\n${position.actor}`, position]))
  const kept: Position[] = []
  for (const candidate of candidates) {
    const issue = issueIds[candidate.issue] ?? ''
    const key = `${issue}\n${candidate.actor}`
    const rule = known.get(key) ?? null
    known.delete(key)
    const isFound = rule !== null && rule.confidence >= leastByRules
    const judged = isFound ? keep(candidate, rule, scorer) : add(doc, candidate, rule, scorer, issue)
    if (judged !== null) kept.push(judged)
  }
  // Whom no word of the issue stands near: memberships.
  for (const rule of known.values()) if (rule.confidence >= leastByRules) kept.push(rule)
  return kept
}

interface Likely {
  readonly sign: 1 | -1
  readonly side: 'for' | 'against'
  readonly chance: number
}

function likelier({ measures }: Candidate, scorer: PositionScorer): Likely {
  const [forIt, against] = [chanceOf(scorer, measures.vector(1)), chanceOf(scorer, measures.vector(-1))]
  return forIt >= against ? { sign: 1, side: 'for', chance: forIt } : { sign: -1, side: 'against', chance: against }
}

function keep(candidate: Candidate, rule: Position, scorer: PositionScorer): Position | null {
  if (rule.side === 'undecided' || rule.inferred !== undefined) return rule
  const { side, chance } = likelier(candidate, scorer)
  return side === rule.side && chance >= scorer.least.kept ? { ...rule, confidence: thousandths(chance) } : null
}

function add(
  doc: Grounds['doc'],
  candidate: Candidate,
  doubtful: Position | null,
  scorer: PositionScorer,
  issue: string,
): Position | null {
  const { sign, side, chance } = likelier(candidate, scorer)
  if (chance < scorer.least.added) return null
  const confidence = thousandths(chance)
  if (doubtful?.side === side && doubtful.inferred === undefined) return { ...doubtful, confidence }
  const shown = candidate.traces
    .filter((trace) => trace.sign === sign)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
  const best = shown[0]
  if (best === undefined) return null
  return {
    actor: candidate.actor,
    issue,
    side,
    commitment: best.commitment,
    date: dateAt(doc, best.at, best.statement),
    evidence: evidenceOf(doc, shown),
    statement: best.statement?.id ?? null,
    confidence,
  }
}

const evidenceOf = ({ scan }: Grounds['doc'], traces: readonly Trace[]): Position['evidence'] =>
  [...new Set(traces.map(({ sentence }) => sentence))]
    .slice(0, MOST_EVIDENCE)
    .sort((a, b) => a - b)
    .flatMap((sentence) => {
      const span = scan.sentences[sentence]
      return span === undefined ? [] : [span]
    })
