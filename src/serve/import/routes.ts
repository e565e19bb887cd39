import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Delivery, parseCodebook, type Task } from '../../intake/index.js'
import { StandpointError } from '../../text/index.js'
import { idParams, text } from '../query.js'
import { failures } from '../route-parts.js'
import type { Desk } from './desk.js'
import {
  affairId,
  brought,
  delivery,
  factsBody,
  importBody,
  job,
  jobNews,
  MOST_PASTED,
  newsQuery,
  pageBody,
  pastedBody,
} from './schemas.js'

interface DeskOptions {
  readonly desk: Desk
}

const nameQuery = z.object({ name: text.min(1).max(4000) })
const nothing = z.null().describe('Nothing')
/** JSON escapes may take six bytes a character. */
const PASTED_BYTES = 6 * MOST_PASTED

/** Articles come in: files, pasted texts and pages are brought to a delivery, looked at, and taken into an affair by a job. */
export const importRoutes: FastifyPluginAsyncZod<DeskOptions> = async (app, { desk }) => {
  const { deliveries, jobs } = desk
  // Files are heard as they come, and never lie in memory whole.
  app.addContentTypeParser('application/octet-stream', (_, payload, done) => done(null, payload))
  const tags = ['import']

  app.post(
    '/deliveries',
    { schema: { summary: 'Opens a delivery, to bring articles to', tags, response: { 201: delivery, ...failures } } },
    async (_, reply) => reply.status(201).send(shown(await deliveries.open())),
  )
  app.get(
    '/deliveries/:id',
    { schema: { summary: 'What was brought in', tags, params: idParams, response: { 200: delivery, ...failures } } },
    async (request) => shown(deliveries.get(request.params.id)),
  )
  app.delete(
    '/deliveries/:id',
    {
      schema: {
        summary: 'Throws away what was brought in',
        tags,
        params: idParams,
        response: { 204: nothing, ...failures },
      },
    },
    async (request, reply) => {
      await deliveries.throwAway(request.params.id)
      return reply.status(204).send(null)
    },
  )
  app.put(
    '/deliveries/:id/files',
    {
      schema: {
        summary: 'Brings a file, as it is, under the name that it has: news/2031/a.txt',
        tags,
        consumes: ['application/octet-stream'],
        params: idParams,
        querystring: nameQuery,
        response: {
          200: z.object({ brought: brought.nullable().describe('Null for what systems put beside files: .DS_Store') }),
          ...failures,
        },
      },
    },
    async (request) => {
      const to = deliveries.get(request.params.id)
      // An empty file may come without a body.
      const body = request.body instanceof Readable ? request.body : Readable.from([])
      try {
        // Not destroyed where it is refused: the browser could not hear the answer.
        return { brought: await to.putFile(request.query.name, body.iterator({ destroyOnReturn: false })) }
      } catch (error) {
        body.resume()
        throw error
      }
    },
  )
  app.delete(
    '/deliveries/:id/brought',
    {
      schema: {
        summary: 'Takes one thing out again',
        tags,
        params: idParams,
        querystring: nameQuery,
        response: { 200: delivery, ...failures },
      },
    },
    async (request) => {
      const from = deliveries.get(request.params.id)
      await from.takeOut(request.query.name)
      return shown(from)
    },
  )
  app.post(
    '/deliveries/:id/texts',
    {
      bodyLimit: PASTED_BYTES,
      schema: {
        summary: 'Brings a text that somebody pasted',
        tags,
        params: idParams,
        body: pastedBody,
        response: { 200: z.object({ brought }), ...failures },
      },
    },
    async (request) => {
      const { text: pasted, title = null, outlet = null, published = null, url = null } = request.body
      const to = deliveries.get(request.params.id)
      return { brought: await to.putText({ text: pasted, title, outlet, published, url }) }
    },
  )
  app.post(
    '/deliveries/:id/pages',
    {
      schema: {
        summary: 'Fetches a page from the web; the only request that leaves the machine',
        tags,
        params: idParams,
        body: pageBody,
        response: { 200: z.object({ brought }), ...failures },
      },
    },
    async (request) => {
      const to = deliveries.get(request.params.id)
      if (!desk.fetching) throw new StandpointError('FETCHING_OFF')
      return { brought: await to.putPage(request.body.url) }
    },
  )
  app.post(
    '/deliveries/:id/preview',
    {
      schema: {
        summary: 'Looks what would be taken in, and what would not be known of it; a job that changes nothing',
        tags,
        params: idParams,
        body: factsBody,
        response: { 202: job, ...failures },
      },
    },
    async (request, reply) =>
      reply
        .status(202)
        .send(jobs.start({ kind: 'preview', ...filesOf(filled(deliveries.get(request.params.id)), request.body) })),
  )
  app.post(
    '/affairs/:id/articles',
    {
      schema: {
        summary: 'Takes a delivery into an affair, which is made when there is none; a job',
        tags,
        params: z.object({ id: affairId }),
        body: importBody,
        response: { 202: job, ...failures },
      },
    },
    async (request, reply) => {
      const { delivery: from, name, codebook: yaml, ...facts } = request.body
      const codebook = yaml === undefined ? undefined : parseCodebook(yaml, 'codebook')
      const affair = { id: request.params.id, name: name ?? codebook?.affair, codebook }
      const started = jobs.start({ kind: 'import', affair, ...filesOf(filled(deliveries.get(from)), facts) })
      // What was stopped or failed is kept, to go on with.
      void jobs.ended(started.id).then(({ state }) => (state === 'done' ? deliveries.throwAway(from) : undefined))
      return reply.status(202).send(started)
    },
  )
  app.get(
    '/jobs',
    {
      schema: { summary: 'What is at work, waits, and has ended', tags, response: { 200: z.array(job), ...failures } },
    },
    async () => [...jobs.list()],
  )
  app.get(
    '/jobs/:id',
    {
      schema: {
        summary: 'How far a job is, and what became of each article since',
        tags,
        params: idParams,
        querystring: newsQuery,
        response: { 200: jobNews, ...failures },
      },
    },
    async (request) => jobs.news(request.params.id, request.query.after, request.query.limit),
  )
  app.post(
    '/jobs/:id/stop',
    {
      schema: {
        summary: 'Stops a job after the articles in hand; what was taken in is kept',
        tags,
        params: idParams,
        response: { 200: job, ...failures },
      },
    },
    async (request) => jobs.stop(request.params.id),
  )
}

const shown = ({ id, brought: things }: Delivery) => ({ id, brought: [...things()] })

/** @throws DELIVERY_EMPTY */
function filled(from: Delivery): Delivery {
  if (from.brought().length === 0) throw new StandpointError('DELIVERY_EMPTY')
  return from
}

const filesOf = (
  from: Delivery,
  facts: z.output<typeof factsBody>,
): Pick<Extract<Task, { kind: 'preview' }>, 'paths' | 'facts' | 'sourceNames'> => ({
  paths: [from.folder],
  facts,
  sourceNames: from.sourceNames(),
})
