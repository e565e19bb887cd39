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
      const end = phrase[0] + head.end
      const name = text.slice(phrase[0], end).replace(/\s+/g, ' ')
      const key = name.toLowerCase().replace(DETERMINER, '')
      const same = byName.get(key)
      if (same !== undefined) return same
      const known = groups.get(key)
      if (known !== undefined) {
        if (!known.mentions.some(([start]) => start === phrase[0])) known.mentions.push([phrase[0], end])
        return known.id
      }
      const base = slugOf(key)
      let id = base
      for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
      taken.add(id)
      groups.set(key, { id, name: name.replace(/^(?:the|a|an|some)\s+/i, ''), mentions: [[phrase[0], end]] })
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

/** Where the head of a plural phrase for people or states ends ("[fourteen EU states] in the west"); null for any other. */
function headOf(words: string): { readonly end: number } | null {
  const phrase =
    /^(?:.*?\b(?:handful|number|majority|group|coalition|dozens|scores|hundreds|thousands|couple|range|chorus) of )?.*?(?=\s(?:of|in|from|at|on|who|that|which|with|for|to|led|including|such|like|across|around)\b|[,;:(—–]|$)/su.exec(
      words,
    )?.[0] ?? ''
  if (phrase === '' || phrase.length > LONGEST || /\b(?:he|she|it|they|we|his|her|its|their|our)\b/i.test(phrase))
    return null
  const last = /([\p{L}-]+)$/u.exec(phrase)?.[1]
  if (last === undefined) return null
  const noun = last.toLowerCase()
  const isSeveral =
    (numberOfSource(noun) === 'several' && !VAGUE.test(noun)) ||
    isMemberNoun(noun) ||
    (isRoleNoun(noun) && isPlural(noun))
  return isSeveral ? { end: phrase.length } : null
}

/** Nobody in particular. */
const VAGUE = /^(?:others|both|few|some|many|several|people|reports|users|most)$/
