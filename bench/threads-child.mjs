// Reads a part of the corpus with some threads and says what it cost; started by threads.mjs, one process a measurement.
import path from 'node:path'
import { openEngine } from '../dist/model/index.js'
import { articleOf, readRows } from './shared.mjs'

const { shared, attributor, threads, from, to } = JSON.parse(process.argv[2])
const BATCH = 64
const { rows } = readRows(path.join(shared, 'corpora/news-6000.ndjson.gz'))
const articles = rows.slice(from, to).map(articleOf)
const engine = await openEngine({ attributor, threads })
await engine.read(articles.slice(0, 4 * threads))
const cpu = process.cpuUsage()
const loop = performance.eventLoopUtilization()
const start = performance.now()
for (let at = 0; at < articles.length; at += BATCH * threads)
  await engine.read(articles.slice(at, at + BATCH * threads))
const wallMs = performance.now() - start
const { user, system } = process.cpuUsage(cpu)
console.log(
  JSON.stringify({
    words: articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0),
    wallMs: Math.round(wallMs),
    cpuMs: Math.round((user + system) / 1000),
    /** Share of the time that the thread which hands out the articles was at work. */
    mainBusy: Math.round(1000 * performance.eventLoopUtilization(loop).utilization) / 1000,
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
await engine.close()
