import type { Codebook } from '../codebook.js'
import { checkActors } from './check-actors.js'
import { checkIssues } from './check-issues.js'
import type { Remark } from './remark.js'

/** What is to be said of a codebook by itself, faults and doubts, in the order of the file's parts. */
export const checkCodebook = (codebook: Codebook): readonly Remark[] => [
  ...checkIssues(codebook),
  ...checkActors(codebook),
]
