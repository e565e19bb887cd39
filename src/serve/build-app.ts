import fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Kysely } from 'kysely'
import type { Database } from '../record/schema.js'
import { codebookDeskRoutes, codebookRoutes } from './codebook/routes.js'
import { compareRoutes } from './compare/routes.js'
import { copyRoutes } from './copies/routes.js'
import { csvRoutes } from './csv/routes.js'
import { decisionDeskRoutes, decisionRoutes } from './decisions/routes.js'
import { digestRoutes } from './digest/routes.js'
import { serveDocs } from './docs-page.js'
import { answerError } from './errors.js'
import { eventRoutes } from './events/routes.js'
import { figureRoutes } from './figures/routes.js'
import { abilityRoutes } from './import/abilities.js'
import type { Desk } from './import/desk.js'
import { importRoutes } from './import/routes.js'
import { ledgerRoutes } from './ledger/routes.js'
import { networkRoutes } from './network/routes.js'
import { PAGE_FOLDER, servePage } from './page.js'
import { routes } from './routes.js'
import { searchRoutes } from './search/routes.js'
import { guard } from './security.js'
import { timelineRoutes } from './timeline/routes.js'
import { versionRoutes } from './versions/routes.js'
import { voiceRoutes } from './voices/routes.js'
import { wordingRoutes } from './wordings/routes.js'
import { wordRoutes } from './words/routes.js'

export interface AppOptions {
  readonly db: Kysely<Database>
  /** Address that the server is bound to; default 127.0.0.1. */
  readonly host?: string
  /** Folder of the built page; default dist/web. */
  readonly pageFolder?: string
  /** Where articles come in; left out, the record is only read. */
  readonly desk?: Desk | undefined
}

/** The API under /api, its description at /api/docs, the page at every other address. Does not listen. */
export async function buildApp({
  db,
  host = '127.0.0.1',
  pageFolder = PAGE_FOLDER,
  desk,
}: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: 'error', stream: process.stderr },
    // A page that stays open must not hold up the end of the server.
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  guard(app, host)
  await serveDocs(app)
  for (const part of [
    routes,
    ledgerRoutes,
    eventRoutes,
    figureRoutes,
    copyRoutes,
    networkRoutes,
    wordingRoutes,
    compareRoutes,
    wordRoutes,
    voiceRoutes,
    csvRoutes,
    searchRoutes,
    timelineRoutes,
    digestRoutes,
    versionRoutes,
    decisionRoutes,
    codebookRoutes,
  ])
    await app.register(part, { prefix: '/api', db })
  await app.register(abilityRoutes, { prefix: '/api', db, desk })
  if (desk !== undefined) {
    for (const part of [importRoutes, codebookDeskRoutes, decisionDeskRoutes])
      await app.register(part, { prefix: '/api', desk })
  }
  await servePage(app, pageFolder)
  await app.ready()
  return app
}
