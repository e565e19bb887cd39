import type { Article } from '../text/index.js'
import { parseArticleLine } from './article-line.js'
import { decodedLines } from './decoded-lines.js'
import type { Problem } from './item.js'
import { openBytes } from './open-bytes.js'
import { errorAt } from './problem.js'
import { binaryProblem } from './reader.js'
import { unreadable } from './unreadable.js'

export type ArticleLine = { readonly article: Article } | { readonly problem: Problem }

/**
 * The input of `annotate`: one article a line to the letter of the contract, `.gz` accepted, streamed. A line that is
 * none is a problem with its number ("-:17"); empty lines are passed over.
 * @param path "-" for standard input
 */
export async function* readArticleLines(path: string): AsyncIterable<ArticleLine> {
  try {
    const { head, all, close } = await openBytes(path)
    try {
      const binary = binaryProblem(path, head)
      if (binary) return yield { problem: binary }
      for await (const { number, text, problems } of decodedLines(path, head, all)) {
        for (const problem of problems) yield { problem }
        if (text === null || text.trim() === '') continue
        const parsed = parseArticleLine(text)
        if ('value' in parsed) yield { article: parsed.value }
        else yield { problem: errorAt(`${path}:${number}`, 'LINE_INVALID', parsed) }
      }
    } finally {
      close()
    }
  } catch (error) {
    yield { problem: unreadable(path, error) }
  }
}
