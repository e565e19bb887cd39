import type { Finding } from '../holding.js'
import { type Candidate, type Grounds, sentencesOf, shownByActor, type Table } from './grounds.js'
import { wordsBetween } from './words.js'

/** So many words of the matter in one sentence are enough. */
const MOST_WORDS = 6

/** What a sentence tells of an issue, whoever is named there. */
interface Place {
  /** Different words of the matter in it. */
  readonly matter: number
  /** 0..1: how many of the issue's words are another issue's, too. */
  readonly shared: number
  /** 0..1: how many of the phrases in it are other issues' own. */
  readonly rival: number
}

/** Whether the places that speak for a candidate speak of this issue rather than of another. */
export function ofIssues(
  { doc, index, findings }: Pick<Grounds, 'doc' | 'index' | 'findings'>,
  { hitsAt }: Pick<Table, 'hitsAt'>,
  pairs: readonly Candidate[],
): void {
  const { sentenceAt } = doc.scan.tokens
  const known = new Map<string, Place>()
  const placeAt = (sentence: number, issue: number): Place => {
    const key = `${issue} ${sentence}`
    const told = known.get(key)
    if (told !== undefined) return told
    const hits = hitsAt.get(sentence)?.hits ?? []
    const own = hits.filter((hit) => hit.issue === issue)
    const others = hits.filter((hit) => hit.issue !== issue && hit.side !== 0)
    const acts = hits.filter(({ kind, side }) => kind === 'act' && side !== 0)
    const words = wordsBetween(doc, sentenceAt[sentence]!, sentenceAt[sentence + 1]!)
    const stems = index.issues[issue]!.aboutStems
    const shared = own.filter(({ head }) => others.some((other) => other.head === head)).length
    const place: Place = {
      matter: new Set(words.map((word) => index.factsOf(word).stem).filter((stem) => stems.has(stem))).size,
      shared: own.length === 0 ? 0 : shared / own.length,
      rival: acts.length === 0 ? 0 : acts.filter((hit) => hit.issue !== issue).length / acts.length,
    }
    known.set(key, place)
    return place
  }
  const shown = shownByActor(findings)
  for (const pair of pairs) {
    const { actor: id, issue, measures } = pair
    const own = shown.get(id) ?? []
    const places = [...sentencesOf(doc, pair, shown)].map((sentence) => placeAt(sentence, issue))
    if (places.length > 0) {
      measures.set('matterHere', Math.min(MOST_WORDS, Math.max(...places.map(({ matter }) => matter))))
      measures.set('sharedHits', Math.min(...places.map(({ shared }) => shared)))
      measures.set('rivalActs', Math.min(...places.map(({ rival }) => rival)))
    }
    measures.set(
      'ruleElsewhere',
      Math.max(0, ...own.filter((one: Finding) => one.issue !== issue).map(({ certainty }) => certainty)),
    )
  }
}
