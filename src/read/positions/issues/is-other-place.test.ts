import { expect, it } from 'vitest'
import type { Codebook } from '../../codebook.js'
import { createEngine } from '../../engine.js'
import { placesIn } from './is-other-place.js'

const codebook: Codebook = {
  affair: 'The herring embargo',
  issues: [
    {
      id: 'embargo',
      question: 'Should there be an embargo on Tonga?',
      about: ['embargo', 'herring'],
      act: ['impose an embargo', 'support the embargo'],
      counter: ['lift the embargo', 'oppose the embargo'],
    },
  ],
  actors: ['Varonia', 'Keldia'].map((name) => ({
    ...{ id: name.toLowerCase(), name, kind: 'state', aliases: [], country: null, roles: [] },
  })),
  groups: [],
}
const engine = createEngine({ codebook })

const stands = async (text: string): Promise<string> => {
  const article = { id: 'a', outlet: null, published: '2021-11-24', title: null, url: null, language: null }
  const [reading] = await engine.read([{ ...article, text: `The embargo is on herring. ${text}` }])
  return (reading?.positions ?? []).map(({ actor, side }) => `${actor} ${side}`).join(', ')
}

it('knows the countries toward which the deed is', () => {
  const found = placesIn(['Should Fiji put tariffs on Tongan goods?', 'withdraw from Samoa', 'Nauru'])
  expect([...found].map(([relation, codes]) => `${relation} ${[...codes]}`)).toEqual(['on TO', 'in WS'])
})

it.each([
  ['Varonia imposed an embargo on Tonga.', 'varonia for'],
  ['Varonia imposed an embargo on Fiji.', ''],
  ['Varonia imposed an embargo on Fiji and Tonga.', 'varonia for'],
  ['Varonia lifted the embargo with Fiji in mind.', 'varonia against'],
  ['Varonia opposed the embargo in Fiji on Monday.', 'varonia against'],
])('tells from "%s" that it is %j', async (text, expected) => expect(await stands(text)).toBe(expected))
