import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

export interface WatchedPage {
  readonly page: Page
  /** What went wrong so far: errors on the console, exceptions, and requests to other servers. */
  readonly faults: readonly string[]
}

export const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 740 } } as const

/** Opens a page that notes all that must not happen on it. */
export async function openPage(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL,
    viewport: SIZES.wide,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL).origin) faults.push(`request: ${url.href}`)
  })
  return { page, faults }
}

/** Walks a page that is closed afterwards, and throws where anything went wrong on it that must not happen. */
export async function walkPage(
  browser: Browser,
  baseURL: string,
  walk: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const { page, faults } = await openPage(browser, baseURL, options)
  try {
    await walk(page)
    expect(faults).toEqual([])
  } finally {
    await page.context().close()
  }
}
