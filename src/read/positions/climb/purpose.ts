import type { VerbGroup } from '../../attribution/verb-groups.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { climbVerb } from './climb-verb.js'

/** Verbs of those who go, come together or part for what "to" says. */
const PARTING = /^(?:break|cross|defy|buck|join|unite|team|band)$/
const GATHERING =
  /^(?:gather|rally|march|travel|assemble|unite|meet|mobili[sz]e|fly|return|convene|descend|flock|race|campaign|fight|struggle|lobby|spend|organi[sz]e|work|reach|rush)$/
/** Verbs of those who use something, or somebody, for what "to" says. */
const USING =
  /^(?:used?|employ|invoke|wield|exploit|tap|deploy|send|dispatch|nominate|appoint|adopt|pass|introduce|file|launch|mount|form|create|draft|issue|team|intervene)$/
/** Where one goes to be heard: "took to the streets". */
const STAGE = /^(?:streets?|twitter|facebook|instagram|airwaves|floor|stage|podium|lectern|media|television|radio)$/
const FARTHEST = 12

/** "broke with her party to vote for it", "used its votes to block it": who does what it is for; `end` is the item before "to". */
export function purpose(view: SentenceView, end: number, stand: Stand, depth: number): readonly Held[] {
  const { items, groupOf, groups } = view
  if (stand.sign === 0) return []
  for (let at = end; at >= 0 && at > end - FARTHEST; at -= 1) {
    const group = groups[groupOf[at] ?? -1]
    if (group === undefined) {
      if (items[at]!.tag === 'PU' || items[at]!.tag === 'WH') return []
      continue
    }
    const means = meansOf(view, group, end)
    if (means === null || group.passive || group.shape === 'participle') return []
    return climbVerb(
      view,
      group,
      {
        ...stand,
        commitment: stand.commitment ?? means,
        rule: `${stand.rule}.for.${group.lemma}`,
        certainty: stand.certainty * 0.85,
      },
      depth + 1,
    )
  }
  return []
}

/** How far what the verb is for is meant; null where it is for nothing. */
function meansOf({ items }: SentenceView, { lemma, to }: VerbGroup, end: number): 'act' | 'argue' | null {
  if (PARTING.test(lemma)) return 'act'
  if (GATHERING.test(lemma)) return 'argue'
  // "do everything in its power to"
  if (lemma === 'do') return /^(?:everything|all|anything|whatever|what)$/.test(items[to]?.lower ?? '') ? 'argue' : null
  // "went to court to stop it"
  if (/^(?:go|turn|head|return)$/.test(lemma))
    return items.slice(to, end + 1).some(({ lower }) => /^(?:courts?|polls)$/.test(lower)) ? 'act' : null
  if (lemma === 'take')
    return items[to]?.lower === 'to' && items.slice(to, end + 1).some(({ lower }) => STAGE.test(lower)) ? 'argue' : null
  return USING.test(lemma) && to <= end ? 'act' : null
}
