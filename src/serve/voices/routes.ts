import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { listRoles, VOICE_KINDS, type Voices, voices } from '../../views/index.js'
import { filterQuery, idParams, optional, text } from '../query.js'
import { failures, type RouteOptions } from '../route-parts.js'
import { actorRef, count } from '../schema-parts.js'

/** Columns and rows at most: one answer stays readable. */
const MOST = 200
/** Ids of actors in one question. */
const MOST_IDS = 20_000

export const voiceQuery = z.object({
  ...filterQuery.omit({ affair: true }).shape,
  by: optional(z.enum(VOICE_KINDS)).describe('What makes one voice; default actor'),
  on: optional(text).describe('By side: the issue on which speakers stand; default the first of the codebook'),
  outlets: optional(z.coerce.number().int().min(0).max(MOST)).describe('Outlets with a column; default 12'),
  most: optional(z.coerce.number().int().min(0).max(MOST)).describe('Voices; default 20'),
})

const cell = { statements: count, quoted: count.describe('Of these, with words in quotation marks') }
const outletFigures = {
  ...cell,
  anonymous: count.describe('Whose source is described and not named'),
  unnamed: count.describe('For which no speaker was found'),
}

const voicesAnswer: z.ZodType<Voices> = z
  .object({
    by: z.enum(VOICE_KINDS),
    on: z.object({ id: z.string(), question: z.string().nullable() }).nullable(),
    whole: z.object(outletFigures),
    outlets: z.array(z.object({ outlet: z.string(), name: z.string().nullable(), ...outletFigures })),
    outletsTotal: count,
    total: count,
    rows: z.array(
      z.object({
        value: z.string(),
        name: z.string().nullable(),
        actor: actorRef.nullable(),
        role: z.string().nullable(),
        ...cell,
        outlets: count,
        cells: z.array(z.object(cell)).describe('One for each outlet, in their order'),
      }),
    ),
  })
  .meta({ id: 'Voices' })

/** Who quotes whom. */
export const voiceRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/affairs/:id/voices',
    {
      schema: {
        summary: 'Who is given the word, and by which outlet',
        tags: ['comparison'],
        params: idParams,
        querystring: voiceQuery,
        response: { 200: voicesAnswer, ...failures },
      },
    },
    async (request) => voices(db, { ...request.query, affair: request.params.id }),
  )
  app.get(
    '/affairs/:id/roles',
    {
      schema: {
        summary: 'The office that most articles give some actors',
        tags: ['record'],
        params: idParams,
        querystring: z.object({ actors: z.string().min(1).max(MOST_IDS).describe('Ids, parted by commas') }),
        response: { 200: z.record(z.string(), z.string()), ...failures },
      },
    },
    async (request) => listRoles(db, request.params.id, request.query.actors.split(',')),
  )
}
