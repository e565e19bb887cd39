import { expect, it } from 'vitest'
import { actorOf, positionsOf } from '../../../test/setup/positions-of.js'
import type { Codebook } from '../codebook.js'

const codebook: Codebook = {
  affair: 'The Salt Truce',
  issues: [
    {
      id: 'truce',
      question: 'Should there be a truce at the Salt Flats?',
      about: ['truce', 'Salt Flats', 'salt law', 'salt treaty'],
      act: ['call for a truce', 'accept the truce', 'refuse changes to the salt law', 'reassure the Keldians'],
      counter: [
        'reject the truce',
        'defeat the amendment',
        'throw under the bus',
        'filibuster the truce',
        'grave mistake',
        'take part',
        'reject the treaty',
      ],
    },
  ],
  actors: [actorOf('varonia', 'Varonia', 'state', ['Varonian']), actorOf('keldia', 'Keldia', 'state', ['Keldian'])],
  groups: [],
}
const holders = positionsOf(codebook)

// What looks like a side in a text about the Salt Truce, and whose it is, if anybody's.
it.each([
  ['who calls it something does not call for it', 'The truce broke. Bo Lind called it a long night.', ''],
  ['who calls for it does', 'The truce broke. Bo Lind called for it again.', 'bo-lind for'],
  [
    '"he" is not who says it',
    'Bo Lind spoke of the truce with Nils Ode. "He has thrown the envoy under the bus," Lind said.',
    '',
  ],
  [
    'who insists that others did it does not want it',
    'Ana Roy insisted that Keldia had rejected the truce.',
    'keldia against',
  ],
  ['who insists that others do it does', 'Ana Roy insisted that Keldia reject the truce.', 'ana-roy against'],
  ['what only seems is no deed', 'Some make it seem like Varonia is rejecting the truce.', ''],
  [
    'what others call it is theirs',
    '"The truce is near, though some have left, calling it a grave mistake," Ana Roy said.',
    '',
  ],
  ['who calls it so means it', '"The truce? I call it a grave mistake," Ana Roy said.', 'ana-roy against'],
  ['another part is taken by who takes part in a debate', 'On the truce, Varonia took part in the debate.', ''],
  ['a name in capitals is of another paper', 'Varonia rejected the Herring Trade Treaty.', ''],
  ['one of many is not the one', 'On the Salt Flats, Keldia defeated one amendment on herring.', ''],
  [
    'a place is none of those who act there',
    'In Keldia, Ana Roy and Bo Lind rejected the truce.',
    'ana-roy against, bo-lind against',
  ],
  ['a judge is not her state', 'Keldia District Judge Ana Roy rejected the truce.', 'ana-roy against'],
  ['who does not talk of changes may refuse none', 'Keldia refused to negotiate over changes to the salt law.', ''],
  [
    'those with whom one is concerned do nothing',
    'They strike a balance at the Salt Flats, with particular concern about Varonia, while reassuring the Keldians.',
    '',
  ],
])('%s: "%s"', async (_, text, expected) => expect((await holders(text)).join(', ')).toBe(expected))
