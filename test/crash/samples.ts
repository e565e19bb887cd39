import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { openRecord } from '../../src/record/index.js'
import { inputOf, sampleArticle } from '../contract/sample-articles.js'

const INGEST = fileURLToPath(new URL('./ingest.mjs', import.meta.url))

/** A folder for one test, and how to take it away. */
export function folder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'standpoint-crash-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Writes samples `from` up to `to` to a file for `ingest`. */
export function writeSamples(file: string, from: number, to: number): void {
  const lines = Array.from({ length: to - from }, (_, at) => {
    const { raw, reading } = sampleArticle(from + at)
    return JSON.stringify({ raw: { ...raw, bytes: null }, input: inputOf(reading) })
  })
  writeFileSync(file, `${lines.join('\n')}\n`)
}

export interface Ingest {
  /** Ids that were confirmed so far. */
  readonly confirmed: string[]
  readonly kill: () => void
  /** Fulfilled when the program has ended. */
  readonly ended: Promise<{ readonly done: boolean; readonly code: number | null; readonly errors: string }>
}

/** Runs the ingest program on a record; `onConfirmed` hears of every article. */
export function ingest(record: string, samples: string, onConfirmed: (count: number) => void = () => {}): Ingest {
  const child = spawn(process.execPath, [INGEST, record, samples], { stdio: ['ignore', 'pipe', 'pipe'] })
  const confirmed: string[] = []
  let output = ''
  let errors = ''
  let done = false
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    const lines = output.split('\n')
    output = lines.pop()!
    for (const line of lines) {
      if (line === 'done') done = true
      else onConfirmed(confirmed.push(line))
    }
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const ended = new Promise<{ done: boolean; code: number | null; errors: string }>((resolve) =>
    child.on('close', (code) => resolve({ done, code, errors })),
  )
  return { confirmed, kill: () => child.kill('SIGKILL'), ended }
}

/** Expects the record whole: all `confirmed` articles there, each with all that its reading says, and no other half. */
export async function expectWhole(path: string, confirmed: Iterable<string>): Promise<number> {
  const record = await openRecord(path, { mode: 'write', create: false })
  try {
    const { db } = record
    const articles = await db
      .selectFrom('article')
      .leftJoin('affair_article', 'affair_article.article_id', 'article.id')
      .select(['article.id', 'reading_id'])
      .select((eb) => [
        eb
          .selectFrom('statement')
          .select((statement) => statement.fn.countAll<number>().as('n'))
          .whereRef('statement.reading_id', '=', 'affair_article.reading_id')
          .as('statements'),
        eb
          .selectFrom('mention')
          .select((mention) => mention.fn.countAll<number>().as('n'))
          .whereRef('mention.reading_id', '=', 'affair_article.reading_id')
          .as('mentions'),
      ])
      .execute()
    const ids = new Set(articles.map(({ id }) => id))
    expect([...confirmed].filter((id) => !ids.has(id))).toEqual([])
    const half = articles.filter((article) => article.statements !== 30 || article.mentions !== 60)
    expect(half).toEqual([])
    expect((await sql`pragma integrity_check`.execute(db)).rows).toEqual([{ integrity_check: 'ok' }])
    expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
    for (const index of ['article_search', 'statement_search']) {
      // Fails when the index and the texts differ.
      await sql`insert into ${sql.ref(index)}(${sql.ref(index)}, rank) values ('integrity-check', 1)`.execute(db)
    }
    return articles.length
  } finally {
    await record.close()
  }
}
