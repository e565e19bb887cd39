import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { compareWords, type WordProgress, type WordQuestion, wordProgress } from '../../views/index.js'
import { idParams, optional, text } from '../query.js'
import { failures, type RouteOptions } from '../route-parts.js'
import { count } from '../schema-parts.js'
import { wordComparison } from './schemas.js'

const outlet = optional(text).describe('Id or words of the name; “unknown” for articles without one')
const actor = optional(text).describe('Articles that name this actor: its id or words of its name')
const since = optional(text).describe('First day, month or year of publication, inclusive')
const until = optional(text).describe('Last day, month or year of publication, inclusive')
const MOST_TERMS = 200

/** A side in flat parameters, for a query holds no objects. Without any of the other side: all that are not of the first. */
export const wordQuery = z.object({
  oneOutlet: outlet,
  oneActor: actor,
  oneSince: since,
  oneUntil: until,
  otherOutlet: outlet,
  otherActor: actor,
  otherSince: since,
  otherUntil: until,
  terms: optional(z.coerce.number().int().min(1).max(MOST_TERMS)).describe('For each side at most; default 20'),
  least: optional(z.coerce.number().int().min(1)).describe('Times that both sides together have a term; default 4'),
})

/** The question in the form of views/words/rows.ts. */
export const wordQuestion = (affair: string, query: z.output<typeof wordQuery>): WordQuestion => ({
  affair,
  one: { outlet: query.oneOutlet, actor: query.oneActor, since: query.oneSince, until: query.oneUntil },
  other: { outlet: query.otherOutlet, actor: query.otherActor, since: query.otherSince, until: query.otherUntil },
  terms: query.terms,
  least: query.least,
})

const wordsRead: z.ZodType<{ readonly progress: WordProgress | null }> = z
  .object({
    progress: z
      .object({ done: count.describe('Articles'), all: count })
      .nullable()
      .describe('Null when nobody waits: what was read is kept'),
  })
  .meta({ id: 'WordsRead' })

/** Word choice between two sets of articles. */
export const wordRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/affairs/:id/words',
    {
      schema: {
        summary: 'Which words mark one set of articles off from another',
        tags: ['comparison'],
        params: idParams,
        querystring: wordQuery,
        response: { 200: wordComparison, ...failures },
      },
    },
    async ({ params, query }) => compareWords(db, wordQuestion(params.id, query)),
  )
  app.get(
    '/affairs/:id/words/progress',
    {
      schema: {
        summary: 'How far the texts of an affair are read, while somebody waits for their words',
        tags: ['comparison'],
        params: idParams,
        response: { 200: wordsRead, ...failures },
      },
    },
    async ({ params }) => ({ progress: wordProgress(db, params.id) }),
  )
}
