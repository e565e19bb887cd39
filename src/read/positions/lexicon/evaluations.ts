/**
 * Words that judge what they are said of (a table of words: kept in one file on purpose). "A mistake", "shameful", "brave";
 * and verbs whose subject is judged by what it does: "undermines", "strengthens".
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/)

const BAD = words(`
mistake mistakes error errors blunder folly disaster catastrophe fiasco farce sham charade stunt failure failures failing threat danger
violation violations breach abuse grab hoax coup terrorism lie lies war-crime blow setback provocation betrayal insult slap crime shame disgrace aggression hypocrisy injustice absurdity
madness insanity nonsense gimmick ploy trap escalation humiliation tragedy nightmare surrender capitulation appeasement embarrassment
joke scandal outrage affront obstacle impediment burden wound wounds trouble calamity miscalculation misstep overreach interference
bullying blackmail extortion coercion piracy violation
wrong bad worse worst terrible horrible awful dreadful disastrous catastrophic reckless irresponsible dangerous illegal unlawful
illegitimate unacceptable unjustified unjust unfair shameful shameless disgraceful regrettable unfortunate deplorable
lamentable sad foolish stupid silly absurd ridiculous senseless pointless futile counterproductive counter-productive unhelpful unwise
short-sighted shortsighted misguided ill-advised ill-conceived ill-considered hasty rash premature provocative inflammatory hostile
hypocritical cynical dishonest deceitful flawed defective rotten decaying incompetent one-sided unilateral arbitrary immoral indefensible inexcusable
unforgivable outrageous scandalous appalling abhorrent repugnant harmful damaging destructive destabilising destabilizing
divisive insane crazy mad cowardly weak timid harsh brutal cruel inhumane null void invalid unconstitutional hollow empty
disappointing disappointed troubling worrying worrisome alarming disturbing disappointment destabilization destabilisation insulting unprecedented-attack unnecessary
unwarranted inappropriate inhuman racist hateful costly toxic worthless useless meaningless
theft robbery tyrant tyranny massacre massacres atrocity atrocities bloodbath carnage discriminatory bigoted bigotry intolerable devastating despicable heinous
barbaric heavy-handed burdensome onerous draconian overbroad excessive disproportionate toothless grotesque evil vile sinister disgusting horrific horrendous atrocious
abysmal pathetic laughable ludicrous preposterous nonsensical illogical incoherent irrational perverse reprehensible repulsive repressive oppressive tyrannical
dictatorial undemocratic unconscionable untrue false misleading bogus phony suicidal self-defeating self-destructive simplistic naive delusional unrealistic unserious
unfit unqualified antithetical corrosive groundless baseless unfounded painful unworkable untenable unsustainable impossible painful perilous stupidity idiotic idiocy loser losers`)

const GOOD = words(`
victory success triumph achievement courage milestone breakthrough progress landmark boon blessing gift improvement justice
right good great best better brave bold courageous historic just fair lawful legal legitimate justified justifiable
important necessary overdue wise sensible prudent reasonable responsible rational sound smart strong positive constructive
helpful useful beneficial welcome excellent wonderful fantastic tremendous principled honest honourable honorable noble moral decent proud
correct proper appropriate vital essential crucial indispensable effective encouraging promising hopeful glorious magnificent
courageously decisive admirable commendable laudable heroic balanced thoughtful workable qualified well-qualified outstanding superb stellar humane compassionate pragmatic commonsense common-sense
worthwhile worthy robust life-saving lifesaving transformative monumental invaluable happy glad pleased grateful thankful delighted righteous`)

const HARMING = words(`
undermine harm hurt threaten endanger jeopardise jeopardize damage destabilise destabilize violate isolate weaken destroy
embolden risk fuel inflame provoke trigger spark worsen aggravate exacerbate complicate hinder hamper impede erode poison wreck
ruin kill betray breach contravene break flout ignore isolate punish fail backfire escalate disrupt derail divide disappoint
cripple alienate anger enrage insult humiliate empower discredit squander sabotage set-back trample mock distort plunge
imperil stoke ignite foment fan inflame kindle compromise contradict disregard scupper destroy cost hit antagonise antagonize strain deepen stink suck`)

const HELPING = words(`
help strengthen advance promote protect ensure secure guarantee improve serve benefit save preserve stabilise stabilize
deter contribute bring-peace facilitate boost encourage safeguard uphold defend reassure calm honour honor correct restore
prevent solve succeed work reward`)

/** Words before a noun that judge it whatever it is: "better", "strong" and the like say how much, not how good. */
const JUDGING_ADJECTIVES = new Set(
  words(`wrong bad worst terrible horrible awful dreadful disastrous catastrophic reckless irresponsible dangerous illegal unlawful
  illegitimate unacceptable unjustified unjust unfair shameful shameless disgraceful regrettable unfortunate deplorable lamentable
  foolish stupid absurd ridiculous senseless pointless futile unwise short-sighted shortsighted misguided ill-advised ill-conceived rash
  provocative hypocritical cynical flawed defective rotten decaying one-sided immoral indefensible inexcusable outrageous scandalous
  appalling harmful damaging destructive insane crazy mad cowardly useless meaningless groundless baseless courageous brave bold wise
  historic landmark admirable commendable righteous unconstitutional unhelpful unnecessary unilateral insulting incompetent void`),
)
/** What an adjective before the noun says of it: +1, -1, or 0. */
export const judgementOf = (adjective: string): 1 | -1 | 0 =>
  JUDGING_ADJECTIVES.has(adjective) ? (EVALUATIONS.get(adjective) ?? 0) : 0

const EVALUATIONS = new Map<string, 1 | -1>()
for (const word of BAD) EVALUATIONS.set(word, -1)
for (const word of GOOD) EVALUATIONS.set(word, 1)
const EFFECTS = new Map<string, 1 | -1>()
for (const lemma of HARMING) EFFECTS.set(lemma, -1)
for (const lemma of HELPING) EFFECTS.set(lemma, 1)

/** Verbs that only bring about what their object names, and the harm or good that it may be. */
const BRINGING = new Set(
  words(`cause do inflict bring create put lead raise increase drive send push throw plunge mean spell result give pose make add
  engulf spread start sow invite open leave turn trigger spark provoke fuel`),
)
const HARM = new Set(
  words(`damage harm chaos instability war wars violence crisis crises turmoil uncertainty suffering pain losses loss jeopardy risk danger
  prices price costs cost tension tensions conflict conflicts bloodshed unrest extremism knell disorder hardship trouble recession inflation
  division divisions confusion hostility isolation havoc misery casualties deaths threat threats escalation fire disruption wound`),
)
const BENEFIT = new Set(
  words('peace security stability safety prosperity growth justice freedom jobs hope calm trust confidence protection'),
)
export const isBringing = (lemma: string): boolean => BRINGING.has(lemma)
export const outcomeOfNoun = (noun: string): 1 | -1 | 0 => (HARM.has(noun) ? -1 : BENEFIT.has(noun) ? 1 : 0)

/** Words that blame what somebody did, whatever else stands beside them. */
const STRONG = new Set(
  words(`mistake mistakes error blunder folly disaster catastrophe fiasco farce sham charade violation violates violated breach provocation betrayal
  insult slap crime shame shameful shameless disgrace disgraceful aggression hypocrisy injustice madness insanity wrong illegal unlawful
  illegitimate unacceptable unjustified unjust reckless irresponsible regrettable deplorable foolish stupid absurd ridiculous senseless
  misguided outrageous appalling blackmail bullying humiliated humiliation incompetence unilateral undermines undermine jeopardise jeopardize
  jeopardizes destabilise destabilize destabilizes isolated isolates`),
)
export const isStrongBlame = (word: string): boolean => STRONG.has(word)

/** +1 for praise, -1 for blame, 0 for neither; `word` in lower case. */
export const evaluationOf = (word: string): 1 | -1 | 0 => EVALUATIONS.get(word) ?? 0
/** What a verb says of its subject: -1 for "undermines"; 0 for neither. */
export const effectOf = (lemma: string): 1 | -1 | 0 => EFFECTS.get(lemma) ?? 0

/** Verbs that say what their object is: "call it a mistake", "describe the move as brave". */
const NAMING = new Set(
  words(`call describe label brand term dub deem consider see view regard denounce characterise characterize portray slam
  hail liken equate find declare think judge depict decry blast condemn dismiss praise criticise criticize`),
)
export const isNaming = (lemma: string): boolean => NAMING.has(lemma)
