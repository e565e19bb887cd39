import { chmod, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ingest, type Problem } from '../../src/ingest/index.js'
import { collect, folderWith, ingestFiles, ingestInput } from './collect.js'

const TEXT = 'Varonia said on Tuesday that it would send no officials to the Harbour Games.'
const GOOD = { 'good.txt': TEXT }
const windows1252 = (text: string) =>
  Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92'), 'latin1')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

/** Every file beside a good one: the good one is always read. */
const BAD_FILES: readonly (readonly [what: string, name: string, content: string | Uint8Array, code: string])[] = [
  ['an empty file', 'a.txt', '', 'FILE_EMPTY'],
  ['a file of blanks', 'a.txt', ' \n\t\n', 'FILE_EMPTY'],
  ['an empty page', 'a.html', '', 'FILE_EMPTY'],
  ['an empty NDJSON file', 'a.ndjson', '\n\n', 'FILE_EMPTY'],
  ['an empty table', 'a.csv', '', 'FILE_EMPTY'],
  ['an empty list', 'a.json', '[]', 'FILE_NO_ARTICLES'],
  ['a PDF named as text', 'a.txt', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'FILE_BINARY'],
  ['an Office document', 'a.docx', Buffer.from('504b0304140006000800', 'hex'), 'FILE_BINARY'],
  ['a picture', 'a.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'FILE_BINARY'],
  ['bytes without sense', 'a.txt', Buffer.from([1, 2, 3, 0, 250, 4, 5, 0, 0, 7, 200, 9]), 'FILE_BINARY'],
  ['a text of 21 MB', 'a.txt', 'The council met. '.repeat(1_250_000), 'FILE_TOO_LARGE'],
  ['a page of 21 MB', 'a.html', `<p>${'The council met. '.repeat(1_250_000)}`, 'FILE_TOO_LARGE'],
  ['a packed text of 21 MB', 'a.txt.gz', gzipSync('The council met. '.repeat(1_250_000)), 'FILE_TOO_LARGE'],
  ['gzip that is cut off', 'a.txt.gz', gzipSync(TEXT).subarray(0, 40), 'FILE_UNREADABLE'],
  [
    'gzip that is damaged',
    'a.txt.gz',
    Buffer.concat([gzipSync(TEXT).subarray(0, 12), Buffer.alloc(40, 0xff)]),
    'FILE_UNREADABLE',
  ],
  ['a page without an article', 'a.html', '<html><body><nav><a href="/">Home</a></nav></body></html>', 'HTML_NO_TEXT'],
  ['a page of scripts', 'a.html', `<html><script>${'let a = 1;'.repeat(99)}</script></html>`, 'HTML_NO_TEXT'],
  ['JSON that is no article', 'a.json', '{"affair": "Harbour Games"}', 'FILE_NO_ARTICLES'],
  ['JSON that is broken', 'a.json', '{"text": "The council', 'JSON_INVALID'],
  ['a table without its text', 'a.csv', 'id,outlet\n1,Keldia Daily\n', 'CSV_COLUMN_MISSING'],
]

/** The super-user may read everything: tests of rights run as somebody who may not. */
async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

describe('a file that cannot be read', () => {
  it.each(BAD_FILES)('is named, and the rest is read: %s', async (_, name, content, code) => {
    const { articles, problems, codes } = await ingestFiles({ [name]: content, ...GOOD })
    expect(codes).toEqual([`${code} ${name}`])
    expect(problems[0]).toMatchObject({ severity: 'error' })
    expect(articles.map(({ text }) => text)).toEqual([TEXT])
  })

  it('is named when it is not there', async () => {
    const folder = await folderWith(GOOD)
    const { articles, codes } = await collect([join(folder, 'bad.txt'), join(folder, 'good.txt')], {}, folder)
    expect(codes).toEqual(['FILE_NOT_FOUND bad.txt'])
    expect(articles).toHaveLength(1)
  })

  it('is named when it lies below a file, or behind links that lead in a circle', async () => {
    const folder = await folderWith(GOOD)
    await symlink('loop', join(folder, 'loop'))
    const { articles, codes } = await collect([folder, join(folder, 'good.txt/x.txt')], {}, folder)
    expect(codes).toEqual(['FILE_UNREADABLE loop', 'FILE_UNREADABLE good.txt/x.txt'])
    expect(articles).toHaveLength(1)
  })

  it('is a folder that leads back into itself, which is entered once', async () => {
    const folder = await folderWith(GOOD)
    await symlink(folder, join(folder, 'again'))
    expect(await collect([folder], {}, folder)).toMatchObject({ articles: [{ text: TEXT }], codes: [] })
  })

  it.skipIf(process.platform === 'win32')('is named when the right to read it is missing', async () => {
    const folder = await folderWith({ ...GOOD, 'shut.txt': TEXT, 'closed/a.txt': TEXT })
    await chmod(folder, 0o755)
    await chmod(join(folder, 'shut.txt'), 0)
    await chmod(join(folder, 'closed'), 0)
    const { articles, codes } = await asNobody(() => collect([folder], {}, folder))
    expect(codes).toEqual(['FILE_UNREADABLE closed', 'FILE_UNREADABLE shut.txt'])
    expect(articles).toHaveLength(1)
  })

  it('is a folder with nothing in it', async () => {
    const folder = await folderWith({})
    await mkdir(join(folder, 'empty'))
    expect((await collect([folder], {}, folder)).codes).toEqual([`FOLDER_EMPTY ${folder}`])
  })
})

describe('a line or row that cannot be read', () => {
  it.each([
    ['{"text": "The council', 'it is no JSON'],
    ['["The council"]', 'it is no JSON object'],
    ['"The council"', 'it is no JSON object'],
    ['{"body_html": "The council"}', '"text" is missing; the keys are body_html'],
    ['{"text": ""}', '"text" is empty'],
    ['{"text": 5}', '"text" is not a text'],
    ['{"text": "The council met.", "outlet": [1]}', '"outlet" is not a text'],
  ])('of NDJSON is named with its number, and the others are read: %s', async (line, fault) => {
    const good = JSON.stringify({ text: TEXT })
    const { articles, problems, codes } = await ingestFiles({ 'a.ndjson': `${good}\n${line}\n${good}\n` })
    expect(codes).toEqual(['LINE_INVALID a.ndjson:2'])
    expect(problems[0]?.message).toContain(fault)
    expect(articles.map(({ source }) => source.split(':').at(-1))).toEqual(['1', '3'])
  })

  it('of NDJSON may be longer than an article may be', async () => {
    const good = JSON.stringify({ text: TEXT })
    const long = JSON.stringify({ text: 'The council met. '.repeat(1_250_000) })
    const { articles, codes } = await ingestFiles({ 'a.ndjson': `${good}\n${long}\n${good}\n` })
    expect(codes).toEqual(['FILE_TOO_LARGE a.ndjson:2'])
    expect(articles).toHaveLength(2)
  })

  it.each([
    ['too few cells', '2,Keldia Daily', 'CSV_ROW_INVALID'],
    ['too many cells', '2,Keldia Daily,The council, it seems,met.', 'CSV_ROW_INVALID'],
    ['no text', '2,Keldia Daily,', 'CSV_ROW_INVALID'],
    ['a quotation mark that is not doubled', '2,Keldia Daily,"He said "no" to that."', 'CSV_QUOTE_BROKEN'],
    ['a quotation mark that is not closed', '2,Keldia Daily,"He said no.', 'CSV_QUOTE_BROKEN'],
    ['a quotation mark out of place', '2,Keldia Daily,He said "no" to that.', 'CSV_QUOTE_BROKEN'],
  ])('of a table costs that row alone: %s', async (_, line, code) => {
    const table = `id,outlet,text\n1,Keldia Daily,One.\n${line}\n3,Keldia Daily,"Three, ""quoted""."\n4,Keldia Daily,Four.\n`
    const { articles, codes } = await ingestFiles({ 'a.csv': table })
    expect(codes).toEqual([`${code} a.csv:3`])
    expect(articles.map(({ text }) => text)).toEqual(['One.', 'Three, "quoted".', 'Four.'])
  })

  it('of a JSON list is named by its number, and the list may be cut off', async () => {
    const { articles, codes } = await ingestFiles({
      'a.json': `[{"text": "One."}, {"text": }, {"text": "Three."}, {"te`,
    })
    expect(codes).toEqual(['LINE_INVALID a.json:2', 'LINE_INVALID a.json:4', 'JSON_INVALID a.json'])
    expect(articles.map(({ text }) => text)).toEqual(['One.', 'Three.'])
  })

  it('of packed NDJSON may be where the file was cut off; those before it are read', async () => {
    const random = Array.from({ length: 4000 }, (_, at) =>
      JSON.stringify({ text: `${at * 7919} ${TEXT} ${at * 104729}` }),
    )
    const packed = gzipSync(random.join('\n'))
    const { articles, codes } = await ingestFiles({ 'a.ndjson.gz': packed.subarray(0, packed.length - 2000) })
    expect(codes).toEqual(['FILE_UNREADABLE a.ndjson.gz'])
    expect(articles.length).toBeGreaterThan(100)
  })

  it('names the columns that are there, and the way to say which is meant', async () => {
    const { problems } = await ingestFiles({ 'a.csv': 'Nr;Wording\n1;The council met.\n' })
    expect(problems[0]?.message).toBe(
      "no column holds the articles' text; the columns are: Nr, Wording; say which one does with --column text=NAME",
    )
  })

  it('names the column that the user gave and that is not there', async () => {
    const { codes } = await ingestFiles({ 'a.csv': 'text\nThe council met.\n' }, { columns: { outlet: 'Paper' } })
    expect(codes).toEqual(['CSV_COLUMN_MISSING a.csv'])
  })
})

describe('an encoding', () => {
  const words = 'Varonia’s minister said: “We shall stay at home, and the café stays shut.”'

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 little-endian with a mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 big-endian with a mark', utf16be(`\ufeff${words}`)],
    ['UTF-16 little-endian without one', Buffer.from(words, 'utf16le')],
    ['UTF-16 big-endian without one', utf16be(words)],
  ])('is known for sure: %s', async (_, bytes) => {
    const { articles, problems } = await ingestFiles({ 'a.txt': bytes })
    expect(problems).toEqual([])
    expect(articles[0]?.text).toBe(words)
  })

  it('is guessed as windows-1252, with a warning', async () => {
    const { articles, codes, problems } = await ingestFiles({ 'a.txt': windows1252(words) })
    expect(codes).toEqual(['ENCODING_GUESSED a.txt'])
    expect(problems[0]).toMatchObject({ severity: 'warning' })
    expect(articles[0]?.text).toBe(words)
  })

  it('is guessed by its letters where they are not Latin', async () => {
    // "Compatriots, the government has decided not to send officials." in Russian, as windows-1251.
    const russian = 'Соотечественники, правительство решило не посылать чиновников на игры в гавани.'
    const bytes = Buffer.from(
      [...russian].map((letter) => {
        const code = letter.codePointAt(0)!
        return code < 0x80 ? code : code - 0x410 + 0xc0
      }),
    )
    const { articles, problems } = await ingestFiles({ 'a.txt': bytes })
    expect(problems.map(({ code }) => code)).toEqual(['ENCODING_GUESSED'])
    expect(articles[0]?.text).toBe(russian)
  })

  it('is UTF-8 for all but a few damaged places', async () => {
    const damaged = Buffer.concat([Buffer.from(words.repeat(5)), Buffer.from([0xe2, 0x80]), Buffer.from(words)])
    const { articles, codes } = await ingestFiles({ 'a.txt': damaged })
    expect(codes).toEqual(['ENCODING_DAMAGED a.txt'])
    expect(articles[0]?.text).toBe(`${words.repeat(5)}\ufffd${words}`)
  })

  it('is the one that a page states', async () => {
    const page = `<html><head><meta charset="iso-8859-1"></head><body><p>${words}</p></body></html>`
    const { articles, problems } = await ingestFiles({ 'a.html': windows1252(page) })
    expect(problems).toEqual([])
    expect(articles[0]?.text).toBe(words)
  })

  it('is told once for a table, at the first row that shows it', async () => {
    const table = `text,outlet\nOne.,Keldia Daily\n${words.replaceAll(',', '')},Keldia Daily\nThe caf\xe9.,Keldia Daily\n`
    const { articles, codes } = await ingestFiles({ 'a.csv': windows1252(table) })
    expect(codes).toEqual(['ENCODING_GUESSED a.csv:3'])
    expect(articles.map(({ text }) => text)).toEqual(['One.', words.replaceAll(',', ''), 'The café.'])
  })
})

describe('a value that is none', () => {
  it.each([
    ['a date in a column', { 'a.csv': `text,date\n${TEXT},yesterday\n` }, 'DATE_INVALID a.csv:2'],
    ['a date that means two days', { 'a.csv': `text,date\n${TEXT},03/04/2031\n` }, 'DATE_INVALID a.csv:2'],
    [
      'a date in a line',
      { 'a.ndjson': JSON.stringify({ text: TEXT, published: '2031-02-30' }) },
      'DATE_INVALID a.ndjson:1',
    ],
    ['a date in a sidecar', { 'a.txt': TEXT, 'a.yaml': 'published: soon' }, 'DATE_INVALID a.txt'],
    ['a date in the text', { 'a.txt': `Published: Feb 30, 2031\n\n${TEXT}` }, 'DATE_INVALID a.txt'],
    ['an address', { 'a.csv': `text,url\n${TEXT},javascript:alert(1)\n` }, 'URL_INVALID a.csv:2'],
    ['a language', { 'a.csv': `text,language\n${TEXT},the usual one\n` }, 'LANGUAGE_INVALID a.csv:2'],
  ])('is unknown, with a warning: %s', async (_, files, code) => {
    const { articles, codes, problems } = await ingestFiles(files)
    expect(codes).toEqual([code])
    expect(problems[0]?.severity).toBe('warning')
    expect(articles[0]).toMatchObject({ published: null, url: null, language: null })
  })

  it('in a column is not made good from the text, which may mean another day', async () => {
    const text = `Published: Nov 23, 2031\\n\\n${TEXT}`
    const { articles } = await ingestFiles({ 'a.ndjson': `{"text": "${text}", "published": "soon"}` })
    expect(articles[0]?.published).toBeNull()
  })

  it.each([{ published: 'soon' }, { language: '???' }])(
    'in an option stops before anything is read: %o',
    async (options) => {
      await expect(collect(['-'], options)).rejects.toMatchObject({ code: 'OPTION_INVALID' })
    },
  )

  it('such as NUL or half a pair of surrogates is read as U+FFFD, and all else stands where it stood', async () => {
    const { articles, codes } = await ingestFiles({ 'a.ndjson': '{"text": "a\\u0000b\\ud83d c \\ud83d\\ude00"}' })
    expect(codes).toEqual(['TEXT_REPAIRED a.ndjson:1'])
    expect(articles[0]?.text).toBe('a\ufffdb\ufffd c \u{1f600}')
  })
})

describe('standard input', () => {
  it('may be empty', async () => expect((await ingestInput('')).codes).toEqual(['FILE_EMPTY -']))

  it('ends when the work is called off, although somebody could still type', async () => {
    const { Readable } = await import('node:stream')
    const stopped = new AbortController()
    const stdin = new Readable({ read: () => undefined })
    stdin.push(`${JSON.stringify({ text: TEXT })}\n`.repeat(2000))
    let articles = 0
    const problems: Problem[] = []
    for await (const item of ingest(['-'], { stdin, signal: stopped.signal })) {
      if ('problem' in item) problems.push(item.problem)
      articles += 1
      if (articles === 10) setTimeout(() => stopped.abort(), 20)
    }
    expect(articles).toBe(2000)
    expect(problems).toEqual([])
  })
})
