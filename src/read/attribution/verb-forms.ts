/** Verbs whose past or participle does not follow the rule: lemma, past, participle. */
const IRREGULAR = `
arise arose arisen|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bid bid bid
bind bound bound|bite bit bitten|blow blew blown|break broke broken|bring brought brought|broadcast broadcast broadcast
build built built|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|come came come|cost cost cost
cut cut cut|deal dealt dealt|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown
forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|foretell foretold foretold
forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got gotten
give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit
hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|let let let
lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mistake mistook mistaken
oversee oversaw overseen|overthrow overthrew overthrown|pay paid paid|plead pleaded pleaded|put put put|quit quit quit
read read read|rethink rethought rethought|retell retold retold|ride rode ridden|ring rang rung|rise rose risen
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken
shoot shot shot|show showed shown|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|speak spoke spoken
spend spent spent|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck
swear swore sworn|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|understand understood understood|undertake undertook undertaken
uphold upheld upheld|wake woke woken|wear wore worn|weigh weighed weighed|win won won|withdraw withdrew withdrawn
withhold withheld withheld|write wrote written`
  .trim()
  .split(/[|\n]/)
  .map((line) => line.split(' '))

export const IRREGULAR_BY_LEMMA = new Map(
  IRREGULAR.map(([lemma, past, participle]) => [lemma!, [past!, participle!] as const]),
)

/** Verbs that double their last consonant before -ed and -ing. */
export const DOUBLING: ReadonlySet<string> = new Set(
  `abet acquit admit allot ban bar bat beg blog blot blur bob brag cap cram chat chop clap clip commit compel concur confer
  control cram cut defer deter dig dim dip dispel drag drop drum dub emit equip excel expel fan fit flag flip flop forget
  get grab grin hit hop hum hug impel incur infer jab jam jog knit lag let log mar map nab nag net nod occur omit
  outwit pan pat patrol peg pen permit pin plan plod plot plug pop prefer prod program propel put quip quit quiz rap rebel
  rebut recur refer regret remit repel rid rig rip rob rot rub run scan scrap set shed ship shop shred shrug shun shut sin sit skim skip
  slam slap slip slot snap snip snub spar spin split spot spur stem step stir stop strap strip strut stun submit sum swap swim
  tag tap throb tip top transfer transmit trap trim trip tug unzip up whip win wrap zap`.split(/\s+/),
)

export interface VerbForms {
  readonly base: string
  readonly third: string
  readonly past: string
  readonly participle: string
  readonly gerund: string
}

/** All forms of an English verb, given its lemma in lower case. */
export function formsOf(lemma: string): VerbForms {
  const third = /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`
  const doubled = DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma
  const gerund = /ie$/.test(lemma)
    ? `${lemma.slice(0, -2)}ying`
    : /[^eoy]e$/.test(lemma) && lemma.length > 2
      ? `${lemma.slice(0, -1)}ing`
      : `${doubled}ing`
  const regular = /e$/.test(lemma)
    ? `${lemma}d`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ied`
      : `${doubled}ed`
  const [past, participle] = IRREGULAR_BY_LEMMA.get(lemma) ?? [regular, regular]
  return { base: lemma, third: THIRD.get(lemma) ?? third, past, participle, gerund }
}

const THIRD = new Map([
  ['be', 'is'],
  ['have', 'has'],
])
