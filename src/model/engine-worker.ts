import { workerData } from 'piscina'
import type { Reading } from '../read/reading.js'
import type { Article } from '../text/index.js'
import { type EngineSettings, openEngine } from './open-engine.js'

const engine = openEngine(workerData as EngineSettings)

/** Reads articles in a thread of `openEngine`'s. */
export default async function read(articles: readonly Article[]): Promise<Reading[]> {
  return (await engine).read(articles)
}
