import { indexAt } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Fragment } from './fragment.js'
import type { Linked } from './link.js'

/**
 * The attributions of a document, with the contents added that carry on a speech of the paragraph before: those that
 * begin a paragraph with a quotation, right after a paragraph whose attribution ended in one. Contents that hang on
 * nothing are left out: who says them is not in what the network saw. (PolNeAR train: of 120 paragraphs that are a
 * quotation and nothing else, 100 hang on a cue before them.)
 */
export function carryOver(doc: Doc, linked: readonly Linked[], orphans: readonly Fragment[]): Linked[] {
  const { article, scan } = doc
  const { tokens, paragraphs } = scan
  const paragraphOf = (token: number): number => indexAt(paragraphs, tokens.starts[token]!)
  const carried = [...linked].sort((a, b) => endOf(a) - endOf(b))
  for (const orphan of [...orphans].sort((a, b) => a.first - b.first)) {
    const paragraph = paragraphOf(orphan.first)
    if (tokens.paragraphAt[paragraph] !== orphan.first || paragraph === 0) continue
    if (!/["“'`«]/.test(article.text[tokens.starts[orphan.first]!]!)) continue
    const index = carried.findLastIndex((one) => endOf(one) < orphan.first)
    const before = carried[index]
    if (before === undefined || paragraph - paragraphOf(endOf(before)) > 1) continue
    if (!before.contents.some(({ last }) => isQuoted(doc, last))) continue
    carried.splice(index, 1)
    insert(carried, { ...before, contents: [...before.contents, orphan] })
  }
  return carried.sort((a, b) => a.cue.first - b.cue.first)
}

const endOf = ({ cue, contents }: Linked): number => Math.max(cue.last, ...contents.map(({ last }) => last))

/** Keeps `list` sorted by where its members end. */
function insert(list: Linked[], one: Linked): void {
  const index = list.findLastIndex((other) => endOf(other) <= endOf(one))
  list.splice(index + 1, 0, one)
}

/** True when the token lies in a quotation or is its closing mark. */
function isQuoted({ quotations, scan }: Doc, token: number): boolean {
  const end = scan.tokens.ends[token]!
  return quotations.some(({ span }) => span[0] < end && end <= span[1])
}
