import type { Item, Problem, RawArticle } from '../ingest/index.js'

/** How many articles the engine is given at once, and how many characters of text for each of them at most. */
const MOST_ARTICLES = 8
const MOST_CHARACTERS = 25_000

/**
 * Gathers articles that are read together; problems go to `onProblem` as they come. No batch holds a text or
 * an address twice: what the record knows of it is asked after the first was put there.
 */
export async function* batches(
  items: AsyncIterable<Item>,
  onProblem: (problem: Problem) => void,
  most = MOST_ARTICLES,
): AsyncIterable<readonly RawArticle[]> {
  let batch: RawArticle[] = []
  let characters = 0
  for await (const item of items) {
    if ('problem' in item) {
      onProblem(item.problem)
      continue
    }
    const { text, url } = item.article
    const isFull = batch.length === most || characters + text.length > most * MOST_CHARACTERS
    if (
      batch.length > 0 &&
      (isFull || batch.some((article) => article.text === text || (url !== null && article.url === url)))
    ) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(item.article)
    characters += text.length
  }
  if (batch.length > 0) yield batch
}
