import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { listChangedPages, versionsView } from '../../views/index.js'
import { affairQuery, idParams, optional, pageQuery, text } from '../query.js'
import { failures, type RouteOptions } from '../route-parts.js'
import { listing } from '../schema-parts.js'
import * as answers from './schemas.js'

const versionsQuery = affairQuery.extend({
  against: optional(text).describe('Id of the version to hold it against; left out, the one before it, else after it'),
})

/** How pages changed, and what became of what was read of them. */
export const versionRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/articles/:id/versions',
    {
      schema: {
        summary: 'The versions of a page, two of them sentence by sentence, and what became of each cell',
        tags: ['versions'],
        params: idParams,
        querystring: versionsQuery,
        response: { 200: answers.versionsView, ...failures },
      },
    },
    async (request) => versionsView(db, request.params.id, request.query),
  )
  app.get(
    '/affairs/:id/versions',
    {
      schema: {
        summary: 'The pages of an affair that were read in several versions',
        tags: ['versions'],
        params: idParams,
        querystring: pageQuery,
        response: { 200: listing(answers.changedPage), ...failures },
      },
    },
    async (request) => listChangedPages(db, { affair: request.params.id }, request.query),
  )
}
