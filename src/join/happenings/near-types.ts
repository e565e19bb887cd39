import type { PloverType } from '../../read/events/plover.js'

/** Types that reports of one happening may differ in, each pair with why; what the types of PLOVER themselves leave near. */
const NEAR: readonly (readonly [one: PloverType, other: PloverType, because: string])[] = [
  ['AGREE', 'COOPERATE', 'to agree on something is told as to do it together'],
  ['AGREE', 'SUPPORT', 'to say yes to a plan is told as to back it'],
  ['AGREE', 'CONCEDE', 'to agree to a demand is to give in to it'],
  ['CONCEDE', 'RETREAT', 'to give in is told by what was given up'],
  ['SUPPORT', 'AID', 'to back somebody is told by what was given'],
  ['AID', 'COOPERATE', 'help that is given is work that is shared'],
  ['REJECT', 'SANCTION', 'to stay away is told as to refuse or as to break off'],
  ['REJECT', 'ACCUSE', 'to refuse is told by the reproach that goes with it'],
  ['REQUEST', 'THREATEN', 'a demand with an “or else” is both'],
  ['ACCUSE', 'THREATEN', 'a warning is told as a reproach'],
  ['COERCE', 'ASSAULT', 'force is told as arrest, seizure or attack'],
  ['COERCE', 'SANCTION', 'what a state forbids is told as a measure or as force'],
  ['PROTEST', 'REJECT', 'a boycott is a protest and a refusal'],
  ['MOBILIZE', 'THREATEN', 'to send troops is told as a threat'],
]

const REASONS = new Map<string, string>(
  NEAR.flatMap(([one, other, because]) => [
    [`${one} ${other}`, because],
    [`${other} ${one}`, because],
  ]),
)

/** Why two types may be of one happening; null when they may not. Equal types need no reason: empty. */
export const nearness = (one: string, other: string): string | null =>
  one === other ? '' : (REASONS.get(`${one} ${other}`) ?? null)

/** The types that one of this type may also be told by, itself first. */
export const typesNear = (type: string): readonly string[] => [
  type,
  ...NEAR.flatMap(([one, other]) => (one === type ? [other] : other === type ? [one] : [])),
]

/** Who does it and with whom is one: it has no side that it is done to. */
export const IS_MUTUAL: ReadonlySet<string> = new Set<PloverType>(['AGREE', 'CONSULT', 'COOPERATE'])
