import { textOf } from '../../text/index.js'
import type { Attribution, Statement } from '../reading.js'

const REPORTING =
  /^([^.;:"“”]{2,110}?)\s((?:has |have |had |also )?(?:said|says|announced|told|warned|added|claimed|stated|denied|confirmed|pledged|vowed|urged|insisted|declared|argued|promised|rejected|acknowledged))\b/
/** A clause of its own before the verb: then the verb is not what the content opens with. */
const CLAUSE = /\b(?:that|if|when|because|after|before|while|is|was|were|are|will|would|has|had)\b/

/**
 * The attribution that a relay's content opens with ("CNBC reported that [Ana Roy] [said] [...]"); null when it opens with
 * anything else. The attributor marks only the outermost one.
 */
export function innerOf(text: string, { content, confidence }: Statement): Attribution | null {
  const [outer] = content
  if (outer === undefined || content.length > 1) return null
  const said = textOf(text, outer)
  const lead = /^(?:that\s+)?/.exec(said)?.[0].length ?? 0
  const [, source, cue] = REPORTING.exec(said.slice(lead)) ?? []
  if (source === undefined || cue === undefined || CLAUSE.test(source)) return null
  const from = outer[0] + lead
  const verb = from + source.length + 1
  const end = verb + cue.length
  const gap = /^\s*/.exec(text.slice(end, outer[1]))?.[0].length ?? 0
  if (outer[1] - end - gap < 8) return null
  return {
    source: [[from, from + source.length]],
    cue: [[verb, end]],
    content: [[end + gap, outer[1]]],
    confidence: 0.8 * confidence,
  }
}
