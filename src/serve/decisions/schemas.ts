import { z } from 'zod'
import { CELL_DECISIONS, CELL_KINDS } from '../../record/index.js'
import { ANCHOR_STATES, type DecisionRow } from '../../views/decisions/rows.js'
import { articleRef, sentence } from '../schema-parts.js'
import { difference } from '../versions/schemas.js'

/** A decision as views/decisions/rows.ts has it, checked against that type by the compiler. */
export const decisionRow: z.ZodType<DecisionRow> = z
  .object({
    id: z.number().int(),
    affair: z.string(),
    kind: z.enum(CELL_DECISIONS),
    coder: z.string(),
    madeAt: z.string(),
    note: z.string().nullable(),
    instead: z
      .record(z.string(), z.string())
      .nullable()
      .describe('Of a correction what the cell is instead: side, commitment, date, actor, evidence'),
    cell: z
      .object({
        kind: z.enum(CELL_KINDS),
        id: z.string(),
        words: z.string(),
        says: z.record(z.string(), z.string()).describe('What was read of it: speaker, date, side …'),
      })
      .describe('As it was when it was decided'),
    decidedOn: articleRef,
    anchor: z
      .enum(ANCHOR_STATES)
      .nullable()
      .describe('Changed and lost ones no longer count and wait to be looked at; null where it was taken back'),
    now: z.object({ cell: z.string(), article: articleRef, sentence }).nullable().describe('Where it is now'),
    differs: z.array(difference),
    rules: z.boolean().describe('Whether it is the last word on its cell'),
    undoneBy: z.number().int().nullable(),
  })
  .meta({ id: 'Decision' })
