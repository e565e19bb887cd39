import { describe, expect, it } from 'vitest'
import { emptyDoc } from '../empty-doc.js'
import { quotationsStage } from '../quotations/index.js'
import { scanStage } from '../scan/index.js'
import { chain } from '../stage.js'
import { actorsStage } from './actors-stage.js'

const prepare = chain([scanStage, quotationsStage], ['chrome'])

function actorsIn(text: string) {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  return actorsStage.run({ ...prepare(emptyDoc(article)), attributions: [] }).actors
}
const bodiesIn = (text: string): readonly string[] =>
  actorsIn(text).flatMap(({ kind, name }) => (kind === 'organisation' ? [name] : []))

describe('a part of a state', () => {
  it.each([
    ['Ohio sued over the levy.', ['Ohio']],
    ['Last year, Ohio, New Jersey and Rhode Island passed a levy.', ['New Jersey', 'Ohio', 'Rhode Island']],
    ['Ohio, the latest state to do so, on Monday announced a levy.', ['Ohio']],
    ['The shippers sued Ohio over the levy.', ['Ohio']],
    ['The judge spared Ohio’s lawsuit.', []],
    ['Then came Ohio’s lawsuit.', []],
    ['Ohio’s lawsuit names the shippers.', ['Ohio']],
    ['Scotland has voted to stay.', ['Scotland']],
    ['Ohio and 25 other states sued over the levy.', ['Ohio']],
    ['Ohio and New Jersey back the levy.', ['New Jersey', 'Ohio']],
    ['The levy came from Ohio. Ohio, which has banned it, waits.', ['Ohio']],
  ])('acts by its law: "%s"', (text, bodies) => {
    expect([...bodiesIn(text)].sort()).toEqual(bodies)
  })

  it.each([
    'Shippers in Ohio passed the port.',
    'He told Ohio reporters that it rained.',
    'The ship left Ohio on Monday.',
    'Ohio Shipping signed the letter.',
    'The lawyer from Ohio signed the letter.',
  ])('is a place: "%s"', (text) => {
    expect(bodiesIn(text)).not.toContain('Ohio')
  })

  it.each(['Ohio Gov. Anna Lindqvist signed the levy.', 'Ohio Republican Gov. Anna Lindqvist signed the levy.'])(
    'is whose governor somebody is: "%s"',
    (text) => {
      const actors = actorsIn(text)
      expect(actors.find(({ name }) => name === 'Anna Lindqvist')?.roles).toMatchObject([
        { role: expect.stringMatching(/governor$/), of: 'ohio' },
      ])
      expect(actors.find(({ id }) => id === 'ohio')).toMatchObject({ kind: 'organisation', mentions: [] })
    },
  )
})
