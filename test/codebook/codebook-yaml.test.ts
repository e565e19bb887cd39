import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codebookYaml } from '../../src/export/index.js'
import { parseCodebook } from '../../src/ingest/index.js'
import type { Codebook } from '../../src/read/codebook.js'

const example = 'examples/harbour-games/codebook.yaml'

describe('codebookYaml', () => {
  it('writes the example so that it is read as the same codebook', () => {
    const codebook = parseCodebook(readFileSync(example, 'utf8'), example)
    expect(parseCodebook(codebookYaml(codebook), 'again')).toEqual(codebook)
  })

  it('is as a person would write it', () => {
    const codebook: Codebook = {
      affair: 'The Harbour Games: a boycott',
      issues: [
        { id: 'truce', question: 'Should the truce be signed?', about: ['truce', '2022'], act: ['sign'], counter: [] },
      ],
      actors: [
        { id: 'keldia', name: 'Keldia', kind: 'state', country: null, aliases: ['Keldian'], roles: [] },
        {
          id: 'roy',
          name: 'Ana Roy',
          kind: 'person',
          country: 'NZ',
          aliases: [],
          roles: [{ role: 'envoy', of: null }],
        },
      ],
      groups: [
        {
          id: 'pact',
          name: 'Pact',
          members: [
            { country: 'NZ', since: null, until: '2020-01-31' },
            { country: 'keldia', since: null, until: null },
          ],
        },
      ],
    }
    expect(codebookYaml(codebook)).toBe(`affair: "The Harbour Games: a boycott"
issues:
  - id: truce
    question: Should the truce be signed?
    about: [ truce, "2022" ]
    act: [ sign ]
actors:
  - { id: keldia, name: Keldia, kind: state, aliases: [ Keldian ] }
  - { id: roy, name: Ana Roy, kind: person, country: NZ, roles: [ { role: envoy } ] }
groups:
  - { id: pact, name: Pact, members: [ { country: NZ, until: 2020-01-31 }, keldia ] }
`)
    expect(parseCodebook(codebookYaml(codebook), 'again')).toEqual(codebook)
  })

  it('writes no codebook that is read otherwise, whatever the words', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        'no',
        'null',
        '~',
        '- a',
        '#x',
        '1e3',
        '2022-01-01',
        'a: b',
        '{a}',
        '[a]',
        '"',
        "'",
        '\\',
        '…',
        'é',
        '%',
        '@a',
      ),
    )
    const words = word.map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '')
    const id = fc.integer({ min: 0, max: 1e6 }).map((number) => `i${number}`)
    const codebook: fc.Arbitrary<Codebook> = fc.record({
      affair: words,
      issues: fc.uniqueArray(
        fc.record({
          id,
          question: words,
          about: fc.array(words, { minLength: 1, maxLength: 4 }),
          act: fc.array(words, { maxLength: 3 }),
          counter: fc.array(words, { maxLength: 3 }),
        }),
        { selector: (issue) => issue.id, maxLength: 3 },
      ),
      actors: fc.uniqueArray(
        fc.record({
          id,
          name: words,
          kind: fc.constantFrom('person' as const, 'state' as const),
          country: fc.constantFrom('NO', 'NZ', null),
          aliases: fc.array(words, { maxLength: 3 }),
          roles: fc.array(fc.record({ role: words, of: fc.option(words) }), { maxLength: 2 }),
        }),
        { selector: (actor) => actor.id, maxLength: 3 },
      ),
      groups: fc.constant([]),
    })
    fc.assert(
      fc.property(codebook, (one) => {
        expect(parseCodebook(codebookYaml(one), 'again')).toEqual(one)
      }),
      { numRuns: 300 },
    )
  })
})
