import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '../record/schema.js'
import {
  actorView,
  articleView,
  coverage,
  type Filter,
  listActors,
  listAffairs,
  listArticles,
  listOutlets,
  listStatements,
  listTimes,
  overview,
  type Page,
  statementFacets,
} from '../views/index.js'
import { affairQuery, blankAsUnset, facetsQuery, idParams, listQuery, MAX_LIMIT, optional, pageQuery } from './query.js'
import { failures, parted, type RouteOptions } from './route-parts.js'
import { listing } from './schema-parts.js'
import * as answers from './schemas.js'

/** Names come first: who reads on has seen them all. */
const MOST_REASONS = 40

/** One list after another: each is a view with the same questions (src/views), and asks the record anew each time. */
export const routes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  const list = <Row>(
    url: string,
    summary: string,
    row: Parameters<typeof listing<Row>>[0],
    view: (db: Kysely<Database>, filter: Filter, page: Page) => Promise<import('../views/index.js').Listing<Row>>,
  ): void => {
    app.get(
      url,
      {
        schema: {
          summary,
          tags: ['record'],
          querystring: listQuery,
          response: { 200: listing(row), ...failures },
        },
      },
      async (request) => view(db, ...parted(request.query)),
    )
  }

  app.get(
    '/affairs',
    {
      schema: {
        summary: 'The affairs of the record',
        tags: ['record'],
        querystring: pageQuery,
        response: { 200: listing(answers.affairRow), ...failures },
      },
    },
    async (request) => listAffairs(db, {}, request.query),
  )
  app.get(
    '/affairs/:id',
    {
      schema: {
        summary: 'An affair at a glance',
        tags: ['record'],
        params: idParams,
        querystring: z.object({
          speakers: optional(z.coerce.number().int().min(0)).describe('Those that speak most; all when left out'),
        }),
        response: { 200: answers.overview, ...failures },
      },
    },
    async (request) => overview(db, request.params.id, request.query.speakers),
  )
  app.get(
    '/affairs/:id/coverage',
    {
      schema: {
        summary: 'How many statements each outlet reports on each day',
        tags: ['record'],
        params: idParams,
        response: { 200: answers.coverage, ...failures },
      },
    },
    async (request) => coverage(db, request.params.id),
  )
  list('/statements', 'Who said what', answers.statementRow, listStatements)
  app.get(
    '/statements/facets',
    {
      schema: {
        summary: 'What a filter of statements could be changed to',
        tags: ['record'],
        querystring: facetsQuery,
        response: { 200: answers.statementFacets, ...failures },
      },
    },
    async ({ query: { of, most, ...filter } }) =>
      statementFacets(db, filter, { fields: of === undefined ? undefined : [of], most }),
  )
  list('/actors', 'Who is named and who speaks', answers.actorRow, listActors)
  app.get(
    '/actors/:id',
    {
      schema: {
        summary: 'One actor with a page of its statements',
        tags: ['record'],
        params: idParams,
        querystring: listQuery.omit({ actor: true }).extend({
          reasons: z
            .preprocess(blankAsUnset, z.coerce.number().int().min(0).max(MAX_LIMIT).default(MOST_REASONS))
            .describe('Reasons why it is one actor, at most; the answer says how many there are'),
        }),
        response: { 200: answers.actorView, ...failures },
      },
    },
    async (request) => {
      const [{ reasons, ...filter }, page] = parted(request.query)
      return actorView(db, request.params.id, filter, { ...page, reasons })
    },
  )
  list('/times', 'Which days are spoken of', answers.timeRow, listTimes)
  list('/articles', 'What was read', answers.articleRow, listArticles)
  app.get(
    '/articles/:id',
    {
      schema: {
        summary: 'One article as published, with all that its reading says',
        tags: ['record'],
        params: idParams,
        querystring: affairQuery,
        response: { 200: answers.articleView, ...failures },
      },
    },
    async (request) => articleView(db, request.params.id, request.query.affair),
  )
  list('/outlets', 'Which outlets were read', answers.outletRow, listOutlets)
}
