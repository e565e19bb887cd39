import { lemmaOf } from '../../attribution/lemma.js'
import { baseNounStart, timeEnd } from '../../attribution/noun-phrases.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import { agentBehind } from '../../clauses/around.js'
import { phraseEnd, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { evaluationOf, isNaming } from '../lexicon/evaluations.js'
import { climbVerb } from './climb-verb.js'
import { joinedPassive } from './joined-passive.js'
import { NEGATION, turned } from './stand.js'

/** How far behind the noun what is attached to it may begin: "the bill, now before the Assembly, backed by …". */
const NEAR = 4

/**
 * What is attached to the noun that ends before `head`'s phrase does: "the bill sponsored by Ana Roy", "the pact that Keldia opposes",
 * "a ban the president is fighting for".
 */
export function attached(view: SentenceView, head: number, stand: Stand): readonly Held[] {
  // "the order Ana Roy signed": the name behind the noun begins a clause.
  const isNameBehind = view.items[head]!.tag === 'NN' && view.items[head + 1]?.tag === 'NP'
  const end = isNameBehind ? head + 1 : pastPlace(view, phraseEnd(view, head))
  const participle = view.groups.find(({ from, shape }) => from >= end && from <= end + NEAR && shape === 'participle')
  if (participle !== undefined && isOpen(view, end, participle.from)) {
    const held = byAgent(view, participle, stand)
    return held.flatMap((one) => [one, ...joinedPassive(view, participle, one.stand)])
  }
  return ofRelative(view, head, end, stand)
}

/** "the tariffs [on fish], which Ana Roy opposes": the comma behind a short phrase with a preposition; `end` where none is. */
function pastPlace({ items }: SentenceView, end: number): number {
  if (items[end]?.tag !== 'IN') return end
  let to = end + 1
  while (to < end + NEAR && /^(?:DT|JJ|NN|NP)$/.test(items[to]?.tag ?? '')) to += 1
  return to > end + 1 && items[to]?.lower === ',' && /^(?:WH|VN)$/.test(items[to + 1]?.tag ?? '') ? to : end
}

const isOpen = ({ items }: SentenceView, from: number, to: number): boolean =>
  items.slice(from, to).every(({ tag, lower }) => tag === 'RB' || lower === ',')

function byAgent(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const lemma = lemmaOf(view.items[group.head]!.lower)
  const attitude = attitudeOf(lemma)
  const agent = agentBehind(view, group)
  if (attitude === null || attitude.polarity === 0 || agent === null) return []
  const words = view.items.slice(group.from, group.head)
  if (words.some(({ tag }) => tag === 'MD')) return []
  const factor = words.some(({ lower }) => NEGATION.test(lower)) ? -attitude.polarity : attitude.polarity
  return [
    {
      holder: { kind: 'phrase', range: agent, verb: null },
      stand: {
        ...stand,
        sign: turned(stand.sign, factor),
        commitment: attitude.kind === 'word' ? 'argue' : 'act',
        rule: `${stand.rule}.${lemma}edby`,
      },
    },
  ]
}

/** "has refused to try [to sign]": the last of the verbs that one finite verb leads to. */
function chainEnd({ items, groups }: SentenceView, verb: VerbGroup): VerbGroup {
  let last = verb
  for (const group of groups) {
    if (group.from < last.to || group.shape !== 'infinitive') continue
    const isNext = items.slice(last.to, group.from).every(({ tag }) => tag === 'TO' || tag === 'RB')
    if (!isNext) break
    last = group
  }
  return last
}

/** "the pact [that] Keldia opposes": a subject and a verb of attitude that has no object of its own. */
function ofRelative(view: SentenceView, head: number, end: number, stand: Stand): readonly Held[] {
  const { items, groups } = view
  // "the only pact that it wants is another"
  if (items.slice(Math.max(0, head - 4), head).some(({ lower }) => lower === 'only')) return []
  let from = end
  if (items[from]?.lower === ',') from += 1
  const isMarked = /^(?:that|which)$/.test(items[from]?.lower ?? '')
  if (isMarked) from += 1
  else if (from !== end) return []
  const first = groups.find((group) => group.from >= from && group.shape === 'finite')
  // "the bill, which was introduced by Ana Roy"
  if (first?.passive && isMarked && isOpen(view, from, first.from)) return byAgent(view, first, stand)
  const verb = groups.find((group) => group.from > from && group.shape === 'finite')
  if (verb === undefined || verb.passive || verb.from - from > 7) return []
  const start = baseNounStart(items, verb.from)
  if (start > from || start >= verb.from || (!isMarked && !/^(?:NP|PN|DT)$/.test(items[from]!.tag))) return []
  if (isNaming(verb.lemma)) {
    // "the pact, which Ana Roy calls a farce"
    const polarity = items.slice(verb.to, verb.to + 4).reduce((sum, { lower }) => sum || evaluationOf(lower), 0)
    if (polarity !== 0 && /^(?:DT|JJ|RB|NN)$/.test(items[verb.to]?.tag ?? ''))
      return [
        {
          holder: { kind: 'phrase', range: [from, verb.from], verb },
          stand: {
            ...stand,
            sign: turned(stand.sign, polarity),
            commitment: 'argue',
            rule: `${stand.rule}.that.called`,
          },
        },
      ]
  }
  const last = chainEnd(view, verb)
  const next = items[last.to]
  const isPhrasal = next !== undefined && /^(?:IN|TO|RP|RB)$/.test(next.tag)
  const keys = isPhrasal ? [`${last.lemma} ${next.lower}`, last.lemma] : [last.lemma]
  const used = keys.findIndex((key) => (attitudeOf(key)?.polarity ?? 0) !== 0)
  const attitude = used < 0 ? null : attitudeOf(keys[used]!)
  if (attitude === null) return []
  const behind = last.to + (isPhrasal && used === 0 ? 1 : 0)
  // An object of its own: "the pact Keldia signed the letter on".
  if (timeEnd(items, behind) === behind && /^(?:DT|NN|NP|JJ|PS|PN|CD)$/.test(items[behind]?.tag ?? '')) return []
  if (last !== verb) {
    // "the truce that Keldia has refused to sign"
    const own: Stand = {
      ...stand,
      sign: turned(stand.sign, attitude.polarity),
      commitment: attitude.kind === 'word' ? 'argue' : null,
      rule: `${stand.rule}.that.${keys[used]!}`,
    }
    return climbVerb(view, last, own, 1)
  }
  const words = items.slice(verb.from, verb.head)
  if (words.some(({ tag }) => tag === 'MD')) return []
  const factor = words.some(({ lower }) => NEGATION.test(lower)) ? -attitude.polarity : attitude.polarity
  return [
    {
      holder: { kind: 'phrase', range: [from, verb.from], verb },
      stand: {
        ...stand,
        sign: turned(stand.sign, factor),
        commitment: attitude.kind === 'word' ? 'argue' : 'act',
        rule: `${stand.rule}.that.${keys[used]!}`,
      },
    },
  ]
}
