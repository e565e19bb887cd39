import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, launch, WITHOUT } from '../e2e/chromium.js'
import { makeSmallAffair } from '../fixtures/small-affair.js'
import { standpoint } from './standpoint.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(CHROMIUM === null)(`the report in a browser (${WITHOUT})`, { timeout: 60_000 }, () => {
  const cwd = mkdtempSync(join(tmpdir(), 'standpoint-page-'))
  const address = pathToFileURL(join(cwd, 'report.html')).href
  let browser: Browser
  beforeAll(async () => {
    const record = await makeSmallAffair(join(cwd, 'standpoint.db'))
    await record.close()
    await standpoint(['report', 'harbour-games', '--output', 'report.html'], { cwd })
    browser = await launch()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(cwd, { recursive: true })
  })

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('is accessible, in %s at %i pixels, and no wider than the screen', async (colorScheme, width) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } })
    const faults: string[] = []
    page.on('console', (message) => faults.push(message.text()))
    page.on('request', (request) => request.url() !== address && faults.push(request.url()))
    await page.goto(address)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(faults).toEqual([])
    await page.evaluate(AXE)
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
    expect(violations).toEqual([])
    await page.close()
  })

  it('leads from a number to the statement, from there into the text, and back', async () => {
    const page = await browser.newPage()
    await page.goto(address)
    await page.getByRole('link', { name: 'Statement 3', exact: true }).click()
    expect(new URL(page.url()).hash).toBe('#n3')
    await page.getByRole('link', { name: 'Statement 3 in the text' }).click()
    expect(new URL(page.url()).hash).toBe('#s3')
    const marker = page.getByRole('link', { name: 'Statement 3: back to the list' })
    expect(await marker.evaluate((element) => element.nextElementSibling?.textContent)).toBe(
      '"We cannot sail under that flag,"',
    )
    await marker.click()
    expect(new URL(page.url()).hash).toBe('#n3')
    await page.close()
  })
})
