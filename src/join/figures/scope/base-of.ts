import { singular } from '../units.js'

const BASE =
  /^\s+of\s+((?:(?:the|all|its|their|his|her|our|those|these|u\.s\.|american)\s+)*)((?:[\p{L}'’.-]+\s*){1,4})/iu
const AMONG =
  /^(?:\s+[\p{L}\d-]+){0,4}?\s+among\s+((?:(?:the|all|its|their|his|her|our|those|these|u\.s\.|american)\s+)*)((?:[\p{L}'’.-]+\s*){1,4})/iu
/** After these a noun of its own begins. */
const END =
  /^(?:who|that|which|in|on|at|for|from|with|by|to|of|and|or|are|is|was|were|have|has|had|said|say|says|would|will|do|did|not|as|but|than|over|voting|polled|surveyed|think|thought|believe|support|supported|approve|want|wanted)$/
/** Of whom polls ask: each is all of them. */
const ASKED =
  /^(?:voter|adult|american|respondent|person|public|citizen|those|them|likely|registered|participant|us|we|you)$/
const EMPTY = /^(?:the|a|an|all|its|their|his|her|our|more|other|others|likely|registered|total|new|every|each|about)$/

/**
 * Of whom or what it is a share, or among whom so many are: stems of "precincts" in "98 percent of precincts", of "dockers" in
 * "30 cases among dockers"; empty where its text does not say it right behind, or where it is of all whom a poll asks.
 */
export function baseOf(after: string, isShare: boolean): ReadonlySet<string> {
  const words =
    (after.match(AMONG) ?? (isShare ? after.match(BASE) : null))?.[2]?.trim().toLowerCase().split(/\s+/) ?? []
  const end = words.findIndex((word) => END.test(word))
  const said = (end < 0 ? words : words.slice(0, end)).map((word) => singular(word.replace(/['’]s?$|[.,]$/gu, '')))
  return new Set(
    said
      .filter((word) => word.length > 2 && !EMPTY.test(word) && !ASKED.test(word))
      .map((word) => word.slice(0, STEM_LETTERS)),
  )
}

const STEM_LETTERS = 6

/** Whether both say of what they are a share, and nothing of it is the same. */
export const basesPart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word))
