import { expect, it } from 'vitest'
import { actorOf, positionsOf } from '../../../test/setup/positions-of.js'
import type { Codebook } from '../codebook.js'

const codebook: Codebook = {
  affair: 'The sunken ferry',
  issues: [
    {
      id: 'ferry',
      question: 'Did Keldia sink the ferry?',
      about: ['ferry', 'sinking'],
      act: ['sink the ferry', 'blame Keldia for the sinking', 'admit the sinking'],
      counter: ['deny the sinking', 'deny involvement'],
    },
    {
      id: 'cover-up',
      question: 'Did the harbour board mislead the inquiry?',
      about: ['inquiry', 'harbour board'],
      act: ['mislead the inquiry', 'cover-up'],
      counter: ['tell the truth'],
    },
  ],
  actors: ['Varonia', 'Keldia', 'Calveth'].map((name) => actorOf(name.toLowerCase(), name)),
  groups: [],
}

const stands = positionsOf(codebook, ['actor', 'side', 'issue'], 'The ferry is gone. The inquiry sits. ')

// Where it is asked what is so, who says that another did it holds the side; the accused does not.
it.each([
  ['Varonia said that Keldia sank the ferry.', 'varonia for ferry'],
  ['Varonia said that Calveth sank the ferry.', ''],
  ['Varonia said it was unclear whether Keldia sank the ferry.', ''],
  ['Keldia denied involvement in the loss of the ferry.', 'keldia against ferry'],
  ['Varonia said that Keldia denies involvement in the loss of the ferry.', 'keldia against ferry'],
  ['Calveth denied a cover-up before the inquiry.', 'calveth against cover-up'],
])('of "%s" it is "%s"', async (text, expected) => expect((await stands(text)).join(', ')).toBe(expected))

// Nobody's deed answers what is so: it is said.
it.each(['Keldia denied involvement in the loss of the ferry.', 'Keldia has admitted the sinking of the ferry.'])(
  'of "%s" it is argued',
  async (text) => {
    const how = await positionsOf(codebook, ['commitment'], 'The ferry is gone. The inquiry sits. ')(text)
    expect(how).toEqual(['argue'])
  },
)
