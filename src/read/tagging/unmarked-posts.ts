import { indexAt } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Linked } from './link.js'

/** "tweeted:", "wrote on Facebook:", "posted:": what follows without quotation marks is the post, to its last word. */
const POSTING =
  /^(?:re)?(?:tweet(?:ed|s)|post(?:ed|s))\b|^(?:wrote|writes|said|says)\b.* on (?:Twitter|X|Facebook|Telegram|Weibo|Instagram|Truth Social|LinkedIn|Threads|Mastodon|Bluesky)\b/

/** The attributions whose cue posts something before a colon, with the rest of their paragraph as content. */
export function findUnmarkedPosts({ article, scan, quotations }: Doc, found: readonly Linked[]): Linked[] {
  const { starts, ends, paragraphAt } = scan.tokens
  const outer = quotations.filter(({ depth }) => depth === 0).map(({ span }) => span)
  return found.flatMap((one): Linked[] => {
    const { cue, contents } = one
    const colon = article.text[ends[cue.last]! - 1] === ':' ? cue.last : cue.last + 1
    const isPosting =
      article.text[ends[colon]! - 1] === ':' && POSTING.test(article.text.slice(starts[cue.first], ends[cue.last]))
    const [content] = contents
    if (!isPosting || contents.length > 1 || content?.first !== colon + 1) return []
    const paragraph = indexAt(scan.paragraphs, starts[cue.first]!)
    const end = scan.paragraphs[paragraph]![1]
    const isQuoted = (outer[indexAt(outer, end)]?.[1] ?? 0) > ends[colon]!
    const last = paragraphAt[paragraph + 1]! - 1
    return isQuoted || last <= content.last ? [] : [{ ...one, contents: [{ ...content, last }] }]
  })
}
