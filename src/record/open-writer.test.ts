import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openWriter } from './open-writer.js'

// What it does once it is open: test/contract.

const folder = mkdtempSync(join(tmpdir(), 'standpoint-writer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('says why a record cannot be opened, with the words of the one who opens it', async () => {
  const path = join(folder, 'notes.txt')
  writeFileSync(path, 'Ana Roy will stay away. '.repeat(50))
  await expect(openWriter(path)).rejects.toMatchObject({
    name: 'StandpointError',
    code: 'RECORD_NOT_STANDPOINT',
    details: { path },
    message: expect.stringContaining(path),
  })
})
