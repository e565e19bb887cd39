import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ArticleRef, Sentence, Span } from '../../api/types.js'
import { shortGap } from '../../logic/evidence-gaps.js'
import { titleOf } from '../../logic/format.js'
import { segmentsOf } from '../../logic/reader/segments.js'
import { placeSearch, type ReaderSearch } from '../../logic/room-search.js'

interface EvidenceLinkProps {
  readonly affair: string
  readonly article: ArticleRef
  readonly sentence: Sentence
  /** The words that it rests on, as places in the article. */
  readonly spans: readonly Span[]
  /** The statement, or what else, that it is: opened by its id; left out, the sentence is. */
  readonly opens?: ReaderSearch
}

/** A sentence with the words that a row rests on set apart, as a link to its place in the article. */
export function EvidenceLink({ affair, article, sentence, spans, opens }: EvidenceLinkProps) {
  const [start, end] = sentence.span
  const marks = spans.map((span) => ({
    cell: '',
    part: 'content' as const,
    span: [span[0] - start, span[1] - start] as const,
  }))
  return (
    <Link
      to="/affairs/$affair/articles/$article"
      params={{ affair, article: article.id }}
      search={opens ?? placeSearch(null, [sentence])}
      title={titleOf(article)}
    >
      {segmentsOf(sentence.text, [0, end - start], marks, []).map((segment, at, all) =>
        segment.marks.length > 0 ? (
          <b key={segment.span[0]}>{segment.text}</b>
        ) : (
          <Fragment key={segment.span[0]}>
            {shortGap(segment.text, { before: at > 0, after: at < all.length - 1 })}
          </Fragment>
        ),
      )}
    </Link>
  )
}
