import { readFile } from 'node:fs/promises'
import { parseCodebook } from '../../src/ingest/codebook.js'
import { parseArticleLine } from '../../src/ingest/index.js'
import { type AttributorName, openEngine } from '../../src/model/index.js'
import type { Reading } from '../../src/read/reading.js'
import type { Article } from '../../src/text/index.js'

export const EXAMPLE = 'examples/harbour-games'

/** The example's articles with readable ids, as the ingest yields them (checked by gold.test.ts). */
export async function exampleArticles(): Promise<readonly Article[]> {
  const lines = await readFile(`${EXAMPLE}/gold/harbour-games.articles.ndjson`, 'utf8')
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => {
      const parsed = parseArticleLine(line)
      if ('fault' in parsed) throw new Error(parsed.fault)
      return parsed.value
    })
}

/** What the engine says of them with the example's codebook, in the same order. */
export async function exampleReadings(
  articles: readonly Article[],
  attributor: AttributorName,
): Promise<readonly Reading[]> {
  const path = `${EXAMPLE}/codebook.yaml`
  const codebook = parseCodebook(await readFile(path, 'utf8'), path)
  return (await openEngine({ codebook, attributor })).read(articles)
}
