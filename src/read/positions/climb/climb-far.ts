import { lemmaOf } from '../../attribution/lemma.js'
import { verbAt } from '../../clauses/governor-of.js'
import { beforeTime, phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { isFearing } from '../lexicon/fears.js'
import { climbVerb, subjectsOnly } from './climb-verb.js'
import { NEGATION, turned } from './stand.js'

const FAR = 16
/** Alone it is not enough for a position. */
const FAR_CERTAINTY = 0.42

/** What nothing nearer tells: talks over the matter, else a verb of attitude not far before it. */
export function climbFar(view: SentenceView, item: number, stand: Stand): readonly Held[] {
  const talked = talkedOver(view, item, stand)
  return talked.length > 0 ? talked : governedFar(view, item, stand)
}

const FARTHEST_TALK = 30

/** "is in discussion with its allies on a boycott", "held talks over it": who talks of the matter weighs it. */
function talkedOver(view: SentenceView, item: number, stand: Stand): readonly Held[] {
  const { items } = view
  const preposition = phraseStart(view, item) - 1
  if (!/^(?:on|over|about|regarding)$/.test(items[preposition]?.lower ?? '')) return []
  for (let at = preposition - 1; at > 0 && at > preposition - FARTHEST_TALK; at -= 1) {
    if (!/^(?:discussions?|talks|consultations?|deliberations?)$/.test(items[at]!.lower)) continue
    const verb = verbAt(view, beforeTime(view, phraseStart(view, at) - 1)) ?? verbAt(view, beforeTime(view, at - 2))
    if (verb === null || verb.shape !== 'finite' || !/^(?:be|hold|have|begin|start|continue)$/.test(verb.lemma))
      return []
    return subjectsOnly(view, verb, { ...stand, sign: 0, commitment: 'consider', rule: `${stand.rule}.talks` })
  }
  return []
}

/** "warned that tariffs would raise prices": a verb of attitude not far before the words of the issue, when nothing nearer tells. */
function governedFar(view: SentenceView, item: number, stand: Stand): readonly Held[] {
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
    // "did not criticise Keldia with a vote for it" takes no side; "blamed the fire on it" names a cause.
    if (items.slice(group.from, at).some((item) => NEGATION.test(item.lower)) || lemma === 'blame') return []
    if (/^(?:why|how|when|where)$/.test(items[at + 1]?.lower ?? '')) return []
    const polarity = isFearing(lemma) ? -1 : attitude?.kind === 'word' ? attitude.polarity : 0
    // "warned that further raids will bring sanctions", "if it does not yield": a threat.
    if (lemma === 'warn' && (isBroughtBy(view, at, item) || isConditional(view, item))) return []
    if (polarity === 0) {
      if (/^(?:fail|refuse|stop|avoid|reject|lift|end|drop)$/.test(lemma)) return []
      continue
    }
    const far: Stand = {
      ...stand,
      // "denounced the ban as a violation": words of the other side in the mouth of who blames turn nothing, they blame as well.
      sign: polarity < 0 && stand.sign < 0 && stand.rule.startsWith('act') ? stand.sign : turned(stand.sign, polarity),
      commitment: 'argue',
      rule: `${stand.rule}.far.${isFearing(lemma) ? 'fear' : polarity > 0 ? 'for' : 'against'}`,
      certainty: stand.certainty * FAR_CERTAINTY,
    }
    return climbVerb(view, group, far, 2)
  }
  return []
}

/** Whether a verb that brings its object about stands between two items. */
const isBroughtBy = ({ items, groups, groupOf }: SentenceView, from: number, to: number): boolean =>
  items.slice(from + 1, to).some((_, index) => {
    const group = groups[groupOf[from + 1 + index]!]
    return group !== undefined && /^(?:bring|face|result|trigger|prompt|draw|invite|meet)$/.test(group.lemma)
  })

const isConditional = ({ items }: SentenceView, item: number): boolean =>
  items.slice(item).some(({ lower }) => /^(?:if|unless|until)$/.test(lower))
