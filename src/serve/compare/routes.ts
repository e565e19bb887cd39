import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { CLAIM_KINDS, type Comparison, compare, OUTLET_STATES } from '../../views/index.js'
import { optional, pageQuery, text } from '../query.js'
import { failures, parted, type RouteOptions } from '../route-parts.js'
import { articleRef, count, day, sentence } from '../schema-parts.js'

export const compareQuery = z.object({
  kind: optional(z.enum(CLAIM_KINDS)),
  actor: optional(text).describe('Id or words of the name of whom the claim is about or by'),
  silent: optional(text).describe(
    'Only what this outlet (its name, or words of it that fit no other) is silent about, the most surprising first',
  ),
  outlets: optional(z.coerce.number().int().min(1)).describe('Claims of so many outlets at least; default 2'),
  ...pageQuery.shape,
})

const outlet = z.string().nullable().describe('Null for articles whose outlet nobody states')

const comparison: z.ZodType<Comparison> = z
  .object({
    outlets: z.array(outlet),
    silent: outlet.optional().describe('The outlet whose silence was asked for'),
    total: count,
    rows: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(CLAIM_KINDS),
        about: z.string(),
        from: day,
        to: day,
        says: count.describe('Outlets that say so'),
        cells: z.array(
          z.object({
            outlet,
            state: z.enum(OUTLET_STATES),
            read: count.describe('Articles of the outlet that were read and came out in those days'),
            surprise: z.number().nullable().describe('Bits; null unless it is silent'),
            places: z.array(z.object({ article: articleRef, sentence, words: z.string().nullable() })),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Comparison' })

/** Outlets by claims, with four states. */
export const compareRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/affairs/:id/compare',
    {
      schema: {
        summary: 'Which outlet says what: says, says otherwise, read and silent, not read',
        tags: ['comparison'],
        params: z.object({ id: text.min(1) }),
        querystring: compareQuery,
        response: { 200: comparison, ...failures },
      },
    },
    async (request) => {
      const [question, page] = parted(request.query)
      return compare(db, { ...question, affair: request.params.id }, page)
    },
  )
}
