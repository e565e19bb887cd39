import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Comparison, Matrix, WordingGroup } from '../../src/serve/index.js'
import { CHROMIUM, launch, WITHOUT } from './chromium.js'
import { AFFAIR, type ExampleServer, serveExample } from './example-server.js'
import { openedWords, waitUntil } from './in-page.js'
import { walkPage } from './watched-page.js'

/** The main jobs, done by who has no pointer: keys only, and each thing reached in the order in which Tab goes. */
describe.skipIf(CHROMIUM === null)(`by keyboard alone (${WITHOUT})`, { timeout: 90_000 }, () => {
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

  it('finds who stands where, and opens the evidence', () =>
    onPage(async (page) => {
      const { cells } = await server.ask<Matrix>(`/affairs/${AFFAIR}/matrix`)
      const names = new Set(cells.map(({ actor }) => actor.name))
      await page.goto(`/affairs/${AFFAIR}`)
      await page.getByRole('heading', { name: 'Who stands where' }).waitFor()
      await tabTo(
        page,
        (focused) => focused.href.includes('/positions/') && [...names].some((name) => focused.text.includes(name)),
      )
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/positions\//)
      await page.getByRole('article').first().waitFor()
      await tabTo(page, ({ href }) => /statement=|at=/.test(href))
      await page.keyboard.press('Enter')
      await openedWords(page).first().waitFor()
      expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true)
    }))

  it('compares two outlets on a quote', () =>
    onPage(async (page) => {
      const { rows } = await server.ask<{ rows: WordingGroup[] }>(`/wordings?affair=${AFFAIR}`)
      const group = rows.find(({ differs, outlets }) => differs && outlets.length > 1)
      if (group === undefined) throw new Error('no statement of the example stands in two wordings')
      await page.goto(`/affairs/${AFFAIR}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await openByPalette(page, 'wordings')
      await page.waitForURL(/of=wordings/)
      await page.getByRole('article').first().waitFor()
      await tabTo(page, ({ label }) => label === 'Outlet')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/outlet=/)
      await page.getByRole('article').first().waitFor()
      await tabTo(page, ({ href }) => href.includes('statement='))
      await page.keyboard.press('Enter')
      await openedWords(page).first().waitFor()
    }))

  it('sees what one outlet reports and another leaves out', () =>
    onPage(async (page) => {
      const { outlets } = await server.ask<Comparison>(`/affairs/${AFFAIR}/compare`)
      await page.goto(`/affairs/${AFFAIR}/compare`)
      await page.getByRole('table').waitFor()
      for (const [label, outlet] of [
        ['Reported by', outlets[0]],
        ['Left out by', outlets[1]],
      ] as const) {
        await tabTo(page, (focused) => focused.label === label)
        await page.keyboard.type(outlet ?? '')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await page.keyboard.press('Escape')
      }
      await page.waitForURL(/says=.*silent=|silent=.*says=/)
      await page.getByText(`left out by ${outlets[1]}`).waitFor()
    }))

  it('takes the rows away as a file', () =>
    onPage(async (page) => {
      await page.goto(`/affairs/${AFFAIR}/statements?kind=direct`)
      await page.getByRole('article').first().waitFor()
      await tabTo(page, ({ label }) => label === 'Cite and export')
      await page.keyboard.press('Enter')
      await tabTo(page, ({ href }) => href.includes('.csv'))
      const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
      expect(file.suggestedFilename()).toBe('statements.csv')
    }))

  it('steps through the statements, and moves the window of the timeline', () =>
    onPage(async (page) => {
      await page.goto(`/affairs/${AFFAIR}/statements`)
      await page.getByRole('article').first().waitFor()
      await page.keyboard.press('j')
      await page.locator('li[data-current] a:focus').waitFor()
      const first = await page.locator('li[data-current]').getAttribute('data-index')
      await page.keyboard.press('j')
      await waitUntil(page, `document.querySelector('li[data-current]').dataset.index !== ${JSON.stringify(first)}`)
      await page.goto(`/affairs/${AFFAIR}`)
      await page.getByRole('slider', { name: 'First day' }).waitFor()
      await tabTo(page, ({ label }) => label === 'First day')
      await page.keyboard.press('ArrowRight')
      await page.waitForURL(/from=\d{4}-\d{2}-\d{2}&to=/)
      await page.getByText(/as of/).first().waitFor()
    }))

  it('walks the marks of a picture, hears the note on each, and opens what it stands for', () =>
    onPage(async (page) => {
      await page.goto(`/affairs/${AFFAIR}`)
      const picture = page.getByRole('slider', { name: /^Marks of the picture: Statements by/ })
      await page.locator('svg a rect').first().waitFor()
      await tabTo(page, ({ label }) => label.startsWith('Marks of the picture: Statements by'))
      const seen = new Set<string | null>()
      for (let mark = 0; mark < 3; mark += 1) {
        await page.keyboard.press('ArrowRight')
        await expect.poll(() => picture.getAttribute('aria-valuenow')).toBe(String(mark + 1))
        const note = await picture.getAttribute('aria-valuetext')
        expect(note).toMatch(/^.+, \d{1,2} \w+ \d{4}.*, \d+ statements?$/)
        seen.add(note)
      }
      expect(seen.size).toBe(3)
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => picture.getAttribute('aria-valuenow')).toBe('2')
      const count = / (\d+ statements?)$/.exec(String(await picture.getAttribute('aria-valuetext')))?.[1] ?? ''
      await page.keyboard.press('Enter')
      await page.waitForURL(/statements\?outlet=/)
      await page.getByRole('status').filter({ hasText: count }).waitFor()
    }))

  it('hears the notes on a picture with lanes', () =>
    onPage(async (page) => {
      await page.goto(`/affairs/${AFFAIR}/events`)
      const picture = page.getByRole('slider', { name: /^Marks of the picture: Events in the lanes/ })
      await page.locator('svg circle').first().waitFor()
      await picture.focus()
      await page.keyboard.press('End')
      await expect.poll(() => picture.getAttribute('aria-valuetext')).toMatch(/\d{4}, \w+.*, \d+ reports?$/)
    }))
})

interface Focused {
  readonly href: string
  readonly text: string
  /** How a screen reader names it. */
  readonly label: string
}

/** Presses Tab until the focus is on what is looked for. */
async function tabTo(page: Page, isMeant: (focused: Focused) => boolean, most = 150): Promise<void> {
  for (let times = 0; times < most; times += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<Focused>(`(() => {
      const at = document.activeElement
      const label = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? document.getElementById(at.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''
      return { href: at.getAttribute('href') ?? '', text: at.textContent ?? '', label }
    })()`)
    if (isMeant(focused)) return
  }
  throw new Error(`${most} times Tab, and not there`)
}

async function openByPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('[role=combobox]:focus').waitFor()
  await page.keyboard.type(words)
  await page.getByRole('option', { name: /room/ }).first().waitFor()
  await page.keyboard.press('Enter')
}
