import type { VerbGroup } from '../../attribution/verb-groups.js'
import { verbAt } from '../../clauses/governor-of.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { subjectsOnly } from './climb-verb.js'
import { NEGATION } from './stand.js'

/** "is weighing whether to sign", "decide whether it will leave": those who weigh it are open. */
export function weighed(view: SentenceView, from: number, stand: Stand): readonly Held[] {
  const { items } = view
  let whether = from - 1
  while (whether >= 0 && items[whether]!.lower !== 'whether') whether -= 1
  if (whether < 1) return []
  const open: Stand = { ...stand, sign: 0, commitment: 'consider', rule: `${stand.rule}.whether` }
  let at = whether - 1
  while (at > 0 && /^(?:RB|IN|TO|RP)$/.test(items[at]!.tag)) at -= 1
  const sure = /^(?:sure|certain|unsure|undecided|uncertain|torn|divided|noncommittal|coy)$/.test(
    items[at]?.lower ?? '',
  )
  // "is not sure whether she will"
  const verb = verbAt(view, sure ? at - 1 : at) ?? (sure ? verbAt(view, at - 2) : null)
  if (verb === null) return []
  if (sure) {
    const isNegated = items.slice(verb.from, at).some(({ lower }) => NEGATION.test(lower))
    return isNegated !== /^(?:sure|certain)$/.test(items[at]!.lower) ? [] : subjectsOnly(view, verb, open)
  }
  if (SAYING_WHETHER.test(verb.lemma)) return unsaid(view, verb, open)
  if (
    !/^(?:weigh|decide|consider|debate|discuss|mull|ponder|determine|study|explore|duck|dodge|hedge|waffle|equivocate|agonise|agonize)$/.test(
      verb.lemma,
    )
  )
    return []
  return subjectsOnly(view, verb, open)
}

const SAYING_WHETHER = /^(?:say|tell|know|reveal|disclose|indicate|specify|commit|clarify)$/

/** "declined to say whether", "would not say whether", "it was too early to say whether": who does not say. */
function unsaid(view: SentenceView, verb: VerbGroup, open: Stand): readonly Held[] {
  const { items } = view
  const silent: Stand = { ...open, rule: `${open.rule}.unsaid`, certainty: open.certainty * 0.8 }
  if (verb.shape === 'infinitive') {
    const before = items[verb.from - 2]
    const refusing = verbAt(view, verb.from - 2)
    if (refusing !== null)
      return /^(?:decline|refuse)$/.test(refusing.lemma) ? subjectsOnly(view, refusing, silent) : []
    return /^(?:early|soon|premature)$/.test(before?.lower ?? '')
      ? [{ holder: { kind: 'speaker' }, stand: silent }]
      : []
  }
  const isDenied = items.slice(verb.from, verb.head).some(({ lower }) => NEGATION.test(lower))
  return verb.shape === 'finite' && isDenied ? subjectsOnly(view, verb, silent) : []
}
