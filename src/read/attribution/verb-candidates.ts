import type { Candidate } from './candidate.js'
import { complements } from './complements.js'
import { isSpeechVerb } from './extents.js'
import { isComma, isNoun, nounEnd, type Range, subjectBefore } from './noun-phrases.js'
import { fronted, invertedTag } from './tags.js'
import type { Item } from './units.js'
import type { VerbGroup } from './verb-groups.js'

const isParticle = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.lower === 'out' || (item.tag === 'RP' && /^(?:up|down|off|back|away|forward|around|over)$/.test(item.lower)))

/** All attributions that the verb groups of a unit may make, each verb several if it can be read in several ways. */
export function verbCandidates(items: readonly Item[], groups: readonly VerbGroup[]): Candidate[] {
  const candidates: Candidate[] = []
  groups.forEach((group, index) => {
    const particle = isParticle(items[group.to]) ? 1 : 0
    const lemma = particle ? `${group.lemma}_${items[group.to]!.lower}` : group.lemma
    const cueEnd = group.to + particle
    const inverted = invertedTag(items, group, lemma)
    if (inverted !== null) {
      candidates.push(inverted)
      return
    }
    const source = sourceOf(items, groups, index)
    const tag = fronted(items, group, lemma, source, cueEnd)
    if (tag !== null) candidates.push(tag)
    // Speech before the tag settles it: what follows in quotation marks is its rest.
    if (tag?.construction === 'quote') return
    const shape = SHAPES[group.shape]
    for (const complement of complements(items, cueEnd, group)) {
      // After a fronted content, a prepositional phrase only tells where or when.
      if (tag !== null && /^(?:preposition|object|adjective|light)/.test(complement.construction)) continue
      const construction = `${complement.construction}${group.passive ? ' passive' : ''}${shape}`
      const cue: Range = [group.from, complement.cueEnd]
      if (!group.passive) {
        // Nobody is said to do it: "to attack the plan", "by announcing it".
        if (source === null) continue
        candidates.push({ lemma, construction, source, cue, content: [complement.content] })
        if (complement.construction === 'to') {
          candidates.push({
            lemma,
            construction: `raised${shape}`,
            source: null,
            cue,
            content: [source, complement.content],
          })
        }
        continue
      }
      const agent = agentAfter(items, group.to)
      if (agent === null) {
        candidates.push({ lemma, construction, source: null, cue, content: [complement.content] })
        if (source !== null) {
          candidates.push({
            lemma,
            construction: `${construction} raised`,
            source: null,
            cue,
            content: [source, complement.content],
          })
        }
      }
    }
    if (group.passive && source !== null) {
      const agent = agentAfter(items, group.to)
      if (agent !== null) {
        candidates.push({
          lemma,
          construction: `agent${shape}`,
          source: agent,
          cue: [group.from, group.to],
          content: [source],
        })
      }
    }
  })
  return candidates
}

const SHAPES = { finite: '', infinitive: ' infinitive', gerund: ' gerund', participle: ' participle' } as const

/** "by the court", within a few words. */
function agentAfter(items: readonly Item[], at: number): Range | null {
  for (let by = at; by < Math.min(items.length, at + 4); by += 1) {
    if (items[by]!.lower !== 'by') continue
    const end = nounEnd(items, by + 1)
    return end > by + 1 ? [by + 1, end] : null
  }
  return null
}

/** How many verbs back the subject of a coordinated verb is looked for. */
const MOST_EARLIER = 8

/** The subject, or the one of the verb before that this one shares it with. */
function sourceOf(items: readonly Item[], groups: readonly VerbGroup[], index: number): Range | null {
  const group = groups[index]!
  const before = items[group.from - 1]
  if (group.shape === 'finite' || group.shape === 'participle') {
    const subject = before?.tag === 'CC' || before?.tag === 'TO' ? null : subjectBefore(items, group.from)
    if (subject !== null) return subject
  } else if (group.shape === 'gerund') {
    // "a statement saying …": the noun just before; ", saying …": the subject of the sentence.
    if (isNoun(before)) return subjectBefore(items, group.from)
  }
  const earlier = groups
    .slice(Math.max(0, index - MOST_EARLIER), index)
    .filter(({ shape }) => shape === 'finite')
    .reverse()
  if ((group.shape === 'gerund' && isComma(before)) || (before?.tag === 'CC' && isSpeechVerb(items[group.head]!))) {
    // ", citing …", "and said …": whoever speaks in the sentence, before the subject of what is said.
    earlier.sort((a, b) => Number(isSpeechVerb(items[b.head]!)) - Number(isSpeechVerb(items[a.head]!)))
  }
  for (const other of earlier) {
    const subject = subjectBefore(items, other.from)
    if (subject !== null) return subject
    const inverted = invertedTag(items, other, '')
    if (inverted !== null) return inverted.source
  }
  if (group.shape !== 'gerund') return null
  // "Citing the report, he said …": the subject that follows.
  const next = groups.slice(index + 1).find((later) => later.shape === 'finite')
  return next === undefined ? null : subjectBefore(items, next.from)
}
