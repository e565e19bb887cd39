import type { Claim } from '../../views/index.js'
import { escapeMarkdown } from '../escape.js'
import { disputeAnchor, disputeTextAnchor } from './anchors.js'
import { claimMeta, DISPUTES_KEY, DISPUTES_TITLE, daysOf } from './dispute-facts.js'
import { outletName } from './facts.js'
import type { NumberedDispute, Report } from './load-report.js'

/** Rival figures for the same thing, as blocks of Markdown; none when there are none. */
export function disputesMarkdown({ disputes }: Report): string[] {
  if (disputes.length === 0) return []
  return [`## ${DISPUTES_TITLE}`, escapeMarkdown(DISPUTES_KEY), ...disputes.flatMap(disputeBlocks)]
}

function disputeBlocks({ number, row }: NumberedDispute): string[] {
  return [
    `### <a id="${disputeAnchor(number)}"></a>${escapeMarkdown(row.about)}`,
    escapeMarkdown(daysOf(row)),
    row.claims.map((claim) => claimLine(number, claim)).join('\n'),
  ]
}

function claimLine(number: number, claim: Claim): string {
  const places = claim.reports.map(
    (report) => `[${escapeMarkdown(outletName(report.article.outlet))}](#${disputeTextAnchor(number, report)})`,
  )
  const words = claim.reports[0]!.sentence.text.trim()
  return `- **${escapeMarkdown(claim.words)}**, ${escapeMarkdown(claimMeta(claim))}. ${escapeMarkdown(`“${words}”`)} ${places.join(' · ')}`
}
