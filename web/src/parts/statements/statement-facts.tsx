import { Link } from '@tanstack/react-router'
import type { ActorRef, StatementRow } from '../../api/types.js'
import { CLASS_MEANINGS, confidenceWords, formatDate, KIND_WORDS } from '../../logic/format.js'
import { useRole } from '../use-role.js'
import styles from './statement-facts.module.css'

interface StatementFactsProps {
  readonly affair: string
  readonly statement: StatementRow
}

/** How a statement was read: by whom, to whom, relayed by whom, of which kind, when, and how surely. */
export function StatementFacts({ affair, statement }: StatementFactsProps) {
  const { speakers, addressees, via, kind, date, confidence } = statement
  return (
    <dl className={styles.facts}>
      {speakers.map((speaker) => (
        <div key={speaker.id}>
          <dt>Speaker</dt>
          <dd>
            <ActorLink affair={affair} actor={speaker} />
            <Role affair={affair} actor={speaker} />
          </dd>
        </div>
      ))}
      <Actors affair={affair} name="To" actors={addressees} />
      <Actors affair={affair} name="Relayed by" actors={via} />
      <div>
        <dt>Reading</dt>
        <dd>
          {KIND_WORDS[kind] ?? kind}; {CLASS_MEANINGS[statement.class] ?? statement.class}
        </dd>
      </div>
      <div>
        <dt>Date</dt>
        <dd>{date === null ? 'not known' : formatDate(date)}</dd>
      </div>
      <div>
        <dt>Confidence</dt>
        <dd>{confidenceWords(confidence)}</dd>
      </div>
    </dl>
  )
}

function Role({ affair, actor }: { readonly affair: string; readonly actor: ActorRef }) {
  const role = useRole(affair, actor.id)
  return role === null ? null : `, ${role}`
}

interface ActorsProps {
  readonly affair: string
  readonly name: string
  readonly actors: readonly ActorRef[]
}

function Actors({ affair, name, actors }: ActorsProps) {
  if (actors.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {actors.map((actor, index) => (
          <span key={actor.id}>
            {index === 0 ? '' : ', '}
            <ActorLink affair={affair} actor={actor} />
          </span>
        ))}
      </dd>
    </div>
  )
}

const ActorLink = ({ affair, actor }: { readonly affair: string; readonly actor: ActorRef }) => (
  <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: actor.id }}>
    {actor.name}
  </Link>
)
