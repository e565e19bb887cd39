import { COMMITMENTS } from '../../read/reading.js'
import type { Commitment, PositionRow } from './rows.js'

/** 0 is the strongest: what was done, before what is pledged, argued, considered, and expected by others. */
export const rankOf = (commitment: Commitment): number => COMMITMENTS.indexOf(commitment)

type Placed = Pick<PositionRow, 'id' | 'said' | 'commitment' | 'article' | 'sentence'>

/** By the day on which they were said, undated ones last; of one day by article, then by place in the text. */
export const inOrderSaid = (one: Placed, other: Placed): number =>
  compare(one.said ?? UNDATED, other.said ?? UNDATED) ||
  compare(one.article.published ?? UNDATED, other.article.published ?? UNDATED) ||
  compare(one.article.id, other.article.id) ||
  one.sentence.span[0] - other.sentence.span[0] ||
  compare(one.id, other.id)

/** The stronger first; of several equal ones the one said first. */
export const strongestFirst = (one: Placed, other: Placed): number =>
  rankOf(one.commitment) - rankOf(other.commitment) || inOrderSaid(one, other)

const UNDATED = '~'
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
