/**
 * What set phrases say of their subject ("makes no sense", "goes too far", "keeps us safe"): a table of patterns over the lemma of the verb
 * and the words behind it, in lower case.
 */
const US =
  '(?:us|our (?:\\S+ )?\\S+|all of us|people|everyone|everybody|the country|the world|the nation|families|citizens|workers|things|it|matters)'

const GOOD: readonly RegExp[] = [
  /^make (?:(?:a lot of|perfect|good|economic|strategic|common|much) )?sense\b/,
  /^be (?:\S+ly )?in (?:the|our|their|its|his|her|everyone's|your) (?:\S+ ){0,2}interests?\b/,
  /^be (?:still |clearly |simply )?(?:the|our|their) (?:\S+ )?(?:only|best|right) (?:\S+ )?(?:way|answer|solution|option|choice|course|path|hope|chance|thing)\b/,
  /^be the (?:answer|solution|way (?:forward|out|to go))\b/,
  /^be (?:an? |another |one )?(?:\S+ ){0,2}step (?:forward|toward|towards|in the right direction)\b/,
  new RegExp(
    `^(?:keep|make|leave) ${US} (?:\\S+ ){0,2}(?:safe|safer|secure|stronger|better|richer|healthier|freer|prosperous)\\b`,
  ),
  /^be (?:\S+ly )?(?:needed|warranted|working|worth it|worthwhile|worth (?:the|every|doing|having)|constitutional)\b/,
  /^put (?:\S+ )?pressure on\b/,
  /^send (?:an? |the )?(?:very )?(?:clear|strong|powerful|right|important|unmistakable) (?:\S+ )?(?:signal|message)\b/,
  /^level the playing field\b/,
  /^save (?:\S+ )?lives\b/,
  /^hold (?:\S+ ){1,4}(?:accountable|to account)\b/,
]

const BAD: readonly RegExp[] = [
  /^work against\b/,
  /^be (?:\S+ ){0,4}better left\b/,
  /^make (?:no|little|zero) sense\b/,
  /^be (?:\S+ly )?(?:against|contrary to|in violation of|in breach of|at odds with|inconsistent with|incompatible with|out of step with)\b/,
  /^go (?:much |way |far |well )?too far\b/,
  /^be no (?:answer|solution|way to)\b/,
  /^be (?:an? |another |the |nothing but an? )?(?:\S+ ){0,2}(?:gift|reward|windfall|giveaway|handout|bonus|present) (?:to|for)\b/,
  /^be (?:an? |another |one )?(?:\S+ ){0,2}step (?:back|backward|backwards|in the wrong direction|too far)\b/,
  /^do (?:absolutely |almost |virtually |very )?(?:nothing|little)\b/,
  /^do (?:far |much )?more (?:harm|damage)\b/,
  /^have no (?:\S+ )?(?:basis|place|justification|merit|validity|legitimacy|standing|foundation)\b/,
  /^be (?:\S+ly |just |nothing (?:more|less|other) than )?an? (?:\S+ )?(?:tax|attack|assault|affront|war) on\b/,
  /^send (?:an? |the |exactly the |entirely the )(?:\S+ )?(?:wrong|bad|terrible|dangerous|chilling|mixed) (?:\S+ )?(?:signal|message)\b/,
  new RegExp(
    `^(?:keep|make|leave) ${US} (?:\\S+ ){0,2}(?:poorer|weaker|less safe|less secure|worse|worse off|sicker|unsafe|vulnerable)\\b`,
  ),
  /^turn (?:back )?(?:the|our) (?:clock|back)\b/,
  /^set (?:an? )?(?:\S+ )?(?:bad|dangerous|terrible|horrible|troubling|alarming) precedent\b/,
  /^be (?:an? )?(?:non-?starter|dead on arrival|off the table|out of the question|too (?:much|far|costly|expensive|risky|extreme|broad|harsh))\b/,
  /^(?:tear|rip|pull) (?:\S+ ){1,3}apart\b/,
  /^put (?:\S+ ){1,4}(?:at risk|in danger|in jeopardy|in harm's way|out of work|out of business)\b/,
  /^(?:amount|be tantamount|be equivalent) to (?:\S+ ){0,2}(?:blackmail|punishment|theft|extortion|censorship|discrimination|surrender|treason|torture|war)\b/,
]

/** The first words of the phrases above: what begins otherwise is not looked at. */
const VERBS = /^(?:make|be|keep|leave|put|send|level|save|hold|go|do|have|turn|set|tear|rip|pull|amount|work)$/

/** +1, -1 or 0: what `lemma` with the words behind it says of its subject, its own negation not counted. */
export function predicateOf(lemma: string, behind: readonly string[]): 1 | -1 | 0 {
  if (!VERBS.test(lemma)) return 0
  const phrase = `${lemma} ${behind.join(' ')}`
  if (BAD.some((pattern) => pattern.test(phrase))) return -1
  return GOOD.some((pattern) => pattern.test(phrase)) ? 1 : 0
}
