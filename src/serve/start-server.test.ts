import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeSmallAffair } from '../../test/fixtures/small-affair.js'
import { startServer } from './start-server.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-start-'))
const recordPath = join(folder, 'record.db')
beforeAll(async () => {
  const record = await makeSmallAffair(recordPath)
  await record.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

it('serves a record until it is closed', async () => {
  const { url, close } = await startServer({ recordPath, port: 0 })
  const response = await fetch(`${url}/api/affairs`)
  expect(await response.json()).toMatchObject({ total: 2 })
  await close()
  await expect(fetch(`${url}/api/affairs`)).rejects.toThrow()
})

it('takes another port when the one asked for is taken', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { url, close } = await startServer({ recordPath, port })
  expect(new URL(url).port).not.toBe(String(port))
  expect((await fetch(`${url}/api/affairs`)).status).toBe(200)
  await close()
  other.close()
})

it.each([{ readOnly: true }, { host: '0.0.0.0' }])(
  'does not start without a record where it may only read (%o), and makes none',
  async (options) => {
    const missing = join(folder, 'missing.db')
    const starting = startServer({ recordPath: missing, port: 0, ...options })
    await expect(starting).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' })
    expect(existsSync(missing)).toBe(false)
  },
)

it('begins with an empty record where there is none', async () => {
  const { url, close } = await startServer({ recordPath: join(folder, 'new.db'), port: 0 })
  expect(await (await fetch(`${url}/api/affairs`)).json()).toEqual({ total: 0, rows: [] })
  expect(await (await fetch(`${url}/api/abilities`)).json()).toMatchObject({ importing: true, fetching: true })
  await close()
})

it.each([
  [{ readOnly: true }, { importing: false, fetching: false }],
  [{ host: '0.0.0.0' }, { importing: false, fetching: false }],
  [{ fetching: false }, { importing: true, fetching: false }],
])('started with %o, it says what may be asked of it', async (options, abilities) => {
  const { url, close } = await startServer({ recordPath, port: 0, ...options })
  expect(await (await fetch(`${url}/api/abilities`)).json()).toMatchObject(abilities)
  await close()
})
