import { contentOf, type Meaning, meaningOf } from '../../join/figures/describe.js'
import { grouped } from '../batches.js'
import { type CopyGroups, independentReports } from '../ledger/independent.js'
import { outletsOf } from '../ledger/outlets-of.js'
import type { ActorRef } from '../rows.js'
import type { FigureGroup, FigureRow, FigureValue } from './rows.js'
import { valueWords } from './value-words.js'

/**
 * Figures that count the same, with their values side by side. `copies` joins articles that are copies of another.
 * @param rows in the order of days, the first is what the group is known by
 */
export function groupOf(rows: readonly FigureRow[], disputed: boolean, copies?: CopyGroups): FigureGroup {
  const days = rows.flatMap(({ said }) => said ?? []).sort()
  return {
    id: rows[0]!.id,
    unit: mostOf(rows.map(({ unit }) => unit).filter((unit) => unit !== '')) ?? '',
    of: typical(rows).of,
    values: valuesOf(rows, copies),
    disputed,
    reports: rows.length,
    outlets: outletsOf(rows),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  }
}

/** Two reports of one value are one claim. */
export const valueKey = ({ value, upper }: Pick<FigureRow, 'value' | 'upper'>): string => `${value} ${upper}`

function valuesOf(rows: readonly FigureRow[], copies: CopyGroups | undefined): readonly FigureValue[] {
  return [...grouped(rows, valueKey).values()]
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
function typical(rows: readonly FigureRow[]): FigureRow {
  const told = rows.map((row) => ({ row, meaning: meaningOf(row) }))
  const common = (one: Meaning): number =>
    told.reduce(
      (sum, { meaning }) =>
        sum +
        [...contentOf(one), ...(one.concept === null ? [] : [one.concept])].filter((word) => has(meaning, word)).length,
      0,
    )
  return told
    .map(({ row, meaning }) => ({ row, common: common(meaning) }))
    .sort((one, other) => other.common - one.common || other.row.of.length - one.row.of.length)[0]!.row
}

const has = ({ words, names, concept }: Meaning, word: string): boolean =>
  words.has(word) || names.has(word) || concept === word
