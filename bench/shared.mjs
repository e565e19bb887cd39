import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

const NEEDED = ['bench/score-attributions.mjs', 'bench/score-record.mjs', 'bench/polnear', 'gold', 'corpora']

/** The folder with gold and corpora, and what of it is missing (null when all is there). */
export function findShared(given) {
  const shared = path.resolve(given ?? process.env.STANDPOINT_SHARED ?? path.join(import.meta.dirname, '../../shared'))
  const missing = NEEDED.map((part) => path.join(shared, part)).find((part) => !existsSync(part))
  return { shared, missing: missing ?? null }
}

/** Rows of an NDJSON file, gzipped or not, and the hash of the file. */
export function readRows(file) {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  return {
    rows: text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    hash: hashOf(bytes),
  }
}

export const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** An article as the engine takes it, with null for what is not known. */
export const articleOf = ({ id, text, outlet, published, title, url, language }) => ({
  id,
  text,
  outlet: outlet ?? null,
  published: published ?? null,
  title: title ?? null,
  url: url ?? null,
  language: language ?? null,
})

/** An article as it is taken into a record: outlet and date as its metadata state them. */
export const rawOf = ({ id, text, title, url, outlet, published }) => ({
  text,
  title: title ?? null,
  url: url ?? null,
  outlet: outlet ? { value: outlet, origin: 'metadata' } : null,
  published: published ? { value: published, origin: 'metadata' } : null,
  language: null,
  source: id,
  bytes: new TextEncoder().encode(text),
  mediaType: 'text/plain',
})

/** A generator of numbers in [0, 1) that gives the same again for a seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
