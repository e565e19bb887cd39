import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Job, type Server, startServer } from '../../src/serve/index.js'
import { CHROMIUM, launch, WITHOUT } from './chromium.js'
import { buildPage } from './example-server.js'
import { violations } from './violations.js'
import { openPage, walkPage } from './watched-page.js'

const STORY = `Keldia will boycott the Harbour Games, minister says

By Ana Roy
Published: 2 March 2031

“We shall stay at home,” said Orla Venn, the Keldian minister of sport, on Tuesday. Varonia condemned the boycott of the Harbour Games as a mistake.
`
const LINES = [
  {
    title: 'Varonia to attend',
    text: 'Varonia will attend the Harbour Games, President Joris Maal said on Monday. Keldia has refused to attend the Harbour Games.',
    outlet: 'Varonia Post',
    published: '2031-03-03',
  },
  { title: 'No word from Calveth', text: 'Calveth has not decided, its spokesperson said.', published: '2031-03-04' },
]
const CODEBOOK = `affair: The Harbour Games
issues:
  - id: boycott
    question: Should the Harbour Games be boycotted?
    about: [Harbour Games, boycott]
    act: [stay at home, boycott the Harbour Games, refuse to attend]
    counter: [take part, attend the Harbour Games, condemn the boycott]
actors:
  - { id: keldia, name: Keldia, kind: state, aliases: [Keldian] }
  - { id: varonia, name: Varonia, kind: state, aliases: [Varonian] }
`

describe.skipIf(CHROMIUM === null)(`bringing articles in (${WITHOUT})`, { timeout: 90_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-e2e-import-'))
  const path = (...names: readonly string[]) => join(folder, ...names)
  const files = [path('harbour.txt'), path('two.ndjson'), path('bad.pdf')]
  let browser: Browser
  let server: Server
  beforeAll(async () => {
    buildPage()
    writeFileSync(path('harbour.txt'), STORY)
    writeFileSync(path('two.ndjson'), LINES.map((line) => JSON.stringify(line)).join('\n'))
    writeFileSync(path('bad.pdf'), '%PDF-1.7')
    mkdirSync(path('news/2031'), { recursive: true })
    writeFileSync(path('news/2031/a.txt'), `${STORY} Later.`)
    writeFileSync(path('news/2031/a.meta.json'), '{"outlet": "Port Sable Herald"}')
    server = await serve('record.db')
    browser = await launch()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const serve = (name: string, options: { readonly readOnly?: boolean; readonly fetching?: boolean } = {}) =>
    startServer({ recordPath: path(name), port: 0, reader: { attributor: 'rules', threads: 1 }, ...options })

  /** Address of the first import that was done. */
  const firstImport = async (): Promise<string> => {
    const jobs = (await (await fetch(`${server.url}/api/jobs`)).json()) as readonly Job[]
    return `/import?job=${jobs.findLast(({ kind }) => kind === 'import')?.id}`
  }

  const onPage = (walk: (page: Page) => Promise<void>, options: BrowserContextOptions = {}, at: Server = server) =>
    walkPage(browser, at.url, walk, options)

  it('begins with an empty record, and leads from there to the overview of an affair', () =>
    onPage(async (page) => {
      await page.goto('/')
      await page.getByRole('link', { name: 'Bring the first articles' }).click()
      await page.getByLabel('Name of the affair').fill('The Harbour Games')
      expect(await page.getByLabel('In addresses').inputValue()).toBe('the-harbour-games')
      await page.getByLabel('I have a codebook').check()
      await page.getByLabel('Codebook', { exact: true }).fill(`${CODEBOOK}group: []\n`)
      await page.getByRole('button', { name: /^line 11, group/ }).waitFor()
      await page.getByLabel('Codebook', { exact: true }).fill(CODEBOOK)
      await page.getByText('Nothing is wrong with it.').waitFor()
      await choose(page, files)
      await page.getByRole('tab', { name: 'Pasted text' }).click()
      await page.getByLabel('Text of the article').fill('Keldia will take part after all, Ana Roy said.')
      await page.getByLabel('Outlet', { exact: true }).fill('Minahara Times')
      await page.getByRole('button', { name: 'Add this text' }).click()
      await page.getByText('4 new articles', { exact: true }).waitFor()
      await page.getByText('1 thing cannot be read').waitFor()
      await page.getByText('Nobody states the outlet of 2 and the date of 1.').waitFor()
      await page.getByRole('button', { name: 'Take them in' }).click()
      await page.getByText('4 articles taken in', { exact: true }).first().waitFor()
      expect(await page.getByRole('listitem').filter({ hasText: 'bad.pdf' }).textContent()).toContain('a PDF document')
      await page
        .getByRole('listitem')
        .filter({ hasText: 'Minahara Times' })
        .getByText(/statement/)
        .waitFor()
      await page.getByRole('link', { name: 'Open the overview' }).click()
      await page.getByRole('heading', { level: 1, name: 'The Harbour Games' }).waitFor()
      await page.getByRole('heading', { name: 'Should the Harbour Games be boycotted?' }).waitFor()
    }))

  it('knows what is dropped twice, and says so before and after', () =>
    onPage(async (page) => {
      await page.goto('/affairs/the-harbour-games/import')
      await choose(page, files.slice(0, 1))
      await page.getByText('1 article, all known already').waitFor()
      await page.getByRole('button', { name: 'Take them in' }).click()
      await page.getByText('Nothing new: the article is known already').first().waitFor()
    }))

  it('takes a folder with all that is below it, under the names that it has there', () =>
    onPage(async (page) => {
      await page.goto('/affairs/the-harbour-games/import')
      await page.locator('input[webkitdirectory]').setInputFiles(path('news'))
      await page.getByTitle('news/2031/a.meta.json').waitFor()
      await page.getByText('1 new article', { exact: true }).waitFor()
      await page.getByText('The articles as they will be known').click()
      await page.getByText('Port Sable Herald, 2 Mar 2031').waitFor()
      await page.getByRole('button', { name: 'Take out news/2031/a.txt' }).click()
      await page.getByText('No article in it').waitFor()
      await page.getByRole('button', { name: 'Throw it away' }).click()
      await page.getByText('Nothing yet.').waitFor()
    }))

  it('fetches no page of this machine or its network', () =>
    openPage(browser, server.url).then(async ({ page }) => {
      await page.goto('/affairs/the-harbour-games/import')
      await page.getByRole('tab', { name: 'Web addresses' }).click()
      await page
        .getByLabel('Addresses of articles, one a line')
        .fill(`${server.url}/api/affairs\nhttp://169.254.169.254/`)
      await page.getByRole('button', { name: 'Fetch these pages' }).click()
      await page.getByText('leads to 127.0.0.1, which is no address of the public web').waitFor()
      await page.getByText('leads to 169.254.169.254').waitFor()
      await page.context().close()
    }))

  it('changes the codebook, reads again, and shows who stands where then', () =>
    onPage(async (page) => {
      await page.goto('/affairs/the-harbour-games/codebook')
      await page.getByRole('heading', { name: 'Should the Harbour Games be boycotted?' }).waitFor()
      await page.getByRole('link', { name: 'Change it' }).click()
      const editor = page.getByLabel('Codebook', { exact: true })
      await editor.fill((await editor.inputValue()).replace('be boycotted?', 'be shunned?'))
      await page.getByRole('button', { name: 'Hold it against the articles' }).click()
      await page.getByText('Held against 4 articles').waitFor()
      await page.getByText('Nothing is wrong with it.').waitFor()
      await page.getByRole('button', { name: 'Keep it and read 4 articles again' }).click()
      await page.getByText('4 articles read again', { exact: true }).first().waitFor()
      await page.getByRole('link', { name: 'Open the overview' }).click()
      await page.getByRole('heading', { name: 'Should the Harbour Games be shunned?' }).waitFor()
    }))

  it('proposes a codebook from the articles', () =>
    onPage(async (page) => {
      await page.goto('/affairs/the-harbour-games/codebook?edit=draft')
      await page.getByRole('heading', { name: 'A proposal to edit' }).waitFor()
      expect(await page.getByLabel('Codebook', { exact: true }).inputValue()).toContain('made from 4 articles')
      await page.getByRole('link', { name: 'Leave it as it was' }).click()
      await page.getByRole('heading', { name: 'What is asked' }).waitFor()
    }))

  it('is done by keyboard alone', () =>
    onPage(async (page) => {
      await page.goto('/import')
      await page.getByLabel('Name of the affair').waitFor()
      await tabTo(page, 'Name of the affair')
      await page.keyboard.type('Typed')
      await tabTo(page, 'Files')
      await page.keyboard.press('ArrowRight')
      await tabTo(page, 'Text of the article')
      await page.keyboard.type('Keldia will stay at home, Orla Venn said.')
      await tabTo(page, 'Add this text')
      await page.keyboard.press('Enter')
      await page.getByText('1 new article', { exact: true }).waitFor()
      await tabTo(page, 'Take them in')
      await page.keyboard.press('Enter')
      await page.getByText('1 article taken in', { exact: true }).first().waitFor()
      await tabTo(page, 'Open the overview')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Typed' }).waitFor()
      // And back to the files, which are chosen by a key too.
      await page.goto('/affairs/typed/import')
      await page.getByRole('button', { name: 'Choose files' }).waitFor()
      await tabTo(page, 'Choose files')
      await choose(page, files.slice(0, 1), () => page.keyboard.press('Enter'))
      await page.getByText('1 article, all known already').or(page.getByText('1 new article')).first().waitFor()
    }))

  it('goes round by a tour, by keyboard, once', () =>
    onPage(async (page) => {
      await page.goto('/affairs/the-harbour-games')
      await page.getByRole('button', { name: 'Show me round' }).click()
      for (const title of [
        'Who stands where',
        'Day by day',
        'Every claim opens its sentence',
        'Outlets side by side',
      ]) {
        await page.getByRole('dialog', { name: title }).waitFor()
        await page.keyboard.press('ArrowRight')
      }
      await page.getByRole('dialog', { name: 'Who goes with whom' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/affairs/the-harbour-games/network')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.goto('/affairs/the-harbour-games')
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.getByText('First time here?').count()).toBe(0)
      await page.goto('/help')
      await page.getByRole('button', { name: /^Take the tour/ }).click()
      await page.getByRole('dialog', { name: 'Who stands where' }).waitFor()
    }))

  it('keeps settings over a reload, and begins where it was told to', () =>
    onPage(async (page) => {
      await page.goto('/settings')
      await page.getByLabel('2031-03-03').check()
      await page.getByLabel('Largest').check()
      await page.getByRole('combobox', { name: 'The page begins with' }).click()
      await page.getByRole('option', { name: 'The Harbour Games' }).click()
      await page.goto('/')
      await page.getByRole('heading', { level: 1, name: 'The Harbour Games' }).waitFor()
      expect(await page.evaluate('document.documentElement.style.fontSize')).toBe('131.25%')
      await page.getByText('2031-03-02').filter({ visible: true }).first().waitFor()
      await page.getByRole('link', { name: 'Standpoint' }).click()
      await page.getByRole('heading', { level: 1, name: 'Affairs' }).waitFor()
    }))

  it('cannot be done where the record is only read', async () => {
    const reading = await serve('record.db', { readOnly: true })
    await onPage(
      async (page) => {
        await page.goto('/')
        await page.getByRole('heading', { level: 1, name: 'Affairs' }).waitFor()
        expect(await page.getByRole('link', { name: 'New affair' }).count()).toBe(0)
        await page.goto('/import')
        await page.getByRole('heading', { name: 'Nothing can be brought in here' }).waitFor()
        await page.goto('/affairs/the-harbour-games/codebook')
        await page.getByRole('heading', { name: 'What is asked' }).waitFor()
        expect(await page.getByRole('link', { name: 'Change it' }).count()).toBe(0)
      },
      {},
      reading,
    )
    await reading.close()
    expect(existsSync(path('record.db'))).toBe(true)
  })

  const VIEWS: readonly (readonly [name: string, path: string, open?: (page: Page) => Promise<unknown>])[] = [
    ['a new affair', '/import'],
    ['a new affair with a faulty codebook', '/import', fillFaulty],
    [
      'what came',
      '/affairs/the-harbour-games/import',
      (page) => choose(page, files).then(() => page.getByText('3 articles').first().waitFor()),
    ],
    ['web addresses', '/import', (page) => page.getByRole('tab', { name: 'Web addresses' }).click()],
    ['a job', 'first import'],
    ['a job that is none', '/import?job=999'],
    ['the codebook', '/affairs/the-harbour-games/codebook'],
    ['the codebook being changed', '/affairs/the-harbour-games/codebook?edit=1'],
    ['settings', '/settings'],
    ['help', '/help'],
    ['the tour', '/affairs/the-harbour-games', (page) => page.getByRole('button', { name: 'Show me round' }).click()],
  ]
  it.each(VIEWS.map((view) => [view[0], view] as const))(
    'axe finds nothing to blame in %s',
    async (_, [, at, open]) => {
      const { page } = await openPage(browser, server.url)
      await page.goto(at === 'first import' ? await firstImport() : at)
      await page.getByRole('heading').first().waitFor()
      await page.waitForLoadState('networkidle')
      await open?.(page)
      expect(await violations(page)).toEqual([])
      await page.context().close()
    },
  )
})

/** Chooses files by the button for them, or by what else opens the chooser. */
async function choose(
  page: Page,
  files: readonly string[],
  open = () => page.getByRole('button', { name: 'Choose files' }).click(),
): Promise<void> {
  const opened = page.waitForEvent('filechooser')
  // The browser is told only now to hand the chooser over. It has heard that once it has answered what it is asked afterwards; a
  // key goes another way, may overtake it, and opens a chooser that nobody sees.
  await page.evaluate('0')
  const [chooser] = await Promise.all([opened, open()])
  await chooser.setFiles([...files])
}

async function fillFaulty(page: Page): Promise<void> {
  await page.getByLabel('I have a codebook').check()
  await page.getByLabel('Codebook', { exact: true }).fill('affair: A\nissue: []\n')
  await page.getByText('1 fault to mend').waitFor()
}

/** Presses Tab until the thing with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const named = `(() => {
    const at = document.activeElement
    const label = at.labels?.[0]?.textContent ?? ''
    return (at.getAttribute('aria-label') ?? (label || at.textContent || '')).trim()
  })()`
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if ((await page.evaluate<string>(named)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not lead to “${name}”`)
}
