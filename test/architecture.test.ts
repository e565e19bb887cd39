import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which rooms each room may import, besides itself: the arrows of docs/architecture.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  read: ['text'],
  model: ['text', 'read'],
  ingest: ['text', 'read'],
  record: ['text', 'read', 'ingest'],
  join: ['text', 'read', 'record'],
  views: ['text', 'read', 'record', 'join'],
  intake: ['text', 'read', 'model', 'ingest', 'record', 'join'],
  export: ['text', 'read', 'views'],
  serve: ['text', 'read', 'record', 'views', 'export', 'intake'],
  cli: ['text', 'read', 'model', 'ingest', 'record', 'views', 'export', 'serve', 'intake'],
}

/** Packages that the engine may use: nothing that touches files, network, clock or a runtime. */
const ENGINE_PACKAGES = ['world-countries', 'node:module'] // the second only to load the first, which is JSON

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file))
const IMPORT = /^(?:import|export)\b(?:[^'`;=(]*?\bfrom)?\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm
const importsOf = (file: string): string[] =>
  [...readFileSync(join('src', file), 'utf8').matchAll(IMPORT)].map((match) => (match[1] ?? match[2])!)

describe('the rooms of src/', () => {
  it('are the ones that the arrows name', () => {
    expect(new Set(files.map((file) => file.split('/')[0]))).toEqual(new Set(Object.keys(MAY_IMPORT)))
  })

  it.each(Object.keys(MAY_IMPORT))('%s/ imports only what its arrows allow', (room) => {
    const strangers = files
      .filter((file) => file.startsWith(`${room}/`))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => relative('src', normalize(join('src', dirname(file), name))).split('/')[0]!)
          .filter((target) => target !== room && !MAY_IMPORT[room]!.includes(target))
          // Tests may use what lies in test/ for all of them.
          .filter((target) => !(target === '..' && file.endsWith('.test.ts')))
          .map((target) => `${file} → ${target}/`),
      )
    expect(strangers).toEqual([])
  })

  it('keep the engine pure: no files, network, clock, database or randomness', () => {
    const engine = files.filter((file) => /^(text|read)\//.test(file) && !file.endsWith('.test.ts'))
    const impure = engine.flatMap((file) => {
      const source = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      const packages = importsOf(file).filter(
        (name) => !name.startsWith('.') && !ENGINE_PACKAGES.includes(name.split('/')[0]!),
      )
      const calls = source.match(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\bprocess\./g) ?? []
      return [...packages, ...calls].map((what) => `${file}: ${what}`)
    })
    expect(impure).toEqual([])
  })
})
