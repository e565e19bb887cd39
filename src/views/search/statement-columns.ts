import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { rejectedCells } from '../decisions/rejected-cells.js'
import { isKept, keptByArticle } from '../kept.js'
import { listOf } from '../list-of.js'
import { heldReadings, type Scope } from '../scope.js'

/** What the statements of an article have: one value a statement in each list. */
export interface StatementColumns {
  /** As full text numbers them. */
  readonly seqs: readonly number[]
  readonly kinds: readonly string[]
  /** Ids of those who make it, each once. */
  readonly speakers: readonly (readonly string[])[]
  /** On which it takes a side, each once. */
  readonly issues: readonly (readonly string[])[]
}

const nameOf = ({ affair }: Scope): string => `columns of statements ${affair}`

/** The statements that count in a scope's affair, by article; to be asked only where its counts may be used. */
export const statementColumns = (db: Kysely<Database>, scope: Scope): Promise<ReadonlyMap<string, StatementColumns>> =>
  keptByArticle(db, scope.affair ?? '', nameOf(scope), (articles) => load(db, scope, articles))

export const columnsAreKept = (db: Kysely<Database>, scope: Scope): boolean => isKept(db, nameOf(scope))

/** More articles are looked for among all of the record, in the order in which these lie. */
const FEW = 500

async function load(
  db: Kysely<Database>,
  scope: Scope,
  articles: readonly string[] | null,
): Promise<Map<string, StatementColumns>> {
  const { affair, dialect } = scope
  const held = await db
    .selectFrom(heldReadings(db, scope).as('held'))
    .$if(articles !== null, (query) => query.where((eb) => among(eb.ref('held.article_id'), articles ?? [])))
    .select(['held.article_id', 'held.reading_id'])
    .execute()
  const readings = held.map(({ reading_id }) => reading_id)
  const within = (reading: Expression<number>): Expression<SqlBool> =>
    readings.length > FEW ? sql<SqlBool>`+${among(reading, readings)}` : among(reading, readings)
  const rejected = (await rejectedCells(db, affair)).statement
  const said = await db
    .selectFrom('statement')
    .where((eb) => within(eb.ref('statement.reading_id')))
    .select(['reading_id as reading', listOf(dialect, 'id').as('ids'), listOf(dialect, 'seq').as('seqs')])
    .select(listOf(dialect, 'kind').as('kinds'))
    .groupBy('reading_id')
    .execute()
  const spoken = await db
    .selectFrom('statement_actor')
    .where('part', '=', 'speaker')
    .where((eb) => within(eb.ref('statement_actor.reading_id')))
    .select(['reading_id as reading', listOf(dialect, 'statement_id').as('ids')])
    .select(listOf(dialect, 'actor_id').as('values'))
    .groupBy('reading_id')
    .execute()
  const sided = await db
    .selectFrom('position')
    .where('statement_id', 'is not', null)
    .where((eb) => within(eb.ref('position.reading_id')))
    .select(['reading_id as reading', listOf(dialect, 'statement_id').as('ids')])
    .select(listOf(dialect, 'issue_id').as('values'))
    .groupBy('reading_id')
    .execute()
  const [saidIn, speakersIn, issuesIn] = [
    new Map(said.map((row) => [row.reading, row])),
    new Map(spoken.map((row) => [row.reading, row])),
    new Map(sided.map((row) => [row.reading, row])),
  ]
  const shared = new Shared()
  return new Map(
    held.flatMap(({ article_id, reading_id }): [string, StatementColumns][] => {
      const own = saidIn.get(reading_id)
      if (own === undefined) return []
      const ids = JSON.parse(own.ids) as string[]
      const kinds = JSON.parse(own.kinds) as string[]
      const counted = ids.flatMap((id, at) => (rejected.has(id) ? [] : [at]))
      const seqs = JSON.parse(own.seqs) as number[]
      const ofStatements = (told: Told | undefined) => {
        const byId = told === undefined ? NOBODY : shared.lists(told)
        return counted.map((at) => byId.get(ids[at] ?? '') ?? NOTHING)
      }
      const columns: StatementColumns = {
        seqs: counted.map((at) => seqs[at] ?? 0),
        kinds: counted.map((at) => shared.value(kinds[at] ?? '')),
        speakers: ofStatements(speakersIn.get(reading_id)),
        issues: ofStatements(issuesIn.get(reading_id)),
      }
      return [[article_id, columns]]
    }),
  )
}

/** Lists of the same length, as JSON. */
interface Told {
  readonly ids: string
  readonly values: string
}

const NOTHING: readonly string[] = []
const NOBODY: ReadonlyMap<string, readonly string[]> = new Map()

/** Keeps each value once, and each list of one value once: nearly all statements have one speaker, and many the same. */
class Shared {
  readonly #values = new Map<string, readonly [string]>()

  #alone(value: string): readonly [string] {
    const known = this.#values.get(value)
    if (known !== undefined) return known
    const alone = [value] as const
    this.#values.set(value, alone)
    return alone
  }

  value(value: string): string {
    return this.#alone(value)[0]
  }

  /** By statement its values, each once. */
  lists({ ids, values }: Told): ReadonlyMap<string, readonly string[]> {
    const lists = new Map<string, readonly string[]>()
    const told = JSON.parse(values) as string[]
    for (const [at, id] of (JSON.parse(ids) as string[]).entries()) {
      const [own, former] = [this.#alone(told[at] ?? ''), lists.get(id)]
      if (former === undefined) lists.set(id, own)
      else if (!former.includes(own[0])) lists.set(id, [...former, own[0]])
    }
    return lists
  }
}
