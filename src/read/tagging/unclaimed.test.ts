import { describe, expect, it } from 'vitest'
import { docOf, linkedByWords, shown, type Words } from '../../../test/fixtures/linked-by-words.js'
import { claimParagraphs } from './unclaimed.js'

/** `idle` are cues without content: source and cue. */
function claimed(text: string, found: readonly Words[], idle: readonly Words[] = []): string[] {
  const doc = docOf(text)
  const linked = (words: Words) => linkedByWords(doc, words)
  return claimParagraphs(doc, found.map(linked), idle.map(linked)).map((one) => shown(doc, one))
}
const SPEECH = '“We shall keep the harbour open as long as we can.”'

describe('a paragraph that is a quotation and nothing else', () => {
  it('goes to the speech that ends the paragraph before', () => {
    const text = `Ana Roy said: “Nobody closes it.”\n\n${SPEECH}\n\nIt rained.`
    expect(claimed(text, [['Ana Roy', 'said', '“Nobody closes it.”']])).toEqual([
      `Ana Roy | said | “Nobody closes it.” … ${SPEECH}`,
    ])
  })

  it('goes on with the one before it, however many there are', () => {
    const text = `Ana Roy said: “Nobody closes it.”\n\n${SPEECH}\n\n“And nobody, I say, will ever blow it up.”`
    expect(claimed(text, [['Ana Roy', 'said', '“Nobody closes it.”']])[0]).toMatch(/blow it up\.”$/)
  })

  it.each<[what: string, lead: string, found: readonly Words[], idle: readonly Words[], expected: string]>([
    [
      'the last cue before the colon',
      'Ana Roy thinks it is over, but then she said this:',
      [['Ana Roy', 'thinks', 'it is over']],
      [['she', 'said']],
      `she | said | ${SPEECH}`,
    ],
    [
      'a cue with content of its own before the colon',
      'Ana Roy put it to them in a few words:',
      [['Ana Roy', 'put', 'it to them']],
      [],
      `Ana Roy | put | it to them … ${SPEECH}`,
    ],
    [
      'who issued what',
      'After the storm the ministry of Varonia issued the following statement:',
      [],
      [],
      `the ministry of Varonia | issued the following statement | ${SPEECH}`,
    ],
  ])('goes to %s', (_, lead, found, idle, expected) => {
    expect(claimed(`${lead}\n\n${SPEECH}`, found, idle)).toContain(expected)
  })

  it.each([
    ['nobody speaks before it', `It rained all day.\n\n${SPEECH}`],
    ['no verb tells anything before the colon', `There it stands on the wall:\n\n${SPEECH}`],
    ['it is as short as a heading', 'The ministry issued a statement:\n\n“A new harbour”'],
    ['the author goes on in it', `The ministry issued a statement:\n\n${SPEECH} So it stands on the wall.`],
  ])('goes to nobody where %s', (_, text) => expect(claimed(text, [])).toEqual([]))

  it('stays with the content that holds it', () => {
    const text = `Ana Roy said no.\n\n${SPEECH}\n\nBo Lind`
    const found: Words = ['Bo Lind', 'said', SPEECH]
    expect(claimed(text, [found])).toEqual([`Bo Lind | said | ${SPEECH}`])
  })
})
