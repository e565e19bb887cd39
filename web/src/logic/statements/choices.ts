import type { Facet } from '../../api/types.js'
import { formatCount } from '../format.js'

export interface Choice {
  readonly value: string
  readonly label: string
}

/**
 * What a field of the filter offers: the values that occur, each with its count; and the value in the URL where it is
 * none of them: one that no statement has, or words of a name, typed there by hand.
 */
export function choicesOf(
  facets: readonly Facet[] = [],
  current: string | undefined,
  nameOf: (name: string | null) => string,
): Choice[] {
  const choices = facets.map(({ value, name, statements }) => ({
    value,
    label: `${nameOf(name)} (${formatCount(statements)})`,
  }))
  if (current === undefined || facets.some(({ value }) => value === current)) return choices
  return [{ value: current, label: nameOf(current) }, ...choices]
}
