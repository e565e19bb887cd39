import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { MODALITIES } from '../../read/reading.js'
import { eventView, listEvents } from '../../views/index.js'
import { affairQuery, idParams, optional, pageQuery, text } from '../query.js'
import { failures, parted, type RouteOptions } from '../route-parts.js'
import { listing } from '../schema-parts.js'
import { eventRow } from './schemas.js'

export const eventQuery = z.object({
  ...affairQuery.shape,
  type: optional(text).describe('PLOVER type'),
  mode: optional(text).describe('PLOVER mode'),
  actor: optional(text).describe('Id or words of the name, as actor or recipient'),
  outlet: optional(text).describe('Id or words of the name; “unknown” for articles without one'),
  since: optional(text).describe('First day, month or year, inclusive: 2031-03-14'),
  until: optional(text).describe('Last day, month or year, inclusive'),
  modality: optional(z.enum(MODALITIES)),
  article: optional(text).describe('Id, a prefix of it, or words of title or path that fit one article only'),
  ...pageQuery.shape,
})

/** What was done, by whom, to whom. */
export const eventRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/events',
    {
      schema: {
        summary: 'What was done, each happening once with all its reports',
        tags: ['events'],
        querystring: eventQuery,
        response: { 200: listing(eventRow), ...failures },
      },
    },
    async (request) => listEvents(db, ...parted(request.query)),
  )
  app.get(
    '/events/:id',
    {
      schema: {
        summary: 'One happening, by the id of any of its reports',
        tags: ['events'],
        params: idParams,
        querystring: affairQuery,
        response: { 200: eventRow, ...failures },
      },
    },
    async (request) => eventView(db, request.params.id, request.query.affair),
  )
}
