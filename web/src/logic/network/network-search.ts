/** What the network is asked for: the search parameters of its URL. */
export interface NetworkSearch {
  aggregation?: string
  normalisation?: string
  /** Only actors of this kind. */
  kind?: string
  since?: string
  until?: string
  /** Least weight of an edge. */
  threshold?: number
  /** `1`: keep only edges that are more than chance. */
  backbone?: string
  /** Id of the actor whose ties are looked at. */
  focus?: string
}

export const AGGREGATION_NAMES: Readonly<Record<string, string>> = {
  congruence: 'Say the same',
  conflict: 'Say the opposite',
  subtract: 'Same less opposite',
  ignore: 'Speak of the same',
}

export const NORMALISATION_NAMES: Readonly<Record<string, string>> = {
  no: 'As counted',
  average: 'By average activity',
  jaccard: 'Jaccard',
  cosine: 'Cosine',
}

const KINDS: readonly string[] = ['state', 'person', 'organisation', 'group']
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/

const FIELDS = {
  aggregation: (value: string) => Object.hasOwn(AGGREGATION_NAMES, value),
  normalisation: (value: string) => Object.hasOwn(NORMALISATION_NAMES, value),
  kind: (value: string) => KINDS.includes(value),
  since: (value: string) => DAY.test(value),
  until: (value: string) => DAY.test(value),
  backbone: (value: string) => value === '1',
  focus: (value: string) => value !== '' && value.length <= 500,
} as const

/** The search in parameters that anybody may have typed: what cannot be one is left out. */
export function parseNetworkSearch(raw: Readonly<Record<string, unknown>>): NetworkSearch {
  const search: NetworkSearch = {}
  for (const [field, fits] of Object.entries(FIELDS)) {
    const value = raw[field]
    if (typeof value === 'string' && fits(value.trim())) search[field as keyof typeof FIELDS] = value.trim()
  }
  const threshold = Number(raw.threshold)
  if (Number.isFinite(threshold) && threshold > 0) search.threshold = threshold
  return search
}

/** The level at which the backbone is kept. */
export const BACKBONE_LEVEL = 0.05
