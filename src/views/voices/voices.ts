import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cellOf, pairsOf } from '../ledger/cells.js'
import { issuesMeant, issuesOf } from '../ledger/issues.js'
import { loadPositions } from '../ledger/load-positions.js'
import { loadActors } from '../parts.js'
import { remembered } from '../remembered.js'
import { type Scope, scopeOf, statementsOf, UNKNOWN, UNNAMED } from '../scope.js'
import { regionName } from '../statements/region-name.js'
import { rolesOf } from './roles-of.js'
import type { Voice, VoiceKind, VoiceOutlet, VoiceQuestion, Voices } from './rows.js'
import { type Count, NOTHING, plus, type Tallied, tally } from './tally.js'

const MOST_OUTLETS = 12
const MOST_VOICES = 20
/** Speakers without a state, an office or a side. */
const NONE = 'none'

/**
 * Who is given the word, and by which outlet: statements of the filter by outlet and voice.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID, ISSUE_UNKNOWN
 */
export const voices = (db: Kysely<Database>, question: VoiceQuestion): Promise<Voices> =>
  remembered(db, `voices ${JSON.stringify(question)}`, () => count(db, question))

async function count(db: Kysely<Database>, question: VoiceQuestion): Promise<Voices> {
  const { by = 'actor', on: wanted, outlets: mostOutlets = MOST_OUTLETS, most = MOST_VOICES, ...filter } = question
  const scope = await scopeOf(db, filter)
  const on = by === 'side' ? await issueOf(db, filter.affair, wanted) : null
  const outlets = await countOutlets(db, scope)
  const shown = outlets.slice(0, mostOutlets)
  const counts = await COUNTS[by](db, scope, filter.affair, on?.id ?? null)
  const unnamed = outlets
    .filter((outlet) => outlet.unnamed > 0)
    .map(({ outlet, unnamed: statements }) => ({ outlet: idOf(outlet), value: UNNAMED, statements, quoted: 0 }))
  const tallied = tally(counts)
  const named = tallied.filter(({ value }) => value !== NONE)
  const last = [...tallied.filter(({ value }) => value === NONE), ...tally(unnamed)]
  const rows = await withNames(db, scope, by, [...named.slice(0, most), ...last])
  return {
    ...{ by, on, outlets: shown, outletsTotal: outlets.length, total: named.length },
    whole: outlets.reduce(
      (all, { anonymous, unnamed: without, ...cell }) => ({
        ...plus(all, cell),
        anonymous: all.anonymous + anonymous,
        unnamed: all.unnamed + without,
      }),
      { ...NOTHING, anonymous: 0, unnamed: 0 },
    ),
    rows: rows.map(({ cells, ...row }) => ({
      ...row,
      cells: shown.map(({ outlet }) => cells.get(idOf(outlet)) ?? NOTHING),
    })),
  }
}

const idOf = (outlet: string): string | null => (outlet === UNKNOWN ? null : outlet)

async function issueOf(db: Kysely<Database>, affair: string, wanted: string | undefined): Promise<Voices['on']> {
  const { issues } = await issuesOf(db, affair)
  const id = wanted === undefined ? issues[0]?.id : issuesMeant(issues, wanted, affair)[0]
  return issues.find((issue) => issue.id === id) ?? null
}

const statements = (db: Kysely<Database>, scope: Scope) =>
  db.selectFrom('statement').innerJoin('article', 'article.id', 'statement.article_id').where(statementsOf(scope))

const spoken = (db: Kysely<Database>, scope: Scope) =>
  statements(db, scope)
    .innerJoin('statement_actor', 'statement_actor.statement_id', 'statement.id')
    .where('statement_actor.part', '=', 'speaker')

const STATEMENTS = sql<number>`count(distinct statement.id)`.as('statements')
const QUOTED = sql<number>`count(distinct case when statement.kind <> 'indirect' then statement.id end)`.as('quoted')

async function countOutlets(db: Kysely<Database>, scope: Scope): Promise<VoiceOutlet[]> {
  const all = await statements(db, scope)
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select(['article.outlet_id as id', 'outlet.name', STATEMENTS, QUOTED])
    .groupBy(['article.outlet_id', 'outlet.name'])
    .execute()
  const withSpeaker = await spoken(db, scope)
    .select(['article.outlet_id as id', STATEMENTS])
    .groupBy('article.outlet_id')
    .execute()
  const hidden = await spoken(db, scope)
    .innerJoin('unnamed_source', (join) =>
      join
        .onRef('unnamed_source.reading_id', '=', 'statement_actor.reading_id')
        .onRef('unnamed_source.local_id', '=', 'statement_actor.local_id'),
    )
    .select(['article.outlet_id as id', STATEMENTS])
    .groupBy('article.outlet_id')
    .execute()
  const [named, anonymous] = [withSpeaker, hidden].map(
    (rows) => new Map(rows.map((row) => [row.id, Number(row.statements)])),
  )
  return all
    .map(({ id, name, statements: count, quoted }) => ({
      ...{ outlet: id ?? UNKNOWN, name, statements: Number(count), quoted: Number(quoted) },
      anonymous: anonymous?.get(id) ?? 0,
      unnamed: Number(count) - (named?.get(id) ?? 0),
    }))
    .sort((one, other) => other.statements - one.statements || (one.outlet < other.outlet ? -1 : 1))
}

type CountVoices = (
  db: Kysely<Database>,
  scope: Scope,
  affair: string,
  issue: string | null,
) => Promise<readonly Count[]>

const numbered = (rows: readonly Count[]): Count[] =>
  rows.map(({ statements: count, quoted, ...row }) => ({ ...row, statements: Number(count), quoted: Number(quoted) }))

const COUNTS: Readonly<Record<VoiceKind, CountVoices>> = {
  actor: async (db, scope) =>
    numbered(
      await spoken(db, scope)
        .select(['article.outlet_id as outlet', 'statement_actor.actor_id as value', STATEMENTS, QUOTED])
        .groupBy(['article.outlet_id', 'statement_actor.actor_id'])
        .execute(),
    ),
  state: async (db, scope) =>
    numbered(
      await spoken(db, scope)
        .innerJoin('actor', 'actor.id', 'statement_actor.actor_id')
        .select(['article.outlet_id as outlet', sql<string>`coalesce(actor.country, ${NONE})`.as('value')])
        .select([STATEMENTS, QUOTED])
        .groupBy(['article.outlet_id', 'actor.country'])
        .execute(),
    ),
  role: async (db, scope) =>
    numbered(
      await spoken(db, scope)
        .leftJoin('role', (join) =>
          join
            .onRef('role.reading_id', '=', 'statement_actor.reading_id')
            .onRef('role.local_id', '=', 'statement_actor.local_id'),
        )
        .select(['article.outlet_id as outlet', sql<string>`coalesce(lower(role.role), ${NONE})`.as('value')])
        .select([STATEMENTS, QUOTED])
        .groupBy(['article.outlet_id', sql`lower(role.role)`])
        .execute(),
    ),
  side: async (db, scope, affair, issue) => {
    if (issue === null) return []
    const known = await loadPositions(db, affair, { issue })
    const sides = new Map(
      pairsOf(known).flatMap((pair) => cellOf(pair).map((cell) => [cell.actor.id, cell.side] as const)),
    )
    const byActor = await COUNTS.actor(db, scope, affair, null)
    return byActor.map((count) => ({ ...count, value: sides.get(count.value) ?? NONE }))
  },
}

async function withNames(
  db: Kysely<Database>,
  scope: Scope,
  by: VoiceKind,
  rows: readonly Tallied[],
): Promise<(Omit<Voice, 'cells'> & Pick<Tallied, 'cells'>)[]> {
  const ids = by === 'actor' ? rows.map(({ value }) => value) : []
  const actors = await loadActors(db, ids)
  const roles = by === 'actor' ? await rolesOf(db, scope, ids) : new Map<string, string>()
  const nameOf = (value: string): string | null => {
    if (value === NONE || value === UNNAMED) return null
    if (by === 'state') return regionName(value)
    return actors.get(value)?.name ?? value
  }
  return rows.map(({ cells, ...row }) => ({
    ...{ ...row, cells, name: nameOf(row.value) },
    ...{ actor: actors.get(row.value) ?? null, role: roles.get(row.value) ?? null },
  }))
}
