import { z } from 'zod'
import type { ArticleEvent, ArticleFigure, ArticlePosition, ReadingMade } from '../views/rows.js'
import { actorRef, day, span, spans } from './schema-parts.js'

// What a reading says of one article beside its statements, checked against views/rows.ts by the compiler.

const statement = z.string().nullable().describe('The statement that says it; null where the article itself does')
const confidence = z.number().min(0).max(1)

export const articleEvent: z.ZodType<ArticleEvent> = z
  .object({
    id: z.string(),
    type: z.string().describe('PLOVER type'),
    mode: z.string().nullable(),
    modality: z.string(),
    actors: z.array(actorRef),
    recipients: z.array(actorRef),
    date: day,
    trigger: span,
    sentence: span,
    statement,
    confidence,
  })
  .meta({ id: 'ArticleEvent' })

export const articlePosition: z.ZodType<ArticlePosition> = z
  .object({
    id: z.string(),
    actor: actorRef,
    issue: z.string(),
    question: z.string().nullable(),
    side: z.string(),
    commitment: z.string(),
    date: day,
    evidence: spans,
    statement,
    confidence,
    inferred: z.boolean().describe('Whether it only follows from a membership'),
  })
  .meta({ id: 'ArticlePosition' })

export const articleFigure: z.ZodType<ArticleFigure> = z
  .object({
    id: z.string(),
    span,
    value: z.number(),
    upper: z.number().nullable(),
    bound: z.string().nullable(),
    unit: z.string(),
    of: z.string(),
    statement,
    date: day,
  })
  .meta({ id: 'ArticleFigure' })

export const readingMade: z.ZodType<ReadingMade> = z
  .object({
    engine: z.string().describe('Version of the engine'),
    model: z.string().nullable().describe('The trained model; null for the rules'),
    codebook: z.string().describe('SHA-256 of the codebook; empty where none was used'),
    codebookIsCurrent: z.boolean().nullable().describe('Whether the affair still has that codebook'),
    madeAt: z.string(),
  })
  .meta({ id: 'ReadingMade' })
