import { agree } from '../../join/figures/range.js'
import { areOfOneTime } from '../figures/is-disputed.js'
import type { KeptGroup } from '../figures/kept-groups.js'
import type { FigureGroup, FigureRow, FigureValue } from '../figures/rows.js'
import { withUnit } from '../figures/value-words.js'
import type { Claim } from './claims.js'
import type { ClaimPlace } from './rows.js'

export const place = (
  { article, sentence }: Pick<ClaimPlace, 'article' | 'sentence'>,
  words: string | null = null,
): ClaimPlace => ({ article, sentence, words })

/**
 * What a group of figures claims: the number that most report. Who tells another one of the same time says so as well where
 * both may be right ("more than 400", 412), else otherwise: these are the rivals of a dispute. A toll of other days is no answer to it: what is left is a claim by itself, in the same way.
 */
export function claimsOfFigures({ id, unit, of, values }: FigureGroup, group: KeptGroup): readonly Claim[] {
  const growing = new Set(group.flatMap((figure) => (figure.grows ? [figure.id] : [])))
  const told = (row: FigureRow) => ({ ...row, grows: growing.has(row.id) })
  const claims: Claim[] = []
  let left = [...values].sort((one, other) => other.independent - one.independent)
  while (left.length > 0) {
    const [most, ...others] = left as [FigureValue, ...FigureValue[]]
    const isOfItsTime = (row: FigureRow) => most.reports.some((own) => areOfOneTime(told(own), told(row)))
    const now = others.flatMap(({ words, reports }) => reports.filter(isOfItsTime).map((row) => ({ words, row })))
    const isSame = ({ row }: { row: FigureRow }) => agree(most, row)
    claims.push({
      id: claims.length === 0 ? `figure:${id}` : `figure:${id} ${claims.length + 1}`,
      kind: 'figure',
      about: `${withUnit(most, unit)}: ${of}`.replace(/\s+/g, ' '),
      says: [
        ...most.reports.map((report) => place(report)),
        ...now.filter(isSame).map(({ words, row }) => place(row, words)),
      ],
      otherwise: now.filter((one) => !isSame(one)).map(({ words, row }) => place(row, words)),
    })
    left = others
      .map((value) => ({ ...value, reports: value.reports.filter((row) => !isOfItsTime(row)) }))
      .filter(({ reports }) => reports.length > 0)
  }
  return claims
}
