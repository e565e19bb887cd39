import { Link } from '@tanstack/react-router'
import type { JoinReason, ActorWhy as Why } from '../../api/types.js'
import { capitalised, counted, formatCount, formatDate, titleOf } from '../../logic/format.js'
import styles from './actor-why.module.css'

interface ActorWhyProps {
  readonly affair: string
  readonly why: Why
}

/** Why all these names are held to be one actor: the rule for each, with what it rests on, and what people decided. Of one name there is nothing to say. */
export function ActorWhy({ affair, why: { reasons, total, decisions } }: ActorWhyProps) {
  if (total < 2 && decisions.length === 0) return null
  return (
    <details className={styles.why}>
      <summary>Why is this one actor? {counted(total, 'name')} joined</summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.member}>
            <Reason affair={affair} reason={reason} />
          </li>
        ))}
      </ul>
      {reasons.length < total ? <p>and {formatCount(total - reasons.length)} more in single articles</p> : null}
      {decisions.length === 0 ? null : (
        <>
          <h3>Decided by people</h3>
          <ul>
            {decisions.map(({ id, kind, coder, madeAt, reason }) => (
              <li key={id}>
                {capitalised(kind)} by {coder}, {formatDate(madeAt)}
                {reason === null ? '' : `: ${reason}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

function Reason({ affair, reason }: { readonly affair: string; readonly reason: JoinReason }) {
  const { name, article, because, score, evidence, articles } = reason
  return (
    <>
      <b>{name}</b>: {because}{' '}
      <span className={styles.small}>
        {article === null ? (
          `in ${counted(articles, 'article')}`
        ) : (
          <Link to="/affairs/$affair/articles/$article" params={{ affair, article: article.id }}>
            {titleOf(article)}
          </Link>
        )}
        {score === 1 ? '' : `, ${Math.round(score * 100)} % sure`}
      </span>
      {evidence.length === 0 ? null : (
        <span className={styles.evidence}>
          {evidence.map(({ what, value, adds }) => (
            <span key={`${what} ${value}`}>
              {what} “{value}”{' '}
              <span className="numeric">
                {adds >= 0 ? '+' : '−'}
                {Math.abs(adds).toFixed(2)}
              </span>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
