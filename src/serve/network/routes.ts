import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { gexfOf, graphmlOf } from '../../export/index.js'
import { ACTOR_KINDS, COMMITMENTS } from '../../read/reading.js'
import { AGGREGATIONS, DUPLICATES, type Network, NODE_KINDS, NORMALISATIONS, network } from '../../views/index.js'
import { optional, text } from '../query.js'
import { failures, type RouteOptions } from '../route-parts.js'
import { count } from '../schema-parts.js'

export const networkQuery = z.object({
  nodes: optional(z.enum(NODE_KINDS)).describe('What the nodes are; default actor'),
  by: optional(z.enum(NODE_KINDS)).describe('What ties them; default issue'),
  twoMode: optional(z.stringbool()).describe('Nodes and what ties them, and not nodes among themselves'),
  kind: optional(z.enum(ACTOR_KINDS)).describe('Only actors of this kind'),
  aggregation: optional(z.enum(AGGREGATIONS)).describe('Default congruence'),
  normalisation: optional(z.enum(NORMALISATIONS)).describe('Default no'),
  duplicates: optional(z.enum(DUPLICATES)).describe('Within what the same counts once; default document'),
  threshold: optional(z.coerce.number().min(0)),
  backbone: optional(z.coerce.number().min(0).max(1)).describe('Level of the disparity filter'),
  resamples: optional(z.coerce.number().int().min(0).max(2000)).describe('Default 200; 0 for no bands'),
  actor: optional(text),
  issue: optional(text),
  outlet: optional(text),
  commitment: optional(z.enum(COMMITMENTS)),
  since: optional(text),
  until: optional(text),
  asOf: optional(text),
})

const networkAnswer: z.ZodType<Network> = z
  .object({
    question: z.object({
      nodes: z.enum(NODE_KINDS),
      by: z.enum(NODE_KINDS),
      twoMode: z.boolean(),
      aggregation: z.enum(AGGREGATIONS),
      normalisation: z.enum(NORMALISATIONS),
      duplicates: z.enum(DUPLICATES),
    }),
    nodes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        reports: count,
        community: count.nullable().describe('The largest is 0; null without edges'),
      }),
    ),
    edges: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        weight: z.number(),
        low: z.number().nullable().describe('5 % of the resamples are below'),
        high: z.number().nullable(),
        share: z.number().nullable().describe('In what share of the resamples the edge is there'),
      }),
    ),
    modularity: z.number().nullable(),
    reports: count,
  })
  .meta({ id: 'Network' })

/** Discourse networks. */
export const networkRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/affairs/:id/network',
    {
      schema: {
        summary: 'Who agrees or disagrees with whom, as a network',
        tags: ['positions'],
        params: z.object({ id: text.min(1) }),
        querystring: networkQuery,
        response: { 200: networkAnswer, ...failures },
      },
    },
    async (request) => network(db, request.params.id, request.query),
  )
  const file = (ending: string, mediaType: string, write: (network: Network) => string): void => {
    app.get(
      `/affairs/:id/network.${ending}`,
      {
        schema: {
          summary: `The network as ${ending.toUpperCase()}, for other programs`,
          tags: ['positions'],
          produces: [mediaType],
          params: z.object({ id: text.min(1) }),
          querystring: networkQuery,
          response: { 200: z.unknown(), ...failures },
        },
      },
      async ({ params, query }, reply) => {
        const drawn = await network(db, z.object({ id: text }).parse(params).id, networkQuery.parse(query))
        return reply
          .type(`${mediaType}; charset=utf-8`)
          .header('content-disposition', `attachment; filename="network.${ending}"`)
          .send(write(drawn))
      },
    )
  }
  file('gexf', 'application/gexf+xml', gexfOf)
  file('graphml', 'application/graphml+xml', graphmlOf)
}
