// What may be done with those who are counted, for comparing how articles put it: general words, no affair's.

/** Stems by concept; one ending in "*" stands for all words that begin so. */
const CONCEPTS: Readonly<Record<string, string>> = {
  detain: 'detain* arrest* held hold imprison* jail* custody locked lock cell* prisoner* round* incarcerat* detention',
  kill: 'kill* dead died die dies death* fatal* slain slaughter* murder* massacr* perish* toll lives',
  injure: 'injur* wound* hurt casualt* hospitali*',
  missing: 'missing disappear* unaccounted vanish*',
  free: 'free freed frees freeing releas* liberat* pardon*',
  back: 'sign signs signed signing signat* co-sign* cosign* cosponsor* co-sponsor* support* back backed backs backing endors* ratif* adopt* name names',
  abstain: 'aside abstain* abstention*',
  attend: 'attend* attendance come comes came coming absent* absen* stay* turnout',
  gather: 'protest* demonstrat* march* rall* gather* crowd* line lined lining pack*',
  question: 'question* interrogat*',
  flee: 'flee fled fleeing displac* evacuat* refugee* uproot*',
  infect: 'infect* case cases diagnos* sick* ill illness* test tested positive',
  deploy: 'deploy* station* troop* reinforc*',
  send: 'send* sent team teams squad delegation contingent',
  expel: 'expel* expuls* deport* oust*',
  destroy: 'destroy* demolish* raz* burn* damag*',
  spend: 'spend* spent cost* pay* paid fund* price* worth budget',
  lose: 'lose loses lost losing lay laid layoff* shed cut cuts',
}

const EXACT = new Map<string, string>()
const PREFIXES: (readonly [prefix: string, concept: string])[] = []
for (const [concept, stems] of Object.entries(CONCEPTS)) {
  for (const stem of stems.split(' ')) {
    if (stem.endsWith('*')) PREFIXES.push([stem.slice(0, -1), concept])
    else EXACT.set(stem, concept)
  }
}
const known = new Map<string, string | null>()

/** The concept of a word in lower case; null for most words. */
export function conceptOf(word: string): string | null {
  const cached = known.get(word)
  if (cached !== undefined) return cached
  const concept = EXACT.get(word) ?? PREFIXES.find(([prefix]) => word.startsWith(prefix))?.[1] ?? null
  if (known.size < 50_000) known.set(word, concept)
  return concept
}

/** What only grows: a later number is no rival of an earlier one. */
export const GROWING: ReadonlySet<string> = new Set(['kill', 'injure', 'missing', 'infect', 'flee', 'destroy'])

/** Turn what is counted into its contrary: "without the support of 21", "18 stood aside". */
export const NEGATORS =
  /^(?:no|not|n't|never|without|refus(?:e|es|ed|ing|al|als)|withh(?:old|olds|eld|olding)|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|abstain(?:s|ed|ing)?|abstention|absent|absence|aside|away|against|oppos(?:e|es|ed|ing)|fail(?:s|ed|ing)?|miss|missing|boycott(?:s|ed|ing)?|empty|neither|nor|denied|unable)$/

/** Words of another time: "had ever refused before". */
export const EARLIER = /^(?:ever|before|previously|formerly|historically|originally|initially)$/
