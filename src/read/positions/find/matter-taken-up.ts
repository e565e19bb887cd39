import { governorOf } from '../../clauses/governor-of.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import { climbNoun, evaluated } from '../climb/index.js'
import type { Held } from '../holding.js'
import type { Hit } from '../issues/find-hits.js'
import { attitudeOf } from '../lexicon/attitudes.js'

export interface MatterTakenUp {
  readonly at: number
  readonly issue: number
  readonly held: readonly Held[]
}

const CERTAINTY = 0.55

/**
 * "The bill failed as Ana Roy opposed it": an object "it" or "them" under a verb of attitude, where the words for the matter stand before
 * it, in the sentence (`here`) or as the last of the sentence before.
 */
export function matterTakenUp(view: SentenceView, here: readonly Hit[], last: Hit | null): readonly MatterTakenUp[] {
  const { items } = view
  return items.flatMap((item, at) => {
    const asked = askedAbout(view, here, at)
    if (asked !== null) {
      const stand = { sign: asked.side, commitment: null, rule: 'askedabout', certainty: CERTAINTY } as const
      const held = evaluated(view, at, stand)
      return held.length === 0 ? [] : [{ at: item.start, issue: asked.issue, held }]
    }
    if (at === 0 || !/^(?:it|them)$/.test(item.lower)) return []
    const place = governorOf(view, at)
    if (place?.kind !== 'verb' || !place.keys.some((key) => (attitudeOf(key)?.polarity ?? 0) !== 0)) return []
    // A clause of its own: "it was signed".
    if (view.groups.some(({ from, shape }) => from === at + 1 && shape === 'finite')) return []
    const before = here.filter((hit) => view.itemOf(hit.head) < at && view.itemOf(hit.head) >= 0)
    const hit = before.at(-1) ?? (here.length === 0 ? last : null)
    if (hit === null || hit.kind !== 'matter' || hit.side === 0 || isPlural(item.lower) !== isManyOf(view, hit, before))
      return []
    const stand = { sign: hit.side, commitment: null, rule: 'takenup', certainty: CERTAINTY } as const
    const held = climbNoun(view, at, stand, 'event').filter(
      ({ stand: own }) =>
        own.commitment !== 'act' && own.rule.split('.').length < 5 && !own.rule.endsWith('.predicate'),
    )
    return held.length === 0 ? [] : [{ at: item.start, issue: hit.issue, held }]
  })
}

const ASKED = /^(?:asked|pressed|questioned|speaking|commenting|talking)$/

/** "Asked about the bill, Ana Roy said [it] was a disgrace": the matter of which a pronoun is spoken that a clause begins with; null for none. */
function askedAbout({ items, groups, itemOf }: SentenceView, here: readonly Hit[], at: number) {
  if (!/^(?:it|this|that)$/.test(items[at]!.lower) || !groups.some(({ from }) => from === at + 1)) return null
  const first = items[0]!.lower === 'when' ? 1 : 0
  if (!ASKED.test(items[first]!.lower) || !/^(?:about|of|on|for)$/.test(items[first + 1]?.lower ?? '')) return null
  // "said it was right to leave": it is what "to" tells.
  const behind = items.slice(at + 1, at + FARTHEST_TOLD)
  if (behind.some(({ tag, lower }) => tag === 'TO' || lower === 'that')) return null
  const comma = items.findIndex(({ lower }) => lower === ',')
  const hit = here.find((one) => one.kind === 'matter' && itemOf(one.head) < comma && comma < at)
  return hit === undefined || hit.side === 0 ? null : { issue: hit.issue, side: hit.side }
}
/** In items. */
const FARTHEST_TOLD = 7

const isPlural = (pronoun: string): boolean => pronoun === 'them'

/** Whether the words for the matter are plural; of another sentence it is not looked at. */
const isManyOf = ({ items, itemOf }: SentenceView, hit: Hit, before: readonly Hit[]): boolean =>
  before.includes(hit) && /[^s]s$/.test(items[itemOf(hit.head)]!.lower)
