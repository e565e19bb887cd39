import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ingest } from '../../ingest/index.js'
import { type Deliveries, type Delivery, openDeliveries } from './open-deliveries.js'

let deliveries: Deliveries
let delivery: Delivery
beforeEach(async () => {
  deliveries = openDeliveries({ fileBytes: 1000, bytes: 2500, files: 4 })
  delivery = await deliveries.open()
})
afterEach(() => deliveries.close())

async function* bytesOf(...chunks: readonly string[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}
async function* broken(): AsyncIterable<Uint8Array> {
  yield Buffer.from('half of it')
  throw new Error('the browser was closed')
}
const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()
const articlesOf = async ({ folder }: Delivery) => {
  const items = []
  for await (const item of ingest([folder])) items.push(item)
  return items.flatMap((item) => ('article' in item ? [item.article] : []))
}

describe('a delivery', () => {
  it('keeps files under their names, in their folders', async () => {
    const brought = await delivery.putFile('news/2031/a.txt', bytesOf('Varonia ', 'said no.'))
    expect(brought).toEqual({ name: 'news/2031/a.txt', kind: 'file', bytes: 16 })
    expect(await filesIn(delivery.folder)).toEqual(['files/news/2031/a.txt'])
    expect(readFileSync(join(delivery.folder, 'files/news/2031/a.txt'), 'utf8')).toBe('Varonia said no.')
  })

  it('replaces a file of the same name', async () => {
    await delivery.putFile('a.txt', bytesOf('one'))
    await delivery.putFile('a.txt', bytesOf('another'))
    expect(delivery.brought()).toEqual([{ name: 'a.txt', kind: 'file', bytes: 7 }])
  })

  it('leaves out what systems put beside files, and refuses what is no name', async () => {
    expect(await delivery.putFile('news/.DS_Store', bytesOf('x'))).toBeNull()
    await expect(delivery.putFile('..', bytesOf('x'))).rejects.toMatchObject({ code: 'FILE_NAME_INVALID' })
    expect(await filesIn(delivery.folder)).toEqual([])
  })

  it('refuses a file where there is a folder of that name', async () => {
    await delivery.putFile('news/a.txt', bytesOf('x'))
    await expect(delivery.putFile('news', bytesOf('x'))).rejects.toMatchObject({ code: 'FILE_NAME_INVALID' })
    await expect(delivery.putFile('news/a.txt/b.txt', bytesOf('x'))).rejects.toMatchObject({
      code: 'FILE_NAME_INVALID',
    })
    expect(await filesIn(delivery.folder)).toEqual(['files/news/a.txt'])
  })

  it.each([
    ['a file', [['a.txt', 1001]]],
    [
      'all files',
      [
        ['a.txt', 1000],
        ['b.txt', 1000],
        ['c.txt', 501],
      ],
    ],
    [
      'their number',
      [
        ['a.txt', 1],
        ['b.txt', 1],
        ['c.txt', 1],
        ['d.txt', 1],
        ['e.txt', 1],
      ],
    ],
  ] as const)('takes no more than %s may have, and keeps nothing of what is over', async (_, files) => {
    const put = files.map(
      ([name, size]) =>
        () =>
          delivery.putFile(name, bytesOf('x'.repeat(size))),
    )
    for (const one of put.slice(0, -1)) await one()
    await expect(put.at(-1)!()).rejects.toMatchObject({ code: 'DELIVERY_TOO_LARGE' })
    expect(await filesIn(delivery.folder)).toHaveLength(files.length - 1)
  })

  it('keeps nothing of a file that broke off', async () => {
    await expect(delivery.putFile('a.txt', broken())).rejects.toThrow('closed')
    expect(await filesIn(delivery.folder)).toEqual([])
    expect(delivery.brought()).toEqual([])
  })

  it('keeps a pasted text with what is said of it', async () => {
    const text = 'Keldia will take part, Ms Roy said.'
    await delivery.putText({
      text,
      title: 'A "title": yes',
      outlet: 'Varonia Post',
      published: '2031-03-02',
      url: null,
    })
    expect(await articlesOf(delivery)).toMatchObject([
      { text, title: 'A "title": yes', outlet: { value: 'Varonia Post' }, published: { value: '2031-03-02' } },
    ])
  })

  it('takes out what was brought in, with what lies beside it', async () => {
    const { name } = await delivery.putText({ text: 'No.', title: 'x', outlet: null, published: null, url: null })
    await delivery.takeOut(name)
    await delivery.takeOut('nothing')
    expect(delivery.brought()).toEqual([])
    expect(await filesIn(delivery.folder)).toEqual([])
  })

  it('writes nowhere but in its folder, whatever a file is called', async () => {
    const big = openDeliveries({ fileBytes: 1e6, bytes: 1e9, files: 1e6 })
    const around = await big.open()
    const letters = fc.constantFrom('..', '.', '/', '\\', 'a', 'b', '\u0000', '\n', ':', '%2f', '…', '\ud800')
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(letters).map((parts) => parts.join('')),
        ),
        async (name) => {
          const brought = await around.putFile(name, bytesOf('x')).catch((error: { code: string }) => {
            expect(error.code).toBe('FILE_NAME_INVALID')
            return null
          })
          if (brought !== null) expect(existsSync(join(around.folder, 'files', brought.name))).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
    expect((await filesIn(around.folder)).every((name) => name.startsWith('files/'))).toBe(true)
    await big.close()
  })
})

describe('deliveries', () => {
  it('leave nothing behind', async () => {
    await delivery.putFile('a.txt', bytesOf('x'))
    await deliveries.throwAway(delivery.id)
    expect(existsSync(delivery.folder)).toBe(false)
    expect(() => deliveries.get(delivery.id)).toThrow('not here any more')
    const other = await deliveries.open()
    await deliveries.close()
    expect(existsSync(other.folder)).toBe(false)
  })

  it('throw the oldest away when they are many', async () => {
    for (let made = 0; made < 20; made += 1) await deliveries.open()
    expect(() => deliveries.get(delivery.id)).toThrow()
  })
})

describe('a page of the web', () => {
  let server: Server
  let base = ''
  beforeAll(async () => {
    server = createServer((request, response) => {
      const head = request.url === '/named' ? '<link rel="canonical" href="https://post.example/one">' : ''
      response.writeHead(200, { 'content-type': 'text/html; charset=windows-1252' })
      response.end(
        Buffer.from(
          `<head>${head}</head><article><p>Varonia shall stay at home, said Orla Venn, the minister of sport, after a night in Été.</p></article>`,
          'latin1',
        ),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  })
  afterAll(() => server.close())

  it.each([
    ['/other', (at: string) => `${at}/other`],
    ['/named', () => 'https://post.example/one'],
  ])('is read with the letters and the address that it has: %s', async (path, urlOf) => {
    const roomy = openDeliveries()
    const web = await roomy.open()
    const brought = await web.putPage(base + path, { isAllowed: () => true })
    expect(brought).toMatchObject({ name: base + path, kind: 'page' })
    const [article] = await articlesOf(web)
    expect(article).toMatchObject({ url: urlOf(base), text: expect.stringContaining('Été') })
    expect(web.sourceNames().at(-1)).toEqual([article?.source, base + path])
    await roomy.close()
  })
})
