import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSmallAffair, TEXTS } from '../../../test/fixtures/small-affair.js'
import { loadReport, type Report } from './load-report.js'
import { renderReport } from './render-report.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-report-'))
let report: Report
let html: string
let markdown: string
beforeAll(async () => {
  const record = await makeSmallAffair(join(folder, 'record.db'))
  report = await loadReport(record.db, 'harbour-games')
  await record.close()
  const options = { version: '1.2.3', madeAt: '2021-12-24T10:00:00Z' }
  html = renderReport(report, 'html', options)
  markdown = renderReport(report, 'md', options)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Text of HTML, without tags, styles and numbers of references. */
const plain = (page: string): string =>
  page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<a class="ref"[\s\S]*?<\/a>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

describe('the report of an affair', () => {
  it('numbers the statements by date and counts what is unknown', () => {
    expect(report.days.map(({ date, statements }) => [date, statements.map(({ number }) => number)])).toEqual([
      ['2021-11', [1]],
      ['2021-11-22', [2]],
      ['2021-11-23', [3, 4]],
      ['2021-11-25', [5]],
      ['2021-12-01/2021-12-31', [6]],
      [null, [7]],
    ])
    expect(report.unknown).toEqual({ outlet: 1, published: 1 })
    expect(report.speakers.map(({ actor, statements, direct }) => [actor.id, statements.length, direct])).toEqual([
      ['ana-roy', 2, 1],
      ['tomas-sefcovic', 1, 1],
      ['varonia', 1, 0],
    ])
    expect(report.unnamed.map(({ source }) => source)).toEqual(['Officials', 'the treasury', 'Analysts', ''])
  })

  it('has no dead or double anchor in either format', () => {
    for (const [page, link] of [
      [html, /href="#([^"]+)"/g],
      [markdown, /\]\(#([^)]+)\)/g],
    ] as const) {
      const ids = [...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)
      const targets = [...page.matchAll(link)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(targets.length).toBeGreaterThan(20)
      expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    }
  })

  it('holds every text whole, and every statement linked to its place there and back', () => {
    for (const text of Object.values(TEXTS)) {
      for (const line of text.split('\n')) expect(plain(html)).toContain(line)
    }
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      for (const page of [html, markdown]) {
        expect(page).toContain(`id="n${number}"`)
        expect(page).toContain(`id="s${number}"`)
      }
    }
    expect(html).toMatch(/id="s3"[^>]*>3<\/a><mark>&quot;We cannot sail under that flag,&quot;<\/mark>/)
    expect(html).toContain('<p class="chrome"><span class="chrome">SEE ALSO: Ten harbours to visit</span></p>')
  })

  it('asks no other machine for anything, runs nothing, and lets no text be markup', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|\bon\w+=/i)
    expect(html).toContain("default-src 'none'")
    for (const page of [html, markdown]) {
      expect(page).not.toContain('<b>more</b>')
      expect(page).not.toContain('javascript:')
      expect(page).not.toContain('<2022>')
    }
    expect([...html.matchAll(/href="([^#][^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://herald.example/varonia',
    ])
  })

  it('says in words what it comes to and what is not known', () => {
    for (const page of [plain(html), markdown]) {
      expect(page).toContain('7 statements by 3 speakers in 3 articles of 2 outlets')
      expect(page).toContain('1 article does not say which outlet carried it.')
      expect(page).toContain('4 statements have no named speaker.')
      expect(page).toContain('foreign minister, Varonia')
      expect(page).toContain('Friday 24 December 2021')
      expect(page).toContain('Outlet unknown')
      expect(page).toContain('Date unknown')
    }
  })
})
