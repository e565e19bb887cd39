import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { SIZES } from './watched-page.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const LOOKS = [
  ['light', 'light', SIZES.wide],
  ['dark', 'dark', SIZES.wide],
  ['narrow', 'light', SIZES.narrow],
  ['narrow and dark', 'dark', SIZES.narrow],
] as const

/**
 * What axe finds on a page, as "look: rule: element" each, in light, dark and on a narrow screen, which must not scroll
 * sideways. Axe comes through the debugger, past the page's own policy. The page is loaded once: it is as it was opened.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const found: string[] = []
  for (const [look, colorScheme, size] of LOOKS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
    const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    if (sideways > 0) found.push(`${look}: scrolls sideways by ${sideways} pixels`)
    found.push(...(await axe(page)).map((one) => `${look}: ${one}`))
  }
  return found
}

const axe = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }
    }
    const { violations: found } = await axe.run()
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
  })
