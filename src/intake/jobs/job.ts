import type { FieldNames, Problem } from '../../ingest/index.js'
import type { AttributorName } from '../../model/index.js'
import type { AffairInput } from '../../record/index.js'
import type { SourceName } from '../delivery/open-deliveries.js'
import type { IntakeProgress } from '../progress.js'
import type { TakenArticle } from '../taken-article.js'

/** How the engine of a job is to read. */
export interface ReaderChoice {
  readonly attributor: AttributorName
  /** How many threads read at once. */
  readonly threads: number
}

/** What is said of all articles of a delivery; left out where nobody says it. */
export interface BatchFacts {
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  readonly language?: string | undefined
  /** Names of columns and keys where they are not the usual ones: `{ text: 'Body' }`. */
  readonly columns?: FieldNames | undefined
}

interface OfFiles {
  readonly paths: readonly string[]
  readonly facts: BatchFacts
  readonly sourceNames: readonly SourceName[]
}

/** What a job is to do; all of it can cross threads. */
export type Task =
  /** Looks what is there, and changes nothing. */
  | ({ readonly kind: 'preview' } & OfFiles)
  | ({ readonly kind: 'import'; readonly affair: AffairInput } & OfFiles)
  /** Reads an affair again, with a changed codebook where one is given. */
  | { readonly kind: 'reread'; readonly affair: AffairInput }

export type JobKind = Task['kind']

/** Waits for the job before it; works; ended by itself, by somebody, or because it could not go on. */
export const JOB_STATES = ['waiting', 'working', 'done', 'stopped', 'failed'] as const
export type JobState = (typeof JOB_STATES)[number]

export interface Job {
  readonly id: string
  readonly kind: JobKind
  /** Null of a preview. */
  readonly affair: { readonly id: string; readonly name: string } | null
  readonly state: JobState
  readonly progress: IntakeProgress
  /** Articles left to the workers of a PostgreSQL record. */
  readonly waiting: number
  /** Milliseconds that it has worked. */
  readonly workedMs: number
  /** Why it could not go on. */
  readonly failure: { readonly code: string; readonly message: string } | null
}

/** Something that happened in a job, numbered from 1 in the order in which it happened. */
export type Numbered<Thing> = Thing & { readonly number: number }

export interface JobNews {
  readonly job: Job
  readonly articles: readonly Numbered<TakenArticle>[]
  readonly problems: readonly Numbered<Problem>[]
}

// ── between the thread of a job and the one that asked for it

/** What a job's thread is given. */
export interface JobOrder {
  readonly record: string
  readonly reader: ReaderChoice
  readonly task: Task
}

/** To the thread: stop after the articles in hand. */
export type JobRequest = 'stop'

/** From the thread; the last is `ended` or `failed`. */
export type JobMessage =
  | {
      readonly kind: 'news'
      readonly progress: IntakeProgress
      readonly articles: readonly TakenArticle[]
      readonly problems: readonly Problem[]
    }
  | {
      readonly kind: 'ended'
      readonly affair: Job['affair']
      readonly waiting: number
      readonly aborted: boolean
    }
  | { readonly kind: 'failed'; readonly code: string | null; readonly message: string }
