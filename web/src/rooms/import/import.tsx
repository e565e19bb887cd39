import { Button, Tabs } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { abilitiesQuery, type BatchFacts } from '../../api/desk.js'
import { affairsQuery, overviewQuery } from '../../api/queries.js'
import { messageOf } from '../../logic/import/gathering.js'
import { AffairStep, affairIdOf, type NewAffair, NO_AFFAIR } from '../../parts/import/affair-step.js'
import { BatchFactsForm } from '../../parts/import/batch-facts.js'
import { BroughtPanel } from '../../parts/import/brought-panel.js'
import { DropZone } from '../../parts/import/drop-zone.js'
import { ImportJob } from '../../parts/import/import-job.js'
import { PagesForm } from '../../parts/import/pages-form.js'
import { PasteForm } from '../../parts/import/paste-form.js'
import { begin } from '../../parts/import/started.js'
import { useGathering } from '../../parts/import/use-gathering.js'
import styles from './import.module.css'

const newRoute = getRouteApi('/import')
const ownRoute = getRouteApi('/affairs/$affair/import')

/** Articles for a new affair. */
export function NewAffairRoom() {
  const { job } = newRoute.useSearch()
  useDocumentTitle('New affair · Standpoint')
  const { importing } = useSuspenseQuery(abilitiesQuery()).data
  if (!importing) return <ReadOnly />
  return job === undefined ? <Gather affair={null} /> : <ImportJob key={job} id={job} />
}

/** More articles for an affair. */
export function AddArticles() {
  const { affair } = ownRoute.useParams()
  const { job } = ownRoute.useSearch()
  const { name } = useSuspenseQuery(overviewQuery(affair)).data.affair
  useDocumentTitle(`Add articles · ${name} · Standpoint`)
  const { importing } = useSuspenseQuery(abilitiesQuery()).data
  if (!importing) return <ReadOnly />
  return job === undefined ? <Gather affair={{ id: affair, name }} /> : <ImportJob key={job} id={job} />
}

const ReadOnly = () => (
  <header className={styles.head}>
    <h1>Nothing can be brought in here</h1>
    <p className={styles.intro}>
      This server only reads its record: it was started with <code>--read-only</code>, or so that other machines can
      reach it. Start <code>standpoint serve</code> without these on your own machine.
    </p>
  </header>
)

interface GatherProps {
  /** Null for a new one. */
  readonly affair: { readonly id: string; readonly name: string } | null
}

function Gather({ affair }: GatherProps) {
  const affairs = useSuspenseQuery(affairsQuery()).data.rows
  const [gathering, state] = useGathering(affair?.id ?? '')
  const [made, setMade] = useState<NewAffair>({ ...NO_AFFAIR, choice: 'draft' })
  const [facts, setFacts] = useState<BatchFacts>({})
  const [nameFault, setNameFault] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [isStarting, setStarting] = useState(false)
  const navigate = useNavigate()
  const isComing = state.things.some((thing) => thing.state !== 'here')

  const start = async (): Promise<void> => {
    const id = affair?.id ?? affairIdOf(made)
    if (id === '') {
      setNameFault('Give the affair a name first.')
      document.getElementById('affair-name')?.focus()
      return
    }
    if (state.delivery === null || state.things.length === 0) {
      setFault('Bring some articles first: drop files, paste a text, or give addresses.')
      return
    }
    setStarting(true)
    setFault(null)
    try {
      const own =
        affair === null && made.choice === 'own' && made.codebook.trim() !== '' ? { codebook: made.codebook } : {}
      const isNew = affair === null && !affairs.some((one) => one.id === id)
      const named = isNew && made.name.trim() !== '' ? { name: made.name.trim() } : {}
      const job = await begin(id, { delivery: state.delivery, ...facts, ...named, ...own }, gathering)
      await (affair === null
        ? navigate({ to: '/import', search: { job: job.id } })
        : navigate({ to: '/affairs/$affair/import', params: { affair: id }, search: { job: job.id } }))
    } catch (error) {
      setFault(messageOf(error))
    } finally {
      setStarting(false)
    }
  }

  return (
    <>
      <header className={styles.head}>
        <h1>{affair === null ? 'A new affair' : 'Add articles'}</h1>
        <p className={styles.intro}>
          {affair === null
            ? 'Bring the coverage of an affair, from outlets of every side. Standpoint reads who said what and who stands where; every cell opens its sentence.'
            : `More of the coverage of ${affair.name}. What is known already is not read again.`}
        </p>
      </header>
      <div className={styles.columns}>
        <div className={styles.steps}>
          {affair === null ? (
            <Step number={1} title="The affair">
              <AffairStep
                affair={made}
                affairs={affairs}
                fault={nameFault}
                onChange={(changed) => {
                  setMade(changed)
                  setNameFault(null)
                }}
              />
            </Step>
          ) : null}
          <Step number={affair === null ? 2 : null} title="The articles">
            <Bring gathering={gathering} />
            <BatchFactsForm
              onFacts={(given) => {
                setFacts(given)
                gathering.setFacts(given)
              }}
            />
          </Step>
        </div>
        <BroughtPanel gathering={gathering} state={state}>
          {fault === null ? null : (
            <p role="alert" className={styles.fault}>
              {fault}
            </p>
          )}
          <Button size="md" loading={isStarting || isComing} onClick={() => void start()}>
            Take them in
          </Button>
        </BroughtPanel>
      </div>
    </>
  )
}

interface StepProps {
  /** Null where there is only one. */
  readonly number: number | null
  readonly title: string
  readonly children: ReactNode
}

const Step = ({ number, title, children }: StepProps) => (
  <section aria-label={title} className={styles.step}>
    <h2>
      {number === null ? null : <span className={styles.number}>{number}</span>}
      {title}
    </h2>
    {children}
  </section>
)

function Bring({ gathering }: { readonly gathering: ReturnType<typeof useGathering>[0] }) {
  const { fetching } = useSuspenseQuery(abilitiesQuery()).data
  return (
    <Tabs defaultValue="files" keepMounted={false}>
      <Tabs.List aria-label="How they come">
        <Tabs.Tab value="files">Files</Tabs.Tab>
        <Tabs.Tab value="text">Pasted text</Tabs.Tab>
        <Tabs.Tab value="pages">Web addresses</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="files" pt="md">
        <DropZone onFiles={gathering.addFiles} />
      </Tabs.Panel>
      <Tabs.Panel value="text" pt="md">
        <PasteForm onPaste={gathering.addText} />
      </Tabs.Panel>
      <Tabs.Panel value="pages" pt="md">
        <PagesForm onPages={gathering.addPages} isAllowed={fetching} />
      </Tabs.Panel>
    </Tabs>
  )
}
