import { Link } from '@tanstack/react-router'
import type { CellFate, VersionDiff } from '../../api/types.js'
import { differenceWords, FATE_NAMES, fateGroups } from '../../logic/reader/fates.js'
import styles from './cell-fates.module.css'

/** Words of a cell that are shown. */
const MOST = 160

interface CellFatesProps {
  readonly affair: string
  readonly diff: VersionDiff
}

/** What became of everything that was read of the older version, the gravest first; each opens where it stood, or stands now. */
export function CellFates({ affair, diff }: CellFatesProps) {
  return (
    <div className={styles.fates}>
      <h2>What was read of the older version</h2>
      {diff.cells.length === 0 ? <p>Nothing was.</p> : null}
      {fateGroups(diff.cells).map(({ fate, cells }) => (
        <section key={fate} className={styles.fate} data-fate={fate}>
          <h3>
            {FATE_NAMES[fate]}: {cells.length}
          </h3>
          <ul>
            {cells.map((cell) => (
              <li key={cell.id}>
                <Fate affair={affair} cell={cell} diff={diff} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** In quotation marks, unless they begin with one; the beginning of long ones. */
function quoted(words: string): string {
  const short = words.length > MOST ? `${words.slice(0, MOST)} …` : words
  return /^[“"‘«]/.test(words) ? short : `“${short}”`
}

interface FateProps extends CellFatesProps {
  readonly cell: CellFate
}

function Fate({ affair, cell, diff }: FateProps) {
  const differs = differenceWords(cell)
  const [id, article] =
    cell.now === null ? [cell.id, diff.older.article.id] : ([cell.now, diff.newer.article.id] as const)
  return (
    <>
      <Link
        to="/affairs/$affair/articles/$article"
        params={{ affair, article }}
        search={cell.kind === 'statement' ? { statement: id } : { cell: id }}
        className={styles.about}
      >
        {cell.about === '' ? 'not said who' : cell.about}
      </Link>{' '}
      <span className={styles.kind}>{cell.kind}</span>
      <span className={styles.words}>{quoted(cell.words)}</span>
      {differs === '' ? null : <span className={styles.differs}>now {differs}</span>}
    </>
  )
}
