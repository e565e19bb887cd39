import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { cut, grouped } from '../batches.js'
import { foldName, idsNamed } from '../names.js'
import { dayOf } from '../period.js'
import type { Page } from '../rows.js'
import { articlesOf, scopeOf, UNKNOWN } from '../scope.js'
import { type Claim, claimsOf, daysOf, type FoundClaim, LEAST_OUTLETS, toldClaims } from './claims.js'
import type { ClaimRow, CompareQuestion, Comparison, OutletCell } from './rows.js'
import { surpriseOf } from './surprise.js'

const DAY_MS = 86_400_000
/** An outlet could have carried what others reported when it came out so many days before, or after them. */
const DAYS_BEFORE = 1
const DAYS_AFTER = 3

/**
 * Outlets by claims. A claim is shown when at least two outlets say so, or one says otherwise than another; who is silent is
 * silent in the articles that were read, which are counted beside it.
 * @throws AFFAIR_UNKNOWN, ISSUE_UNKNOWN, OUTLET_UNKNOWN, OUTLET_AMBIGUOUS
 */
export async function compare(db: Kysely<Database>, question: CompareQuestion, page: Page = {}): Promise<Comparison> {
  const outlets = await outletsRead(db, question.affair)
  const least = question.outlets ?? LEAST_OUTLETS
  const silent = question.silent === undefined ? undefined : outletMeant(outlets, question.silent)
  const compared = (await claimsOf(db, question)).filter((claim) => isCompared(claim, least))
  const found = (silent === undefined ? mostSaid(compared) : mostSurprising(compared, outlets, silent)).sort(
    (one, other) => other.rank - one.rank || (one.claim.id < other.claim.id ? -1 : 1),
  )
  const shown = await toldClaims(
    db,
    cut(found, page.limit, page.offset).map(({ claim }) => claim),
  )
  return {
    outlets: outlets.map(({ outlet }) => outlet),
    ...(silent === undefined ? {} : { silent }),
    total: found.length,
    rows: shown.map((claim) => claimRow(claim, outlets)),
  }
}

/** An outlet with the times at which its articles came out, sorted; those without a date are left out. */
interface OutletRead {
  readonly outlet: string | null
  readonly times: readonly number[]
}

/** The outlets of an affair, most articles first. */
async function outletsRead(db: Kysely<Database>, affair: string): Promise<readonly OutletRead[]> {
  const articles = await db
    .selectFrom('article')
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .where(articlesOf(await scopeOf(db, { affair })))
    .select(['outlet.name as outlet', 'article.published'])
    .orderBy('article.published')
    .orderBy('article.id')
    .execute()
  return [...grouped(articles, ({ outlet }) => outlet)]
    .sort((one, other) => other[1].length - one[1].length)
    .map(([outlet, own]) => ({ outlet, times: timesOf(own.map(({ published }) => published)) }))
}

const timesOf = (dates: readonly (string | null)[]): readonly number[] =>
  dates
    .map((published) => Date.parse(dayOf(published) ?? ''))
    .filter((time) => !Number.isNaN(time))
    .sort((one, other) => one - other)

/** Whether one says so, and with those who say otherwise there are enough. */
const isCompared = ({ says, otherwise }: FoundClaim, least: number): boolean =>
  says.length > 0 && outletsOf([...says, ...otherwise]).size >= least

/** The outlet of the affair that is called so, else the one whose name holds these words; silence is asked of one only. */
function outletMeant(outlets: readonly OutletRead[], wanted: string): string | null {
  const named = outlets.map(({ outlet }) => ({ id: outlet ?? UNKNOWN, name: outlet ?? UNKNOWN }))
  const exact = named.filter(({ name }) => foldName(name) === foldName(wanted)).map(({ id }) => id)
  const found = exact.length > 0 ? exact : idsNamed(named, wanted)
  const [first] = found
  if (first === undefined) throw new StandpointError('OUTLET_UNKNOWN', { wanted })
  if (found.length > 1)
    throw new StandpointError('OUTLET_AMBIGUOUS', { wanted, count: found.length, named: found.join(', ') })
  return outlets.some(({ outlet }) => outlet === first) ? first : null
}

interface Ranked {
  readonly claim: FoundClaim
  readonly rank: number
}

/** Claims of most outlets first: where the others stand is found out for the page alone. */
const mostSaid = (claims: readonly FoundClaim[]): Ranked[] =>
  claims.map((claim) => ({ claim, rank: outletsOf(claim.says).size }))

/** What an outlet is silent about, by how surprising that is. */
function mostSurprising(
  claims: readonly FoundClaim[],
  outlets: readonly OutletRead[],
  silent: string | null,
): Ranked[] {
  const at = outlets.findIndex(({ outlet }) => outlet === silent)
  return claims.flatMap((claim) => {
    const cell = standOf(claim, outlets).cells[at]
    return cell?.state === 'silent' ? [{ claim, rank: cell.surprise ?? 0 }] : []
  })
}

const outletsOf = (places: FoundClaim['says']): ReadonlySet<string | null> =>
  new Set(places.map(({ article }) => article.outlet))

/** Where each outlet stands to a claim. */
interface Stand extends Pick<ClaimRow, 'from' | 'to' | 'says'> {
  readonly cells: readonly Omit<OutletCell, 'places'>[]
}

function standOf(claim: FoundClaim, outlets: readonly OutletRead[]): Stand {
  const days = daysOf(claim)
  const [from, to] = [days[0] ?? null, days.at(-1) ?? null]
  const window = windowOf(from, to)
  const read = outlets.map(({ times }) => (window === null ? 0 : placeOf(times, window[1]) - placeOf(times, window[0])))
  const [saying, otherwise] = [outletsOf(claim.says), outletsOf(claim.otherwise)]
  // Who says something was read, also where nobody knows when its article came out.
  const heard = outlets.filter(({ outlet }, at) => read[at]! > 0 || saying.has(outlet) || otherwise.has(outlet)).length
  const cells = outlets.map(({ outlet }, at) => {
    const count = read[at]!
    if (saying.has(outlet)) return { outlet, state: 'says', read: count, surprise: null } as const
    if (otherwise.has(outlet)) return { outlet, state: 'otherwise', read: count, surprise: null } as const
    if (count === 0) return { outlet, state: 'unread', read: 0, surprise: null } as const
    const surprise = surpriseOf(saying.size, heard - 1, count)
    return { outlet, state: 'silent', read: count, surprise } as const
  })
  return { from, to, says: saying.size, cells }
}

function claimRow(claim: Claim, outlets: readonly OutletRead[]): ClaimRow {
  const { cells, ...stand } = standOf(claim, outlets)
  const placesOf = {
    says: grouped(claim.says, ({ article }) => article.outlet),
    otherwise: grouped(claim.otherwise, ({ article }) => article.outlet),
  }
  return {
    ...{ id: claim.id, kind: claim.kind, about: claim.about, ...stand },
    cells: cells.map((cell) => ({
      ...cell,
      places: cell.state === 'says' || cell.state === 'otherwise' ? (placesOf[cell.state].get(cell.outlet) ?? []) : [],
    })),
  }
}

/** When an outlet could have carried it, the end left out; of a claim without a date nobody can be said to be silent. */
const windowOf = (from: string | null, to: string | null): readonly [number, number] | null =>
  from === null || to === null
    ? null
    : [Date.parse(from) - DAYS_BEFORE * DAY_MS, Date.parse(to) + DAYS_AFTER * DAY_MS + 1]

/** How many of the sorted times come before. */
function placeOf(times: readonly number[], time: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! < time) low = middle + 1
    else high = middle
  }
  return low
}
