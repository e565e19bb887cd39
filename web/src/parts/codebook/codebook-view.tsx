import type { Codebook } from '../../api/desk.js'
import { formatDate, listed } from '../../logic/format.js'
import styles from './codebook-view.module.css'

/** A codebook for people to read: its questions with the words of either side, whom it names, who belongs together. */
export function CodebookView({ codebook }: { readonly codebook: Codebook }) {
  const { issues, actors, groups } = codebook
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
  return (
    <>
      <section aria-label="Questions" className={styles.part}>
        <h2>{issues.length === 1 ? 'One question' : `${issues.length} questions`}</h2>
        {issues.length === 0 ? <p className={styles.note}>None: who stands where is not read.</p> : null}
        {issues.map(({ id, question, about, act, counter }) => (
          <article key={id} className={styles.issue}>
            <h3>{question}</h3>
            <dl className={styles.words}>
              <dt>The matter</dt>
              <dd>
                <Words words={about} />
              </dd>
              <dt data-side="for">For: who does or backs</dt>
              <dd>
                <Words words={act} />
              </dd>
              <dt data-side="against">Against: who does or backs</dt>
              <dd>
                <Words words={counter} />
              </dd>
            </dl>
          </article>
        ))}
      </section>
      {actors.length === 0 ? null : (
        <section aria-label="Actors" className={styles.part}>
          <h2>Whom it names</h2>
          <p className={styles.note}>States, capitals and many bodies are known without it.</p>
          <ul className={styles.list}>
            {actors.map(({ id, name, kind, country, aliases, roles }) => (
              <li key={id}>
                <strong>{name}</strong>{' '}
                <span className={styles.kind}>{[kind, country].filter((word) => word !== null).join(', ')}</span>
                {roles.length === 0 ? null : (
                  <span>
                    {' '}
                    · {listed(roles.map(({ role, of }) => (of === null ? role : `${role}, ${nameOf.get(of) ?? of}`)))}
                  </span>
                )}
                {aliases.length === 0 ? null : <span className={styles.aliases}>also {aliases.join(', ')}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups.length === 0 ? null : (
        <section aria-label="Groups" className={styles.part}>
          <h2>Who belongs together</h2>
          <p className={styles.note}>
            What is said of all members of a group, or of one alone, says something of each.
          </p>
          <ul className={styles.list}>
            {groups.map(({ id, name, members }) => (
              <li key={id}>
                <strong>{name}</strong>
                <span className={styles.aliases}>
                  {members
                    .map(({ country, since, until }) => {
                      const dates = [
                        since === null ? null : `since ${formatDate(since)}`,
                        until === null ? null : `until ${formatDate(until)}`,
                      ].filter((words) => words !== null)
                      return `${nameOf.get(country) ?? country}${dates.length === 0 ? '' : ` (${dates.join(', ')})`}`
                    })
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Words = ({ words }: { readonly words: readonly string[] }) =>
  words.length === 0 ? (
    <span className={styles.note}>no words of its own</span>
  ) : (
    <ul className={styles.chips}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  )
