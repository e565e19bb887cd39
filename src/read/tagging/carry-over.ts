import { indexAt } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Fragment } from './fragment.js'
import type { Linked } from './link.js'

/**
 * Adds contents that found no cue of their own to the attribution whose speech they carry on: those that begin a
 * paragraph with a quotation, right after a paragraph in which a speech was going on. Others are left out: who says them
 * is not in the text that the network saw. (PolNeAR train: of 120 paragraphs that are a quotation and nothing else, 100
 * hang on a cue before them.)
 */
export function carryOver(doc: Doc, found: readonly Linked[], orphans: readonly Fragment[]): Linked[] {
  const { article, scan } = doc
  const paragraphOf = (token: number): number => indexAt(scan.paragraphs, scan.tokens.starts[token]!)
  const carried = [...found].sort((a, b) => endOf(a) - endOf(b))
  for (const orphan of [...orphans].sort((a, b) => a.first - b.first)) {
    const paragraph = paragraphOf(orphan.first)
    const isQuoted = /["“'`«]/.test(article.text[scan.tokens.starts[orphan.first]!]!)
    if (!isQuoted || scan.tokens.paragraphAt[paragraph] !== orphan.first) continue
    const index = carried.findLastIndex(
      (one) => endOf(one) < orphan.first && one.contents.some(({ last }) => isQuotedEnd(doc, last)),
    )
    const before = carried[index]
    if (before === undefined || paragraph - paragraphOf(endOf(before)) > 1) continue
    carried[index] = { ...before, contents: [...before.contents, orphan] }
  }
  return carried.sort((a, b) => a.cue.first - b.cue.first)
}

const endOf = ({ cue, contents }: Linked): number => Math.max(cue.last, ...contents.map(({ last }) => last))

/** True when the token lies in a quotation or is its closing mark. */
function isQuotedEnd({ quotations, scan }: Doc, token: number): boolean {
  const end = scan.tokens.ends[token]!
  return quotations.some(({ span }) => span[0] < end && end <= span[1])
}
