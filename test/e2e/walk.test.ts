import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  ActorRow,
  ArticleRow,
  ArticleView,
  CopyRow,
  Listing,
  Matrix,
  StatementRow,
  WordingGroup,
} from '../../src/serve/index.js'
import { CHROMIUM, launch, WITHOUT } from './chromium.js'
import { AFFAIR, type ExampleServer, serveExample } from './example-server.js'
import { expectInSight, openedWords } from './in-page.js'
import { openPage, walkPage } from './watched-page.js'

const STATEMENTS = `/affairs/${AFFAIR}/statements`

describe.skipIf(CHROMIUM === null)(`the page (${WITHOUT})`, { timeout: 60_000 }, () => {
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

  const onPage = (walk: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
    walkPage(browser, server.url, walk, options)

  it('leads from the affairs to the sentence that a statement rests on', () =>
    onPage(async (page) => {
      await page.goto('/')
      await page.getByRole('link', { name: 'Boycott of the Harbour Games' }).click()
      await page.getByRole('heading', { level: 1, name: 'Boycott of the Harbour Games' }).waitFor()
      await page.getByRole('link', { name: /^Statements/ }).click()
      const first = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('article') })
        .first()
      await first.waitFor()
      const link = first.locator('a[href*="statement="]')
      const { rows } = await server.ask<Listing<StatementRow>>(`/statements?affair=${AFFAIR}&limit=1`)
      const [statement] = rows
      await link.click()
      await openedWords(page).first().waitFor()
      expect(new URL(page.url()).searchParams.get('statement')).toBe(statement?.id)
      const marked = (await openedWords(page).allTextContents()).join(' ')
      for (const words of [statement?.source, statement?.cue, statement?.content]) expect(marked).toContain(words)
      await expectInSight(page, '[data-active][tabindex]')
      const focused = await page.evaluate<string>("document.activeElement.getAttribute('data-begins') ?? ''")
      expect(focused.split(' ')).toContain(statement?.id)
    }))

  it('leads from who stands where to the words that say so', () =>
    onPage(async (page) => {
      const { cells } = await server.ask<Matrix>(`/affairs/${AFFAIR}/matrix`)
      const [cell] = cells
      if (cell === undefined) throw new Error('nobody takes a side in the example')
      await page.goto(`/affairs/${AFFAIR}`)
      await page.getByRole('link', { name: 'All actors and issues, day by day' }).click()
      await page
        .getByRole('link', { name: new RegExp(`^${cell.actor.name}: ?`) })
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: cell.actor.name }).waitFor()
      const report = page.getByRole('article').first().getByRole('link').first()
      const said = (await report.textContent()) ?? ''
      await report.click()
      await openedWords(page).first().waitFor()
      const text = (await page.getByTestId('text').textContent()) ?? ''
      expect(text).toContain(said.split(' […] ')[0])
    }))

  it('goes back in time: nobody stands anywhere before the first report', () =>
    onPage(async (page) => {
      // Groups without a name stand below the others, and are counted apart.
      const named = ({ cells }: Matrix) =>
        new Set(cells.filter(({ unnamed }) => !unnamed).map(({ actor }) => actor.id)).size
      const whole = await server.ask<Matrix>(`/affairs/${AFFAIR}/matrix`)
      const { days } = whole
      await page.goto(`/affairs/${AFFAIR}/positions`)
      await page.getByRole('heading', { level: 1, name: `${named(whole)} actors` }).waitFor()
      await page.getByRole('slider', { name: 'As of' }).press('Home')
      await page.waitForURL((url) => url.searchParams.get('asOf') === days[0])
      const first = await server.ask<Matrix>(`/affairs/${AFFAIR}/matrix?asOf=${days[0]}`)
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${named(first)} actors? on`) }).waitFor()
      expect(await page.getByRole('row').count()).toBe(first.actors.length + 1)
    }))

  it('counts what its numbers link to', () =>
    onPage(async (page) => {
      await page.goto(`/affairs/${AFFAIR}`)
      const speaker = page.getByRole('link', { name: /^\d+ statements? of / }).first()
      const count = await speaker.textContent()
      await speaker.click()
      await page
        .getByRole('status')
        .filter({ hasText: new RegExp(`^${count} statements?$`) })
        .waitFor()
    }))

  it('opens the statements of one bar of the timeline', () =>
    onPage(async (page) => {
      await page.goto(`/affairs/${AFFAIR}`)
      const bar = page.locator('svg a:has(rect)').first()
      const { searchParams } = new URL(String(await bar.getAttribute('href')), server.url)
      const { total } = await server.ask<Listing<unknown>>(`/statements?affair=${AFFAIR}&${searchParams}`)
      expect([...searchParams.keys()]).toEqual(['outlet', 'since', 'until', 'dated'])
      expect(total).toBeGreaterThan(0)
      await bar.click()
      await page.waitForURL((url) => url.search === `?${searchParams}`)
      expect(Number.parseInt(await foundCount(page), 10)).toBe(total)
    }))

  it('keeps filters in the URL: over a reload, and for the way back', () =>
    onPage(async (page) => {
      await page.goto(STATEMENTS)
      const all = await foundCount(page)
      await page.getByRole('combobox', { name: 'Kind' }).click()
      await page.getByRole('option', { name: /^Direct/ }).click()
      await page.waitForURL(/kind=direct/)
      await page.getByRole('searchbox', { name: 'Words in the statement' }).fill('games')
      await page.waitForURL(/search=games/)
      await page.locator('#found', { hasNotText: all }).waitFor()
      await page.waitForLoadState('networkidle')
      const found = await foundCount(page)
      expect(Number.parseInt(found, 10)).toBeLessThan(Number.parseInt(all, 10))
      await page.reload()
      expect(await foundCount(page)).toBe(found)
      expect(await page.getByRole('searchbox', { name: 'Words in the statement' }).inputValue()).toBe('games')
      await page.goBack()
      await page.waitForURL((url) => url.search === '?kind=direct')
      await page.getByRole('button', { name: 'Clear all filters' }).click()
      await page.waitForURL((url) => url.search === '')
    }))

  it('finds an actor, and the words that were said, by keyboard alone', () =>
    onPage(async (page) => {
      const { rows } = await server.ask<Listing<ActorRow>>(`/actors?affair=${AFFAIR}&limit=1`)
      const name = rows[0]?.name ?? ''
      await page.goto(`/affairs/${AFFAIR}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.keyboard.press('/')
      await page.locator('[role=combobox]:focus').waitFor()
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await page.keyboard.press('Control+k')
      await page.locator('[role=combobox]:focus').waitFor()
      await page.keyboard.type('gam')
      await page.getByRole('option', { name: /statements with these words/ }).waitFor()
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await page.waitForURL(/statements\?search=gam/)
      expect(Number.parseInt(await foundCount(page), 10)).toBeGreaterThan(6)
    }))

  it('holds the wordings of one statement against each other, and opens one', () =>
    onPage(async (page) => {
      const { rows } = await server.ask<Listing<WordingGroup>>(`/wordings?affair=${AFFAIR}`)
      await page.goto(`/affairs/${AFFAIR}/compare?of=wordings`)
      await page.getByRole('article').first().waitFor()
      expect(await page.getByRole('article').count()).toBe(rows.length)
      await page.getByRole('checkbox', { name: 'Only where the words differ' }).check()
      await page.waitForURL(/differs=1/)
      expect(await page.getByRole('article').count()).toBe(rows.filter(({ differs }) => differs).length)
      const first = rows.find(({ differs }) => differs)?.wordings[0]?.statement
      await page.getByRole('article').first().locator('a[href*="statement="]').first().click()
      await openedWords(page).first().waitFor()
      expect(new URL(page.url()).searchParams.get('statement')).toBe(first?.id)
    }))

  it('shows what an outlet has from others, beside theirs', () =>
    onPage(async (page) => {
      const { rows } = await server.ask<Listing<CopyRow>>(`/copies?affair=${AFFAIR}`)
      const taker = rows.find(({ because }) => because !== null)?.article.outlet ?? ''
      await page.goto(`/affairs/${AFFAIR}`)
      await page.getByRole('rowheader', { name: taker }).getByRole('link').click()
      await page.getByRole('heading', { level: 1, name: taker }).waitFor()
      await page.getByRole('link', { name: 'Side by side' }).click()
      await page.getByRole('heading', { level: 2, name: new RegExp(`^${taker} has from`) }).waitFor()
    }))

  it('says what to do when nothing fits', () =>
    onPage(async (page) => {
      await page.goto(`${STATEMENTS}?search=zzzz`)
      await page.getByRole('heading', { name: 'Nothing fits all filters' }).waitFor()
      await page.getByRole('link', { name: 'see all statements' }).click()
      await page.getByRole('article').first().waitFor()
    }))

  it('walks an article from statement to statement by keyboard', () =>
    onPage(async (page) => {
      await openLongestArticle(page)
      const opened = async (): Promise<string | null> => new URL(page.url()).searchParams.get('statement')
      await page.keyboard.press('j')
      await page.waitForURL(/statement=/)
      const first = await opened()
      await page.keyboard.press('n')
      await page.waitForURL((url) => url.searchParams.get('statement') !== first)
      const second = await opened()
      expect(second).not.toBe(first)
      await expectInSight(page, '[data-active][tabindex]')
      await page.keyboard.press('k')
      await page.waitForURL((url) => url.searchParams.get('statement') !== second)
      expect(await opened()).toBe(first)
      await page.keyboard.press('Escape')
      await page.waitForURL((url) => !url.searchParams.has('statement'))
    }))

  it('opens a statement from its note and from its words alike', () =>
    onPage(async (page) => {
      await openLongestArticle(page)
      const note = page.getByRole('list', { name: 'Statements in this article' }).getByRole('link').nth(2)
      await note.click()
      await page.locator('li[data-active] a[aria-current]').waitFor()
      const fromNote = new URL(page.url()).searchParams.get('statement')
      expect(await page.locator('mark[data-active]').count()).toBeGreaterThan(0)
      const other = page.locator(`mark[data-cells]:not([data-cells~=${JSON.stringify(fromNote)}])`).first()
      const id = (await other.getAttribute('data-cells'))?.split(' ')[0]
      await other.click()
      await page.waitForURL((url) => url.searchParams.get('statement') === id)
      await page.locator('li[data-active] a[aria-current]').waitFor()
    }))

  it('shows the article as published', () =>
    onPage(async (page) => {
      const { text } = await openLongestArticle(page)
      const shown = await page.getByTestId('text').locator('p').allTextContents()
      const words = (value: string): string => value.replace(/\s+/g, ' ').trim()
      expect(words(shown.join(' '))).toBe(words(text))
    }))

  it('says so when the address names a statement that is not there', () =>
    onPage(async (page) => {
      const { id } = await openLongestArticle(page)
      await page.goto(`/affairs/${AFFAIR}/articles/${id}?statement=nothing`)
      await page.getByText('is not in the reading of this article').waitFor()
    }))

  it('follows the system’s scheme until another is chosen, and keeps the choice', () =>
    onPage(
      async (page) => {
        const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme')
        await page.goto('/')
        expect(await scheme()).toBe('dark')
        await page.getByRole('button', { name: 'Menu' }).click()
        await page.getByText('Light', { exact: true }).click()
        expect(await scheme()).toBe('light')
        await page.reload()
        expect(await scheme()).toBe('light')
      },
      { colorScheme: 'dark' },
    ))

  it('lets a reader skip to the content by keyboard', () =>
    onPage(async (page) => {
      await page.goto(STATEMENTS)
      await page.getByRole('article').first().waitFor()
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('room')
    }))

  it('explains its marks', () =>
    onPage(async (page) => {
      await page.goto('/')
      await page.getByRole('button', { name: 'What the marks mean' }).click()
      await page.getByRole('heading', { name: 'A statement has three parts' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('heading', { name: 'A statement has three parts' }).waitFor({ state: 'hidden' })
    }))

  it('says what the record holds when an affair is not in it', async () => {
    const { page } = await openPage(browser, server.url)
    await page.goto('/affairs/nothing')
    await page.getByRole('heading', { name: 'Not in the record' }).waitFor()
    await page.getByText(`the record holds: ${AFFAIR}`).waitFor()
    await page.context().close()
  })

  async function openLongestArticle(page: Page): Promise<{ id: string; text: string }> {
    const { rows } = await server.ask<Listing<ArticleRow>>(`/articles?affair=${AFFAIR}`)
    const [longest] = rows.toSorted((one, other) => other.statements - one.statements)
    if (longest === undefined) throw new Error('the example affair holds no articles')
    const { text } = await server.ask<ArticleView>(`/articles/${longest.id}`)
    await page.goto(`/affairs/${AFFAIR}/articles/${longest.id}`)
    await page.getByTestId('text').waitFor()
    return { id: longest.id, text }
  }
})

/** "287 statements", once the list knows it. */
async function foundCount(page: Page): Promise<string> {
  const found = page.locator('#found', { hasText: /\d/ })
  await found.waitFor()
  return String(await found.textContent())
}
