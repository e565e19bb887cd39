import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Claim, Dispute, Report as Reported } from '../../api/types.js'
import { counted, formatDate, listed, UNKNOWN_OUTLET } from '../../logic/format.js'
import { SIDE_NAMES, SIDE_SIGNS } from '../../logic/positions/sides.js'
import evidence from '../evidence/evidence.module.css'
import { EvidenceLink } from '../evidence/evidence-link.js'
import styles from './dispute-card.module.css'

/** Reports of a claim that are shown at once. */
const MOST = 2

interface DisputeCardProps {
  readonly affair: string
  readonly dispute: Dispute
}

/** What is in dispute, and the rival claims below each other: each with who says so, which outlets, and the sentence. */
export function DisputeCard({ affair, dispute }: DisputeCardProps) {
  const { actor, issue, about, claims, from, to } = dispute
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <h2>
          {dispute.kind === 'figure' ? (
            <Link
              to="/affairs/$affair/figures/$figure"
              params={{ affair, figure: dispute.id }}
              className={styles.about}
            >
              {about}
            </Link>
          ) : actor === null || issue === null ? (
            about
          ) : (
            <Link
              to="/affairs/$affair/positions/$actor/$issue"
              params={{ affair, actor: actor.id, issue: issue.id }}
              className={styles.about}
            >
              {actor.name}: {issue.question ?? issue.id}
            </Link>
          )}
        </h2>
        {from === null ? null : (
          <p className={styles.when}>
            {formatDate(from)}
            {to === null || to === from ? '' : ` – ${formatDate(to)}`}
          </p>
        )}
      </header>
      <ul className={styles.claims}>
        {claims.map((claim) => (
          <li key={claim.words} className={styles.claim} data-side={claim.side ?? undefined}>
            <ClaimRow affair={affair} claim={claim} />
          </li>
        ))}
      </ul>
    </article>
  )
}

function ClaimRow({ affair, claim }: { readonly affair: string; readonly claim: Claim }) {
  const { side, day, speakers, outlets, independent, reports } = claim
  const words = day === null ? claim.words : formatDate(day)
  return (
    <>
      <p className={styles.words}>
        {side === null ? (
          words
        ) : (
          <>
            <span aria-hidden>{SIDE_SIGNS[side]} </span>
            {SIDE_NAMES[side]}
          </>
        )}
      </p>
      <p className={styles.who}>
        {speakers.map((speaker, at) => (
          <Fragment key={speaker.id}>
            {at === 0 ? '' : ', '}
            <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: speaker.id }}>
              {speaker.name}
            </Link>
          </Fragment>
        ))}
        {speakers.length === 0 ? null : ' · '}
        {listed(outlets.map((outlet) => outlet ?? UNKNOWN_OUTLET))}
        <span className={styles.count}>
          {counted(reports.length, 'report')}
          {independent === reports.length ? '' : `, ${independent} independent`}
        </span>
      </p>
      <div className={styles.reports}>
        {reports.slice(0, MOST).map((report) => (
          <Report
            key={`${report.article.id} ${report.sentence.span[0]}`}
            affair={affair}
            report={report}
            hasOutlet={outlets.length > 1}
          />
        ))}
        {reports.length > MOST ? (
          <details className={styles.more}>
            <summary>{counted(reports.length - MOST, 'more', 'more')}</summary>
            {reports.slice(MOST).map((report) => (
              <Report
                key={`${report.article.id} ${report.sentence.span[0]}`}
                affair={affair}
                report={report}
                hasOutlet={outlets.length > 1}
              />
            ))}
          </details>
        ) : null}
      </div>
    </>
  )
}

/** The sentence with the words of the claim set apart, as a link to their place in the article. */
function Report({
  affair,
  report: { article, sentence, spans },
  hasOutlet,
}: {
  readonly affair: string
  readonly report: Reported
  /** False where all reports of the claim are of one outlet, which stands beside them. */
  readonly hasOutlet: boolean
}) {
  return (
    <p className={`${evidence.sentence} ${styles.sentence}`} dir="auto">
      <EvidenceLink affair={affair} article={article} sentence={sentence} spans={spans} />{' '}
      {hasOutlet ? <small>{article.outlet ?? UNKNOWN_OUTLET}</small> : null}
    </p>
  )
}
