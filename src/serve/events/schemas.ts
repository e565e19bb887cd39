import { z } from 'zod'
import { MODALITIES } from '../../read/reading.js'
import type { EventRow } from '../../views/events/rows.js'
import { actorRef, articleRef, count, day, sentence, span } from '../schema-parts.js'

/** An event as views/events/rows.ts has it, checked against that type by the compiler. */
export const eventRow: z.ZodType<EventRow> = z
  .object({
    id: z.string().describe('Of its first report; the id of each finds the event'),
    type: z.string().describe('PLOVER type'),
    mode: z.string().nullable(),
    actors: z.array(actorRef),
    recipients: z.array(actorRef),
    date: day,
    modality: z.enum(MODALITIES),
    independent: count.describe('How many of the reports do not rest on each other'),
    outlets: z.array(z.string().nullable()).describe('Null where nobody states the outlet'),
    developments: z.array(z.string()).describe('Events that are linked as a plan and its doing'),
    reports: z
      .array(
        z.object({
          id: z.string(),
          article: articleRef,
          mode: z.string().nullable(),
          trigger: span.describe('The word that says what happened'),
          sentence,
          statement: z.string().nullable().describe('The statement it is only reported in'),
          confidence: z.number().min(0).max(1),
          joined: z
            .object({ score: z.number().min(0).max(1), because: z.array(z.string()) })
            .nullable()
            .describe('Why it is held to be of this happening; null where it is the only report'),
        }),
      )
      .describe('Told by the article itself first, then the surest; never empty'),
  })
  .meta({ id: 'Event' })
