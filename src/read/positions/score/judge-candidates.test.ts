import { expect, it } from 'vitest'
import type { Doc } from '../../doc.js'
import { emptyDoc } from '../../empty-doc.js'
import type { Position } from '../../reading.js'
import { scan } from '../../scan/index.js'
import { FEATURE_NAMES, Measures } from './features.js'
import type { Candidate, Trace } from './grounds.js'
import { judgeCandidates } from './judge-candidates.js'
import type { PositionScorer } from './scorer.js'

const TEXT = 'Keldia left. Roy spoke.'
const article = { id: 'a', text: TEXT, outlet: null, published: null, title: null, url: null, language: null }
const doc: Doc = { ...emptyDoc(article), scan: scan(TEXT) }
/** Chance of a side: by what the actor says for it alone. */
const scorer: PositionScorer = {
  model: 'test',
  trees: [],
  logistic: {
    mean: FEATURE_NAMES.map(() => 0),
    spread: FEATURE_NAMES.map(() => 1),
    weights: FEATURE_NAMES.map((name) => (name === 'sayAct+' ? 4 : name === 'sayAct-' ? -4 : 0)),
    bias: 0,
  },
  least: { kept: 0.6, added: 0.7 },
  tones: { bias: 0, weights: new Map() },
  vectors: { width: 0, rows: new Int8Array(), rowOf: new Map() },
}
const trace = (sign: 1 | -1): Trace => ({
  sentence: 1,
  at: 13,
  sign,
  weight: 1,
  commitment: 'argue',
  statement: null,
})
const candidate = (says: number, traces: Trace[] = []): Candidate => {
  const measures = new Measures()
  measures.add('sayAct', Math.sign(says), Math.abs(says))
  return { actor: 'keldia', issue: 0, measures, traces }
}
const rule = (side: Position['side'], confidence: number, more: Partial<Position> = {}): Position => ({
  ...{ actor: 'keldia', issue: 'leave', side, commitment: 'act', date: null, evidence: [[0, 12]], statement: null },
  confidence,
  ...more,
})
const judge = (says: number, byRules: readonly Position[], traces: Trace[] = []) =>
  judgeCandidates({ doc }, [candidate(says, traces)], byRules, scorer, ['leave'], 0.35)

it('keeps what the rules found where it is likely, with its chance', () => {
  expect(judge(1, [rule('for', 0.9)])).toMatchObject([{ side: 'for', commitment: 'act', evidence: [[0, 12]] }])
  expect(judge(1, [rule('for', 0.9)])[0]?.confidence).toBeCloseTo(0.75, 1)
})

it('drops what it holds unlikely, and turns no side', () => {
  expect(judge(-1, [rule('for', 0.9)], [trace(-1)])).toEqual([])
})

it('adds a side that the rules missed, with the sentence that shows it, and none without', () => {
  expect(judge(4, [], [trace(1)])).toMatchObject([
    { actor: 'keldia', issue: 'leave', side: 'for', evidence: [[13, 23]] },
  ])
  expect(judge(4, [], [trace(-1)])).toEqual([])
  expect(judge(0, [], [trace(1)])).toEqual([])
})

it('leaves alone what is only weighed, what follows from memberships, and whom nothing is measured of', () => {
  const others = [rule('undecided', 0.5), rule('for', 0.5, { actor: 'calveth', inferred: 'pact' })]
  expect(judge(-4, others)).toEqual(others)
})
