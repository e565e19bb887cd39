import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { listWordings, type WordingGroup } from '../../views/index.js'
import { listQuery } from '../query.js'
import { failures, parted, type RouteOptions } from '../route-parts.js'
import { actorRef, count, day, listing } from '../schema-parts.js'
import { statementRow } from '../schemas.js'

const part = z.object({
  change: z.enum(['same', 'added', 'left-out']).describe('Held against the fullest wording'),
  text: z.string(),
  quoted: z.boolean(),
})

const wordingGroup: z.ZodType<WordingGroup> = z
  .object({
    id: z.string().describe('Of the fullest wording'),
    speakers: z.array(actorRef),
    date: day,
    articles: count,
    outlets: z.array(z.string().nullable()).describe('Null where nobody states the outlet'),
    differs: z.boolean().describe('Whether two have different words'),
    wordings: z
      .array(
        z.object({
          statement: statementRow,
          rule: z
            .enum(['same-words', 'cut', 'told-again', 'other-speaker'])
            .nullable()
            .describe('Null for the fullest'),
          because: z.string().nullable(),
          score: z.number().min(0).max(1).nullable(),
          parts: z.array(part),
        }),
      )
      .describe('The fullest first'),
  })
  .meta({ id: 'Wordings' })

/** The same statement in its several wordings. */
export const wordingRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/wordings',
    {
      schema: {
        summary: 'The same statement in its several wordings, held word by word against the fullest',
        tags: ['comparison'],
        querystring: listQuery,
        response: { 200: listing(wordingGroup), ...failures },
      },
    },
    async (request) => listWordings(db, ...parted(request.query)),
  )
}
