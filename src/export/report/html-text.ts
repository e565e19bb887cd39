import { textOf } from '../../text/index.js'
import { grouped } from '../../views/index.js'
import { escapeHtml, webAddress } from '../escape.js'
import { cutPieces, linesOf, marksOf, type Piece, roleShown } from '../marked.js'
import { counted, longDate } from '../wording.js'
import { articleAnchor } from './anchors.js'
import { outletName, titleOf } from './facts.js'
import type { ReportArticle } from './load-report.js'
import type { TextMark } from './text-marks.js'

/** An article with its statements marked; a label stands where each entry of the report begins, and leads back to it. */
export function articleHtml(article: ReportArticle, labels: readonly TextMark[]): string {
  const { view, statements } = article
  const { text, chrome } = view
  const marks = marksOf(statements.map(({ row }) => row))
  const starts = grouped(labels, ({ at }) => at)
  const paragraphs = linesOf(text).map((line) => {
    const pieces = cutPieces(line, marks, chrome, [...starts.keys()])
    const words = pieces.map((piece) => {
      const refs = (starts.get(piece.span[0]) ?? []).map(refHtml).join('')
      return refs + pieceHtml(textOf(text, piece.span), piece)
    })
    return `<p${pieces.every((piece) => piece.chrome) ? ' class="chrome"' : ''}>${words.join('')}</p>`
  })
  return `<article class="text" id="${articleAnchor(article)}" aria-labelledby="${articleAnchor(article)}-title">
<h3 id="${articleAnchor(article)}-title">${escapeHtml(titleOf(view.article))}</h3>
<p class="meta">${metaHtml(article)}</p>
${paragraphs.join('\n')}
</article>`
}

const refHtml = ({ anchor, target, label, words }: TextMark): string =>
  `<a class="ref${/^\d/.test(label) ? '' : ' other'}" id="${anchor}" href="#${target}" aria-label="${words}: back to the list">${label}</a>`

function pieceHtml(text: string, { marks, chrome }: Piece): string {
  const words = escapeHtml(text)
  const role = roleShown(marks)
  if (role === null) return chrome ? `<span class="chrome">${words}</span>` : words
  const inContent = marks.some((mark) => mark.role === 'content')
  const inner = role === 'content' ? words : `<span class="${role}">${words}</span>`
  return inContent ? `<mark>${inner}</mark>` : inner
}

function metaHtml({ view, statements }: ReportArticle): string {
  const { article } = view
  const address = webAddress(article.url)
  const parts = [
    escapeHtml(outletName(article.outlet)),
    article.published === null ? 'date of publication unknown' : escapeHtml(longDate(article.published)),
    counted(statements.length, 'statement'),
    counted(article.words, 'word'),
    address === null ? '' : `<a href="${escapeHtml(address)}" rel="noreferrer nofollow">original page</a>`,
    // Of a page in several versions the report holds the one that counts.
    article.supersedes === null ? '' : 'changed after it was first read',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
