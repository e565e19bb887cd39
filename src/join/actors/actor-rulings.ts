import type { Kysely } from 'kysely'
import { inForce } from '../../record/decisions/in-force.js'
import type { Database } from '../../record/schema.js'
import { isAliasId } from './alias-id.js'
import type { Rulings } from './join-aliases.js'

/** What people decided of actors and did not take back. Members are ids of aliases, or ARTICLE:LOCAL. */
export interface ActorRulings extends Rulings {
  /** All that people joined `member` with, over however many steps; itself is not among them. */
  readonly mergedWith: (member: string) => readonly string[]
  /** Whether a person parted the actor of this one article from the others. */
  readonly isSplit: (unit: string) => boolean
  /** Members that are actors of one article. */
  readonly units: readonly string[]
}

export const MERGE = 'actor-merge'
export const SPLIT = 'actor-split'
export const UNDO = 'undo'

/** Body of a decision that two actors are one: a member of each. */
export interface MergeBody {
  readonly one: string
  readonly other: string
  readonly reason: string | null
}

/** Body of a decision that `members` are not the actor that `others` are. */
export interface SplitBody {
  readonly members: readonly string[]
  readonly others: readonly string[]
  readonly reason: string | null
}

export async function loadRulings(db: Kysely<Database>): Promise<ActorRulings> {
  const decisions = await db
    .selectFrom('decision')
    .select(['id', 'kind', 'body', 'undoes'])
    .where('kind', 'in', [MERGE, SPLIT, UNDO])
    .orderBy('id')
    .execute()
  return rulingsOf(decisions)
}

export interface DecisionRow {
  readonly id: number
  readonly kind: string
  readonly body: string
  readonly undoes: number | null
}

export function rulingsOf(decisions: readonly DecisionRow[]): ActorRulings {
  const one: [string, string][] = []
  const two: [string, string][] = []
  for (const { kind, body } of inForce(decisions)) {
    if (kind === MERGE) {
      const merge = JSON.parse(body) as MergeBody
      one.push([merge.one, merge.other])
    }
    if (kind === SPLIT) {
      const { members, others } = JSON.parse(body) as SplitBody
      for (const member of members) for (const other of others) two.push([member, other])
    }
  }
  const groups = groupsOf(one)
  const mergedWith = (member: string): readonly string[] =>
    (groups.get(member) ?? []).filter((other) => other !== member)
  const split = new Set(two.map(([member]) => member))
  return {
    // Also where two names were joined by way of an actor of one article.
    one: [...groups].flatMap(([member, group]) => {
      const [first] = group.filter(isAliasId)
      return first !== undefined && isAliasId(member) && first !== member ? [[first, member] as const] : []
    }),
    two,
    mergedWith,
    isSplit: (unit) => split.has(unit),
    units: [...new Set([...groups.keys(), ...split])].filter((member) => !isAliasId(member)),
  }
}

/** Whom a decision speaks of, and why it was made. */
export function membersOf({ kind, body }: Pick<DecisionRow, 'kind' | 'body'>): {
  readonly named: readonly string[]
  readonly reason: string | null
} {
  const decided = JSON.parse(body) as MergeBody | SplitBody
  if (kind === MERGE && 'one' in decided) return { named: [decided.one, decided.other], reason: decided.reason }
  if (kind === SPLIT && 'members' in decided) {
    return { named: [...decided.members, ...decided.others], reason: decided.reason }
  }
  return { named: [], reason: null }
}

function groupsOf(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [one, other] of pairs) {
    const group = [...new Set([...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])])].sort()
    for (const member of group) groups.set(member, group)
  }
  return groups
}
