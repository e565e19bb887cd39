import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCodebook } from '../src/ingest/codebook.js'
import { DOUBTS } from '../src/read/doubts.js'
import { createEngine } from '../src/read/engine.js'
import { ACTOR_KINDS, CUE_CLASSES, MENTION_FORMS, STATEMENT_KINDS } from '../src/read/reading.js'

const readingPage = readFileSync('docs/reading.md', 'utf8')
const codebookPage = readFileSync('docs/codebook.md', 'utf8')

const [reading] = await createEngine().read([
  { id: 'a', text: 'Varonia said no.', outlet: null, published: null, title: null, url: null, language: null },
])

describe('docs/reading.md', () => {
  it.each(Object.keys(reading!))('names the field "%s" of a reading', (field) => {
    expect(readingPage).toContain(`\`${field}\``)
  })

  it.each(Object.keys(DOUBTS))('explains the doubt %s', (code) => {
    expect(readingPage).toContain(`| \`${code}\` |`)
  })

  it.each([...ACTOR_KINDS, ...MENTION_FORMS, ...STATEMENT_KINDS, ...CUE_CLASSES])('names the value "%s"', (value) => {
    expect(readingPage).toContain(`\`${value}\``)
  })
})

describe('docs/codebook.md', () => {
  const blocks = [...codebookPage.matchAll(/```yaml\n([\s\S]*?)```/gu)].map((match) => match[1]!)

  it('has examples that are codebooks', () => {
    expect(blocks.length).toBeGreaterThan(0)
    for (const block of blocks) {
      const whole = block.startsWith('affair:') ? block : `affair: Example\n${block}`
      expect(() => parseCodebook(whole, 'docs/codebook.md')).not.toThrow()
    }
  })

  it.each(['affair', 'issues', 'actors', 'groups', 'question', 'about', 'act', 'counter', 'aliases', 'roles', 'since'])(
    'explains the key "%s"',
    (key) => expect(codebookPage).toContain(`\`${key}\``),
  )
})

describe('the codebook of the example', () => {
  it('declares every member of its groups as an actor', () => {
    const path = 'examples/harbour-games/codebook.yaml'
    const { actors, groups } = parseCodebook(readFileSync(path, 'utf8'), path)
    const ids = new Set(actors.map(({ id }) => id))
    expect(groups.flatMap(({ members }) => members).filter(({ country }) => !ids.has(country))).toEqual([])
    expect(groups.map(({ members }) => members.length)).toEqual([4, 4])
  })
})
