import type { Codebook, Member } from '../codebook.js'
import { WORLD_GROUPS } from './groups.js'

/** A group with the periods of its members: of the world, or of a codebook. */
export interface KnownGroup {
  /** As in readings: slug of the name, or the codebook's id. */
  readonly id: string
  readonly name: string
  /** URL; null for a group of the codebook. */
  readonly source: string | null
  /** ISO date before which the members are not known; null when they are known throughout. */
  readonly knownFrom: string | null
  readonly members: readonly Member[]
}

/** Who is a member of what. A member is an ISO 3166-1 alpha-2 code, the id of a codebook actor, or that of a group. */
export interface World {
  readonly groups: readonly KnownGroup[]
  /**
   * Members of the group of id `group` on `date` (ISO day, month or year; null for every member that it ever had), sorted; null when
   * there is no such group, or its members of that time are not known.
   */
  readonly membersOf: (group: string, date: string | null) => readonly string[] | null
  /** Ids of the groups that `member` belongs to on `date` (null: ever belonged to), in the order of the table. */
  readonly groupsOf: (member: string, date: string | null) => readonly string[]
}

/** The world with the groups of `codebook`: they replace those of the same id or name, and add others. */
export function worldOf(codebook: Codebook | null): World {
  if (codebook === null || codebook.groups.length === 0) return world
  // A member named by the id of a known country is that country.
  const codes = new Map(
    codebook.actors.flatMap(({ id, country, kind }) => (kind === 'state' && country !== null ? [[id, country]] : [])),
  )
  const own = codebook.groups.map(
    ({ id, name, members }): KnownGroup => ({
      ...{ id, name, source: null, knownFrom: null },
      members: members.map((member) => ({ ...member, country: codes.get(member.country) ?? member.country })),
    }),
  )
  const isReplaced = ({ id, name }: KnownGroup): boolean =>
    own.some((group) => group.id === id || group.name.toLowerCase() === name.toLowerCase())
  return worldWith([...world.groups.filter((group) => !isReplaced(group)), ...own])
}

function worldWith(groups: readonly KnownGroup[]): World {
  const byId = new Map(groups.map((group) => [group.id, group]))
  return {
    groups,
    membersOf: (id, date) => {
      const group = byId.get(id)
      if (
        group === undefined ||
        (date !== null && group.knownFrom !== null && date < group.knownFrom.slice(0, date.length))
      )
        return null
      return [...new Set(group.members.flatMap((member) => (holds(member, date) ? [member.country] : [])))].sort()
    },
    groupsOf: (member, date) =>
      groups.flatMap(({ id, members, knownFrom }) => {
        if (date !== null && knownFrom !== null && date < knownFrom.slice(0, date.length)) return []
        return members.some((one) => one.country === member && holds(one, date)) ? [id] : []
      }),
  }
}

/** Whether a membership holds on `date`; of a month or a year, whether it holds on some of its days. */
function holds({ since, until }: Member, date: string | null): boolean {
  if (date === null) return true
  const reach = (limit: string): number => Math.min(limit.length, date.length)
  const isBegun = since === null || since.slice(0, reach(since)) <= date.slice(0, reach(since))
  return isBegun && (until === null || date.slice(0, reach(until)) <= until.slice(0, reach(until)))
}

/** Periods of the table's lists: each time that a member joined, until it next left. */
function periodsOf(joined: Readonly<Record<string, string>>, left: Readonly<Record<string, string>> = {}): Member[] {
  const leaving = datesOf(left)
  return datesOf(joined).map(({ country, date: since }) => {
    const until = leaving.find((one) => one.country === country && one.date >= since)?.date ?? null
    return { country, since, until }
  })
}

const datesOf = (list: Readonly<Record<string, string>>): { readonly country: string; readonly date: string }[] =>
  Object.entries(list)
    .flatMap(([date, countries]) =>
      countries
        .trim()
        .split(/\s+/)
        .map((country) => ({ country, date })),
    )
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))

const world = worldWith(
  WORLD_GROUPS.map(({ joined, left, ...group }) => ({ ...group, members: periodsOf(joined, left) })),
)

/** Without a codebook: see World. */
export const membersOf = world.membersOf
/** Without a codebook: see World. */
export const groupsOf = world.groupsOf
