import { expect, it } from 'vitest'
import { actorOf, positionsOf } from '../../../test/setup/positions-of.js'
import type { Codebook } from '../codebook.js'

const codebook: Codebook = {
  affair: 'The Salt Treaty',
  issues: [
    {
      id: 'leave-treaty',
      question: 'Should Varonia leave the Salt Treaty?',
      about: ['Salt Treaty', 'treaty'],
      act: ['leave the treaty', 'oust Dorval'],
      counter: ['stay in the treaty', 'negotiate', 'ratify the treaty', 'reckless', 'political theatre'],
    },
    {
      id: 'refuge',
      question: 'Should Dorval be given refuge?',
      about: ['refuge'],
      act: ['grant refuge', 'give refuge'],
      counter: ['refuse refuge'],
    },
  ],
  actors: [
    actorOf('varonia', 'Varonia', 'state', ['Varonian']),
    actorOf('keldia', 'Keldia', 'state', ['Keldian']),
    actorOf('roy', 'Ana Roy', 'person'),
  ],
  groups: [],
}
const holders = positionsOf(codebook)

// What reads like a side of somebody in a text about the Salt Treaty, and is none.
it.each([
  [
    'who leaves a task to somebody has not left it',
    'The Salt Treaty binds all. Ana Roy would leave the negotiations to her successor.',
  ],
  [
    'who is to act before others yield has not acted',
    'Varonia will pay nothing until Keldia ratifies the treaty.',
    'varonia',
  ],
  ['an order of words may stand for "if"', 'Firms will be fined should Keldia continue to leave the treaty.'],
  [
    'a bill that an aide tells of is not the aide',
    'Ana Roy, an aide, read the bill. She said it requires the king to leave the treaty.',
  ],
  ['blame for a fact is no side', 'Keldia blamed the Salt Treaty on envoys of another age.'],
  [
    'who backs a man is not for what was done to him',
    'Police fired on supporters of the ousted President Dorval, said Keldia.',
  ],
  [
    'a place where somebody speaks is not for whom she speaks',
    'Varonian troops left. In Keldia, President Ana Roy said she would leave the treaty.',
    'roy',
    'varonia',
  ],
  [
    'asking whether any do is no deed',
    'Asked whether any of the Keldian states leave the treaty, Ana Roy said no.',
    'roy',
  ],
  [
    'an agency that reports what others say holds nothing',
    'Prime Minister Ada Lind had told parliament: "We shall leave the treaty," the news agency Halyard reported.',
    'ada-lind',
  ],
  ['what is done to somebody is not her deed', 'Ana Roy spoke from the hills, having been granted refuge.'],
  ['what a body can do it has not done', 'The Keldian council can pass a motion disapproving of the Salt Treaty.'],
  [
    'words in quotation marks end the phrase before them',
    'On the Salt Treaty Ana Roy called Keldia’s push for a vote “political theatre.”',
    'roy',
  ],
])('%s: "%s"', async (_, text, ...others) => {
  expect((await holders(text)).filter((held) => !others.some((other) => held.startsWith(other)))).toEqual([])
})

it.each([
  ['Keldia will leave the treaty.', 'keldia for'],
  ['Keldia blamed the Salt Treaty.', 'keldia for'],
  ["Keldia's U.N. Ambassador Ana Roy said her country would leave the treaty.", 'keldia for'],
  ['The Salt Treaty stays in force, and Ana Roy said Keldia had resisted a reckless campaign.', 'roy against'],
  ['Ana Roy supported the Salt Treaty’s repeal.', 'roy for'],
  ['Ana Roy wants the Salt Treaty scrapped.', 'roy for'],
  ['Ana Roy wants the Salt Treaty kept.', 'roy against'],
  ['The president of Keldia, Ana Roy, will leave the treaty.', 'keldia for'],
  [
    'Ana Roy denounced the decision on the Salt Treaty as an affront and as reckless. Ana Roy denounced the speech as an affront and as reckless.',
    'roy against',
  ],
])('but of "%s" it is %s', async (text, expected) => expect(await holders(text)).toContain(expected))
