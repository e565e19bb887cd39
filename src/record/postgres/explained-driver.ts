import { type DatabaseConnection, type PostgresDialectConfig, PostgresDriver } from 'kysely'
import { explain } from './errors.js'

/** Kysely's driver, whose errors are StandpointErrors where the user can do something about them. */
export class ExplainedDriver extends PostgresDriver {
  readonly #place: string
  readonly #explained = new WeakSet<DatabaseConnection>()

  constructor(config: PostgresDialectConfig, place: string) {
    super(config)
    this.#place = place
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.#said(super.acquireConnection())
    if (this.#explained.has(connection)) return connection
    this.#explained.add(connection)
    const execute = connection.executeQuery.bind(connection)
    connection.executeQuery = (query) => this.#said(execute(query))
    return connection
  }

  async #said<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work
    } catch (error) {
      throw explain(this.#place, error)
    }
  }
}
