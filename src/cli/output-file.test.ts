import { execFileSync } from 'node:child_process'
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOutput } from './output-file.js'
import type { Terminal } from './terminal.js'

const terminal = {} as Terminal
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-output-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = async (path: string, text: string): Promise<void> => {
  const output = openOutput(path, terminal)
  await output.write(text)
  await output.keep()
}

describe('a file for results', () => {
  it('is there once it is whole, and is the old one until then', async () => {
    const path = join(folder, 'out.txt')
    writeFileSync(path, 'old')
    const output = openOutput(path, terminal)
    await output.write('new')
    expect(readFileSync(path, 'utf8')).toBe('old')
    await output.keep()
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['out.txt'])
  })

  it('stays as it was when the work is given up', async () => {
    const path = join(folder, 'out.txt')
    writeFileSync(path, 'old')
    const output = openOutput(path, terminal)
    await output.write('new')
    await output.discard()
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['out.txt'])
  })

  // Another thread opens the file: given up early, it used to be opened after it had been removed.
  it('leaves no part behind, however early it is given up', async () => {
    const giveUp = async (_: unknown, place: number): Promise<void> => {
      const output = openOutput(join(folder, `${place}.txt`), terminal)
      await output.write('new')
      await output.discard()
    }
    await Promise.all(Array.from({ length: 300 }, giveUp))
    expect(readdirSync(folder)).toEqual([])
  })

  it('is written where a link leads, and the link stays', async () => {
    const [path, link] = [join(folder, 'out.txt'), join(folder, 'link.txt')]
    writeFileSync(path, 'old')
    symlinkSync(path, link)
    await put(link, 'new')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  it('may be a pipe, which is not replaced', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const [, read] = await Promise.all([put(pipe, 'through'), readFile(pipe, 'utf8')])
    expect(read).toBe('through')
    expect(statSync(pipe).isFIFO()).toBe(true)
  })

  it('that cannot be written is said with its path', async () => {
    await expect(put(join(folder, 'none', 'out.txt'), 'x')).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' })
  })
})
