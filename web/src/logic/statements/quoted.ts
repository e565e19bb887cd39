/** A run of reported words, and whether it stands in quotation marks. */
export interface Run {
  /** Where it begins in the content. */
  readonly start: number
  readonly text: string
  readonly quoted: boolean
}

// Curly, doubled single and straight marks; a passage whose closing mark is missing reaches to the end.
const QUOTED = /“[^”]*(?:”|$)|''.*?(?:''|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)/gs

/** The content of a statement in runs: the speaker’s own words apart from the reporter’s. */
export function quotedRuns(content: string): Run[] {
  const runs: Run[] = []
  let end = 0
  for (const match of content.matchAll(QUOTED)) {
    if (match.index > end) runs.push({ start: end, text: content.slice(end, match.index), quoted: false })
    runs.push({ start: match.index, text: match[0], quoted: true })
    end = match.index + match[0].length
  }
  if (end < content.length) runs.push({ start: end, text: content.slice(end), quoted: false })
  return runs
}
