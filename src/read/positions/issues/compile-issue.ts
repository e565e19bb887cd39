import { codeOfState } from '../../actors/lexicon/countries.js'
import { numberOfSource } from '../../actors/lexicon/source-nouns.js'
import { isRoleNoun } from '../../actors/lexicon/titles.js'
import { lemmaOf } from '../../attribution/lemma.js'
import { tagWords } from '../../attribution/parts-of-speech.js'
import type { Issue } from '../../codebook.js'
import { synonymsOf } from '../lexicon/act-classes.js'
import { type Attitude, attitudeOf, attitudeOfNoun } from '../lexicon/attitudes.js'
import { doneTo } from '../lexicon/done-to.js'
import { effectOf, evaluationOf, judgementOf } from '../lexicon/evaluations.js'
import { type EventKind, eventKindOf } from '../lexicon/event-nouns.js'
import { kindOf, otherNamesOf, standsForWhole } from '../lexicon/kinds-of-things.js'
import { askedIn } from './asked.js'
import { expandPatterns } from './expand-patterns.js'
import { placesIn } from './is-other-place.js'
import { stemOf } from './stem.js'

/** A phrase of the codebook as it is looked for: stems in order; saying or doing it is `side`. */
export interface Pattern {
  readonly issue: number
  readonly stems: readonly string[]
  readonly side: 1 | -1
  /** One word, perhaps with its particle: it needs something of the matter beside it. */
  readonly isBare: boolean
  /** Its object is a certain one: "the embassy", not "an embassy". */
  readonly isDefinite: boolean
  /** The small word that its verb does not go without: "call for a truce" is no "call the truce". */
  readonly link?: string
  /** It judges ("grave mistake"): whoever says it takes the side. */
  readonly isJudgement: boolean
  /** It says what comes of something ("undermine the peace process"): its subject is judged, by whoever says it. */
  readonly isEffect: boolean
  /** It begins with a verb ("impose sanctions"), which may stand alone; "maximum pressure" does not. */
  readonly isVerbal?: boolean
  /** The codebook does not have it: it follows from what it has (see expand-patterns.ts). */
  readonly isExpanded?: boolean
  /** A verb without its object: only where the matter was told just before. */
  readonly isElliptic?: boolean
}

/** A word for the matter. Being for what it names is being on this side; 0 where the codebook does not tell. */
export interface Matter {
  readonly issue: number
  readonly stems: readonly string[]
  readonly polarity: 1 | -1 | 0
  /** Another name of its kind ("the pact" for the deal): only with an article. */
  readonly isKin: boolean
  /** Its polarity follows from what is done with it, or from the question; no phrase tells it. */
  readonly isInferred: boolean
}

export interface CompiledIssue {
  readonly id: string
  readonly patterns: readonly Pattern[]
  readonly matters: readonly Matter[]
  /** All stems of the words that name the matter. */
  readonly aboutStems: ReadonlySet<string>
  /** Words for the matter that stand for one another as objects: "duties" in "impose tariffs". */
  readonly objectStems: ReadonlySet<string>
  /** Years that its words name ("Beijing 2022"): what bears another year is another edition of the matter. */
  readonly years: ReadonlySet<string>
  /** Whether the question asks what is so ("Does Keldia …?"), not what should be. */
  readonly isOfFact: boolean
  /** Stems of the words of the question. */
  readonly askedStems: ReadonlySet<string>
  /** By relation ("on", "in", "to", "with") the codes of the countries toward which or where the deed is: "sanctions on Keldia". */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>
  /** Side of those who are for "the decision", "the move"; 0 where the codebook does not tell. */
  readonly eventPolarity: Readonly<Record<EventKind, 1 | -1 | 0>>
}

const OF_FACT = /^(?:Did|Does|Do|Has|Have|Had)\b/
/** What somebody deserves, or does well, is no fact. */
const OF_WORTH = /\b(?:deserves?|(?:do|does|did) (?:right|wrong|well|enough))\b/

const DROPPED = new Set(
  `the a an any its our their his her this that these those some of be is are was were been being will would shall should
  have has had s it do does did new more further all`.split(/\s+/),
)
const PREPOSITIONS = new Set(
  'for against by to in on at with from into out up away off down back over about as'.split(' '),
)
const KEPT_ALWAYS = new Set('against out up away off down back'.split(' '))
const NEGATIONS = new Set(['not', 'no', 'never', 'without', "n't", 'cannot', 'neither', 'nor'])
/** Words that alone tell nothing of any matter. */
const SAYS_NOTHING = new Set('say tell make take put get give let bring do set have be'.split(' ').map(stemOf))
const ATTACHED = /\s+(?:of|on|in|with|to|from|for|at|against|over|between)\s.*$/iu
const REFUSING = new Set(['refuse', 'decline'])
const wordsOf = (phrase: string): readonly string[] =>
  phrase
    // "U.S. troops", "the WHO": a name in capitals is no word.
    .replace(/(?:\p{Lu}\.){2,}/gu, (name) => name.replaceAll('.', ''))
    .replace(/\S+/g, (word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()))
    .replace(/’/g, "'")
    .replace(/n't\b/g, ' not')
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== '')

interface Parsed {
  readonly words: readonly string[]
  readonly factor: 1 | -1
}

/** The words that carry a phrase, without its own negation ("refuse to sign", "send no officials"), which turns its side. */
function parsed(phrase: string): Parsed {
  let factor: 1 | -1 = 1
  const kept: string[] = []
  const whole = wordsOf(phrase)
  // "raise the limit without conditions" still raises it.
  const lacking = whole.indexOf('without')
  const all = lacking > 1 ? whole.slice(0, lacking) : whole
  all.forEach((word, at) => {
    const isVote = at > 0 && stemOf(all[at - 1]!) === 'vote'
    if (NEGATIONS.has(word) && !isVote && !/^votes?$/.test(all[at - 1] ?? '')) factor = -factor as 1 | -1
    else if (REFUSING.has(lemmaOf(word)) && all[at + 1] === 'to') factor = -factor as 1 | -1
    else if (at === 0 && (word === 'be' || (word === 'have' && all.length > 1))) kept.push(word)
    else if (word === 'to' && kept.length === 0) return
    else if (!DROPPED.has(word)) kept.push(word)
  })
  return { words: kept, factor }
}

const isPreposition = (word: string, at: number): boolean => at > 0 && PREPOSITIONS.has(word)

function carrying(words: readonly string[]): readonly string[] {
  const content = words.filter((word, at) => !isPreposition(word, at))
  const afterVote = (at: number): boolean => /^vot/.test(words[at - 1] ?? '')
  const isThin = content.length < 2
  return words.filter((word, at) => !isPreposition(word, at) || isThin || KEPT_ALWAYS.has(word) || afterVote(at))
}

/** The attitude of the verb that a phrase begins with, and the words behind it; null when the verb tells none. */
function leadingAttitude(
  words: readonly string[],
): { readonly attitude: Attitude; readonly rest: readonly string[] } | null {
  const lemma = lemmaOf(words[0] ?? '')
  for (const length of [3, 2, 1, 0]) {
    const attitude = attitudeOf([lemma, ...words.slice(1, 1 + length)].join(' '))
    if (attitude !== null && attitude.polarity !== 0) return { attitude, rest: words.slice(1 + length) }
  }
  return null
}

/** A name for the thing ("witch hunt", "abuse of power"), nothing that anybody does. */
function isNominal(phrase: string): boolean {
  const words = ['to', ...wordsOf(phrase)]
  const tags = tagWords(words, words)
  if (words[2] === 'of') return true
  // "deeply troubled"
  const isGraded = tags[1] === 'RB' && tags.length > 2 && tags.slice(2).every((tag) => /^(?:JJ|VN)$/.test(tag))
  return isGraded || (/^(?:NN|JJ)$/.test(tags[1]!) && tags.every((tag) => !/^V[BDPZG]$/.test(tag)))
}

/** "Reckless", "a farce": one word that judges whatever it is said of. */
function isLabel(phrase: string, content: readonly string[]): boolean {
  const [word] = content
  if (word === undefined || content.length > 1 || attitudeOf(lemmaOf(word)) !== null) return false
  const tags = tagWords(['is', word], ['is', word])
  return /^(?:JJ|NN)$/.test(tags[1]!) && (evaluationOf(word) !== 0 || (tags[1] === 'JJ' && isNominal(phrase)))
}

/** Whether the first word says what somebody does, and no attitude: "impose tariffs", not "maximum pressure", "criticise the drills". */
function beginsWithVerb(phrase: string, [first, ...rest]: readonly string[]): boolean {
  const attitude = attitudeOf(lemmaOf(first!))
  if (attitude?.kind === 'word') return false
  if (attitude !== null || synonymsOf(stemOf(first!)).length > 0) return true
  const all = ['to', first!, ...rest]
  return /^\S+ (?:the|an?|its|his|her|their)\b/i.test(phrase) || /^V/.test(tagWords(all, all)[1]!)
}

const signOf = (vote: number): 1 | -1 | 0 => Math.sign(vote) as 1 | -1 | 0

const add = (votes: Map<string, number>, stem: string, vote: number): void => {
  votes.set(stem, (votes.get(stem) ?? 0) + vote)
}

/** Verbs before a name that tell where one stands with its bearer. */
const STANDS = /^(?:vote|confirm|approve|repeal|end|defund|rescind|terminate|scrap|delay)$/
/** Verbs that say something else of their object without the small word behind them. */
const LINKED = /^(?:call|look|stand|deal|turn|run|sit|live)$/
/** "Officials": named on every side, whatever is asked of them. */
const speaks = (noun: string): boolean => isRoleNoun(noun) || numberOfSource(noun) !== null
const isState = (name: string): boolean => codeOfState(name) !== null

/** What an issue's words come to: patterns to look for, and the sides of those who are for its matters. */
export function compileIssue({ id, question, about, act, counter }: Issue, issue: number): CompiledIssue {
  const patterns = new Map<string, Pattern>()
  const aboutPhrases = about
    .map((phrase) => ({
      stems: carrying(parsed(phrase).words).map(stemOf),
      // "status of the city", "deal with Keldia": the first noun is what is meant.
      head: stemOf(wordsOf(phrase.replace(ATTACHED, '')).at(-1) ?? ''),
      isName: /^\p{Lu}\p{Ll}+$/u.test(phrase),
      isPeople: speaks(wordsOf(phrase.replace(ATTACHED, '')).at(-1) ?? ''),
    }))
    .filter(({ stems }) => stems.length > 0)
  const aboutStems = new Set(aboutPhrases.flatMap(({ stems }) => stems))
  const votes = new Map<string, number>()
  /** What follows from what is done: "reopening" where the codebook has "reopen the harbour"; "the wall" where it has "build the wall". */
  const deedVotes = new Map<string, number>()
  const objectVotes = new Map<string, number>()
  const nameVotes = new Map<string, number>()
  const asked = askedIn(question)
  for (const stem of asked.object.map(stemOf)) add(objectVotes, stem, asked.sign / 2)
  const eventVotes: Record<EventKind, number> = { done: 0, proposed: 0, made: 0 }
  for (const [side, phrases] of [
    [1, act],
    [-1, counter],
  ] as const) {
    for (const phrase of phrases) {
      const { words, factor } = parsed(phrase)
      const kept = carrying(words)
      const stems = kept.map((word, at) => (isPreposition(word, at) ? word : stemOf(word)))
      if (stems.length === 0) continue
      // "without the support": what is left without its negation is no phrase of the issue.
      if (
        factor < 0 &&
        kept.length === 1 &&
        (attitudeOf(lemmaOf(kept[0]!))?.kind === 'word' || attitudeOfNoun(kept[0]!, 'for') !== null)
      )
        continue
      const own = (side * factor) as 1 | -1
      const content = kept.filter((word, at) => !isPreposition(word, at))
      // "have a say" must not leave "say".
      if (kept.length === 1 && SAYS_NOTHING.has(stems[0]!)) continue
      const isJudgement =
        content.length > 1 &&
        leadingAttitude(words) === null &&
        (content.some((word) => judgementOf(word) !== 0) ||
          evaluationOf(content.at(-1)!) !== 0 ||
          /(?:ion|ment)$/.test(content[0]!)) &&
        content.some((word) => evaluationOf(word) !== 0)
      const isTerm = content.length > 1 && isNominal(phrase) && !content.some((word) => aboutStems.has(stemOf(word)))
      const isOwnLabel = isLabel(phrase, content) && !aboutStems.has(stemOf(content[0]!))
      const isEffect =
        content.length > 1 &&
        effectOf(lemmaOf(content[0]!)) !== 0 &&
        !content.slice(1).some((word) => aboutStems.has(stemOf(word)))
      const isMatterOnly = content.every((word) => aboutStems.has(stemOf(word))) && content.length > 1
      if (!(isMatterOnly && words[0] === 'be'))
        patterns.set(`${stems.join(' ')}`, {
          issue,
          stems,
          side: own,
          isBare: content.length === 1,
          isDefinite: / the /i.test(phrase),
          isJudgement: isJudgement || isTerm || isOwnLabel,
          isEffect,
          isVerbal: beginsWithVerb(phrase, words),
          ...(LINKED.test(words[0]!) && PREPOSITIONS.has(words[1] ?? '') && !stems.includes(words[1]!)
            ? { link: words[1]! }
            : {}),
        })
      if (stems.length === 3 && stems[0] === 'vot' && /^(?:for|against)$/.test(kept[1]!) && aboutStems.has(stems[2]!)) {
        const short = stems.slice(0, 2)
        if (!patterns.has(short.join(' ')))
          patterns.set(short.join(' '), {
            issue,
            stems: short,
            side: own,
            isBare: true,
            isDefinite: true,
            isJudgement: false,
            isEffect: false,
          })
      }
      if (beginsWithVerb(phrase, words)) {
        add(deedVotes, stems[0]!, own)
        const particle = words[1] !== undefined && PREPOSITIONS.has(words[1]) ? words[1] : ''
        const behind = words.slice(particle === '' ? 1 : 2)
        const end = behind.findIndex((word) => PREPOSITIONS.has(word))
        const object = behind.slice(0, end < 0 ? behind.length : end).at(-1)
        if (object !== undefined) add(objectVotes, stemOf(object), own * doneTo(lemmaOf(words[0]!), particle))
      }
      const lead = leadingAttitude(words)
      if (lead !== null && (lead.attitude.kind === 'word' || STANDS.test(lemmaOf(words[0]!))))
        add(
          nameVotes,
          stemOf(lead.rest.filter((word) => !PREPOSITIONS.has(word)).at(-1) ?? ''),
          own * lead.attitude.polarity,
        )
      const rest = lead?.rest.filter((word) => !PREPOSITIONS.has(word)).map(stemOf) ?? []
      if (lead !== null && rest.length > 0) {
        const vote = own * lead.attitude.polarity
        if (rest.every((stem) => aboutStems.has(stem)))
          votes.set(rest.join(' '), (votes.get(rest.join(' ')) ?? 0) + vote)
        const event = rest.length === 1 ? eventKindOf(lead.rest.at(-1)!) : null
        if (event !== null) eventVotes[event] += vote
      }
      const [judging, matter] = content
      if (content.length === 2 && evaluationOf(judging!) !== 0 && aboutStems.has(stemOf(matter!)))
        votes.set(stemOf(matter!), (votes.get(stemOf(matter!)) ?? 0) + own * evaluationOf(judging!))
    }
  }
  const own = [...patterns.values()]
  const abouts = new Set(aboutPhrases.map(({ stems }) => stems.join(' ')))
  const bare = new Set([...patterns.values()].filter(({ stems }) => stems.length === 1).map(({ stems }) => stems[0]!))
  const kindVotes = new Map<number, number>()
  const voteForKind = (stem: string, vote: number): void => {
    const kind = kindOf(stem)
    if (kind >= 0) kindVotes.set(kind, (kindVotes.get(kind) ?? 0) + vote)
  }
  for (const [key, vote] of votes) voteForKind(key.split(' ').at(-1)!, vote)
  for (const { stems, side } of patterns.values()) if (stems.length === 1) voteForKind(stems[0]!, side)
  const matters = aboutPhrases
    .filter(({ stems }) => !(stems.length === 1 && bare.has(stems[0]!)))
    .map(({ stems, head, isName, isPeople }): Matter => {
      const own = Math.sign((votes.get(stems.join(' ')) ?? 0) || (votes.get(head) ?? 0))
      const kind = isInitials(stems) ? 0 : kindOf(head)
      // Being for a town or a state is being for nothing that is asked; being for a candidate is, where the codebook tells.
      const told = isName ? 0 : own || (patterns.get(stems.join(' '))?.side ?? 0) || Math.sign(kindVotes.get(kind) ?? 0)
      const inferred = isName
        ? isState(stems[0]!)
          ? 0
          : (nameVotes.get(head) ?? 0)
        : isPeople
          ? 0
          : (deedVotes.get(head) ?? 0) || (objectVotes.get(head) ?? 0)
      return {
        issue,
        stems,
        polarity: signOf(told || inferred),
        isKin: false,
        isInferred: told === 0 && inferred !== 0,
      }
    })
  const named = new Set([...matters.flatMap(({ stems }) => (stems.length === 1 ? stems : [])), ...bare])
  const kin = new Map<string, Matter>()
  const names = new Set([...votes.keys()].filter((key) => key.includes(' ') || isName(key)))
  const addKin = (stem: string, vote: number): void => {
    if (vote !== 0 && !named.has(stem) && !kin.has(stem))
      kin.set(stem, { issue, stems: [stem], polarity: signOf(vote), isKin: true, isInferred: false })
  }
  // "the program" where the phrases have "defend the program"; "the bill" for the trade bill.
  for (const [key, vote] of votes) if (!names.has(key)) addKin(key, vote)
  for (const { stems, polarity, isInferred } of matters)
    if (stems.length > 1 && !isInferred && standsForWhole(stems.at(-1)!)) addKin(stems.at(-1)!, polarity)
  for (const [kind, vote] of kindVotes) for (const stem of otherNamesOf(kind)) addKin(stem, vote)
  return {
    id,
    patterns: [...own, ...expandPatterns(own, abouts, aboutStems)].sort((a, b) => b.stems.length - a.stems.length),
    matters: [...matters, ...kin.values()].sort((a, b) => b.stems.length - a.stems.length),
    aboutStems,
    objectStems: new Set(matters.filter(({ stems }) => stems.length === 1).map(({ stems }) => stems[0]!)),
    isOfFact: OF_FACT.test(question) && !OF_WORTH.test(question),
    askedStems: new Set(wordsOf(question).map(stemOf)),
    places: placesIn([question, ...about, ...act, ...counter]),
    years: new Set(
      [question, ...about, ...act, ...counter].flatMap((phrase) => phrase.match(/\b(?:19|20)\d\d\b/g) ?? []),
    ),
    eventPolarity: {
      done: signOf(eventVotes.done),
      proposed: signOf(eventVotes.proposed),
      made: signOf(eventVotes.made),
    },
  }

  /** A stem that the codebook has with a capital only. */
  function isName(stem: string): boolean {
    const words = [...about, ...act, ...counter].flatMap((phrase) => phrase.split(/[\s-]+/))
    return words.every((word) => stemOf(word) !== stem || /^\p{Lu}/u.test(word))
  }

  /** "JCPOA": initials of another word for the matter. */
  function isInitials(stems: readonly string[]): boolean {
    const [word] = stems
    return (
      stems.length === 1 &&
      about.some((phrase) => {
        const initials = phrase
          .split(/[\s-]+/)
          .map((part) => part.charAt(0))
          .join('')
        return initials.length > 2 && initials.toLowerCase() === word
      })
    )
  }
}
