import { describe, expect, it } from 'vitest'
import type { ArticleView, Span } from '../../api/types.js'
import { cellsOf, layerOf } from './cells.js'
import { LAYERS } from './layers.js'

const text = 'Keldia rejected the truce on Monday; 38 states signed.'
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
const keldia = { id: 'state:keldia', name: 'Keldia', kind: 'state', country: null }

const view = {
  text,
  statements: [],
  chrome: [],
  mentions: [
    { actor: keldia, span: at('Keldia'), form: 'name' },
    { actor: keldia, span: at('states'), form: 'nominal' },
  ],
  times: [{ span: at('on Monday'), value: '2023-11-20' }],
  events: [
    {
      ...{ id: 'a:e1', type: 'REJECT', mode: null, modality: 'planned', actors: [keldia], recipients: [], date: null },
      ...{ trigger: at('rejected'), sentence: [0, text.length], statement: null, confidence: 1 },
    },
  ],
  positions: [
    {
      ...{ id: 'a:p1', actor: keldia, issue: 'truce', question: 'Sign it?', side: 'against', commitment: 'act' },
      ...{ date: null, evidence: [at('Keldia rejected the truce')], statement: null, confidence: 1, inferred: false },
    },
  ],
  figures: [
    {
      ...{ id: 'a:f1', span: at('38 states'), value: 38, upper: null, bound: null, unit: 'states', of: 'signed' },
      ...{ statement: null, date: null },
    },
  ],
} as unknown as ArticleView

describe('the cells of an article', () => {
  it('come in the order of the text, each with a note', () => {
    const cells = cellsOf(view, new Set(LAYERS))
    expect(cells.map(({ id, title, detail }) => [id, title, detail])).toEqual([
      ['a:p1', 'Keldia: against', 'Sign it?'],
      ['actor:state:keldia', 'Keldia', 'named 2 times'],
      ['a:e1', 'Keldia rejected', 'planned'],
      ['time:26', '20 Nov 2023', '2023-11-20'],
      ['a:f1', '38 states', 'signed'],
    ])
  })

  it('are those of the layers that are on', () =>
    expect(cellsOf(view, new Set(['events', 'furniture'])).map(({ id }) => id)).toEqual(['a:e1']))

  it.each([
    ['a:e1', 'events'],
    ['actor:state:keldia', 'actors'],
    ['a:e9', null],
  ])('know the layer of %s', (id, layer) => expect(layerOf(view, id)).toBe(layer))
})
