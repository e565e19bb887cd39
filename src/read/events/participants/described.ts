import { slug } from '../../../text/index.js'
import { numberOfSource } from '../../actors/lexicon/source-nouns.js'
import { isPlural, isRoleNoun } from '../../actors/lexicon/titles.js'
import { isNoun, type Range } from '../../attribution/noun-phrases.js'
import type { Item } from '../../attribution/units.js'
import type { Actor } from '../../reading.js'
import { countryIn } from './demonyms.js'
import { AGENTS, COLLECTIVE, NOBODY } from './nouns.js'

/** At most so many words of a bare description become its name. */
const LONGEST_NAME = 5

/**
 * The actor whom a bare description means ("police", "60 Varonian envoys"), put into `byId` if it is new; the same
 * description again is the same actor. With `isPeople`, any plural is somebody. Null when the phrase is about nobody.
 */
export function describedBy(
  text: string,
  byId: Map<string, Actor>,
  items: readonly Item[],
  [from, to]: Range,
  isPeople = false,
): string | null {
  const head = items[to - 1]!
  if (!isNoun(head) || head.tag === 'PN' || head.tag === 'CD') return null
  if (NOBODY.test(head.lower)) return null
  const isAgent = AGENTS.has(head.lower) || isRoleNoun(head.lower) || numberOfSource(head.lower) !== null
  const isCrowd = isPeople && head.tag === 'NN' && /[^s]s$|men$|people$/.test(head.lower)
  if (!isAgent && !isCrowd) return null
  let first = from
  for (let at = from; at < to - 1; at += 1) if (/^(?:DT|PS|PO|RB|IN)$/.test(items[at]!.tag)) first = at + 1
  // "a few leaders" are some, "few leaders" hardly any.
  if (items[first]?.lower === 'few' && items[first - 1]?.lower === 'a') first -= 1
  const words = items.slice(Math.max(first, to - LONGEST_NAME), to)
  const name = text.slice(words[0]!.start, head.end)
  if (/\n/.test(name) || name.length > 60) return null
  const id = slug(name)
  if (id === '') return null
  const span = [words[0]!.start, head.end] as const
  const known = byId.get(id)
  if (known === undefined) {
    const kind =
      isCrowd || isPlural(head.lower) || numberOfSource(head.lower) === 'several' || COLLECTIVE.test(head.lower)
        ? 'group'
        : 'person'
    const country = countryIn(items, [first, to])
    byId.set(id, { id, name, kind, country, mentions: [{ span, form: 'nominal' }], roles: [] })
  } else if (!known.mentions.some((mention) => mention.span[0] < span[1] && span[0] < mention.span[1])) {
    const all = [...known.mentions, { span, form: 'nominal' as const }].sort((a, b) => a.span[0] - b.span[0])
    byId.set(id, { ...known, mentions: all })
  }
  return id
}
