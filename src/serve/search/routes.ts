import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  SEARCHED,
  type SearchFacet,
  type SearchFacets,
  type SearchHit,
  search,
  searchFacets,
} from '../../views/index.js'
import { filterQuery, optional, pageQuery, text } from '../query.js'
import { failures, parted, type RouteOptions } from '../route-parts.js'
import { actorRef, articleRef, count, listing, sentence, span, spans } from '../schema-parts.js'

const facetsQuery = z.object({
  ...filterQuery.omit({ search: true, dated: true, state: true, role: true, confidence: true, reviewed: true }).shape,
  search: text.describe('Words, "phrases", begin*, AND, OR, NOT, -word and brackets'),
  in: optional(z.enum(SEARCHED)).describe('Articles by title and text (unless said), or statements by what is said'),
  issue: optional(text).describe('Id of an issue of the affair, or words of its question'),
  language: optional(text).describe('Of the article, as it states it: en, pt; unknown where none is stated'),
})

const hit: z.ZodType<SearchHit> = z
  .object({
    article: articleRef,
    statement: z.string().nullable().describe('The statement found; null for an article'),
    speakers: z.array(actorRef),
    place: span.nullable().describe('Where most of the words stand together; null where only the title holds them'),
    snippet: sentence.describe('Some 240 characters around it'),
    marks: spans.describe('What was found in the snippet'),
    statements: count.describe('Statements of the article that hold what was looked for'),
    score: z.number().describe('Higher is better'),
  })
  .meta({ id: 'SearchHit' })

const facet: z.ZodType<SearchFacet> = z.object({ value: z.string(), name: z.string().nullable(), hits: count })
const facets: z.ZodType<SearchFacets> = z
  .object({
    actors: z.array(facet).describe('The fifty that most hits name, or say'),
    outlets: z.array(facet),
    months: z.array(facet),
    issues: z.array(facet),
    kinds: z.array(facet),
    languages: z.array(facet).describe('As the articles state them'),
  })
  .meta({ id: 'SearchFacets' })

/** Full-text search. */
export const searchRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/search',
    {
      schema: {
        summary: 'Articles or statements by their words, the best first',
        tags: ['record'],
        querystring: z.object({ ...facetsQuery.shape, ...pageQuery.shape }),
        response: { 200: listing(hit), ...failures },
      },
    },
    async (request) => search(db, ...parted(request.query)),
  )
  app.get(
    '/search/facets',
    {
      schema: {
        summary: 'What a search could be narrowed to',
        tags: ['record'],
        querystring: facetsQuery,
        response: { 200: facets, ...failures },
      },
    },
    async (request) => searchFacets(db, request.query),
  )
}
