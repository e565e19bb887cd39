import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchPage } from './fetch-page.js'
import { isPublicAddress } from './public-address.js'

const PAGES: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/story': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' }).end(Buffer.from('<p>É</p>', 'latin1'))
  },
  '/packed': (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<p>Packed</p>'))
  },
  '/bomb': (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)))
  },
  '/broken': (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is not packed')
  },
  '/moved': (_, response) => {
    response.writeHead(302, { location: '/story#later' }).end()
  },
  '/round': (_, response) => {
    response.writeHead(302, { location: '/round' }).end()
  },
  '/inside': (_, response) => {
    response.writeHead(302, { location: 'http://10.0.0.1/secret' }).end()
  },
  '/elsewhere': (_, response) => {
    response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  },
  '/login': (_, response) => {
    response.writeHead(403).end('go away')
  },
  '/headers': (request, response) => {
    response.end(JSON.stringify(request.headers))
  },
  '/slow': () => undefined,
}

let server: Server
let base = ''
beforeAll(async () => {
  server = createServer((request, response) => PAGES[request.url ?? '']?.(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** The tests’ own server stands on this machine. */
const isAllowed = (address: string): boolean => address === '127.0.0.1'
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'fetched',
    (error: { code: string }) => error.code,
  )

describe('fetchPage', () => {
  it('gives the page as it came, with what its server says of it', async () => {
    const page = await fetchPage(`${base}/story`, { isAllowed })
    expect(page).toMatchObject({ url: `${base}/story`, mediaType: 'text/html', charset: 'iso-8859-1' })
    expect(Buffer.from(page.bytes).toString('latin1')).toBe('<p>É</p>')
  })

  it('unpacks, and goes where the page has gone', async () => {
    expect(Buffer.from((await fetchPage(`${base}/packed`, { isAllowed })).bytes).toString()).toBe('<p>Packed</p>')
    expect((await fetchPage(`${base}/moved`, { isAllowed })).url).toBe(`${base}/story`)
  })

  it('tells nothing of the machine or the user', async () => {
    const { bytes } = await fetchPage(`${base}/headers`, { isAllowed })
    expect(Object.keys(JSON.parse(Buffer.from(bytes).toString())).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
  })

  it.each([
    ['/inside', 'WEB_ADDRESS_REFUSED'],
    ['/elsewhere', 'WEB_ADDRESS_INVALID'],
    ['/round', 'WEB_REDIRECTS'],
    ['/login', 'WEB_ANSWER_REFUSED'],
    ['/broken', 'WEB_UNREACHABLE'],
  ])('does not take what %s answers: %s', async (path, code) =>
    expect(await codeOf(fetchPage(base + path, { isAllowed }))).toBe(code),
  )

  it('takes no more than it may, unpacked', async () =>
    expect(await codeOf(fetchPage(`${base}/bomb`, { isAllowed, mostBytes: 1_000_000 }))).toBe('WEB_PAGE_TOO_LARGE'))

  it('waits no longer than it may', async () =>
    expect(await codeOf(fetchPage(`${base}/slow`, { isAllowed, mostMs: 100 }))).toBe('WEB_UNREACHABLE'))

  it.each([
    ['http://127.0.0.1/', 'WEB_ADDRESS_REFUSED'],
    ['http://2130706433/', 'WEB_ADDRESS_REFUSED'],
    ['http://0x7f.1/', 'WEB_ADDRESS_REFUSED'],
    ['http://[::1]:4280/api', 'WEB_ADDRESS_REFUSED'],
    ['http://[::ffff:7f00:1]/', 'WEB_ADDRESS_REFUSED'],
    ['http://169.254.169.254/latest/meta-data', 'WEB_ADDRESS_REFUSED'],
    ['http://localhost:4280/', 'WEB_ADDRESS_REFUSED'],
    ['file:///etc/passwd', 'WEB_ADDRESS_INVALID'],
    ['ftp://post.example/', 'WEB_ADDRESS_INVALID'],
    ['javascript:alert(1)', 'WEB_ADDRESS_INVALID'],
    ['https://user:word@post.example/', 'WEB_ADDRESS_INVALID'],
    ['post.example/story', 'WEB_ADDRESS_INVALID'],
    ['', 'WEB_ADDRESS_INVALID'],
  ])('does not fetch %s: %s', async (address, code) => expect(await codeOf(fetchPage(address))).toBe(code))

  it('says so where no machine has the name', async () =>
    expect(await codeOf(fetchPage('http://no-such-name.invalid/'))).toBe('WEB_UNREACHABLE'))
})

describe('isPublicAddress', () => {
  it.each(['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111'])('takes %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.1.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    'localhost',
    '',
  ])('does not take %s', (address) => expect(isPublicAddress(address)).toBe(false))

  it('takes no address of this machine or its network, however it is written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom([10], [127], [192, 168], [169, 254]),
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 }),
        (start, rest) => {
          const address = [...start, ...rest].slice(0, 4).join('.')
          expect(isPublicAddress(address)).toBe(false)
          expect(isPublicAddress(`::ffff:${address}`)).toBe(false)
        },
      ),
    )
  })
})
