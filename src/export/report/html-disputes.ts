import type { Claim } from '../../views/index.js'
import { escapeHtml } from '../escape.js'
import { cutPieces } from '../marked.js'
import { disputeAnchor, disputeTextAnchor } from './anchors.js'
import { claimMeta, DISPUTES_KEY, daysOf } from './dispute-facts.js'
import { outletName } from './facts.js'
import type { NumberedDispute, Report } from './load-report.js'

/** Rival figures for the same thing, side by side, each with a sentence; empty when there are none. */
export function disputesHtml({ disputes }: Report): string {
  if (disputes.length === 0) return ''
  return `<p class="key">${escapeHtml(DISPUTES_KEY)}</p>
<ol class="disputes">${disputes.map(disputeHtml).join('\n')}</ol>`
}

function disputeHtml({ number, row }: NumberedDispute): string {
  const days = daysOf(row)
  return `<li id="${disputeAnchor(number)}"><h3>${escapeHtml(row.about)}</h3>
${days === '' ? '' : `<p class="meta">${escapeHtml(days)}</p>`}
<ul class="claims">${row.claims.map((claim) => claimHtml(number, claim)).join('\n')}</ul></li>`
}

function claimHtml(number: number, claim: Claim): string {
  const { sentence, spans } = claim.reports[0]!
  const marks = spans.map((span) => ({ span, role: 'cue' as const }))
  const words = cutPieces(sentence.span, marks).map((piece) => {
    const text = escapeHtml(sentence.text.slice(piece.span[0] - sentence.span[0], piece.span[1] - sentence.span[0]))
    return piece.marks.length === 0 ? text : `<span class="cue">${text}</span>`
  })
  const places = claim.reports.map(
    (report) => `<a href="#${disputeTextAnchor(number, report)}">${escapeHtml(outletName(report.article.outlet))}</a>`,
  )
  return `<li><p class="who"><b>${escapeHtml(claim.words)}</b> <span class="soft">${escapeHtml(claimMeta(claim))}</span></p>
<p class="what">${words.join('')}</p>
<p class="meta">${places.join(' · ')}</p></li>`
}
