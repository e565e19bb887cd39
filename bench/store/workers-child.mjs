// Empties the queue of a record and says what that took: node workers-child.mjs RECORD [ATTRIBUTOR]; begins at a line of input
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import pg from 'pg'
import { workQueue } from '../../dist/intake/index.js'
import { openEngine } from '../../dist/model/index.js'

const [record, attributor = 'trained'] = process.argv.slice(2)
const LOCK = /from "?turn"? for update/
const counted = { queries: 0, inTurn: 0, turnMs: 0, waitMs: 0, keepMs: 0, turns: 0 }
watch(pg.Client.prototype)

const engines = new Map()
const engine = async (codebook) => {
  const key = JSON.stringify(codebook)
  if (!engines.has(key)) engines.set(key, await openEngine({ codebook, attributor, threads: 1 }))
  return { ...engines.get(key), close: undefined }
}
await engine(null)
say({ ready: true })
await once(process.stdin, 'data')
const before = process.cpuUsage()
const begin = performance.now()
let last = begin
const { read, failed } = await workQueue({
  record,
  engine,
  untilEmpty: true,
  onArticle: () => {
    last = performance.now()
  },
})
const { user, system } = process.cpuUsage(before)
say({ read, failed, ms: last - begin, cpuMs: (user + system) / 1000, ...counted })
process.exit(0)

function say(row) {
  writeSync(1, `${JSON.stringify(row)}\n`)
}

/** Counts what is asked of the server, and measures how long each transaction has the turn (see src/record/turn.ts). */
function watch(client) {
  const ask = client.query
  const since = new WeakMap()
  client.query = function query(config, ...rest) {
    const text = typeof config === 'string' ? config : (config?.text ?? '')
    counted.queries += 1
    if (since.has(this)) counted.inTurn += 1
    const asked = performance.now()
    const answer = ask.call(this, config, ...rest)
    if (LOCK.test(text) && !since.has(this)) {
      answer?.then?.(() => {
        counted.waitMs += performance.now() - asked
        since.set(this, performance.now())
      })
    } else if (/^(?:commit|rollback)$/i.test(text) && since.has(this)) {
      answer?.then?.(() => {
        counted.turnMs += performance.now() - since.get(this)
        counted.turns += 1
        since.delete(this)
      })
    }
    return answer
  }
}
