import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { actorQuery } from '../api/queries.js'
import type { ActorRow } from '../api/types.js'
import { capitalised, counted, formatCount, titleOf, UNKNOWN_OUTLET } from '../logic/format.js'
import { segmentsOf } from '../logic/segments.js'
import { StatementList } from '../parts/statement-list.js'
import styles from './actor.module.css'

/** Roles and outlets that are shown at once. */
const MOST = 8

const route = getRouteApi('/affairs/$affair/actors/$actor')

/** One actor: names, roles, where it is first named, and what it is reported to have said. */
export function Actor() {
  const { affair, actor: id } = route.useParams()
  const { actor } = useSuspenseQuery(actorQuery(affair, id)).data
  useDocumentTitle(`${actor.name} · Standpoint`)
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kicker}>{[capitalised(actor.kind), actor.country].filter(Boolean).join(' · ')}</p>
        <h1>{actor.name}</h1>
        <Facts affair={affair} actor={actor} />
      </header>
      <StatementList affair={affair} filter={{ actor: actor.id }} hasSpeaker={false} />
    </>
  )
}

function Facts({ affair, actor }: { readonly affair: string; readonly actor: ActorRow }) {
  const others = actor.aliases.filter((alias) => alias !== actor.name)
  return (
    <dl className={styles.facts}>
      {actor.roles.length === 0 ? null : (
        <>
          <dt>{actor.roles.length === 1 ? 'Role' : 'Roles'}</dt>
          <dd>
            {actor.roles.slice(0, MOST).map(({ role, of, articles }) => (
              <span key={`${role} ${of}`} className={styles.role}>
                {roleOf({ role, of })} <small className={styles.small}>in {counted(articles, 'article')}</small>
              </span>
            ))}
            {actor.roles.length > MOST ? <More items={actor.roles.slice(MOST).map(roleOf)} /> : null}
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
        {formatCount(actor.mentions)} × in {counted(actor.articles, 'article')}
        {actor.outlets.length === 0
          ? ''
          : ` of ${counted(actor.outlets.length, 'outlet')}: ${actor.outlets.slice(0, MOST).join(' · ')}`}
        {actor.outlets.length > MOST ? <More items={actor.outlets.slice(MOST)} /> : null}
      </dd>
      <First affair={affair} actor={actor} />
    </dl>
  )
}

const roleOf = ({ role, of }: { readonly role: string; readonly of: string | null }): string =>
  of === null ? role : `${role}, ${of}`

/** The rest of a list that is too long to show at once. */
const More = ({ items }: { readonly items: readonly string[] }) => (
  <details>
    <summary className={styles.more}>{counted(items.length, 'more', 'more')}</summary>
    {items.join(' · ')}
  </details>
)

function First({ affair, actor: { first } }: { readonly affair: string; readonly actor: ActorRow }) {
  if (first === null) return null
  const { sentence, span, article } = first
  // The sentence alone is at hand here: its offsets begin at its own start.
  const start = sentence.span[0]
  const mention = { statement: '', part: 'source', span: [span[0] - start, span[1] - start] } as const
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
