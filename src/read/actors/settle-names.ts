import type { Span } from '../../text/index.js'
import type { FoundName } from './find-names.js'
import { SPEECH } from './lexicon/name-words.js'
import { isPlural } from './lexicon/titles.js'
import { isPossessive, type Words } from './words.js'

/** "the Lind campaign said": a body; not "the Lind campaign rally". */
export function withCampaigns({ forms, starts, ends }: Words, names: readonly FoundName[]): readonly FoundName[] {
  return names.map((name) => {
    const { kind, from, to, titleFrom } = name
    if (kind !== 'person' || forms[to] !== 'campaign' || titleFrom < from || to - from > 1) return name
    // "the Hestwick campaign": a town.
    const isPerson = (one: FoundName): boolean => one.kind === 'person' && one.sure && forms[one.to - 1] === forms[from]
    if (name.entry === null && !names.some((one) => one !== name && isPerson(one))) return name
    if (!AFTER_CAMPAIGN.test(forms[to + 1] ?? '') && !SPEECH.has(forms[to + 1] ?? '')) return name
    const span: Span = [starts[from] ?? 0, ends[to] ?? 0]
    return { ...name, to: to + 1, span, kind: 'organisation', entry: null, sure: true }
  })
}
const AFTER_CAMPAIGN =
  /^(?:[’']s|spokes\w+|officials?|aides?|advis[eo]rs?|manager|chair(?:man|woman)?|chief|director|has|had|have|is|was|will|would|did|does|also|itself|\p{Ll}{3,}(?:ed|es))$/u

/** "Ana Roy, Bo Lind and Mike Oman": whoever stands between two persons in a list is one. */
function isBetween(
  { forms }: Words,
  name: FoundName,
  before: FoundName | undefined,
  behind: FoundName | undefined,
): boolean {
  if (name.sure || name.kind !== 'person' || name.to - name.from < 2) return false
  const isOther = (one: FoundName | undefined): boolean => one?.kind === 'person' && one.sure && one.to - one.from > 1
  const joins = (form: string | undefined): boolean => form === ',' || form === 'and'
  return (
    isOther(before) &&
    isOther(behind) &&
    before?.to === name.from - 1 &&
    behind?.from === name.to + 1 &&
    joins(forms[name.from - 1]) &&
    joins(forms[name.to])
  )
}

/** "Presidents Clinton, Bush and Obama": the title of several goes on to all of the list. */
export function withListed(words: Words, names: readonly FoundName[]): readonly FoundName[] {
  let reach = -1
  return names.map((name, at) => {
    if (isBetween(words, name, names[at - 1], names[at + 1])) return { ...name, sure: true }
    const title = words.forms[name.titleFrom] ?? ''
    if (name.kind === 'person' && name.titleFrom < name.from && isPlural(title) && words.capital[name.titleFrom] === 1)
      reach = name.to
    const joint = words.forms[name.from - 1] ?? ''
    const isNext = reach >= 0 && name.from - reach <= 2 && (joint === ',' || joint === 'and') && name.kind === 'person'
    if (!isNext || isPossessive(joint)) return name
    reach = name.to
    return { ...name, sure: true }
  })
}
