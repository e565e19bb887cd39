import { z } from 'zod'
import { FIGURE_BOUNDS, SIDES } from '../../read/reading.js'
import {
  type Claim,
  DISPUTE_KINDS,
  type Dispute,
  type FigureGroup,
  type FigureRow,
  type FigureView,
} from '../../views/figures/rows.js'
import { issueRef } from '../ledger/schemas.js'
import { actorRef, articleRef, count, day, sentence, span, spans } from '../schema-parts.js'

// Figures and disputes as views/figures/rows.ts has them, checked against those types by the compiler.

const outlets = z.array(z.string().nullable()).describe('Null where nobody states the outlet')
const independent = count.describe('How many of the reports do not rest on each other')
const size = {
  value: z.number(),
  upper: z.number().nullable().describe('Higher end of a range, or what an order of magnitude stays below'),
  bound: z.enum(FIGURE_BOUNDS).nullable().describe('Null where the words do not limit it'),
}

export const figureRow: z.ZodType<FigureRow> = z
  .object({
    id: z.string(),
    article: articleRef,
    span,
    words: z.string(),
    ...size,
    unit: z.string().describe('Head noun in lower case; percent; share; empty where the words name none'),
    of: z.string().describe('What is counted, in the words of the text'),
    speakers: z.array(actorRef).describe('Empty when the article itself says it, or does not say who'),
    source: z.string().describe('The words for who says it'),
    statement: z.string().nullable(),
    date: z.string().nullable().describe('Time of what is counted, where the clause names one'),
    said: day,
    sentence,
  })
  .meta({ id: 'Figure' })

const groupShape = {
  id: z.string().describe('Of its first figure'),
  unit: z.string(),
  of: z.string().describe('What is counted, in the words of one of the texts'),
  values: z
    .array(
      z.object({
        words: z.string().describe('“at least 412”'),
        ...size,
        reports: z.array(figureRow),
        independent,
        outlets,
        speakers: z.array(actorRef),
      }),
    )
    .describe('Smallest first'),
  disputed: z.boolean().describe('Whether two of them cannot both be right, and different ones tell them'),
  reports: count,
  outlets,
  from: day,
  to: day,
}

export const figureGroup: z.ZodType<FigureGroup> = z.object(groupShape).meta({ id: 'FigureGroup' })

export const figureView: z.ZodType<FigureView> = z
  .object({
    ...groupShape,
    moves: z
      .array(
        z.object({
          speakers: z.array(actorRef).describe('Empty where the article itself says it'),
          outlet: z.string().nullable(),
          from: figureRow,
          to: figureRow,
          first: figureRow.nullable().describe('Who else had given the new number before'),
        }),
      )
      .describe('Who gave another number than before'),
  })
  .meta({ id: 'FigureView' })

const claim: z.ZodType<Claim> = z
  .object({
    words: z.string(),
    figure: z.object(size).nullable().describe('Null for a position or a day'),
    side: z.enum(SIDES).nullable().describe('Null for a figure or a day'),
    day: day.describe('Of a deed; null for a figure or a position'),
    speakers: z.array(actorRef),
    outlets,
    independent,
    reports: z.array(
      z.object({
        article: articleRef,
        sentence,
        spans,
        speakers: z.array(actorRef),
        source: z.string(),
        said: day,
        statement: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Claim' })

export const disputeRow: z.ZodType<Dispute> = z
  .object({
    id: z.string(),
    kind: z.enum(DISPUTE_KINDS),
    about: z.string().describe('Unit and words of a text, the question of the issue, or who did what'),
    actor: actorRef.nullable().describe('Whose position or deed; null for a figure'),
    issue: issueRef.nullable(),
    claims: z.array(claim),
    reports: count,
    outlets,
    from: day,
    to: day,
  })
  .meta({ id: 'Dispute' })
