import { describe, expect, it } from 'vitest'
import { decode, logChances } from './decode.js'
import type { Fragment } from './fragment.js'
import { TAG_COUNT, TAGS } from './tagger.js'

/** Scores that favour the named tag of each token by `strength`. */
const favour = (tags: string, strength = 5): Float32Array =>
  Float32Array.from(tags.split(' ').flatMap((name) => TAGS.map((tag) => (tag === LETTERS[name] ? strength : 0))))
const LETTERS: Record<string, (typeof TAGS)[number]> = {
  o: 'outside',
  S: 'source+',
  s: 'source',
  C: 'cue+',
  c: 'cue',
  T: 'content+',
  t: 'content',
}
const PLAIN = { outside: 0, atomLeast: 0.35 }
const shown = (scores: Float32Array, atoms: [number, number][] = [], paragraphs?: number[]): string => {
  const found = decode(scores, atoms, paragraphs ?? new Array(scores.length / TAG_COUNT).fill(0), PLAIN)
  return Object.entries<readonly Fragment[]>({ ...found })
    .flatMap(([role, list]) => list.map(({ first, last }) => `${role.slice(0, -1)} ${first}-${last}`))
    .join(', ')
}

describe('decoding', () => {
  it.each<[what: string, tags: string, expected: string]>([
    ['finds fragments of all roles', 'S s C T t t o', 'source 0-1, cue 2-2, content 3-5'],
    ['parts fragments that touch', 'T t T t', 'content 0-1, content 2-3'],
    ['finds nothing where all is outside', 'o o o', ''],
  ])('%s', (_, tags, expected) => expect(shown(favour(tags))).toBe(expected))

  it('takes a long quotation wholly where most of it is content', () => {
    expect(shown(favour('o T t o t T o', 2), [[1, 6]])).toBe('content 1-5')
  })

  it('takes nothing of a long quotation where little of it is content', () => {
    expect(shown(favour('o o o o o T o', 6), [[1, 6]])).toBe('')
  })

  it('ends a fragment with its paragraph', () => {
    expect(shown(favour('T t t t'), [], [0, 0, 1, 1])).toBe('content 0-1, content 2-3')
  })

  it('finds more with a lower score of outside', () => {
    const scores = favour('o T o', 0.5)
    const found = (outside: number) => decode(scores, [], [0, 0, 0], { ...PLAIN, outside }).contents.length
    expect(found(0)).toBe(1)
    expect(found(5)).toBe(0)
  })

  it('gives each fragment the mean chance of its role', () => {
    const chance = decode(favour('o C o', 3), [], [0, 0, 0], PLAIN).cues[0]!.chance
    const odds = Math.exp(3)
    expect(chance).toBeCloseTo((odds + 1) / (odds + TAG_COUNT - 1), 5)
  })

  it('normalises chances whatever the size of the scores', () => {
    const chances = logChances(Float32Array.from([1000, 1001, 999, 0, 0, 0, 0]))
    expect(chances.reduce((sum, chance) => sum + Math.exp(chance), 0)).toBeCloseTo(1, 5)
  })
})
