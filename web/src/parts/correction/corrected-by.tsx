import { undo } from '../../api/decide.js'
import type { PositionRow } from '../../api/types.js'
import { formatDate } from '../../logic/format.js'
import { correctionWords } from '../../logic/reader/decisions.js'
import { useDecide } from '../reader/use-decide.js'
import { TextButton } from '../text-button.js'
import styles from './correction-form.module.css'

/** That a position was put right by hand, by whom and why, with what was read; nothing where nobody did. */
export const CorrectedBy = ({ corrected }: Pick<PositionRow, 'corrected'>) =>
  corrected === null ? null : <Told corrected={corrected} />

function Told({ corrected }: { readonly corrected: NonNullable<PositionRow['corrected']> }) {
  const { mayDecide, isNamed, change } = useDecide()
  const { decision, coder, madeAt, note, changes } = corrected
  return (
    <p className={styles.corrected}>
      Corrected by {coder}, {formatDate(madeAt)}:{' '}
      {changes.map(({ what, was, is }) => correctionWords(what, was, is)).join('; ')}
      {note === null ? '.' : `. Note: ${note}`}{' '}
      {mayDecide && isNamed ? (
        <TextButton onClick={() => change.mutate((by) => undo(decision, by))}>take back</TextButton>
      ) : null}
    </p>
  )
}
