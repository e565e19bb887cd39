import { contains } from '../../../text/index.js'
import { type SentenceView, viewOf } from '../../clauses/sentence-view.js'
import type { Doc } from '../../doc.js'
import type { SentenceHits } from '../issues/find-hits.js'
import type { IssueIndex } from '../issues/index-words.js'
import { type Who, whoIn } from '../who/who.js'

/** What every step needs: the document, its people, its sentences as they are asked for. */
export interface Desk {
  readonly doc: Doc
  readonly index: IssueIndex
  readonly found: readonly SentenceHits[]
  readonly who: Who
  readonly viewAt: (sentence: number) => SentenceView
}

export function deskOf(doc: Doc, index: IssueIndex, found: readonly SentenceHits[]): Desk {
  const views = new Map<number, SentenceView>()
  const verbsAt = new Map(
    found.map(({ sentence, hits }) => [sentence, hits.flatMap(({ kind, head }) => (kind === 'act' ? [head] : []))]),
  )
  const viewAt = (sentence: number): SentenceView => {
    const known = views.get(sentence)
    if (known !== undefined) return known
    const view = viewOf(doc, sentence, verbsAt.get(sentence))
    views.set(sentence, view)
    return view
  }
  return { doc, index, found, who: whoIn(doc), viewAt }
}

/** Whether a sentence lies within what is no part of the article's own text. */
export function isFurniture(doc: Doc, sentence: number): boolean {
  const span = doc.scan.sentences[sentence]
  return span === undefined || doc.chrome.some((furniture) => contains(furniture, span))
}

/** The sentences, furniture aside, that hold a word of this kind. */
export function sentencesWith(doc: Doc, pattern: RegExp): readonly number[] {
  const { starts, ends, sentenceAt } = doc.scan.tokens
  const found: number[] = []
  for (let sentence = 0; sentence + 1 < sentenceAt.length; sentence += 1) {
    for (let token = sentenceAt[sentence]!; token < sentenceAt[sentence + 1]!; token += 1) {
      if (ends[token]! - starts[token]! < 4 || !pattern.test(doc.article.text.slice(starts[token]!, ends[token]!)))
        continue
      if (!isFurniture(doc, sentence)) found.push(sentence)
      break
    }
  }
  return found
}
