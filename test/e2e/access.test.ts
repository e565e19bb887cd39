import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Listing, Matrix } from '../../src/serve/index.js'
import { CHROMIUM, launch, WITHOUT } from './chromium.js'
import { AFFAIR, type ExampleServer, serveExample } from './example-server.js'
import { violations } from './violations.js'
import { openPage } from './watched-page.js'

/** The views, each with what to wait for, and what to do there first. */
const VIEWS: readonly (readonly [name: string, path: string, open?: (page: Page) => Promise<void>])[] = [
  ['affairs', '/'],
  ['overview', `/affairs/${AFFAIR}`],
  ['overview with its table', `/affairs/${AFFAIR}`, (page) => page.getByText('The same numbers as a table').click()],
  ['overview in a window', `/affairs/${AFFAIR}?from=2023-11-01&to=2023-12-01&since=30`],
  ['timeline', `/affairs/${AFFAIR}/timeline`],
  ['changes of side', `/affairs/${AFFAIR}/timeline?of=change`],
  ['what is new', `/affairs/${AFFAIR}/digest?since=30`],
  ['search, nothing asked', `/affairs/${AFFAIR}/search`],
  ['search room', `/affairs/${AFFAIR}/search?q=games`],
  ['search among statements', `/affairs/${AFFAIR}/search?q=games&in=statement`],
  ['positions', `/affairs/${AFFAIR}/positions`],
  ['positions as of a day', `/affairs/${AFFAIR}/positions?asOf=2023-11-09&kind=state`],
  ['ledger', 'first cell'],
  ['events', `/affairs/${AFFAIR}/events`],
  ['disputes', `/affairs/${AFFAIR}/disputes`],
  ['network', `/affairs/${AFFAIR}/network`],
  ['network of two modes', `/affairs/${AFFAIR}/network?of=actors-issues`],
  [
    'a tie opened',
    `/affairs/${AFFAIR}/network`,
    (page) =>
      page
        .getByRole('button', { name: /what ties/ })
        .first()
        .click(),
  ],
  ['who quotes whom', `/affairs/${AFFAIR}/compare?of=voices`],
  ['who quotes whom, by side', `/affairs/${AFFAIR}/compare?of=voices&by=side`],
  ['same statements together', `/affairs/${AFFAIR}/statements?group=same`],
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

  it.each(VIEWS.map((view) => [view[0], view] as const))('in %s', async (_, [, path, open]) => {
    const { page } = await openPage(browser, server.url)
    await page.goto(paths.get(path) ?? path)
    await page.getByRole('heading').first().waitFor()
    await page.waitForLoadState('networkidle')
    await open?.(page)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
})
