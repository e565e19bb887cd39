import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

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
