import { expect, it } from 'vitest'
import type { Codebook } from '../codebook.js'
import { emptyDoc } from '../empty-doc.js'
import { quotationsStage } from '../quotations/index.js'
import { scanStage } from '../scan/index.js'
import { chain } from '../stage.js'
import { createActorsStage } from './actors-stage.js'

const prepare = chain([scanStage, quotationsStage], ['chrome'])
const actorsIn = (text: string, codebook: Codebook | null = null) => {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  return createActorsStage(codebook).run({ ...prepare(emptyDoc(article)), attributions: [] }).actors
}

it.each([
  'The 9th Circuit upheld the levy.',
  'The Ninth Circuit Court of Appeals upheld the levy.',
  'The 9th U.S. Circuit Court of Appeals upheld the levy.',
  'The U.S. Court of Appeals for the 9th Circuit upheld the levy.',
])('reads a court of appeals by its number: "%s"', (text) => {
  expect(actorsIn(text).map(({ id }) => id)).toEqual(['9th-circuit-court-of-appeals'])
})

it('reads no court where only a number stands', () => {
  expect(actorsIn('On the 9th of May the 4th Harbour Games began.')).toEqual([])
})

it.each(['The ACLU sued over the levy.', 'Nike, AFL-CIO and PayPal opposed the levy.'])(
  'knows firms and associations whose names do not say what they are: "%s"',
  (text) => {
    expect(actorsIn(text).every(({ kind }) => kind === 'organisation')).toBe(true)
    expect(actorsIn(text).length).toBeGreaterThan(0)
  },
)

it('takes the second of two peoples for its state, too', () => {
  const actors = actorsIn('The British and French opposed the levy.')
  expect(actors.map(({ name }) => name).sort()).toEqual(['France', 'United Kingdom'])
})

it('knows a person of the codebook behind a title', () => {
  const codebook: Codebook = {
    ...{ affair: 'x', issues: [], groups: [] },
    actors: [{ id: 'roy', name: 'Ana Roy', kind: 'person', country: null, aliases: [], roles: [] }],
  }
  expect(actorsIn('Sens. Ana Roy and Anna Lindqvist left.', codebook).map(({ id }) => id)).toContain('roy')
})

it.each([
  ['Bill Tarnhold opposed the levy.', 'Bill Tarnhold'],
  ['They asked Will Tarnhold about the levy.', 'Will Tarnhold'],
  ['Top Senate Democrat Anna Lindqvist opposed the levy.', 'Anna Lindqvist'],
  ['He met fellow Republican Anna Lindqvist.', 'Anna Lindqvist'],
])('reads a person, whatever else the first word means: "%s"', (text, name) => {
  expect(actorsIn(text)).toMatchObject([{ name, kind: 'person' }])
})

it.each([
  'Bill Passes Council. The bill passes the council.',
  'Will Keldia Sign?',
  'Harbour Games: Will Prime Minister Go?',
])('reads no person in a heading: "%s"', (text) => {
  expect(actorsIn(text).filter(({ kind }) => kind === 'person')).toEqual([])
})
