import type { Candidate } from './candidate.js'

/** What kills without anybody's doing: nature, disease, accidents. */
const MISHAP =
  /\b(?:(?:earth)?quakes?|tremors?|aftershocks?|tsunamis?|floods?|flooding|floodwaters|hurricanes?|typhoons?|cyclones?|tornado(?:e?s)?|landslides?|mudslides?|avalanches?|wildfires?|droughts?|eruptions?|volcano(?:e?s)?|(?:snow|rain|thunder)?storms?|blizzards?|heat ?waves?|lightning|famine|epidemics?|pandemics?|outbreaks?|virus(?:es)?|disease|crash(?:es|ed)?|derail(?:ed|ment)|accidents?|collisions?|collided|capsized?|shipwrecks?|sank|stampedes?|collaps(?:e|ed) of|drown(?:ed|ing))\b/i

/** What somebody does to others, or fights with; where it stands in the same sentence, the mishap explains nothing. */
const VIOLENCE =
  /\b(?:attack(?:s|ed|ers?|ing)?|assault(?:s|ed)?|bomb(?:s|ed|ers?|ings?)?|blasts?|explo(?:sions?|sives?|ded)|gun(?:s|men|man|fire|shots?|point)?|shot|shoot(?:s|ings?)|sniper|shell(?:s|ed|ing)|rockets?|missiles?|air ?strikes?|strikes?|raids?|militants?|terroris[tm]\w*|insurgents?|rebels?|troops|soldiers|police|forces|clash(?:es|ed)?|fight(?:ing|ers?)?|battles?|massacres?|murder(?:s|ed)?|stab(?:bed|bing)s?|knife|behead\w*|execut\w+|tortur\w+|war|rammed|hijack\w*)\b/i

const HARMED = /^(?:kill|injure|wound|hurt|die|bury|sweep|crush)$/

/**
 * Whether what reads like an assault is a mishap: "a quake has killed 89 people". A sentence that names no cause goes by the title of
 * its article.
 */
export function isMishap({ type, lemma }: Candidate, sentence: string, title: string | null): boolean {
  if (type !== 'ASSAULT' || !HARMED.test(lemma) || VIOLENCE.test(sentence)) return false
  return MISHAP.test(sentence) || (title !== null && MISHAP.test(title) && !VIOLENCE.test(title))
}
