import { parseArticleLine } from '../ingest/article-line.js'
import { decodedLines } from '../ingest/decoded-lines.js'
import type { Problem } from '../ingest/index.js'
import { openBytes } from '../ingest/open-bytes.js'
import { errorAt } from '../ingest/problem.js'
import { binaryProblem } from '../ingest/reader.js'
import { unreadable } from '../ingest/unreadable.js'
import type { Article } from '../text/index.js'

export type ArticleLine = { readonly article: Article } | { readonly problem: Problem }

/**
 * The input of `annotate`: one article a line to the letter of the contract, gzip or not, however long the file. A line
 * that is none is a problem with its number ("articles.ndjson:17"); empty lines are passed over.
 * @param path "-" for standard input
 * @param signal ends the lines when it is aborted, also while more input is waited for
 */
export async function* articleLines(path: string, signal: AbortSignal): AsyncIterable<ArticleLine> {
  try {
    const { head, all, close } = await openBytes(path, { signal })
    try {
      const binary = binaryProblem(path, head)
      if (binary !== null) return yield { problem: binary }
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
    if (!signal.aborted) yield { problem: unreadable(path, error) }
  }
}
