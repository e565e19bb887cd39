import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { codebookYaml } from '../../export/index.js'
import { parseCodebook, readCodebookText } from '../../intake/index.js'
import { checkCodebook } from '../../read/codebook-check/index.js'
import { StandpointError } from '../../text/index.js'
import { affairCodebook } from '../../views/codebook/index.js'
import type { Desk } from '../import/desk.js'
import { affairId, job } from '../import/schemas.js'
import { idParams, optional, text } from '../query.js'
import { failures, type RouteOptions } from '../route-parts.js'
import { codebookTask } from './codebook-task.js'
import * as answers from './schemas.js'

const tags = ['codebook']
const yamlText = z.string().max(1_000_000).describe('YAML or JSON')

/** What an affair is asked, for people to read and to take away. */
export const codebookRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/affairs/:id/codebook',
    {
      schema: {
        summary: 'What an affair is asked, and how many articles were not read with it',
        tags,
        params: idParams,
        response: { 200: answers.affairCodebook, ...failures },
      },
    },
    async (request) => {
      const found = await affairCodebook(db, request.params.id)
      return { ...found, yaml: found.codebook === null ? null : codebookYaml(found.codebook) }
    },
  )
  app.get(
    '/affairs/:id/codebook.yaml',
    {
      schema: {
        summary: 'The codebook as a file, for “standpoint read --codebook”',
        tags,
        produces: ['application/yaml'],
        params: idParams,
        response: { 200: z.unknown().describe('See docs/codebook.md'), ...failures },
      },
    },
    async (request, reply) => {
      const { affair, codebook } = await affairCodebook(db, request.params.id)
      if (codebook === null) throw new StandpointError('CODEBOOK_NONE', { affair: affair.id })
      reply.type('application/yaml; charset=utf-8')
      reply.header('content-disposition', `attachment; filename="${affair.id}.yaml"`)
      return reply.send(codebookYaml(codebook))
    },
  )
}

/** A codebook is drafted, checked and changed. */
export const codebookDeskRoutes: FastifyPluginAsyncZod<{ readonly desk: Desk }> = async (app, { desk }) => {
  app.post(
    '/codebooks/check',
    {
      bodyLimit: 2_000_000,
      schema: {
        summary: 'What is wrong with a codebook; with an affair, how it meets its articles',
        tags,
        body: z.object({
          text: yamlText,
          affair: optional(text).describe('Hold it against the articles of this affair: takes seconds for hundreds'),
        }),
        response: { 200: answers.codebookReport, ...failures },
      },
    },
    async (request) => {
      const { text: yaml, affair } = request.body
      const { codebook, faults, placeOf } = readCodebookText(yaml, 'codebook')
      const remarks = codebook === null ? [] : checkCodebook(codebook)
      const isAsked = codebook !== null && affair !== undefined
      return {
        file: 'codebook',
        remarks: [
          ...faults.map(({ place, fault }) => ({ severity: 'fault' as const, place, message: fault })),
          ...remarks.map(({ severity, path, message }) => ({ severity, place: placeOf(path), message })),
        ],
        usage: isAsked ? await codebookTask(desk.record, { kind: 'usage', affair, codebook }) : null,
      }
    },
  )
  app.post(
    '/affairs/:id/codebook/draft',
    {
      schema: {
        summary: 'Proposes a codebook from the articles of an affair; nothing is changed',
        tags,
        params: idParams,
        response: { 200: z.object({ yaml: z.string() }), ...failures },
      },
    },
    async (request) => ({ yaml: await codebookTask(desk.record, { kind: 'draft', affair: request.params.id }) }),
  )
  app.post(
    '/affairs/:id/readings',
    {
      bodyLimit: 2_000_000,
      schema: {
        summary: 'Reads an affair again, where its codebook or the engine changed; a job',
        tags,
        params: z.object({ id: affairId }),
        body: z.object({
          codebook: yamlText
            .nullable()
            .optional()
            .describe('Its codebook from now on; null for none; left out, it stays'),
        }),
        response: { 202: job, ...failures },
      },
    },
    async (request, reply) => {
      const { codebook: yaml } = request.body
      const { id } = request.params
      const codebook = typeof yaml === 'string' ? parseCodebook(yaml, 'codebook') : yaml
      return reply
        .status(202)
        .send(desk.jobs.start({ kind: 'reread', affair: { id, name: codebook?.affair, codebook } }))
    },
  )
}
