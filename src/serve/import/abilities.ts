import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { DELIVERY_LIMITS } from '../../intake/index.js'
import { failures } from '../route-parts.js'
import type { Desk } from './desk.js'
import { abilities, MOST_PASTED } from './schemas.js'

/** What may be asked of this server beside reading. */
export const abilityRoutes: FastifyPluginAsyncZod<{ readonly desk: Desk | undefined }> = async (app, { desk }) => {
  app.get(
    '/abilities',
    {
      schema: {
        summary: 'Whether articles can be brought in here, and how much at once',
        tags: ['import'],
        response: { 200: abilities, ...failures },
      },
    },
    async () => ({
      importing: desk !== undefined,
      fetching: desk?.fetching ?? false,
      most: { ...DELIVERY_LIMITS, pasted: MOST_PASTED },
    }),
  )
}
