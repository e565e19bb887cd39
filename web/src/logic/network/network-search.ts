/** What the network is asked for: the search parameters of its URL. */
export interface NetworkSearch {
  /** What is drawn: a key of DRAWINGS; actors tied by issues when left out. */
  of?: string
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
  /** Id of the node whose ties are looked at, and of the other end of the one tie that is. */
  focus?: string
  tie?: string
}

interface Drawing {
  readonly name: string
  readonly nodes: NodeKind
  readonly by: NodeKind
  readonly twoMode: boolean
  /** What there is so many of: "12 actors". */
  readonly counted: string
}

export type NodeKind = 'actor' | 'issue' | 'outlet'

/** What can be drawn: one kind of node among itself, or two kinds with each other (two-mode). */
export const DRAWINGS: Readonly<Record<string, Drawing>> = {
  actors: { name: 'Actors, by issue', nodes: 'actor', by: 'issue', twoMode: false, counted: 'actor' },
  outlets: { name: 'Outlets, by actor', nodes: 'outlet', by: 'actor', twoMode: false, counted: 'outlet' },
  issues: { name: 'Issues, by actor', nodes: 'issue', by: 'actor', twoMode: false, counted: 'issue' },
  'actors-issues': { name: 'Actors and issues', nodes: 'actor', by: 'issue', twoMode: true, counted: 'node' },
  'outlets-actors': { name: 'Outlets and actors', nodes: 'outlet', by: 'actor', twoMode: true, counted: 'node' },
}

export const drawingOf = ({ of }: NetworkSearch): Drawing => DRAWINGS[of ?? 'actors'] ?? (DRAWINGS.actors as Drawing)

export const AGGREGATION_NAMES: Readonly<Record<string, string>> = {
  congruence: 'Say the same',
  conflict: 'Say the opposite',
  subtract: 'Same less opposite',
  ignore: 'Speak of the same',
}

const ONE_MODE_NORMALISATIONS: Readonly<Record<string, string>> = {
  no: 'As counted',
  average: 'By average activity',
  jaccard: 'Jaccard',
  cosine: 'Cosine',
}
const TWO_MODE_NORMALISATIONS: Readonly<Record<string, string>> = {
  no: 'As counted',
  activity: 'By activity',
  prominence: 'By prominence',
}

/** The normalisations that fit what is drawn. */
export const normalisationsOf = (search: NetworkSearch): Readonly<Record<string, string>> =>
  drawingOf(search).twoMode ? TWO_MODE_NORMALISATIONS : ONE_MODE_NORMALISATIONS

const KINDS: readonly string[] = ['state', 'person', 'organisation', 'group']
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/
const isText = (value: string): boolean => value !== '' && value.length <= 500

const FIELDS = {
  of: (value: string) => value !== 'actors' && Object.hasOwn(DRAWINGS, value),
  aggregation: (value: string) => Object.hasOwn(AGGREGATION_NAMES, value),
  normalisation: (value: string) =>
    Object.hasOwn(ONE_MODE_NORMALISATIONS, value) || Object.hasOwn(TWO_MODE_NORMALISATIONS, value),
  kind: (value: string) => KINDS.includes(value),
  since: (value: string) => DAY.test(value),
  until: (value: string) => DAY.test(value),
  backbone: (value: string) => value === '1',
  focus: isText,
  tie: isText,
} as const

/** The search in parameters that anybody may have typed: what cannot be one, or does not go together, is left out. */
export function parseNetworkSearch(raw: Readonly<Record<string, unknown>>): NetworkSearch {
  const search: NetworkSearch = {}
  for (const [field, fits] of Object.entries(FIELDS)) {
    const value = raw[field]
    if (typeof value === 'string' && fits(value.trim())) search[field as keyof typeof FIELDS] = value.trim()
  }
  const threshold = Number(raw.threshold)
  if (Number.isFinite(threshold) && threshold > 0) search.threshold = threshold
  if (search.normalisation !== undefined && !Object.hasOwn(normalisationsOf(search), search.normalisation)) {
    delete search.normalisation
  }
  if (search.focus === undefined) delete search.tie
  return search
}

/** The level at which the backbone is kept. */
export const BACKBONE_LEVEL = 0.05

/** The question as the API takes it: without what only the page looks at. */
export function networkQuestion(search: NetworkSearch): Readonly<Record<string, string | number | undefined>> {
  const { of: _, focus: __, tie: ___, backbone, ...asked } = search
  const { nodes, by, twoMode } = drawingOf(search)
  return {
    ...asked,
    ...(search.of === undefined ? {} : { nodes, by, ...(twoMode ? { twoMode: 'true' } : {}) }),
    ...(backbone === undefined ? {} : { backbone: BACKBONE_LEVEL }),
  }
}
