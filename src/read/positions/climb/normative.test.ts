import { describe, expect, it } from 'vitest'
import type { Codebook } from '../../codebook.js'
import { createEngine } from '../../engine.js'

const codebook: Codebook = {
  affair: 'The blockade of Keldia',
  issues: [
    {
      id: 'blockade',
      question: 'Should Varonia blockade Keldia?',
      about: ['blockade', 'Keldia', 'embargo'],
      act: ['impose the blockade', 'keep the blockade', 'support the blockade', 'blockade Keldia'],
      counter: ['lift the blockade', 'end the blockade', 'oppose the blockade', 'condemn the blockade'],
    },
  ],
  actors: ['Varonia', 'Keldia', 'Drenmark'].map((name) => ({
    ...{ id: name.toLowerCase(), name, aliases: [], kind: 'state' as const, country: null, roles: [] },
  })),
  groups: [],
}
const engine = createEngine({ codebook })

/** "for" or "against": what `actor` holds. */
async function sideOf(actor: string, text: string): Promise<string | null> {
  const article = { id: 'a', text, outlet: null, published: '2021-11-24', title: null, url: null, language: null }
  const [reading] = await engine.read([article])
  return reading?.positions.find((position) => position.actor === actor)?.side ?? null
}

describe('what somebody says ought to be', () => {
  it.each([
    ['The blockade must end', 'against'],
    ['The blockade has to go', 'against'],
    ['The blockade should continue', 'for'],
    ['The blockade must stay in place', 'for'],
    ['The blockade may not have to end', null],
    ['Any deal must include the lifting of the blockade', 'against'],
    ['It is time to lift the blockade', 'against'],
    ["It's time for Varonia to lift the blockade", 'against'],
    ['The time has come to lift the blockade', 'against'],
    ['It would be a mistake to lift the blockade', 'for'],
    ['The only way forward is to lift the blockade', 'against'],
    ['The only solution is the blockade', 'for'],
    ['Varonia has no right to blockade Keldia', 'against'],
    ['Varonia has every right to blockade Keldia', 'for'],
    ['There is no need for a blockade', 'against'],
    ['There was no alternative to the blockade', 'for'],
    ['We need the blockade', 'for'],
    ['We do not need a blockade', 'against'],
    ['We cannot accept the blockade', 'against'],
  ])('of "%s" is %s', async (said, side) => {
    expect(await sideOf('ana-roy', `"${said}," Ana Roy said.`)).toBe(side)
  })
})

describe('what somebody says of its effect and worth', () => {
  it.each([
    ['The blockade makes no sense', 'against'],
    ['The blockade makes sense', 'for'],
    ['The blockade does not make sense', 'against'],
    ['The blockade is a gift to the smugglers', 'against'],
    ['The blockade is in our interest', 'for'],
    ['The blockade is against international law', 'against'],
    ['The blockade goes too far', 'against'],
    ['The blockade is a step backwards', 'against'],
    ['The blockade is not the answer', 'against'],
    ['The blockade does nothing for peace', 'against'],
    ['The blockade will make us poorer', 'against'],
  ])('of "%s" is %s', async (said, side) => {
    expect(await sideOf('ana-roy', `"${said}," Ana Roy said.`)).toBe(side)
  })
})

describe('the attitude that an adjective or a blaming verb tells', () => {
  it.each([
    ['Drenmark is opposed to the blockade.', 'against'],
    ['Drenmark is committed to the blockade.', 'for'],
    ['Drenmark is uneasy about the blockade.', 'against'],
    ['Drenmark was outraged by the blockade.', 'against'],
    ['Drenmark is not happy about the blockade.', 'against'],
    ['Drenmark is anxious to lift the blockade.', 'against'],
    ['Drenmark is not interested in lifting the blockade.', 'for'],
    ['Drenmark sees no reason to lift the blockade.', 'for'],
    ['Drenmark sees no reason for the blockade.', 'against'],
    ['Drenmark blamed Varonia for the blockade.', 'against'],
    ['Drenmark wants the blockade to end.', 'against'],
  ])('of "%s" is %s', async (text, side) => {
    expect(await sideOf('drenmark', text)).toBe(side)
  })
})

describe('what is denied, doubted, or only what others say', () => {
  it.each([
    ['Drenmark denied that the blockade was illegal.', 'for'],
    ['Drenmark rejected the argument that the blockade is necessary.', 'against'],
    ['Drenmark ridiculed the claim that the blockade protects the coast.', 'against'],
    ['Drenmark does not believe the blockade is legal.', 'against'],
    ['Drenmark said the blockade would work against peace.', 'against'],
    ['Drenmark said the blockade was justified.', 'for'],
    ['Drenmark said the blockade was less hostile than a raid.', null],
    ['Drenmark said the blockade was an issue better left to the Assembly.', 'against'],
  ])('of "%s" is %s', async (text, side) => {
    expect(await sideOf('drenmark', text)).toBe(side)
  })

  it.each([
    ['They say the blockade is working', null],
    ['Nobody believes that the blockade is necessary', 'against'],
    ['I do not believe the blockade is necessary', 'against'],
    ['I believe the blockade is necessary', 'for'],
  ])('of "%s" is %s', async (said, side) => {
    expect(await sideOf('ana-roy', `"${said}," Ana Roy said.`)).toBe(side)
  })
})

describe('what somebody wants of it', () => {
  it.each([
    ['Drenmark wants the blockade lifted.', 'against'],
    ['Drenmark hopes the blockade will end soon.', 'against'],
    ['Drenmark hopes that the blockade will continue.', 'for'],
    ['Drenmark joined calls for the blockade to end.', 'against'],
    ['Drenmark wants talks, not a blockade.', 'against'],
    ['Drenmark called for talks instead of a blockade.', 'against'],
    ['Despite its opposition to the blockade, Drenmark will trade with Varonia.', 'against'],
    ['Drenmark threw its weight behind the blockade.', 'for'],
    ['The blockade has won the backing of Drenmark.', 'for'],
    ['Drenmark warned Varonia that further raids will bring a blockade.', null],
  ])('of "%s" is %s', async (text, side) => {
    expect(await sideOf('drenmark', text)).toBe(side)
  })
})
