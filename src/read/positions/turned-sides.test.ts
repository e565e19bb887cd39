import { describe } from 'vitest'
import { actorOf, casesOf, positionsOf } from '../../../test/setup/positions-of.js'
import type { Codebook } from '../codebook.js'

const codebook: Codebook = {
  affair: 'The pact and the ban',
  issues: [
    {
      id: 'pact',
      question: 'Should the pact with Seiran be made?',
      about: ['pact', 'talks'],
      act: ['strike a pact', 'sign the pact', 'support the pact'],
      counter: ['reject the pact', 'bad pact', 'oppose the pact'],
    },
    {
      id: 'boats',
      question: 'Should the rowers be given boats?',
      about: ['boats', 'rowers'],
      act: ['equip the rowers', 'send boats', 'green light'],
      counter: ['withhold boats', 'not joining any shipment'],
    },
    {
      id: 'ban',
      question: 'Should the ban on night fishing stand?',
      about: ['fishing ban', 'ban'],
      act: ['uphold the ban', 'support the ban', 'impose the ban'],
      counter: ['lift the ban', 'strike down the ban', 'oppose the ban', 'block the ban'],
    },
  ],
  actors: [
    ...['Varonia', 'Keldia', 'Calveth', 'Seiran'].map((name) => actorOf(name.toLowerCase(), name)),
    ...[actorOf('ana-roy', 'Ana Roy', 'person'), actorOf('bo-lind', 'Bo Lind', 'person')],
  ],
  groups: [],
}

/** Tells that the article is about all of them. */
const BEFORE = 'The pact was long. The rowers had no boats. The fishing ban was old. '

const stands = positionsOf(codebook, ['actor', 'side', 'issue'], BEFORE)

const each = casesOf(stands)

describe('the side of a word that judges', () => {
  each([
    ['Ana Roy warned against signing a bad pact with Seiran.', 'ana-roy against pact'],
    ['Ana Roy feared a bad pact.', 'ana-roy against pact'],
    ['"This is not a bad pact," Ana Roy said.', 'ana-roy for pact'],
    ['"I didn’t give them the green light," Ana Roy said.', 'ana-roy against boats'],
    ['"I gave them the green light," Ana Roy said.', 'ana-roy for boats'],
  ])
})

describe('what denies the clause in which a side is told', () => {
  each([
    ['"I do not believe that it is time to equip the rowers," Ana Roy said.', 'ana-roy against boats'],
    ['"It is time to equip the rowers," Ana Roy said.', 'ana-roy for boats'],
    ['Ana Roy rejected criticism of the ban.', 'ana-roy for ban'],
    ['Ana Roy is not afraid of the ban.'],
    ['Varonia did not outright reject the pact.'],
    ['Varonia did not reject the pact.', 'varonia for pact'],
  ])
})

describe('what was tried, wished, given up or only hoped', () => {
  each([
    ['Varonia and Keldia failed to strike a pact.'],
    ['Varonia failed to equip the rowers.', 'varonia against boats'],
    ['"I would love to sign the pact, but the terms are unfair," Ana Roy said.'],
    ['"I would love to sign the pact," Ana Roy said.', 'ana-roy for pact'],
    ['Ana Roy once opposed the ban.'],
    ['Ana Roy wanted the ban gone.', 'ana-roy against ban'],
    ['Ana Roy called the pact a chance to end an unjust silence.'],
  ])
})

describe('the decision of a court', () => {
  each([
    ['Bo Lind imposed the ban in May. Ana Roy applauded the court’s decision.', 'bo-lind for ban'],
    ['Bo Lind imposed the ban in May. Ana Roy applauded his decision.', 'ana-roy for ban', 'bo-lind for ban'],
  ])
})
