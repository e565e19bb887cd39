import { Button, Loader } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { checkCodebook } from '../../api/desk.js'
import { counted, formatCount } from '../../logic/format.js'
import { messageOf } from '../../logic/import/gathering.js'
import styles from './codebook-usage.module.css'

interface CodebookUsageProps {
  readonly affair: string
  readonly text: string
}

const LISTS = { about: 'the matter', act: 'for', counter: 'against' } as const

/** How a codebook meets the articles: how often each word stands there, which never does, and which is lacking. */
export function CodebookUsage({ affair, text }: CodebookUsageProps) {
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => checkCodebook(text, affair) })
  const usage = data?.usage ?? null
  return (
    <section aria-label="How it meets the articles" className={styles.usage}>
      <p>
        <Button variant="default" onClick={() => mutate()} disabled={isPending}>
          Hold it against the articles
        </Button>
      </p>
      <div role="status">
        {isPending ? (
          <p className={styles.looking}>
            <Loader size="xs" aria-hidden /> Counting its words in all articles: some seconds for hundreds of them …
          </p>
        ) : null}
        {error === null ? null : <p>{messageOf(error)}</p>}
        {data !== undefined && usage === null ? <p>Mend its faults first.</p> : null}
        {usage === null || isPending ? null : (
          <>
            <p>
              Held against {counted(usage.articles, 'article')}. Behind a word: how often it stands there, in any form.
            </p>
            {usage.issues.map(({ id, articles, words, lacking }) => (
              <div key={id} className={styles.issue}>
                <h3>
                  {id} <span>{articles === 0 ? 'in no article' : `in ${counted(articles, 'article')}`}</span>
                </h3>
                <dl>
                  {(['about', 'act', 'counter'] as const).map((list) => {
                    const own = words.filter((word) => word.list === list).sort((a, b) => b.count - a.count)
                    return own.length === 0 ? null : (
                      <div key={list}>
                        <dt>{LISTS[list]}</dt>
                        <dd>
                          {own.map(({ text: word, count }) => (
                            <span key={word} data-never={count === 0 || undefined}>
                              {word} <small>{count === 0 ? 'never' : formatCount(count)}</small>
                            </span>
                          ))}
                        </dd>
                      </div>
                    )
                  })}
                  {lacking.length === 0 ? null : (
                    <div>
                      <dt>perhaps lacking</dt>
                      <dd>
                        {lacking.map(({ list, text: word, count }) => (
                          <span key={`${list} ${word}`}>
                            {word}{' '}
                            <small>
                              {formatCount(count)}, {LISTS[list]}?
                            </small>
                          </span>
                        ))}
                      </dd>
                    </div>
                  )}
                </dl>
              </div>
            ))}
            {usage.unasked.length === 0 ? null : (
              <div className={styles.issue}>
                <h3>Contested in the articles, and not asked</h3>
                <ul>
                  {usage.unasked.map(({ name, question, actors, articles }) => (
                    <li key={name}>
                      {question} ({counted(actors, 'actor')} on a side, {counted(articles, 'article')})
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </>
        )}
      </div>
    </section>
  )
}
