import type { Actor } from '../reading.js'
import type { Candidate } from './candidate.js'

/** A candidate with its date and the statement that reports it. */
export interface Telling extends Candidate {
  readonly date: string | null
  /** Id of the statement it is only reported in; null when the article itself tells it. */
  readonly statement: string | null
}

/**
 * Joins the tellings of one happening: the same type, modes and dates that do not differ, somebody who acts in both, and
 * the same word, mode or recipient. The best telling gives the words; actors and recipients are joined.
 */
export function merge(tellings: readonly Telling[], actors: readonly Actor[]): Telling[] {
  const stands = standsFor(actors)
  const named = new Set(
    actors.filter(({ mentions }) => mentions.some(({ form }) => form === 'name')).map(({ id }) => id),
  )
  const isNamed = (id: string) => named.has(id)
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]))
  const kindOf = (id: string): string => kinds.get(id) ?? ''
  const kept: Telling[] = []
  for (const telling of tellings) {
    const at = kept.findIndex((known) => isSame(known, telling, stands, isNamed, kindOf))
    if (at < 0) kept.push(telling)
    else kept[at] = joined(kept[at]!, telling, isNamed)
  }
  return kept
}

/** Actor → whom it acts for: a person with a role of a state acts for the state. */
function standsFor(actors: readonly Actor[]): (id: string) => string {
  const states = new Map(
    actors.flatMap(({ id, kind, country }) => (kind === 'state' && country !== null ? [[country, id] as const] : [])),
  )
  const byId = new Map(
    actors.map(({ id, kind, country, roles }) => {
      const principal = kind === 'person' ? (roles.find(({ of }) => of !== null)?.of ?? null) : null
      return [id, principal ?? (kind === 'person' && country !== null ? (states.get(country) ?? id) : id)] as const
    }),
  )
  return (id) => byId.get(id) ?? id
}

function isSame(
  a: Telling,
  b: Telling,
  stands: (id: string) => string,
  isNamed: (id: string) => boolean,
  kindOf: (id: string) => string,
): boolean {
  if (a.type !== b.type || (a.mode !== null && b.mode !== null && a.mode !== b.mode)) return false
  if (!isSameTime(a.date, b.date)) return false
  if (isOfLeader(a, b, kindOf) || isOfLeader(b, a, kindOf)) return true
  const isReal = (telling: Telling) => telling.outlook === 'actual'
  // What is weighed and what is done are two things, unless they stand in one sentence.
  if (isReal(a) !== isReal(b) && a.sentence.index !== b.sentence.index) {
    const [plan, deed] = isReal(a) ? [b, a] : [a, b]
    if (a.mode === null || (plan.date !== null && plan.date !== deed.date)) return false
  }
  const share = (left: readonly string[], right: readonly string[]) => {
    const set = new Set(left.map(stands))
    return right.some((id) => set.has(stands(id)))
  }
  const within = (left: readonly string[], right: readonly string[]) => {
    const set = new Set(left.map(stands))
    return right.length > 0 && right.every((id) => set.has(stands(id)))
  }
  const isOneWithout = a.actors.length === 0 || b.actors.length === 0
  const sameActors =
    within(a.actors, b.actors) || within(b.actors, a.actors) || (isOneWithout && share(a.recipients, b.recipients))
  if (!sameActors) return false
  // Two meetings of one president are two, unless the same ones met.
  if (a.type === 'CONSULT' && !(within(a.actors, b.actors) && within(b.actors, a.actors))) return false
  const sameRecipients = share(a.recipients, b.recipients)
  const noRecipients = [a, b].some(({ recipients }) => !recipients.some(isNamed))
  const sameWord = stem(a.lemma) === stem(b.lemma)
  if (!sameRecipients && !noRecipients) return false
  // Modes that hold deeds of several kinds: two of one mode are one only where one word tells them.
  if (a.mode === b.mode && BROAD.has(a.mode ?? '') && !sameWord && a.sentence.index !== b.sentence.index) return false
  return (
    sameWord ||
    sameRecipients ||
    (a.mode !== null && a.mode === b.mode) ||
    (a.type !== 'CONSULT' && noRecipients && a.sentence.index === b.sentence.index)
  )
}

/** "Keldia will stay away, its prime minister said, announcing a boycott": one sentence gives one deed to state and leader. */
const isOfLeader = (state: Telling, person: Telling, kindOf: (id: string) => string): boolean =>
  state.sentence.index === person.sentence.index &&
  state.mode !== null &&
  state.mode === person.mode &&
  state.actors.length === 1 &&
  person.actors.length === 1 &&
  kindOf(state.actors[0]!) === 'state' &&
  kindOf(person.actors[0]!) === 'person'

const BROAD: ReadonlySet<string> = new Set(['discontinue', 'withdraw', 'restrict', 'seize', 'visit'])

const stem = (lemma: string): string => lemma.slice(0, 5)

/** Whether two ISO dates can be one: equal, one within the other, or one unknown. */
const isSameTime = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || (a.length !== b.length && (a.startsWith(b) || b.startsWith(a)))

function joined(a: Telling, b: Telling, isNamed: (id: string) => boolean): Telling {
  const [best, other] = worth(b) > worth(a) ? [b, a] : [a, b]
  const actors = [...new Set([...best.actors, ...other.actors])]
  const recipients = [...new Set([...best.recipients, ...other.recipients])].filter((id) => !actors.includes(id))
  // "the envoys" of one telling are the state of the other.
  const known = recipients.filter(isNamed)
  return {
    ...best,
    mode: best.mode ?? other.mode,
    actors,
    recipients: known.length > 0 ? known : recipients,
    date: precise(best.date, other.date),
    outlook: best.outlook === 'actual' || other.outlook === 'actual' ? 'actual' : best.outlook,
    statement: best.statement === null || other.statement === null ? null : best.statement,
    confidence: Math.min(0.98, best.confidence + (best.sentence.index === other.sentence.index ? 0 : 0.05)),
  }
}

const precise = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : b.length === 10 && a.length !== 10 ? b : a

const worth = ({ confidence, outlook, actors, recipients, date, statement }: Telling): number =>
  confidence +
  (outlook === 'actual' ? 0.2 : 0) +
  (actors.length > 0 ? 0.2 : 0) +
  (recipients.length > 0 ? 0.1 : 0) +
  (date === null ? 0 : 0.1) +
  (statement === null ? 0.05 : 0)
