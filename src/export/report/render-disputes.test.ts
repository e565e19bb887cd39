import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFiguresRecord } from '../../../test/fixtures/figures-record.js'
import { loadReport } from './load-report.js'
import { renderReport } from './render-report.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-report-disputes-'))
let html: string
let markdown: string
let agreeing: string
beforeAll(async () => {
  const record = await makeFiguresRecord(join(folder, 'record.db'))
  const options = { version: '1.2.3', madeAt: '2031-01-08T10:00:00Z' }
  const report = await loadReport(record.db, 'harbour-games')
  html = renderReport(report, 'html', options)
  markdown = renderReport(report, 'md', options)
  agreeing = renderReport(await loadReport(record.db, 'mirrow'), 'html', options)
  await record.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const section = (): string => html.match(/<section id="disputes"[\s\S]*?<\/section>/)?.[0] ?? ''

describe('the report of an affair with rival figures', () => {
  it('lays them side by side, with who says each and in which words', () => {
    const claims = [...section().matchAll(/<p class="who"><b>(.*?)<\/b> <span class="soft">(.*?)<\/span>/g)]
    expect(claims.map(([, claim, meta]) => [claim, meta])).toEqual([
      ['38 dockers', expect.stringMatching(/Varonia.*; 2 reports, 2 independent$/)],
      ['more than 400 dockers', 'Open Quay; 2 reports, 1 independent'],
      ['18 countries', 'no named speaker; 1 report, 1 independent'],
      ['21 countries', 'no named speaker; 1 report, 1 independent'],
    ])
    expect(section()).toContain('<span class="cue">Only 18 countries</span> refused to sign the Harbour Truce.')
    expect(section()).toContain('8 Nov 2023 to 9 Nov 2023')
  })

  it('leads from each outlet into the text and back', () => {
    const links = [...section().matchAll(/href="#(dt-[^"]+)"/g)].map(([, name]) => name!)
    expect(links).toHaveLength(6)
    for (const name of links) {
      const back = html.match(new RegExp(`id="${name}" href="#(d\\d)"`))?.[1]
      expect(section()).toContain(`<li id="${back}">`)
    }
  })

  it('says the same in Markdown', () => {
    expect(markdown).toContain('## Numbers in dispute')
    expect(markdown).toMatch(
      /^- \*\*18 countries\*\*, no named speaker; 1 report, 1 independent\. .*\[Marsalun Gazette\]\(#dt-2-/m,
    )
  })

  it('leaves the part out where articles agree', () => expect(agreeing).not.toContain('id="disputes"'))
})
