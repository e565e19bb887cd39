import { expect, it } from 'vitest'
import { actorOf, positionsOf } from '../../../test/setup/positions-of.js'
import type { Codebook } from '../codebook.js'

const codebook: Codebook = {
  affair: 'The salt tariffs',
  issues: [
    {
      id: 'tariffs',
      question: 'Should Keldia impose tariffs on salt?',
      about: ['tariffs', 'salt tariffs'],
      act: ['impose tariffs', 'raise tariffs', 'readiness for tariffs'],
      counter: ['lift the tariffs', 'oppose the tariffs', 'angry about the tariffs'],
    },
    {
      id: 'bill',
      question: 'Should the Senate pass the harbour bill?',
      about: ['harbour bill', 'bill'],
      act: ['pass the bill', 'vote for the bill', 'sign the bill'],
      counter: ['repeal the bill', 'oppose the bill', 'vote against the bill'],
    },
  ],
  actors: [
    actorOf('varonia', 'Varonia', 'state', ['Varonian']),
    actorOf('keldia', 'Keldia', 'state', ['Keldian']),
    actorOf('calveth', 'Calveth', 'state', ['Calvethi']),
    actorOf('dahl', 'Tor Dahl', 'person', ['Dahl']),
    actorOf('roy', 'Ana Roy', 'person', ['Roy']),
    actorOf('lind', 'Bo Lind', 'person', ['Lind']),
    actorOf('stone', 'Carl Stone', 'person', ['Stone']),
  ],
  groups: [],
}
const sides = positionsOf(codebook)

it.each([
  [
    'what it would be wrong for somebody to do is not wanted',
    '"For Keldia to impose tariffs would be a mistake," Tor Dahl said.',
    ['dahl against'],
  ],
  ['who says let us do it wants it', '"Let us repeal the bill and start anew," Tor Dahl said.', ['dahl against']],
  ['who campaigns hard to do it wants it', 'Tor Dahl campaigned hard to repeal the bill.', ['dahl against']],
  [
    'all names of a list with parties and places are meant',
    'Senators Ana Roy (R) of Northport and Bo Lind (R) of Westport, who oppose the bill, spoke on Monday.',
    ['lind against', 'roy against'],
  ],
  ['who fails to do it is blamed', '"Failing to pass the bill would be a mistake," Tor Dahl said.', ['dahl for']],
  ['who rules out its end is for it', 'Tor Dahl ruled out repealing the bill.', ['dahl for']],
  ['who voices what the codebook names is for it', 'Keldia voiced its readiness for tariffs.', ['keldia for']],
  ['an adjective of the codebook tells', 'Varonia, angry about the tariffs, closed its port.', ['varonia against']],
  ['what there should be none of is not wanted', 'Tor Dahl said there should be no tariffs.', ['dahl against']],
  ['what is no option is refused', 'Tor Dahl said the tariffs are not an option.', ['dahl against']],
  [
    'what nobody is willing to consider is refused',
    'Tor Dahl said tariffs are not something that we are willing to consider.',
    ['dahl against'],
  ],
  [
    'what somebody is said to believe ought to be is theirs',
    'Ana Roy said Tor Dahl believes that Keldia should impose tariffs.',
    ['dahl for'],
  ],
  [
    'whoever says that more could be done for it wants it',
    'Tor Dahl said Varonia could do more to pass the bill.',
    ['dahl for'],
  ],
  ['whoever stresses the need wants it', 'Tor Dahl stressed the need for tariffs.', ['dahl for']],
  ['whoever plays the need down does not', 'Tor Dahl played down the need for tariffs.', ['dahl against']],
  [
    'those who are joined do it too',
    'Ana Roy teamed up with Bo Lind to oppose the tariffs.',
    ['lind against', 'roy against'],
  ],
  ['what a demand includes is demanded', "Varonia's demands include lifting the tariffs.", ['varonia against']],
  ['what is called a demand is wanted', 'The harbour bill remains a key demand of Varonia.', ['varonia for']],
  ['whoever proposes that it be done wants it', 'Tor Dahl suggested that Keldia impose tariffs.', ['dahl for']],
  [
    'who is angry of what was done is against it',
    'Tor Dahl was angry that Keldia imposed tariffs.',
    ['dahl against', 'keldia for'],
  ],
  [
    'who is cheered as it is done is for it as well',
    'Bo Lind cheered as Ana Roy signed the bill.',
    ['lind for', 'roy for'],
  ],
  [
    'the country of whoever speaks is theirs',
    'Tor Dahl said his country would refuse to impose tariffs.',
    ['dahl against'],
  ],
  ['who comes to its defence is for it', "Tor Dahl came to the bill's defence.", ['dahl for']],
  [
    'the noun of a deed has its object behind it',
    'Tor Dahl called for a full repeal of the harbour bill.',
    ['dahl against'],
  ],
  [
    'who rules and says what will be met with tariffs is ready to impose them',
    'Keldia said any closing of the port will be met with tariffs.',
    ['keldia for'],
  ],
  [
    'it is the matter that was told',
    'The bill failed as Ana Roy and Bo Lind opposed it.',
    ['lind against', 'roy against'],
  ],
  ['concerns about it are no raising of it', 'Tor Dahl raised concerns about the tariffs.', ['dahl against']],
  ['a call by somebody for it to be done', 'It drew a call from Varonia for tariffs to be imposed.', ['varonia for']],
  ['who pushes back is against it', 'Tor Dahl is pushing back against the tariffs.', ['dahl against']],
  ['who has no problem with it is for it', 'Tor Dahl has no problem with the tariffs.', ['dahl for']],
  ['who is no fan of it is against it', 'Tor Dahl is not a fan of the tariffs.', ['dahl against']],
  ['who leads the charge', 'Tor Dahl is leading the charge against the tariffs.', ['dahl against']],
  ['who doubles down on a policy', 'Tor Dahl doubled down on her policy to impose tariffs.', ['dahl for']],
  [
    'how somebody should respond is what the speaker wants',
    'Tor Dahl said Keldia should respond by imposing tariffs.',
    ['dahl for'],
  ],
])('%s', async (_, text, expected) => {
  expect(await sides(text)).toEqual(expected)
})

const THREE = 'Ana Roy met Bo Lind and Carl Stone at the gate. '
it.each([
  [
    'behind a colon',
    `${THREE}Two senators voted for the bill: Ana Roy and Bo Lind.`,
    ['lind for', 'roy for', 'two-senators for'],
  ],
  [
    'behind the clause',
    `${THREE}Two senators said they will vote for the bill, Ana Roy of Northport and Bo Lind of Southport.`,
    ['lind for', 'roy for', 'two-senators for'],
  ],
  [
    'in the next sentence',
    `${THREE}Three senators voted for the bill. They were Ana Roy of Northport, Bo Lind and Carl Stone.`,
    ['lind for', 'roy for', 'stone for', 'three-senators for'],
  ],
  [
    'behind "were"',
    `${THREE}Other senators voting against the bill were Ana Roy of Northport, Bo Lind, and Carl Stone.`,
    ['lind against', 'roy against', 'stone against'],
  ],
  [
    'one who is only called so',
    'Ana Roy of Northport, another senator who voted for the bill, went home.',
    ['roy for'],
  ],
  ['one of the sponsors', 'One of the sponsors of the bill, Ana Roy, told the radio that it was late.', ['roy for']],
  ['past what an aide says', 'Ana Roy supports the bill, an aide said, as does Bo Lind.', ['lind for', 'roy for']],
])('finds the members of a group: %s', async (_, text, expected) => {
  expect(await sides(text)).toEqual(expected)
})
