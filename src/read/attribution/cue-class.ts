import type { CueClass } from '../reading.js'
import { formsOf } from './verb-forms.js'

/**
 * What kind of attribution a cue makes, told from its words (a table of words: kept in one file on purpose). The classes
 * follow the groups that PolNeAR's guidelines name: speech, writing, denial, question, urging, commitment, belief,
 * desire, support, criticism, decree and evidence.
 */
const VERBS: Readonly<Record<CueClass, string>> = {
  said: `say tell add state announce declare note report explain argue claim assert insist maintain contend continue
    conclude reply respond answer remark comment observe mention recall recount relate describe call suggest acknowledge
    admit concede confirm confess reveal disclose stress emphasize emphasise underline underscore reiterate repeat warn
    caution predict forecast joke quip boast brag lament complain allege charge assure inform remind brief advise speak
    talk discuss testify quote cite refer allude hint imply indicate signal echo agree disagree interject exclaim shout
    yell cry whisper chant proclaim label dub name deem term portray paint characterize characterise liken compare
    point highlight outline detail clarify elaborate specify estimate project speculate joke muse ponder reason
    counter retort shoot intone opine pronounce tease thank apologize apologise congratulate greet welcome voice express
    convey relay summarize summarise narrate read sum identify list attribute credit swear testify vouch
    sing scream mutter murmur utter gush enthuse sigh snap deadpan crow bemoan decry mock`,
  wrote: 'write tweet retweet post publish email blog pen text caption title headline editorialize sign',
  denied: 'deny refute rebut dispute contradict disavow disown repudiate decline refuse',
  asked: 'ask inquire enquire question query wonder quiz grill',
  urged: `urge call-for demand request implore plead beg beseech appeal exhort press push encourage recommend advocate
    propose invite command instruct direct tell-to ask-to summon lobby petition counsel entreat pressure nudge`,
  promised: `promise pledge vow commit guarantee offer threaten undertake volunteer agree-to plan intend swear-to aim
    prepare resolve decide choose opt`,
  believes: `believe think know feel consider expect suspect assume guess reckon imagine understand realize realise
    recognize recognise remember forget doubt fear worry suppose perceive see view regard find hear learn anticipate
    foresee trust judge sense seem appear look conclude-that notice discover dream perceive interpret mistake regret`,
  wants: 'want hope wish desire seek need prefer would-like long yearn crave covet strive aspire look-to',
  supports: `support back endorse favor favour praise applaud defend embrace hail laud commend champion tout admire like
    love respect celebrate approve cheer extol value honor honour promote uphold rally salute credit enjoy`,
  opposes: `oppose criticize criticise condemn reject denounce attack blast slam accuse blame dismiss object protest
    resist rebuke lambaste ridicule deride dislike hate despise deplore disapprove assail chide scold fault
    castigate excoriate lash rail berate slap rap rip chastise reprimand disparage belittle detest loathe resent
    distrust challenge shun spurn snub boycott`,
  decreed: `rule decree order ban forbid prohibit appoint nominate require mandate approve-of pass sentence convict acquit
    fine authorize authorise permit allow adopt enact veto sanction legislate designate elect vote ratify impose award
    certify revoke repeal suspend outlaw overturn grant dictate stipulate fire hire pick select`,
  shows: `show demonstrate prove reflect illustrate document record suggest-that find-that contain include exhibit
    expose depict display represent confirm-that attest evidence mean measure`,
}

const NOUNS: Readonly<Record<CueClass, string>> = {
  said: `statement claim assertion remark comment announcement argument explanation account report word answer response reply
    testimony speech interview warning prediction allegation contention insistence suggestion admission confession
    acknowledgment acknowledgement declaration message mention description characterization talk comparison reference
    according reportedly allegedly so-called rumor rumour quote chant thanks apology assessment estimate forecast notion`,
  wrote: 'tweet post letter memo email op-ed editorial column book article writing blog headline essay message',
  denied: 'denial refusal',
  asked: 'question inquiry query',
  urged: 'call demand request appeal plea recommendation proposal advice pressure push invitation encouragement',
  promised:
    'promise pledge vow commitment plan offer threat intention guarantee willing ready prepared decision agreement',
  believes: `belief view opinion fear concern doubt expectation suspicion knowledge understanding impression feeling sense
    thought assumption conviction worried concerned afraid fearful confident convinced sure certain aware optimistic
    pessimistic hopeful skeptical sceptical conclusion idea perception worry anxiety faith confidence seemingly apparently
    position stance angry upset surprised shocked unsure uncertain`,
  wants: 'hope wish desire want ambition goal aim aspiration eager keen anxious dream interest',
  supports: `support endorsement praise backing approval defense defence favor favour admiration supporter supportive proud
    fan proponent advocate ally advocacy sympathy gratitude solidarity`,
  opposes: `opposition criticism condemnation rejection accusation attack objection disapproval critic opponent critical
    protest rebuke contempt hostility anger outrage resistance complaint grievance skepticism scepticism hatred`,
  decreed: 'ruling order decree ban decision verdict appointment nomination law sanction vote mandate requirement',
  shows: 'evidence proof sign indication data poll survey finding study figures result statistics',
}

/** Patterns that say more than any of their words; the first that fits wins. */
const PHRASES: readonly (readonly [RegExp, CueClass])[] = [
  [/\bcall(?:s|ed|ing)?\b.*\b(?:for|on|upon)\b/, 'urged'],
  [/\baccording to\b|\breportedly\b|\ballegedly\b/, 'said'],
  [/\b(?:declin|refus)(?:e|es|ed|ing)\b.*\b(?:comment|say|discuss|answer)\b/, 'said'],
  [/\bpoint(?:s|ed|ing)? (?:out|to)\b/, 'said'],
  [/\blook(?:s|ed|ing)? (?:to|forward)\b/, 'wants'],
  [/\bwould (?:like|love|rather|prefer)\b/, 'wants'],
  [/\bagree(?:s|d|ing)? to\b|\bswore to\b/, 'promised'],
  [/\b(?:tell|tells|told|ask|asks|asked|telling|asking)\b.* to\b/, 'urged'],
  [/\btak(?:e|es|ing) (?:issue|aim)\b|\btook (?:issue|aim)\b/, 'opposes'],
  [
    /\bpush(?:es|ed|ing)? back\b|\b(?:speak|speaks|spoke|speaking) out against\b|\bnot (?:support|back|endorse|favou?r)/,
    'opposes',
  ],
  [/\b(?:in|on) favou?r of\b|\bfor\b$|\bstand(?:s|ing)? (?:by|with|behind)\b|\bstood (?:by|with|behind)\b/, 'supports'],
  [/^against\b|\bagainst$/, 'opposes'],
  [/\bvot(?:e|es|ed|ing) (?:for|to)\b/, 'decreed'],
  [/\bnot (?:oppose|object)/, 'supports'],
  [/\bnot deny\b/, 'said'],
  [/\bmade? (?:it )?clear\b/, 'said'],
  [/\b(?:in the (?:eyes|view|opinion|words) of)\b|\bas far as\b/, 'believes'],
]

const words = (list: string): string[] =>
  list.split(/\s+/).filter((word) => word !== '' && !/-(?:to|for|that|of|like)$/.test(word))

/** Lemmas of the verbs that make cues. */
export const CUE_VERBS: readonly string[] = Object.values(VERBS).flatMap(words)

const CLASS_BY_VERB = new Map<string, CueClass>()
const CLASS_BY_NOUN = new Map<string, CueClass>()
for (const [cueClass, list] of Object.entries(VERBS) as [CueClass, string][]) {
  for (const lemma of words(list)) {
    for (const form of Object.values(formsOf(lemma))) {
      if (!CLASS_BY_VERB.has(form)) CLASS_BY_VERB.set(form, cueClass)
    }
  }
}
for (const [cueClass, list] of Object.entries(NOUNS) as [CueClass, string][]) {
  for (const noun of words(list)) {
    const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
    for (const form of [noun, plural]) if (!CLASS_BY_NOUN.has(form)) CLASS_BY_NOUN.set(form, cueClass)
  }
}

/** Verbs that only carry the noun after them: "raised the question", "made a promise". */
const LIGHT = new Set(
  [
    'give',
    'make',
    'take',
    'raise',
    'issue',
    'have',
    'be',
    'express',
    'voice',
    'deliver',
    'offer',
    'get',
    'hold',
    'do',
    'go',
    'put',
    'cast',
    'draw',
    'come',
    'release',
    'send',
  ].flatMap((lemma) => Object.values(formsOf(lemma))),
)
for (const form of ['are', 'were', 'am', "'s", "'re", "'ve", "'m"]) LIGHT.add(form)

/**
 * Class of the cue whose words are given, as they stand in the text, in any case: "has repeatedly called for" is
 * `urged`. The verb decides, unless it only carries a noun ("issued a denial"); a cue of unknown words is `said`.
 */
export function classOfCue(cue: string): CueClass {
  const text = cue.toLowerCase().replace(/[’`]/g, "'").replace(/n't\b/g, ' not').trim()
  for (const [pattern, cueClass] of PHRASES) if (pattern.test(text)) return cueClass
  const tokens = text.match(/[a-z][a-z-]*|'[a-z]+/g) ?? []
  let byNoun: CueClass | null = null
  let byLightVerb: CueClass | null = null
  for (const token of tokens) {
    const verbClass = CLASS_BY_VERB.get(token)
    if (verbClass !== undefined && !LIGHT.has(token)) return verbClass
    byLightVerb ??= verbClass ?? null
    byNoun ??= CLASS_BY_NOUN.get(token) ?? null
  }
  return byNoun ?? byLightVerb ?? 'said'
}

/** The noun, in lower case, can name an attribution: "claim", "fears". */
export const isCueNoun = (noun: string): boolean => CLASS_BY_NOUN.has(noun)

/** Class of a verb by its lemma; null for a verb that is no cue. */
export const classOfVerb = (lemma: string): CueClass | null => CLASS_BY_VERB.get(lemma) ?? null

/** Of those who tell something, whose words may go on after the cue or stand within another's. */
export const TELLING_CLASSES: ReadonlySet<CueClass> = new Set<CueClass>([
  'said',
  'wrote',
  'denied',
  'asked',
  'urged',
  'promised',
  'opposes',
  'supports',
])
