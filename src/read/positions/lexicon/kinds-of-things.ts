import { stemOf } from '../issues/stem.js'

/** Kinds of things under several names: who is for one is for the other (the general words of politics). */
const KINDS: readonly ReadonlySet<string>[] = [
  'deal accord pact agreement treaty convention compact',
  'tariff duty levy',
  'sanction penalty embargo',
  'strike attack airstrike bombing intervention',
  'resolution motion measure bill legislation law draft',
  'ban prohibition moratorium',
  'invasion incursion offensive operation',
  'pullout withdrawal exit departure',
  'aid assistance funding money',
  'boycott protest',
].map((kind) => new Set(kind.split(' ').map(stemOf)))
const NAMEABLE_KINDS = KINDS.filter((kind) => kind.has(stemOf('deal')) || kind.has(stemOf('resolution')))
/** Whether two stems name one kind of thing: "tariffs" and "duties". */
export const isOneKind = (one: string, other: string): boolean => KINDS.some((kind) => kind.has(one) && kind.has(other))
/** The first kinds: of these every name means the matter where it has an article. */
const NAMEABLE = 3
/** Heads that stand for the whole name once it was told: "the ban" for the travel ban. */
const WHOLES = new Set(
  `deal accord pact agreement treaty bill legislation measure resolution amendment law order rule directive proposal plan package program
  programme project pipeline policy ban tariff sanction blockade embargo quarantine lockdown restriction summit meeting talk conference
  vote referendum election nomination nominee statue monument flag wall embassy base airstrike strike operation offensive invasion
  exercise drill mission war campaign boycott protest swap exchange merger probe investigation inquiry repeal withdrawal pullout
  funding aid fund subsidy tax wage increase cut declaration mandate`
    .split(/\s+/)
    .map(stemOf),
)
/** What was passed before is not what is to be passed. */
const LAW = stemOf('law')
const BILLS = KINDS.findIndex((kind) => kind.has(stemOf('bill')))
/** Whether a stem names a kind of paper of which there are many: pacts, bills. */
export const isNameable = (stem: string): boolean => NAMEABLE_KINDS.some((kind) => kind.has(stem))
/** The number of a stem's kind; -1 for none. */
export const kindOf = (stem: string): number => KINDS.findIndex((kind) => kind.has(stem))

export const standsForWhole = (stem: string): boolean => WHOLES.has(stem)

/** Names that mean the matter as well where they have an article, of those kinds that papers go by. */
export const otherNamesOf = (kind: number): readonly string[] =>
  kind < 0 || (kind >= NAMEABLE && kind !== BILLS)
    ? []
    : [...KINDS[kind]!].filter((stem) => kind !== BILLS || stem !== LAW)
