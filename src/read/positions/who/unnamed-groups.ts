import type { Span } from '../../../text/index.js'
import { attachedLength } from '../../actors/attached-length.js'
import { slugOf } from '../../actors/slug.js'
import type { Actor } from '../../reading.js'
import { isGroup, kindOf } from './group-nouns.js'

/** Groups that the article only describes and that take a side: "fourteen EU states", "Democrats in the Senate". */
export interface UnnamedGroups {
  /** The id of the group that `phrase` describes; null when it describes none. */
  readonly idOf: (phrase: Span) => string | null
  /** Where the head of such a phrase stands, as its last word; null when it describes no group. */
  readonly headAt: (phrase: Span) => Span | null
  /** Those among the bearers of a plural name whom `phrase` tells apart ("94 Republicans"), and where the name ends; null where it means all. */
  readonly partOf: (phrase: Span) => { readonly id: string; readonly end: number } | null
  readonly made: () => readonly Actor[]
}

const LONGEST = 60
const DETERMINER =
  /^(?:the|a|an|some|many|several|most|all|both|those|these|other|more than|at least|about|around|nearly|almost)\s+/i

export function unnamedGroupsIn(text: string, actors: readonly Actor[]): UnnamedGroups {
  const taken = new Set(actors.map(({ id }) => id))
  const byName = new Map(actors.map(({ id, name }) => [keyOf(name), id]))
  const groups = new Map<string, Group>()
  /** What bare words take up: "critics" behind "critics of the bill". */
  const byHead = new Map<string, Group>()
  const idOf = ([from]: Span, { start, end, to }: Described): string => {
    const short = nameIn(text, from + start, from + end)
    const name = nameIn(text, from + start, from + to)
    const key = keyOf(name)
    const mention: Span = [from + start, from + end]
    const same = byName.get(key) ?? byName.get(keyOf(short))
    if (same !== undefined) return same
    const known = groups.get(key) ?? (to === end ? byHead.get(key) : undefined)
    if (known !== undefined) {
      if (!known.mentions.some(([at]) => at === mention[0])) known.mentions.push(mention)
      return known.id
    }
    const base = slugOf(key)
    let id = base
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
    taken.add(id)
    const head = /[\p{L}-]+$/u.exec(short)?.[0].toLowerCase() ?? ''
    const named = name.replace(/^(?:the|a(?! few\b)|an|some)\s+/i, '')
    const group: Group = { id, name: named, kind: kindOf(head), mentions: [mention] }
    groups.set(key, group)
    if (to > end && !byHead.has(keyOf(short))) byHead.set(keyOf(short), group)
    return id
  }
  return {
    idOf: (phrase) => {
      const described = headOf(text.slice(...phrase))
      return described === null ? null : idOf(phrase, described)
    },
    headAt: (phrase) => {
      const described = headOf(text.slice(...phrase))
      if (described === null) return null
      const end = phrase[0] + described.end
      const word = /[\p{L}-]+$/u.exec(text.slice(phrase[0], end))?.[0].length ?? 0
      return [end - word, end]
    },
    partOf: (phrase) => {
      const described = partIn(text.slice(...phrase))
      return described === null ? null : { id: idOf(phrase, described), end: phrase[0] + described.end }
    },
    made: () =>
      [...groups.values()].map(({ id, name, kind, mentions }) => ({
        id,
        name,
        kind,
        country: null,
        mentions: mentions.sort((a, b) => a[0] - b[0]).map((span) => ({ span, form: 'nominal' })),
        roles: [],
      })),
  }
}

interface Group {
  readonly id: string
  readonly name: string
  readonly kind: Actor['kind']
  readonly mentions: Span[]
}

/** Offsets in a phrase: where who is meant begins, where the head ends, and where what is attached to it does. */
interface Described {
  readonly start: number
  readonly end: number
  readonly to: number
}

const keyOf = (name: string): string => name.toLowerCase().replace(DETERMINER, '')

/** "three-quarters of Keldians": the share says how many of them. */
const nameIn = (text: string, from: number, to: number): string =>
  text
    .slice(from, to)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(SHARE_OF, '')
    .replace(/['’]s?$/, '')

/** Where a phrase for several people or states begins and ends ("only [fourteen EU states] in the west"); null for any other. */
function headOf(words: string): Described | null {
  const start = LEAD.exec(words)?.[0].length ?? 0
  const phrase = PHRASE.exec(words.slice(start))?.[0] ?? ''
  if (
    phrase === '' ||
    phrase.length > LONGEST ||
    /\b(?:he|she|it|they|we|his|her|its|their|our|fear|both sides)\b/i.test(phrase)
  )
    return null
  const last = /([\p{L}-]+)$/u.exec(phrase)?.[1]
  if (last === undefined || !isGroup(last, phrase)) return null
  const end = start + phrase.length
  return { start, end, to: end + attachedLength(words.slice(end)) }
}

/** "94 Republicans", "liberal Democrats in the house": a part of those whom a name means; null where the name means all of them. */
function partIn(words: string): Described | null {
  const start = LEAD.exec(words)?.[0].length ?? 0
  const phrase = PART.exec(words.slice(start))?.[0] ?? ''
  if (phrase === '' || phrase.length > LONGEST) return null
  const end = start + phrase.length
  return { start, end, to: end + attachedLength(words.slice(end)) }
}

/** A number, or an adjective of a wing or chamber, before the plural name of a party or people. */
const PART =
  /^(?:the )?(?:(?:(?:at )?least|more than|about|around|nearly|almost|up to|upward of|as many as|another|some|many|most|several|other|fellow|no more than|fewer than) )*(?:(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|a dozen|a handful of|dozens of|a group of|a coalition of)(?: (?:of|of the) (?:\d+|\p{L}+))?|(?:\p{Ll}[\p{L}]*-)?(?:liberal|conservative|moderate|progressive|centrist|leading|prominent|top|senior|congressional|rural|urban|state|rank-and-file|aligned|hardline|hawkish|pro-\p{L}+|anti-\p{L}+)|Senate|House|Western|Eastern|Northern|Southern)(?: (?:of the|other|more|fellow|young|liberal|conservative|moderate|progressive|centrist|Senate|House|\d+))* \p{Lu}[\p{L}]+s(?![\p{L}’'-])/iu

/** Up to the first word that only attaches something: "[fourteen EU states] in the west". */
const PHRASE =
  /^(?:.*?\b(?:handful|number|majority|group|coalition|dozens|scores|hundreds|thousands|couple|range|chorus|host|array) of )?.*?(?=\s(?:of|in|from|at|on|who|that|which|with|for|to|by|led|including|such|like|across|around|along|opposed|worried|living)\b|[,;:(—–]|$)/su

/** Words that say how the speaker sees the number, or the mood of those meant: no part of who they are. */
const LEAD =
  /^(?:(?:and|but|while|that|even|only|just|also|mostly|meanwhile|like|(?:at )?least)\s+|(?:some|many|most|several|a few) of (?=(?:the|its|their|his|her|our|america|europe)\b)|(?:dismayed|worried|angered|angry|furious|alarmed|shocked|outraged|frustrated|stunned|bewildered|nervous|wary|sceptical|jubilant|delighted|disappointed)\s+)+/i

/** A share of those whom a poll asks, or a number that is not told. */
const SHARE_OF =
  /^.*\b(?:percent|per cent|%|majority|plurality|two-thirds|three-quarters|third|half|quarter|number|most) of (?:all |the )?(?=(?:\p{Lu}\p{L}+s|voters|respondents|adults)$)/u
