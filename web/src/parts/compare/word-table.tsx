import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { MarkedTerm, Place } from '../../api/types.js'
import { perTenThousand } from '../../logic/compare/per-ten-thousand.js'
import { formatCount } from '../../logic/format.js'
import { segmentsOf } from '../../logic/reader/segments.js'
import { placeSearch } from '../../logic/room-search.js'
import { OutletName } from '../outlet-name.js'
import section from '../section.module.css'
import styles from './word-table.module.css'

interface WordTableProps {
  readonly affair: string
  readonly rows: readonly MarkedTerm[]
  readonly names: { readonly one: string; readonly other: string }
}

/** The numbers of the picture, each term with a sentence that has it. */
export function WordTable({ affair, rows, names }: WordTableProps) {
  return (
    <div className={styles.sides}>
      {(['one', 'other'] as const).map((side) => {
        const ofSide = rows.filter(({ z }) => (side === 'one' ? z > 0 : z < 0))
        if (ofSide.length === 0) return null
        return (
          <section key={side} aria-labelledby={`words-${side}`} className={`${section.section} ${styles.side}`}>
            <div className={section.head}>
              <h2 id={`words-${side}`}>What marks {side === 'one' ? names.one : inLine(names.other)}</h2>
            </div>
            <p className={section.note}>
              Times in 10,000 words: {names.one} against {inLine(names.other)}
            </p>
            <ol className={styles.terms}>
              {ofSide.map((row) => (
                <li key={row.term} className={styles.row}>
                  <p className={styles.term}>{row.term}</p>
                  <p className={styles.numbers}>
                    <b>{perTenThousand(row.onePer10k)}</b> : <b>{perTenThousand(row.otherPer10k)}</b>
                    <span>
                      {formatCount(row.one)} : {formatCount(row.other)} times, z {row.z.toFixed(1).replace('-', '−')}
                    </span>
                  </p>
                  <div className={styles.examples}>
                    {row.examples.map((place) => (
                      <Example key={`${place.article.id} ${place.span[0]}`} affair={affair} place={place} />
                    ))}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}

const inLine = (name: string): string => (name === 'All others' ? 'all others' : name)

/** The sentence with the term set apart, as a link to its place in the article. */
function Example({ affair, place: { article, sentence, span } }: { readonly affair: string; readonly place: Place }) {
  const [start] = sentence.span
  const mark = { cell: '', part: 'content' as const, span: [span[0] - start, span[1] - start] as const }
  return (
    <p className={styles.example}>
      <Link
        to="/affairs/$affair/articles/$article"
        params={{ affair, article: article.id }}
        search={placeSearch(null, [{ span }])}
      >
        {segmentsOf(sentence.text, [0, sentence.text.length], [mark], []).map((segment) =>
          segment.marks.length > 0 ? (
            <b key={segment.span[0]}>{segment.text}</b>
          ) : (
            <Fragment key={segment.span[0]}>{segment.text}</Fragment>
          ),
        )}
      </Link>{' '}
      <small>
        <OutletName affair={affair} name={article.outlet} />
      </small>
    </p>
  )
}
