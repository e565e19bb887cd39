import { setFlagsFromString } from 'node:v8'
import { Piscina } from 'piscina'
import type { Codebook } from '../read/codebook.js'
import { createEngine, ENGINE_VERSION, type Engine } from '../read/engine.js'
import type { Reading } from '../read/reading.js'
import { type Article, compiledUrl } from '../text/index.js'
import { createTaggerAttributor } from './create-tagger-attributor.js'
import { MODELS_FOLDER, readModelFiles } from './model-files.js'
import { readEventClassifier } from './read-event-classifier.js'
import { readPositionScorer } from './read-position-scorer.js'

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

/** No more articles than these go to a thread at once: enough for a model to batch. */
const TASK = 16
/** What is asked at once is cut into so many tasks a thread, by length of text, so that all end at nearly the same time. */
const TASKS_A_THREAD = 4

/**
 * Each thread compiles the same functions for itself, on the same cores that are to read; the default budget of 132 KB of
 * bytecode runs spends a quarter of the processor time of the first 600 articles on that (bench/results/2026-11-22-threads).
 */
const COMPILE_LATER = '--interrupt-budget=528000'

/**
 * The engine as the commands use it, with the trained weights for events and positions whoever finds the attributions. Readings do not depend on the number of threads.
 * @throws MODEL_MISSING, MODEL_BROKEN
 */
export async function openEngine(settings: EngineSettings = {}): Promise<OpenEngine> {
  const { codebook = null, attributor = 'trained', threads = 1 } = settings
  if (threads > 1) return openPool({ codebook, attributor }, threads)
  const [found, eventClassifier, positionScorer] = await Promise.all([
    attributorOf(attributor),
    readEventClassifier(),
    codebook === null ? null : readPositionScorer(),
  ])
  const engine = createEngine({ codebook, attributor: found, eventClassifier, positionScorer })
  return { ...engine, close: async () => undefined }
}

const attributorOf = async (name: AttributorName) => (name === 'rules' ? undefined : await createTaggerAttributor())

async function openPool(settings: Omit<EngineSettings, 'threads'>, threads: number): Promise<OpenEngine> {
  // Read here too, so that missing weights are this call's error and not a thread's.
  const model = settings.attributor === 'rules' ? null : (await readModelFiles(MODELS_FOLDER)).name
  setFlagsFromString(COMPILE_LATER)
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
      const tasks = shareOut(articles, threads * TASKS_A_THREAD)
      return (await Promise.all(tasks.map((task): Promise<Reading[]> => pool.run(task)))).flat()
    },
    // What was begun is ended first: the runtime does not bear a thread that is cut off at work.
    close: () => pool.close(),
  }
}

/** Cuts the articles, in their order, into about `count` tasks of about the same length of text, or more where one would be too many. */
export function shareOut(articles: readonly Article[], count: number): Article[][] {
  const share = articles.reduce((sum, { text }) => sum + text.length, 0) / count
  const tasks: Article[][] = []
  let room = 0
  for (const article of articles) {
    const task = tasks.at(-1)
    if (task === undefined || room < article.text.length / 2 || task.length === TASK) {
      tasks.push([article])
      room = share - article.text.length
    } else {
      task.push(article)
      room -= article.text.length
    }
  }
  return tasks
}
