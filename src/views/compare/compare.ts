import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { listArticles } from '../articles/list-articles.js'
import { cut, grouped } from '../batches.js'
import { dayOf } from '../period.js'
import type { ArticleRow, Page } from '../rows.js'
import { type Claim, claimsOf, daysOf } from './claims.js'
import type { ClaimPlace, ClaimRow, CompareQuestion, Comparison, OutletCell } from './rows.js'
import { surpriseOf } from './surprise.js'

const DAY_MS = 86_400_000
/** An outlet could have carried what others reported when it came out so many days before, or after them. */
const DAYS_BEFORE = 1
const DAYS_AFTER = 3
const LEAST_OUTLETS = 2

/**
 * Outlets by claims. A claim is shown when at least two outlets say so, or one says otherwise than another; who is silent is
 * silent in the articles that were read, which are counted beside it.
 * @throws AFFAIR_UNKNOWN, ISSUE_UNKNOWN
 */
export async function compare(db: Kysely<Database>, question: CompareQuestion, page: Page = {}): Promise<Comparison> {
  const { rows: articles } = await listArticles(db, { affair: question.affair })
  const byOutlet = [...grouped(articles, ({ outlet }) => outlet)].sort((one, other) => other[1].length - one[1].length)
  const least = question.outlets ?? LEAST_OUTLETS
  const silent = byOutlet.find(([outlet]) => question.silent !== undefined && isMeant(outlet, question.silent))?.[0]
  const rows = (await claimsOf(db, question))
    .map((claim) => claimRow(claim, byOutlet))
    .filter(({ says, cells }) => says >= least || (says > 0 && cells.some(({ state }) => state === 'otherwise')))
    .filter(
      ({ cells }) =>
        question.silent === undefined ||
        cells.some(({ outlet, state }) => outlet === silent && silent !== undefined && state === 'silent'),
    )
    .sort((one, other) => rank(other, silent) - rank(one, silent) || (one.id < other.id ? -1 : 1))
  return { outlets: byOutlet.map(([outlet]) => outlet), total: rows.length, rows: cut(rows, page.limit, page.offset) }
}

const isMeant = (outlet: string | null, wanted: string): boolean =>
  (outlet ?? 'unknown').toLowerCase().startsWith(wanted.trim().toLowerCase())

/** Claims of most outlets first; where one outlet's silence is asked for, the most surprising first. */
const rank = ({ says, cells }: ClaimRow, silent: string | null | undefined): number =>
  silent === undefined ? says : (cells.find(({ outlet }) => outlet === silent)?.surprise ?? 0)

function claimRow(claim: Claim, byOutlet: readonly (readonly [string | null, readonly ArticleRow[]])[]): ClaimRow {
  const days = daysOf(claim)
  const [from, to] = [days[0] ?? null, days.at(-1) ?? null]
  const read = new Map(byOutlet.map(([outlet, articles]) => [outlet, articles.filter(inDays(from, to)).length]))
  const ofOutlet = (places: readonly ClaimPlace[], outlet: string | null) =>
    places.filter(({ article }) => article.outlet === outlet)
  const saying = new Set(claim.says.map(({ article }) => article.outlet))
  const cells = byOutlet.map(([outlet]): OutletCell => {
    const [says, otherwise] = [ofOutlet(claim.says, outlet), ofOutlet(claim.otherwise, outlet)]
    const count = read.get(outlet) ?? 0
    if (says.length > 0) return { outlet, state: 'says', read: count, surprise: null, places: says }
    if (otherwise.length > 0) return { outlet, state: 'otherwise', read: count, surprise: null, places: otherwise }
    if (count === 0) return { outlet, state: 'unread', read: 0, surprise: null, places: [] }
    const others = byOutlet.filter(([name]) => name !== outlet && (read.get(name) ?? 0) > 0).length
    return { outlet, state: 'silent', read: count, surprise: surpriseOf(saying.size, others, count), places: [] }
  })
  return { ...{ id: claim.id, kind: claim.kind, about: claim.about, from, to, cells }, says: saying.size }
}

/** Whether an article came out when the claim was reported; one without a date cannot be said to be silent. */
function inDays(from: string | null, to: string | null): (article: ArticleRow) => boolean {
  if (from === null || to === null) return () => false
  const [first, last] = [Date.parse(from) - DAYS_BEFORE * DAY_MS, Date.parse(to) + DAYS_AFTER * DAY_MS]
  return ({ published }) => {
    const day = Date.parse(dayOf(published) ?? '')
    return first <= day && day <= last
  }
}
