import type { Participants } from './participants/participants.js'

/** Deeds of arms whose words serve for quarrels, too: persons with names rarely come to blows in the news. */
const QUARRELS = /^(?:battle|clash|fight|fighting)$/

/** What a sentence says of an attack of arms. */
const OF_ARMS = /\b(?:carr(?:y|ies|ied|ying) out|kill|wound|injur|stabb|bomb|gun|knife|knives|shot|shoot|terror|armed)/

/** Whether an assault is one of words only, by who is in it: "the battle between Roy and Lind". */
export function isQuarrel(lemma: string, ids: readonly string[], participants: Participants): boolean {
  return QUARRELS.test(lemma) && ids.length > 0 && areNamedPersons(ids, participants)
}

/** Whether named persons attack with words ("Roy attacked the report"), in a sentence that tells of no arms. */
export function isVerbalAttack(
  lemma: string,
  actors: readonly string[],
  sentence: string,
  participants: Participants,
): boolean {
  return lemma === 'attack' && actors.length > 0 && areNamedPersons(actors, participants) && !OF_ARMS.test(sentence)
}

const areNamedPersons = (ids: readonly string[], participants: Participants): boolean =>
  ids.every((id) => participants.kindOf(id) === 'person' && participants.isNamed(id))

/** Who goes on strike, rather than strikes. */
export const STRIKERS =
  /^(?:workers?|teachers?|drivers|miners|unions?|nurses|doctors|staff|employees|pilots|farmers|dockers|crews?|walkouts?)$/
