import type { Actor } from '../reading.js'

const SPEAKS_FOR_STATE =
  /\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|emperor|supreme leader|minister|secretary|foreign policy chief|chief cabinet secretary|spokes\w+|ambassador|envoy|diplomat|representative to|delegate|press secretary|national security advis[eo]r|government|high representative|taoiseach|vice president|undersecretary|negotiator|trade representative|adviser|chief of staff)\b/
const FOR_ITSELF =
  /\b(?:former|ex|then|senators?|representatives?|lawmakers?|congress(?:man|woman)|legislat\w+|majority leader|minority leader|opposition|candidate|analyst|fellow|professor|expert|director|shadow|ranking|lawyer|dissident|activist|historian|retired|deputy leader|mp|economist|speaker|whip)\b/
const HEADS = /\b(?:president|prime minister|chancellor|king|queen|emir|premier|supreme leader)\b/
const OF_THE_STATES =
  /\b(?:secretary of (?:state|defense|the treasury|commerce|homeland security)|(?:defense|treasury|commerce) secretary|national security advis[eo]r|trade representative|white house|attorney general)\b/

/**
 * The state or body that a person's words and deeds count for as well: leaders, ministers, spokespersons and ambassadors of it, not
 * legislators, analysts, former officials. Null for none, and when the article does not tell of what.
 */
export function representedBy(person: Actor, actors: readonly Actor[]): string | null {
  if (person.kind !== 'person') return null
  const body = bodyOf(person, actors)
  if (body !== null) return body
  const states = new Map(
    actors.flatMap(({ id, kind, country }) => (kind === 'state' && country !== null ? [[country, id] as const] : [])),
  )
  const roles = person.roles.filter(({ role }) => SPEAKS_FOR_STATE.test(role) && !FOR_ITSELF.test(role))
  if (roles.length === 0 || person.roles.some(({ role }) => /\b(?:former|ex)\b/.test(role))) return null
  for (const { of } of roles) {
    const owner = actors.find(({ id }) => id === of)
    if (owner === undefined) continue
    if (owner.kind === 'state' || owner.kind === 'organisation' || owner.kind === 'group') return owner.id
    // "a spokesman for the president"
    const above =
      owner.id === person.id
        ? null
        : representedBy({ ...owner, roles: owner.roles.filter((role) => role.of !== person.id) }, actors)
    if (above !== null) return above
  }
  if (person.country !== null) {
    const own = states.get(person.country)
    if (own !== undefined) return own
  }
  return homeOf(
    person,
    roles.map(({ role }) => role),
    actors,
  )
}

const LEADS =
  /\b(?:president|chief executive|ceo|chair(?:man|woman|person)?|head|secretary-general|secretary general|spokes\w+|executive director|director-general|leader|founder)\b/
const NOT_LED =
  /\b(?:Institut\w*|Cent(?:er|re)|Universit\w+|College|School|Committee|Senate|House|Congress|Parliament|Brookings|Council|Foundation|Endowment|Program\w*|Court|News|Times|Post|Party|Republicans?|Democrats?)\b/

/** The organisation that a person leads or speaks for; not the committees, parties and institutes whose members speak for themselves. */
function bodyOf(person: Actor, actors: readonly Actor[]): string | null {
  for (const { role, of } of person.roles) {
    if (!LEADS.test(role) || /\b(?:former|vice|deputy)\b/.test(role)) continue
    const owner = actors.find(({ id }) => id === of)
    if (owner?.kind === 'organisation' && !NOT_LED.test(owner.name)) return owner.id
  }
  return null
}

/** "President Ana Roy" without "of": the state that the article is at home in, where its other words tell. */
function homeOf(person: Actor, roles: readonly string[], actors: readonly Actor[]): string | null {
  const america = actors.find(({ kind, country }) => kind === 'state' && country === 'US')
  if (america === undefined) return null
  if (roles.some((role) => OF_THE_STATES.test(role))) return america.id
  // English-language reports leave the country out where it is the United States'.
  const isHead = roles.some((role) => HEADS.test(role) && /\bpresident\b/.test(role))
  const rivals = actors.filter(
    (actor) =>
      actor !== person &&
      actor.kind === 'person' &&
      actor.roles.some(({ role, of }) => /^president$/.test(role) && of === america.id),
  )
  return isHead && rivals.length === 0 && mentionsOf(person) > 2 ? america.id : null
}

const mentionsOf = ({ mentions }: Actor): number => mentions.length
