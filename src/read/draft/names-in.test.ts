import { describe, expect, it } from 'vitest'
import { namesIn } from './names-in.js'

describe('namesIn', () => {
  it.each([
    ['The Straits Pact met in Port Sable on Monday.', ['Straits Pact', 'Port Sable']],
    ['Prime Minister Lind left Keldia in March.', ['Lind', 'Keldia']],
    ['But the ships came back.', []],
    ['It was KELDIA, said the EU.', []],
  ])('finds the names of "%s"', (sentence, names) => expect(namesIn(sentence).map(({ name }) => name)).toEqual(names))

  it.each([
    ["Keldia's foreign minister left.", true],
    ['The Keldian ambassador left.', true],
    ['It was said by the president of Keldia.', true],
    ["Keldia's harbours were closed.", false],
  ])('sees offices beside the name in "%s"', (sentence, has) => expect(namesIn(sentence)[0]?.hasOffice).toBe(has))

  it('gives places that hold the name', () => {
    const sentence = 'The Straits Pact met.'
    expect(namesIn(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual(['Straits Pact'])
  })
})
