// A program that puts samples into a record until it is done or killed: node ingest.mjs RECORD SAMPLES
// Writes the id of each article that was confirmed on a line of its own, at once.
import { readFileSync, writeSync } from 'node:fs'
import { joinerUrl } from '../../dist/join/index.js'
import { openWriter } from '../../dist/record/index.js'

const [record, samples] = process.argv.slice(2)
const writer = await openWriter(record, joinerUrl())
await writer.putAffair({ id: 'harbour-games' })
for (const line of readFileSync(samples, 'utf8').trim().split('\n')) {
  const { raw, input } = JSON.parse(line)
  const article = { ...raw, bytes: new TextEncoder().encode(raw.text) }
  const { version: engineVersion, model } = input.reading.engine
  const { read } = await writer.identify(article, { engineVersion, model, codebookHash: input.codebookHash })
  if (read) continue
  const { id } = await writer.putArticleWithReading(article, 'harbour-games', input)
  writeSync(1, `${id}\n`)
}
await writer.close()
writeSync(1, 'done\n')
