import { z } from 'zod'
import type { WordComparison } from '../../views/words/rows.js'
import { articleRef, count, sentence, span } from '../schema-parts.js'

const perTenThousand = z.number().nonnegative().describe('In ten thousand words of that side')
const size = z.object({ articles: count, words: count })

/** A comparison as views/words/rows.ts has it, checked against that type by the compiler. */
export const wordComparison: z.ZodType<WordComparison> = z
  .object({
    one: size,
    other: size,
    rows: z
      .array(
        z.object({
          term: z.string().describe('As it is written most often'),
          z: z.number().describe('Above 0 for the first side, below for the other; in standard deviations'),
          one: count,
          other: count,
          onePer10k: perTenThousand,
          otherPer10k: perTenThousand,
          examples: z
            .array(z.object({ article: articleRef, sentence, span }))
            .describe('Where the side that the term marks has it; at most two'),
        }),
      )
      .describe('The terms that mark the first side, most marked first; then those that mark the other'),
  })
  .meta({ id: 'WordComparison' })
