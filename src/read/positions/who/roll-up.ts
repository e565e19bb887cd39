import { indexAt, type Span } from '../../../text/index.js'
import { states as allStates } from '../../actors/lexicon/countries.js'
import type { Doc } from '../../doc.js'
import type { Actor } from '../../reading.js'

const SPEAKS_FOR_STATE =
  /\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|emperor|supreme leader|ayatollah|minister|secretary|foreign policy chief|chief cabinet secretary|spokes\w+|ambassador|envoy|diplomat|representative to|delegate|press secretary|national security advis[eo]r|government|high representative|taoiseach|vice president|undersecretary|negotiator|trade representative|adviser|chief of staff)\b|^(?:top |paramount )?leader$|^(?:(?:senior|top|administration|government|\S+ administration) )+official$/
/** Of a state; of a party or movement it is no office of a state. */
const LEADER = /\b(?:leader|official)$/
const FOR_ITSELF =
  /\b(?:former|ex|then|senators?|(?<!\b(?:trade|special|high|permanent) )representatives?|lawmakers?|congress(?:man|woman)|legislat\w+|majority leader|minority leader|opposition|candidate|analyst|fellow|professor|expert|shadow|ranking|lawyer|dissident|activist|historian|retired|deputy leader|mp|economist|speaker|whip)\b/
const HEADS = /\b(?:president|prime minister|chancellor|king|queen|emir|premier|supreme leader)\b/
const OF_THE_STATES =
  /\b(?:secretary of (?:state|defense|the treasury|commerce|homeland security)|(?:defense|treasury|commerce) secretary|national security advis[eo]r|trade representative|white house|attorney general)\b/

/** For whom the persons of a document speak. */
export interface Representation {
  /** The state or body that an actor's words and deeds count for as well; null for none. */
  readonly of: (id: string) => string | null
  /** The part of a state that a governor's deeds count for; null for none. What a governor only says stays theirs. */
  readonly regionOf: (id: string) => string | null
  /** The actor, whom it speaks for, and who speaks for it. */
  readonly withKin: (id: string) => ReadonlySet<string>
}

/**
 * Leaders, ministers, spokespersons and ambassadors speak for their state, those who lead an organisation for it; legislators,
 * analysts and former officials for themselves. Nobody speaks for what the article does not tell.
 */
export function representationIn(doc: Doc): Representation {
  const byId = new Map(doc.actors.map((actor) => [actor.id, actor]))
  const states = doc.actors.filter(({ kind }) => kind === 'state')
  const senders = doc.actors.filter(({ kind }) => kind === 'state' || kind === 'group')
  const known = new Map<string, string | null>()
  const home = homeOf(doc, states)
  const of = (id: string): string | null => {
    const told = known.get(id)
    if (told !== undefined) return told
    // Two who are each other's counterpart end here.
    known.set(id, null)
    const person = byId.get(id)
    const found = person?.kind === 'person' ? (bodyOf(person, byId) ?? stateOf(person)) : null
    known.set(id, found)
    return found
  }

  function stateOf(person: Actor): string | null {
    const roles = person.roles.filter(({ role }) => SPEAKS_FOR_STATE.test(role) && !FOR_ITSELF.test(role))
    if (roles.length === 0 || person.roles.some(({ role }) => /\b(?:former|ex)\b/.test(role))) return null
    for (const { role, of: owner, evidence } of roles) {
      const body = owner === null ? undefined : byId.get(owner)
      if (body === undefined) continue
      if (body.kind === 'organisation' && /\b(?:ambassador|representative|delegate)\b/.test(role)) {
        // "Keldia's U.N. ambassador" speaks there, and for Keldia.
        // Who is sent to a body speaks for the sender, never for the body: "the Varonian U.N. ambassador".
        const sender = stateBeside(doc, senders, person, evidence[0]) ?? senderOf(doc, senders, evidence)
        if (sender !== null) return sender
        continue
      }
      if (LEADER.test(role) && body.kind !== 'state') continue
      if (body.kind !== 'person') return body.id
      // "a spokesman for the president"
      const above = of(body.id)
      if (above !== null) return above
    }
    const own = states.find(({ country }) => country !== null && country === person.country)
    if (own !== undefined) return own.id
    for (const { evidence } of roles) {
      const beside = stateBeside(doc, states, person, evidence[0])
      if (beside !== null) return beside
    }
    const paired = stateInOrder(doc, states, person)
    if (paired !== null) return paired
    const isHead = roles.some(({ role }) => HEADS.test(role))
    if (home !== null && (isHead || roles.some(({ role }) => /\bminister\b|\bspokes/.test(role)))) return home
    const america = states.find(({ country }) => country === 'US')
    if (america === undefined) return null
    if (roles.some(({ role }) => OF_THE_STATES.test(role))) return america.id
    // English-language reports leave the country out where it is the United States'.
    return roles.some(({ role }) => /\bpresident\b/.test(role)) &&
      person.mentions.length > 2 &&
      isCalledPresident(doc, person) !== false &&
      (roles.some(({ role }) => role.startsWith('vice ')) || !hasPresident(doc, america.id, person))
      ? america.id
      : null
  }

  const regionOf = (id: string): string | null => {
    const governs = byId
      .get(id)
      ?.roles.find(({ role, of }) => of !== null && /^(?:republican |democratic )?(?:governor|gov)\b/.test(role))
    return governs?.of != null && byId.get(governs.of)?.kind === 'organisation' ? governs.of : null
  }

  const withKin = (id: string): ReadonlySet<string> => {
    const above = of(id)
    const below = doc.actors.filter((actor) => of(actor.id) === id).map((actor) => actor.id)
    return new Set([id, ...(above === null ? [] : [above]), ...below])
  }
  return { of, regionOf, withKin }
}

/** Another one who is told to be, or is called so and spoken of more. */
const hasPresident = (doc: Doc, state: string, other: Actor): boolean =>
  doc.actors.some(
    (actor) =>
      actor !== other &&
      lastName(actor) !== lastName(other) &&
      actor.roles.some(
        ({ role, of }) =>
          role === 'president' &&
          (of === state ||
            (of === null && actor.mentions.length > other.mentions.length && isCalledPresident(doc, actor) === true)),
      ),
  )

const lastName = ({ name }: Actor): string => name.slice(name.lastIndexOf(' ') + 1)

/** "President Roy": true; only "Salt Union President Ana Roy", "the company's president, Ana Roy": false; null where no title stands before the name. */
function isCalledPresident({ article: { text } }: Doc, { mentions }: Actor): boolean | null {
  const titles = mentions.flatMap(({ span: [start] }) => {
    const title = /(?:^|(\S+)\s)\s*(president)\s+$/i.exec(text.slice(Math.max(0, start - FARTHEST_TITLE), start))
    return title === null ? [] : [{ before: title[1] ?? '', isCapital: title[2] === 'President' }]
  })
  const isOfBody = ({ before, isCapital }: (typeof titles)[number]): boolean =>
    !isCapital || (/^\p{Lu}\p{Ll}+$/u.test(before) && !OPENS.test(before))
  return titles.length === 0 ? null : !titles.every(isOfBody)
}
const FARTHEST_TITLE = 40
/** Capitals that are no name. */
const OPENS =
  /^(?:The|And|But|When|While|If|As|After|Before|On|In|With|For|Because|Although|Since|That|Former|US|Democratic|Republican|Mr|Under|By|To|From|Both|Then|American|Will|Did|Does|Is|Was|Has|Can|Though|Until|Even|Like|Unlike|Where|Why|How|What|Vice)$/

/** "Prime Minister Ana Roy of Keldia", "the president of Keldia, Ana Roy": the state named around the office. */
function stateBeside(doc: Doc, states: readonly Actor[], person: Actor, offset: number): string | null {
  const { text } = doc.article
  const sentence = doc.scan.sentences[indexAt(doc.scan.sentences, offset)]
  const name = person.mentions.find(
    ({ span, form }) => form === 'name' && sentence !== undefined && span[0] >= sentence[0] && span[1] <= sentence[1],
  )
  if (sentence === undefined || name === undefined) return null
  for (const state of states) {
    for (const { span, form } of state.mentions) {
      if (form === 'pronoun' || span[0] < sentence[0] || span[1] > sentence[1]) continue
      if (span[0] >= name.span[1] && /^,? of (?:the )?$/.test(text.slice(name.span[1], span[0]))) return state.id
      if (
        span[1] <= name.span[0] &&
        name.span[0] - span[1] < 60 &&
        /^(?:['’]s?)?,? [\p{L}. ]*,? ?$/u.test(text.slice(span[1], name.span[0])) &&
        isOffice(text.slice(span[1], name.span[0])) &&
        isTitleOnly(text.slice(span[1], name.span[0]), person) &&
        !isPlaceBefore(text, span, name.span)
      )
        return state.id
    }
  }
  return null
}

const SENT = /(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) (?:U\.?N\.?|United Nations) (?:ambassador|envoy|representative)/iu

/** "The Varonian U.N. ambassador": the state, or the people, that the adjective names. */
function senderOf(
  { article, scan }: Doc,
  senders: readonly Actor[],
  [offset]: readonly [number, number],
): string | null {
  const sentence = scan.sentences[indexAt(scan.sentences, offset)]
  const words = SENT.exec(sentence === undefined ? '' : article.text.slice(...sentence))?.[1]
  if (words === undefined) return null
  const last = words.split(' ').at(-1)!
  const code = allStates().find(({ demonyms }) => demonyms.includes(words) || demonyms.includes(last))?.code
  const sender = senders.find(({ name, country }) => (country !== null && country === code) || name === `${last}s`)
  return sender?.id ?? null
}

/** "In Keldia, President Roy …": where it was; not "the president of Keldia, Ana Roy", "Keldia's president, Ana Roy". */
const isPlaceBefore = (text: string, [start, end]: Span, [name]: Span): boolean =>
  text[end] === ',' &&
  !(
    /^,\s*$/.test(text.slice(end, name)) &&
    /\b(?:of|for|to|from) (?:the )?$/.test(text.slice(Math.max(0, start - 12), start))
  )

const SEVERAL_HEADS =
  /\b(?:Presidents|Prime Ministers|Premiers|Chancellors|Leaders|(?:Foreign |Defence |Defense )?Ministers|Kings)\s+$/i

/** "Keldia and Calveth …, Presidents Ana Roy and Bo Lind agreed": the state in the same place of a list as long. */
function stateInOrder(doc: Doc, states: readonly Actor[], person: Actor): string | null {
  const { text } = doc.article
  for (const { span, form } of person.mentions) {
    const sentence = form === 'name' ? doc.scan.sentences[indexAt(doc.scan.sentences, span[0])] : undefined
    if (sentence === undefined) continue
    const persons = pairIn(
      text,
      namesIn(
        doc.actors.filter(({ kind }) => kind === 'person'),
        sentence,
      ),
    )
    const first = persons?.[0]
    if (persons === null || first === undefined || !SEVERAL_HEADS.test(text.slice(sentence[0], first.span[0]))) continue
    const place = persons.findIndex(({ actor }) => actor === person)
    const listed = pairIn(text, namesIn(states, sentence))
    if (place >= 0 && listed !== null) return listed[place]?.actor.id ?? null
  }
  return null
}

interface NameAt {
  readonly actor: Actor
  readonly span: readonly [number, number]
}

const namesIn = (actors: readonly Actor[], [from, to]: readonly [number, number]): readonly NameAt[] =>
  actors
    .flatMap((actor) => actor.mentions.map(({ span, form }) => ({ actor, span, form })))
    .filter(({ span, form }) => form === 'name' && span[0] >= from && span[1] <= to)
    .sort((one, other) => one.span[0] - other.span[0])

/** The first two names that "and" joins; null where none are. */
function pairIn(text: string, names: readonly NameAt[]): readonly [NameAt, NameAt] | null {
  for (const [at, one] of names.entries()) {
    const other = names[at + 1]
    if (other !== undefined && other.actor !== one.actor && text.slice(one.span[1], other.span[0]) === ' and ')
      return [one, other]
  }
  return null
}

/** Between a state and a name: "Keldia's embattled President", never "Keldia warned President", "Keldia after President". */
function isTitleOnly(between: string, { roles }: Actor): boolean {
  const words = (between.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).filter((word) => word !== 's')
  const others = words.filter(
    (word) => !OFFICES.test(word) && !roles.some(({ role }) => role.split(' ').includes(word)),
  )
  // "Keldia's finance minister Bo Lind and Foreign Minister Ana Roy"
  if (others.every((word) => word === 'and')) return others.length === 0 || /^['’]/.test(between)
  return /^['’]/.test(between) && others.every((word) => !LINKS.test(word))
}
const OFFICES =
  /^(?:president|prime|minister|premier|chancellor|king|queen|foreign|defen[cs]e|finance|interior|deputy|vice|acting|state|supreme|leader|new|longtime|own|then|current|caretaker|interim|autocratic|embattled|ailing|late)$/
const LINKS =
  /^(?:and|or|but|with|to|by|from|after|before|when|while|as|that|than|against|about|over|at|for|in|on|of|under|since|until|because|where|if|is|was|has|had|have|will|would|\p{L}{2,}ed)$/u

const isOffice = (between: string): boolean => SPEAKS_FOR_STATE.test(between.toLowerCase()) || /^,\s*$/.test(between)

/** The state of the outlet, where its name holds one of the state's names: "Port Sable Herald". */
function homeOf({ article }: Doc, states: readonly Actor[]): string | null {
  const { outlet, text } = article
  if (outlet === null) return null
  const homes = states.filter(({ mentions }) =>
    mentions.some(({ span, form }) => form === 'name' && span[1] - span[0] > 3 && outlet.includes(text.slice(...span))),
  )
  return homes.length === 1 ? (homes[0]?.id ?? null) : null
}

const LEADS =
  /\b(?:president|chief executive|ceo|chair(?:man|woman|person)?|head|secretary-general|secretary general|spokes\w+|(?:executive |managing )?director|director-general|leader|(?:co-?)?founder|commissioner)\b|^chief$/
/** Who heads a house of studies or of charity speaks for it; its fellows and the directors of its programmes do not. */
const HEADS_HOUSE = /\b(?:president|chief executive|ceo|executive director|(?:co-?)?founder)\b/
const HOUSE = /\b(?:Cent(?:er|re)|Foundation)\b/
/** Parties and their committees speak through those whose office it is. */
const SPOKEN_FOR = /\bspokes\w+/
const CHAIRED = /\bNational Committee$/
const NOT_LED =
  /\b(?:Institut\w*|Cent(?:er|re)|Universit\w+|College|School|Committee|Senate|House|Congress|Parliament|Brookings|Council|Foundation|Endowment|Program\w*|Court|News|Times|Post|Party|Republicans?|Democrats?)\b/

/** The organisation that a person leads or speaks for; not the committees, parties and institutes whose members speak for themselves. */
function bodyOf(person: Actor, byId: ReadonlyMap<string, Actor>): string | null {
  for (const { role, of } of person.roles) {
    if (!LEADS.test(role) || /\b(?:former|vice|deputy)\b/.test(role)) continue
    const owner = of === null ? undefined : byId.get(of)
    if (owner?.kind === 'organisation' && isLedBy(owner.name, role)) return owner.id
  }
  return null
}

const isLedBy = (body: string, role: string): boolean =>
  !NOT_LED.test(body) ||
  SPOKEN_FOR.test(role) ||
  (HOUSE.test(body) && HEADS_HOUSE.test(role)) ||
  (CHAIRED.test(body) && /\bchair/.test(role))
