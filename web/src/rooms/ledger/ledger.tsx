import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ledgerQuery } from '../../api/queries.js'
import type { Change, Contradiction, Ledger as LedgerRows } from '../../api/types.js'
import { capitalised, counted, formatDate, listed, UNKNOWN_OUTLET } from '../../logic/format.js'
import { SIDE_NAMES, sinceWords } from '../../logic/positions/sides.js'
import { PositionCard } from '../../parts/positions/position-card.js'
import { RemovedEvidence } from '../../parts/positions/removed-evidence.js'
import { SideMark } from '../../parts/positions/side-mark.js'
import { StandingsStrip } from '../../parts/positions/standings-strip.js'
import section from '../../parts/section.module.css'
import { Empty } from '../../parts/states.js'
import styles from './ledger.module.css'

const route = getRouteApi('/affairs/$affair/positions/$actor/$issue')

/** One actor and one issue: where it stands, how it came there, who says otherwise, and every piece of evidence. */
export function Ledger() {
  const { affair, actor: actorId, issue: issueId } = route.useParams()
  const { asOf } = route.useSearch()
  const ledger = useSuspenseQuery(ledgerQuery(affair, actorId, issueId, asOf)).data
  const { actor, issue, standings, changes, contradictions, positions, removed } = ledger
  useDocumentTitle(`${actor.name} · Positions · Standpoint`)
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kicker}>
          <Link to="/affairs/$affair/positions" params={{ affair }} search={asOf === undefined ? {} : { asOf }}>
            Positions
          </Link>
          {asOf === undefined ? null : <span>as of {formatDate(asOf)}</span>}
        </p>
        <h1>
          <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: actor.id }} className={styles.actor}>
            {actor.name}
          </Link>
        </h1>
        <p className={styles.question}>{issue.question ?? issue.id}</p>
        <Current ledger={ledger} />
        <StandingsStrip standings={standings} last={positions.findLast(({ said }) => said !== null)?.said ?? null} />
      </header>
      {changes.map((change) => (
        <ChangeSection key={change.on} affair={affair} change={change} />
      ))}
      {contradictions.map((contradiction) => (
        <ContradictionSection key={contradiction.day} affair={affair} contradiction={contradiction} />
      ))}
      <section aria-labelledby="evidence" className={`${section.section} ${styles.part}`}>
        <div className={section.head}>
          <h2 id="evidence">{capitalised(counted(positions.length, 'report'))}</h2>
        </div>
        {positions.length === 0 ? (
          <Empty title={asOf === undefined ? 'No report counts' : 'Nothing is reported by then'}>
            {asOf === undefined ? null : (
              <p>
                <Link
                  to="/affairs/$affair/positions/$actor/$issue"
                  params={{ affair, actor: actorId, issue: issueId }}
                  search={{}}
                >
                  See all that is known.
                </Link>
              </p>
            )}
          </Empty>
        ) : (
          positions.map((position) => <PositionCard key={position.id} affair={affair} position={position} isOpen />)
        )}
      </section>
      {removed.length === 0 ? null : (
        <section aria-labelledby="removed" className={`${section.section} ${styles.part}`}>
          <div className={section.head}>
            <h2 id="removed">Removed later: {removed.length}</h2>
          </div>
          <p className={section.note}>
            Earlier versions of pages said it, and later ones no longer do: it does not count.
          </p>
          {removed.map((one) => (
            <RemovedEvidence key={one.position.id} affair={affair} removed={one} />
          ))}
        </section>
      )}
    </>
  )
}

/** The answer, in one line. */
function Current({ ledger: { current } }: { readonly ledger: LedgerRows }) {
  if (current === null) return null
  const outlets = current.outlets.map((outlet) => outlet ?? UNKNOWN_OUTLET)
  return (
    <p className={styles.current}>
      <SideMark side={current.side} commitment={current.commitment} />
      <span>{sinceWords(current.from)}</span>
      <span className={styles.support}>
        {counted(current.reports, 'report')}
        {current.independent === current.reports ? '' : `, ${current.independent} independent`}
        {outlets.length === 0 ? '' : `, in ${listed(outlets)}`}
      </span>
      {current.inferred ? <span className={styles.support}>inferred from a membership</span> : null}
    </p>
  )
}

function ChangeSection({ affair, change }: { readonly affair: string; readonly change: Change }) {
  return (
    <section aria-label={`Change on ${formatDate(change.on)}`} className={`${section.section} ${styles.part}`}>
      <div className={section.head}>
        <h2>
          From {SIDE_NAMES[change.from].toLowerCase()} to {SIDE_NAMES[change.to].toLowerCase()}, {formatDate(change.on)}
        </h2>
      </div>
      <div className={styles.pair}>
        <PositionCard affair={affair} position={change.before} />
        <PositionCard affair={affair} position={change.after} />
      </div>
    </section>
  )
}

function ContradictionSection({
  affair,
  contradiction: { day, sides },
}: {
  readonly affair: string
  readonly contradiction: Contradiction
}) {
  return (
    <section aria-label={`Reports that differ, ${formatDate(day)}`} className={`${section.section} ${styles.part}`}>
      <div className={section.head}>
        <h2>Reports differ, {formatDate(day)}</h2>
      </div>
      <div className={styles.pair}>
        {sides.map(({ side, positions, outlets }) => (
          <div key={side}>
            <p className={styles.support}>
              {SIDE_NAMES[side]}: {listed(outlets.map((outlet) => outlet ?? UNKNOWN_OUTLET))}
            </p>
            {positions.map((position) => (
              <PositionCard key={position.id} affair={affair} position={position} />
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
