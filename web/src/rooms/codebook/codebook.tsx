import { Button } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { apiUrl } from '../../api/client.js'
import { abilitiesQuery, type CodebookAnswer, codebookQuery, draftCodebook, startReread } from '../../api/desk.js'
import { counted } from '../../logic/format.js'
import { messageOf } from '../../logic/import/gathering.js'
import { AnchorButton, ButtonLink } from '../../parts/button-link.js'
import { CodebookEditor, useRemarks } from '../../parts/codebook/codebook-editor.js'
import { CodebookUsage } from '../../parts/codebook/codebook-usage.js'
import { CodebookView } from '../../parts/codebook/codebook-view.js'
import { JobProgress } from '../../parts/import/job-progress.js'
import { useJob } from '../../parts/import/use-job.js'
import { Loading } from '../../parts/states.js'
import styles from './codebook.module.css'

const route = getRouteApi('/affairs/$affair/codebook')

/** What an affair is asked: to read, to take away, to change. */
export function CodebookRoom() {
  const { affair } = route.useParams()
  const { edit, job } = route.useSearch()
  const answer = useSuspenseQuery(codebookQuery(affair)).data
  useDocumentTitle(`Codebook · ${answer.affair.name} · Standpoint`)
  if (job !== undefined) return <Rereading key={job} affair={affair} job={job} />
  if (edit === 'draft') return <Draft affair={affair} answer={answer} />
  if (edit === '1') return <Edit affair={affair} text={answer.yaml ?? templateOf(answer.affair.name)} answer={answer} />
  return <Read affair={affair} answer={answer} />
}

const templateOf = (name: string): string =>
  `affair: ${JSON.stringify(name)}\nissues:\n  - id: \n    question: \n    about: []    # words that name the matter\n    act: []      # doing or backing these is being for\n    counter: []  # doing or backing these is being against\n`

interface OfAffair {
  readonly affair: string
  readonly answer: CodebookAnswer
}

function Read({ affair, answer }: OfAffair) {
  const { importing } = useSuspenseQuery(abilitiesQuery()).data
  const { codebook, stale, articles } = answer
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>What is asked</h1>
          <p className={styles.intro}>
            The codebook of {answer.affair.name}: its questions, and the words by which the program knows who is on
            which side.{' '}
            <Link to="/help" hash="codebook">
              How a codebook works
            </Link>
          </p>
        </div>
        <p className={styles.actions}>
          {importing ? (
            <>
              <ButtonLink
                to="/affairs/$affair/codebook"
                params={{ affair }}
                search={{ edit: '1' }}
                variant={codebook === null ? 'default' : 'filled'}
              >
                {codebook === null ? 'Write one' : 'Change it'}
              </ButtonLink>
              <ButtonLink
                to="/affairs/$affair/codebook"
                params={{ affair }}
                search={{ edit: 'draft' }}
                variant={codebook === null ? 'filled' : 'default'}
              >
                Propose from the articles
              </ButtonLink>
            </>
          ) : null}
          {codebook === null ? null : (
            <AnchorButton variant="default" href={apiUrl(`/affairs/${encodeURIComponent(affair)}/codebook.yaml`)}>
              Download
            </AnchorButton>
          )}
        </p>
      </header>
      {codebook === null ? (
        <p className={styles.none}>
          This affair has no codebook. Who said what is read without one; who stands where needs its questions.
        </p>
      ) : null}
      {stale > 0 && articles > 0 ? <Stale affair={affair} stale={stale} articles={articles} /> : null}
      {codebook === null ? null : <CodebookView codebook={codebook} />}
      {codebook !== null && importing ? <CodebookUsage affair={affair} text={answer.yaml ?? ''} /> : null}
      {codebook === null ? null : (
        <p className={styles.more}>
          <Link to="/affairs/$affair/positions" params={{ affair }}>
            Who stands where on these questions
          </Link>
        </p>
      )}
    </>
  )
}

function Stale({
  affair,
  stale,
  articles,
}: {
  readonly affair: string
  readonly stale: number
  readonly articles: number
}) {
  const { importing } = useSuspenseQuery(abilitiesQuery()).data
  const { start, fault } = useReread(affair)
  return (
    <div className={styles.stale}>
      <p>
        {stale === articles
          ? 'All articles were'
          : `${counted(stale, 'article')} of ${articles} ${stale === 1 ? 'was' : 'were'}`}{' '}
        read with another codebook, or not at all: their positions are not those of these questions.
      </p>
      {importing ? (
        <Button variant="default" onClick={() => void start()}>
          Read them again
        </Button>
      ) : null}
      {fault === null ? null : <p role="alert">{fault}</p>}
    </div>
  )
}

/** Reads an affair again, and shows how far that is. */
function useReread(affair: string) {
  const [fault, setFault] = useState<string | null>(null)
  const [isStarting, setStarting] = useState(false)
  const navigate = useNavigate()
  const start = async (codebook?: string): Promise<void> => {
    setStarting(true)
    try {
      const { id } = await startReread(affair, codebook)
      await navigate({ to: '/affairs/$affair/codebook', params: { affair }, search: { job: id } })
    } catch (error) {
      setFault(messageOf(error))
    } finally {
      setStarting(false)
    }
  }
  return { start, fault, isStarting }
}

function Draft({ affair, answer }: OfAffair) {
  const { data, error } = useQuery({
    queryKey: ['draft', affair],
    queryFn: () => draftCodebook(affair),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (error !== null) {
    return (
      <div role="alert" className={styles.none}>
        <p>{messageOf(error)}</p>
      </div>
    )
  }
  if (data === undefined) {
    return (
      <>
        <p className={styles.none}>
          Looking what the articles contest: some seconds for hundreds of them, minutes for thousands …
        </p>
        <Loading />
      </>
    )
  }
  return <Edit affair={affair} text={data.yaml} answer={answer} isDraft />
}

interface EditProps extends OfAffair {
  readonly text: string
  readonly isDraft?: boolean
}

function Edit({ affair, text, answer, isDraft = false }: EditProps) {
  const [typed, setTyped] = useState(text)
  const { remarks, isChecked } = useRemarks(typed)
  const { start, fault, isStarting } = useReread(affair)
  const [isHeld, setHeld] = useState(false)
  const isFaulty = remarks.some(({ severity }) => severity === 'fault')
  useEffect(() => {
    if (typed === text) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [typed, text])
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>{isDraft ? 'A proposal to edit' : 'Change the codebook'}</h1>
          <p className={styles.intro}>
            {isDraft
              ? 'Made from the articles: what several actors take sides on. Drop what you do not ask, put the questions as you would, look at the words of either side.'
              : 'The articles are read again with it: positions and actors change, what people decided stays.'}{' '}
            <Link to="/help" hash="codebook">
              How a codebook works
            </Link>
          </p>
        </div>
      </header>
      <div className={styles.edit}>
        <CodebookEditor label="Codebook" value={typed} onChange={setTyped} rows={26} />
        <p className={styles.actions}>
          <Button
            loading={isStarting}
            onClick={() => {
              setHeld(isFaulty || !isChecked)
              if (!isFaulty && isChecked) void start(typed)
            }}
          >
            Keep it and read {counted(answer.articles, 'article')} again
          </Button>
          <ButtonLink to="/affairs/$affair/codebook" params={{ affair }} search={{}} variant="subtle" color="gray">
            Leave it as it was
          </ButtonLink>
        </p>
        {isHeld && isFaulty ? <p role="alert">Mend its faults first: they are listed above.</p> : null}
        {fault === null ? null : <p role="alert">{fault}</p>}
        <CodebookUsage affair={affair} text={typed} />
      </div>
    </>
  )
}

function Rereading({ affair, job }: { readonly affair: string; readonly job: string }) {
  const { news, lost } = useJob(job)
  const queryClient = useQueryClient()
  const params = { affair }
  const isOver = news !== null && news.job.state !== 'working' && news.job.state !== 'waiting'
  useEffect(() => {
    if (isOver) queryClient.removeQueries({ queryKey: ['draft', affair] })
  }, [isOver, affair, queryClient])
  if (news === null) return lost === null ? <Loading /> : <p className={styles.none}>{lost}</p>
  return (
    <>
      <header className={styles.head}>
        <h1>Reading again with the changed codebook</h1>
      </header>
      <JobProgress news={news}>
        {isOver ? (
          <p className={styles.actions}>
            <ButtonLink to="/affairs/$affair" params={params}>
              Open the overview
            </ButtonLink>
            <Link to="/affairs/$affair/codebook" params={params}>
              The codebook
            </Link>
          </p>
        ) : null}
      </JobProgress>
    </>
  )
}
