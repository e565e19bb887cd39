import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  actorShape,
  articleShape,
  cellShape,
  claimLineShape,
  claimLines,
  copyShape,
  disputeShape,
  edgeShape,
  eventShape,
  type ListShape,
  namedEdges,
  outletShape,
  plainPaint,
  positionShape,
  renderList,
  statementShape,
  voiceLines,
  voiceShape,
  wordingLines,
  wordingShape,
  wordShape,
} from '../../export/index.js'
import {
  compare,
  compareWords,
  listActors,
  listArticles,
  listCopies,
  listDisputes,
  listEvents,
  listOutlets,
  listPositions,
  listStatements,
  listWordings,
  matrix,
  network,
  voices,
} from '../../views/index.js'
import { compareQuery } from '../compare/routes.js'
import { copyQuery } from '../copies/routes.js'
import { eventQuery } from '../events/routes.js'
import { disputeQuery } from '../figures/routes.js'
import { matrixQuery, positionQuery } from '../ledger/routes.js'
import { networkQuery } from '../network/routes.js'
import { filterQuery, idParams } from '../query.js'
import { failures, type RouteOptions } from '../route-parts.js'
import { voiceQuery } from '../voices/routes.js'
import { wordQuery, wordQuestion } from '../words/routes.js'

const noParams = z.object({})
/** What only tables for a terminal ask. */
const PLAIN = { width: Number.POSITIVE_INFINITY, paint: plainPaint, truncate: false } as const

/** The lists of the API as files for a spreadsheet, whole, with the columns that the command writes. */
export const csvRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  const file = <Query extends z.ZodObject, Params extends z.ZodObject, Row>(
    url: string,
    [params, querystring]: readonly [Params, Query],
    rowsOf: (query: z.output<Query>, params: z.output<Params>) => Promise<readonly Row[]>,
    shape: ListShape<Row>,
  ): void => {
    app.get(
      url,
      {
        schema: {
          summary: `The rows of ${url.replace('.csv', '')} as CSV, all of them`,
          tags: ['csv'],
          produces: ['text/csv'],
          params,
          querystring,
          response: { 200: z.unknown().describe('RFC 4180, the names of the columns first'), ...failures },
        },
      },
      async (request, reply) => {
        const rows = await rowsOf(querystring.parse(request.query), params.parse(request.params))
        const name = `${url.split('/').at(-1)}`
        reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`)
        return reply.send(Readable.from(renderList(rows, shape, 'csv', PLAIN)))
      },
    )
  }

  const list = [noParams, filterQuery] as const
  file('/statements.csv', list, async (query) => (await listStatements(db, query)).rows, statementShape)
  file('/actors.csv', list, async (query) => (await listActors(db, query)).rows, actorShape)
  file('/articles.csv', list, async (query) => (await listArticles(db, query)).rows, articleShape)
  file('/outlets.csv', list, async (query) => (await listOutlets(db, query)).rows, outletShape)
  file('/wordings.csv', list, async (query) => wordingLines((await listWordings(db, query)).rows), wordingShape)
  file('/events.csv', [noParams, whole(eventQuery)], async (query) => (await listEvents(db, query)).rows, eventShape)
  file(
    '/disputes.csv',
    [noParams, whole(disputeQuery)],
    async (query) => (await listDisputes(db, query)).rows,
    disputeShape,
  )
  file('/copies.csv', [noParams, whole(copyQuery)], async (query) => (await listCopies(db, query)).rows, copyShape)
  file(
    '/affairs/:id/matrix.csv',
    [idParams, matrixQuery],
    async (query, { id }) => (await matrix(db, id, query)).cells,
    cellShape,
  )
  file(
    '/affairs/:id/positions.csv',
    [idParams, whole(positionQuery)],
    async (query, { id }) => (await listPositions(db, id, query)).rows,
    positionShape,
  )
  file(
    '/affairs/:id/compare.csv',
    [idParams, whole(compareQuery)],
    async (query, { id }) => claimLines(await compare(db, { ...query, affair: id })),
    claimLineShape,
  )
  file(
    '/affairs/:id/network.csv',
    [idParams, networkQuery],
    async (query, { id }) => namedEdges(await network(db, id, query)),
    edgeShape,
  )
  file(
    '/affairs/:id/voices.csv',
    [idParams, voiceQuery],
    async (query, { id }) => voiceLines(await voices(db, { ...query, affair: id })),
    voiceShape,
  )
  file(
    '/affairs/:id/words.csv',
    [idParams, wordQuery],
    async (query, { id }) => (await compareWords(db, wordQuestion(id, query))).rows,
    wordShape,
  )
}

/** The question without its page. */
const whole = <Shape extends z.ZodRawShape>(query: z.ZodObject<Shape>) =>
  query.omit({ limit: true, offset: true } as never)
