import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Collected } from './collect.js'
import { collect, folderWith, ingestInput } from './collect.js'

const ENDINGS = ['.txt', '.md', '.html', '.ndjson', '.json', '.csv', '.tsv', '.ndjson.gz', '.unknown']

/** Bytes of every kind: at random, text of all scripts, and text that looks like the formats but is broken. */
const fragment = fc.constantFrom(
  '{"text": "The council met."}',
  '{"text": "',
  '[',
  ']',
  ',',
  '"',
  '""',
  '\\',
  '\n',
  '\r\n',
  ';',
  '\t',
  'text,outlet,published',
  'Published: Nov 23, 2031',
  '<p>',
  '</div>',
  '<!--',
  '<table><tr><td>',
  '<script type="application/ld+json">{"@type": "NewsArticle"',
  '</script>',
  '---\n',
  'The council met on Tuesday to speak of the truce, and then it went home.',
  '\ufeff',
  '\u0000',
)
const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
  fc
    .array(fc.oneof(fragment, fc.string({ maxLength: 5 })), { maxLength: 30 })
    .map((parts) => Buffer.from(parts.join(''))),
  fc.array(fragment, { maxLength: 10 }).map((parts) => Buffer.from(parts.join(''), 'utf16le')),
  fc.uint8Array({ maxLength: 100 }).map((bytes) => gzipSync(bytes)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.concat([Buffer.from([0x1f, 0x8b]), bytes])),
)

function expectSound({ articles, problems }: Collected, given: Uint8Array): void {
  expect(articles.length + problems.length).toBeGreaterThan(0)
  for (const { text, bytes, published, source } of articles) {
    expect(text.trim()).not.toBe('')
    expect(text).not.toMatch(/\p{Surrogate}/u)
    expect(text).not.toContain('\u0000')
    expect(bytes.length).toBeGreaterThan(0)
    expect(source).not.toBe('')
    expect(published?.value ?? '2031-11-23').toMatch(/^\d{4}-\d{2}-\d{2}(T|$)/u)
  }
  // A message may quote the file, which may itself hold what looks like a hole in a message.
  const held = new TextDecoder('latin1').decode(given).replaceAll('\0', '')
  for (const { message } of problems) {
    const holes = message.match(/\{\w+\}|\?\?|undefined|\[object/gu) ?? []
    expect(holes.filter((hole) => !held.includes(hole))).toEqual([])
  }
}

describe('any bytes', () => {
  it('may look like a hole in the message that quotes them', async () => {
    const folder = await folderWith({ 'any.tsv': '{0}' })
    expectSound(await collect([join(folder, 'any.tsv')]), Buffer.from('{0}'))
  })

  it.each(ENDINGS)('become articles or problems, never an exception, as %s', async (ending) => {
    const folder = await folderWith({})
    const path = join(folder, `any${ending}`)
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        await writeFile(path, bytes)
        expectSound(await collect([path]), bytes)
      }),
      { numRuns: 150 },
    )
  })

  it('become articles or problems on standard input', () =>
    fc.assert(
      fc.asyncProperty(content, async (bytes) => expectSound(await ingestInput(bytes), bytes)),
      { numRuns: 200 },
    ))

  it('as a sidecar never keep anything but its own article from being read', async () => {
    const folder = await folderWith({ 'a.txt': 'The council met.', 'b.txt': 'The council went home.' })
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom('a.yaml', 'a.meta.json'), async (bytes, name) => {
        await writeFile(join(folder, name), bytes)
        const { articles, problems } = await collect([folder])
        const texts = articles.map(({ text }) => text)
        expect(texts).toContain('The council went home.')
        expect(texts.includes('The council met.') || problems.length > 0).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('what is written comes back', () => {
  // A file that is rich in control characters is taken for binary.
  const anyText = fc
    .oneof(fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'grapheme' }))
    .map((words) => words.replace(/(?![\t\n\r])\p{Cc}/gu, '-'))
    .filter((words) => words.trim() !== '')
  const cell = (words: string) => `"${words.replaceAll('"', '""')}"`

  it('out of NDJSON, JSON and tables, whatever the texts are', async () => {
    const folder = await folderWith({})
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (texts) => {
        const objects = texts.map((words) => JSON.stringify({ text: words }))
        await writeFile(join(folder, 'a.ndjson'), objects.join('\n'))
        await writeFile(join(folder, 'b.json'), `[${objects.join(' ,\n')}]`)
        await writeFile(
          join(folder, 'c.csv'),
          `id,text,outlet\n${texts.map((words) => `1,${cell(words)},x`).join('\n')}\n`,
        )
        const { articles, problems } = await collect([folder])
        expect(problems).toEqual([])
        expect(articles.map((article) => article.text)).toEqual([...texts, ...texts, ...texts])
      }),
      { numRuns: 200 },
    )
  })

  it('in whatever pieces the bytes arrive', async () => {
    const { Readable } = await import('node:stream')
    const texts = ['“One”, he said.', 'Zwei — drei.', '四五六。']
    const whole = Buffer.from(texts.map((words) => JSON.stringify({ text: words })).join('\n'))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: whole.length - 1 }), { maxLength: 8 }), async (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), whole.length]
        const pieces = places.slice(1).map((end, at) => whole.subarray(places[at], end))
        const { articles } = await collect(['-'], { stdin: Readable.from(pieces) })
        expect(articles.map((article) => article.text)).toEqual(texts)
      }),
    )
  })
})
