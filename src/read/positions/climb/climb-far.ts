import { lemmaOf } from '../../attribution/lemma.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { climbVerb } from './climb-verb.js'
import { NEGATION, turned } from './stand.js'

const FAR = 16

/** "warned that tariffs would raise prices": a verb of attitude not far before the words of the issue, when nothing nearer tells. */
export function climbFar(view: SentenceView, item: number, stand: Stand): readonly Held[] {
  const { items, groups, groupOf } = view
  for (let at = item - 1; at >= 0 && at > item - FAR; at -= 1) {
    const { lower, tag } = items[at]!
    if (/^[;:]$/.test(lower) || NEGATION.test(lower) || /^(?:no|without|but|although|while|if|unless)$/.test(lower))
      return []
    const group = groups[groupOf[at]!]
    if (group === undefined || group.head !== at) {
      if (tag === 'NN' && /^(?:failure|lack|absence|refusal)$/.test(lower)) return []
      continue
    }
    const lemma = lemmaOf(lower)
    const attitude = attitudeOf(lemma)
    if (/^(?:why|how|when|where)$/.test(items[at + 1]?.lower ?? '')) return []
    const polarity = FEARING.has(lemma) ? -1 : attitude?.kind === 'word' ? attitude.polarity : 0
    if (polarity === 0) {
      if (/^(?:fail|refuse|stop|avoid|reject|lift|end|drop)$/.test(lemma)) return []
      continue
    }
    const far: Stand = {
      ...stand,
      sign: turned(stand.sign, polarity),
      commitment: 'argue',
      rule: `${stand.rule}.far.${FEARING.has(lemma) ? 'fear' : polarity > 0 ? 'for' : 'against'}`,
      certainty: stand.certainty * 0.6,
    }
    return climbVerb(view, group, far, 2)
  }
  return []
}

const FEARING = new Set('warn fear worry caution complain lament alarm concern'.split(' '))
