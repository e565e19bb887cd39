import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftYaml } from '../../src/export/index.js'
import { parseCodebook } from '../../src/ingest/index.js'
import type { CodebookDraft, DraftIssue } from '../../src/read/draft/index.js'
import { ACTORS, draftSource } from '../fixtures/draft-source.js'

/** Words as they may stand in any article, signs of YAML among them. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom('yes', 'no', '2022', '- x', 'a: b', '#', '*', '[x]', 'null', "'", '"', '&a', '!!', '|', '>'),
  )
  .map((word) => word.replace(/[\s\p{C}\p{Z}]+/gu, ' ').trim())
  .filter((word) => word !== '')
const words = fc.array(fc.record({ text, count: fc.nat(99) }), { minLength: 1, maxLength: 4 })
const issue: fc.Arbitrary<DraftIssue> = fc.record({
  key: text,
  name: fc.oneof(text, fc.constant('boycott')),
  question: text,
  about: words,
  act: words,
  counter: fc.oneof(words, fc.constant([])),
  pro: fc.constant(['keldia']),
  contra: fc.constant([]),
  open: fc.constant([]),
  articles: fc.nat(9),
  sentences: fc.nat(9),
  example: fc.oneof(
    fc.constant(null),
    text.map((sentence) => ({ article: 'a', span: [0, 1] as const, text: `${sentence}\n${sentence}` })),
  ),
})
const draft: fc.Arbitrary<CodebookDraft> = fc.record({
  articles: fc.nat(9),
  issues: fc.array(issue, { maxLength: 3 }),
  actors: fc.array(
    fc.record({
      id: text,
      name: text,
      kind: fc.constantFrom('state' as const, 'organisation' as const),
      country: fc.constantFrom(null, 'NO'),
      aliases: fc.array(text, { maxLength: 3 }),
      mentions: fc.nat(99),
      articles: fc.nat(9),
      issues: fc.nat(3),
    }),
    { maxLength: 3 },
  ),
  groups: fc.array(fc.record({ id: text, name: text, mentions: fc.nat(9) }), { maxLength: 2 }),
})
const setting = (affair: string) => ({ affair, sources: [draftSource('Keldia came.')], actors: ACTORS })

describe('draftYaml', () => {
  it('writes what ingest reads back, word for word, whatever stands in the articles', () =>
    fc.assert(
      fc.property(draft, text, (drafted, affair) => {
        const codebook = parseCodebook(draftYaml(drafted, setting(affair)), 'draft.yaml')
        const plain = (list: readonly { readonly text: string }[]): string[] => list.map((word) => word.text)
        expect(codebook.affair).toBe(affair)
        expect(codebook.issues.map(({ question, about, act, counter }) => ({ question, about, act, counter }))).toEqual(
          drafted.issues.map(({ question, about, act, counter }) => ({
            question,
            about: plain(about),
            act: plain(act),
            counter: plain(counter),
          })),
        )
        expect(codebook.actors.map(({ name, country, aliases }) => ({ name, country, aliases }))).toEqual(
          drafted.actors.map(({ name, country, aliases }) => ({ name, country, aliases })),
        )
      }),
    ))

  it('says from how much it was made, who stands where, and how often each word stands there', () => {
    const yaml = draftYaml(
      {
        articles: 1,
        issues: [
          {
            key: 'boycott',
            name: 'boycott',
            question: 'Should the Games be boycotted?',
            about: [{ text: 'boycott', count: 3 }],
            act: [{ text: 'stay away', count: 2 }],
            counter: [],
            pro: ['keldia', 'calveth'],
            contra: ['varonia'],
            open: [],
            articles: 1,
            sentences: 4,
            example: { article: 'none', span: [0, 1], text: 'Keldia stayed away.' },
          },
        ],
        actors: [],
        groups: [{ id: 'straits-pact', name: 'Straits Pact', mentions: 5 }],
      },
      setting('Games'),
    )
    expect(yaml).toMatch(/^# A draft, made from 1 article of 1 outlet, 2023-11-22\. /)
    expect(yaml).toContain(
      '  # 2 for (Keldia, Calveth), 1 against (Varonia); 4 sentences in 1 article.\n  # “Keldia stayed away.”\n',
    )
    expect(yaml).toContain('    about:\n      - boycott # 3\n    act:\n      - stay away # 2\n    counter: []\n')
    expect(yaml).toContain('#   - { id: straits-pact, name: Straits Pact, members: [] } # 5 mentions\n')
  })

  it('says how many articles state neither outlet nor date', () => {
    const { sources, ...rest } = setting('Games')
    const bare = sources.map(({ article, ...read }) => ({
      ...read,
      article: { ...article, outlet: null, published: null },
    }))
    const none = { articles: 2, issues: [], actors: [], groups: [] }
    expect(draftYaml(none, { ...rest, sources: [...sources, ...bare] })).toMatch(
      /^# A draft, made from 2 articles of 1 outlet, 2023-11-22 \(1 without outlet, 1 without\s+(?:# )?date\)\. /,
    )
    expect(draftYaml(none, { ...rest, sources: bare })).toMatch(/^# A draft, made from 1 article\. /)
  })
})
