import { formsOf } from '../attribution/verb-forms.js'
import { type CommonPhrase, commonPhrases, headKey } from './common-phrases.js'
import type { DraftIssue, DraftWord, Example } from './draft.js'
import type { PlacedTake } from './gather-matters.js'
import { kindOfNoun } from './lexicon/contested.js'
import { placesOf, type StemmedText, stemsOf } from './phrase-counts.js'
import type { RankedMatter } from './rank-matters.js'
import { plainWords, wordsOn } from './side-words.js'

const MOST_ABOUT = 8
/** A target that is named less often, in shares of the one named most, is not what the deed is done to. */
const SHARE_OF_LEAD = 0.3

/** The issue as a codebook would have it. `texts` are those of all articles. */
export function wordIssue(matter: RankedMatter, texts: readonly StemmedText[]): DraftIssue {
  const count = (phrase: string): number => texts.reduce((sum, text) => sum + placesOf(stemsOf(phrase), text).length, 0)
  const named = commonPhrases(matter.takes.filter(isNaming).map(({ phrase }) => phrase))
  const targets = commonPhrases(matter.takes.map(({ target }) => target)).filter(
    ({ count: times }, _, all) => all.length === 1 || (times > 1 && times >= SHARE_OF_LEAD * all[0]!.count),
  )
  const about = aboutOf(matter, named, targets).map((text) => ({ text, count: count(text) }))
  const act = wordsOn(matter, 1)
  const counter = wordsOn(matter, -1).filter(({ text }) => !act.some((word) => word.text === text))
  const sources = new Set(matter.takes.map(({ source }) => source.article.id))
  return {
    key: matter.key,
    name: nameOf(matter, named),
    question: questionOf(matter, named, targets),
    about: about.filter((word, at) => at === 0 || word.count > 0).slice(0, MOST_ABOUT),
    act,
    counter,
    pro: matter.pro,
    contra: matter.contra,
    open: matter.open,
    articles: sources.size,
    sentences: new Set(matter.takes.map(({ source, sentence }) => `${source.article.id}:${sentence[0]}`)).size,
    example: exampleOf(matter, act, targets[0] ?? null),
  }
}

/** Its phrase names the matter itself, not "the decision". */
const isNaming = ({ matter }: PlacedTake): boolean => matter !== 'event'

/** Words that name the matter and its target: heads, and the names or phrases with them. */
function aboutOf(
  { kind, takes }: RankedMatter,
  named: readonly CommonPhrase[],
  targets: readonly CommonPhrase[],
): string[] {
  const words: string[] = []
  const add = (text: string): void => {
    if (!words.some((word) => word.toLowerCase() === text.toLowerCase())) words.push(text)
  }
  for (const { phrase, full } of named.slice(0, MOST_ABOUT / 2)) {
    add(phrase.head)
    if (full !== null) add(full)
  }
  // Other words for the same target: "the accord" of "the deal".
  const lead = targets[0] === undefined ? null : kindOfNoun(targets[0].phrase.head, undefined)
  const likes = commonPhrases(takes.map(({ target }) => target)).filter(
    ({ phrase, count }) => count > 1 && lead !== null && kindOfNoun(phrase.head, undefined) === lead,
  )
  for (const { phrase } of [...targets, ...likes]) {
    add(phrase.text)
    if (!isName(phrase.text)) add(phrase.head)
  }
  if (words.length === 0) add(kind?.nouns[0]?.replace('|', ' ') ?? kind?.id ?? 'matter')
  return words
}

/** Its head has a capital, and is no common noun: "the Bill" names nothing. */
const isName = (text: string): boolean => {
  const words = text.split(' ')
  return /^\p{Lu}/u.test(words.at(-1) ?? '') && !(words.length === 1 && kindOfNoun(text, undefined) !== null)
}

/** What the id is made of: the deed, or the thing with the name that it has. */
const nameOf = ({ kind, key }: RankedMatter, [first]: readonly CommonPhrase[]): string =>
  kind?.form === 'deed' ? kind.id : (first?.phrase.head ?? kind?.id ?? key.replace(/^noun:/, ''))

function questionOf(matter: RankedMatter, [first]: readonly CommonPhrase[], [target]: readonly CommonPhrase[]): string {
  const { kind } = matter
  if (kind?.form === 'deed') {
    if (kind.question !== null && target !== undefined)
      return agreeing(kind.question.replace('{target}', withArticle(target)), target)
    return kind.plainQuestion ?? `Is the ${kind.id} right?`
  }
  const thing = first === undefined ? `the ${kind?.id ?? matter.key}` : withArticle(first, 'the ')
  const verb = leadingVerb(matter)
  if (verb !== null) return `Should ${thing} be ${formsOf(verb).participle}?`
  return (
    kind?.question?.replace('{thing}', thing) ??
    kind?.plainQuestion ??
    `${first?.phrase.plural ? 'Are' : 'Is'} ${thing} right?`
  )
}

/** "Are the talks right?" */
const agreeing = (question: string, { phrase }: CommonPhrase): string =>
  phrase.plural ? question.replace(/^Is (?=the [^?]+ right\?$)/, 'Are ') : question

/** "the treaty", "the Harbour Games", "Varonia", "tariffs". */
function withArticle({ phrase, definite }: CommonPhrase, ofBareNoun = ''): string {
  const named = isName(phrase.text)
  if (definite && (named || !phrase.plural)) return `the ${phrase.text}`
  return named || phrase.plural ? phrase.text : `${ofBareNoun}${phrase.text}`
}

/** The verb that those for a thing use most, where it stands without particles: "sign". */
function leadingVerb(matter: RankedMatter): string | null {
  const counts = new Map<string, number>()
  for (const { words, phrase } of matter.takes) {
    if (words === null || phrase === null) continue
    const plain = /^(?:\w+ to )?([\p{Ll}-]+)(?: (?:the |no )?\S+)?$/u.exec(words.text)?.[1]
    const isTurned = / to /.test(words.text)
    if (plain === undefined || (isTurned ? -words.side : words.side) !== 1 || !FITTING.has(plain)) continue
    counts.set(plain, (counts.get(plain) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best?.[0] ?? null
}

/** Deeds that a question can ask for; words of support cannot be. */
const FITTING = new Set(
  `sign adopt pass approve ratify impose introduce implement enact authorise authorize accept launch build open keep sell
  send deploy extend renew uphold hold restore reinstate resume expand establish recognise recognize enforce preserve maintain`.split(
    /\s+/,
  ),
)

const SHORTEST_EXAMPLE = 50
const LONGEST_EXAMPLE = 300
const GOOD_EXAMPLE = 180

/** The sentence that shows best what it is about: somebody named takes a side in few words, and in those used most. */
function exampleOf(matter: RankedMatter, act: readonly DraftWord[], lead: CommonPhrase | null): Example | null {
  const leading = new Set(act.slice(0, 3).map(({ text }) => text))
  const worth = ({ actors, side, words, sentence, phrase, target }: PlacedTake): number => {
    const length = sentence[1] - sentence[0]
    return (
      (actors.length > 0 ? 2 : 0) +
      (side === 1 ? 2 : side === -1 ? 1 : 0) +
      (words !== null && leading.has(plainWords(words.text)) ? 2 : 0) +
      (target !== null && lead !== null && headKey(target) === headKey(lead.phrase) ? 2 : 0) +
      (phrase !== null ? 1 : 0) -
      (length < SHORTEST_EXAMPLE || length > LONGEST_EXAMPLE ? 4 : length > GOOD_EXAMPLE ? 1 : 0)
    )
  }
  const [best] = [...matter.takes].filter(isNaming).sort((a, b) => worth(b) - worth(a))
  if (best === undefined) return null
  const { article } = best.source
  return { article: article.id, span: best.sentence, text: article.text.slice(...best.sentence).replace(/\s+/g, ' ') }
}
