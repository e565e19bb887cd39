import { indexAt } from '../../../text/index.js'
import type { Item } from '../../attribution/units.js'
import type { Doc } from '../../doc.js'
import type { Actor } from '../../reading.js'
import { mentionsIn, type Named } from '../../statements/mentions.js'
import type { StatementIndex } from '../statement-index.js'

/** Who is meant by words that point back. */
export interface Antecedents {
  /** "we", "it", "they": who speaks, or who was named before in this sentence, or first in the one before. */
  readonly ofPronoun: (item: Item) => readonly string[]
  /** "the two leaders", "both countries", "these states": those of the kind that were named last. */
  readonly ofSeveral: (offset: number, words: string) => readonly string[]
}

export function antecedentsOf(doc: Doc, mentions: readonly Named[], statements: StatementIndex): Antecedents {
  const { text } = doc.article
  const kinds = new Map(doc.actors.map(({ id, kind }) => [id, kind]))
  const kindOf = (id: string) => kinds.get(id)

  /** Mentions of the sentence of `offset` that stand before it, and of the `back` sentences before. */
  const namedBefore = (offset: number, back: number): readonly (readonly Named[])[] => {
    const { sentences } = doc.scan
    const here = indexAt(sentences, offset)
    return Array.from({ length: back + 1 }, (_, distance) => sentences[here - distance]).flatMap((span) =>
      span === undefined ? [] : [mentionsIn(mentions, [span[0], Math.min(span[1], offset)])],
    )
  }

  const isBody = (id: string) => /^(?:state|organisation)$/.test(kindOf(id) ?? '')

  const ofPronoun = (item: Item): readonly string[] => {
    const statement = statements.byContent([item.start, item.start + 1])
    const speakers = statement?.speakers ?? []
    // Only a person is "I": a paper that is named with such words only passes them on.
    if (/^(?:i|me)$/.test(item.lower)) return speakers.filter((id) => !isBody(id))
    if (/^(?:we|us)$/.test(item.lower)) return speakers
    const isOne = item.lower === 'it'
    if (!isOne && item.lower !== 'they' && item.lower !== 'them') return []
    // "Varonia said it would leave" is not "Varonia would leave, for it has had enough, the Herald reports".
    const isAnnounced = (statement?.source[0]?.[0] ?? 0) < item.start
    if (isOne && isAnnounced && speakers.length === 1 && isBody(speakers[0]!)) return speakers
    if (!isOne && item.lower === 'they' && (speakers.length > 1 || kindOf(speakers[0] ?? '') === 'group'))
      return speakers
    const [here = [], all = []] = namedBefore(item.start, 1)
    // Of the sentence before, who opens it.
    const opening =
      all[0] === undefined ? 0 : (doc.scan.sentences[indexAt(doc.scan.sentences, all[0].span[0])]?.[0] ?? 0)
    const before = all.filter(({ span }) => !isOne || span[0] - opening < 12)
    for (const named of [[...here].reverse(), before]) {
      const one = named.find(
        ({ actor, form }) => form !== 'pronoun' && (isOne ? isBody(actor.id) : actor.kind === 'group'),
      )
      if (one !== undefined) return [one.actor.id]
      const list = isOne ? [] : joinedAtOpening(text, named === before ? before : here)
      if (list.length > 1) return list
    }
    return []
  }

  /** "their talks, a week after Roy spoke with Venn, …": whom an earlier sentence names for a time only. */
  const isAside = (at: number, offset: number): boolean => {
    const { sentences } = doc.scan
    const there = indexAt(sentences, at)
    if (there === indexAt(sentences, offset)) return false
    return /\b(?:after|before|since)\b[^,;:]*$/.test(text.slice(sentences[there]?.[0] ?? at, at))
  }

  const ofSeveral = (offset: number, words: string): readonly string[] => {
    const match = SEVERAL_BEFORE.exec(/^(?:the two|both)$/i.test(words) ? `${words} men` : words)
    if (match === null) return []
    const kind = /^(?:countries|states|nations|governments|capitals|sides|powers)$/.test(match[2] ?? '')
      ? 'state'
      : 'person'
    const isPair = /two|both/i.test(match[1] ?? '')
    const ids: string[] = []
    for (const named of namedBefore(offset, isPair ? 6 : 1)) {
      for (const { actor, form, span } of [...named].reverse()) {
        if (isPair && isAside(span[0], offset)) continue
        if (kind === 'person' && LEADING.test(match[2] ?? '') && !leads(actor)) continue
        const isFit = actor.kind === kind || (match[2] === 'sides' && actor.kind === 'organisation')
        if (isFit && form !== 'pronoun' && !ids.includes(actor.id)) ids.push(actor.id)
        if (isPair && ids.length === 2) return ids.reverse()
      }
      if (!isPair && ids.length > 1) return ids.reverse()
    }
    return isPair || ids.length < 2 ? [] : ids.reverse()
  }

  return { ofPronoun, ofSeveral }
}

/** The names that open a sentence joined by "and". */
function joinedAtOpening(text: string, mentions: readonly Named[]): readonly string[] {
  const ids: string[] = []
  let end = -1
  for (const { actor, span, form } of mentions) {
    if (form === 'pronoun') break
    if (end >= 0 && !/^(?:,|,? and)\s+(?:the )?(?:\p{L}+ ){0,3}$/u.test(text.slice(end, span[0]))) break
    ids.push(actor.id)
    end = span[1]
  }
  return [...new Set(ids)]
}

const LEADING = /^(?:leaders|presidents|ministers|heads)/i
/** Whether a person holds an office that "leaders" and "heads of state" mean; one without any role may. */
const leads = ({ roles }: Actor): boolean =>
  roles.length === 0 ||
  roles.some(
    ({ role }) =>
      /\b(?:president|minister|chancellor|premier|king|queen|leader|emir|prince|pope)\b/.test(role) &&
      !/spokes/.test(role),
  )

const SEVERAL_BEFORE =
  /^(the two|both|these|those)(?: \p{L}+)? (countries|states|nations|governments|capitals|sides|powers|leaders|presidents|ministers|men|women|heads of state|heads)\b/iu
