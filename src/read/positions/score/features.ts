/** What is measured for each side: the value for the side in question, then for its contrary. */
export const SIDED = [
  'rule',
  'ruleBest',
  'ruleDeed',
  'ruleWord',
  'ruleWeak',
  'ruleKin',
  'sayAct',
  'sayActCalled',
  'sayMatter',
  'sayRaw',
  'sayTone',
  'sayCue',
  'sayMain',
  'sayNext',
  'subjectAct',
  'subjectNear',
  'subjectMatter',
  'behindAct',
  'ownAct',
  'together',
  'event',
  'eventDoer',
  'lexSide',
  'lexMain',
  'lexNext',
  'lexPath',
  'lexDoer',
  'toneDoer',
  'subjectDoer',
  'softSay',
  'softSayTop',
  'softAll',
  'softSubject',
  'sayWeak',
  'subjectWeak',
  'camp',
  'otherCamp',
  'title',
  'lexBehind',
  'listed',
  'others',
  'main',
  'doer',
] as const
export type Sided = (typeof SIDED)[number]

/** What is measured of the actor and the article, whatever the side. */
export const PLAIN = [
  'isPerson',
  'isState',
  'isOrganisation',
  'isGroup',
  'isUnnamed',
  'isMade',
  'isOfMatter',
  'mentions',
  'firstAt',
  'says',
  'saysHere',
  'subjects',
  'nears',
  'rules',
  'ruleOpen',
  'open',
  'negated',
  'toCome',
  'hypothetical',
  'toneBad',
  'toneGood',
  'issueShare',
  'issueSentences',
  'isCentral',
  'hasState',
  'quoted',
  'inTitle',
  'lexAll',
  'objects',
  'modifiers',
  'locatives',
  'nameCapitals',
  'isLowerCase',
  'nameWords',
  'isExpert',
  'isSpokesperson',
  'isReporter',
  'isFormer',
  'isOfBody',
  'matterHere',
  'sharedHits',
  'rivalActs',
  'ruleElsewhere',
  'topic',
  'topicRarest',
  'topicNames',
  'topicHere',
  'topicHereNames',
] as const
export type Plain = (typeof PLAIN)[number]

export const FEATURE_NAMES: readonly string[] = [...SIDED.flatMap((name) => [`${name}+`, `${name}-`]), ...PLAIN]
const SIDED_AT = new Map<Sided, number>(SIDED.map((name, at) => [name, at]))
const PLAIN_AT = new Map<Plain, number>(PLAIN.map((name, at) => [name, at]))

/** The measures of one actor on one issue. */
export class Measures {
  private readonly sided = new Float64Array(SIDED.length * 2)
  private readonly plain = new Float64Array(PLAIN.length)

  /** Adds weight on a side; 0 adds nothing. */
  add(name: Sided, sign: number, weight: number): void {
    if (sign === 0) return
    this.sided[SIDED_AT.get(name)! * 2 + (sign > 0 ? 0 : 1)]! += weight
  }

  /** Keeps the greatest weight on a side. */
  most(name: Sided, sign: number, weight: number): void {
    if (sign === 0) return
    const at = SIDED_AT.get(name)! * 2 + (sign > 0 ? 0 : 1)
    this.sided[at] = Math.max(this.sided[at]!, weight)
  }

  count(name: Plain, amount = 1): void {
    this.plain[PLAIN_AT.get(name)!]! += amount
  }

  set(name: Plain, value: number): void {
    this.plain[PLAIN_AT.get(name)!] = value
  }

  get(name: Sided, sign: 1 | -1): number {
    return this.sided[SIDED_AT.get(name)! * 2 + (sign > 0 ? 0 : 1)]!
  }

  /** The features of the question whether the actor holds this side. */
  vector(sign: 1 | -1): number[] {
    const own = sign > 0 ? 0 : 1
    const values: number[] = []
    for (let at = 0; at < SIDED.length; at += 1)
      values.push(Math.min(4, this.sided[at * 2 + own]!), Math.min(4, this.sided[at * 2 + 1 - own]!))
    for (const value of this.plain) values.push(value)
    return values
  }
}
