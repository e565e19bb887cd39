import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { idsNamed } from '../names.js'
import type { Filter } from '../rows.js'

/** What a filter asks of statements alone, in ids of the record; null where it asks nothing. */
export interface Marks {
  /** ISO 3166-1 alpha-2 codes of the speakers' states. */
  readonly states: readonly string[] | null
  /** An office in small letters. */
  readonly role: string | null
  readonly issues: readonly string[] | null
  /** 0..1 */
  readonly confidence: number | null
  /** Whether a person's ruling on it is in force. */
  readonly reviewed: boolean | null
}

/** The words of a filter as ids. A name that nobody has finds nothing, as everywhere. */
export async function marksOf(db: Kysely<Database>, filter: Filter): Promise<Marks> {
  const [state, role, issue] = [filter.state, filter.role, filter.issue].map((words) => words?.trim() ?? '')
  return {
    states: state ? await statesMeant(db, state) : null,
    role: role ? role.toLowerCase() : null,
    issues: issue ? await issuesNamed(db, filter.affair, issue) : null,
    confidence: filter.confidence ?? null,
    reviewed: filter.reviewed === 'yes' ? true : filter.reviewed === 'no' ? false : null,
  }
}

export const marksAsked = ({ states, role, issues, confidence, reviewed }: Marks): boolean =>
  states !== null || role !== null || issues !== null || confidence !== null || reviewed !== null

async function statesMeant(db: Kysely<Database>, wanted: string): Promise<readonly string[]> {
  if (/^[a-z]{2}$/i.test(wanted)) return [wanted.toUpperCase()]
  const states = await db
    .selectFrom('actor')
    .select(['country as id', 'name'])
    .where('kind', '=', 'state')
    .where('country', 'is not', null)
    .execute()
  return idsNamed(
    states.map(({ id, name }) => ({ id: id ?? '', name })),
    wanted,
  )
}

/** By id, else by words of the questions that the codebooks ask. */
async function issuesNamed(
  db: Kysely<Database>,
  affair: string | undefined,
  wanted: string,
): Promise<readonly string[]> {
  const codebooks = await db
    .selectFrom('affair')
    .select('codebook')
    .where('codebook', 'is not', null)
    .$if(affair !== undefined && affair.trim() !== '', (asked) => asked.where('id', '=', affair?.trim() ?? ''))
    .execute()
  // The writer put it there, so it is not checked again.
  const issues = codebooks.flatMap(
    ({ codebook }) =>
      (
        JSON.parse(codebook ?? '{}') as {
          readonly issues?: readonly { readonly id: string; readonly question: string }[]
        }
      ).issues ?? [],
  )
  const named = idsNamed(
    issues.map(({ id, question }) => ({ id, name: question })),
    wanted,
  )
  return named.length > 0 ? named : [wanted]
}

/** Conditions on `statement`, one for each mark that is asked for. */
export function marked(
  eb: ExpressionBuilder<Database, 'statement'>,
  { states, role, issues, confidence, reviewed }: Marks,
): Expression<SqlBool>[] {
  const clauses: Expression<SqlBool>[] = []
  if (states !== null) {
    const spoken = eb
      .selectFrom('statement_actor as voice')
      .innerJoin('actor as bearer', 'bearer.id', 'voice.actor_id')
      .where('voice.part', '=', 'speaker')
      .where((on) => among(on.ref('bearer.country'), states))
      .select('voice.statement_id')
    clauses.push(eb('statement.id', 'in', spoken))
  }
  if (role !== null) {
    const held = eb
      .selectFrom('role as held')
      .innerJoin('statement_actor as voice', (on) =>
        on.onRef('voice.reading_id', '=', 'held.reading_id').onRef('voice.local_id', '=', 'held.local_id'),
      )
      .where('voice.part', '=', 'speaker')
      .where(sql<string>`lower(held.role)`, '=', role)
      .select('voice.statement_id')
    clauses.push(eb('statement.id', 'in', held))
  }
  if (issues !== null) {
    const told = eb
      .selectFrom('position as told')
      .where((on) => among(on.ref('told.issue_id'), issues))
      .where('told.statement_id', 'is not', null)
      .select(sql<string>`told.statement_id`.as('id'))
    clauses.push(eb('statement.id', 'in', told))
  }
  if (confidence !== null) clauses.push(eb('statement.confidence', '>=', confidence))
  if (reviewed !== null) clauses.push(eb('statement.id', reviewed ? 'in' : 'not in', ruledOn(eb)))
  return clauses
}

/** Statements on which a person's ruling is in force, where it stands today. */
const ruledOn = (eb: ExpressionBuilder<Database, 'statement'>) =>
  eb
    .selectFrom('anchoring')
    .where('anchoring.cell_kind', '=', 'statement')
    .where('anchoring.rules', '=', 1)
    .where('anchoring.cell_id', 'is not', null)
    .select(sql<string>`anchoring.cell_id`.as('id'))
