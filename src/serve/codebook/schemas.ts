import { z } from 'zod'
import type { CodebookReport } from '../../export/index.js'
import type { Codebook } from '../../read/codebook.js'
import type { CodebookUsage } from '../../read/codebook-check/index.js'
import { ACTOR_KINDS } from '../../read/reading.js'
import type { AffairCodebook } from '../../views/codebook/index.js'
import { count } from '../schema-parts.js'

const words = z.array(z.string())

const codebook: z.ZodType<Codebook> = z
  .object({
    affair: z.string(),
    issues: z.array(z.object({ id: z.string(), question: z.string(), about: words, act: words, counter: words })),
    actors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(ACTOR_KINDS),
        country: z.string().nullable(),
        aliases: words,
        roles: z.array(z.object({ role: z.string(), of: z.string().nullable() })),
      }),
    ),
    groups: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        members: z.array(z.object({ country: z.string(), since: z.string().nullable(), until: z.string().nullable() })),
      }),
    ),
  })
  .meta({ id: 'Codebook', description: 'What an affair is asked: see docs/codebook.md' })

/** A codebook with its text as a person edits it. */
export interface CodebookAnswer extends AffairCodebook {
  /** Null when the affair has none. */
  readonly yaml: string | null
}

export const affairCodebook: z.ZodType<CodebookAnswer> = z.object({
  affair: z.object({ id: z.string(), name: z.string() }),
  codebook: codebook.nullable(),
  yaml: z.string().nullable(),
  articles: count,
  stale: count.describe('Articles that were read with another codebook, or not at all'),
})

const usage: z.ZodType<CodebookUsage> = z.object({
  articles: count,
  issues: z.array(
    z.object({
      id: z.string(),
      articles: count,
      words: z.array(z.object({ list: z.enum(['about', 'act', 'counter']), text: z.string(), count, articles: count })),
      lacking: z.array(z.object({ list: z.enum(['about', 'act', 'counter']), text: z.string(), count })),
    }),
  ),
  actors: z.array(z.object({ id: z.string(), mentions: count, unused: words })),
  unasked: z.array(z.object({ name: z.string(), question: z.string(), actors: count, articles: count })),
})

export const codebookReport: z.ZodType<CodebookReport> = z
  .object({
    file: z.string(),
    remarks: z.array(
      z.object({
        severity: z.enum(['fault', 'doubt']),
        place: z.string().describe('Line and key: codebook:12, issues[0].about'),
        message: z.string(),
      }),
    ),
    usage: usage.nullable().describe('How it meets the articles of the affair that was named; null where none was'),
  })
  .meta({ id: 'CodebookReport' })
