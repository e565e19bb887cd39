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
    ['Canada’s Voice, a small lobby, opposed the levy.', ['Canada’s Voice']],
    ['Canadians for a Strong Coast opposed it.', ['Canadians for a Strong Coast']],
    ['It was opposed by Skippers Against Heavy Dues on Monday.', ['Skippers Against Heavy Dues']],
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
    // Whose it is, and whom somebody wants for something.
    'Canada’s Hope slept, a mayor said.',
    'He thanked Canadians for Port Sable.',
  ])('is none in "%s"', (text) => {
    expect(bodiesIn(text)).toEqual([])
  })
})

describe('the name of a body', () => {
  it.each([
    // Two matters of one body, and a body of two.
    ['The Department of Harbour and Coast Defence left.', ['Department of Harbour and Coast Defence']],
    ['The Harbour and Coastal Waters Board left.', ['Harbour and Coastal Waters Board']],
    ['The Ministry of Ports and Harbour Council left.', ['Ministry of Ports', 'Harbour Council']],
    // "People's" owns nothing there.
    ["The Keldian People's Assembly left.", ["Keldian People's Assembly"]],
    // The chamber of a part of a state is not that of the whole.
    ['The Ohio Senate left.', ['Ohio Senate']],
    ['The New Jersey Supreme Court left.', ['New Jersey Supreme Court']],
    ['It left the Harbour Dues Committee Tuesday.', ['Harbour Dues Committee']],
    ['A lawyer at the Ferrybell Justice Center left.', ['Ferrybell Justice Center']],
    // A branch that begins with the name of the whole.
    ['The Red Cross Federation of Tideway left.', ['Red Cross Federation of Tideway']],
    [
      'Anna Lindqvist left. The Lindqvist campaign said no. The Lindqvist campaign rally ended.',
      ['Lindqvist campaign'],
    ],
    ['The Tideway campaign ended. The Tideway campaign has cost lives.', []],
    ['The Ohio Senate race ended.', ['US Senate']],
    ['The Coast Bureau for Public Radio and Television left.', ['Coast Bureau for Public Radio and Television']],
    ['The Ministry of Ports and Office of Dues left.', ['Ministry of Ports', 'Office of Dues']],
  ])('is read whole: "%s"', (text, bodies) => {
    expect(bodiesIn(text)).toEqual(bodies)
  })
})
