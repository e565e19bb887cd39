import type { VerbGroup } from '../../attribution/verb-groups.js'
import { PARTICLE, phraseEnd, type SentenceView } from '../../clauses/sentence-view.js'
import { attitudeOf } from '../lexicon/attitudes.js'

/** What a verb does to its object together with what stands behind the object; the words behind it in full, the longest first. */
const COMPLEMENTS: readonly { readonly verbs: RegExp; readonly words: RegExp; readonly polarity: 1 | -1 }[] = [
  {
    verbs: /^(?:let|allow|permit)$/,
    words:
      /^(?:to )?(?:stand|take effect|go (?:ahead|forward|through|into)|proceed|continue|remain|stay|advance|move (?:ahead|forward)|pass|be (?:passed|enforced|built|held))\b/,
    polarity: 1,
  },
  {
    verbs: /^(?:let|allow|permit)$/,
    words: /^(?:to )?(?:lapse|expire|die|fall|collapse|fail|run out|end)\b/,
    polarity: -1,
  },
  {
    verbs: /^(?:leave|keep)$/,
    words: /^(?:in place|intact|alive|in effect|in force|on the books|on track)\b/,
    polarity: 1,
  },
  { verbs: /^put$/, words: /^(?:on (?:hold|ice|pause)|aside|off|to rest|in jeopardy)\b/, polarity: -1 },
  {
    verbs: /^put$/,
    words:
      /^(?:into (?:effect|force|place|practice|law)|in place|in force|forward|to a vote|on the (?:floor|ballot|agenda))\b/,
    polarity: 1,
  },
  {
    verbs: /^(?:bring|send|move|carry|take)$/,
    words: /^(?:to (?:the (?:\p{L}+ )?(?:floor|desk|full)|a vote|fruition|life)|forward|into (?:force|effect))\b/u,
    polarity: 1,
  },
  {
    verbs: /^(?:push|rush|ram|steer|shepherd|force|get|guide|muscle|usher|jam|pilot|see)$/,
    words: /^through\b/,
    polarity: 1,
  },
  {
    verbs: /^make$/,
    words:
      /^(?:an?|his|her|its|their|the) (?:\p{L}+ )?(?:priority|cornerstone|centrepiece|centerpiece|goal|mission)\b/u,
    polarity: 1,
  },
  { verbs: /^take$/, words: /^off the (?:table|books)\b/, polarity: -1 },
  {
    verbs: /^give$/,
    words:
      /^(?:(?:his|her|its|their|the|a|an|final|full|formal|initial|preliminary|unanimous|overwhelming) ){0,3}(?:approval|blessing|backing|support|endorsement|assent|consent|go-ahead|nod|green light|thumbs-up|thumbs up)\b/,
    polarity: 1,
  },
]

/** Toward the object whose head is item `head`: "let the ban [lapse]" is -1, "put it [into force]" +1; 0 where nothing behind it tells. */
export function complementOf(view: SentenceView, verb: VerbGroup, head: number): 1 | -1 | 0 {
  const { items } = view
  const end = phraseEnd(view, head)
  if (verb.passive || end >= items.length) return 0
  const candidates = COMPLEMENTS.filter(({ verbs }) => verbs.test(verb.lemma))
  if (candidates.length > 0) {
    const words = items
      .slice(end, end + 6)
      .map(({ lower }) => lower)
      .join(' ')
    const found = candidates.find((one) => one.words.test(words))
    if (found !== undefined) return found.polarity
  }
  // "called the talks off", "voted it down": the particle behind the object.
  const particle = items[end]!
  if (!PARTICLE.test(particle.lower) || /^(?:in|on|over|around)$/.test(particle.lower)) return 0
  if (/^(?:DT|NN|NP|JJ|PS|PN|CD|IN)$/.test(items[end + 1]?.tag ?? '')) return 0
  return attitudeOf(`${verb.lemma} ${particle.lower}`)?.polarity ?? 0
}
