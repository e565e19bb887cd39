import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scan } from '../scan/index.js'
import { CHUNK_TOKENS, cutChunks } from './chunks.js'

const paragraph = (words: number): string => `${Array.from({ length: words - 1 }, () => 'word').join(' ')}.`
const lengths = (text: string): number[] => cutChunks(scan(text)).map(([from, to]) => to - from)

describe('chunks', () => {
  it.each<[what: string, text: string, lengths: number[]]>([
    ['of an empty text are none', '', []],
    ['hold short paragraphs together', [50, 50, 50].map(paragraph).join('\n\n'), [150]],
    ['end before the paragraph that would overfill them', [90, 90, 90].map(paragraph).join('\n\n'), [90, 90, 90]],
    ['cut a long paragraph between sentences', `${[100, 100].map(paragraph).join(' The ')}`, [100, 101]],
    ['cut a long sentence where they are full', paragraph(200), [CHUNK_TOKENS, 200 - CHUNK_TOKENS]],
  ])('%s', (_, text, expected) => expect(lengths(text)).toEqual(expected))

  it('hold each token of any text once, in order, and are never too long', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.boolean()), { maxLength: 12 }), (parts) => {
        const text = parts.map(([words, isApart]) => paragraph(words) + (isApart ? '\n\n' : ' The ')).join('')
        const scanned = scan(text)
        const chunks = cutChunks(scanned)
        expect(chunks.map(([from]) => from)).toEqual([0, ...chunks.map(([, to]) => to)].slice(0, chunks.length))
        expect(chunks.at(-1)?.[1] ?? 0).toBe(scanned.tokens.length)
        expect(chunks.every(([from, to]) => to > from && to - from <= CHUNK_TOKENS)).toBe(true)
      }),
    )
  })
})
