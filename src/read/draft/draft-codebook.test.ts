import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTORS, draftSource } from '../../../test/fixtures/draft-source.js'
import { draftCodebook } from './draft-codebook.js'

const BOYCOTT = [
  'Keldia announced a diplomatic boycott of the Harbour Games. Lind called it brave. Varonia condemned the boycott.',
  'Calveth joined the boycott of the Harbour Games. Drenmark will attend the Games. Drenmark opposes the boycott.',
  'Seiran will not boycott the Harbour Games. Keldia keeps to the boycott. Roy supports the boycott.',
]
const TRUCE = [
  'Varonia signed the Harbour Truce. Keldia refused to sign the truce. Calveth welcomed the truce.',
  'Seiran signed the truce. Drenmark rejected the truce.',
]
const draft = (...texts: readonly string[]) =>
  draftCodebook(
    texts.map((text) => draftSource(text)),
    ACTORS,
  )

describe('draftCodebook', () => {
  const both = draft(...BOYCOTT, ...TRUCE)

  it('proposes what is contested as separate issues, the more contested first', () =>
    expect(both.issues.map(({ name, question }) => [name, question])).toEqual([
      ['boycott', 'Should the Harbour Games be boycotted?'],
      ['truce', 'Should the truce be signed?'],
    ]))

  it('says who was found on which side', () => {
    const [boycott, truce] = both.issues
    expect(new Set(boycott?.pro)).toEqual(new Set(['keldia', 'calveth', 'roy']))
    expect(new Set(boycott?.contra)).toEqual(new Set(['varonia', 'drenmark', 'seiran']))
    expect(new Set(truce?.pro)).toEqual(new Set(['varonia', 'calveth', 'seiran']))
    expect(new Set(truce?.contra)).toEqual(new Set(['keldia', 'drenmark']))
  })

  it('counts nobody whom dashes name beside the one who signed', () => {
    const [truce] = draft(
      'Varonia rejected the truce. Keldia was the only state in the pact—Calveth, Drenmark and Seiran—to sign the truce.',
      'Lind rejected the truce. Keldia welcomed the truce. Roy opposed the truce.',
    ).issues
    expect(truce?.pro).toEqual(['keldia'])
    expect(new Set(truce?.contra)).toEqual(new Set(['varonia', 'lind', 'roy']))
  })

  it('gives the words for the matter and for either side, with counts', () => {
    const [boycott, truce] = both.issues
    const texts = (words: readonly { readonly text: string }[] = []): string[] => words.map(({ text }) => text)
    expect(texts(boycott?.about)).toEqual(expect.arrayContaining(['boycott', 'Harbour Games']))
    expect(texts(boycott?.act)).toEqual(expect.arrayContaining(['announce the boycott', 'join the boycott']))
    expect(texts(boycott?.counter)).toEqual(expect.arrayContaining(['condemn the boycott', 'attend the games']))
    expect(truce?.act[0]).toEqual({ text: 'sign', count: 2 })
    expect(texts(truce?.counter)).toEqual(expect.arrayContaining(['refuse to sign', 'reject the truce']))
    expect(boycott?.about.find(({ text }) => text === 'Harbour Games')?.count).toBe(3)
  })

  it('shows a sentence that stands in its article', () => {
    const sources = BOYCOTT.map((text) => draftSource(text))
    const [boycott] = draftCodebook(sources, ACTORS).issues
    const article = sources.find(({ article: { id } }) => id === boycott?.example?.article)?.article
    expect(article?.text.slice(...(boycott?.example?.span ?? [0, 0]))).toBe(boycott?.example?.text)
  })

  it('makes one issue of a thing and what is done to it', () => {
    const { issues } = draft(
      'Keldia has pulled out of the fishing deal. Calveth condemned the withdrawal from the deal. Varonia will stay in the deal.',
      'Drenmark wants to save the deal. Roy praised the withdrawal from the deal. Lind called for a withdrawal from the deal.',
    )
    expect(issues.map(({ name }) => name)).toEqual(['withdrawal'])
    expect(new Set(issues[0]?.contra)).toEqual(new Set(['calveth', 'varonia', 'drenmark']))
  })

  it('proposes nothing where nobody takes sides, and no more than it is asked for', () => {
    expect(draft('Roy won the cup. Lind came second in the rain.').issues).toEqual([])
    expect(draft().issues).toEqual([])
    expect(
      draftCodebook(
        [...BOYCOTT, ...TRUCE].map((text) => draftSource(text)),
        ACTORS,
        { issues: 1 },
      ).issues,
    ).toHaveLength(1)
  })

  it('is the same whatever the order of the articles', () => {
    const sources = [...BOYCOTT, ...TRUCE].map((text) => draftSource(text))
    const wordsOf = (list: typeof sources) =>
      draftCodebook(list, ACTORS).issues.map(({ name, act, counter, about }) => ({ name, act, counter, about }))
    expect(wordsOf([...sources].reverse())).toEqual(wordsOf(sources))
  })

  it('stands any text', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 3 }), (texts) => {
        const { issues } = draft(...texts, BOYCOTT.join(' '))
        return issues.every(({ about, act, counter }) =>
          [...about, ...act, ...counter].every(({ text }) => text.trim() !== ''),
        )
      }),
      { numRuns: 30 },
    ))
})
