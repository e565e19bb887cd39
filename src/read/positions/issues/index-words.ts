import { grouped } from '../../../text/index.js'
import type { Codebook } from '../../codebook.js'
import { eventKindOf } from '../lexicon/event-nouns.js'
import { type CompiledIssue, compileIssue, type Matter, type Pattern } from './compile-issue.js'
import { stemOf } from './stem.js'

/** What a word of the text may begin or name. */
export interface WordFacts {
  readonly stem: string
  /** Patterns and matters that have this stem first. */
  readonly patterns: readonly Pattern[]
  readonly matters: readonly Matter[]
  /** Patterns of two stems that have this one last: "the resolution was adopted". */
  readonly reversed: readonly Pattern[]
  readonly isEvent: boolean
}

export interface IssueIndex {
  readonly issues: readonly CompiledIssue[]
  readonly factsOf: (word: string) => WordFacts
}

/** Second words of phrases that are no objects: "pull out", "vote no". */
const PARTICLE = /^(?:out|up|away|off|down|back|by|to|in|on|with|from|for|against|no|yes|over|about)$/
const LARGEST_CACHE = 50_000

/** The codebook's issues, with a look-up by word that is made once for each form. */
export function indexOf(codebook: Codebook): IssueIndex {
  const issues = codebook.issues.map(compileIssue)
  const patterns = grouped(
    issues.flatMap((issue) => issue.patterns),
    ({ stems }) => stems[0]!,
  )
  const matters = grouped(alone(issues.flatMap((issue) => issue.matters)), ({ stems }) => stems[0]!)
  const reversed = grouped(
    issues.flatMap((issue) => issue.patterns.filter(({ stems }) => stems.length === 2 && !PARTICLE.test(stems[1]!))),
    ({ stems }) => stems[1]!,
  )
  const cache = new Map<string, WordFacts>()
  const factsOf = (word: string): WordFacts => {
    const known = cache.get(word)
    if (known !== undefined) return known
    const stem = stemOf(word)
    const facts: WordFacts = {
      stem,
      patterns: patterns.get(stem) ?? [],
      matters: matters.get(stem) ?? [],
      reversed: reversed.get(stem) ?? [],
      isEvent: eventKindOf(word.toLowerCase()) !== null,
    }
    if (cache.size < LARGEST_CACHE) cache.set(word, facts)
    return facts
  }
  return { issues, factsOf }
}

/** What two issues have for a matter tells the side of neither, unless their phrases do. */
function alone(matters: readonly Matter[]): readonly Matter[] {
  const issuesOf = new Map<string, Set<number>>()
  for (const { stems, issue } of matters) {
    const key = stems.join(' ')
    issuesOf.set(key, (issuesOf.get(key) ?? new Set()).add(issue))
  }
  return matters.map((matter) =>
    matter.isInferred && issuesOf.get(matter.stems.join(' '))!.size > 1
      ? { ...matter, polarity: 0, isInferred: false }
      : matter,
  )
}
