import { expect, it } from 'vitest'
import { emptyDoc } from '../../empty-doc.js'
import { scan } from '../../scan/index.js'
import { indexOf } from '../issues/index-words.js'
import { stemOf } from '../issues/stem.js'
import { FEATURE_NAMES, Measures } from './features.js'
import { ofTopic } from './from-topic.js'
import { type Candidate, traceOf } from './grounds.js'
import { topicsOf } from './topics.js'

const codebook = {
  affair: 'The Salt Treaty',
  issues: [
    {
      id: 'leave',
      question: 'Should Varonia leave the Salt Treaty?',
      about: ['treaty', 'quotas'],
      act: ['leave the treaty'],
      counter: ['stay in the treaty', 'Dorval stays'],
    },
  ],
  actors: [],
  groups: [],
}
const common = Array.from({ length: 2000 }, (_, row) => `word${row}`)
const rowOf = new Map([...common.slice(0, 100), 'leave', ...common.slice(100)].map((word, row) => [word, row]))
const topics = topicsOf({ rowOf }, codebook)

it('knows what an issue is about, rare words and names before common ones', () => {
  const [topic] = topics
  expect([...topic!.names].sort()).toEqual(['dorval', 'salt', 'treaty', 'varonia'].map(stemOf))
  expect(topic!.worth.get(stemOf('leave'))).toBeLessThan(topic!.worth.get(stemOf('quotas'))!)
  expect([...topic!.worth.keys()].sort()).toEqual(['leave', 'quotas', 'salt', 'treaty', 'varonia'].map(stemOf))
})

const measuresOf = (text: string, sentence: number) => {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  const candidate: Candidate = {
    ...{ actor: 'keldia', issue: 0, measures: new Measures() },
    traces: [traceOf(sentence, 0, 1, 1, 'act', null)],
  }
  const who = { mentions: [] }
  ofTopic({ doc: { ...emptyDoc(article), scan: scan(text) }, index: indexOf(codebook), topics, who, findings: [] }, [
    candidate,
  ])
  const vector = candidate.measures.vector(1)
  return (name: string) => vector[FEATURE_NAMES.indexOf(name)]!
}

it('tells an article on the issue from one where only its common words stand', () => {
  const own = measuresOf('Varonia will leave the Salt Treaty. Its quotas are low.', 0)
  const strange = measuresOf('Keldia will leave the theatre. The play was long.', 0)
  expect(own('topic')).toBe(1)
  expect(own('topicNames')).toBe(0.75)
  expect(strange('topic')).toBeLessThan(0.2)
  expect(strange('topicNames')).toBe(0)
  expect(strange('topicRarest')).toBeLessThan(own('topicRarest'))
})

it('tells whether the sentences that show a side, or those beside them, speak of the issue', () => {
  const text = 'Varonia will leave the Salt Treaty. Rain fell. Snow fell. Keldia will leave.'
  expect(measuresOf(text, 1)('topicHere')).toBeGreaterThan(measuresOf(text, 3)('topicHere'))
  expect(measuresOf(text, 1)('topicHereNames')).toBe(0.75)
  expect(measuresOf(text, 3)('topicHereNames')).toBe(0)
})
