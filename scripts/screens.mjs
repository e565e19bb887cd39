/**
 * `npm run screens`: takes the pictures of docs/screens from the page as it is, with the example affair in a record of
 * its own. Needs Chromium: the one that CHROMIUM names, else the system's.
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

build()
const folder = mkdtempSync(join(tmpdir(), 'standpoint-screens-'))
const recordPath = join(folder, 'record.db')
const example = `examples/${AFFAIR}`
const asked = ['read', `${example}/articles`, '--affair', AFFAIR, '--codebook', `${example}/codebook.yaml`]
if (run('bin/standpoint', [...asked, '--record', recordPath], { quiet: true }) !== 0) {
  process.stderr.write('screens: the example affair could not be read: try "npm start" to see why\n')
  process.exit(2)
}

const { startServer } = await import('../dist/serve/index.js')
const server = await startServer({ recordPath, port: 0 })
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

/** Name of the picture, address, colour scheme, size of the window. */
const SCREENS = [
  ['overview-light', room, 'light', WIDE],
  ['overview-dark', room, 'dark', WIDE],
  ['overview-narrow', room, 'light', NARROW],
  ['positions-light', `${room}/positions`, 'light', WIDE],
  ['positions-dark', `${room}/positions?kind=state`, 'dark', WIDE],
  ['positions-narrow', `${room}/positions`, 'light', NARROW],
  ['ledger-light', ledger, 'light', WIDE],
  ['events-light', `${room}/events`, 'light', WIDE],
  ['disputes-light', `${room}/disputes`, 'light', WIDE],
  ['compare-light', `${room}/compare`, 'light', WIDE],
  ['wordings-light', `${room}/compare?show=wordings`, 'light', WIDE],
  ['network-light', `${room}/network`, 'light', WIDE],
  ['statements-light', `${room}/statements`, 'light', WIDE],
  ['actor-light', `${room}/actors/${speaker}`, 'light', WIDE],
  ['article-light', reader, 'light', WIDE],
  ['article-dark', reader, 'dark', WIDE],
  ['article-narrow', reader, 'light', NARROW],
]

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
for (const [name, path, colorScheme, viewport] of SCREENS) {
  const page = await browser.newPage({ colorScheme, viewport, reducedMotion: 'reduce', locale: 'en-GB' })
  await page.goto(server.url + path, { waitUntil: 'networkidle' })
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: join(ROOT, 'docs/screens', `${name}.png`) })
  await page.close()
  process.stdout.write(`docs/screens/${name}.png\n`)
}
await browser.close()
await server.close()
rmSync(folder, { recursive: true, force: true })
