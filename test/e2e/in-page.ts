import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The words of what is open in the article: in other rooms a choice among several is "active" too. */
export const openedWords = (page: Page): Locator => page.getByTestId('text').locator('[data-active]')

/** Waits until an expression is true in the page. Asked from here: the page forbids to evaluate text, as `waitForFunction` does. */
export const waitUntil = (page: Page, expression: string): Promise<void> =>
  expect.poll(() => page.evaluate<unknown>(expression), { timeout: 20_000, interval: 20 }).toBe(true)

/** Waits until the window is no longer scrolled: the wheel's way is drawn over many frames. */
export async function standsStill(page: Page): Promise<void> {
  let last = Number.NaN
  const isStill = async (): Promise<boolean> => {
    const now = await page.evaluate<number>('window.scrollY')
    const isSame = now === last
    last = now
    return isSame
  }
  await expect.poll(isStill, { timeout: 20_000, interval: 100 }).toBe(true)
}

/** Waits until the whole of an element lies in the window. */
export const expectInSight = (page: Page, selector: string): Promise<void> =>
  waitUntil(
    page,
    `(() => {
      const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect()
      return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight
    })()`,
  )
