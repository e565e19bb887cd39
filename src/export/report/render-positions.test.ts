import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINISTERS, makeLedgerRecord, UNDATED } from '../../../test/fixtures/ledger-record.js'
import { loadReport, type Report } from './load-report.js'
import { renderReport } from './render-report.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-report-positions-'))
let report: Report
let html: string
let markdown: string
let silent: string
beforeAll(async () => {
  const record = await makeLedgerRecord(join(folder, 'record.db'))
  report = await loadReport(record.db, 'harbour-games')
  const options = { version: '1.2.3', madeAt: '2031-01-08T10:00:00Z' }
  html = renderReport(report, 'html', options)
  markdown = renderReport(report, 'md', options)
  silent = renderReport(await loadReport(record.db, 'no-codebook'), 'html', options)
  await record.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Words of a stretch of HTML. */
const words = (page: string): string =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const section = (id: string): string => html.match(new RegExp(`<section id="${id}"[\\s\\S]*?</section>`))?.[0] ?? ''

describe('the report of an affair with positions', () => {
  it('begins with who stands where: actors by issues', () => {
    expect([...html.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id)).toEqual([
      'positions',
      'events',
      'speakers',
      'texts',
    ])
    const rows = [...section('positions').matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) => words(row ?? ''))
    expect(rows).toEqual([
      'Actor Should governments boycott the Harbour Games? Should the Harbour Truce be signed?',
      'Calveth + For by deed since 12 Dec 2023; 1 article changed 12 Dec 2023 + For by deed since 19 Dec 2023; 1 article inferred from being one of Straits Pact',
      'Drenmark + For announced since 12 Dec 2023; 1 article disputed changed 12 Dec 2023 ·',
      'Keldia + For announced since 7 Nov 2023; 2 articles, 1 independent − Against by deed since 19 Dec 2023; 1 article',
      'Seiran ± Undecided weighing it date unknown; 1 article ·',
    ])
  })

  it('leads from each cell to its sentence, and from there into the text and back', () => {
    const cells = [...html.matchAll(/id="cell-(\d)"><a href="#p(\d)"/g)].map(([, cell, entry]) => [cell, entry])
    expect(cells).toEqual(['1', '2', '3', '4', '5', '6'].map((number) => [number, number]))
    const entry = html.match(/<li id="p3">[\s\S]*?<\/li>/)?.[0] ?? ''
    expect(words(entry)).toMatch(
      /^P3 Drenmark on boycott \+ For announced; since 12 Dec 2023; 1 article disputed Drenmark will send no minister after all\. Oudervoort Post, Drenmark comes round · 12 Dec 2023 · in the text but also − Against in words Drenmark will be in Port Sable, its envoy said\. .* before − Against announced; since 22 Nov 2023 until 12 Dec 2023; 1 article Drenmark will not join the boycott\./,
    )
    const [, place] = entry.match(/href="#(pt-[^"]+)"/) ?? []
    expect(html).toContain(
      `<a class="ref other" id="${place}" href="#p3" aria-label="Position 3: back to the list">P3</a>`,
    )
  })

  it('tells who changed with both sentences', () => {
    const changes = section('positions').match(/<ol class="changes">([\s\S]*?)<\/ol>/)?.[1] ?? ''
    expect(words(changes)).toContain(
      'Drenmark on boycott, 12 Dec 2023: − Against → + For Drenmark will not join the boycott.',
    )
    expect([...changes.matchAll(/<li>/g)]).toHaveLength(2)
  })

  it('tells what was done, once, with all who report it, and how much is left out', () => {
    const events = words(section('events'))
    expect(events).toContain('7 Nov 2023 Keldia → Varonia REJECT (meet) Keldia turned down the invitation of Varonia')
    expect(events).toContain('Port Sable Herald · Keldia Wire')
    expect(events).toContain('Left out: 1 event only considered, called for, denied or supposed.')
    expect(report.events.map(({ row }) => row.type)).toEqual(['REJECT', 'SUPPORT', 'REJECT'])
  })

  it('says the same in Markdown', () => {
    expect(markdown).toMatch(/^## Who stands where$/m)
    expect(markdown).toMatch(
      /^\| Drenmark \| <a id="cell-3"><\/a>\[\*\*For\*\*\]\(#p3\) announced, since 12 Dec 2023; disputed \|/m,
    )
    expect(markdown).toContain('> Drenmark will send no minister after all.')
    expect(markdown).toContain('But also against (in words):')
    expect(markdown).toMatch(/^- <a id="e1"><\/a>7 Nov 2023: \*\*Keldia → Varonia\*\*, REJECT \(meet\)\./m)
  })

  it('has no dead or double anchor in either format', () => {
    for (const [page, link] of [
      [html, /href="#([^"]+)"/g],
      [markdown, /\]\(#([^)]+)\)/g],
    ] as const) {
      const ids = [...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)
      const targets = [...page.matchAll(link)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(targets.length).toBeGreaterThan(40)
      expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    }
  })
})

it('says that there was no codebook, and shows no empty matrix', () => {
  expect(words(silent)).toContain('No codebook was given, so nobody’s position was looked for.')
  expect(silent).not.toContain('id="positions"')
})

it('counts a group without a name apart and marks it, in HTML and Markdown', async () => {
  const { db, close } = await makeLedgerRecord(join(mkdtempSync(join(folder, 'more-')), 'record.db'), [MINISTERS])
  const more = await loadReport(db, 'harbour-games')
  await close()
  const options = { version: '1.2.3', madeAt: '2031-01-09T10:00:00Z' }
  expect(renderReport(more, 'html', options)).toContain('4 actors, and 1 without a name, on 2 issues')
  expect(words(renderReport(more, 'html', options))).toContain('Ministers without a name + For announced')
  expect(renderReport(more, 'md', options)).toContain('| Ministers (without a name) |')
})

it('shows the undated report that gives way to dated ones of another side, in HTML and Markdown', async () => {
  const { db, close } = await makeLedgerRecord(join(mkdtempSync(join(folder, 'undated-')), 'record.db'), [UNDATED])
  const more = await loadReport(db, 'harbour-games')
  await close()
  const options = { version: '1.2.3', madeAt: '2031-01-09T10:00:00Z' }
  const page = words(renderReport(more, 'html', options))
  expect(page).toMatch(/Keldia \+ For announced since 7 Nov 2023; 2 articles, 1 independent 1 undated report otherwise/)
  expect(page).toMatch(/but also − Against announced Keldia will attend after all\. Outlet unknown, .* date unknown/)
  expect(renderReport(more, 'md', options)).toContain(
    'But also against (announced):\n\n> Keldia will attend after all.',
  )
})
