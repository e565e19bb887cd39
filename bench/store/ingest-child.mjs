// Takes a file of articles into a record, and says after every ten how far it is: node ingest-child.mjs RECORD FILE [ATTRIBUTOR]
import { writeSync } from 'node:fs'
import { readAffair } from '../../dist/intake/index.js'
import { openEngine } from '../../dist/model/index.js'

const STEP = 10
const [record, file, attributor = 'trained'] = process.argv.slice(2)
const start = performance.now()
let next = 0
const say = (done) => {
  const { user, system } = process.cpuUsage()
  const row = {
    done,
    wallMs: performance.now() - start,
    cpuMs: (user + system) / 1000,
    rssMiB: process.memoryUsage.rss() / 2 ** 20,
  }
  writeSync(1, `${JSON.stringify(row)}\n`)
}
const summary = await readAffair({
  record,
  paths: [file],
  affair: { id: 'news', name: 'News' },
  engine: (codebook) => openEngine({ codebook, attributor }),
  onProgress: ({ done }) => {
    if (done < next) return
    say(done)
    next = done - (done % STEP) + STEP
  },
})
say(summary.done)
const { done, read, failed, statements } = summary
writeSync(
  1,
  `${JSON.stringify({ summary: { done, read, failed, statements, peakMiB: process.resourceUsage().maxRSS / 1024 } })}\n`,
)
