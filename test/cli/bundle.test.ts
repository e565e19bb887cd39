import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-bundle-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A house where what was compiled and the bundle say only which they are. */
function house(name: string, bundledAt: number | null): string {
  const at = (path: string) => join(folder, name, path)
  for (const part of ['bin', 'dist/cli', 'dist/bundle']) mkdirSync(at(part), { recursive: true })
  writeFileSync(at('package.json'), '{ "type": "module" }')
  copyFileSync(resolve('bin/standpoint'), at('bin/standpoint'))
  writeFileSync(at('dist/cli/main.js'), "process.stdout.write('modules')")
  writeFileSync(at('dist/.tsbuildinfo'), '')
  utimesSync(at('dist/.tsbuildinfo'), 2000, 2000)
  if (bundledAt !== null) {
    writeFileSync(at('dist/bundle/standpoint.js'), "process.stdout.write('bundle')")
    utimesSync(at('dist/bundle/standpoint.js'), bundledAt, bundledAt)
  }
  return at('bin/standpoint')
}

describe('the command', () => {
  it.each([
    ['the bundle where it is newer than what was compiled', 'newer', 2001, 'bundle'],
    ['the modules where they were compiled anew since', 'older', 1999, 'modules'],
    ['the modules where there is no bundle', 'none', null, 'modules'],
  ])('runs %s', (_, name, bundledAt, wanted) => {
    expect(execFileSync(process.execPath, [house(name, bundledAt)], { encoding: 'utf8' })).toBe(wanted)
  })
})
