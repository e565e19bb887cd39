import { describe, expect, it } from 'vitest'
import { prepare } from '../engine.js'
import { ruleAttributor } from './index.js'

async function attributed(text: string) {
  const doc = prepare({ id: 'a', text, outlet: null, published: null, title: null, url: null, language: null })
  const [attributions] = await ruleAttributor.attribute([doc])
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => text.slice(start, end)).join(' … ')
  return attributions!.map(({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`)
}

describe('ruleAttributor', () => {
  it.each([
    [
      'a that-clause',
      'Mara Lind said that Varonia would stay away.',
      'Mara Lind | said | that Varonia would stay away',
    ],
    ['a bare clause', 'Mara Lind said Varonia would stay away.', 'Mara Lind | said | Varonia would stay away'],
    [
      'a time between',
      'Mara Lind said on Monday that Varonia would stay away.',
      'Mara Lind | said | that Varonia would stay away',
    ],
    [
      'an addressee',
      'Mara Lind told reporters that Varonia would stay away.',
      'Mara Lind | told | that Varonia would stay away',
    ],
    [
      'a fronted clause',
      'Varonia will stay away, officials said on Monday.',
      'officials | said | Varonia will stay away',
    ],
    ['a tag in the middle', 'The truce, Lind said, is dead.', 'Lind | said | The truce … is dead'],
    [
      'an inverted tag',
      '“We will stay away,” said Mara Lind, a spokeswoman for Varonia.',
      'Mara Lind, a spokeswoman for Varonia | said | “We will stay away,”',
    ],
    [
      'an apposition before the verb',
      'Tom Vale, a spokesman for the ministry, said: “We will stay away.”',
      'Tom Vale, a spokesman for the ministry | said: | “We will stay away.”',
    ],
    [
      'a quotation in two parts',
      '“We will stay away,” Lind said, “and so will they.”',
      'Lind | said | “We will stay away,” … “and so will they.”',
    ],
    ['speech before its tag', '“We stay. We always do,” Lind said.', 'Lind | said | “We stay. We always do,”'],
    ['speech after its tag', '“We stay,” Lind said. “We always do.”', 'Lind | said | “We stay,” … “We always do.”'],
    ['a tag after a question', '“Who will come?” Lind asked.', 'Lind | asked | “Who will come?”'],
    [
      'according to',
      'Forty states will stay away, according to officials in Port Sable.',
      'officials in Port Sable | according to | Forty states will stay away',
    ],
    [
      'according to, at the head',
      'According to officials, forty states will stay away.',
      'officials | According to | forty states will stay away',
    ],
    ['a transcript', 'LIND: We will stay away from the Games.', 'LIND | : | We will stay away from the Games'],
    [
      'an infinitive',
      'Varonia pledged to stay away from the Games.',
      'Varonia | pledged | to stay away from the Games',
    ],
    [
      'auxiliaries and negation',
      'Lind has not said that Varonia would stay away.',
      'Lind | has not said | that Varonia would stay away',
    ],
    [
      'a clause after a colon in the next paragraph',
      'Lind said:\n\n“We will stay away from Port Sable.”',
      'Lind | said: | “We will stay away from Port Sable.”',
    ],
    [
      'speech over two paragraphs',
      '“We will stay away from the Games,” Lind said. “We mean it.\n\n“We always have.”',
      'Lind | said | “We will stay away from the Games,” … “We mean it. … “We always have.”',
    ],
  ])('reads %s', async (_, text, expected) => expect(await attributed(text)).toEqual([expected]))

  it('lets "adding" share the speaker', async () => {
    expect(await attributed('The two are in touch, Lind said, adding that they would meet soon.')).toEqual([
      'Lind | said | The two are in touch',
      'Lind | adding | that they would meet soon',
    ])
  })

  it('lets a coordinated verb share the speaker', async () => {
    expect(await attributed('Mara Lind announced that she would go and said that she would come back.')).toEqual([
      'Mara Lind | announced | that she would go',
      'Mara Lind | said | that she would come back',
    ])
  })

  it.each([
    ['a deed', 'Mara Lind walked to the harbour and sat down.'],
    ['a shudder quote', 'The “Five Ports” states sent a ship.'],
    ['a verb inside speech alone', 'It rained. The “we said so at the time” crowd went home.'],
  ])('makes nothing of %s', async (_, text) => expect(await attributed(text)).toEqual([]))

  it('gives every attribution the rate of its rule as confidence', async () => {
    const doc = prepare({
      id: 'a',
      text: 'Lind said that it rained.',
      outlet: null,
      published: null,
      title: null,
      url: null,
      language: null,
    })
    const [attributions] = await ruleAttributor.attribute([doc])
    const [attribution] = attributions!
    expect(attribution!.confidence).toBeGreaterThan(0.8)
    expect(attribution!.confidence).toBeLessThanOrEqual(1)
  })
})
