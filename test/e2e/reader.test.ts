import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ArticleRow, ArticleView, Listing, Matrix, VersionsView } from '../../src/serve/api-types.js'
import { CHROMIUM, launch, WITHOUT } from './chromium.js'
import { AFFAIR, type ExampleServer, serveExample } from './example-server.js'
import { violations } from './violations.js'
import { walkPage } from './watched-page.js'

const ALL = 'statements,positions,events,figures,actors,times,furniture'

describe.skipIf(CHROMIUM === null)(`the reader (${WITHOUT})`, { timeout: 60_000 }, () => {
  let server: ExampleServer
  let browser: Browser
  let view: ArticleView
  let changed: ArticleRow
  beforeAll(async () => {
    server = await serveExample()
    browser = await launch()
    const { rows } = await server.ask<Listing<ArticleRow>>(`/articles?affair=${AFFAIR}`)
    const [longest] = rows.toSorted((one, other) => other.statements - one.statements)
    view = await server.ask<ArticleView>(`/articles/${longest?.id}?affair=${AFFAIR}`)
    changed = rows.find(({ supersedes }) => supersedes !== null)!
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const pathOf = (id: string, search = ''): string => `/affairs/${AFFAIR}/articles/${id}${search}`
  const onPage = (path: string, act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) => {
    const walk = async (page: Page) => {
      await page.goto(path)
      await page.getByTestId('text').waitFor()
      await act(page)
    }
    return walkPage(browser, server.url, walk, options)
  }
  const layer = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })

  it('switches layers on and off, and keeps them in its address', () =>
    onPage(pathOf(view.article.id), async (page) => {
      expect(await layer(page, 'Statements').getAttribute('aria-pressed')).toBe('true')
      const before = await page.locator('mark').count()
      await layer(page, 'Events').click()
      await page.waitForURL(/layers=statements%2Cevents%2Cfurniture/)
      expect(await page.locator('mark').count()).toBeGreaterThan(before)
      await page.reload()
      await page.getByRole('list', { name: 'Statements, Events in this article' }).getByRole('link').first().waitFor()
      for (const name of ['Statements', 'Events']) await layer(page, name).click()
      await page.waitForURL((url) => url.searchParams.get('layers') === 'furniture')
      expect(await page.locator('mark').count()).toBe(0)
      await layer(page, 'Page furniture').click()
      await page.waitForURL((url) => url.searchParams.get('layers') === 'none')
      const words = (await page.getByTestId('text').textContent()) ?? ''
      expect(words.length).toBeLessThan(view.text.length)
    }))

  it('shows the article as published, with every layer on', () =>
    onPage(pathOf(view.article.id, `?layers=${ALL}`), async (page) => {
      const shown = (await page.getByTestId('text').locator('p').allTextContents()).join(' ')
      expect(shown.replace(/\s+/g, ' ').trim()).toBe(view.text.replace(/\s+/g, ' ').trim())
    }))

  it('walks statements by j and k, and whatever is read by n and p', () =>
    onPage(pathOf(view.article.id, '?layers=statements,events'), async (page) => {
      const opened = async () => {
        const { searchParams } = new URL(page.url())
        return searchParams.get('statement') ?? searchParams.get('cell')
      }
      const press = async (key: string) => {
        const was = page.url()
        await page.keyboard.press(key)
        await page.waitForURL((url) => url.href !== was)
        return opened()
      }
      const event = view.events[0]!
      const starts = ({ spans }: ArticleView['statements'][number]) =>
        Math.min(...[...spans.source, ...spans.cue, ...spans.content].map(([start]) => start))
      const before = view.statements.filter((statement) => starts(statement) <= event.trigger[0]).length
      for (let step = 0; step < before; step += 1) await press('j')
      expect(await press('n')).toBe(event.id)
      expect(await press('p')).toBe(view.statements[before - 1]?.id)
      await page.keyboard.press('Escape')
      await page.waitForURL((url) => !url.searchParams.has('statement') && url.searchParams.has('layers'))
    }))

  it('opens an event that an address names, also where its layer is off, and leads to its page', () => {
    const event = view.events[0]!
    return onPage(pathOf(view.article.id, `?cell=${encodeURIComponent(event.id)}`), async (page) => {
      await page.locator('li[data-active][data-layer=events]').waitFor()
      await page.getByRole('link', { name: 'Who reports it, and who is silent' }).click()
      await page.waitForURL((url) => url.pathname.includes('/events/'))
      await page.getByRole('heading', { name: 'Who reports it' }).waitFor()
    })
  })

  it('says how it was read', () =>
    onPage(pathOf(view.article.id), async (page) => {
      await page.getByText('How it was read').click()
      await page
        .getByText(view.reading?.engine ?? '', { exact: false })
        .first()
        .waitFor()
      await page.getByText(`version ${view.reading?.codebook.slice(0, 8)}`).waitFor()
      for (const { because } of view.doubts) await page.getByText(because).first().waitFor()
    }))

  it('lays the versions of a page side by side, with what became of what was read', () =>
    onPage(pathOf(changed.id), async (page) => {
      const { diff } = await server.ask<VersionsView>(`/articles/${changed.id}/versions?affair=${AFFAIR}`)
      await page.getByRole('button', { name: 'Show the changes' }).click()
      await page.waitForURL(/changes=1/)
      expect(await page.locator('del').count()).toBeGreaterThan(diff?.counts.removed ?? 0)
      expect(await page.locator('ins').count()).toBeGreaterThan(diff?.counts.added ?? 0)
      const removed = diff?.cells.filter(({ fate }) => fate === 'changed').length
      await page.getByRole('heading', { name: `Changed: ${removed}` }).waitFor()
      await page.getByRole('link', { name: /^Version 1/ }).click()
      await page.getByText('This version was replaced, and no longer counts.').waitFor()
    }))

  it('keeps what is decided of a statement, and takes it back', () =>
    onPage(pathOf(view.article.id, `?statement=${view.statements[1]?.id}`), async (page) => {
      const counted = async () =>
        (await server.ask<Listing<unknown>>(`/statements?affair=${AFFAIR}&article=${view.article.id}`)).total
      const before = await counted()
      await page.getByText('Decide on it').click()
      await page.getByRole('textbox', { name: 'Your name' }).fill('ana')
      await page.getByRole('textbox', { name: 'Note' }).fill('a question, not a statement')
      await page.getByRole('button', { name: 'Reject' }).click()
      await page.getByText('rejected by ana').waitFor()
      expect(await counted()).toBe(before - 1)
      await page.goto(`/affairs/${AFFAIR}/decisions`)
      await page.getByText('a question, not a statement').waitFor()
      await page.getByRole('button', { name: 'take back' }).click()
      await page.getByRole('heading', { name: 'Nobody has decided anything yet' }).waitFor()
      expect(await counted()).toBe(before)
    }))

  it('puts a position right by keyboard, shows it in ledger and matrix with what was read, and takes it back', async () => {
    const { cells } = await server.ask<Matrix>(`/affairs/${AFFAIR}/matrix`)
    const { actor, issue, side } = cells.find(
      (cell) => cell.reports === 1 && cell.rivals.length === 0 && cell.changes === 0,
    )!
    const other = side === 'against' ? 'for' : 'against'
    await walkPage(browser, server.url, async (page) => {
      await page.goto(`/affairs/${AFFAIR}/positions/${encodeURIComponent(actor.id)}/${issue.id}`)
      await page.locator('summary', { hasText: 'Put it right' }).first().press('Enter')
      await page.getByRole('combobox', { name: 'Side' }).selectOption(other)
      expect(await violations(page)).toEqual([])
      await page.getByRole('textbox', { name: 'Why' }).fill('he quotes it to reject it')
      await page.getByRole('textbox', { name: 'Your name' }).fill('ana')
      await page.keyboard.press('Enter')
      await page.getByText(`Corrected by ana`).waitFor()
      await page.getByText(`side ${other}, read as ${side}`).waitFor()
      await page.getByRole('link', { name: 'Positions' }).first().click()
      await page.getByRole('searchbox', { name: 'Name' }).fill(actor.name)
      await page.getByText('by hand').first().waitFor()
      await page.goBack()
      await page.getByRole('button', { name: 'take back' }).press('Enter')
      await page.getByText('Corrected by ana').waitFor({ state: 'detached' })
      const after = await server.ask<Matrix>(`/affairs/${AFFAIR}/matrix`)
      expect(after.cells.find((cell) => cell.actor.id === actor.id && cell.issue.id === issue.id)?.side).toBe(side)
    })
  })

  it.each([
    ['every layer', `?layers=${ALL}`],
    ['changes', '?changes=1'],
  ])('has nothing for axe to blame, with %s', (what, search) =>
    onPage(pathOf(what === 'changes' ? changed.id : view.article.id, search), async (page) => {
      await page.waitForLoadState('networkidle')
      await page.getByText('How it was read').click()
      expect(await violations(page)).toEqual([])
    }),
  )

  it('prints the text with its marks, and not what can only be clicked', () =>
    onPage(pathOf(view.article.id), async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByTestId('text').isVisible()).toBe(true)
      expect(await layer(page, 'Events').isVisible()).toBe(false)
      expect(await page.getByRole('list', { name: 'Statements in this article' }).getByRole('link').count()).toBe(0)
    }))
})
