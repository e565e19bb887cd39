import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ingestFiles, ingestInput } from './collect.js'

const TEXT =
  'Varonia said on Tuesday that it would send no officials to the Harbour Games.\n\n“We shall stay at home,” said Orla Venn, the minister of sport.\n'
const ARTICLE = {
  id: 'a1',
  outlet: 'Varonia Post',
  published: '2031-11-23',
  title: 'Varonia stays at home',
  text: TEXT,
}
const row = (cells: readonly string[], delimiter = ',') =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)

describe('a text file', () => {
  it('is one article whose text is not changed', async () => {
    const text = `\n  ${TEXT}\r\n \t\n`
    const { articles, problems } = await ingestFiles({ 'story.txt': text })
    expect(problems).toEqual([])
    expect(articles).toHaveLength(1)
    expect(articles[0]).toMatchObject({ text, outlet: null, published: null, mediaType: 'text/plain' })
    expect(Buffer.from(articles[0]!.bytes).toString()).toBe(text)
  })

  it('is known by what its furniture says', async () => {
    const text = `Varonia stays at home\nPublished: Nov 23, 2031 09:42 PM\n\n${TEXT}\n© 2031 The Varonia Post`
    const { articles } = await ingestFiles({ 'story.txt': text })
    expect(articles[0]).toMatchObject({
      title: 'Varonia stays at home',
      outlet: { value: 'The Varonia Post', origin: 'file' },
      published: { value: '2031-11-23T21:42', origin: 'file' },
    })
  })

  it('may be Markdown with its facts in front, which are no part of the text', async () => {
    const markdown = `---\ntitle: Varonia stays at home\ndate: 2031-11-23\nsource: Varonia Post\n---\n${TEXT}`
    const { articles } = await ingestFiles({ 'story.md': markdown })
    expect(articles[0]).toMatchObject({
      text: TEXT,
      title: 'Varonia stays at home',
      outlet: { value: 'Varonia Post', origin: 'metadata' },
      published: { value: '2031-11-23', origin: 'metadata' },
    })
  })
})

describe('one article in many formats', () => {
  const table = (delimiter: string) =>
    `${['Newspaper', 'Date', 'Headline', 'Body'].join(delimiter)}\r\n${row(['Varonia Post', '2031-11-23', ARTICLE.title, TEXT], delimiter)}\r\n`
  const FILES: Readonly<Record<string, string | Uint8Array>> = {
    'a.ndjson': `${JSON.stringify(ARTICLE)}\n`,
    'a.jsonl': JSON.stringify(ARTICLE),
    'a.ndjson.gz': gzipSync(`${JSON.stringify(ARTICLE)}\n`),
    'a.json': JSON.stringify([ARTICLE], null, 2),
    'one.json': JSON.stringify(ARTICLE, null, 2),
    'api.json': JSON.stringify({
      status: 'ok',
      articles: [{ ...ARTICLE, outlet: undefined, source: { name: 'Varonia Post' } }],
    }),
    'line.json': `${JSON.stringify(ARTICLE)}\n`,
    'a.csv': table(','),
    'a.csv.gz': gzipSync(table(',')),
    'semicolon.csv': table(';'),
    'excel.csv': `sep=;\r\n${table(';')}`,
    'a.tsv': table('\t'),
    'no-extension': `${JSON.stringify(ARTICLE)}\n`,
    'table.dat': table(','),
    'array.dat': JSON.stringify([ARTICLE]),
    'wide.ndjson': Buffer.from(`\ufeff${JSON.stringify(ARTICLE)}\n`, 'utf16le'),
    'marked.csv': `\ufeff${table(',')}`,
    'marked.json': `\ufeff${JSON.stringify([ARTICLE])}`,
  }

  it.each(Object.keys(FILES))('is the same out of %s', async (name) => {
    const { articles, problems } = await ingestFiles({ [name]: FILES[name]! })
    expect(problems).toEqual([])
    expect(articles).toHaveLength(1)
    expect(articles[0]).toMatchObject({
      text: TEXT,
      title: ARTICLE.title,
      outlet: { value: 'Varonia Post', origin: 'column' },
      published: { value: '2031-11-23', origin: 'column' },
    })
  })

  it.each([
    ['NDJSON', JSON.stringify(ARTICLE)],
    ['a table', table(',')],
    ['packed NDJSON', gzipSync(JSON.stringify(ARTICLE))],
    ['text', TEXT],
    ['a page', `<!doctype html><html><body><p>${TEXT.trim().replace('\n\n', '</p><p>')}</p></body></html>`],
  ])('is read from standard input as %s', async (_, content) => {
    const { articles, problems } = await ingestInput(content)
    expect(problems).toEqual([])
    expect(articles.map(({ text, source }) => [text.trim(), source.slice(0, 1)])).toEqual([[TEXT.trim(), '-']])
  })
})

describe('files of many articles', () => {
  it('name the line, row or element that each article came from, and keep its own bytes', async () => {
    const lines = [1, 2, 3].map((n) => JSON.stringify({ text: `${n} ${TEXT}` }))
    const { articles } = await ingestFiles({
      'b.ndjson': `${lines[0]}\n\n${lines[1]}\r\n${lines[2]}`,
      'c.json': `[${lines.join(',\n')}]`,
      'd.csv': `text,id\n${row([TEXT, '1'])}\n${row(['Two lines only.', '2'])}\n`,
    })
    expect(articles.map(({ source }) => source.split('/').at(-1))).toEqual([
      'b.ndjson:1',
      'b.ndjson:3',
      'b.ndjson:4',
      'c.json:1',
      'c.json:2',
      'c.json:3',
      'd.csv:2',
      'd.csv:6',
    ])
    expect(Buffer.from(articles[4]!.bytes).toString().trim()).toBe(lines[1])
    expect(Buffer.from(articles[7]!.bytes).toString()).toBe('"Two lines only.","2"')
  })

  it('may call their columns what they like, when the user says what they mean', async () => {
    const columns = { text: 'Wording', outlet: 'Where' }
    const { articles, problems } = await ingestFiles(
      {
        'a.csv': 'Where,Wording\nKeldia Daily,The council met.\n',
        'b.ndjson': JSON.stringify({ Where: 'Keldia Daily', Wording: 'The council met.' }),
      },
      { columns },
    )
    expect(problems).toEqual([])
    expect(articles.map(({ text, outlet }) => [text, outlet?.value])).toEqual([
      ['The council met.', 'Keldia Daily'],
      ['The council met.', 'Keldia Daily'],
    ])
  })

  it('take the first of two columns that could be meant, by the order of the names that are known', async () => {
    const { articles } = await ingestFiles({ 'a.csv': 'source,outlet,text\nAgency,Keldia Daily,The council met.\n' })
    expect(articles[0]?.outlet?.value).toBe('Keldia Daily')
  })

  it('keep quotation marks, delimiters and line breaks inside quoted cells', async () => {
    const text = 'He said: "No, no; never."\r\n\r\nThen he left,\nwithout a word.'
    const { articles } = await ingestFiles({ 'a.csv': `id,text\n${row(['1', text])}\n` })
    expect(articles[0]?.text).toBe(text)
  })
})

describe('a folder', () => {
  it('is read with all below it, in order, without hidden files', async () => {
    const { articles, problems } = await ingestFiles({
      'b.txt': 'B. The council met.',
      'a/z.txt': 'A. The council met.',
      '.hidden.txt': 'Hidden.',
      '.git/x.txt': 'Hidden too.',
      'c.ndjson': JSON.stringify({ text: 'C. The council met.' }),
    })
    expect(problems).toEqual([])
    expect(articles.map(({ text }) => text[0])).toEqual(['A', 'B', 'C'])
  })
})

describe('a sidecar', () => {
  it.each([
    [
      'story.json',
      '{"outlet": "Varonia Post", "published": "2031-11-23", "url": "https://post.example/1", "language": "en"}',
    ],
    [
      'story.meta.json',
      '{"outlet": "Varonia Post", "date": "Nov 23, 2031", "link": "https://post.example/1", "lang": "en"}',
    ],
    ['story.yaml', 'outlet: Varonia Post\npublished: 2031-11-23\nurl: https://post.example/1\nlanguage: en\n'],
    ['story.txt.yml', 'outlet: Varonia Post\npublished: 2031-11-23\nurl: https://post.example/1\nlanguage: en\n'],
  ])('%s describes the article beside it and is none itself', async (name, content) => {
    const { articles, problems } = await ingestFiles({ 'story.txt': TEXT, [name]: content })
    expect(problems).toEqual([])
    expect(articles).toHaveLength(1)
    expect(articles[0]).toMatchObject({
      outlet: { value: 'Varonia Post', origin: 'sidecar' },
      published: { value: '2031-11-23', origin: 'sidecar' },
      url: 'https://post.example/1',
      language: 'en',
    })
  })

  it('goes before what the file says, and after an option', async () => {
    const text = `Varonia stays at home\nPublished: Nov 1, 2031\n\n${TEXT}\n© 2031 Keldia Daily`
    const sidecar = 'outlet: Varonia Post\npublished: 2031-11-23\n'
    const { articles } = await ingestFiles({ 'story.txt': text, 'story.yaml': sidecar }, { outlet: 'The Herald' })
    expect(articles[0]).toMatchObject({
      outlet: { value: 'The Herald', origin: 'option' },
      published: { value: '2031-11-23', origin: 'sidecar' },
    })
  })

  it('is not a JSON file that holds a list of articles', async () => {
    const { articles } = await ingestFiles({ 'story.txt': TEXT, 'story.json': JSON.stringify([{ text: 'Other.' }]) })
    expect(articles.map(({ text }) => text)).toEqual(['Other.', TEXT])
  })

  it('says what it holds in vain', async () => {
    const { articles, codes, problems } = await ingestFiles({
      'story.txt': TEXT,
      'story.json': '{"outlet": "Varonia Post", "mood": "bright"}',
    })
    expect(articles).toHaveLength(1)
    expect(codes).toEqual(['SIDECAR_KEY_UNKNOWN story.json'])
    expect(problems[0]?.message).toContain('mood')
  })

  it('keeps its article out while it is broken, since outlet and address make an article what it is', async () => {
    const { articles, codes } = await ingestFiles({
      'story.txt': TEXT,
      'story.yaml': 'outlet: [',
      'b.txt': 'Other text.',
    })
    expect(codes).toEqual(['SIDECAR_INVALID story.yaml'])
    expect(articles.map(({ text }) => text)).toEqual(['Other text.'])
  })

  it('that stands alone is named', async () => {
    const { codes } = await ingestFiles({ 'codebook.yaml': 'affair: Harbour Games', 'b.txt': 'Other text.' })
    expect(codes).toEqual(['SIDECAR_ALONE codebook.yaml'])
  })
})
