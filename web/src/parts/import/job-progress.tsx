import { Button, Progress } from '@mantine/core'
import { useThrottledValue } from '@mantine/hooks'
import { CircleStop } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Job, type JobNews, stopJob } from '../../api/desk.js'
import { counted, formatCount } from '../../logic/format.js'
import { durationWords, rateOf, rateWords, secondsLeft, shareOf } from '../../logic/import/pace.js'
import { jobWords, unknownWords } from '../../logic/import/words.js'
import { JobArticles } from './job-articles.js'
import styles from './job-progress.module.css'
import { ProblemList } from './problem-list.js'

interface JobProgressProps {
  readonly news: JobNews
  /** What can be done when it is over. */
  readonly children?: ReactNode
}

/** How often a screen reader is told. */
const SAID_EVERY_MS = 8000

/** A job as it goes on: how far, how fast, what became of each article, and what could not be read. */
export function JobProgress({ news, children }: JobProgressProps) {
  const { job, articles, problems } = news
  const isOpen = job.state === 'working' || job.state === 'waiting'
  const share = shareOf(job)
  const said = useThrottledValue(jobWords(job), SAID_EVERY_MS)
  return (
    <div className={styles.job}>
      <div className={styles.head}>
        <p className={styles.now} data-state={job.state}>
          {jobWords(job)}
        </p>
        {isOpen ? <StopButton job={job} /> : null}
      </div>
      <p role="status" className="visually-hidden">
        {isOpen ? said : jobWords(job)}
      </p>
      <Progress.Root size="md" className={styles.bar ?? ''}>
        <Progress.Section
          value={100 * (share ?? 0)}
          aria-label="How far it is"
          animated={job.state === 'working' && share === null}
          color={job.state === 'failed' ? 'var(--against)' : 'var(--accent)'}
        />
      </Progress.Root>
      <p className={styles.pace}>{paceWords(job)}</p>
      {job.failure === null ? null : (
        <p role="alert" className={styles.failure}>
          {job.failure.message}
        </p>
      )}
      {children}
      <Counts job={job} />
      <ProblemList problems={problems} total={job.progress.failed + job.progress.warnings} />
      <JobArticles articles={articles} affair={job.affair?.id ?? null} done={job.progress.done} />
    </div>
  )
}

function StopButton({ job }: { readonly job: Job }) {
  const [isAsked, setAsked] = useState(false)
  return (
    <Button
      variant="default"
      leftSection={<CircleStop size={16} aria-hidden />}
      loading={isAsked}
      onClick={() => {
        setAsked(true)
        void stopJob(job.id).catch(() => setAsked(false))
      }}
    >
      Stop
    </Button>
  )
}

/** How fast it goes, and how long it takes; of one that is over, how long it took. */
function paceWords(job: Job): string {
  const rate = rateOf(job)
  if (job.state === 'waiting') return ''
  if (job.state !== 'working') return job.workedMs < 1000 ? '' : `${durationWords(job.workedMs / 1000)} of work`
  const left = secondsLeft(job)
  return [rate === null ? null : rateWords(rate), left === null ? null : `${durationWords(left)} left`]
    .filter(Boolean)
    .join(' · ')
}

function Counts({ job: { kind, progress, waiting } }: { readonly job: Job }) {
  const { added, known, versions, read, statements, doubts, failed } = progress
  const isImport = kind === 'import'
  const counts: readonly (readonly [string, number])[] = [
    ['new', isImport ? added : 0],
    [versions === 1 ? 'new version' : 'new versions', isImport ? versions : 0],
    ['known before', isImport ? known : 0],
    ['read now', read],
    [statements === 1 ? 'statement' : 'statements', statements],
    [doubts === 1 ? 'doubt' : 'doubts', doubts],
    ['left out', failed],
    ['left to workers', waiting],
  ]
  const unknown = unknownWords(progress)
  return (
    <>
      <dl className={styles.counts}>
        {counts
          .filter(([name, count]) => count > 0 || name === 'read now')
          .map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatCount(count)}</dd>
            </div>
          ))}
      </dl>
      {unknown === null ? null : (
        <p className={styles.note}>
          Nobody states {unknown}. It stays unknown: bring the same articles in again with outlet or date, and it is
          filled in.
        </p>
      )}
      {doubts === 0 ? null : (
        <p className={styles.note}>
          {counted(doubts, 'doubt')}: places where the program was unsure, such as who “he” is. They are marked in each
          article, and nothing was guessed.
        </p>
      )}
    </>
  )
}
