import { synonymsOf } from '../lexicon/act-classes.js'
import type { Pattern } from './compile-issue.js'
import { stemOf } from './stem.js'

const VOTE = stemOf('vote')
/** Verbs that say too little without their object. */
const LIGHT =
  /^(?:mak|tak|put|get|go|keep|hold|start|begin|giv|hav|be|do|com|bring|op|end|continu|set|call|mov|build|cre|produc|complet|order|declar|announc|rais|cut|lift|us|us|hit|pass|protect|defend|impos|introduc|receiv|send|sent|plac|add|remov|show|work|turn|find|sav|support|back|oppos|condemn|criti|criticiz|urg|reject|welcom|warn|demand|threaten|regret)$/
const isVoteFor = ([verb, link]: readonly string[]): boolean => verb === VOTE && link === 'for'

const MIRRORED: ReadonlyMap<string, string> = new Map([
  ['for', 'against'],
  ['against', 'for'],
  ['yes', 'no'],
  ['no', 'yes'],
])
const PARTICLE = /^(?:out|away|off|down|back|up|over)$/

/**
 * Further patterns that a codebook's phrases stand for: another verb of the same act ("enact the bill" for "pass the bill"), the object
 * without what qualifies it where that is what the issue is about ("give up its weapons" for "give up nuclear weapons"), and the verb alone, where its object was
 * told just before ("Keldia has also withdrawn"). Those that the codebook has itself are left out.
 */
export function expandPatterns(
  patterns: readonly Pattern[],
  abouts: ReadonlySet<string>,
  aboutStems: ReadonlySet<string>,
): readonly Pattern[] {
  const known = new Set(patterns.map(keyOf))
  const found: Pattern[] = []
  const add = (pattern: Pattern): void => {
    if (known.has(keyOf(pattern))) return
    known.add(keyOf(pattern))
    found.push(pattern)
  }
  const whole = patterns.filter(
    ({ stems, isJudgement, isBare }) => stems.length > 1 && !isJudgement && !isBare && stems[0] !== VOTE,
  )
  // Who votes for it takes the other side than those who vote against it.
  for (const pattern of patterns) {
    const [verb, link, ...object] = pattern.stems
    const other = verb === VOTE && link !== undefined ? MIRRORED.get(link) : undefined
    if (other === undefined || pattern.isJudgement) continue
    add({ ...pattern, stems: [VOTE, other, ...object], side: -pattern.side as 1 | -1 })
  }
  const votes = new Set(patterns.flatMap(({ stems, side }) => (isVoteFor(stems) ? [side] : [])))
  const model = patterns.find(({ stems }) => isVoteFor(stems))
  if (model !== undefined && votes.size === 1) {
    const bare = { ...model, isBare: true, isDefinite: false }
    add({ ...bare, stems: [VOTE, 'yes'], side: model.side })
    add({ ...bare, stems: [VOTE, 'no'], side: -model.side as 1 | -1 })
  }
  for (const pattern of whole) {
    const [verb, ...rest] = pattern.stems
    const [particle, ...behind] = rest
    const isPhrasal = PARTICLE.test(particle!) && behind.length > 0
    const [lead, objects] = isPhrasal ? [`${verb} ${particle}`, behind] : [verb!, rest]
    const { link: _, ...free } = pattern
    for (const other of synonymsOf(lead)) add({ ...free, stems: [...other.split(' '), ...objects], isExpanded: true })
    const head = rest.at(-1)!
    const particles = rest.filter((stem) => PARTICLE.test(stem))
    const object = rest.slice(particles.length)
    if (object.length > 1 && abouts.has(object.join(' ')))
      add({ ...pattern, stems: [verb!, ...particles, head], isExpanded: true, isDefinite: true })
  }
  for (const pattern of whole) {
    const [verb, second] = pattern.stems
    const isPhrasal = second !== undefined && PARTICLE.test(second)
    if (
      pattern.isVerbal !== true ||
      !pattern.stems.slice(1).some((stem) => aboutStems.has(stem)) ||
      (!isPhrasal && (LIGHT.test(verb!) || aboutStems.has(verb!)))
    )
      continue
    const stems = isPhrasal ? [verb!, second] : [verb!]
    add({ ...pattern, stems, isBare: true, isElliptic: true, isExpanded: true, isDefinite: false, isEffect: false })
  }
  return found
}

const keyOf = ({ stems }: Pattern): string => stems.join(' ')
