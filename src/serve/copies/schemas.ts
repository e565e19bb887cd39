import { z } from 'zod'
import type { CopyRow } from '../../views/copies/rows.js'
import { articleRef, count, span } from '../schema-parts.js'

/** A copy as views/copies/rows.ts has it, checked against that type by the compiler. */
export const copyRow: z.ZodType<CopyRow> = z
  .object({
    article: articleRef.describe('The article that probably took the passages over'),
    source: articleRef.describe('Where it probably has them from'),
    because: z.enum(['credit', 'time', 'containment']).nullable().describe('Null where nothing tells which was first'),
    words: count.describe('Words that are the same'),
    share: z.number().min(0).max(1).describe('Of the article’s words'),
    sourceShare: z.number().min(0).max(1),
    passages: z.array(z.object({ span, text: z.string(), sourceSpan: span, sourceText: z.string(), words: count })),
  })
  .meta({ id: 'Copy' })
