import type { PositionFilter } from '../ledger/rows.js'

/** The rows of discourse networks, as political scientists draw them (Leifeld 2017; Discourse Network Analyzer). */

/** What a node can be. */
export const NODE_KINDS = ['actor', 'issue', 'outlet'] as const
export type NodeKind = (typeof NODE_KINDS)[number]

/**
 * What ties two nodes. `congruence`: they say the same of the same; `conflict`: the opposite; `subtract`: the first less the
 * second; `ignore`: they speak of the same, whatever they say.
 */
export const AGGREGATIONS = ['congruence', 'conflict', 'subtract', 'ignore'] as const
export type Aggregation = (typeof AGGREGATIONS)[number]

/** One mode: `average` activity, `jaccard`, `cosine`. Two modes: `activity` of the first, `prominence` of the second. */
export const NORMALISATIONS = ['no', 'average', 'jaccard', 'cosine', 'activity', 'prominence'] as const
export type Normalisation = (typeof NORMALISATIONS)[number]

/** Which of them weigh the edges of one mode, and of two. */
export const NORMALISATIONS_OF: Readonly<Record<'one' | 'two', readonly Normalisation[]>> = {
  one: ['no', 'average', 'jaccard', 'cosine'],
  two: ['no', 'activity', 'prominence'],
}

/** Within what one report of the same counts once; `all`: every report counts. */
export const DUPLICATES = ['document', 'week', 'month', 'range', 'all'] as const
export type Duplicates = (typeof DUPLICATES)[number]

export interface NetworkQuestion extends Omit<PositionFilter, 'side'> {
  /** What the nodes are; default actors. */
  readonly nodes?: NodeKind | undefined
  /** What ties them; default issues. */
  readonly by?: NodeKind | undefined
  /** Two modes: the nodes and what ties them are both drawn. Default one mode: nodes among themselves. */
  readonly twoMode?: boolean | undefined
  /** Only actors of this kind: person, state, organisation, group. */
  readonly kind?: string | undefined
  /** Default congruence. */
  readonly aggregation?: Aggregation | undefined
  /** Default no. */
  readonly normalisation?: Normalisation | undefined
  /** Default document. */
  readonly duplicates?: Duplicates | undefined
  /** Edges whose weight is less far from 0 are left out. */
  readonly threshold?: number | undefined
  /** Keeps only edges that are more than chance for one of their nodes at this level (disparity filter), such as 0.05. */
  readonly backbone?: number | undefined
  /** How often articles are drawn anew for the bands; default 200, 0 for none. */
  readonly resamples?: number | undefined
}

export interface NetworkNode {
  readonly id: string
  readonly name: string
  /** Kind of actor, `issue` or `outlet`. */
  readonly kind: string
  /** Reports that count. */
  readonly reports: number
  /** Number of its community, from 0, the largest first; null without ties above 0, and in a network of conflict. */
  readonly community: number | null
}

export interface NetworkEdge {
  readonly from: string
  readonly to: string
  readonly weight: number
  /** 5 % of the resamples are below, and above; null without resampling. */
  readonly low: number | null
  readonly high: number | null
  /** In what share of the resamples the edge is there. */
  readonly share: number | null
}

export interface Network {
  readonly question: Required<
    Pick<NetworkQuestion, 'nodes' | 'by' | 'twoMode' | 'aggregation' | 'normalisation' | 'duplicates'>
  >
  /** Most reports first. */
  readonly nodes: readonly NetworkNode[]
  /** The furthest from 0 first; in one mode each pair once. */
  readonly edges: readonly NetworkEdge[]
  /** How well the communities part the network (Newman's Q, −0.5 to 1): its polarisation; null where there are none. */
  readonly modularity: number | null
  /** Reports that count, before duplicates are left out. */
  readonly reports: number
}
