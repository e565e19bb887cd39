import styles from './search-help.module.css'

/** What the search understands, each with an example. */
const RULES: readonly (readonly [example: string, means: string])[] = [
  ['boycott games', 'both words, in any form: also “boycotting”'],
  ['"opening ceremony"', 'the phrase, word for word'],
  ['boyc*', 'words that begin so'],
  ['truce OR summit', 'one of them, or both'],
  ['games -truce', 'without a word; also: games NOT truce'],
  ['(truce OR games) harbour', 'brackets for what belongs together'],
]

/** How to ask: shown while nothing is asked, else to be opened. */
export const SearchHelp = ({ isOpen }: { readonly isOpen: boolean }) => (
  <details className={styles.help} open={isOpen}>
    <summary>How to ask</summary>
    <dl className={styles.rules}>
      {RULES.map(([example, means]) => (
        <div key={example}>
          <dt>
            <code>{example}</code>
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
    <p>
      Words are found with or without accents, in the language that the article is in; small and capital letters are
      one.
    </p>
  </details>
)
