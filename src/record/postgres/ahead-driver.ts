import type { CompiledQuery, DatabaseConnection, QueryResult, TransactionSettings } from 'kysely'
import { ExplainedDriver } from './explained-driver.js'

/** So many statements at most are on their way. */
const MOST = 32
/** What answers no rows. Of what begins with `with`, that which ends in a change. */
const SILENT = /^\s*(?:begin$|(?:insert|update|delete)\b|with\b[\s\S]*\)\s*(?:insert into|update|delete from)\s)/i
const ANSWERS = /\breturning\b/i

/**
 * A writer's driver: within a transaction it sends what answers nothing and goes on, so that the way to the server and back is
 * gone only for what is asked. The server does all in order; what went wrong is said by the next question, at the latest by the
 * end of the transaction, of which then nothing is kept. Needs a client in pipeline mode.
 */
export class AheadDriver extends ExplainedDriver {
  readonly #open = new WeakMap<DatabaseConnection, OnTheirWay>()
  readonly #known = new WeakSet<DatabaseConnection>()

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    if (this.#known.has(connection)) return connection
    this.#known.add(connection)
    const execute = connection.executeQuery.bind(connection)
    connection.executeQuery = <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const sent = this.#open.get(connection)
      return sent === undefined ? execute<Row>(query) : sent.execute(query, () => execute<Row>(query))
    }
    return connection
  }

  override beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    this.#open.set(connection, onTheirWay())
    return super.beginTransaction(connection, settings)
  }

  /** Of a transaction in which anything went wrong the server keeps nothing, although it does not call that an error. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection)
    await this.#close(connection, true)
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#close(connection, false)
    await super.rollbackTransaction(connection)
  }

  async #close(connection: DatabaseConnection, mustBeWell: boolean): Promise<void> {
    const sent = this.#open.get(connection)
    this.#open.delete(connection)
    const fault = await sent?.fault()
    if (mustBeWell && fault !== undefined) throw fault.error
  }
}

type OnTheirWay = ReturnType<typeof onTheirWay>

/** The statements of one transaction. */
function onTheirWay() {
  const sent: Promise<void>[] = []
  let first: { readonly error: unknown } | undefined
  return {
    execute: async <Row>(query: CompiledQuery, execute: () => Promise<QueryResult<Row>>): Promise<QueryResult<Row>> => {
      if (!SILENT.test(query.sql) || ANSWERS.test(query.sql)) {
        try {
          return await execute()
        } catch (error) {
          // All that is asked after a fault is refused: it is the fault that tells why.
          throw first === undefined ? error : first.error
        }
      }
      sent.push(
        execute().then(
          () => undefined,
          (error: unknown) => {
            first ??= { error }
          },
        ),
      )
      if (sent.length > MOST) await sent.shift()
      return { rows: [] }
    },
    /** Waits until all is answered; the first that went wrong. */
    fault: async (): Promise<typeof first> => {
      await Promise.all(sent)
      return first
    },
  }
}
