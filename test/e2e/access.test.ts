import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Listing, Matrix } from '../../src/serve/index.js'
import { CHROMIUM, launch, WITHOUT } from './chromium.js'
import { AFFAIR, type ExampleServer, serveExample } from './example-server.js'
import { openPage, SIZES } from './watched-page.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The views, each with what to wait for, and what to do there first. */
const VIEWS: readonly (readonly [name: string, path: string, open?: (page: Page) => Promise<void>])[] = [
  ['affairs', '/'],
  ['overview', `/affairs/${AFFAIR}`],
  ['overview with its table', `/affairs/${AFFAIR}`, (page) => page.getByText('The same numbers as a table').click()],
  ['positions', `/affairs/${AFFAIR}/positions`],
  ['positions as of a day', `/affairs/${AFFAIR}/positions?asOf=2023-11-09&kind=state`],
  ['ledger', 'first cell'],
  ['events', `/affairs/${AFFAIR}/events`],
  ['disputes', `/affairs/${AFFAIR}/disputes`],
  ['network', `/affairs/${AFFAIR}/network`],
  ['who says what', `/affairs/${AFFAIR}/compare`],
  ['what an outlet leaves out', `/affairs/${AFFAIR}/compare?silent=Halyard`],
  ['wordings', `/affairs/${AFFAIR}/compare?of=wordings`],
  ['copies', `/affairs/${AFFAIR}/compare?of=copies`],
  ['word choice', `/affairs/${AFFAIR}/compare?of=words`],
  ['outlet', `/affairs/${AFFAIR}/outlets/the-minahara-times`],
  ['statements', `/affairs/${AFFAIR}/statements`],
  ['statements filtered', `/affairs/${AFFAIR}/statements?kind=direct&search=games`],
  ['no statements', `/affairs/${AFFAIR}/statements?search=zzzz`],
  ['a filter open', `/affairs/${AFFAIR}/statements`, (page) => page.getByRole('combobox', { name: 'Outlet' }).click()],
  ['actors', `/affairs/${AFFAIR}/actors`],
  ['actor', 'first actor'],
  ['articles', `/affairs/${AFFAIR}/articles`],
  ['article', 'first article'],
  ['article at a statement', 'first article', (page) => page.keyboard.press('j')],
  [
    'search',
    `/affairs/${AFFAIR}`,
    async (page) => {
      await page.keyboard.press('/')
      await page.getByRole('combobox', { name: 'Search this affair' }).fill('games')
      await page.getByRole('option', { name: /statements with these words/ }).waitFor()
    },
  ],
  [
    'cite and export',
    `/affairs/${AFFAIR}/statements`,
    (page) => page.getByRole('button', { name: 'Cite and export' }).click(),
  ],
  ['help', '/', (page) => page.getByRole('button', { name: 'What the marks mean' }).click()],
  ['menu', '/', (page) => page.getByRole('button', { name: 'Menu' }).click()],
  ['an affair that is none', '/affairs/nothing'],
]

describe.skipIf(CHROMIUM === null)(`axe finds nothing to blame (${WITHOUT})`, { timeout: 60_000 }, () => {
  let server: ExampleServer
  let browser: Browser
  const paths = new Map<string, string>()
  beforeAll(async () => {
    server = await serveExample()
    browser = await launch()
    for (const kind of ['actor', 'article']) {
      const { rows } = await server.ask<Listing<{ id: string }>>(`/${kind}s?affair=${AFFAIR}&limit=1`)
      paths.set(`first ${kind}`, `/affairs/${AFFAIR}/${kind}s/${rows[0]?.id}`)
    }
    const { cells } = await server.ask<Matrix>(`/affairs/${AFFAIR}/matrix`)
    paths.set('first cell', `/affairs/${AFFAIR}/positions/${cells[0]?.actor.id}/${cells[0]?.issue.id}`)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const cases = VIEWS.flatMap((view) => (['light', 'dark'] as const).map((scheme) => ({ view, scheme })))
  it.each(cases.map(({ view, scheme }) => [view[0], scheme, view] as const))('in %s, %s', async (_, scheme, view) => {
    const [, path, open] = view
    const { page } = await openPage(browser, server.url, { colorScheme: scheme })
    await page.goto(paths.get(path) ?? path)
    await page.getByRole('heading').first().waitFor()
    await page.waitForLoadState('networkidle')
    await open?.(page)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it.each([
    '/positions',
    '/compare',
    '/compare?of=wordings',
    '/compare?of=words',
    '/outlets/halyard',
    '/statements',
    '/events',
    '/disputes',
    '/actors',
    'first article',
    'first cell',
  ])('on a narrow screen, in %s', async (room) => {
    const { page } = await openPage(browser, server.url, { viewport: SIZES.narrow })
    await page.goto(paths.get(room) ?? `/affairs/${AFFAIR}${room}`)
    await page.getByRole('heading').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
})

/** What axe finds, as "rule: element" each. Its script comes through the debugger, past the page's own policy. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }
    }
    const { violations: found } = await axe.run()
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
  })
}
