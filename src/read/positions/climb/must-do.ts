import { verbAt } from '../../clauses/governor-of.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { believed } from './believed.js'
import { subjectsOnly } from './climb-verb.js'
import { NEGATION, turned } from './stand.js'

/** "ought to pass it", "has no choice but to pass it": `at` is the item before "to"; null where no such words stand there. */
export function mustDo(view: SentenceView, at: number, stand: Stand): readonly Held[] | null {
  const { items } = view
  const isDenied = NEGATION.test(items[at]?.lower ?? '')
  const ought = isDenied ? at - 1 : at
  if (items[ought]?.lower === 'ought') {
    const said: Stand = {
      ...stand,
      sign: turned(stand.sign, isDenied ? -1 : 1),
      commitment: stand.commitment ?? 'argue',
      rule: `${stand.rule}.ought`,
    }
    return believed(view, ought - 1, [{ holder: { kind: 'speaker' }, stand: said }])
  }
  if (items[at]?.lower !== 'but') return null
  const noun = items[at - 1]?.lower === ',' ? at - 2 : at - 1
  if (!/^(?:choice|option|alternative)$/.test(items[noun]?.lower ?? '') || items[noun - 1]?.lower !== 'no') return null
  const having = verbAt(view, noun - 2)
  if (having === null || having.shape !== 'finite' || !/^(?:have|see|leave|face)$/.test(having.lemma)) return null
  return subjectsOnly(view, having, {
    ...stand,
    commitment: stand.commitment ?? 'argue',
    rule: `${stand.rule}.nochoice`,
    certainty: stand.certainty * 0.9,
  })
}

/** "Let's pass it", "let us not pass it", "Don't pass it": whoever says so wants it; null where nothing is asked for. */
export function askedFor(view: SentenceView, from: number, stand: Stand): readonly Held[] | null {
  const { items } = view
  let at = from - 1
  const isDenied = NEGATION.test(items[at]?.lower ?? '')
  if (isDenied) at -= 1
  const isLet = /^(?:'s|us)$/.test(items[at]?.lower ?? '') && items[at - 1]?.lower === 'let'
  if (!isLet) return null
  const asked: Stand = {
    ...stand,
    sign: turned(stand.sign, isDenied ? -1 : 1),
    commitment: 'argue',
    rule: `${stand.rule}.let`,
  }
  return [{ holder: { kind: 'speaker' }, stand: asked }]
}
