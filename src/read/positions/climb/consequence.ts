import { lemmaOf } from '../../attribution/lemma.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { effectOf, evaluationOf, outcomeOfNoun } from '../lexicon/evaluations.js'
import { NEGATION, turned } from './stand.js'

const SUFFERING = /^(?:suffer|die|lose|worsen|collapse|starve|regret|pay|bleed|shrink|close|flee)$/
const LONGEST = 18

/** What comes of it, by the words from item `from` on: -1 for harm, +1 for good, 0 where they do not tell or tell both. */
function outcomeFrom({ items }: SentenceView, from: number): 1 | -1 | 0 {
  let sum = 0
  let isNegated = false
  for (let at = from; at < Math.min(items.length, from + LONGEST); at += 1) {
    const { lower, tag } = items[at]!
    if (/^[.;:!?]$/.test(lower)) break
    if (NEGATION.test(lower) || lower === 'no') isNegated = !isNegated
    const isVerb = /^V/.test(tag)
    const lemma = isVerb ? lemmaOf(lower) : lower
    const polarity = isVerb
      ? SUFFERING.test(lemma)
        ? -1
        : effectOf(lemma)
      : evaluationOf(lower) || outcomeOfNoun(lower)
    if (polarity !== 0) sum += isNegated ? -polarity : polarity
  }
  return Math.sign(sum) as 1 | -1 | 0
}

/**
 * "If we pass it, farmers will suffer", "unless we pass it, farmers will suffer": whoever says what comes of it is for it or against it.
 * `open` is the word that opens the clause of `group`, which the sentence or the words said begin with.
 */
export function ofConsequence(
  view: SentenceView,
  group: VerbGroup,
  open: string,
  from: number,
  stand: Stand,
): readonly Held[] {
  const { items, groups } = view
  if (stand.sign === 0 || !/^(?:if|unless)$/.test(open) || items.at(-1)?.lower === '?') return []
  let opens = from - 1
  while (opens > 0 && items[opens]!.lower !== open) opens -= 1
  if (opens > 0 && !/^(?:PU|CC)$/.test(items[opens - 1]!.tag) && items[opens - 1]!.lower !== 'that') return []
  const comma = items.findIndex(({ lower }, at) => at >= group.to && lower === ',')
  if (comma < 0) return []
  const main = groups.find((other) => other.from > comma && other.shape === 'finite')
  const isToCome =
    main !== undefined &&
    items.slice(main.from, main.head).some(({ lower }) => /^(?:will|'ll|would|could)$/.test(lower))
  if (main === undefined || !isToCome || main.from - comma > 8) return []
  const outcome = outcomeFrom(view, comma + 1)
  if (outcome === 0) return []
  return [
    {
      holder: { kind: 'speaker' },
      stand: {
        ...stand,
        sign: turned(stand.sign, open === 'unless' ? -outcome : outcome),
        commitment: 'argue',
        rule: `${stand.rule}.consequence`,
        certainty: stand.certainty * 0.8,
      },
    },
  ]
}
