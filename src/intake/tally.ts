import { type Item, ingest, type Problem, totalBytes } from '../ingest/index.js'
import { atStart, type IntakeProgress, withArticle, withProblem } from './progress.js'
import type { ReadAffairOptions } from './read-affair.js'
import type { Kept } from './read-batch.js'
import { takenOf } from './taken-article.js'

/** What comes in, counted: whoever asked is told of each change. */
export interface Tally {
  /** Articles and problems, as they are found. */
  readonly items: AsyncIterable<Item>
  readonly now: () => IntakeProgress
  /** The first of them; the progress counts all. */
  readonly problems: readonly Problem[]
  readonly change: (changed: Partial<IntakeProgress>) => void
  readonly onProblem: (problem: Problem) => void
  readonly onKept: (kept: Kept, waits?: boolean) => void
}

/** More problems than this are counted, not kept. */
const MOST_PROBLEMS = 1000

/** @throws OPTION_INVALID */
export async function startTally(options: Omit<ReadAffairOptions, 'affair'>): Promise<Tally> {
  let progress = atStart(await totalBytes(options.paths))
  const problems: Problem[] = []
  const change = (changed: Partial<IntakeProgress>): void => {
    progress = { ...progress, ...changed }
    options.onProgress?.(progress)
  }
  const onProblem = (problem: Problem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem)
    options.onProblem?.(problem)
    change(withProblem(progress, problem))
  }
  const onBytes = (count: number): void => change({ bytes: progress.bytes + count })
  return {
    items: named(ingest(options.paths, { ...options.ingest, signal: options.signal, onBytes }), options.sourceName),
    now: () => progress,
    problems,
    change,
    onProblem,
    onKept: (kept, waits = false) => {
      options.onArticle?.(takenOf(kept, waits))
      change(withArticle(progress, kept))
      if (kept.problem !== null) onProblem(kept.problem)
    },
  }
}

/** The same items under the names that their sources have for people. */
async function* named(items: AsyncIterable<Item>, nameOf: (source: string) => string = (source) => source) {
  for await (const item of items) {
    if ('problem' in item) yield { problem: { ...item.problem, source: nameOf(item.problem.source) } }
    else yield { article: { ...item.article, source: nameOf(item.article.source) } }
  }
}
