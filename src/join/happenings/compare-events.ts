import { IS_MUTUAL, nearness } from './near-types.js'
import type { Party, ToldEvent } from './told-event.js'
import type { When } from './when.js'

/** What speaks for two reports being of one happening (adds > 0), or against it. */
export interface EventEvidence {
  readonly what: keyof typeof EVIDENCE
  /** Ids of those who take part, days, words: what it rests on. */
  readonly value: string
  readonly adds: number
}

/** How each is said to people. */
export const EVIDENCE = {
  party: 'the same one takes part',
  'other-party': 'others take part',
  day: 'when it happened',
  type: 'what kind of deed it is',
  mode: 'the way in which it was done',
  trigger: 'the word that says what happened',
  words: 'what else the sentences say',
  copy: 'told in a passage that both articles share',
  merged: 'joined by a person',
} as const

export interface EventLink {
  /** `development`: planned in the one, done in the other. */
  readonly relation: 'same' | 'development'
  /** 0..1 */
  readonly score: number
  readonly evidence: readonly EventEvidence[]
}

/** What all together must add up to, and what the score is 1 at. */
const LEAST = 3.5
const FULL = 10
/**
 * What the words must add where two who take part are the same, where one is and the deed has the same word, and where not;
 * by how surely both are of one time: to the day, said by both (as a week, month or day), or by when one was published.
 */
const ENOUGH = {
  two: { day: 0, dated: 0.3, published: 1 },
  one: { day: 0.6, dated: 0.4, published: 0.9 },
  otherwise: { day: 2.5, dated: 2.5, published: 2.5 },
} as const
/** Whether two reports of different articles are of one happening; null when they are not, or too little says so. */
export function compareEvents(one: ToldEvent, other: ToldEvent): EventLink | null {
  const weighed = weighEvents(one, other)
  return weighed === null || weighed.sum < LEAST || !weighed.isTold ? null : weighed
}

/**
 * What speaks for two reports being of one happening and against it, together (`sum`), and whether the sentences say enough
 * (`isTold`): who alone does not, for somebody does much of a kind in a day. Null where they cannot be of one.
 */
export function weighEvents(
  one: ToldEvent,
  other: ToldEvent,
): (EventLink & { readonly sum: number; readonly isTold: boolean }) | null {
  if (one.article === other.article || one.when === null || other.when === null) return null
  const relation = relationOf(one, other)
  const type = nearness(one.type, other.type)
  const day = dayEvidence(one.when, other.when, relation === 'development')
  if (relation === null || type === null || day === null) return null
  const parties = partyEvidence(one, other)
  const shared = parties.filter(({ what }) => what === 'party')
  if (!shared.some(({ adds }) => adds >= 1)) return null
  const words = wordEvidence(one, other)
  const isTold = words.adds >= enoughWords(shared, one.trigger === other.trigger, timeOf(one.when, other.when))
  const evidence = [...parties, day, ...kindEvidence(one, other, type), words]
  const sum = evidence.reduce((all, { adds }) => all + adds, 0)
  return { relation, score: Math.max(0, Math.min(1, Math.round((100 * sum) / FULL) / 100)), evidence, sum, isTold }
}

type SharedTime = keyof (typeof ENOUGH)['two']

function timeOf(one: When, other: When): SharedTime {
  if (one.known === 'published' || other.known === 'published') return 'published'
  return one.known === 'day' && other.known === 'day' && one.from === other.from ? 'day' : 'dated'
}

/** What the words of the sentences must add. In the name of a state much is done in a day. */
function enoughWords(shared: readonly EventEvidence[], isSameWord: boolean, time: SharedTime): number {
  if (shared.length > 1) return ENOUGH.two[time]
  if (!isSameWord) return ENOUGH.otherwise[time]
  const isOfState = !shared.some(({ adds }) => adds >= OF_ONE_WHO_ACTS)
  return ENOUGH.one[time === 'day' && isOfState ? 'dated' : time]
}

/** The link of two reports that one passage makes, which both articles share; null when it tells of two deeds. */
export function compareCopied(one: ToldEvent, other: ToldEvent): EventLink | null {
  if (one.article === other.article || one.type !== other.type || one.trigger !== other.trigger) return null
  if (one.modality !== other.modality) return null
  return { relation: 'same', score: 1, evidence: [{ what: 'copy', value: one.trigger, adds: FULL }] }
}

/** Reports of what was done, or of what is planned, are of one; a plan and its doing are linked, not one. */
function relationOf(one: ToldEvent, other: ToldEvent): EventLink['relation'] | null {
  if (one.modality === other.modality) return 'same'
  const both = new Set([one.modality, other.modality])
  return both.has('planned') && both.has('actual') ? 'development' : null
}

const OF_ONE_WHO_ACTS = 2
/** Names weigh what they tell: a person or body more than a state, in whose name much is done; words least. */
const worthOf = ({ isNamed, kind }: Party): number => (!isNamed ? 0.8 : kind === 'state' ? 1.3 : OF_ONE_WHO_ACTS)

function partyEvidence(one: ToldEvent, other: ToldEvent): EventEvidence[] {
  const isMutual = IS_MUTUAL.has(one.type) && IS_MUTUAL.has(other.type)
  const found: EventEvidence[] = []
  for (const part of isMutual ? (['any'] as const) : (['actor', 'recipient'] as const)) {
    const of = (event: ToldEvent) => event.parties.filter((party) => part === 'any' || party.part === part)
    const [mine, theirs] = [of(one), of(other)]
    const both = mine.filter(({ id }) => theirs.some((party) => party.id === id))
    for (const party of both) found.push({ what: 'party', value: party.id, adds: worthOf(party) })
    const [named, others] = [mine, theirs].map((list) => list.filter(({ isNamed }) => isNamed)) as [Party[], Party[]]
    // Two who meet are told by both names: with another partner it is another meeting.
    const isMet = part === 'any' && Math.min(named.length, others.length) > 1 ? both.length > 1 : both.length > 0
    if (isMet || named.length === 0 || others.length === 0) continue
    const [mineAlone, theirsAlone] = [without(named, both), without(others, both)]
    const isKin = mineAlone.some((party) => theirsAlone.some((another) => areKin(party, another)))
    const value = [...mineAlone, ...theirsAlone].map(({ id }) => id).join(' ')
    found.push({ what: 'other-party', value, adds: isKin ? -0.5 : -3 })
  }
  return found
}

const without = (parties: readonly Party[], left: readonly Party[]): readonly Party[] =>
  parties.filter(({ id }) => !left.some((party) => party.id === id))

/** A state and who acts for it: "Keldia" and its president. */
const areKin = (one: Party, other: Party): boolean =>
  (one.kind === 'state') !== (other.kind === 'state') && one.country !== null && one.country === other.country

/** Null when they cannot be of one time. */
function dayEvidence(one: When, other: When, isDevelopment: boolean): EventEvidence | null {
  const value = `${one.known} ${other.known}`
  const apart = Math.max(one.from, other.from) - Math.min(one.to, other.to)
  if (isDevelopment) return apart <= 3 ? { what: 'day', value, adds: apart <= 0 ? 0.5 : 0 } : null
  if (one.known === 'day' && other.known === 'day') {
    if (apart > 1) return null
    return { what: 'day', value, adds: apart === 0 ? 1.5 : 0 }
  }
  if (apart > 0) return null
  if (one.known === 'published' && other.known === 'published') {
    const out = Math.abs(one.to - other.to)
    return { what: 'day', value, adds: [0.8, 0.5, 0.2, 0][out] ?? 0 }
  }
  // Both say when, the one to the week or month.
  const isSaid = one.known !== 'published' && other.known !== 'published'
  return { what: 'day', value, adds: isSaid || (one.known !== 'near' && other.known !== 'near') ? 0.7 : 0 }
}

function kindEvidence(one: ToldEvent, other: ToldEvent, type: string): EventEvidence[] {
  const found: EventEvidence[] = []
  if (type !== '') found.push({ what: 'type', value: `${one.type} ${other.type}: ${type}`, adds: -0.7 })
  if (one.mode !== null && other.mode !== null) {
    found.push({ what: 'mode', value: `${one.mode} ${other.mode}`, adds: one.mode === other.mode ? 0.4 : -0.7 })
  }
  const isSame = one.trigger === other.trigger
  found.push({ what: 'trigger', value: `${one.trigger} ${other.trigger}`, adds: isSame ? 1 : -0.3 })
  return found
}

const MOST_WORDS = 3.5
/** Sentences that have hardly a word in common, although both say much, tell of two things. */
const LITTLE = 0.12
const MUCH = 5
const WHOLE = 0.9

function wordEvidence(one: ToldEvent, other: ToldEvent): EventEvidence {
  // A name may stand as a plain word in the other: in a headline, or with another spelling of its capitals.
  const names = [
    ...[...one.names].filter((name) => other.names.has(name) || other.words.has(name)),
    ...[...other.names].filter((name) => one.words.has(name)),
  ].sort()
  const words = [...one.words].filter((word) => other.words.has(word)).sort()
  const [mine, theirs] = [one.names.size + one.words.size, other.names.size + other.words.size]
  const least = Math.min(mine, theirs)
  const share = least === 0 ? 0 : (names.length + words.length) / least
  const value = [...names, ...words].join(' ')
  // One sentence in both: what an outlet took over from the other, or says again.
  if (share >= WHOLE && least === Math.max(mine, theirs)) return { what: 'words', value, adds: MOST_WORDS }
  if (share < LITTLE && least >= MUCH) return { what: 'words', value, adds: -1 }
  return {
    what: 'words',
    value,
    adds: Math.min(MOST_WORDS, (names.length + 0.6 * words.length) * Math.min(1, 0.4 + share)),
  }
}
