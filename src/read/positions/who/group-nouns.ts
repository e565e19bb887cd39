import { isMemberNoun, numberOfSource } from '../../actors/lexicon/source-nouns.js'
import { isPlural, isRoleNoun } from '../../actors/lexicon/titles.js'

/** Whether a phrase without a name, whose last word is `head`, means several people or bodies, or one institution that is told from others. */
export function isGroup(head: string, phrase: string): boolean {
  const noun = head.toLowerCase()
  if (VAGUE.test(noun) || GENERIC.test(phrase)) return false
  if (numberOfSource(noun) === 'several' || isMemberNoun(noun) || (isRoleNoun(noun) && isPlural(noun))) return true
  if (PEOPLE.test(noun) || OFFICES.test(phrase)) return true
  if (kindOf(noun) !== 'group') return isToldApart(phrase)
  return /\s/.test(phrase) && COLLECTIVE.test(noun)
}

const known = new Map<string, boolean>()
const LARGEST = 20_000

/** Whether `noun`, in lower case, may head a phrase for a group or institution; quick, and never wrong about one that does. */
export function mayHeadGroup(noun: string): boolean {
  const told = known.get(noun)
  if (told !== undefined) return told
  const may = isGroup(noun, `other ${noun}`) || noun === 'general'
  if (known.size < LARGEST) known.set(noun, may)
  return may
}

/** What a described actor is, by its head: a court and a council are bodies, a judge is a person. */
export function kindOf(noun: string): 'group' | 'organisation' | 'person' {
  if (INSTITUTION.test(noun)) return 'organisation'
  return /^judge$/.test(noun) ? 'person' : 'group'
}

const INSTITUTION =
  /^(?:court|tribunal|legislature|parliament|assembly|panel|commission|committee|council|board|department|university|college|church|synod|watchdog|regulator|agency|federation|association|legislatures?)$/

/** With a word that says which: "a federal court", "the state legislature"; not "the court", "another council". */
const isToldApart = (phrase: string): boolean => {
  const words = phrase.replace(
    /^(?:(?:the|a|an|another|this|that|one|each|any|no|every|same|new|own|whole|entire)\s+)+/i,
    '',
  )
  return /^\p{L}[\p{L}.’'-]*\s/u.test(words) && !/\b(?:\p{L}+ed|same|said|such|full)\s\p{L}+$/iu.test(words)
}

/** Governments with no word that says which. */
const GENERIC = /^(?:governments|ministers|most governments|many governments)$/i

/** Nobody in particular. */
const VAGUE = /^(?:others|both|few|some|many|several|people|reports|users|most|thousands|hundreds|dozens|scores)$/

/** "environmentalists", "landowners": those who hold or do what the stem says. */
const PEOPLE =
  /^(?:[a-z-]{3,}(?:ists|ians|ogues|crats|owners|holders|makers|goers|workers|keepers|growers|builders|dealers|lenders|loyalists|seekers|eers|appointees)|[a-z-]+-(?:wingers|rights)|ranchers|manufacturers|retailers|producers|exporters|importers|employers|employees|rebels|insurgents|militants|scholars|economists|doctors|hawks|doves|creditors|donors|sponsors|scientists|students|women|mayors|governors|senators|congressmen|parliamentarians|deputies|peers|monarchs|allies|adversaries|rivals|hardliners|hard-liners|moderates|detractors|admirers|sceptics|skeptics|critics|promoters|performers|entertainers|providers|automakers|carmakers|airlines|corporations|hospitals|universities|colleges|churches|cities|towns|counties|provinces|districts|municipalities|courts|judges|justices|legislatures|plaintiffs|defendants|petitioners|descendants|appointees|immigrants|pilots|actors|singers|writers|artists|musicians|voices|factions|mps|ags|ceos|pastors|bishops|tories|brexiters|leavers|remainers|pensioners|consumers|taxpayers|motorists|commuters|tenants|miners|truckers|fishermen|unionists|soldiers|generals|admirals|bankers|brokers|insurers|lobbyists|watchdogs|charities|foundations|associations|federations|tribes|clans|militias|committees|councils|commissions|boards|agencies|parliaments|assemblies|tribunals|teams|clubs|leagues|hosts|anchors|commentators|pundits|reporters|editors|comedians|respondents|adults|constituents|regulators|sheriffs|rabbis|imams|missionaries|nuns|monks|priests|chairmen|nominees|sympathi[sz]ers|defenders|reformers|contenders|callers|signers|defectors|centrists)$/

/** "attorneys general": the first word says how many. "the ruling party": which of all. */
const OFFICES =
  /\b(?:attorneys|solicitors|secretaries|governors|consuls) general$|\b(?:ruling|governing|opposition|communist|socialist|(?:far|centre|center)-(?:right|left)) party$/i

/** Bodies of many that one noun names: with a word that says which. */
const COLLECTIVE =
  /^(?:community|world|delegation|public|opposition|lobby|caucus|establishment|bloc|sector|industry|leadership|diaspora|street|unions?|left|right|military|army|junta|base|wing|movement|coalition|campaign)$/
