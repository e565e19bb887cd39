import { Button } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { abilitiesQuery } from '../../api/desk.js'
import { affairsQuery } from '../../api/queries.js'
import type { AffairRow } from '../../api/types.js'
import { FIELD_WORDS, KEYS } from '../../logic/help/words.js'
import { ButtonLink } from '../../parts/button-link.js'
import marks from '../../parts/reader/marks.module.css'
import { startTour } from '../../parts/tour/tour-store.js'
import styles from './help.module.css'

const PARTS = [
  ['words', 'The words of the field'],
  ['codebook', 'The codebook'],
  ['keys', 'Keys'],
  ['trust', 'What to trust'],
] as const

/** What the page’s words mean, how a codebook works, which keys there are. */
export function HelpRoom() {
  useDocumentTitle('Help · Standpoint')
  const { rows } = useSuspenseQuery(affairsQuery()).data
  const { importing } = useSuspenseQuery(abilitiesQuery()).data
  const first = rows.find(({ articles }) => articles > 0)
  return (
    <div className={styles.help}>
      <h1>Help</h1>
      <p className={styles.intro}>
        Standpoint reads the coverage of an affair, and keeps who said what, who stands where since when, and which
        outlet says so. Every number opens what it counts; every claim opens its sentence.
      </p>
      <p className={styles.actions}>
        {first === undefined ? null : (
          <Button onClick={() => startTour(first.id)}>
            Take the tour{rows.length > 1 ? ` through “${first.name}”` : ''}
          </Button>
        )}
        {importing ? (
          <ButtonLink to="/import" variant="default">
            Bring articles in
          </ButtonLink>
        ) : null}
      </p>
      <nav aria-label="On this page" className={styles.contents}>
        <ul>
          {PARTS.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Words />
      <CodebookPart affairs={rows} />
      <section aria-labelledby="keys" className={styles.part}>
        <h2 id="keys">Keys</h2>
        <dl className={styles.words}>
          {KEYS.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="trust" className={styles.part}>
        <h2 id="trust">What to trust</h2>
        <p>
          The program reads; it does not judge what is true. It finds most statements, not all, and now and then takes
          one wrongly: its figures, with the weak spots, are in <code>bench/README.md</code> of the program. What
          matters, check: one click leads to the sentence. “Does not say” is an answer too, and a frequent one.
        </p>
        <p>
          Nothing leaves this machine: no fonts, no counters, no texts. The one exception is a page of the web that you
          ask for by its address when you bring articles in.
        </p>
      </section>
    </div>
  )
}

const Words = () => (
  <section aria-labelledby="words" className={styles.part}>
    <h2 id="words">The words of the field</h2>
    <p className={styles.example}>
      <span className={marks.source}>The minister</span> <span className={marks.cue}>denied</span>{' '}
      <span className={marks.content}>that the team would “march behind another flag”</span>.
    </p>
    <p className={styles.note}>Source underlined, cue dotted and in italics, content shaded: everywhere on the page.</p>
    <div className={styles.groups}>
      {FIELD_WORDS.map(({ title, words }) => (
        <div key={title}>
          <h3>{title}</h3>
          <dl className={styles.words}>
            {words.map(({ word, meaning }) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  </section>
)

const EXAMPLE = `affair: Boycott of the Harbour Games
issues:
  - id: boycott
    question: Should governments boycott the Harbour Games?
    about:   [boycott, Harbour Games, opening ceremony]
    act:     [stay away, send no officials, refuse to attend]
    counter: [attend, accept the invitation]
actors:
  - { id: open-quay, name: Open Quay, kind: organisation }
groups:
  - { id: straits-pact, name: Straits Pact, members: [keldia, calveth] }`

function CodebookPart({ affairs }: { readonly affairs: readonly AffairRow[] }) {
  return (
    <section aria-labelledby="codebook" className={styles.part}>
      <h2 id="codebook">The codebook</h2>
      <p>
        A small file that says what you want to know about an affair. Without one, who said what is read all the same;
        who stands where needs its questions.
      </p>
      {affairs.length === 0 ? null : (
        <p>
          The codebooks of this record:{' '}
          {affairs.map(({ id, name }, at) => (
            <span key={id}>
              {at === 0 ? '' : ', '}
              <Link to="/affairs/$affair/codebook" params={{ affair: id }}>
                {name}
              </Link>
            </span>
          ))}
          .
        </p>
      )}
      <pre className={styles.code}>{EXAMPLE}</pre>
      <dl className={styles.words}>
        <div>
          <dt>question</dt>
          <dd>As you would ask a person. Who is for answers yes.</dd>
        </div>
        <div>
          <dt>about</dt>
          <dd>Words that name the matter: where none of them stands near, single common verbs count for nothing.</dd>
        </div>
        <div>
          <dt>act</dt>
          <dd>
            What those who are for do or back, as people speak: “stay away”, “vote against the resolution”. Other forms
            of the words need not be listed.
          </dd>
        </div>
        <div>
          <dt>counter</dt>
          <dd>
            What those who are against do or back. A phrase with “not” is the other side of the phrase without it.
          </dd>
        </div>
        <div>
          <dt>actors</dt>
          <dd>Whom the program would not know: invented or short names, a body under two names, a person’s office.</dd>
        </div>
        <div>
          <dt>groups</dt>
          <dd>
            Members by the two letters of ISO 3166-1 or by the id of an actor, with dates where they joined or left. The
            well-known groups are known.
          </dd>
        </div>
      </dl>
      <p>
        Nobody needs to begin with an empty page: the program proposes questions from the articles, and says while you
        edit what is wrong, and which words no article uses. When a codebook changes, the articles are read again; what
        people decided stays.
      </p>
    </section>
  )
}
