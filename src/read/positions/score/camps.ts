import type { Actor } from '../../reading.js'

/** Parties by the words that name their people; a letter in brackets behind a name ("(D-Ohio)") is one of them. */
const CAMPS: readonly (readonly [string, RegExp])[] = [
  ['republican', /\b(?:republicans?|gop)\b/i],
  ['democrat', /\b(?:democrats?|democratic)\b/i],
  ['labour', /\blabour\b/i],
  ['conservative', /\b(?:tory|tories|conservatives?)\b/i],
]
const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['republican', /^[\s,(]{1,3}(?:R\b[-.,)]|R-)/],
  ['democrat', /^[\s,(]{1,3}(?:D\b[-.,)]|D-)/],
]
const NEAR = 24

/** The party of an actor, by its name, its roles, and what stands right beside its names; null when nothing tells. */
export function campOf(text: string, actor: Actor): string | null {
  const told = [actor.name, ...actor.roles.map(({ role }) => role)].join(' ')
  for (const [camp, pattern] of CAMPS) if (pattern.test(told)) return camp
  for (const { span, form } of actor.mentions) {
    if (form !== 'name') continue
    const behind = text.slice(span[1], span[1] + NEAR)
    for (const [camp, pattern] of LETTERS) if (pattern.test(behind)) return camp
    const before = text.slice(Math.max(0, span[0] - NEAR), span[0])
    for (const [camp, pattern] of CAMPS) if (pattern.test(before)) return camp
  }
  return null
}
