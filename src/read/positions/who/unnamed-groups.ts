import type { Span } from '../../../text/index.js'
import { isMemberNoun, numberOfSource } from '../../actors/lexicon/source-nouns.js'
import { isPlural, isRoleNoun } from '../../actors/lexicon/titles.js'
import { slugOf } from '../../actors/slug.js'
import type { Actor } from '../../reading.js'

/** Groups that the article only describes and that take a side: "fourteen EU states", "Democrats in the Senate". */
export interface UnnamedGroups {
  /** The id of the group that `phrase` describes; null when it describes none. */
  readonly idOf: (phrase: Span) => string | null
  readonly made: () => readonly Actor[]
}

const LONGEST = 60
const DETERMINER =
  /^(?:the|a|an|some|many|several|most|all|both|those|these|other|more than|at least|about|around|nearly|almost)\s+/i

export function unnamedGroupsIn(text: string, actors: readonly Actor[]): UnnamedGroups {
  const taken = new Set(actors.map(({ id }) => id))
  const byName = new Map(actors.map(({ id, name }) => [name.toLowerCase().replace(DETERMINER, ''), id]))
  const groups = new Map<string, { readonly id: string; readonly name: string; readonly mentions: Span[] }>()
  return {
    idOf: (phrase) => {
      const words = text.slice(...phrase)
      const head = headOf(words)
      if (head === null) return null
      const start = phrase[0] + head.start
      const end = phrase[0] + head.end
      // "three-quarters of Keldians": the share says how many of them.
      const name = text.slice(start, end).replace(/\s+/g, ' ').replace(SHARE_OF, '')
      const key = name.toLowerCase().replace(DETERMINER, '')
      const same = byName.get(key)
      if (same !== undefined) return same
      const known = groups.get(key)
      if (known !== undefined) {
        if (!known.mentions.some(([from]) => from === start)) known.mentions.push([start, end])
        return known.id
      }
      const base = slugOf(key)
      let id = base
      for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
      taken.add(id)
      groups.set(key, { id, name: name.replace(/^(?:the|a(?! few\b)|an|some)\s+/i, ''), mentions: [[start, end]] })
      return id
    },
    made: () =>
      [...groups.values()].map(({ id, name, mentions }) => ({
        id,
        name,
        kind: 'group',
        country: null,
        mentions: mentions.sort((a, b) => a[0] - b[0]).map((span) => ({ span, form: 'nominal' })),
        roles: [],
      })),
  }
}

/** Where a phrase for several people or states begins and ends ("only [fourteen EU states] in the west"); null for any other. */
function headOf(words: string): { readonly start: number; readonly end: number } | null {
  const start = LEAD.exec(words)?.[0].length ?? 0
  const phrase = PHRASE.exec(words.slice(start))?.[0] ?? ''
  if (
    phrase === '' ||
    phrase.length > LONGEST ||
    /\b(?:he|she|it|they|we|his|her|its|their|our|fear|both sides)\b/i.test(phrase)
  )
    return null
  const last = /([\p{L}-]+)$/u.exec(phrase)?.[1]
  return last !== undefined && isSeveral(last, phrase) ? { start, end: start + phrase.length } : null
}

/** Up to the first word that only attaches something: "[fourteen EU states] in the west". */
const PHRASE =
  /^(?:.*?\b(?:handful|number|majority|group|coalition|dozens|scores|hundreds|thousands|couple|range|chorus|host|array) of )?.*?(?=\s(?:of|in|from|at|on|who|that|which|with|for|to|by|led|including|such|like|across|around|along|opposed|worried|living)\b|[,;:(—–]|$)/su

/** Words that say how the speaker sees the number, or the mood of those meant: no part of who they are. */
const LEAD =
  /^(?:(?:and|but|while|that|even|only|just|also|mostly|meanwhile|like)\s+|(?:some|many|most|several|a few) of (?=(?:the|its|their|his|her|our|america|europe)\b)|(?:dismayed|worried|angered|angry|furious|alarmed|shocked|outraged|frustrated|stunned|bewildered|nervous|wary|sceptical|jubilant|delighted|disappointed)\s+)+/i

function isSeveral(head: string, phrase: string): boolean {
  const noun = head.toLowerCase()
  if (VAGUE.test(noun) || GENERIC.test(phrase)) return false
  if (numberOfSource(noun) === 'several' || isMemberNoun(noun) || (isRoleNoun(noun) && isPlural(noun))) return true
  if (PEOPLE.test(noun)) return true
  return /\s/.test(phrase) && COLLECTIVE.test(noun)
}

/** A share of those whom a poll asks, or a number that is not told. */
const SHARE_OF =
  /^.*\b(?:percent|per cent|%|majority|plurality|two-thirds|three-quarters|third|half|quarter|number|most) of (?:all |the )?(?=(?:\p{Lu}\p{L}+s|voters|respondents|adults)$)/u

/** Whoever does it: governments with no word that says which. */
const GENERIC = /^(?:governments|ministers|most governments|many governments)$/i

/** Nobody in particular. */
const VAGUE = /^(?:others|both|few|some|many|several|people|reports|users|most|thousands|hundreds|dozens|scores)$/

/** "environmentalists", "landowners": those who hold or do what the stem says. */
const PEOPLE =
  /^(?:[a-z]{3,}(?:ists|ians|ogues|crats|owners|holders|makers|goers|workers|keepers|growers|builders|dealers|lenders|loyalists)|ranchers|manufacturers|retailers|producers|exporters|importers|employers|employees|rebels|insurgents|militants|scholars|economists|doctors|hawks|doves|creditors|donors|sponsors|scientists|students|women|mayors|governors|senators|congressmen|parliamentarians|deputies|peers|monarchs|allies|adversaries|rivals|hardliners|moderates|detractors|admirers|sceptics|skeptics|critics)$/

/** Bodies of many that one noun names: with a word that says which. */
const COLLECTIVE =
  /^(?:community|world|delegation|public|opposition|lobby|caucus|establishment|bloc|sector|industry|leadership|diaspora|street|unions?)$/
