import type { Doc } from '../doc.js'
import { addMention, type Draft } from './draft.js'
import type { Nominal } from './nominals.js'
import type { Owners } from './roles.js'
import { spanOf, tokenAt, type Words } from './words.js'

/**
 * Makes actors of the sources that have no name: "analysts", "a senior official who asked not to be named". The same
 * description twice in one article is one actor.
 */
export function addSources(doc: Doc, words: Words, drafts: Draft[], open: readonly Nominal[], owners: Owners): void {
  const byName = new Map<string, Draft>()
  for (const attribution of doc.attributions) {
    const [source] = attribution.source
    if (source === undefined) continue
    const [from, to] = [tokenAt(words, source[0]), tokenAt(words, source[1] - 1) + 1]
    if (
      drafts.some(({ mentions }) =>
        mentions.some((mention) => mention.from < to && from < mention.to && headOf(mention, from, to)),
      )
    ) {
      continue
    }
    const nominal = open.find((candidate) => candidate.from >= from - 1 && candidate.to <= to)
    if (nominal === undefined) continue
    const name = words.text
      .slice(words.starts[nominal.from], words.ends[nominal.to - 1])
      .replace(/\s+/g, ' ')
      .replace(/^(?:the|a|an|one|some|several|many|multiple|two|three|other) /i, '')
    const known = byName.get(name.toLowerCase())
    const mention = {
      from: nominal.from,
      to: nominal.to,
      span: spanOf(words, nominal.from, nominal.to),
      form: 'nominal',
      titleFrom: nominal.from,
    } as const
    if (known !== undefined) {
      addMention(known, mention)
      continue
    }
    const draft: Draft = {
      key: `source:${name.toLowerCase()}`,
      id: null,
      name: nominal.isPlural ? name.charAt(0).toUpperCase() + name.slice(1) : name,
      kind: nominal.isPlural ? 'group' : 'person',
      country: drafts.find(({ key }) => key === nominal.of)?.country ?? null,
      gender: null,
      isPlural: nominal.isPlural,
      mentions: [mention],
      roles: [
        {
          role: [...nominal.modifiers, nominal.head].join(' '),
          head: nominal.head,
          of: nominal.of,
          evidence: mention.span,
        },
      ],
    }
    byName.set(name.toLowerCase(), draft)
    drafts.push(draft)
  }
  void owners
}

/** Whether a mention is what the source phrase is about: near its beginning, not in a part that only describes. */
const headOf = (mention: { readonly from: number; readonly titleFrom: number }, from: number, _to: number): boolean =>
  mention.titleFrom - from <= 2
