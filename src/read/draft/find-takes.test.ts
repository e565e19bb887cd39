import { describe, expect, it } from 'vitest'
import { draftSource } from '../../../test/fixtures/draft-source.js'
import { takesOf } from './find-takes.js'

/** "matter: who side words" of all takes that take a side. */
const taken = (text: string): string[] =>
  takesOf(draftSource(text))
    .filter(({ side }) => side !== null)
    .map(({ matter, actors, side, words }) =>
      [`${matter}:`, ...actors, side, ...(words === null ? [] : [words.text])].join(' '),
    )

describe('takesOf', () => {
  it.each([
    ['Keldia will boycott the Harbour Games.', 'boycott: keldia 1 boycott'],
    ['Keldia will not boycott the Harbour Games.', 'boycott: keldia -1 boycott'],
    ['Keldia refused to boycott the Harbour Games.', 'boycott: keldia -1 refuse to boycott'],
    ['Keldia is considering boycotting the Harbour Games.', 'boycott: keldia 0 boycott'],
    ['Keldia stayed away from the Harbour Games.', 'boycott: keldia 1 stay away from'],
    ['Keldia accepted the invitation.', 'boycott: keldia -1 accept the invitation'],
    ['Keldia will send no ministers.', 'boycott: keldia 1 send no ministers'],
    ['Keldia has pulled out of the treaty.', 'withdrawal: keldia 1 pull out of'],
    ['Keldia handed over its missiles.', 'handover: keldia 1 hand over'],
    ['The Harbour Games were boycotted by Keldia and Calveth.', 'boycott: keldia calveth 1 boycott'],
  ])('reads a deed out of "%s"', (text, expected) => expect(taken(text)).toContain(expected))

  it.each([
    ['Keldia signed the truce.', 'truce: keldia 1 sign the truce'],
    ['Keldia refused to sign the truce.', 'truce: keldia -1 refuse to sign the truce'],
    ['The truce was signed by Keldia.', 'truce: keldia 1 sign the truce'],
    ['Keldia condemned the boycott.', 'boycott: keldia -1 condemn the boycott'],
    ['Keldia dropped its support for the boycott.', 'boycott: keldia -1'],
    ['Keldia, Calveth and Drenmark welcomed the truce.', 'truce: drenmark calveth keldia 1 welcome the truce'],
    ['“The boycott is a mistake,” Roy said.', 'boycott: roy -1'],
    ['“The boycott is no mistake,” Roy said.', 'boycott: roy 1'],
    ['Keldia urged Calveth to reject the sanctions.', 'sanctions: keldia -1 reject the sanctions'],
  ])('reads a side of a thing out of "%s"', (text, expected) => expect(taken(text)).toContain(expected))

  it.each([
    ['Keldia won the match.'],
    ['The leaders struck a deal late at night.'],
    ['Relocating would cost a fortune.'],
    ['Roy read a book about the old harbour.'],
    ['Keldia took the decision on Monday.'],
  ])('finds no side in "%s"', (text) => expect(taken(text)).toEqual([]))

  it('takes "the decision" for what the article is about, and says so by its own key', () =>
    expect(taken('Keldia announced a boycott. Lind praised the decision.')).toContain(
      'event: lind 1 praise the decision',
    ))

  it('names the target of a deed', () => {
    const [take] = takesOf(draftSource('Keldia announced a boycott of the Harbour Games.'))
    expect(take?.target?.text).toBe('Harbour Games')
  })

  it('leaves page furniture out', () => {
    const source = draftSource('Keldia will boycott the Harbour Games.')
    expect(takesOf({ ...source, chrome: [[0, source.article.text.length]] })).toEqual([])
  })
})
