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
      act: ['strike a pact', 'sign the pact', 'support the pact', 'yield'],
      counter: ['reject the pact', 'bad pact', 'oppose the pact', 'flabbergasted'],
    },
    {
      id: 'ban',
      question: 'Should the ban on night fishing stand?',
      about: ['fishing ban', 'ban'],
      act: ['uphold the ban', 'support the ban', 'impose the ban'],
      counter: ['lift the ban', 'strike down the ban', 'oppose the ban', 'dangerous', 'retaliate'],
    },
    {
      id: 'strike',
      question: 'Should the strike at the docks end?',
      about: ['dock strike', 'strike'],
      act: ['end the strike'],
      counter: ['prolong the strike'],
    },
  ],
  actors: [
    ...['Varonia', 'Keldia', 'Calveth', 'Seiran'].map((name) => actorOf(name.toLowerCase(), name)),
    ...['Ana Roy', 'Bo Lind', 'Tor Yield'].map((name) => actorOf(name.toLowerCase().replace(' ', '-'), name, 'person')),
  ],
  groups: [],
}

/** Tells that the article is about all of them. */
const BEFORE = 'The pact was long. The fishing ban was old. '

const stands = positionsOf(codebook, ['actor', 'side', 'issue'], BEFORE)

const each = casesOf(stands)

describe('what another clause judges', () => {
  each([
    ['Ana Roy would not call the ban a mistake.'],
    ['Ana Roy called the ban a mistake.', 'ana-roy against ban'],
    ['Keldia is to consider the ban that helped protect its waters.', 'keldia undecided ban'],
    ['Keldia announced the lifting of the ban after Bo Lind praised its courage.', 'keldia against ban'],
  ])
})

describe('who blames a paper for what it asks', () => {
  each([
    ['Ana Roy blasted a statement calling for a pact with Seiran.', 'ana-roy against pact'],
    ['Ana Roy issued a statement calling for a pact with Seiran.', 'ana-roy for pact'],
    ['Keldia rejected a resolution supporting the ban.', 'keldia against ban'],
  ])
})

describe('what is done to somebody, or only would be', () => {
  each([
    ['"If there is no quiet, then Keldia rejects the pact," Ana Roy said.'],
    ['Bo Lind was flabbergasted by the pact of Keldia.', 'bo-lind against pact'],
    ['Keldia said it is following the ban closely.'],
  ])
})

describe('a name that is no verb, a verb that is no noun', () => {
  each([['Bo Lind met Tor Yield over the pact.'], ['Bo Lind has yielded over the pact.', 'bo-lind for pact']])
})

describe('a word that compares, or that nobody believes', () => {
  each([
    ['"The ban is dangerous," Ana Roy said.', 'ana-roy against ban'],
    ['"The ban is more dangerous than fog," Ana Roy said.'],
    ['"I don’t think the ban is dangerous," Ana Roy said.', 'ana-roy for ban'],
  ])
})

describe('what is doubted, denied, dreaded or asked', () => {
  each([
    ['"I am not sure we need to sign the pact," Ana Roy said.', 'ana-roy against pact'],
    ['"I am sure we need to sign the pact," Ana Roy said.', 'ana-roy for pact'],
    ['"We do not have to sign the pact," Ana Roy said.'],
    ['"We do not need to sign the pact," Ana Roy said.', 'ana-roy against pact'],
    ['Bo Lind denied that he had opposed the ban.'],
    ['Bo Lind questioned why Keldia should support the ban.', 'bo-lind against ban'],
    ['Bo Lind rejected claims that the ban is a mistake.', 'bo-lind for ban'],
    ['Bo Lind underlined Keldia’s opposition to the ban.', 'keldia against ban'],
    ['Bo Lind underlined his opposition to the ban.', 'bo-lind against ban'],
  ])
})

describe('what only a few hold', () => {
  each([
    ['Just 18% of voters support the ban.'],
    ['Few voters support the ban.'],
    ['The voters support the ban.', 'voters for ban'],
    ['Just 18% of voters believe that Varonia should lift the ban.'],
  ])
})

describe('what answers the deed', () => {
  each([
    ['Calveth imposed the ban.', 'calveth for ban'],
    ['Calveth imposed a retaliatory ban.', 'calveth against ban'],
  ])
})

describe('a matter that is judged past an aside', () => {
  each([
    ['"The ban," Ana Roy said, "is a mistake."', 'ana-roy against ban'],
    ['"The ban," said Ana Roy, "is a mistake."', 'ana-roy against ban'],
    ['Lifting the ban, Ana Roy said, would be a mistake.', 'ana-roy for ban'],
    ['Ana Roy said the ban, which is old, would hurt the docks.', 'ana-roy against ban'],
    ['Ana Roy said the ban (Order 12) would hurt the docks.', 'ana-roy against ban'],
    ['Keldia imposed the ban, Ana Roy said, unless she was wrong.', 'keldia for ban'],
    ['Since Keldia imposed the ban, Varonia, which lies near, has hurt its farmers.', 'keldia for ban'],
  ])
})

describe('what somebody hopes, trusts or sees to', () => {
  each([
    ['Ana Roy hopes the ban becomes law.', 'ana-roy for ban'],
    ['Ana Roy hopes the ban passes.', 'ana-roy for ban'],
    ['Ana Roy hopes the ban fails.', 'ana-roy against ban'],
    ['Ana Roy hopes the dock strike will end.', 'ana-roy for strike'],
    ['Ana Roy vowed the ban would never become law.', 'ana-roy against ban'],
    ['Ana Roy vowed that the ban would stay.', 'ana-roy for ban'],
    ['Ana Roy is confident that the ban will stay.', 'ana-roy for ban'],
    ['Ana Roy is not confident that the ban will stay.'],
    ['Keldia wants to make sure the ban is lifted.', 'keldia against ban'],
    ['Keldia would like to see Varonia lift the ban.', 'keldia against ban'],
    ['"There is no way that Keldia lifts the ban," Ana Roy said.', 'keldia for ban'],
  ])
})

describe('of whom it is expected, and who owes it', () => {
  each([
    ['Ana Roy expects Keldia to lift the ban.', 'keldia against ban'],
    ['Ana Roy said Keldia was right to lift the ban.', 'ana-roy against ban'],
    ['Ana Roy said Keldia has a duty to lift the ban.', 'ana-roy against ban'],
    ['Neither he nor Bo Lind would lift the ban.', 'bo-lind for ban'],
    ['Ana Roy, who like Bo Lind had lifted the ban, spoke.', 'ana-roy against ban'],
    ['The ban is unpopular with Varonia.', 'varonia against ban'],
    ['Ana Roy does not like the ban.', 'ana-roy against ban'],
  ])
})

describe('what a speaker is asked about', () => {
  each([
    ['Asked about the ban, Ana Roy said it was a disgrace.', 'ana-roy against ban'],
    ['Asked about the ban, Ana Roy said: "It is a disgrace for the docks."', 'ana-roy against ban'],
    ['Asked about the ban, Ana Roy said it was wrong to shout.'],
  ])
})

describe('other words for those who are for or against it', () => {
  each([
    ['The ban on fish, which Ana Roy opposes, is old.', 'ana-roy against ban'],
    ['The ban under debate, which was blasted by Ana Roy, is old.', 'ana-roy against ban'],
    ['Ana Roy came out in support of the ban.', 'ana-roy for ban'],
    ['Ana Roy does support lifting the ban.', 'ana-roy against ban'],
    ['The ban came under fire from Ana Roy.', 'ana-roy against ban'],
    ['The ban drew fire from Ana Roy and Bo Lind.', 'ana-roy against ban', 'bo-lind against ban'],
    ['Ana Roy raised questions about the ban.', 'ana-roy against ban'],
    ['Ana Roy answered questions about the ban.'],
    ['Ana Roy took to the airwaves to denounce the ban.', 'ana-roy against ban'],
    ['Ana Roy sued Keldia over the ban.', 'ana-roy against ban'],
    ['Ana Roy has spent years fighting the ban.', 'ana-roy against ban'],
    ['Ana Roy led the charge to lift the ban.', 'ana-roy against ban'],
    ['Keldia imposed the ban. Varonia respected the decision.', 'keldia for ban'],
  ])
})
