import { expect, it } from 'vitest'
import type { Codebook } from '../codebook.js'
import { createEngine } from '../engine.js'
import { FEATURE_NAMES, type PositionScorer } from './index.js'

const state = (id: string, name: string, adjective: string): Codebook['actors'][number] => ({
  ...{ id, name, aliases: [adjective], kind: 'state', country: null, roles: [] },
})
const codebook: Codebook = {
  affair: 'The Harbour Games',
  issues: [
    {
      id: 'boycott',
      question: 'Should the Harbour Games be boycotted?',
      about: ['boycott', 'Harbour Games', 'opening ceremony'],
      act: ['boycott', 'stay away', 'send no officials'],
      counter: ['attend', 'accept the invitation', 'condemn the boycott'],
    },
    {
      id: 'truce',
      question: 'Should the Harbour Truce resolution be signed?',
      about: ['Harbour Truce', 'truce', 'resolution'],
      act: ['sign', 'co-sponsor', 'adopt'],
      counter: ['refuse to sign'],
    },
  ],
  actors: [
    state('varonia', 'Varonia', 'Varonian'),
    state('keldia', 'Keldia', 'Keldian'),
    state('calveth', 'Calveth', 'Calvethi'),
    { id: 'assembly', name: 'Meridian Assembly', kind: 'organisation', country: null, aliases: [], roles: [] },
    { id: 'dahl', name: 'Tor Dahl', kind: 'person', country: null, aliases: ['Dahl'], roles: [] },
  ],
  groups: [],
}
const engine = createEngine({ codebook })
const sides = async (text: string, from = engine): Promise<readonly string[]> => {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  const [reading] = await from.read([article])
  return (reading?.positions ?? []).map(({ actor, side }) => `${actor} ${side}`).sort()
}

it.each([
  [
    'the body that passed a paper is for what is signed',
    'The resolution was passed by the Meridian Assembly on Thursday.',
    ['assembly for'],
  ],
  [
    'who objects to a deed is against it',
    'Varonia boycotted the Harbour Games over the objections of Keldia.',
    ['keldia against', 'varonia for'],
  ],
  [
    'what is done despite somebody is done against them',
    "Despite Keldia's protests, Varonia boycotted the Harbour Games.",
    ['keldia against', 'varonia for'],
  ],
  [
    'who gives a deed a blessing is for it',
    "Varonia boycotted the Harbour Games with Keldia's blessing.",
    ['keldia for', 'varonia for'],
  ],
  [
    'whom a deed angers is against it',
    'Varonia boycotted the Harbour Games, angering Keldia.',
    ['keldia against', 'varonia for'],
  ],
  [
    'what dismays somebody is not theirs',
    'Varonia boycotted the Harbour Games, to the dismay of Keldia.',
    ['keldia against', 'varonia for'],
  ],
  [
    'support of something else is no support of the deed',
    "Varonia boycotted the Harbour Games after Keldia's support for Calveth.",
    ['varonia for'],
  ],
  [
    'who presses another to do it is for it',
    'Varonia came under pressure from Keldia to boycott the Harbour Games.',
    ['keldia for'],
  ],
  ['a deed is condemned by those among whom it is', 'The resolution was condemned in Keldia.', ['keldia against']],
  [
    'a minister of no other country speaks for the one that is told of',
    'Keldia will boycott the Harbour Games, Prime Minister Ana Roy said on Tuesday.',
    ['ana-roy for', 'keldia for'],
  ],
  ['for whom it is a disaster stands first', 'For Keldia, the boycott is a disaster.', ['keldia against']],
  ['who lends a deed backing is for it', "The boycott has won Keldia's backing.", ['keldia for']],
  ['little support is none', 'There is little support in Keldia for the boycott.', ['keldia against']],
  ['one of the few is meant', 'Keldia is one of the few countries to boycott the Harbour Games.', ['keldia for']],
  ['who argues in favour is for it', 'Tor Dahl argued in favour of the boycott.', ['dahl for']],
  [
    'who never thought of it is against it',
    'Tor Dahl never thought of boycotting the Harbour Games.',
    ['dahl against'],
  ],
  ['anger stands beside those who feel it', 'Anger in Keldia over the boycott grew.', ['keldia against']],
  ['an opponent is told before the name', 'As an opponent of the boycott, Tor Dahl was not invited.', ['dahl against']],
  ['critics are named behind the verb', 'Among the critics of the boycott is Tor Dahl.', ['dahl against']],
  [
    'who blames those that do it is against it',
    'Keldia boycotted the Harbour Games. "Keldia has betrayed its athletes. They must pay the price," Tor Dahl said.',
    ['dahl against', 'keldia for'],
  ],
  [
    'who blames others than those that do it says nothing of it',
    'Keldia boycotted the Harbour Games. "Calveth has betrayed its athletes. They must pay the price," Tor Dahl said.',
    ['keldia for'],
  ],
  [
    'supporters of what is boycotted are no camp of the boycott',
    'Many call for a boycott. Supporters said the event would change Varonia for the better.',
    [],
  ],
])('%s', async (_, text, expected) => expect(await sides(text)).toEqual(expected))

/** Believes whoever speaks words of a side. */
const bySaying: PositionScorer = {
  model: 'test',
  trees: [],
  logistic: {
    mean: FEATURE_NAMES.map(() => 0),
    spread: FEATURE_NAMES.map(() => 1),
    weights: FEATURE_NAMES.map((name) => (name === 'sayAct+' ? 8 : 0)),
    bias: -4,
  },
  least: { kept: 0.6, added: 0.7 },
  tones: { bias: 0, weights: new Map() },
  vectors: { width: 0, rows: new Int8Array(), rowOf: new Map() },
}

it.each([
  ['what others do is no word of who tells it', 'Tor Dahl said that Keldia boycotted the Harbour Games.', []],
  ['a deed of one of their own is', '"Our team boycotted the Harbour Games," Tor Dahl said.', ['dahl for']],
  ['a call is', 'Tor Dahl said that Keldia ought to boycott the Harbour Games.', ['dahl for']],
])('measures that %s', async (_, text, expected) => {
  const scored = createEngine({ codebook, positionScorer: bySaying })
  const told = (await sides(text, scored)).filter((one) => one.startsWith('dahl'))
  expect(told).toEqual(expected)
})
