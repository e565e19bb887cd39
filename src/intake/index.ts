export { type CodebookParse, parseCodebook, readCodebookText } from '../ingest/index.js'
export { type ActorChoice, decideActors } from './decide-actors.js'
export { type CellDecision, decideCell } from './decide-cell.js'
export { decideEvents, type EventChoice } from './decide-events.js'
export {
  type Brought,
  DELIVERY_LIMITS,
  type Deliveries,
  type Delivery,
  openDeliveries,
  type PastedText,
} from './delivery/open-deliveries.js'
export {
  type BatchFacts,
  JOB_STATES,
  type Job,
  type JobNews,
  type Numbered,
  type ReaderChoice,
  type Task,
} from './jobs/job.js'
export { type Jobs, openJobs } from './jobs/open-jobs.js'
export { joinRecord } from './join-record.js'
export type { IntakeProgress } from './progress.js'
export { type QueueAffairOptions, queueAffair } from './queue-affair.js'
export { type IntakeSummary, type ReadAffairOptions, readAffair } from './read-affair.js'
export { type RereadOptions, rereadAffair } from './reread-affair.js'
export type { TakenArticle } from './taken-article.js'
export { type WorkOptions, type WorkProgress, workQueue } from './work-queue.js'
