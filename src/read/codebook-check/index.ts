export { checkCodebook } from './check-codebook.js'
export {
  type ActorUsage,
  type CodebookUsage,
  codebookUsage,
  type IssueUsage,
  type WordUsage,
} from './codebook-usage.js'
export type { CodebookPath, Remark } from './remark.js'
