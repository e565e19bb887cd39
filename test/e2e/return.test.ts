import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, launch, WITHOUT } from './chromium.js'
import { AFFAIR, type ExampleServer, serveExample } from './example-server.js'
import { expectInSight, openedWords, standsStill, waitUntil } from './in-page.js'
import { walkPage } from './watched-page.js'

const STATEMENTS = `/affairs/${AFFAIR}/statements`

describe.skipIf(CHROMIUM === null)(`who comes back to a list (${WITHOUT})`, { timeout: 60_000 }, () => {
  let server: ExampleServer
  let browser: Browser
  beforeAll(async () => {
    server = await serveExample()
    browser = await launch()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const onPage = (walk: (page: Page) => Promise<void>) => walkPage(browser, server.url, walk)

  it('finds it at the place where it was left', () =>
    onPage(async (page) => {
      await page.goto(STATEMENTS)
      const left = await scrollDown(page)
      await page.locator(left.link).click()
      await openedWords(page).first().waitFor()
      await page.goBack()
      await expectAt(page, left)
    }))

  it('finds it there though the browser tells of no scroll', () =>
    onPage(async (page) => {
      await page.goto(STATEMENTS)
      const left = await scrollDown(page)
      await page.locator(left.link).click()
      await openedWords(page).first().waitFor()
      // As Chromium does where the article was there for less than a frame.
      await page.evaluate("addEventListener('scroll', (event) => event.stopImmediatePropagation(), true)")
      await page.goBack()
      await expectAt(page, left)
    }))

  it('finds it there when the article had not come yet', () =>
    onPage(async (page) => {
      // Never answered: the page goes back before. From the beginning on, for a link under the pointer asks ahead.
      await page.route('**/api/articles/**', () => undefined)
      await page.goto(STATEMENTS)
      const left = await scrollDown(page)
      await page.locator(left.link).click()
      await page.getByText('Loading …').waitFor()
      // The list is gone, and with it the height of the page.
      await waitUntil(page, 'window.scrollY === 0')
      await page.goBack()
      await expectAt(page, left)
    }))

  it('finds each of two lists at its own place', () =>
    onPage(async (page) => {
      await page.goto(STATEMENTS)
      const all = await scrollDown(page)
      await page.getByRole('combobox', { name: 'Kind' }).click()
      await page.getByRole('option', { name: /^Direct/ }).click()
      await page.waitForURL(/kind=direct/)
      // Another list begins at its first row.
      await expectInSight(page, '#found')
      await expectInSight(page, '[data-index="0"]')
      const direct = await scrollDown(page)
      await page.locator(direct.link).click()
      await openedWords(page).first().waitFor()
      await page.goBack()
      await expectAt(page, direct)
      await page.goBack()
      await expectAt(page, all)
    }))

  it('finds it there after so long that the page has forgotten its rows', () =>
    onPage(async (page) => {
      await page.clock.install()
      await page.goto(STATEMENTS)
      const left = await scrollDown(page)
      await page.locator(left.link).click()
      await openedWords(page).first().waitFor()
      await page.clock.fastForward('30:00')
      await page.goBack()
      await expectAt(page, left)
    }))
})

interface Left {
  /** A selector of a link in sight. */
  readonly link: string
  /** Pixels from the upper edge of the window. */
  readonly top: number
}

const topOf = (page: Page, link: string): Promise<number> =>
  page.evaluate<number>(`document.querySelector(${JSON.stringify(link)}).getBoundingClientRect().top`)

/** Reads down the list, and says which statement lies where then. */
async function scrollDown(page: Page): Promise<Left> {
  await page.getByRole('article').first().waitFor()
  await page.mouse.move(900, 500)
  for (let screen = 0; screen < 8; screen += 1) {
    const before = await page.evaluate<number>('window.scrollY')
    await page.mouse.wheel(0, 700)
    await waitUntil(page, `window.scrollY > ${before}`)
  }
  await standsStill(page)
  const href = await page.evaluate<string>(
    `[...document.querySelectorAll('li a[href*="statement="]')]
      .find((link) => link.getBoundingClientRect().top > 200)
      .getAttribute('href')`,
  )
  const link = `a[href=${JSON.stringify(href)}]`
  await expectInSight(page, link)
  return { link, top: await topOf(page, link) }
}

async function expectAt(page: Page, { link, top }: Left): Promise<void> {
  await page.locator(link).waitFor()
  await expectInSight(page, link)
  expect(Math.abs((await topOf(page, link)) - top)).toBeLessThan(2)
}
