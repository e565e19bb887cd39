import { type Job, type NewArticles, startImport } from '../../api/desk.js'
import type { Gathering } from '../../logic/import/gathering.js'

interface Started {
  readonly affair: string
  readonly articles: NewArticles
  readonly gathering: Gathering
}

/** Imports that were begun on this page, by their job: to go on with those that did not come to an end. */
const started = new Map<string, Started>()

/** @throws ApiFailure */
export async function begin(affair: string, articles: NewArticles, gathering: Gathering): Promise<Job> {
  const job = await startImport(affair, articles)
  started.set(job.id, { affair, articles, gathering })
  return job
}

export const canGoOn = (job: string): boolean => started.has(job)

/** Begins a job anew with the rest. @throws ApiFailure, Error where it was not begun on this page */
export function goOn(job: string): Promise<Job> {
  const known = started.get(job)
  if (known === undefined) return Promise.reject(new Error('this was not begun on this page'))
  return begin(known.affair, known.articles, known.gathering)
}

/** Forgets a job that came to its end, with what was brought in for it. */
export function forget(job: string): void {
  started.get(job)?.gathering.clear()
  started.delete(job)
}
