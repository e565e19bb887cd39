import { grouped } from '../batches.js'
import { type CopyGroups, independentReports } from '../ledger/independent.js'
import { outletsOf } from '../ledger/outlets-of.js'
import type { ActorRef } from '../rows.js'
import { GROWING } from './concepts.js'
import type { Described } from './describe.js'
import { groupFigures } from './group-figures.js'
import { agree } from './range.js'
import type { FigureGroup, FigureRow, FigureValue } from './rows.js'
import { tellersDiffer } from './tellers.js'
import { valueWords } from './value-words.js'

/** What several figures count, those of most reports first, before their values are put side by side. */
export const sharedFigures = (described: readonly Described[]): readonly (readonly Described[])[] =>
  groupFigures(described)
    .filter((figures) => figures.length > 1)
    .map((figures) => ({ figures, from: daysOf(figures)[0] ?? '~' }))
    .sort(
      ({ figures: one, from: since }, { figures: other, from: otherSince }) =>
        other.length - one.length || compare(since, otherSince) || compare(one[0]!.row.id, other[0]!.row.id),
    )
    .map(({ figures }) => figures)

/** Days on which they were said, first one first. */
const daysOf = (figures: readonly Described[]): readonly string[] => figures.flatMap(({ row }) => row.said ?? []).sort()

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** Figures that count the same, with their values side by side. `copies` joins articles that are copies of another. */
export function groupOf(figures: readonly Described[], copies?: CopyGroups): FigureGroup {
  const rows = figures.map(({ row }) => row)
  const days = daysOf(figures)
  return {
    id: rows[0]!.id,
    unit: mostOf(rows.map(({ unit }) => unit).filter((unit) => unit !== '')) ?? '',
    of: typical(figures).of,
    values: valuesOf(rows, copies),
    disputed: isDisputed(figures),
    reports: rows.length,
    outlets: outletsOf(rows),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  }
}

/** Rivals are said within so many days; of what only grows, within fewer. */
const RIVAL_DAYS = 31
const RIVAL_DAYS_GROWING = 3
const DAY_MS = 86_400_000

/**
 * Whether two that do not agree are told by different ones, at about one time: a teller who counts anew does not dispute
 * itself, and a later toll is no rival of an earlier one. What a text itself sets side by side is of one time.
 */
export function isDisputed(figures: readonly Described[]): boolean {
  return figures.some((one) =>
    figures.some(
      (other) => !agree(one.row, other.row) && tellersDiffer(one.row, other.row) && areOfOneTime(one, other),
    ),
  )
}

function areOfOneTime(one: Described, other: Described): boolean {
  if (one.row.article.id === other.row.article.id || one.row.said === null || other.row.said === null) return true
  const grows = [one, other].some(({ concept }) => concept !== null && GROWING.has(concept))
  const apart = Math.abs(Date.parse(one.row.said) - Date.parse(other.row.said))
  return apart <= (grows ? RIVAL_DAYS_GROWING : RIVAL_DAYS) * DAY_MS
}

function valuesOf(rows: readonly FigureRow[], copies: CopyGroups | undefined): readonly FigureValue[] {
  return [...grouped(rows, ({ value, upper }) => `${value} ${upper}`).values()]
    .map((reports): FigureValue => {
      const bound = mostOf(reports.map((report) => report.bound ?? '')) ?? ''
      const typicalReport = reports.find((report) => (report.bound ?? '') === bound)!
      const { value, upper } = typicalReport
      return {
        ...{ words: valueWords(typicalReport), value, upper, bound: typicalReport.bound, reports },
        independent: independentReports(
          reports.map(({ article, sentence }) => ({ article, words: sentence.text, span: sentence.span })),
          copies,
        ),
        outlets: outletsOf(reports),
        speakers: speakersOf(reports),
      }
    })
    .sort((one, other) => one.value - other.value || (one.upper ?? 0) - (other.upper ?? 0))
}

/** Everybody who says it, most reports first. */
function speakersOf(reports: readonly FigureRow[]): readonly ActorRef[] {
  const said = grouped(
    reports.flatMap(({ speakers }) => speakers),
    ({ id }) => id,
  )
  return [...said.values()].sort((one, other) => other.length - one.length).map(([first]) => first!)
}

/** The most frequent; of equals the first. Null when there is none. */
function mostOf(values: readonly string[]): string | null {
  const counted = [...grouped(values, (value) => value)]
  return counted.sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null
}

/** The figure whose words have most in common with those of the others; of equals the one that says more, then the first. */
function typical(figures: readonly Described[]): FigureRow {
  const common = (one: Described): number =>
    figures.reduce(
      (sum, other) =>
        sum +
        [...one.words, ...one.names, ...(one.concept === null ? [] : [one.concept])].filter((word) => has(other, word))
          .length,
      0,
    )
  return figures.toSorted((one, other) => common(other) - common(one) || other.row.of.length - one.row.of.length)[0]!
    .row
}

const has = ({ words, names, concept }: Described, word: string): boolean =>
  words.has(word) || names.has(word) || concept === word
