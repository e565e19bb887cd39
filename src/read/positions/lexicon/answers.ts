/** One word for an answer. */
export const YES_NO: ReadonlyMap<string, 1 | -1> = new Map([
  ['yes', 1],
  ['no', -1],
])

/** Verbs of those who do not answer. */
export const NO_ANSWER =
  /^(?:declined? to (?:say|answer|comment|commit)|refused? to (?:say|answer|commit)|(?:would|did|could) ?n[o’']?t (?:say|answer|commit)|demurred|dodged|sidestepped|shrugged|said (?:he|she|they|it) (?:was|were|had) (?:not|n't|undecided|un))/
