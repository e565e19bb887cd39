import { Link } from '@tanstack/react-router'
import type { Matrix } from '../../api/types.js'
import { formatDate } from '../../logic/format.js'
import { answerOf, countWords, namelessWords } from '../../logic/overview/answer.js'
import { SIDE_NAMES } from '../../logic/positions/sides.js'

/** A day stays on one line. */
const NO_BREAK = '\u00a0'

interface AnswerLineProps {
  readonly affair: string
  readonly matrix: Matrix
}

/** The headline answer in a sentence: how many stand where on the main issue, and who changed last. */
export function AnswerLine({ affair, matrix }: AnswerLineProps) {
  const answer = answerOf(matrix)
  if (answer === null) return null
  const { issue, last } = answer
  const nameless = namelessWords(answer)
  return (
    <>
      {issue.question ?? issue.id}{' '}
      <Link to="/affairs/$affair/positions" params={{ affair }}>
        {countWords(answer)}
      </Link>
      {nameless === '' ? '.' : `, ${nameless}.`}
      {last === null || last.change === null ? null : (
        <>
          {' '}
          Last to change:{' '}
          <Link
            to="/affairs/$affair/positions/$actor/$issue"
            params={{ affair, actor: last.actor.id, issue: issue.id }}
          >
            {last.actor.name}
          </Link>
          , from {SIDE_NAMES[last.change.from].toLowerCase()} to {SIDE_NAMES[last.change.to].toLowerCase()} on{' '}
          {formatDate(last.change.on).replaceAll(' ', NO_BREAK)}.
        </>
      )}
    </>
  )
}
