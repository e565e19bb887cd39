import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { COMMITMENTS, SIDES } from '../../read/reading.js'
import { ledger, listPositions, matrix, removedPositions } from '../../views/index.js'
import { optional, pageQuery, text } from '../query.js'
import { failures, parted, type RouteOptions } from '../route-parts.js'
import { listing } from '../schema-parts.js'
import * as answers from './schemas.js'

const asOfQuery = z.object({
  outlet: optional(text).describe('Id or words of the name: what this outlet alone reports'),
  asOf: optional(text).describe('Day, month or year: only what was said by the end of it'),
  learnedBefore: optional(text).describe('Day, month, year or date-time: only what the record held by the end of it'),
})

export const matrixQuery = z.object({
  ...asOfQuery.shape,
  actor: optional(text).describe('Id or words of the name'),
  issue: optional(text).describe('Id, or words of the question'),
})

export const positionQuery = z.object({
  ...matrixQuery.shape,
  side: optional(z.enum(SIDES)),
  commitment: optional(z.enum(COMMITMENTS)),
  since: optional(text).describe('First day, month or year, inclusive: 2031-03-14'),
  until: optional(text).describe('Last day, month or year, inclusive'),
  article: optional(text).describe('Id, a prefix of it, or words of title or path that fit one article only'),
  ...pageQuery.shape,
})

const affairParams = z.object({ id: text.min(1) })

/** Who stands where, in one affair: its issues are those of its codebook. */
export const ledgerRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/affairs/:id/positions',
    {
      schema: {
        summary: 'Every report of where an actor stands, in the order in which they were said',
        tags: ['positions'],
        params: affairParams,
        querystring: positionQuery,
        response: { 200: listing(answers.positionRow), ...failures },
      },
    },
    async (request) => listPositions(db, request.params.id, ...parted(request.query)),
  )
  app.get(
    '/affairs/:id/removed',
    {
      schema: {
        summary: 'Reports of positions that a later version of their page no longer holds: they do not count',
        tags: ['positions'],
        params: affairParams,
        querystring: matrixQuery,
        response: { 200: listing(answers.removedRow), ...failures },
      },
    },
    async (request) => {
      const rows = await removedPositions(db, request.params.id, request.query)
      return { total: rows.length, rows }
    },
  )
  app.get(
    '/affairs/:id/matrix',
    {
      schema: {
        summary: 'Who stands where: actors by issues, now or as of a day',
        tags: ['positions'],
        params: affairParams,
        querystring: matrixQuery,
        response: { 200: answers.matrix, ...failures },
      },
    },
    async (request) => matrix(db, request.params.id, request.query),
  )
  app.get(
    '/affairs/:id/ledger/:actor/:issue',
    {
      schema: {
        summary: 'One actor and one issue over time, with every report, the changes and the contradictions',
        tags: ['positions'],
        params: z.object({ ...affairParams.shape, actor: text.min(1), issue: text.min(1) }),
        querystring: asOfQuery,
        response: { 200: answers.ledger, ...failures },
      },
    },
    async ({ params: { id, ...pair }, query }) => ledger(db, id, pair, query),
  )
}
