import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { actorQuery, matrixQuery } from '../../api/queries.js'
import type { ActorRow, ActorView } from '../../api/types.js'
import { capitalised, counted, formatCount, titleOf, UNKNOWN_OUTLET } from '../../logic/format.js'
import { segmentsOf } from '../../logic/reader/segments.js'
import { ActorPositions } from '../../parts/actor/actor-positions.js'
import { ActorWhy } from '../../parts/actor/actor-why.js'
import { QuotedBy } from '../../parts/actor/quoted-by.js'
import { RolePeriods } from '../../parts/actor/role-periods.js'
import { StatementList } from '../../parts/statements/statement-list.js'
import styles from './actor.module.css'

const route = getRouteApi('/affairs/$affair/actors/$actor')

/** One actor: names, roles, where it stands and since when, and what it is reported to have said. */
export function Actor() {
  const { affair, actor: id } = route.useParams()
  const view = useSuspenseQuery(actorQuery(affair, id)).data
  const { cells } = useSuspenseQuery(matrixQuery(affair)).data
  const { actor } = view
  useDocumentTitle(`${actor.name} · Standpoint`)
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kicker}>{[capitalised(actor.kind), actor.country].filter(Boolean).join(' · ')}</p>
        <h1>{actor.name}</h1>
        <Facts affair={affair} view={view} />
        <ActorWhy affair={affair} why={view.why} />
      </header>
      <ActorPositions affair={affair} cells={cells.filter((cell) => cell.actor.id === actor.id)} />
      <StatementList affair={affair} filter={{ actor: actor.id }} hasSpeaker={false} />
    </>
  )
}

function Facts({ affair, view: { actor, history, quotedBy } }: { readonly affair: string; readonly view: ActorView }) {
  const others = actor.aliases.filter((alias) => alias !== actor.name)
  return (
    <dl className={styles.facts}>
      {history.length === 0 ? null : (
        <>
          <dt>{history.length === 1 ? 'Role' : 'Roles'}</dt>
          <dd>
            <RolePeriods affair={affair} periods={history} />
          </dd>
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <dt>Also called</dt>
          <dd>{others.join(' · ')}</dd>
        </>
      )}
      <dt>Named</dt>
      <dd>
        {formatCount(actor.mentions)} × in {counted(actor.articles, 'article')} of{' '}
        {counted(actor.outlets.length, 'outlet')}
      </dd>
      {quotedBy.length === 0 ? null : (
        <>
          <dt>Quoted by</dt>
          <dd>
            <QuotedBy affair={affair} actor={actor.id} outlets={quotedBy} />
          </dd>
        </>
      )}
      <First affair={affair} actor={actor} />
    </dl>
  )
}

function First({ affair, actor: { first } }: { readonly affair: string; readonly actor: ActorRow }) {
  if (first === null) return null
  const { sentence, span, article } = first
  // The sentence alone is at hand here: its offsets begin at its own start.
  const start = sentence.span[0]
  const mention = { cell: '', part: 'source', span: [span[0] - start, span[1] - start] } as const
  return (
    <>
      <dt>First named</dt>
      <dd>
        <span className={styles.first}>
          {segmentsOf(sentence.text, [0, sentence.text.length], [mention], []).map((segment) =>
            segment.marks.length > 0 ? (
              <b key={segment.span[0]}>{segment.text}</b>
            ) : (
              <span key={segment.span[0]}>{segment.text}</span>
            ),
          )}
        </span>{' '}
        <small className={styles.small}>
          {article.outlet ?? UNKNOWN_OUTLET},{' '}
          <Link to="/affairs/$affair/articles/$article" params={{ affair, article: article.id }}>
            {titleOf(article)}
          </Link>
        </small>
      </dd>
    </>
  )
}
