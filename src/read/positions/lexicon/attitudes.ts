/**
 * What verbs say of the attitude of their subject toward their object (a table of words: kept in one file on purpose).
 * `deed`: doing it is an act; `word`: saying or feeling it. A second word is the particle or preposition that the verb needs
 * before its object, and may be two ("pull out of"). General English: the words of no affair.
 */
export interface Attitude {
  /** Toward the object: +1 for it, -1 against it, 0 open. */
  readonly polarity: 1 | -1 | 0
  readonly kind: 'deed' | 'word'
}

const WORDS_FOR = `
support back endorse favour favor welcome praise applaud hail champion laud commend cheer celebrate embrace advocate
urge demand request seek want prefer defend tout promote salute appreciate encourage admire recommend trumpet bless thank
congratulate like love justify second echo stomach tolerate condone countenance approve|of call|for push|for press|for argue|for ask|for appeal|for plead|for
lobby|for campaign|for speak|for speak|out|for rally|behind rally|around stand|by stand|behind stand|with side|with
agree|with agree|to agree|on line|up|behind get|behind come|out|for be|for be|behind cling|to stick|with
be|in|favour|of be|in|favor|of rejoice|at rejoice|in speak|in|favour|of express|support|for
throw|weight|behind reaffirm uphold come|around|to come|round|to run|on stay|with remain|with keep|faith|with campaign|on boast|about boast|of brag|about crow|about double|down|on insist|on press|ahead|with go|ahead|with be|committed|to remain|committed|to commit|to
stay|committed|to aim|for hope|for strive|for warm|to look|forward|to give|backing|to believe|in stand|up|for be|supportive|of be|keen|on side|with cheer|on green-light greenlight
be|enthusiastic|about be|bullish|on be|happy|with be|happy|about be|pleased|with be|pleased|by be|pleased|about be|delighted|with be|delighted|by
be|thrilled|with be|thrilled|by be|thrilled|about be|excited|about be|excited|by be|proud|of be|glad|of be|comfortable|with be|fine|with be|ok|with be|okay|with
be|fond|of be|ready|for be|bent|on be|prepared|for be|intent|on work|on work|together|on work|toward work|towards stand|firm|on be|inclined|toward be|inclined|towards lean|toward lean|towards be|satisfied|with be|encouraged|by be|heartened|by be|sympathetic|to be|receptive|to be|amenable|to be|hopeful|about be|optimistic|about
argue|in|favour|of argue|in|favor|of rule|in|favour|of rule|in|favor|of decide|in|favour|of come|in|favour|of come|in|favor|of testify|in|favour|of testify|in|favor|of
argue|in|support|of speak|in|support|of come|in|support|of testify|in|support|of speak|in|defence|of speak|in|defense|of speak|in|favor|of be|wedded|to be|dedicated|to be|devoted|to be|resolved|to be|grateful|for be|thankful|for be|sold|on be|convinced|of be|insistent|on be|impressed|by be|impressed|with`

const WORDS_AGAINST = `
oppose condemn criticise criticize denounce deplore decry regret lament reject slam blast attack lambaste assail
rebuke protest deride mock ridicule dismiss resist fear doubt disapprove repudiate disavow bemoan mourn fault censure deprecate
fight question blame scorn excoriate castigate rubbish trash savage decline dislike hate loathe detest dread
object|to disapprove|of disagree|with warn|against warn|of warn|about rail|against protest|against fight|against
argue|against speak|against speak|out|against speak|out|over balk|at baulk|at bristle|at lash|out|at take|issue|with
take|aim|at hit|out|at hit|back|at come|out|against side|against campaign|against lobby|against be|against advise|against caution|against
caution|about worry|about complain|about complain|of push|back|against push|back|on stand|against stand|up|to say|no|to
part|ways|with distance|from break|with break|from be|opposed|to remain|opposed|to be|critical|of be|wary|of be|sceptical|of
be|skeptical|of be|unhappy|with be|unhappy|about be|angry|at be|angry|about be|concerned|about be|concerned|by be|alarmed|by
be|worried|about be|dismayed|by be|disappointed|by be|disappointed|in be|disappointed|with be|tired|of recoil|at scoff|at
appeal|against rule|out speak|up|against disparage pan skewer decry discourage be|outspoken|against be|dismissive|of be|uneasy|about be|uneasy|with be|uneasy|over be|uncomfortable|with be|uncomfortable|about be|furious|about be|furious|at be|furious|over be|furious|with
be|outraged|by be|outraged|at be|outraged|over be|incensed|by be|incensed|at be|incensed|over be|livid|about be|livid|at be|livid|over be|hostile|to be|hostile|toward be|hostile|towards
be|scathing|about be|scathing|of be|contemptuous|of be|withering|about be|vocal|against be|adamantly|against be|cool|to be|cool|on be|cool|toward be|lukewarm|about be|lukewarm|on be|lukewarm|toward be|resistant|to be|averse|to be|allergic|to be|fearful|of be|afraid|of be|suspicious|of
be|distrustful|of be|leery|of be|unenthusiastic|about be|apprehensive|about be|anxious|about be|nervous|about be|concerned|with be|concerned|over be|worried|by be|worried|over be|troubled|by
be|disturbed|by be|disturbed|about be|upset|by be|upset|about be|upset|at be|upset|over be|upset|with be|enraged|by be|angered|by be|infuriated|by be|appalled|by be|appalled|at
be|horrified|by be|horrified|at be|shocked|by be|saddened|by be|disgusted|by be|disgusted|with be|disgusted|at be|ashamed|of be|embarrassed|by be|frustrated|by be|frustrated|with
be|frustrated|at be|annoyed|by be|annoyed|at be|irritated|by be|irked|by be|dissatisfied|with be|displeased|with be|displeased|by be|disenchanted|with be|disillusioned|with 
be|bitter|about be|bitter|over be|alarmed|at be|alarmed|about be|alarmed|over be|dismayed|at be|disappointed|about be|disappointed|at be|doubtful|about be|doubtful|of be|dubious|about be|dubious|of
be|pessimistic|about be|unhappy|over be|unhappy|at be|angry|over be|angry|with be|angered|at be|averse|to be|adamant|against be|dead-set|against be|unimpressed|by be|unimpressed|with be|unconvinced|of be|unconvinced|by
apologise|for apologize|for play|down downplay minimise minimize rail|at rage|against be|unpersuaded|by budge|on be|shy|about fume|over fume|at fume|about seethe|over seethe|at bridle|over lean|against be|unreceptive|to be|sick|of be|weary|of be|indignant|at be|indignant|over be|indignant|about be|stunned|by be|bothered|by rally|against march|against demonstrate|against mobilise|against mobilize|against unite|against shy|away|from steer|clear|of bridle|at chafe|at frown|on disagree|over disagree|on`

const DEEDS_FOR = `
sign join adopt approve pass ratify implement enforce institute introduce launch order announce declare proclaim recognise
recognize open keep preserve save salvage rescue maintain honour honor protect extend
renew restore reinstate tighten toughen follow accept attend host impose reimpose enact authorise authorize formalise formalize
unveil develop craft write design introduce produce establish complete fulfil fulfill invoke execute initiate sponsor cosponsor co-sponsor author co-author coauthor spearhead usher draft propose submit start begin
continue resume expand reopen deploy create advance revive shield safeguard sustain strengthen
stick|to adhere|to abide|by comply|with stay|in remain|in stay|within keep|to live|up|to hold|to sign|up|to sign|up|for sign|on|to
sign|onto take|part|in participate|in go|to carry|out put|in|place push|through move|forward|with move|ahead|with press|on|with proceed|with
put|forward bring|forward bring|up roll|out forge|ahead|with follow|through|on make|good|on deliver|on fast-track fast|track shepherd
sign|off|on rubber-stamp codify reauthorise reauthorize affirm reaffirm restart relaunch levy mandate decree lead mount stage
organise organize issue promulgate require allow broker cement secure pursue guarantee hit|with slap|with strike|with smack|with target|with punish|with penalise|with penalize|with cast
reach offer provide grant supply forge finalise finalize
hash|out hammer|out thrash|out iron|out work|out
keep|alive hold|on|to put|into|force return|to cooperate|with rejoin agree|to keep|up vote|for vote|in|favour|of vote|in|favor|of vote|in|support|of rule|for rule|in|favour|of rule|in|favor|of`

const DEEDS_AGAINST = `
vote|against rule|against sue|over leave quit exit abandon scrap ditch dump jettison discard terminate end cancel kill bury torpedo sabotage breach
violate break flout boycott shun skip snub block veto lift ease waive suspend relax remove repeal revoke rescind reverse overturn
drop delay postpone obstruct thwart stop halt prevent derail scupper scuttle undo nullify annul void freeze shelve defy
ignore disregard dismantle gut stall avert sidestep dodge evade circumvent bypass avoid forgo spurn abrogate shred sink
defeat challenge curb weaken dilute unravel axe nix forsake
rid|of clear|of free|of strip|of cleanse|of purge
pull|out|of pull|from walk|away|from walk|out|of walk|out|on withdraw|from back|out|of back|away|from renege|on opt|out|of
drop|out|of get|out|of take|out|of stay|out|of stay|away|from keep|out|of keep|away|from tear|up rip|up rip|to|shreds get|rid|of
do|away|with turn|down vote|down call|off strike|down throw|out turn|back|on turn|away|from blow|up put|off
put|on|hold go|back|on abstain|from refrain|from depart|from cut|off break|off break|out|of bow|out|of roll|back pull|back|from
back|down|on back|down|from back|off back|off|from walk|back wind|down phase|out filibuster bottle|up hold|up override overrule
countermand withdraw retract enjoin invalidate outlaw crack|down|on clamp|down|on water|down chip|away|at stonewall stymie foil hamper disobey
ban bar prohibit defund restrict slash blacklist expel oust forbid criminalise criminalize vote|down shoot|down backtrack|on sit|out bail|on bail|out|of crash|out|of split|from secede|from cast|aside put|aside`

const OPEN = `
consider weigh mull contemplate ponder study explore
think|about think|over look|at look|into toy|with decide|on decide|about waver|on hesitate|over be|undecided|on be|undecided|about
be|torn|over be|open|to wait|on hold|off|on hold|back|on be|noncommittal|about be|non-committal|about be|ambivalent|about be|agnostic|on be|split|on be|split|over be|divided|on be|divided|over be|interested|in be|conflicted|about be|conflicted|over be|lukewarm|over flirt|with`

const ATTITUDES = new Map<string, Attitude>()
for (const [words, polarity, kind] of [
  [DEEDS_FOR, 1, 'deed'],
  [DEEDS_AGAINST, -1, 'deed'],
  [OPEN, 0, 'word'],
  [WORDS_FOR, 1, 'word'],
  [WORDS_AGAINST, -1, 'word'],
] as const) {
  for (const word of words.trim().split(/\s+/)) ATTITUDES.set(word.replaceAll('|', ' '), { polarity, kind })
}

/** Of a verb by its lemma, with its particles and prepositions parted by blanks ("withdraw from"); null when it tells none. */
export const attitudeOf = (verb: string): Attitude | null => ATTITUDES.get(verb) ?? null

/** Nouns that hold an attitude toward what stands behind their preposition: "support for", "opposition to". */
const NOUNS: readonly (readonly [string, 1 | -1 | 0])[] = [
  [
    `support backing endorsement praise approval enthusiasm acceptance commitment adherence preference defence defense
    advocacy demand demands call calls plea pleas appeal hope hopes desire pledge vote votes applause acclaim respect loyalty
    supporter supporters backer backers advocate advocates proponent proponents champion fan fans signatory signatories
    party parties co-sponsor sponsor co-sponsors sponsors author authors architect architects plans plan push campaign bid case go-ahead nod blessing assent consent solidarity gratitude satisfaction delight sympathy admiration encouragement credit need necessity importance urgency endorsements plaudits appetite interest`,
    1,
  ],
  [
    `opposition criticism condemnation objection objections resistance rejection denunciation disapproval protest protests regret
    regrets concern concerns anger wrath outrage alarm dismay doubt doubts fear fears worry worries anxiety unease reservation
    reservations scepticism skepticism disappointment dissent critic critics opponent opponents foe foes sceptic sceptics
    skeptic skeptics revulsion fury ire hostility critique rebuke lawsuit lawsuits challenge challenges suit misgivings backlash warning warnings complaint complaints refusal threat misgivings uproar outcry
    displeasure discontent dissatisfaction frustration frustrations unhappiness disgust distaste disdain contempt aversion antipathy disquiet discomfort uneasiness wariness mistrust distrust grievances ridicule scorn consternation indignation pushback disagreement disagreements questions flak
    violation breach injunction injunctions defiance contravention repudiation filibuster`,
    -1,
  ],
  ['vote', 0],
]

const ATTITUDE_NOUNS = new Map<string, 1 | -1 | 0>()
for (const [words, polarity] of [...NOUNS].reverse()) {
  for (const word of words.trim().split(/\s+/)) ATTITUDE_NOUNS.set(word, polarity)
}

/** What is against whatever stands behind its "against". */
const FIGHTING = new Set(
  `rally rallies march marches demonstration demonstrations fight battle struggle case ruling rulings order decision crusade
  charge effort efforts voice voices argument arguments coalition movement petition petitions pressure stand revolt rebellion strike strikes legislation action claim claims`.split(
    /\s+/,
  ),
)

const POSITIVE_NEEDS = /^(?:for|to|in|with|of|on|behind)$/
const NEGATIVE_NEEDS = /^(?:to|of|at|about|over|against|with|on|by|toward|towards|from|for)$/

/** Polarity of an attitude noun toward what follows its preposition; null when it is none. "Vote against" is against. */
export function attitudeOfNoun(noun: string, preposition: string): 1 | -1 | 0 | null {
  if (preposition === 'against' && FIGHTING.has(noun)) return -1
  // "has no problem with it", "is on board with it", "put the brakes on it"
  if (preposition === 'with' && /^(?:problems?|qualms|quarrels?|beef|issues?)$/.test(noun)) return -1
  if (preposition === 'with' && noun === 'board') return 1
  if (preposition === 'on' && /^(?:brakes?|damper|kibosh|hold|water)$/.test(noun)) return -1
  // "is a hard no on it", "is a yes on it"
  if (preposition === 'on' && /^(?:no|yes|nay|aye)$/.test(noun)) return /^(?:no|nay)$/.test(noun) ? -1 : 1
  // "took them to task for it"
  if (preposition === 'for' && noun === 'task') return -1
  // "threw its weight behind it"
  if (preposition === 'behind' && noun === 'weight') return 1
  const polarity = ATTITUDE_NOUNS.get(noun)
  if (polarity === undefined) return null
  if (preposition === 'against') return -1
  if (/^votes?$/.test(noun)) return preposition === 'for' ? 1 : null
  if (polarity === 1) return POSITIVE_NEEDS.test(preposition) ? 1 : null
  if (polarity === -1) return NEGATIVE_NEEDS.test(preposition) ? -1 : null
  return preposition === 'for' || preposition === 'in' ? null : 0
}

/** Verbs that only show the attitude that their object names: "express", "voice"; those that take it back are -1. */
const SHOWING = new Set(
  `express cast grant win voice reiterate reaffirm declare announce issue have show repeat raise offer give lend pledge renew state
  register convey share signal indicate underline underscore highlight stress emphasise emphasize join lead make take hold maintain keep
  publish release send deliver draft be air mount feel retain confirm outline unveil detail present
  spell stand lodge file throw put heap lavish pour shower level direct hurl claim work seek propose prepare discuss promise vow threaten exert increase intensify hint rally drum whip muster build garner marshal mobilise mobilize`.split(
    /\s+/,
  ),
)
const ENDING = new Set(
  `drop withdraw abandon lift soften end give-up reverse rescind retract revoke cancel shelve scrap retreat reject dismiss
  deny oppose lose renounce overcome condemn criticise criticize denounce block suspend withhold`.split(/\s+/),
)
const EXPRESSING =
  /^(?:express|voice|reiterate|reaffirm|repeat|restate|convey|signal|register|show|underline|underscore|stress|emphasi[sz]e)$/
/** Of those that show an attitude the ones that only do so: "voiced". */
export const isExpressing = (lemma: string): boolean => EXPRESSING.test(lemma)
export const isShowing = (lemma: string): boolean => SHOWING.has(lemma)
export const isEnding = (lemma: string): boolean => ENDING.has(lemma)
