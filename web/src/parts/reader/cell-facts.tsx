import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ActorRef } from '../../api/types.js'
import { MODALITY_NAMES, modeWord } from '../../logic/events/plover.js'
import { confidenceWords, formatDate } from '../../logic/format.js'
import { COMMITMENT_NAMES, SIDE_NAMES } from '../../logic/positions/sides.js'
import type { ReaderCell } from '../../logic/reader/cells.js'
import { StatementFacts } from '../statements/statement-facts.js'
import styles from '../statements/statement-facts.module.css'

interface CellFactsProps {
  readonly affair: string
  readonly cell: ReaderCell
}

/** Everything that is read of an open cell, with the way to where the affair has it. */
export function CellFacts({ affair, cell }: CellFactsProps) {
  switch (cell.layer) {
    case 'statements':
      return <StatementFacts affair={affair} statement={cell.statement} />
    case 'events':
      return <EventFacts affair={affair} event={cell.event} />
    case 'positions':
      return <PositionFacts affair={affair} position={cell.position} />
    case 'figures':
      return <FigureFacts affair={affair} figure={cell.figure} />
    case 'actors':
      return (
        <Facts>
          <Fact name="Actor">
            <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: cell.actor.id }}>
              All that is known of {cell.actor.name}
            </Link>
          </Fact>
        </Facts>
      )
    case 'times':
      return null
    default:
      return cell satisfies never
  }
}

type Of<Name extends ReaderCell['layer']> = Extract<ReaderCell, { readonly layer: Name }>

function EventFacts({ affair, event }: { readonly affair: string; readonly event: Of<'events'>['event'] }) {
  const { id, type, mode, modality, actors, recipients, date, confidence } = event
  return (
    <Facts>
      <Actors affair={affair} name="Who" actors={actors} />
      <Actors affair={affair} name="To whom" actors={recipients} />
      <Fact name="Kind">
        {type}
        {mode === null ? '' : `, ${modeWord(mode)}`}; {MODALITY_NAMES[modality] ?? modality}
      </Fact>
      <Fact name="Date">{date === null ? 'not known' : formatDate(date)}</Fact>
      <Fact name="Confidence">{confidenceWords(confidence)}</Fact>
      <Fact name="Event">
        <Link to="/affairs/$affair/events/$event" params={{ affair, event: id }}>
          Who reports it, and who is silent
        </Link>
      </Fact>
    </Facts>
  )
}

function PositionFacts({
  affair,
  position,
}: {
  readonly affair: string
  readonly position: Of<'positions'>['position']
}) {
  const { actor, issue, question, side, commitment, date, confidence, inferred } = position
  const [sideName, how] = [
    SIDE_NAMES[side as keyof typeof SIDE_NAMES] ?? side,
    COMMITMENT_NAMES[commitment as keyof typeof COMMITMENT_NAMES] ?? commitment,
  ]
  return (
    <Facts>
      <Actors affair={affair} name="Who" actors={[actor]} />
      <Fact name="Side">
        {sideName}, {how}
        {inferred ? '; inferred from a membership' : ''}
      </Fact>
      <Fact name="Date">{date === null ? 'not known' : formatDate(date)}</Fact>
      <Fact name="Confidence">{confidenceWords(confidence)}</Fact>
      <Fact name="Ledger">
        <Link to="/affairs/$affair/positions/$actor/$issue" params={{ affair, actor: actor.id, issue }}>
          {question ?? issue}
        </Link>
      </Fact>
    </Facts>
  )
}

function FigureFacts({ affair, figure }: { readonly affair: string; readonly figure: Of<'figures'>['figure'] }) {
  const { id, value, upper, bound, unit, of, date } = figure
  return (
    <Facts>
      <Fact name="Value">
        {bound === null ? '' : `${bound.replace('-', ' ')} `}
        {value.toLocaleString('en-GB')}
        {upper === null ? '' : ` to ${upper.toLocaleString('en-GB')}`} {unit}
      </Fact>
      {of === '' ? null : <Fact name="Of">{of}</Fact>}
      {date === null ? null : <Fact name="At">{formatDate(date)}</Fact>}
      <Fact name="Figure">
        <Link to="/affairs/$affair/figures/$figure" params={{ affair, figure: id }}>
          Who counts otherwise
        </Link>
      </Fact>
    </Facts>
  )
}

const Facts = ({ children }: { readonly children: ReactNode }) => <dl className={styles.facts}>{children}</dl>

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Actors({
  affair,
  name,
  actors,
}: {
  readonly affair: string
  readonly name: string
  readonly actors: readonly ActorRef[]
}) {
  if (actors.length === 0) return null
  return (
    <Fact name={name}>
      {actors.map((actor, index) => (
        <span key={actor.id}>
          {index === 0 ? '' : ', '}
          <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: actor.id }}>
            {actor.name}
          </Link>
        </span>
      ))}
    </Fact>
  )
}
