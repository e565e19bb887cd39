import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventRow, FigureGroup, Listing } from '../../src/serve/api-types.js'
import { CHROMIUM, launch, WITHOUT } from './chromium.js'
import { AFFAIR, type ExampleServer, serveExample } from './example-server.js'
import { violations } from './violations.js'
import { openPage, walkPage } from './watched-page.js'

describe.skipIf(CHROMIUM === null)(`the pages of events and figures (${WITHOUT})`, { timeout: 60_000 }, () => {
  let server: ExampleServer
  let browser: Browser
  let event: EventRow
  let figure: FigureGroup
  beforeAll(async () => {
    server = await serveExample()
    browser = await launch()
    const { rows: events } = await server.ask<Listing<EventRow>>(`/events?affair=${AFFAIR}`)
    event = events.toSorted((one, other) => other.reports.length - one.reports.length)[0]!
    const { rows: figures } = await server.ask<Listing<FigureGroup>>(`/figures/groups?affair=${AFFAIR}`)
    figure = figures.find(({ disputed }) => disputed)!
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const onPage = (path: string, act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) => {
    const walk = async (page: Page) => {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await act(page)
    }
    return walkPage(browser, server.url, walk, options)
  }
  const eventPath = () => `/affairs/${AFFAIR}/events/${encodeURIComponent(event.id)}`
  const figurePath = () => `/affairs/${AFFAIR}/figures/${encodeURIComponent(figure.id)}`

  it('is reached from the list, and has every report with its outlet and sentence', () =>
    onPage(`/affairs/${AFFAIR}/events`, async (page) => {
      await page
        .getByRole('link', { name: new RegExp(`^${event.reports.length} reports`) })
        .first()
        .click()
      await page.getByRole('heading', { name: 'Who reports it' }).waitFor()
      await page.goto(eventPath())
      for (const { sentence } of event.reports) await page.getByText(sentence.text.slice(0, 40)).first().waitFor()
      const links = page.locator('a[href*="cell="]')
      expect(await links.count()).toBe(event.reports.length)
      await links.first().click()
      await page.locator('mark[data-active]').first().waitFor()
    }))

  it('names who was read in those days and is silent, with how much was read', () =>
    onPage(eventPath(), async (page) => {
      const silent = page.getByRole('region', { name: 'Who is silent' })
      await silent.waitFor()
      const named = await silent.getByRole('listitem').allTextContents()
      expect(named.length).toBeGreaterThan(0)
      for (const { article } of event.reports) expect(named.join('\n')).not.toContain(article.outlet)
      expect(named[0]).toMatch(/\d+ articles?$/)
    }))

  it('says that an event is not there, where it is not', async () => {
    const { page } = await openPage(browser, server.url)
    await page.goto(`/affairs/${AFFAIR}/events/nothing`)
    await page.getByText('no event has the id').waitFor()
    await page.context().close()
  })

  it('lays the values of a figure out, with who says which', () =>
    onPage(`/affairs/${AFFAIR}/disputes?of=figure`, async (page) => {
      await page.locator(`a[href*="/figures/"]`).first().click()
      await page.getByRole('heading', { name: 'Who says which' }).waitFor()
      await page.goto(figurePath())
      for (const { words } of figure.values)
        await page.getByRole('heading', { level: 3, name: words }).first().waitFor()
      await page.locator('svg').first().waitFor()
      expect(await page.locator('a[href*="cell="]').count()).toBeGreaterThanOrEqual(figure.reports)
    }))

  it.each(['an event', 'a figure', 'decisions'])('has nothing for axe to blame: %s', (what) =>
    onPage(
      what === 'an event' ? eventPath() : what === 'a figure' ? figurePath() : `/affairs/${AFFAIR}/decisions`,
      async (page) => {
        await page.waitForLoadState('networkidle')
        expect(await violations(page)).toEqual([])
      },
    ),
  )
})
