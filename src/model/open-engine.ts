import { Piscina } from 'piscina'
import type { Codebook } from '../read/codebook.js'
import { createEngine, ENGINE_VERSION, type Engine } from '../read/engine.js'
import type { Reading } from '../read/reading.js'
import { compiledUrl } from '../text/index.js'
import { createTaggerAttributor } from './create-tagger-attributor.js'
import { MODELS_FOLDER, readModelFiles } from './model-files.js'

/** Who finds the attributions: the network of `models/`, or the rules of `read/attribution` (faster, and find less). */
export const ATTRIBUTORS = ['trained', 'rules'] as const
export type AttributorName = (typeof ATTRIBUTORS)[number]

export interface EngineSettings {
  readonly codebook?: Codebook | null | undefined
  /** Default "trained". */
  readonly attributor?: AttributorName | undefined
  /** How many threads read at once; 1, the default, reads in the thread of the caller. */
  readonly threads?: number | undefined
}

/** An engine that holds threads and weights until it is closed. */
export interface OpenEngine extends Engine {
  readonly close: () => Promise<void>
}

/** So many articles go to a thread at once: enough for a model to batch, few enough to share the work evenly. */
const TASK = 16

/**
 * The engine as the commands use it. Readings do not depend on the number of threads.
 * @throws MODEL_MISSING, MODEL_BROKEN
 */
export async function openEngine(settings: EngineSettings = {}): Promise<OpenEngine> {
  const { codebook = null, attributor = 'trained', threads = 1 } = settings
  if (threads > 1) return openPool({ codebook, attributor }, threads)
  const engine = createEngine({ codebook, attributor: await attributorOf(attributor) })
  return { ...engine, close: async () => undefined }
}

const attributorOf = async (name: AttributorName) => (name === 'rules' ? undefined : await createTaggerAttributor())

async function openPool(settings: Omit<EngineSettings, 'threads'>, threads: number): Promise<OpenEngine> {
  // Read here too, so that missing weights are this call's error and not a thread's.
  const model = settings.attributor === 'rules' ? null : (await readModelFiles(MODELS_FOLDER)).name
  const pool = new Piscina({
    filename: compiledUrl('engine-worker', import.meta.url).href,
    workerData: settings,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
  })
  return {
    version: ENGINE_VERSION,
    model,
    read: async (articles) => {
      const size = Math.min(TASK, Math.ceil(articles.length / threads)) || 1
      const tasks: Promise<Reading[]>[] = []
      for (let at = 0; at < articles.length; at += size) tasks.push(pool.run(articles.slice(at, at + size)))
      return (await Promise.all(tasks)).flat()
    },
    // What was begun is ended first: the runtime does not bear a thread that is cut off at work.
    close: () => pool.close(),
  }
}
