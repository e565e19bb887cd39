import { articleStatus, openRecord } from '../../record/index.js'
import type { IntakeProgress } from '../progress.js'
import type { ReadAffairOptions } from '../read-affair.js'
import { startTally } from '../tally.js'

/**
 * Says what `readAffair` would take in, and what it would not know of it, and changes nothing: `added`, `versions` and
 * `known` are what the articles would be to the record.
 * @throws OPTION_INVALID, and what `openRecord` throws
 */
export async function previewArticles(options: Omit<ReadAffairOptions, 'affair' | 'engine'>): Promise<IntakeProgress> {
  const tally = await startTally(options)
  const record = await openRecord(options.record, { mode: 'read' })
  const met = new Set<string>()
  try {
    for await (const item of tally.items) {
      if (options.signal?.aborted) break
      if ('problem' in item) {
        tally.onProblem(item.problem)
        continue
      }
      const { id, status } = await articleStatus(record.db, item.article)
      tally.change({ found: tally.now().found + 1 })
      const put = { id, status: met.has(id) ? ('known' as const) : status }
      met.add(id)
      tally.onKept({ raw: item.article, put, reading: null, problem: null })
    }
    return tally.now()
  } finally {
    await record.close()
  }
}
