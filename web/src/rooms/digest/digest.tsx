import { NativeSelect, TextInput } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { digestQuery } from '../../api/queries.js'
import type { Digest, StandingChanged } from '../../api/types.js'
import { counted, formatDate, formatMoment, titleOf, UNKNOWN_OUTLET } from '../../logic/format.js'
import { newSince, noteVisit, SINCE_CHOICES } from '../../logic/overview/visits.js'
import { SIDE_NAMES } from '../../logic/positions/sides.js'
import { ActorBadge } from '../../parts/actor-badge.js'
import { Learned } from '../../parts/digest/learned.js'
import { DisputeCard } from '../../parts/disputes/dispute-card.js'
import { EventCard } from '../../parts/events/event-card.js'
import head from '../../parts/frame/room-head.module.css'
import { PositionCard } from '../../parts/positions/position-card.js'
import { SideMark } from '../../parts/positions/side-mark.js'
import { Empty, Failure, Loading } from '../../parts/states.js'
import styles from './digest.module.css'

const route = getRouteApi('/affairs/$affair/digest')

/** Rows of each kind that are shown at once. */
const MOST = 10

/** What the record has learned of an affair since a day: by when it was taken in, whenever it happened. */
export function DigestRoom() {
  const { affair } = route.useParams()
  const { since } = route.useSearch()
  const navigate = useNavigate()
  const [visit] = useState(() => noteVisit(affair, new Date(), localStorage))
  const from = newSince(since, visit)
  const { data, error } = useQuery({ ...digestQuery(affair, from ?? ''), enabled: from !== null })
  useDocumentTitle('What is new · Standpoint')
  const isChoice = since === undefined || SINCE_CHOICES.some(({ value }) => value === since)
  const change = (value: string): void =>
    void navigate({
      to: '/affairs/$affair/digest',
      params: { affair },
      search: value === '' || value === 'visit' ? {} : { since: value },
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <div className={head.head}>
        <h1 aria-live="polite">{from === null ? 'What is new' : `New since ${formatMoment(from)}`}</h1>
        <div className={head.tools}>
          <NativeSelect
            label="New since"
            value={isChoice ? (since ?? 'visit') : ''}
            onChange={(event) => change(event.currentTarget.value)}
            data={[...(isChoice ? [] : [{ value: '', label: 'a day' }]), ...SINCE_CHOICES]}
          />
          <TextInput
            type="date"
            label="Or since"
            value={since !== undefined && /^\d{4}-/.test(since) ? since.slice(0, 10) : ''}
            onChange={(event) => change(event.currentTarget.value)}
          />
        </div>
      </div>
      {from === null ? (
        <Empty title="This is your first visit">
          <p>In this browser, that is. Choose since when: a week ago, 30 days ago, or a day.</p>
        </Empty>
      ) : error !== null ? (
        <Failure error={error} />
      ) : data === undefined ? (
        <Loading />
      ) : data.articles.total === 0 ? (
        <Empty title="Nothing new">
          <p>The record has taken no article in since then.</p>
        </Empty>
      ) : (
        <Everything affair={affair} digest={data} />
      )}
    </>
  )
}

function Everything({ affair, digest }: { readonly affair: string; readonly digest: Digest }) {
  const { articles, statements, speakers } = digest
  const of = { affair, digest }
  return (
    <div className={styles.parts}>
      <p className={styles.lead}>
        {counted(articles.total, 'article')} with {counted(statements, 'statement')}
        {speakers.length === 0 ? '.' : '; most by '}
        {speakers.slice(0, 5).map(({ actor, statements: made }, at) => (
          <Fragment key={actor.id}>
            {at === 0 ? '' : ', '}
            <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: actor.id }}>
              {actor.name}
            </Link>{' '}
            ({made})
          </Fragment>
        ))}
        {speakers.length === 0 ? '' : '.'}
      </p>
      <Learned
        {...of}
        part="standings"
        title="Who newly stands where"
        note="Whose side was not known before, is another now, or is newly disputed."
        most={MOST}
        about={({ issue }) => issue.question ?? issue.id}
      >
        {(standing) => <Stood key={`${standing.actor.id} ${standing.issue.id}`} affair={affair} standing={standing} />}
      </Learned>
      <Learned
        {...of}
        part="changes"
        title="Changes of side"
        note="That were not known of, whenever they were."
        most={MOST}
      >
        {(change) => (
          <div key={`${change.actor.id} ${change.issue.id} ${change.on}`} className={styles.change}>
            <h3>
              {change.actor.name}, from {SIDE_NAMES[change.from].toLowerCase()} to {SIDE_NAMES[change.to].toLowerCase()}
              , {formatDate(change.on)}
            </h3>
            <PositionCard affair={affair} position={change.after} />
          </div>
        )}
      </Learned>
      <Learned {...of} part="disputes" title="Disputes" note="That are new, or have new reports." most={MOST}>
        {({ dispute }) => <DisputeCard key={dispute.id} affair={affair} dispute={dispute} />}
      </Learned>
      <Learned {...of} part="events" title="Events" note="That are new, or have new reports." most={MOST}>
        {({ event }) => <EventCard key={event.id} affair={affair} event={event} />}
      </Learned>
      <Learned {...of} part="articles" title="Articles" note="By when they were taken in." most={2 * MOST}>
        {(article) => (
          <p key={article.id} className={styles.article}>
            <span>{article.outlet ?? UNKNOWN_OUTLET}</span>
            <Link to="/affairs/$affair/articles/$article" params={{ affair, article: article.id }}>
              {titleOf(article)}
            </Link>
            {article.supersedes === null ? null : <i>a new version</i>}
            <span>{article.published === null ? 'no date' : formatDate(article.published)}</span>
          </p>
        )}
      </Learned>
    </div>
  )
}

function Stood({ affair, standing }: { readonly affair: string; readonly standing: StandingChanged }) {
  const { actor, issue, before, now } = standing
  return (
    <Link
      to="/affairs/$affair/positions/$actor/$issue"
      params={{ affair, actor: actor.id, issue: issue.id }}
      className={styles.standing}
    >
      <span className={styles.who}>
        <ActorBadge actor={actor} />
        <b>{actor.name}</b>
      </span>
      <span className={styles.turn}>
        {before === null ? null : (
          <>
            <SideMark side={before.side} commitment={before.commitment} />
            <span aria-hidden>→</span>
            <span className="visually-hidden">now</span>
          </>
        )}
        <SideMark side={now.side} commitment={now.commitment} />
        {before === null ? <i>not known before</i> : null}
        {now.disputed ? <i>disputed</i> : null}
      </span>
    </Link>
  )
}
