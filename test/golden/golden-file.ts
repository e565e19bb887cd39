import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect } from 'vitest'

/** Golden files are written only when a person asks for it, and never by a machine that tests. */
const isUpdate = process.env.UPDATE_GOLDEN === '1' && !process.env.CI

/** Compares `actual` with the file at `path`; with UPDATE_GOLDEN=1 writes it instead. */
export async function expectGolden(actual: string, path: string): Promise<void> {
  if (isUpdate) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, actual)
    return
  }
  const expected = await readFile(path, 'utf8').catch(() => null)
  if (expected === null) expect.fail(`${path} is missing: see test/golden/README.md`)
  expect(actual, `${path} differs; if the change is meant: see test/golden/README.md`).toBe(expected)
}
