import { describe, expect, it } from 'vitest'
import { emptyDoc } from '../empty-doc.js'
import { quotationsStage } from '../quotations/index.js'
import { scanStage } from '../scan/index.js'
import { chain } from '../stage.js'
import { actorsStage } from './actors-stage.js'

const prepare = chain([scanStage, quotationsStage], ['chrome'])

function bodiesIn(text: string): readonly string[] {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  return actorsStage
    .run({ ...prepare(emptyDoc(article)), attributions: [] })
    .actors.filter(({ kind }) => kind === 'organisation')
    .map(({ name }) => name)
}

describe('a body of unknown name', () => {
  it.each([
    ['The charity Ferrybell opposed the levy.', ['Ferrybell']],
    ['Ferrybell, a coalition of landlords, opposed the levy.', ['Ferrybell']],
    ['Levy Watch for Keldia, a small lobby, opposed it.', ['Levy Watch for Keldia']],
    ['Ferrybell CEO Anna Lindqvist left.', ['Ferrybell']],
    ['Tideway Brothers Executive Director Anna Lindqvist left.', ['Tideway Brothers']],
    ['Bank of Tideway CEO Anna Lindqvist left.', ['Bank of Tideway']],
    ['“No,” said Anna Lindqvist, president of Levy Advocates, on Monday.', ['Levy Advocates']],
    ['Anna Lindqvist, an analyst at Tideway, left.', ['Tideway']],
    ['Anna Lindqvist, a spokeswoman for the Brewers and Bakers of Tideway, left.', ['Brewers and Bakers of Tideway']],
    ['Anna Lindqvist, deputy director of Fight for the Ports, left.', ['Fight for the Ports']],
  ])('is known by what stands beside it: "%s"', (text, bodies) => {
    expect(bodiesIn(text)).toEqual(bodies)
  })

  it.each([
    // Where it was, and who it was.
    'In Ferrybell, a group of students sang.',
    'Anna Lindqvist, a company director, left.',
    'A spokesman for Lindqvist left.',
    'The campaign ended.\nReplay More Films',
    'Ferrybell, the company town, slept.',
  ])('is none in "%s"', (text) => {
    expect(bodiesIn(text)).toEqual([])
  })
})
