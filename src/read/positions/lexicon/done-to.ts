import { attitudeOf } from './attitudes.js'

/**
 * What a deed means for its object (a table of words: kept in one file on purpose): who is for the object is for "build", "grant",
 * "confirm" and against "ban", "cut", "expel". General verbs; those that tell an attitude themselves are in attitudes.ts.
 */
const HELPED = `build fund finance hold stage confirm admit allow let grant give offer provide supply arm train equip send raise increase
  boost hike step|up beef|up collect name nominate renominate appoint spare pardon free release receive resettle use buy reach conclude
  broker add include require issue fill invite host house pay arrange expand need maintain deliver enlarge widen legalise legalize have go|on
  take|in take|up bring|back set|up help rely|on count|on`

const HARMED = `attack strike bomb hit invade punish penalise penalize sanction blame accuse ban bar outlaw prohibit arrest detain charge
  prosecute indict convict expel oust deport extradite limit restrict curb cut reduce slash lower clear disperse exclude isolate
  blacklist strip defund deny withhold crack|down clamp|down topple tear|down pull|down take|down destroy surrender give|up hand|over turn|over
  draw|down restrain narrow tax jail execute imprison sue impeach disarm rid remove forbid close shut shut|down criminalise criminalize break|up`

const DONE = new Map<string, 1 | -1>()
for (const verb of HELPED.split(/\s+/)) DONE.set(verb.replace('|', ' '), 1)
for (const verb of HARMED.split(/\s+/)) DONE.set(verb.replace('|', ' '), -1)

/** +1 where the deed serves its object, -1 where it does it harm or does away with it, 0 unknown; `particle` may be empty. */
export function doneTo(lemma: string, particle: string): 1 | -1 | 0 {
  const phrasal = `${lemma} ${particle}`
  return DONE.get(phrasal) ?? attitudeOf(phrasal)?.polarity ?? DONE.get(lemma) ?? attitudeOf(lemma)?.polarity ?? 0
}
