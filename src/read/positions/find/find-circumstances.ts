import type { SentenceView } from '../../clauses/sentence-view.js'
import { isTaker } from '../climb/owned.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOfNoun } from '../lexicon/attitudes.js'

/** What others think of the deed of a sentence, told beside it. */
export interface Circumstance {
  readonly at: number
  readonly held: Held
}

/** Words that set a deed against what others think of it, whatever they support. */
const AGAINST = /^(?:despite|notwithstanding|ignoring|defying|rejecting|overriding)$/
const OVER = /^(?:over|amid|against|after|under|drawing|earning|prompting|sparking|provoking|triggering)$/
const WITH = /^(?:with|under|after|enjoying|winning|drawing|earning)$/
/** Nouns for others' help or leave, which the list of attitudes does not hold. */
const HELP = /^(?:help|assistance|cooperation|encouragement|urging|approbation|permission|insistence|behest)$/
const FEELINGS: ReadonlyMap<string, 1 | -1> = new Map([
  ...'anger angers angered angering infuriate infuriates infuriated infuriating outrage outrages outraged outraging enrage enrages enraged enraging alarm alarms alarmed alarming dismay dismays dismayed dismaying irk irks irked irking upset upsets upsetting frustrate frustrates frustrated frustrating disappoint disappoints disappointed disappointing incense incensed incensing'
    .split(' ')
    .map((form) => [form, -1] as const),
  ...'please pleases pleased pleasing delight delights delighted delighting thrill thrills thrilled thrilling hearten heartens heartened heartening cheer cheered cheering gratify gratified'
    .split(' ')
    .map((form) => [form, 1] as const),
])
/** "to the dismay of Keldia" */
const FELT: ReadonlyMap<string, 1 | -1> = new Map([
  ...'dismay anger fury outrage alarm chagrin consternation annoyance irritation disappointment frustration horror displeasure'
    .split(' ')
    .map((noun) => [noun, -1] as const),
  ...'delight joy satisfaction relief applause cheers'.split(' ').map((noun) => [noun, 1] as const),
])
const CERTAINTY = 0.55

/**
 * "Approved it over the objections of Keldia", "with Keldia's blessing", "drawing criticism from Keldia", "to the dismay of Keldia",
 * "angering Keldia": what others think of the deed that the sentence tells, whose side is `sign`.
 */
export function findCircumstances(view: SentenceView, sign: 1 | -1): readonly Circumstance[] {
  const { items } = view
  return items.flatMap((item, at): readonly Circumstance[] => {
    const felt = feltBy(view, at)
    if (felt !== null) return [circumstance(item.start, felt.range, sign * felt.polarity, 'felt')]
    if (item.tag !== 'NN' || isTaker(item.lower)) return []
    const polarity =
      attitudeOfNoun(item.lower, 'to') ?? attitudeOfNoun(item.lower, 'for') ?? (HELP.test(item.lower) ? 1 : 0)
    if (polarity === 0) return []
    const owner = ownerOf(view, at)
    if (owner === null) return []
    const lead = leadOf(view, owner.from)
    const factor = factorOf(lead, polarity)
    return factor === 0 ? [] : [circumstance(item.start, owner.range, sign * factor, 'beside')]
  })
}

const circumstance = (at: number, range: readonly [number, number], sign: number, how: string): Circumstance => ({
  at,
  held: {
    holder: { kind: 'phrase', range, verb: null },
    stand: {
      sign: Math.sign(sign) as Stand['sign'],
      commitment: 'argue',
      rule: `circumstance.${how}`,
      certainty: CERTAINTY,
    },
  },
})

/** What the word that leads to it makes of others' support (+1) or opposition (-1): their side toward the deed; 0 where it does not tell. */
function factorOf(lead: string, polarity: number): 1 | -1 | 0 {
  if (AGAINST.test(lead)) return -1
  if (polarity < 0) return OVER.test(lead) ? -1 : 0
  return WITH.test(lead) ? 1 : 0
}

/** Whose feeling it is: the object of a verb of feeling, or the one behind "to the dismay of". */
function feltBy(
  view: SentenceView,
  at: number,
): { readonly range: readonly [number, number]; readonly polarity: 1 | -1 } | null {
  const { items, groups, groupOf } = view
  const { lower } = items[at]!
  const noun = FELT.get(lower)
  if (
    noun !== undefined &&
    items[at - 1]?.lower === 'the' &&
    items[at - 2]?.lower === 'to' &&
    items[at + 1]?.lower === 'of'
  )
    return behind(view, at + 2, noun)
  const verb = FEELINGS.get(lower)
  const group = groups[groupOf[at] ?? -1]
  if (verb === undefined || group === undefined || group.head !== at || group.passive || group.shape === 'infinitive')
    return null
  if (group.shape === 'gerund' && items[group.from - 1]?.lower !== ',') return null
  if (items.slice(group.from, at).some(({ tag, lower: word }) => tag === 'MD' || /^(?:not|n't|never)$/.test(word)))
    return null
  return behind(view, group.to, verb)
}

function behind(
  { items }: SentenceView,
  from: number,
  polarity: 1 | -1,
): { readonly range: readonly [number, number]; readonly polarity: 1 | -1 } | null {
  let to = from
  while (to < items.length && /^(?:DT|JJ|NN|NP|CD|CC)$/.test(items[to]!.tag)) to += 1
  return to === from || items[to]?.tag === 'PO' ? null : { range: [from, to], polarity }
}

/** "Keldia's [objections]", "[objections] from Keldia", "[objections] of Keldia", and where the phrase begins; null where a complement says toward what. */
function ownerOf(
  view: SentenceView,
  at: number,
): { readonly range: readonly [number, number]; readonly from: number } | null {
  const { items } = view
  const next = items[at + 1]?.lower ?? ''
  let from = at
  while (from > 0 && /^(?:JJ|NN|VN|CD)$/.test(items[from - 1]!.tag)) from -= 1
  if (items[from - 1]?.tag === 'PO') {
    if (/^(?:to|for|of|on|over|about|against|with|toward|towards)$/.test(next)) return null
    let start = from - 1
    while (start > 0 && /^(?:DT|JJ|NN|NP)$/.test(items[start - 1]!.tag)) start -= 1
    return start < from - 1 ? { range: [start, from - 1], from: start } : null
  }
  if (!/^(?:from|by|of|among|in)$/.test(next)) return null
  let to = at + 2
  while (to < items.length && /^(?:DT|PS|JJ|NN|NP|CD|PO|CC)$/.test(items[to]!.tag)) to += 1
  // "opposition from Keldia to the other pact": it says toward what.
  if (to === at + 2 || /^(?:to|for|over|about|against)$/.test(items[to]?.lower ?? '')) return null
  if (next === 'of' && !isNameNear(view, at + 2, to)) return null
  if (items[from - 1]?.tag === 'DT') from -= 1
  return { range: [at + 2, to], from }
}

const isNameNear = ({ items }: SentenceView, from: number, to: number): boolean =>
  items.slice(from, to).some(({ tag }) => tag === 'NP')

/** The word that leads to the phrase that begins at `from`: "in the face of" counts as "despite". */
function leadOf({ items }: SentenceView, from: number): string {
  const before = items[from - 1]?.lower ?? ''
  if (before !== 'of') return before
  const noun = items[from - 2]?.lower ?? ''
  return /^(?:face|spite|teeth|defiance)$/.test(noun) ? 'despite' : ''
}
