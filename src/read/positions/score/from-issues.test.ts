import { expect, it } from 'vitest'
import { emptyDoc } from '../../empty-doc.js'
import { scan } from '../../scan/index.js'
import { findHits } from '../issues/find-hits.js'
import { indexOf } from '../issues/index-words.js'
import { FEATURE_NAMES, Measures } from './features.js'
import { ofIssues } from './from-issues.js'
import { type Candidate, traceOf } from './grounds.js'

const issue = (id: string, about: string[], act: string[]) => ({ id, question: '', about, act, counter: [] })
const index = indexOf({
  affair: 'The Salt Treaty',
  issues: [
    issue('leave', ['Salt Treaty', 'harbour'], ['leave the treaty']),
    issue('fine', ['Salt Treaty'], ['fine the ships']),
  ],
  actors: [],
  groups: [],
})
const TEXT = 'Keldia will leave the Salt Treaty over its harbour. Keldia spoke. It may fine the ships under the treaty.'
const article = { id: 'a', text: TEXT, outlet: null, published: null, title: null, url: null, language: null }
const doc = { ...emptyDoc(article), scan: scan(TEXT) }
const hitsAt = new Map(findHits(doc, index).map((one) => [one.sentence, one]))

// Issue, sentence, and what is measured of the issue there.
it.each([
  [0, 0, { matterHere: 3, rivalActs: 0, sharedHits: 0 }],
  [0, 1, { matterHere: 0, rivalActs: 0, sharedHits: 0 }],
  [0, 2, { matterHere: 1, rivalActs: 1, sharedHits: 0 }],
  [1, 0, { matterHere: 2, rivalActs: 1 }],
] as const)('of issue %i sentence %i tells %j', (issueNumber, sentence, expected) => {
  const candidate: Candidate = {
    actor: 'keldia',
    issue: issueNumber,
    measures: new Measures(),
    traces: [traceOf(sentence, 0, 1, 1, 'act', null)],
  }
  ofIssues({ doc, index, findings: [] }, { hitsAt }, [candidate])
  const vector = candidate.measures.vector(1)
  for (const [name, value] of Object.entries(expected)) expect(vector[FEATURE_NAMES.indexOf(name)]).toBe(value)
})
