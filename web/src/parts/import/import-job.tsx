import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { codebookQuery, type JobNews } from '../../api/desk.js'
import { messageOf } from '../../logic/import/gathering.js'
import { ButtonLink } from '../button-link.js'
import { Loading } from '../states.js'
import styles from './import-job.module.css'
import { JobProgress } from './job-progress.js'
import { canGoOn, forget, goOn } from './started.js'
import { useJob } from './use-job.js'

/** An import as it goes on, and where it leads when it is over. */
export function ImportJob({ id }: { readonly id: string }) {
  const { news, lost } = useJob(id)
  const isDone = news?.job.state === 'done'
  useEffect(() => {
    if (isDone) forget(id)
  }, [id, isDone])
  if (news === null) {
    return lost === null ? (
      <Loading />
    ) : (
      <header className={styles.head}>
        <h1>This cannot be followed any more</h1>
        <p>{lost}</p>
        <p>
          What was taken in is in the record. <Link to="/">See all affairs</Link>
        </p>
      </header>
    )
  }
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kicker}>Taking in articles</p>
        <h1>{news.job.affair?.name ?? 'A look at articles'}</h1>
      </header>
      <JobProgress news={news}>
        <Next news={news} />
      </JobProgress>
    </>
  )
}

function GoOn({ job, affair }: { readonly job: string; readonly affair: string }) {
  const [fault, setFault] = useState<string | null>(null)
  const navigate = useNavigate()
  const again = async (): Promise<void> => {
    try {
      const { id } = await goOn(job)
      await navigate({ to: '.', search: { job: id } })
    } catch (error) {
      setFault(messageOf(error))
    }
  }
  return (
    <>
      <Button variant="default" onClick={() => void again()}>
        Go on
      </Button>
      <p role={fault === null ? undefined : 'alert'} className={styles.note}>
        {fault ?? `What was taken in of ${affair} is kept; what is known is not read twice.`}
      </p>
    </>
  )
}

/** What to do next. */
function Next({ news: { job } }: { readonly news: JobNews }) {
  const { state, affair, progress } = job
  const isOver = state !== 'working' && state !== 'waiting'
  const hasArticles = affair !== null && progress.done > 0
  const { data: codebook } = useQuery({ ...codebookQuery(affair?.id ?? ''), enabled: isOver && hasArticles })
  if (!isOver || affair === null) return null
  const params = { affair: affair.id }
  const lacksQuestions = codebook !== undefined && codebook.codebook === null
  return (
    <div className={styles.next}>
      {hasArticles ? (
        <>
          {lacksQuestions ? (
            <ButtonLink to="/affairs/$affair/codebook" params={params} search={{ edit: 'draft' }}>
              Propose questions
            </ButtonLink>
          ) : null}
          <ButtonLink to="/affairs/$affair" params={params} variant={lacksQuestions ? 'default' : 'filled'}>
            Open the overview
          </ButtonLink>
        </>
      ) : null}
      {state === 'done' ? null : canGoOn(job.id) ? (
        <GoOn job={job.id} affair={affair.id} />
      ) : (
        <p>
          What was taken in is kept.{' '}
          <Link to="/affairs/$affair/import" params={params}>
            Bring the same again
          </Link>{' '}
          to go on: what is known is not read twice.
        </p>
      )}
      {lacksQuestions ? (
        <p className={styles.note}>
          The affair has no questions yet: who said what is read, who stands where is not. The program proposes
          questions from these articles, and you edit them.
        </p>
      ) : null}
    </div>
  )
}
