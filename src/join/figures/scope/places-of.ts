import { knownPlace, NATION, WORLD } from './known-places.js'

/** Where that is, or whose, what a figure counts. */
export interface Places {
  /** Keys of places: see `placeKey`. Empty where its clause names none. */
  readonly keys: ReadonlySet<string>
  /** Those that stand in one list: "in Port Sable and Mirrow". */
  readonly listed: ReadonlySet<string>
}

export const NOWHERE: Places = { keys: new Set(), listed: new Set() }

const NAME_WORD = String.raw`\p{Lu}[\p{L}'’.-]*[\p{L}.]|\p{Lu}\p{Ll}?`
const NAME = `(?:${NAME_WORD})(?: (?:${NAME_WORD}))*`
/** "the southern city of", "a church in suburban": what may stand between a preposition and a name. */
const BETWEEN = String.raw`(?:(?:the|a|an|its|their|his|her) )?(?:(?!(?:with|without|for|from|to|after|before|by|about|against|and|or|than|that|who|which|as)\b)\p{Ll}[\p{Ll}-]+ (?:of )?){0,3}?`
const IN = new RegExp(
  String.raw`\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]cross|[Tt]hroughout|[Aa]round|[Oo]ff|[Ww]ithin)(?: of)? ${BETWEEN}(${NAME}(?:(?:, (?:and )?| and )(?:in )?${NAME}){0,4})(?=(['’]s\b)?(?: (\p{Ll}+))?)`,
  'gu',
)
/** "From Port Sable to Mirrow". */
const FROM_TO = new RegExp(String.raw`\b[Ff]rom (${NAME}(?: to ${NAME})+)`, 'gu')
/** "A visit to Port Sable, where". */
const WHERE = new RegExp(String.raw`\b(${NAME}(?: and ${NAME})?),? where\b`, 'gu')
const EVERYWHERE =
  /\b(?:worldwide|globally|global|(?:in|around|across|over|throughout) the (?:\p{Ll}+ )?(?:world|globe))\b/u
const NATIONWIDE =
  /\b(?:nationwide|nationally|countrywide|(?:in|around|across|over|throughout) the (?:\p{Ll}+ )?(?:country|nation))\b/u

/** "The highest number of any country in the world": counted in one. */
const COMPARED =
  /\b(?:most|any|one|\p{Ll}{3,}est)\b.* (?:in|of) the (?:world|country|nation|globe)\b|\bthe (?:world|country|nation)['’]s\b/u

/** Words that may follow the name of a place; after others it is part of a longer name: "in Democratic districts". */
const AFTER_PLACE =
  /^(?:a|about|after|ahead|alone|also|among|an|and|are|as|at|because|before|between|border|but|by|can|city|could|county|despite|district|dur\p{Ll}+|each|earlier|for|from|had|has|have|how|if|in|including|into|is|it|its|last|late|later|left|like|many|may|might|more|most|near|next|now|of|on|or|over|province|region|said|says|since|so|state|still|than|that|the|their|then|they|this|though|to|two|under|until|was|were|when|where|which|while|who|whose|will|with|without|would|\p{Ll}+(?:ed|ing|ly))$/u

/** Capitalised words that name no place. */
const NO_PLACE =
  /^(?:the|a|an|i|he|she|it|we|they|his|her|mr|mrs|ms|dr|sen|rep|gov|gen|president|congress|senate|house|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec|q[1-4]|covid)\b/u

/** "Port Sable Saturday", "Mirrow Nov". */
const LATER = / (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*$| (?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\b.*$/u
/** "Mirrow.", but not "U.S." */
const SENTENCE_END = /(?<!\b\p{Lu})\.$/u

/** Where one clause ends and another may begin that counts something else. */
const BREAK =
  /;|\s[—–-]{1,2}\s|\b(?:while|whereas|but|although|though|compared|(?<!\b(?:more|less|fewer|rather|other|later|earlier|higher|lower|larger|smaller) )than|versus)\b|, (?:\p{Ll}+ )?(?:more|fewer|higher|lower|less|larger|smaller) than\b|, (?:who|which)\b/u
const NEXT_NUMBER =
  /(?:\band|,|\bwith|\bto|\bfrom) (?:\p{Ll}+ ){0,3}?(?:\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|dozens\b|hundreds\b|thousands\b)/u

/**
 * Places that grammar ties to a figure: that stand in its clause behind a preposition or before "where", that have or report
 * so many ("Varonia has 38", "Varonia's 38"), or whose people are counted ("38 Varonians").
 *
 * @param before what the sentence says before the number
 * @param after what it says behind it
 * @param words the figure's own words
 */
export function placesOf(before: string, words: string, after: string): Places {
  const ahead = lastClause(before)
  const behind = firstClause(after)
  const keys = new Set<string>()
  const listed = new Set<string>()
  for (const text of [ahead, behind]) addPlaces(text, keys, listed)
  for (const pattern of [OWNER, OF_PLACE, WITH]) addOwner(ahead.match(pattern)?.[1], keys)
  addOwner(before.match(WHICH)?.[1], keys)
  for (const word of words.split(/\s+/)) add(word, keys, true)
  if (keys.size === 0) {
    // Where its own clause names none, what follows the next number of a list may: "8,700 cases and 358 deaths in Keldia".
    const [rest] = after.slice(behind.length).split(BREAK)
    if (/^(?:and|,) /.test(after.slice(behind.length))) addPlaces(rest ?? '', keys, listed)
  }
  if (keys.size === 0) return NOWHERE
  return { keys, listed: listed.size > 1 ? listed : NOWHERE.listed }
}

function lastClause(text: string): string {
  const parts = text.split(BREAK)
  return parts.at(-1) ?? ''
}

function firstClause(text: string): string {
  const end = Math.min(
    ...[BREAK, NEXT_NUMBER].map((limit) => text.search(limit)).map((at) => (at < 0 ? text.length : at)),
  )
  return text.slice(0, end)
}

function addPlaces(text: string, keys: Set<string>, listed: Set<string>): void {
  if (!COMPARED.test(text)) {
    if (EVERYWHERE.test(text)) keys.add(WORLD.key)
    if (NATIONWIDE.test(text)) keys.add(NATION.key)
  }
  for (const [, names = '', owner, next] of text.matchAll(IN)) {
    if (owner !== undefined || (next !== undefined && !AFTER_PLACE.test(next))) continue
    addList(names, keys, listed)
  }
  for (const [, names = ''] of text.matchAll(WHERE)) addList(names, keys, listed)
  for (const [, names = ''] of text.matchAll(FROM_TO)) addList(names.replaceAll(' to ', ' and '), keys, listed)
}

/** "Mirrow, Keldia, and Port Sable": several where "and" stands between them; one, and what it lies in, where it does not. */
function addList(names: string, keys: Set<string>, listed: Set<string>): void {
  const isList = / and /.test(names)
  for (const name of names.split(/,? and (?:in )?|, (?:in )?/)) {
    const key = add(name, keys, false)
    if (isList && key !== null) listed.add(key)
  }
}

function add(name: string, keys: Set<string>, onlyKnown: boolean): string | null {
  const bare = name
    .replace(/['’]s?$/u, '')
    .replace(LATER, '')
    .replace(SENTENCE_END, '')
  if (bare === '' || !/^\p{Lu}/u.test(bare) || NO_PLACE.test(bare.toLowerCase())) return null
  const known = knownPlace(bare)
  if (known === null && (onlyKnown || bare.length < 3)) return null
  const key = known?.key ?? bare.toLowerCase()
  keys.add(key)
  return key
}

const OWNER = new RegExp(
  String.raw`(?:^|[\s(“"])((?:${NAME_WORD})(?: (?:${NAME_WORD}))*)(?:(['’]s?)(?: \p{Ll}+){0,3}|(?: \p{L}\p{Ll}+){0,2}? (?:has|have|had|having|reports|reported|reporting|recorded|recording|registered|counts|confirmed|sees|saw|suffered|lost|accounts for|accounted for)(?: \p{Ll}+){0,4}(?: [\d,.]+ \p{Ll}+(?: \p{Ll}+)? and(?: \p{Ll}+){0,3})?)\s*$`,
  'u',
)
/** "The US death toll climbed to". */
const OF_PLACE = new RegExp(
  String.raw`(?:^|[\s(“"])((?:${NAME_WORD})(?: (?:${NAME_WORD}))*) (?:(?:\p{L}\p{Ll}+|[\p{Lu}\d-]+) ){0,2}(?:deaths?|death toll|toll|cases|infections|population|economy|total)(?: \p{Ll}+| \p{Lu}\p{Ll}+day){0,6}\s*$`,
  'u',
)

/** "Keldia has been the hardest hit, with 18,000 deaths". */
const WITH = new RegExp(
  String.raw`(?:^|[\s(“"])((?:${NAME_WORD})(?: (?:${NAME_WORD}))*) (?:now )?(?:has|have|had|is|are|was|were|remains?|leads?)\b[^;:]{0,60}\bwith\b[^;:]{0,40}$`,
  'u',
)

/** "That of Keldia, which is reporting". */
const WHICH = new RegExp(
  String.raw`(?:^|[\s(“"])((?:${NAME_WORD})(?: (?:${NAME_WORD}))*), (?:which|where|who)(?: \p{Ll}+){1,5}\s*$`,
  'u',
)

/** Who has what is counted, where that is a known place. */
function addOwner(name: string | undefined, keys: Set<string>): void {
  // "In all Varonia has": the name begins with a later word.
  const words = name?.split(' ') ?? []
  words.some((_, from) => add(words.slice(from).join(' '), keys, true) !== null)
}
