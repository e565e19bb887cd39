import type { Item } from '../attribution/units.js'
import { IRREGULAR_BY_LEMMA } from '../attribution/verb-forms.js'

/** "to train rebels", "would arm and train them": the noun that can be a verb is one. */
export function asVerb(items: readonly Item[], at: number): void {
  const item = items[at]
  if (
    item === undefined ||
    !(/^(?:NN|JJ)$/.test(item.tag) || item.lower === 'back') ||
    !/^\p{Ll}/u.test(item.text) ||
    item.lower.endsWith('s')
  )
    return
  let before = at - 1
  while (before > 0 && items[before]!.tag === 'RB') before -= 1
  const last = items[before]
  if (last === undefined) return
  // "Rather than sign it"
  const isRather = last.lower === 'than' && items[before - 1]?.lower === 'rather'
  if (last.tag === 'TO' || last.tag === 'MD' || isRather) item.tag = 'VB'
  else if (last.tag === 'CC' && items[before - 2] !== undefined && /^(?:NN|VB)$/.test(items[before - 1]!.tag)) {
    // "to arm and train": both.
    if (items[before - 2]!.tag !== 'TO' && items[before - 1]!.tag !== 'VB') return
    items[before - 1]!.tag = 'VB'
    item.tag = 'VB'
  }
}

/** "both" between a subject and its verb. */
function asFloating(items: readonly Item[], at: number): void {
  const next = items[at + 1]
  if (next === undefined || !/^(?:V[BDPZ]|MD)$/.test(next.tag)) return
  items[at]!.tag = 'RB'
  if (next.tag === 'VB') next.tag = 'VP'
}

/** "does support lifting it": the verb that "do" only stresses. */
const isStressed = (items: readonly Item[], at: number): boolean =>
  /^(?:support|back|favou?r|want|need|plan|welcome|hope)$/.test(items[at]!.lower) &&
  /^(?:do|does|did)$/.test(items[at - 1]!.lower) &&
  /^(?:DT|PS|PN|NP|NN|JJ|VG|TO)$/.test(items[at + 1]?.tag ?? '')

/** "does not like it", "we like it": the verb. */
function isLiking(items: readonly Item[], at: number): boolean {
  if (items[at]!.lower !== 'like' || !/^(?:DT|PS|PN|NP)$/.test(items[at + 1]?.tag ?? '')) return false
  let before = at - 1
  while (before > 0 && /^(?:not|n't|really|much|particularly|even|never)$/.test(items[before]!.lower)) before -= 1
  if (/^(?:do|does|did)$/.test(items[before]!.lower)) return true
  return before === at - 1 && /^(?:i|we|they)$/.test(items[before]!.lower)
}

const OPENING_VERB =
  /^(?:having|joining|opposing|supporting|backing|rejecting|condemning|criticising|criticizing|praising|urging|defying|echoing)$/

/** Verbs that the general tagger takes for nouns or adjectives, by the words before them: "to retaliate", "has slapped". */
export function retag(items: readonly Item[]): void {
  // "Both urged him to stay"
  if (/^(?:both|neither|each)$/.test(items[0]?.lower ?? '') && /^(?:V[DZP]|MD)$/.test(items[1]?.tag ?? ''))
    items[0]!.tag = 'DT'
  // "Defying the ban, Keldia sailed": the capital only opens the sentence.
  const [first, second] = items
  if (first?.tag === 'NP' && /^\p{L}{2,}[^aeiou]?ing$/u.test(first.lower) && /^(?:DT|PS)$/.test(second?.tag ?? ''))
    first.tag = 'VG'
  // "New Port has signed it": the capital of the second tells that both are a name.
  if (first?.tag === 'JJ' && second?.tag === 'NN' && /^\p{Lu}\p{Ll}/u.test(second.text)) {
    first.tag = 'NP'
    second.tag = 'NP'
  }
  // "Having signed it, Keldia sailed", "Joining Keldia, Calveth signed"
  if (first?.tag === 'NP' && OPENING_VERB.test(first.lower) && /^(?:V[ND]|NP)$/.test(second?.tag ?? '')) {
    first.tag = 'VG'
    if (second!.tag === 'VD') second!.tag = 'VN'
  }
  for (let at = 1; at < items.length; at += 1) {
    const item = items[at]!
    if (/^V[GN]$/.test(item.tag) && item.lower.includes('-')) item.tag = 'JJ'
    asSubject(items, at)
    const plain = noBaseForm(items, at)
    if (plain !== null) item.tag = plain
    // "the bill, backed by Keldia": no verb of its own.
    if (
      item.tag === 'VD' &&
      items[at + 1]?.lower === 'by' &&
      /^(?:NN|NP|,)$/.test(items[at - 1]!.lower === ',' ? ',' : items[at - 1]!.tag)
    )
      item.tag = 'VN'
    if (item.lower === 'cannot') item.tag = 'MD'
    // "Let us pass it"
    if (item.tag === 'VP' && /^(?:us|'s)$/.test(items[at - 1]!.lower) && items[at - 2]?.lower === 'let') item.tag = 'VB'
    if (isDenied(items, at) || isHelped(items, at) || isStressed(items, at)) item.tag = 'VB'
    if (isLiking(items, at)) item.tag = /^(?:i|we|you|they)$/.test(items[at - 1]!.lower) ? 'VP' : 'VB'
    if (isUnled(items, at)) item.tag = ALIKE.test(item.lower) ? 'VD' : 'VP'
    // "12 senators voting against it"
    if (
      item.lower === 'voting' &&
      /^(?:against|for|to|with|in|no|yes)$/.test(items[at + 1]?.lower ?? '') &&
      (isPlural(items[at - 1]!) ||
        /^(?:in|by|after|before|of|from|for|be|is|are|was|were|am|'m|'re|been)$/.test(items[at - 1]!.lower))
    )
      item.tag = 'VG'
    // "have both signed", "has neither signed nor …": an adverb here.
    if (
      /^(?:both|all|each|neither)$/.test(item.lower) &&
      isAuxiliary(items[at - 1]!) &&
      items[at + 1]?.tag.startsWith('V')
    )
      item.tag = 'RB'
    // "Keldia and Calveth both oppose it"
    if (/^(?:both|all|each)$/.test(item.lower) && /^N[NP]$/.test(items[at - 1]!.tag)) asFloating(items, at)
    if (items[at - 1]!.lower === 'those' && item.tag === 'NN' && /^\p{Ll}{3,}ing$/u.test(item.text)) item.tag = 'VG'
    if (item.lower === 'let' && item.tag === 'VB' && /^(?:NN|NP)$/.test(items[at - 1]!.tag)) item.tag = 'VD'
    if (item.tag === 'VN' && isPastOfItsOwn(items, at)) item.tag = 'VD'
    if (!/^(?:NN|JJ)$/.test(item.tag) || !/^\p{Ll}/u.test(item.text)) continue
    // "let the ban lapse"
    if (
      /^(?:lapse|stand|fall|end|die|pass)$/.test(item.lower) &&
      items.slice(Math.max(0, at - 5), at - 1).some(({ lower }) => /^let(?:s|ting)?$/.test(lower))
    )
      item.tag = 'VB'
    const verb = verbByPlace(items, at)
    if (verb !== null) item.tag = verb
    const irregular = irregularPast(items, at)
    if (irregular !== null) item.tag = irregular
    if (isPluralVerb(items, at) || isVerbOfMany(items, at)) item.tag = 'VP'
    if (isSingularVerb(items, at) || isOnlyVerb(items, at)) item.tag = 'VZ'
    let before = at - 1
    while (before > 0 && items[before]!.tag === 'RB') before -= 1
    const { tag, lower } = items[before]!
    const next = items[at + 1]?.tag ?? 'PU'
    if (tag === 'MD' && !/^(?:NN|NP|MD)$/.test(next)) item.tag = 'VB'
    else if (tag === 'TO' && /(?:ate|i[sz]e|ify)$/.test(item.lower) && !/^(?:NN|NP)$/.test(next)) item.tag = 'VB'
    else if (tag === 'TO' && /^(?:re|de|co|pre|dis|un)-\p{Ll}/u.test(item.lower)) item.tag = 'VB'
    else if (
      /^(?:have|has|had|'ve)$/.test(lower) &&
      /(?:ed|[wk]n|ozen|iven|aken)$/.test(item.lower) &&
      !/^(?:NN|NP)$/.test(items[at - 1]!.tag)
    )
      item.tag = 'VN'
  }
}

/** "is pushing back against it", "the prompt lifting of it", "poured scorn on it": no base form and no noun stands there; null for any other word. */
function noBaseForm(items: readonly Item[], at: number): 'RB' | 'JJ' | 'NN' | null {
  const { tag, lower } = items[at]!
  const [before, next] = [items[at - 1]!, items[at + 1]?.tag ?? 'PU']
  if (lower === 'back' && tag === 'NN') return /^V[GDZPN]$/.test(before.tag) && next === 'IN' ? 'RB' : null
  if (!/^V[BP]$/.test(tag)) return null
  if (/^(?:DT|PS)$/.test(before.tag) && !/^(?:all|both|each|that|this|these|those)$/.test(before.lower))
    return /^(?:NN|VG|JJ)$/.test(next) ? 'JJ' : /^(?:IN|PU)$/.test(next) ? 'NN' : null
  const isObject =
    /^V[DZ]$/.test(before.tag) && !isAuxiliary(before) && !/^(?:help|let|make|made|d(?:o|oes|id)$)/.test(before.lower)
  return isObject && /^(?:on|upon|over|at)$/.test(items[at + 1]?.lower ?? '') ? 'NN' : null
}

/** Plural nouns for people that might be forms of a verb. */
const PEOPLE =
  /^(?:officials|leaders|lawmakers|legislators|senators|supporters|backers|aides|allies|officers|sources|ministers|diplomats|troops|soldiers|fighters|militants|rebels|terrorists|residents|civilians|families|workers)$/

/** "Keldian officials threatened to": what a past form follows is no verb here. */
function asSubject(items: readonly Item[], at: number): void {
  const item = items[at]!
  const next = items[at + 1]
  if (item.tag !== 'VZ' || next === undefined || !/^(?:V[ND]|MD)$/.test(next.tag)) return
  if (!PEOPLE.test(item.lower) || !/^(?:JJ|NP|NN|DT|PO|PS|CD)$/.test(items[at - 1]!.tag)) return
  item.tag = 'NN'
  const isOfOthers =
    items[at + 2]?.lower === 'by' || items.slice(at + 2, at + 24).some(({ tag }) => /^(?:V[DZP]|MD)$/.test(tag))
  if (next.tag === 'VN' && !isOfOthers) next.tag = 'VD'
}

/** "cannot support it", "could not back the bill", "would never vote": the verb that a modal and its negation wait for. */
function isDenied(items: readonly Item[], at: number): boolean {
  const { tag, text } = items[at]!
  const before = items[at - 1]!
  if (!/^(?:cannot|not|n't|never)$/.test(before.lower) || !/^(?:NN|JJ|RB)$/.test(tag)) return false
  if (!/^\p{Ll}+(?<!s|ly|ing|ed)$/u.test(text)) return false
  if (tag !== 'NN' && !/^(?:DT|PS|PN|NP|JJ|NN|CD|VG)$/.test(items[at + 1]?.tag ?? '')) return false
  if (tag !== 'NN' && !/^(?:back|welcome|second|better|clear|open|free|endorse|support)$/.test(text)) return false
  return before.lower === 'cannot' || (/^(?:MD|V[DPZ])$/.test(items[at - 2]?.tag ?? '') && isHelping(items[at - 2]!))
}

/** "Ana Roy (R-North) and Bo Lind (R-West) | oppose it", "the cuts, made in May, | hurt many": a base form that no modal and no "to" leads. */
function isUnled(items: readonly Item[], at: number): boolean {
  if (items[at]!.tag !== 'VB' || !/^[),]$/.test(items[at - 1]!.lower)) return false
  return !items.slice(0, at).some(({ tag, lower }) => /^(?:MD|TO|V[BDZP])$/.test(tag) || /^(?:let|help)/.test(lower))
}

/** Past forms like the base form. */
const ALIKE = /^(?:hurt|hit|cut|put|set|let|shut|quit|split|spread|cost|cast|beat|bet|burst|shed|upset|read)$/

const isPlural = ({ tag, lower }: Item): boolean =>
  lower === 'those' || (/^N[NP]$/.test(tag) && /[^s]s$|people$/.test(lower))

/** "helped craft the bill" */
const isHelped = (items: readonly Item[], at: number): boolean =>
  items[at]!.tag === 'NN' &&
  /^help(?:s|ed|ing)?$/.test(items[at - 1]!.lower) &&
  /^(?:DT|PS)$/.test(items[at + 1]?.tag ?? '') &&
  !items[at]!.lower.endsWith('s')

const isHelping = ({ tag, lower }: Item): boolean => tag === 'MD' || /^d(?:o|oes|id)$/.test(lower)

const AUXILIARY = /^(?:be|been|being|is|are|was|were|am|has|have|had|having|get|gets|got|'s|'ve|'re|'d)$/
const isAuxiliary = ({ lower }: Item): boolean => AUXILIARY.test(lower)

/** Forms that are as often nouns, adjectives or another verb: "a cut", "the cost". */
const NO_PAST =
  /^(?:bid|bit|bore|borne|bound|broadcast|cast|cost|cut|drunk|felt|forecast|found|ground|hit|hurt|lain|lay|left|let|light|lit|lost|put|quit|read|rose|run|saw|set|shed|shot|shut|split|spread|stole|stuck|sunk|thought|torn|wound|worn|woke)$/
const PASTS = new Map(
  [...IRREGULAR_BY_LEMMA.values()].flatMap(([past, participle]) => [
    ...(participle === past ? [] : [[participle, 'VN'] as const]),
    [past, 'VD'] as const,
  ]),
)

/** "The court upheld it", "was withdrawn": the past of an irregular verb that the general tagger takes for a noun; null for any other word. */
function irregularPast(items: readonly Item[], at: number): 'VD' | 'VN' | null {
  const { lower } = items[at]!
  const tag = PASTS.get(lower)
  if (tag === undefined || NO_PAST.test(lower)) return null
  let before = at - 1
  while (before > 0 && items[before]!.tag === 'RB') before -= 1
  if (isAuxiliary(items[before]!)) return 'VN'
  if (/^(?:DT|PS|PO|JJ|IN|TO|MD)$/.test(items[before]!.tag)) return null
  return tag
}

const NAMING =
  /^(?:called|named|dubbed|known|made|given|offered|shown|sent|told|said|born|aged|based|led|held|put|set)$/

/** "Varonia banned Keldian ships": behind its subject and before its object a past form is no participle. */
function isPastOfItsOwn(items: readonly Item[], at: number): boolean {
  const item = items[at]!
  const next = items[at + 1]
  if (next === undefined || NAMING.test(item.lower) || !item.lower.endsWith('ed')) return false
  let before = at - 1
  while (before > 0 && items[before]!.tag === 'RB') before -= 1
  const { tag } = items[before]!
  if (tag === 'NP') return /^(?:DT|PS|JJ|NN|NP|CD)$/.test(next.tag)
  return (tag === 'NN' || tag === 'WH') && /^(?:DT|PS)$/.test(next.tag)
}

const PLURAL_VERB =
  /^(?:fear|hope|doubt|question|support|back|favou?r|praise|demand|want|need|protest|attack|boycott|vow|pledge|promise|welcome|oppose|reject|claim|plan|aim|vote|seek)$/

/** "Critics fear other countries will follow": a verb behind its plural subject. */
const isPluralVerb = (items: readonly Item[], at: number): boolean =>
  PLURAL_VERB.test(items[at]!.lower) &&
  /^(?:NN|NP)$/.test(items[at - 1]!.tag) &&
  /[^s']s$/.test(items[at - 1]!.lower) &&
  ((/^(?:claim|plan|aim|vote|seek)$/.test(items[at]!.lower)
    ? items[at + 1]?.tag === 'TO'
    : /^(?:DT|PS|JJ|NN|NP|PN|IN|WH|VG)$/.test(items[at + 1]?.tag ?? '')) ||
    // "the bill, which Republicans support."
    items.slice(Math.max(0, at - 5), at).some(({ tag }) => tag === 'WH'))

/** "The two senators on the council support the bill": the first verb, behind what is attached to its plural subject. */
function isVerbOfMany(items: readonly Item[], at: number): boolean {
  if (!PLURAL_VERB.test(items[at]!.lower) || !/^(?:DT|PS)$/.test(items[at + 1]?.tag ?? '')) return false
  let noun = at - 1
  while (noun > 0 && /^(?:NN|NP|DT|JJ|PO|CD)$/.test(items[noun]!.tag)) noun -= 1
  const link = items[noun]
  if (link === undefined || !/^(?:on|in|from|at|of|with|across)$/.test(link.lower) || !isPlural(items[noun - 1]!))
    return false
  return items.slice(0, at).every(({ tag }) => !/^(?:V|MD|WH)/.test(tag))
}

/** "Keldia hopes that": a verb behind a name. */
const isSingularVerb = (items: readonly Item[], at: number): boolean =>
  /^(?:hopes|fears|doubts|vows|pledges|demands|claims|champions|backs|favou?rs|questions)$/.test(items[at]!.lower) &&
  (items[at - 1]!.tag === 'NP' ||
    (items[at - 1]!.tag === 'NN' &&
      items[at + 1]?.tag === 'VG' &&
      /^(?:DT|PS|IN|NN|NP)$/.test(items[at + 2]?.tag ?? ''))) &&
  (items[at + 1]?.tag === 'VG' || /^(?:that|to|the|its|his|her|it|they|he|she)$/.test(items[at + 1]?.lower ?? ''))

const PARTICLE = /^(?:out|up|off|down|over|away|back|aside)$/
const DETERMINER = /^(?:DT|PS)$/

/** "to hash out a truce", "would honour and respect it", "been pressing Keldia": a verb by what stands before and behind; null for any other word. */
function verbByPlace(items: readonly Item[], at: number): 'VB' | 'VG' | 'VP' | 'VZ' | 'VD' | 'VN' | null {
  const { tag, lower } = items[at]!
  const before = items[at - 1]!
  const next = items[at + 1]
  if (next === undefined) return null
  if (lower.endsWith('ing')) {
    if (!isBe(before)) return null
    const hasObject = /^(?:NP|DT|PS|PN)$/.test(next.tag) || /^\p{Lu}/u.test(next.text)
    // "is lobbying against it", "has been rallying support"
    const isDoing =
      tag === 'NN' && (next.lower === 'against' || (before.lower === 'been' && /^(?:NN|JJ)$/.test(next.tag)))
    return hasObject || isDoing ? 'VG' : null
  }
  if (lower === 'torn' && isBe(before)) return 'VN'
  // "Let's pass it", "let us not pass it"
  const lead = /^(?:not|n't)$/.test(before.lower) ? at - 2 : at - 1
  if (tag === 'NN' && /^(?:'s|us)$/.test(items[lead]?.lower ?? '') && items[lead - 1]?.lower === 'let') return 'VB'
  if (tag !== 'NN') return null
  // "shot down the idea"
  if (/^(?:shot|cut|put|set|shut|laid|cast|fought)$/.test(lower) && /^(?:N[NP]|PN|WH|RB)$/.test(before.tag))
    return PARTICLE.test(next.lower) && DETERMINER.test(items[at + 2]?.tag ?? '') ? 'VD' : null
  const isOfMany = lower.endsWith('s')
  // "The cuts concern us"
  if (/^(?:us|me|him|them)$/.test(next.lower) && /^N[NP]$/.test(before.tag)) return isOfMany ? 'VZ' : 'VP'
  // "The bill protects workers", "she looks forward to it"
  if (/^(?:N[NP]|PN|WH)$/.test(before.tag) && (next.lower === 'forward' ? lower === 'looks' : DOING.test(lower)))
    if (next.lower === 'forward' || /^(?:NN|JJ|DT|PS|NP|PN)$/.test(next.tag)) return 'VZ'
  // "Keldia never yields to it"
  if (isOfMany)
    return /^(?:never|always|still|now|also|often|already)$/.test(before.lower) && items[at - 2]?.tag === 'NP'
      ? 'VZ'
      : null
  const hasObject =
    DETERMINER.test(next.tag) || (PARTICLE.test(next.lower) && DETERMINER.test(items[at + 2]?.tag ?? ''))
  if (!hasObject) return null
  if (before.tag === 'TO') return 'VB'
  return before.tag === 'CC' && items[at - 2]?.tag === 'VB' && /^(?:TO|MD)$/.test(items[at - 3]?.tag ?? '')
    ? 'VB'
    : null
}

const isBe = ({ lower }: Item): boolean => /^(?:is|are|was|were|been|be|'s|'re)$/.test(lower)

const STANDING = /^(?:champions|backs|favou?rs|opposes|supports|rejects|condemns|welcomes|endorses|embraces)$/

/** "Ana Roy champions free trade": the clause has no other verb. */
function isOnlyVerb(items: readonly Item[], at: number): boolean {
  if (!STANDING.test(items[at]!.lower) || items[at - 1]!.tag !== 'NP') return false
  if (!/^(?:NN|JJ|NP|PS|DT)$/.test(items[at + 1]?.tag ?? '')) return false
  for (let next = at + 1; next < items.length; next += 1) {
    const { tag } = items[next]!
    if (/^(?:PU|CC|WH)$/.test(tag)) break
    if (/^(?:V[DZP]|MD)$/.test(tag)) return false
  }
  return !items.slice(0, at).some(({ tag }) => /^(?:V[DZP]|MD)$/.test(tag))
}

/** Forms of verbs that are hardly ever nouns. */
const DOING =
  /^(?:protects|undermines|violates|threatens|destroys|strengthens|weakens|improves|ensures|endangers|jeopardi[sz]es|betrays|prevents|ruins|isolates|emboldens|secures|guarantees|deserves|serves)$/
