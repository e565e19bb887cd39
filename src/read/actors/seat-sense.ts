import { isFirstName } from './lexicon/first-names.js'
import { PLACES, SPEECH } from './lexicon/name-words.js'
import { isAddress, isRoleNoun } from './lexicon/titles.js'
import { isPossessive, isSource, sentenceRange, type Words } from './words.js'

/** What a capital's name means where it stands: the government there, the town (or a part of another name), or either. */
export type SeatSense = 'government' | 'place' | 'unclear'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const LOCATIVE =
  words(`in at near outside around across via visiting visited visit left leaving leave downtown central inside
  throughout like within beyond east west north south northern southern eastern western greater through fled flee fleeing toured tour reached reach alongside toward towards into`)
/** Prepositions that a town and a government both follow. */
const DIRECTED = words('to of from for')
/** What is done to a government, or is between it and others: "pressure on", "relations with", "accused". */
const POLITICAL =
  words(`pressure relations ties tensions talks war deal agreement agreements alliance dispute row rift sanctions tariffs
  dialogue negotiations cooperation contacts trust confidence influence standoff stand-off conflict clash message warning
  warnings response answer threat threats challenge support aid anger criticism opposition concessions demands demand
  loyal loyalty hostile close closer allied allegiance answerable beholden subservient signal signals blow gift boon ultimatum`)
const ADDRESSED =
  words(`urged urge urges urging accused accuse accuses accusing warned warn warns warning told asked ask asks criticised
  criticized blamed blame blames blaming pressed condemned forced force forcing allowed pushed persuaded persuade convince
  convinced angered infuriated irritated embarrassed provoked provoke deter defied defy isolated isolate called pressured
  pressuring alarmed worried`)
/** What a government has: "Moscow's decision", "the Moscow line". */
const GOVERNED =
  words(`policy policies decision decisions government interests allies ally demand demands position ambassador envoy
  influence move refusal support sanctions role approach view response stance claims claim relations foreign military offer
  proposal aggression interference ambitions actions action backing diplomacy diplomats failure intentions commitment
  involvement leadership motives offensive partners promise promises reaction rejection request strategy troops willingness
  withdrawal nuclear annexation intervention administration authorities regime concerns denial rule influence line priority priorities`)
/** What a town has: "a Moscow suburb", "Washington residents". */
const URBAN =
  words(`suburb suburbs street streets airport metro residents resident hotel hotels area region square court courthouse
  restaurant bar bars museum stadium police mayor university school apartment flat neighborhood neighbourhood district
  correspondent bureau office offices headquarters embassy summit conference theatre theater studio subway monument
  memorial insider insiders lobbyist lobbyists lawyer attorney lawyers think-tank reporter reporters hospital zoo newspaper
  cathedral church mosque palace concert gallery market bombing attack attacks protests riots march rally visit trip lunch
  dinner home house mansion elite establishment swamp politics outsider scene circles dealmaking gridlock sunday evening`)
const STATES_BESIDE = words('Oregon Idaho California Seattle Spokane Tacoma Olympia Montana Alaska')
/** What is called after the place where it was made or happened. */
const CALLED_AFTER =
  /^(?:climate|peace|agreement|agreements|accord|accords|deal|pact|protocol|treaty|convention|memorandum|declaration|communiqu[eé]|summit|conference|talks|process|format|formula|attack|attacks|bombing|bombings|shooting|shootings|protests|riots|siege|airport|stock|suburb)$/

const VERB =
  /^(?:has|have|had|is|was|were|are|will|would|may|might|could|can|must|should|does|did|says|wants|sees|seeks|fears|insists|hopes|knew|knows|saw|took|takes|made|makes|gave|gives|sent|sends|kept|keeps|began|begins|went|goes|remains|became|becomes|came|comes|put|puts|struck|stands|stood|never|also|now|still|again|then|itself|alone|\p{Ll}{3,}ed)$/u

/** The sense of the capital at tokens `[from, to)`; `end` is where its sentence ends. */
export function seatSense(words: Words, from: number, to: number, end: number, isMinor: boolean): SeatSense {
  const next = words.forms[to] ?? ''
  const before = words.forms[from - 1] ?? ''
  const lower = before.toLowerCase()
  const [start] = sentenceRange(words, from)
  // "Moscow, which took the peninsula, has denied it": towns do not speak.
  if (isSource(words, from, to) && !LOCATIVE.has(lower) && !isFirstName(before) && !isAddress(before))
    return 'government'
  if (isElsewhere(words, from, to, end, start)) return 'place'
  if (isPossessive(next)) {
    const had = nounAfter(words, to + 1, end)
    if (had.some((noun) => GOVERNED.has(noun))) return 'government'
    if (had.some((noun) => URBAN.has(noun)) || LOCATIVE.has(lower)) return 'place'
    return isMinor
      ? 'place'
      : DIRECTED.has(lower) || from === start || /^[a-z,“"]/.test(before)
        ? 'government'
        : 'unclear'
  }
  if (isVerb(next) && opensClause(words, from, start)) return 'government'
  if (ADDRESSED.has(lower)) return 'government'
  const earlier = (words.forms[from - 2] ?? '').toLowerCase()
  if (/^(?:with|between|against|by|on|and|or|to|from|for|of)$/.test(lower) && POLITICAL.has(earlier))
    return 'government'
  if (lower === 'between' || lower === 'against') return 'government'
  if (isMinor) return 'place'
  if (DIRECTED.has(lower)) return 'place'
  // "the Moscow line", "Washington lobbyists": a noun that it stands before.
  if (words.capital[to] === 0 && /^\p{Ll}{3,}$/u.test(next) && !isVerb(next) && !SMALL.test(next)) {
    if (GOVERNED.has(next)) return 'government'
    if (URBAN.has(next) || isRoleNoun(next) || isDescribed(words, from)) return 'place'
    return 'unclear'
  }
  // "in Belgium and Paris": beside a place.
  if (/^(?:and|or|,)$/.test(lower))
    return LOCATIVE.has((words.forms[from - 3] ?? '').toLowerCase()) ? 'place' : 'government'
  // "attacks on Paris"
  return lower === 'on' ? 'unclear' : 'government'
}

/** "a typical Washington farce", "his London flat": a determiner before it, or before an adjective. */
const isDescribed = (words: Words, from: number): boolean =>
  [from - 1, from - 2].some((at) =>
    /^(?:the|an?|his|her|its|their|our|this|that|two|any|some)$/i.test(words.forms[at] ?? ''),
  )

const SMALL =
  /^(?:and|or|but|that|which|who|for|with|from|into|over|than|after|before|because|since|while|when|where|the|his|her|its|their|this|not|nor|about|against|under|until|through|during|via|per|upon|amid)$/

const isVerb = (form: string): boolean => SPEECH.has(form) || VERB.test(form)

/** Whether a subject may stand here: at the beginning, behind a comma, a mark, or a word that opens a clause. */
const opensClause = (words: Words, from: number, start: number): boolean =>
  from === start ||
  /^(?:[,;:—–“"‘(-]|that|but|and|while|as|if|because|when|where|whether|although|though|what|says|said|which|since|after|before|until|how|why|than|so|yet)$/i.test(
    words.forms[from - 1] ?? '',
  )

/** The nouns that a possessive may have: the first three words behind it. */
const nounAfter = (words: Words, from: number, end: number): readonly string[] =>
  words.forms.slice(from, Math.min(from + 3, end)).map((form) => form.toLowerCase())

/** A place by its words, or a part of another name. */
function isElsewhere(words: Words, from: number, to: number, end: number, start: number): boolean {
  const next = words.forms[to] ?? ''
  const before = words.forms[from - 1] ?? ''
  const lower = before.toLowerCase()
  if (LOCATIVE.has(lower) || /^\d/.test(next)) return true
  // "George Washington", "Mr. London", "Washington Post", "Washington state"
  if ((from > start && isFirstName(before)) || isAddress(before)) return true
  if (to < end && words.capital[to] === 1) return true
  if (words.forms[from] === 'Washington' && /^(?:state|D\.?C\.?)$/i.test(next)) return true
  // "the Paris agreement": called after the city where it was made.
  if (/^(?:the|this|that|a)$/.test(lower) && CALLED_AFTER.test(next)) return true
  // A dateline: "MOSCOW (Reuters) -".
  if (from === start && /^[(,/–—-]$/.test(next)) return true
  if (words.forms[from] === 'Washington' && before === ',' && /^[,.)]$/.test(next) && words.capital[from - 2] === 1)
    return true
  // "Seattle, Washington", "Washington and Oregon"
  if (before === ',' && (PLACES.has(words.forms[from - 2] ?? '') || STATES_BESIDE.has(words.forms[from - 2] ?? '')))
    return true
  if (/^(?:and|or)$/.test(next) && STATES_BESIDE.has(words.forms[to + 1] ?? '')) return true
  // "Moscow, Russia"
  if (next === ',' && words.capital[to + 1] === 1 && !isRoleNoun(words.forms[to + 1] ?? '')) {
    return lower !== 'and' && lower !== ','
  }
  return false
}
