import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Kysely } from 'kysely'
import { DELIVERY_LIMITS } from '../../intake/index.js'
import { countUnjoined, type Database } from '../../views/index.js'
import { failures } from '../route-parts.js'
import type { Desk } from './desk.js'
import { abilities, MOST_PASTED } from './schemas.js'

interface AbilityOptions {
  readonly db: Kysely<Database>
  readonly desk: Desk | undefined
}

/** What may be asked of this server beside reading, and what of its record is not ready yet. */
export const abilityRoutes: FastifyPluginAsyncZod<AbilityOptions> = async (app, { db, desk }) => {
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
      unjoined: await countUnjoined(db),
      most: { ...DELIVERY_LIMITS, pasted: MOST_PASTED },
    }),
  )
}
