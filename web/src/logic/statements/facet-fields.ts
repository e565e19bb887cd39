import type { FacetField } from '../../api/types.js'
import { UNKNOWN_OUTLET, UNNAMED_SPEAKER } from '../format.js'
import { CLASS_NAMES, CONFIDENCE_NAMES, KIND_NAMES, REVIEW_NAMES } from './filters.js'

/** The fields of the filter that are chosen from a list, each with the list of the API that it is chosen from. */
export const FACET_OF = {
  actor: 'actors',
  state: 'states',
  role: 'roles',
  issue: 'issues',
  outlet: 'outlets',
  kind: 'kinds',
  class: 'classes',
  confidence: 'confidences',
  reviewed: 'reviews',
} as const satisfies Readonly<Record<string, FacetField>>

export type FilterField = keyof typeof FACET_OF

const named =
  (names: Readonly<Record<string, string>>) =>
  (name: string | null): string =>
    name === null ? '' : (names[name] ?? name)

const NAMES: Readonly<Partial<Record<FilterField, (name: string | null) => string>>> = {
  actor: (name) => name ?? UNNAMED_SPEAKER,
  outlet: (name) => name ?? UNKNOWN_OUTLET,
  kind: named(KIND_NAMES),
  class: named(CLASS_NAMES),
  confidence: named(CONFIDENCE_NAMES),
  reviewed: named(REVIEW_NAMES),
}

/** What a value of a field is called. */
export const facetName = (field: FilterField, name: string | null): string => NAMES[field]?.(name) ?? name ?? ''
