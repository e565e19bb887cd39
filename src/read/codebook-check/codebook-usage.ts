import { overlaps, type Span } from '../../text/index.js'
import type { Codebook, CodebookActor, Issue } from '../codebook.js'
import type { DraftSource } from '../draft/draft-source.js'
import { placesOf, type StemmedText, stemmed, stemsOf } from '../draft/phrase-counts.js'
import { type RankedMatter, rankMatters } from '../draft/rank-matters.js'
import { wordIssue } from '../draft/word-issue.js'
import { scan } from '../scan/index.js'

/** How a codebook meets articles. */
export interface CodebookUsage {
  readonly articles: number
  readonly issues: readonly IssueUsage[]
  readonly actors: readonly ActorUsage[]
  /** What the articles contest and no issue asks of, most contested first. */
  readonly unasked: readonly Unasked[]
}

export interface IssueUsage {
  readonly id: string
  /** Articles that hold a word of it. */
  readonly articles: number
  readonly words: readonly WordUsage[]
  /** Frequent phrases of what the issue asks that none of its words covers, most frequent first. */
  readonly lacking: readonly { readonly list: WordUsage['list']; readonly text: string; readonly count: number }[]
}

export interface WordUsage {
  readonly list: 'about' | 'act' | 'counter'
  readonly text: string
  /** How often it stands in the articles, in any form; page furniture left out. */
  readonly count: number
  readonly articles: number
}

export interface ActorUsage {
  readonly id: string
  /** Occurrences of its name or an alias. */
  readonly mentions: number
  /** Names and aliases that stand nowhere. */
  readonly unused: readonly string[]
}

export interface Unasked {
  readonly name: string
  readonly question: string
  /** Actors that take a side. */
  readonly actors: number
  readonly articles: number
}

const MOST_LACKING = 8
const FEWEST_OF_LACKING = 2
/** A matter belongs to an issue whose words stand in so many of its sentences. */
const SHARE_OF_SENTENCES = 0.4
const MOST_UNASKED = 4
const FEWEST_ACTORS_UNASKED = 3

/** How often each word of a codebook stands in the articles, whom nobody names, and what the articles contest beside it. */
export function codebookUsage(codebook: Codebook, sources: readonly DraftSource[]): CodebookUsage {
  const texts = sources.map(textOf)
  const matters = rankMatters(sources)
  const places = codebook.issues.map(({ id, about, act, counter }) => {
    const stems = [...about, ...act, ...counter].map(stemsOf)
    return { id, spans: texts.map((text) => stems.flatMap((one) => placesOf(one, text))) }
  })
  const ofIssue = new Map(matters.map((matter) => [matter, issueOf(matter, places, sources)]))
  return {
    articles: sources.length,
    issues: codebook.issues.map((issue, at) => {
      const words = usageOf(issue, texts)
      const own = matters.filter((matter) => ofIssue.get(matter) === issue.id && !matter.isCommon)
      return {
        id: issue.id,
        articles: places[at]?.spans.filter(({ length }) => length > 0).length ?? 0,
        words,
        lacking: lackingOf(issue, own, texts),
      }
    }),
    actors: codebook.actors.map((actor) => namedIn(actor, sources)),
    unasked: matters
      .filter((matter) => ofIssue.get(matter) === null && !matter.isCommon && sides(matter) >= FEWEST_ACTORS_UNASKED)
      .slice(0, MOST_UNASKED)
      .map((matter) => {
        const { name, question, articles } = wordIssue(matter, texts)
        return { name, question, actors: sides(matter), articles }
      }),
  }
}

const sides = ({ pro, contra, open }: RankedMatter): number => pro.length + contra.length + open.length

/** The words of an article, those of page furniture left out. */
function textOf({ article, chrome }: DraftSource): StemmedText {
  const all = stemmed(article.text, scan(article.text))
  if (chrome.length === 0) return all
  const kept = all.spans.map((span) => !chrome.some((furniture) => overlaps(furniture, span)))
  const only = <Item>(list: readonly Item[]): Item[] => list.filter((_, at) => kept[at])
  return { stems: only(all.stems), spans: only(all.spans), sentenceOf: only(all.sentenceOf) }
}

const usageOf = (issue: Issue, texts: readonly StemmedText[]): WordUsage[] =>
  (['about', 'act', 'counter'] as const).flatMap((list) =>
    issue[list].map((text) => {
      const counts = texts.map((one) => placesOf(stemsOf(text), one).length)
      return { list, text, count: sum(counts), articles: counts.filter((count) => count > 0).length }
    }),
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Where the words of an issue stand, by article. */
interface IssuePlaces {
  readonly id: string
  readonly spans: readonly (readonly Span[])[]
}

/** Id of the issue whose words stand in most sentences of the matter; null when they stand in few. */
function issueOf(matter: RankedMatter, issues: readonly IssuePlaces[], sources: readonly DraftSource[]): string | null {
  const indexes = new Map(sources.map((source, index) => [source, index]))
  const shares = issues.map(({ id, spans }) => {
    const found = matter.takes.filter(({ source, sentence }) =>
      spans[indexes.get(source) ?? -1]?.some((span) => overlaps(span, sentence)),
    )
    return { id, share: found.length / matter.takes.length }
  })
  const [best] = shares.sort((a, b) => b.share - a.share)
  return best !== undefined && best.share >= SHARE_OF_SENTENCES ? best.id : null
}

function lackingOf(
  issue: Issue,
  matters: readonly RankedMatter[],
  texts: readonly StemmedText[],
): IssueUsage['lacking'] {
  const known = [...issue.about, ...issue.act, ...issue.counter].map(stemsOf)
  const isCovered = (phrase: string): boolean => {
    const stems = new Set(stemsOf(phrase))
    return known.some((own) => own.every((stem) => stems.has(stem)))
  }
  return matters
    .flatMap((matter) => {
      const { about, act, counter } = wordIssue(matter, texts)
      return [
        ...about.map((word) => ({ list: 'about' as const, ...word })),
        ...act.map((word) => ({ list: 'act' as const, ...word })),
        ...counter.map((word) => ({ list: 'counter' as const, ...word })),
      ]
    })
    .filter(({ text, count }) => count >= FEWEST_OF_LACKING && !isCovered(text))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_LACKING)
}

function namedIn({ id, name, aliases }: CodebookActor, sources: readonly DraftSource[]): ActorUsage {
  const counts = [...new Set([name, ...aliases])].map((text) => {
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')
    return { text, count: sum(sources.map(({ article }) => article.text.match(word)?.length ?? 0)) }
  })
  return {
    id,
    mentions: sum(counts.map(({ count }) => count)),
    unused: counts.filter(({ count }) => count === 0).map(({ text }) => text),
  }
}
