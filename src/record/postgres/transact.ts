import { type DatabaseConnection, type Driver, Kysely, PostgresAdapter, PostgresIntrospector } from 'kysely'
import type { Database } from '../schema.js'
import { RecordQueryCompiler } from './query-compiler.js'

/**
 * A transaction in which several things may be asked at once (`Promise.all`), on one way to the server and back: in Kysely's own
 * each waits for the one before. Only what changes nothing may be asked so: when one fails, others may still be under way.
 */
export const transact = <Result>(
  db: Kysely<Database>,
  work: (transaction: Kysely<Database>) => Promise<Result>,
): Promise<Result> =>
  db.transaction().execute((transaction) =>
    transaction.getExecutor().provideConnection((connection) =>
      work(
        new Kysely<Database>({
          dialect: {
            createDriver: () => driverOf(connection),
            createAdapter: () => new PostgresAdapter(),
            createIntrospector: (asked) => new PostgresIntrospector(asked),
            createQueryCompiler: () => new RecordQueryCompiler(),
          },
        }),
      ),
    ),
  )

/** Asks this one connection all that is asked; it is begun, ended and given back by others. */
const driverOf = (connection: DatabaseConnection): Driver => ({
  init: async () => undefined,
  acquireConnection: async () => connection,
  releaseConnection: async () => undefined,
  beginTransaction: refuse,
  commitTransaction: refuse,
  rollbackTransaction: refuse,
  destroy: async () => undefined,
})

const refuse = (): Promise<never> => Promise.reject(new Error('a transaction within a transaction'))
