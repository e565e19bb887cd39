import type { Position } from '../../reading.js'

/**
 * Words that take another verb ("refuse to sign", "plans to leave", "considers staying") and what they make of it (a table of
 * words: kept in one file on purpose). `factor` is what becomes of the side; `commitment` how far it is meant; null leaves it.
 */
export interface Governor {
  readonly factor: 1 | -1 | 0
  readonly commitment: Position['commitment'] | null
}

const of = (
  factor: Governor['factor'],
  commitment: Governor['commitment'],
  words: string,
): readonly (readonly [string, Governor])[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, { factor, commitment }] as const)

/** Verbs before "to …" or "-ing" whose subject is the one who does it. */
const VERBS = new Map<string, Governor>([
  ...of(1, null, 'manage proceed begin start continue go move help rush hasten come work act'),
  ...of(1, 'act', 'decide choose opt elect resolve vote determine keep sue petition'),
  ...of(
    1,
    'pledge',
    `vow pledge promise plan intend announce agree commit prepare threaten undertake swear offer
    mean volunteer guarantee propose arrange aim look`,
  ),
  ...of(
    1,
    'argue',
    'want wish hope seek prefer favour favor support advocate back try attempt strive struggle scramble insist need like recommend suggest endorse ask campaign lobby push love agitate fight',
  ),
  ...of(
    0,
    'consider',
    'consider weigh mull contemplate debate discuss hesitate explore ponder study toy waver examine',
  ),
  ...of(-1, null, 'refuse decline resist avoid refrain abstain stop cease quit forgo fail forbear neglect omit forget'),
  ...of(
    -1,
    'argue',
    'oppose reject regret fear dread dislike hate deplore condemn criticise criticize denounce protest',
  ),
  ...of(-1, null, 'delay postpone defer'),
  ...of(-1, 'argue', 'deny'),
])

/** Verbs before somebody and "to …": their subject wants it of the other. */
const DEMANDS = new Map<string, Governor>([
  ...of(
    1,
    'argue',
    `urge call ask press push want tell order lobby encourage advise implore beg beseech request require exhort
    persuade convince invite instruct pressure demand plead appeal like need get help allow enable challenge force compel
    command prompt petition beseech entreat counsel warn authorise authorize direct`,
  ),
  ...of(-1, 'argue', 'forbid discourage'),
])

/** Verbs before somebody and "from …ing", "out of …ing", "for …ing", "of …ing". */
const DETERRING = new Map<string, Governor>([
  ...of(-1, 'argue', `stop keep prevent dissuade discourage deter talk warn persuade block bar prohibit ban`),
  ...of(-1, 'act', 'sue'),
  ...of(
    -1,
    'argue',
    `criticise criticize condemn denounce blame fault slam blast attack rebuke accuse chide scold lambaste mock`,
  ),
  ...of(1, 'argue', `praise thank commend applaud congratulate laud credit hail`),
])

const NOUNS = new Map<string, Governor>([
  ...of(
    1,
    'act',
    'decision choice determination resolution vote move moves step steps lawsuit lawsuits suit suits petition legislation amendment complaint brief',
  ),
  ...of(
    1,
    'pledge',
    'plan plans promise promises pledge pledges vow vows threat threats intention intentions intent commitment readiness preparation preparations willingness agreement application',
  ),
  ...of(
    1,
    'argue',
    'desire wish way ways call calls policy push effort efforts bid campaign attempt attempts proposal proposals hope hopes demand demands appeal appeals pressure request recommendation support need right drive motion resolution order idea action bill measure initiative crusade fight struggle battle charge',
  ),
  ...of(-1, null, 'refusal reluctance failure unwillingness inability'),
  ...of(-1, 'argue', 'opposition'),
  ...of(0, 'consider', 'option options possibility whether debate deadline'),
])

const ADJECTIVES = new Map<string, Governor>([
  ...of(
    1,
    'pledge',
    'ready willing prepared determined set committed eager keen anxious desperate impatient poised due resolved bound glad happy pleased proud free',
  ),
  ...of(
    1,
    'expected',
    'likely expected certain sure slated scheduled supposed believed thought reported said rumored rumoured',
  ),
  ...of(-1, 'expected', 'unlikely'),
  ...of(
    -1,
    'argue',
    'reluctant unwilling loath afraid wary hesitant wrong foolish unwise reckless irresponsible mad crazy dangerous premature',
  ),
  ...of(
    1,
    'argue',
    'inclined right wise important necessary vital essential crucial imperative better time good critical sensible urgent fair correct',
  ),
  ...of(-1, null, 'unable'),
  ...of(0, 'consider', 'open undecided'),
  ...of(-1, 'argue', 'opposed averse resistant'),
])

export const verbGovernor = (lemma: string): Governor | null => VERBS.get(lemma) ?? null
export const demandGovernor = (lemma: string): Governor | null => DEMANDS.get(lemma) ?? null
export const deterringGovernor = (lemma: string): Governor | null => DETERRING.get(lemma) ?? null
const JUDGING =
  /^(?:criticise|criticize|condemn|denounce|blame|fault|slam|blast|attack|rebuke|scold|lambaste|mock|sue|praise|thank|commend|applaud|congratulate|laud|credit|hail)$/
/** Of those that judge somebody for what they did: "blamed them for the ban"; null for any other verb. */
export const judgingGovernor = (lemma: string): Governor | null =>
  JUDGING.test(lemma) ? deterringGovernor(lemma) : null
const BRINGING_TO = /^(?:force|compel|persuade|convince|coax|oblige|coerce|induce|lead|prompt|get|push)$/
/** Of those that bring somebody to do what follows: "forced them to sign". */
export const isBroughtTo = (lemma: string): boolean => BRINGING_TO.test(lemma)
export const nounGovernor = (noun: string): Governor | null => NOUNS.get(noun) ?? null
export const adjectiveGovernor = (adjective: string): Governor | null => ADJECTIVES.get(adjective) ?? null
