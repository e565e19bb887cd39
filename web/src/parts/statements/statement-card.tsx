import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ActorRef, StatementRow } from '../../api/types.js'
import { formatDate, KIND_WORDS, speakerWords, titleOf } from '../../logic/format.js'
import { inSentence, standsAlone } from '../../logic/statements/in-sentence.js'
import { quotedRuns } from '../../logic/statements/quoted.js'
import evidence from '../evidence/evidence.module.css'
import { OutletName } from '../outlet-name.js'
import marks from '../reader/marks.module.css'
import { useRole } from '../use-role.js'
import styles from './statement-card.module.css'

interface StatementCardProps {
  readonly affair: string
  readonly statement: StatementRow
  /** False where all statements are of one speaker. */
  readonly hasSpeaker?: boolean
}

/** One statement of a list: who, by which cue, what; where it stands. What was said opens it in its article. */
export function StatementCard({ affair, statement, hasSpeaker = true }: StatementCardProps) {
  const { article, cue, date, kind } = statement
  return (
    <article className={styles.card}>
      <div className={styles.who}>
        {hasSpeaker ? <Speakers affair={affair} statement={statement} /> : null}
        <p className={styles.cue}>
          <span className="visually-hidden">Cue: </span>
          <span className={marks.cue}>{cue}</span>
        </p>
      </div>
      <div className={styles.what}>
        <p className={`${evidence.sentence} ${styles.content}`} dir="auto">
          <Link
            to="/affairs/$affair/articles/$article"
            params={{ affair, article: article.id }}
            search={{ statement: statement.id }}
          >
            <Content statement={statement} />
          </Link>
        </p>
        <p className={evidence.where}>
          <OutletName affair={affair} name={article.outlet} className={evidence.outlet} />
          <span>{date === null ? 'no date' : formatDate(date)}</span>
          <span>{KIND_WORDS[kind] ?? kind}</span>
          <span className={`${evidence.title} ${styles.title}`}>{titleOf(article)}</span>
        </p>
      </div>
    </article>
  )
}

/** What was said, its quoted words set apart; in its sentence where it is too short to be understood without. */
function Content({ statement }: { readonly statement: StatementRow }) {
  if (!standsAlone(statement.content)) {
    return inSentence(statement).map((segment) =>
      segment.marks.some(({ part }) => part === 'content') ? (
        <b key={segment.span[0]} className={marks.content}>
          {segment.text}
        </b>
      ) : (
        <Fragment key={segment.span[0]}>{segment.text}</Fragment>
      ),
    )
  }
  return quotedRuns(statement.content).map(({ start, text, quoted }) =>
    quoted ? <b key={start}>{text}</b> : <Fragment key={start}>{text}</Fragment>,
  )
}

function Speakers({ affair, statement: { speakers, source } }: StatementCardProps) {
  if (speakers.length === 0) {
    return <p className={styles.nobody}>{speakerWords({ speakers, source })}</p>
  }
  return speakers.map((speaker) => <Speaker key={speaker.id} affair={affair} speaker={speaker} />)
}

function Speaker({ affair, speaker }: { readonly affair: string; readonly speaker: ActorRef }) {
  const role = useRole(affair, speaker.id)
  return (
    <p className={styles.speaker}>
      <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: speaker.id }}>
        {speaker.name}
      </Link>
      {role === null ? null : <span className={styles.role}>{role}</span>}
    </p>
  )
}
