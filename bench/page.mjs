#!/usr/bin/env node
/**
 * How fast the page is: `node bench/page.mjs --record RECORD [--affair ID] [--url URL] [--name NAME] [--repeats N]`. Serves a
 * record (or takes a server that runs), and measures with Chromium: for each view, cold, when the first thing is painted and
 * when its content is there; how long the next paint takes after an interaction; frames while a long list is scrolled; and
 * what a reader downloads. Rows go to bench/results/DATE-COMMIT-NAME.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { facts } from './facts.mjs'
import { INTERACTIONS, VIEWS } from './page/views.mjs'

const { values } = parseArgs({
  options: {
    record: { type: 'string' },
    affair: { type: 'string' },
    url: { type: 'string' },
    web: { type: 'string', default: path.join(import.meta.dirname, '../dist/web') },
    name: { type: 'string', default: 'page' },
    repeats: { type: 'string', default: '3' },
    only: { type: 'string' },
    output: { type: 'string', default: path.join(import.meta.dirname, 'results') },
  },
})
const repeats = Number(values.repeats)
const SCROLL_MS = 4000
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (file) => file !== undefined && existsSync(file),
)
if (executablePath === undefined || (values.record === undefined && values.url === undefined)) {
  process.stderr.write('page: give --record FILE or --url URL, and have Chromium or name it with CHROMIUM\n')
  process.exit(2)
}

const server = values.url === undefined ? await serve(values.record) : { url: values.url, close: () => undefined }
const ask = async (of) => (await fetch(`${server.url}/api${of}`)).json()
const affair = values.affair ?? (await ask('/affairs')).rows[0].id
const places = await placesOf(affair)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const rows = []
const note = (row) => {
  rows.push(row)
  process.stderr.write(`${JSON.stringify(row)}\n`)
}
const asked = (name) => values.only === undefined || values.only.split(',').some((part) => name.includes(part))

for (let repeat = 0; repeat < repeats; repeat += 1) {
  for (const view of VIEWS) if (asked(view.name)) note(await coldPaint(view, repeat))
}
for (let repeat = 0; repeat < repeats; repeat += 1) {
  for (const interaction of INTERACTIONS)
    if (asked(interaction.name)) for (const row of await interact(interaction)) note(row)
}
if (asked('scroll')) for (let repeat = 0; repeat < repeats; repeat += 1) note(await scroll())
for (const row of sizes()) note(row)
await browser.close()
await server.close()
write()

async function serve(record) {
  const { startServer } = await import('../dist/serve/index.js')
  return startServer({ recordPath: record, port: 0 })
}

/** Addresses of views that need an actor, an article, an outlet or a cell. */
async function placesOf(id) {
  const room = `/affairs/${encodeURIComponent(id)}`
  const [actor, article, matrix, overview] = await Promise.all([
    ask(`/actors?affair=${id}&limit=1`),
    ask(`/articles?affair=${id}&limit=1`),
    ask(`${room}/matrix`),
    ask(`${room}?speakers=1`),
  ])
  const cell = matrix.cells[0]
  return {
    room,
    actor: `${room}/actors/${encodeURIComponent(actor.rows[0].id)}`,
    article: `${room}/articles/${article.rows[0].id}`,
    outlet: `${room}/outlets/${overview.outlets[0].id ?? 'unknown'}`,
    ledger: cell === undefined ? room : `${room}/positions/${encodeURIComponent(cell.actor.id)}/${cell.issue.id}`,
  }
}

async function open(at) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: server.url })
  const page = await context.newPage()
  await page.addInitScript(() => {
    window.measured = { lcp: 0, events: [], longTasks: 0 }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.measured.lcp = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.interactionId > 0) window.measured.events.push({ id: entry.interactionId, ms: entry.duration })
      }
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 })
  })
  // A server that is at work answers late: the row then says that nothing was shown.
  await page.goto(at, { waitUntil: 'commit' }).catch(() => undefined)
  return { page, close: () => context.close() }
}

/** A browser that has never been here: when it paints first, and when what the view is for can be seen. */
async function coldPaint({ name, at, shows }, repeat) {
  const load = loadavg()[0]
  const { page, close } = await open(at(places))
  let contentMs = null
  try {
    await page.waitForFunction((selector) => document.querySelector(selector) !== null, shows, {
      timeout: 45_000,
      polling: 'raf',
    })
    contentMs = await page.evaluate(() => performance.now())
  } catch {
    // Null: it did not come.
  }
  const painted = await page.evaluate(() => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    lcp: window.measured.lcp,
    bytes: performance.getEntriesByType('resource').reduce((sum, { transferSize }) => sum + transferSize, 0),
    slowest:
      performance
        .getEntriesByType('resource')
        .filter(({ name: of }) => of.includes('/api/'))
        .sort((one, other) => other.duration - one.duration)
        .slice(0, 1)
        .map(({ name: of, duration }) => [new URL(of).pathname, Math.round(duration)])[0] ?? null,
  }))
  await close()
  return {
    kind: 'paint',
    view: name,
    repeat,
    fcpMs: round(painted.fcp),
    contentMs: round(contentMs),
    lcpMs: round(painted.lcp),
    bytes: painted.bytes,
    slowest: painted.slowest,
    load: round(load, 1),
  }
}

/** One scripted walk: the time from each input to the next paint, as the browser's own event timing has it. */
async function interact({ name, at, shows, steps }) {
  const { page, close } = await open(at(places))
  try {
    await page.waitForSelector(shows, { timeout: 45_000 })
  } catch {
    await close()
    return [{ kind: 'interaction', walk: name, step: 'open', ms: null, failed: 'its content did not come' }]
  }
  await page.waitForLoadState('networkidle').catch(() => undefined)
  const busy = await mainThread(page)
  const found = []
  for (const [label, step] of steps) {
    const load = loadavg()[0]
    await page.evaluate(() => (window.measured.events = []))
    const before = await busy()
    try {
      await step(page)
    } catch (error) {
      found.push({
        kind: 'interaction',
        walk: name,
        step: label,
        ms: null,
        failed: String(error.message).split('\n')[0],
      })
      continue
    }
    await page.waitForTimeout(400)
    const events = await page.evaluate(() => window.measured.events)
    const byInput = new Map()
    for (const { id, ms } of events) byInput.set(id, Math.max(byInput.get(id) ?? 0, ms))
    // What is below 16 ms is not told by the browser: it took one frame.
    const worst = byInput.size === 0 ? 16 : Math.max(...byInput.values())
    found.push({
      kind: 'interaction',
      walk: name,
      step: label,
      ms: round(worst),
      inputs: byInput.size,
      cpuMs: round(((await busy()) - before) / Math.max(1, byInput.size)),
      load: round(load, 1),
    })
  }
  await close()
  return found
}

/** Milliseconds of processor time that the page's own thread has spent so far: other work on the machine is not in it. */
async function mainThread(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value
  }
}

/** Frames while the longest list is scrolled as by a wheel. */
async function scroll() {
  const load = loadavg()[0]
  const { page, close } = await open(`${places.room}/statements`)
  await page.waitForSelector('article', { timeout: 45_000 })
  const rowsInList = await page.evaluate(() =>
    Number(document.querySelector('li[aria-setsize]')?.getAttribute('aria-setsize')),
  )
  await page.mouse.move(800, 500)
  await page.evaluate(() => {
    window.frames_ = []
    let before = performance.now()
    const next = (now) => {
      window.frames_.push(now - before)
      before = now
      window.going = requestAnimationFrame(next)
    }
    window.going = requestAnimationFrame(next)
  })
  const until = Date.now() + SCROLL_MS
  while (Date.now() < until) {
    await page.mouse.wheel(0, 240)
    await page.waitForTimeout(16)
  }
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.going)
    return window.frames_.slice(1)
  })
  await close()
  const sorted = frames.toSorted((one, other) => one - other)
  const at = (share) => round(sorted[Math.floor(share * (sorted.length - 1))], 1)
  return {
    ...{ kind: 'scroll', rows: rowsInList, frames: frames.length, medianMs: at(0.5), p95Ms: at(0.95), maxMs: at(1) },
    ...{ within17: round(frames.filter((ms) => ms <= 17.5).length / frames.length, 3), load: round(load, 1) },
  }
}

/** What a reader downloads: at first, and for each room, packed. */
function sizes() {
  const folder = values.web
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const packed = (file) => gzipSync(readFileSync(path.join(folder, file))).length
  const initial = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file)
  const styles = [...html.matchAll(/href="\/(assets\/[^"]+\.css)"/g)].map(([, file]) => file)
  const all = readdirSync(path.join(folder, 'assets')).filter((file) => file.endsWith('.js'))
  const importsOf = (file, seen = new Set()) => {
    if (seen.has(file) || initial.includes(file)) return seen
    seen.add(file)
    const text = readFileSync(path.join(folder, file), 'utf8')
    for (const [, other] of text.matchAll(/from\s*"\.\/([^"]+\.js)"|import"\.\/([^"]+\.js)"/g))
      if (other) importsOf(`assets/${other}`, seen)
    return seen
  }
  const rooms = all.filter((file) => !initial.includes(`assets/${file}`)).map((file) => `assets/${file}`)
  const entry = readFileSync(path.join(folder, initial[0]), 'utf8')
  return [
    { kind: 'size', of: 'initial JavaScript', bytes: initial.reduce((sum, file) => sum + packed(file), 0) },
    { kind: 'size', of: 'initial styles', bytes: styles.reduce((sum, file) => sum + packed(file), 0) },
    ...rooms
      .filter((file) => entry.includes(path.basename(file)))
      .map((file) => ({
        ...{ kind: 'size', of: path.basename(file).replace(/-[\w-]{8}\.js$/, '') },
        bytes: [...importsOf(file)].reduce((sum, one) => sum + packed(one), 0),
      })),
  ]
}

function round(value, digits = 0) {
  return value === null || value === undefined ? null : Math.round(value * 10 ** digits) / 10 ** digits
}

function write() {
  const made = facts(process.argv.slice(2))
  const asBench = (text) => text.replace('npm run bench -- ', 'node bench/page.mjs ')
  const run = { ...made, command: asBench(made.command), sentence: asBench(made.sentence) }
  const folder = path.join(values.output, `${run.date.slice(0, 10)}-${run.commit}-${values.name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'run.json'), `${JSON.stringify({ ...run, affair }, null, 2)}\n`)
  writeFileSync(path.join(folder, 'page.ndjson'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const summary = `${[`# ${path.basename(folder)}`, run.sentence, ...tables()].join('\n\n')}\n`
  writeFileSync(path.join(folder, 'summary.md'), summary)
  process.stdout.write(summary)
}

function tables() {
  const median = (numbers) => {
    const known = numbers.filter((one) => one !== null).toSorted((one, other) => one - other)
    return known.length === 0 ? '–' : known[Math.floor((known.length - 1) / 2)]
  }
  const of = (kind) => rows.filter((row) => row.kind === kind)
  const views = [...new Set(of('paint').map(({ view }) => view))]
  const paint = views.map((view) => {
    const own = of('paint').filter((row) => row.view === view)
    const slow = own
      .map(({ slowest }) => slowest)
      .filter(Boolean)
      .sort((one, other) => other[1] - one[1])[0]
    return `| ${view} | ${median(own.map(({ fcpMs }) => fcpMs))} | ${median(own.map(({ contentMs }) => contentMs))} | ${Math.round(median(own.map(({ bytes }) => bytes)) / 1024)} | ${slow === undefined ? '' : `${slow[0]} ${slow[1]}`} |`
  })
  const sorted = (field) =>
    of('interaction')
      .filter(({ ms }) => ms !== null)
      .map((row) => row[field])
      .toSorted((one, other) => one - other)
  const quantiles = (numbers) => {
    const p = (share) => numbers[Math.floor(share * (numbers.length - 1))] ?? '–'
    return `median ${p(0.5)}, p95 ${p(0.95)}, max ${p(1)}`
  }
  const timed = sorted('ms')
  const slowest = of('interaction')
    .filter(({ ms }) => ms !== null && ms > 100)
    .sort((one, other) => other.ms - one.ms)
  const scrolls = of('scroll')
  return [
    `Median of ${repeats}. Load of the machine (1 minute): ${median(rows.flatMap(({ load }) => load ?? []))}.`,
    `## First paint, cold (ms)\n\n| view | first paint | content shown | KiB | slowest request, ms |\n|---|---|---|---|---|\n${paint.join('\n')}`,
    `## Interaction to next paint (ms)\n\n${timed.length} inputs: ${quantiles(timed)}. Processor time of the page's thread for an input and what follows from it: ${quantiles(sorted('cpuMs'))}.${slowest.length === 0 ? '' : ` Above 100: ${slowest.map(({ walk, step, ms }) => `${walk}: ${step} ${ms}`).join('; ')}.`}`,
    `## Scrolling\n\n${scrolls.map(({ rows: count, frames, medianMs, p95Ms, maxMs, within17 }) => `${count} statements: ${frames} frames, median ${medianMs} ms, p95 ${p95Ms} ms, max ${maxMs} ms, ${Math.round(100 * within17)} % within 17.5 ms.`).join('\n\n')}`,
    `## Sizes (KiB, gzip)\n\n| | |\n|---|---|\n${of('size')
      .map(({ of: what, bytes }) => `| ${what} | ${(bytes / 1024).toFixed(1)} |`)
      .join('\n')}`,
  ]
}
