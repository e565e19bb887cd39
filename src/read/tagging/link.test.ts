import { describe, expect, it } from 'vitest'
import type { Fragment } from './fragment.js'
import { type LinkParameters, linkFragments } from './link.js'

const WIDTH = 1
const KINDS = 4
const at = (first: number, last = first): Fragment => ({ first, last, chance: 0.9 })
const FLAT = [0, 0, 0, 0, 0, -1, 0, 0, 0, 0]
const parameters: LinkParameters = {
  width: WIDTH,
  noSource: { weights: [0], bias: -8 },
  content: { network: 1, features: FLAT },
  source: { network: 1, features: FLAT },
}

/** Link vectors of `length` tokens, all zero but those given as [token, kind, value]. */
function vectors(length: number, ...set: [token: number, kind: number, value: number][]): Float32Array {
  const links = new Float32Array(length * KINDS * WIDTH)
  for (const [token, kind, value] of set) links[token * KINDS + kind] = value
  return links
}
const layout = (paragraphs: number[]) => ({ paragraphs, sentences: paragraphs })
const one = new Array(20).fill(0)

describe('linking', () => {
  it('gives each content to the nearest cue when the network says nothing', () => {
    const fragments = { sources: [], cues: [at(1), at(10)], contents: [at(3, 5), at(12, 14)] }
    const { linked } = linkFragments(fragments, vectors(20), layout(one), parameters)
    expect(linked.map(({ cue, contents }) => [cue.first, contents.map(({ first }) => first)])).toEqual([
      [1, [3]],
      [10, [12]],
    ])
  })

  it('follows the network where it is sure', () => {
    const fragments = { sources: [], cues: [at(1), at(10)], contents: [at(12, 14)] }
    const links = vectors(20, [1, 2, 3], [12, 3, 3])
    expect(linkFragments(fragments, links, layout(one), parameters).linked[0]!.cue.first).toBe(1)
  })

  it('lets one source serve several cues', () => {
    const fragments = { sources: [at(0)], cues: [at(1), at(6)], contents: [at(3), at(8)] }
    const { linked } = linkFragments(fragments, vectors(20), layout(one), parameters)
    expect(linked.map(({ source }) => source?.first)).toEqual([0, 0])
  })

  it('leaves a cue without a source where the network asks for none', () => {
    const fragments = { sources: [at(0)], cues: [at(1)], contents: [at(3)] }
    const { linked } = linkFragments(fragments, vectors(20), layout(one), {
      ...parameters,
      noSource: { weights: [0], bias: 5 },
    })
    expect(linked[0]!.source).toBeNull()
    expect(linked[0]!.sourceChance).toBeGreaterThan(0.9)
  })

  it('looks for neither source nor cue in another paragraph', () => {
    const fragments = { sources: [at(0)], cues: [at(5)], contents: [at(1), at(7)] }
    const { linked, orphans } = linkFragments(fragments, vectors(8), layout([0, 0, 0, 0, 1, 1, 1, 1]), parameters)
    expect(linked.map(({ source, contents }) => [source, contents.length])).toEqual([[null, 1]])
    expect(orphans.map(({ first }) => first)).toEqual([1])
  })

  it('makes no attribution of a cue without content', () => {
    const fragments = { sources: [at(0)], cues: [at(1), at(9)], contents: [at(3)] }
    expect(linkFragments(fragments, vectors(20), layout(one), parameters).linked.length).toBe(1)
  })
})
