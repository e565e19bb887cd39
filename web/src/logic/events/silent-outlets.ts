import type { ArticleRow, EventReport } from '../../api/types.js'

/** Days before the first and after the last report in which an outlet may be said to be silent: as views/compare has it. */
const DAYS_BEFORE = 1
const DAYS_AFTER = 3
const DAY_MS = 86_400_000

/** From the first to the last day on which silence counts; null where no report is dated. */
export function silenceWindow(reports: readonly Pick<EventReport, 'article'>[]): {
  readonly since: string
  readonly until: string
} | null {
  const days = reports.flatMap(({ article }) => article.published?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  return { since: shifted(first, -DAYS_BEFORE), until: shifted(last, DAYS_AFTER) }
}

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10)

export interface SilentOutlet {
  readonly outlet: string | null
  /** How many articles of it came out in those days: what its silence is to be held against. */
  readonly read: number
}

/** Outlets of which articles came out in the days of the reports, and none of which reports it; most read first. */
export function silentOutlets(
  reports: readonly Pick<EventReport, 'article'>[],
  articles: readonly Pick<ArticleRow, 'outlet'>[],
): readonly SilentOutlet[] {
  const telling = new Set(reports.map(({ article }) => article.outlet))
  const read = new Map<string | null, number>()
  for (const { outlet } of articles) if (!telling.has(outlet)) read.set(outlet, (read.get(outlet) ?? 0) + 1)
  return [...read]
    .map(([outlet, count]) => ({ outlet, read: count }))
    .sort((one, other) => other.read - one.read || (one.outlet ?? '').localeCompare(other.outlet ?? '', 'en'))
}

/** Sorts after every date. */
const UNDATED = '~'

/** Reports by outlet, in the order in which each first came out. */
export function reportsByOutlet<Report extends Pick<EventReport, 'article'>>(
  reports: readonly Report[],
): readonly { readonly outlet: string | null; readonly reports: readonly Report[] }[] {
  const byOutlet = new Map<string | null, Report[]>()
  const dayOf = ({ article }: Report): string => article.published ?? UNDATED
  const inOrder = [...reports].sort((one, other) =>
    dayOf(one) < dayOf(other) ? -1 : Number(dayOf(one) > dayOf(other)),
  )
  for (const report of inOrder) {
    const { outlet } = report.article
    byOutlet.set(outlet, [...(byOutlet.get(outlet) ?? []), report])
  }
  return [...byOutlet].map(([outlet, own]) => ({ outlet, reports: own }))
}
