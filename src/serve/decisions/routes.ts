import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type CellDecision, decideCell } from '../../intake/index.js'
import { COMMITMENTS, SIDES } from '../../read/reading.js'
import { CELL_DECISIONS } from '../../record/index.js'
import { ANCHOR_STATES, listDecisions, OPEN } from '../../views/index.js'
import type { Desk } from '../import/desk.js'
import { affairQuery, optional, pageQuery, text } from '../query.js'
import { failures, parted, type RouteOptions } from '../route-parts.js'
import { listing } from '../schema-parts.js'
import { decisionRow } from './schemas.js'

const decisionQuery = z.object({
  ...affairQuery.shape,
  article: optional(text).describe('On any version of the page of this article'),
  anchor: optional(z.enum([...ANCHOR_STATES, OPEN])).describe('How far it still fits; open: changed and lost ones'),
  undone: optional(z.stringbool()).describe('Those that were taken back, too'),
  ...pageQuery.shape,
})

/** What people decided of statements, events, positions and figures. */
export const decisionRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/decisions',
    {
      schema: {
        summary: 'What people decided, and where it stands in the readings of today',
        tags: ['decisions'],
        querystring: decisionQuery,
        response: { 200: listing(decisionRow), ...failures },
      },
    },
    async (request) => listDecisions(db, ...parted(request.query)),
  )
}

const coder = text.min(1).describe('Who decides')
const numberParams = z.object({ id: z.coerce.number().int().positive() })
const made = z.object({ id: z.number().int().describe('Number of the decision') })

const instead = z
  .object({
    side: z.enum(SIDES),
    commitment: z.enum(COMMITMENTS),
    date: text.describe('Day, month or year'),
    actor: text.describe('Id of an actor'),
    evidence: z.string().min(1).max(4000).describe('Words of the article, as they stand there'),
  })
  .partial()

const decisionBody = z.object({
  affair: text.min(1),
  kind: z.enum(CELL_DECISIONS),
  cell: text.min(1).describe('Id of a statement, event, position or figure as lists have it'),
  note: z.preprocess((value) => (value === '' ? null : value), z.string().max(4000).nullable().default(null)),
  instead: instead.optional().describe('Of a correction: what the position is instead'),
  coder,
})

/** Decisions are made, renewed and taken back. */
export const decisionDeskRoutes: FastifyPluginAsyncZod<{ readonly desk: Desk }> = async (app, { desk }) => {
  const tags = ['decisions']
  const decide = async (decision: CellDecision, by: string) => ({ id: await decideCell(desk.record, decision, by) })
  app.post(
    '/decisions',
    { schema: { summary: 'Decides on a cell', tags, body: decisionBody, response: { 201: made, ...failures } } },
    async ({ body: { coder: by, ...choice } }, reply) =>
      reply.status(201).send(await decide({ kind: 'decide', choice: { ...choice, renews: null } }, by)),
  )
  for (const [kind, summary] of [
    ['undo', 'Takes a decision back'],
    ['renew', 'Decides the same of what the cell of a changed decision is now'],
  ] as const) {
    app.post(
      `/decisions/:id/${kind}`,
      {
        schema: {
          summary,
          tags,
          params: numberParams,
          body: z.object({ coder }),
          response: { 201: made, ...failures },
        },
      },
      async ({ params, body }, reply) =>
        reply.status(201).send(await decide({ kind, decision: params.id }, body.coder)),
    )
  }
}
