/**
 * `npm run screens`: takes the pictures of docs/screens from the page as it is, with the example affair in a record of
 * its own; `npm run screens -- network` those only whose name holds the word. Needs Chromium: the one that CHROMIUM names,
 * else the system's. STANDPOINT_URL names a server that runs already, with the example in it.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build, ROOT, run } from './prepare.mjs'

const AFFAIR = 'harbour-games'
const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 360, height: 740 }

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
)
if (executablePath === undefined) {
  process.stderr.write('screens: no Chromium found: install it, or name it with CHROMIUM=/path/to/it\n')
  process.exit(2)
}

const running = process.env.STANDPOINT_URL
const folder = running === undefined ? mkdtempSync(join(tmpdir(), 'standpoint-screens-')) : null
const server = folder === null ? { url: running, close: async () => undefined } : await serveExample(folder)

async function serveExample(within) {
  build()
  const recordPath = join(within, 'record.db')
  const example = `examples/${AFFAIR}`
  const asked = ['read', `${example}/articles`, '--affair', AFFAIR, '--codebook', `${example}/codebook.yaml`]
  if (run('bin/standpoint', [...asked, '--record', recordPath], { quiet: true }) !== 0) {
    process.stderr.write('screens: the example affair could not be read: try "npm start" to see why\n')
    process.exit(2)
  }
  const { startServer } = await import('../dist/serve/index.js')
  return startServer({ recordPath, port: 0 })
}

const ask = async (path) => (await fetch(`${server.url}/api${path}`)).json()
const room = `/affairs/${AFFAIR}`
const { rows: articles } = await ask(`/articles?affair=${AFFAIR}`)
const longest = articles.toSorted((one, other) => other.statements - one.statements)[0]
const { statements } = await ask(`/articles/${longest.id}`)
const open = statements.find(({ kind, speakers }, index) => index > 3 && kind === 'direct' && speakers.length > 0)
const reader = `${room}/articles/${longest.id}?statement=${encodeURIComponent(open.id)}`
const { cells } = await ask(`/affairs/${AFFAIR}/matrix`)
const changed = cells.find(({ change }) => change !== null) ?? cells[0]
const ledger = `${room}/positions/${encodeURIComponent(changed.actor.id)}/${changed.issue.id}`
const speaker = (await ask(`/affairs/${AFFAIR}`)).speakers.find(({ actor }) => actor.kind === 'person').actor.id

const actor = `${room}/actors/${encodeURIComponent(speaker)}`
const { outlets } = await ask(`/affairs/${AFFAIR}`)
const { edges } = await ask(`/affairs/${AFFAIR}/network?resamples=0`)
const [tie] = edges
const { rows: events } = await ask(`/events?affair=${AFFAIR}`)
const { rows: figures } = await ask(`/figures/groups?affair=${AFFAIR}`)
const rival = figures.find(({ disputed }) => disputed) ?? figures[0]
const [widest] = events.toSorted((one, other) => other.reports.length - one.reports.length)

/** Name of the view and its address: each is taken light, dark and narrow. */
const VIEWS = [
  ['affairs', '/'],
  ['overview', room],
  ['overview-window', `${room}?from=2023-11-15&to=2023-12-31&since=30`],
  ['timeline', `${room}/timeline`],
  ['changes', `${room}/timeline?of=change`],
  ['digest', `${room}/digest?since=30`],
  ['search', `${room}/search?q=boycott`],
  ['positions', `${room}/positions`],
  ['ledger', ledger],
  ['network', `${room}/network`],
  ['network-two-modes', `${room}/network?of=outlets-actors`],
  ['network-tie', `${room}/network?focus=${encodeURIComponent(tie.from)}&tie=${encodeURIComponent(tie.to)}`],
  ['statements', `${room}/statements`],
  ['same-statement', `${room}/statements?group=same`],
  ['actors', `${room}/actors`],
  ['actor', actor],
  ['events', `${room}/events`],
  ['event', `${room}/events/${encodeURIComponent(widest.id)}`],
  ['disputes', `${room}/disputes`],
  ['figure', `${room}/figures/${encodeURIComponent(rival.id)}`],
  ['compare', `${room}/compare`],
  ['wordings', `${room}/compare?of=wordings`],
  ['copies', `${room}/compare?of=copies`],
  ['voices', `${room}/compare?of=voices`],
  ['words', `${room}/compare?of=words`],
  ['outlet', `${room}/outlets/${outlets[0].id}`],
  ['articles', `${room}/articles`],
  ['article', reader],
  ['codebook', `${room}/codebook`],
  ['codebook-edit', `${room}/codebook?edit=1`],
  ['import', '/import'],
  ['help', '/help'],
  ['settings', '/settings'],
]

const LOOKS = [
  ['light', 'light', WIDE],
  ['dark', 'dark', WIDE],
  ['narrow', 'light', NARROW],
]

const [only] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
for (const [view, path] of VIEWS) {
  for (const [look, colorScheme, viewport] of LOOKS) {
    const name = `${view}-${look}`
    if (only !== undefined && !new RegExp(only).test(name)) continue
    const context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce', locale: 'en-GB' })
    // A reader who has been here: no tour is offered.
    await context.addInitScript(() => localStorage.setItem('standpoint-tour', 'seen'))
    const page = await context.newPage()
    await page.goto(server.url + path, { waitUntil: 'networkidle' })
    await page.locator('main h1, main h2').first().waitFor()
    await page.getByText('Loading …').waitFor({ state: 'detached' })
    await page.evaluate('document.fonts.ready')
    await page.screenshot({ path: join(ROOT, 'docs/screens', `${name}.png`) })
    await context.close()
    process.stdout.write(`docs/screens/${name}.png\n`)
  }
}
await browser.close()
await server.close()
if (folder !== null) rmSync(folder, { recursive: true, force: true })
