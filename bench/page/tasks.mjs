#!/usr/bin/env node
/**
 * Five tasks of a new reader, from the list of affairs on: `node bench/page/tasks.mjs --url URL`. Each is done by what stands
 * on the page, without typed addresses, and its clicks are counted; it fails where the answer is not there in the end.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const { values } = parseArgs({ options: { url: { type: 'string' } } })
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (file) => file !== undefined && existsSync(file),
)
if (values.url === undefined || executablePath === undefined) {
  process.stderr.write('tasks: give --url URL, and have Chromium or name it with CHROMIUM\n')
  process.exit(2)
}
const ask = async (path) => (await fetch(`${values.url}/api${path}`)).json()
const [affair] = (await ask('/affairs')).rows
const room = `/affairs/${affair.id}`
const { outlets } = await ask(`${room}/compare?limit=1`)
const { cells } = await ask(`${room}/matrix`)
const forCell = cells.find(({ side, actor }) => side === 'for' && actor.kind === 'state')

/** What each step clicks, in the words that stand there; `shown` is the answer. */
const TASKS = [
  {
    task: 'Who changed position, and when?',
    steps: [
      ['link', affair.name],
      ['link', 'Who changed sides'],
    ],
    shown: (page) => page.locator('section a', { hasText: '→' }).first(),
  },
  {
    task: `What does ${outlets[0]} report that ${outlets[1]} leaves out?`,
    steps: [
      ['link', affair.name],
      ['link', 'Compare'],
      ['combobox', 'Reported by'],
      ['option', outlets[0]],
      ['combobox', 'Left out by'],
      ['option', outlets[1]],
    ],
    shown: (page) => page.getByText(`reported by ${outlets[0]}, left out by ${outlets[1]}`),
  },
  {
    task: 'In which wordings is one quote told?',
    steps: [
      ['link', affair.name],
      ['link', 'Compare'],
      ['link', 'Wordings'],
    ],
    shown: (page) => page.getByRole('article').first(),
  },
  {
    task: `What is the evidence that ${forCell?.actor.name} is for?`,
    steps: [
      ['link', affair.name],
      ['cell', forCell?.actor.name],
    ],
    shown: (page) => page.getByRole('article').first(),
  },
  {
    task: 'A picture of the network for a paper',
    steps: [
      ['link', affair.name],
      ['link', 'As a network'],
      ['button', 'Save'],
      ['menuitem', /PNG/],
    ],
    download: true,
  },
]

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const rows = []
for (const { task, steps, shown, download } of TASKS) {
  const page = await browser.newPage({ baseURL: values.url, viewport: { width: 1280, height: 900 } })
  await page.goto('/')
  const file = download ? page.waitForEvent('download', { timeout: 60_000 }) : null
  for (const [role, name] of steps) {
    const found =
      role === 'cell'
        ? page.locator('a[href*="/positions/"]', { hasText: name })
        : page.getByRole(role, { name, exact: typeof name === 'string' && role !== 'link' })
    await found.first().click({ timeout: 60_000 })
  }
  await (file ?? shown(page).waitFor({ timeout: 60_000 }))
  // The way into the affair is the same for all, and not counted.
  rows.push({ task, clicks: steps.length - 1, answered: true })
  process.stdout.write(`${JSON.stringify(rows.at(-1))}\n`)
  await page.close()
}
await browser.close()
