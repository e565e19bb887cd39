/** How the words of a sentence say that something is counted, beside what and where. */
export interface KindOfCount {
  /** "A day", "each month": the time that each count is for; null for most. */
  readonly rate: string | null
  /** Not yet so: "would accept 100,000", "a target of 300". */
  readonly isPlanned: boolean
  /** Whether those who are counted did it, not that it was done to them: "two brothers who massacred". */
  readonly isDoer: boolean
  /** Whether it counts those who tell: "according to two officials", "three aides said". */
  readonly isOfTellers: boolean
  /** Which of several: "third debate", as "debate third". */
  readonly ordinals: ReadonlySet<string>
}

const RATE =
  /^(?:\s+[\p{L}-]+){0,3}?\s+(?:an?|per|each|every) (day|night|week|month|quarter|year|hour|minute)\b|^(?:\s+[\p{L}-]+){0,2}?\s+(daily|weekly|monthly|annually|yearly|hourly)\b/u
const RATE_BEFORE = /\b(daily|weekly|monthly|annual|yearly|hourly)(?:\s+[\p{L}-]+){0,3}\s+$/iu
const NOUN_OF_RATE: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  annually: 'year',
  annual: 'year',
  yearly: 'year',
  hourly: 'hour',
}

const PLANNED_BEFORE =
  /\b(?:would|will|could|might|may|should|plan(?:s|ned|ning)?|propos\p{Ll}+|targets?|goals?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|intend\p{Ll}*|wants?|wanted|promis\p{Ll}+|pledg\p{Ll}+|project(?:s|ed|ions?)|forecasts?|expect\p{Ll}*|call(?:s|ed|ing) for|seek(?:s|ing)?|sought|threaten\p{Ll}*|as (?:many|much|high) as)\b(?:[^.;]{0,40})$/u
const PLANNED_AFTER =
  /^(?:\s+[\p{L}-]+){0,4}?\s+(?:would|will|could|might|may|(?:is|are|was|were) (?:expected|planned|projected|slated|set) to)\b/u

const DOERS =
  /^(?:\s+[\p{L}-]+){0,3}?\s+(?:who|that|which)\s+(?:had |have |allegedly |then |also )?(?:killed|massacred|murdered|slaughtered|shot|wounded|injured|attacked|slew)\b(?!\s+(?:by|in|on|at|when|during|while)\b)/u

const TOLD_BY = /\b(?:according to|told by|[Ii]nterviews? with|spoke (?:to|with)|speaking (?:to|with))\s+$/u
const TELL =
  /^(?:\s+(?:of|in|from|at|with|the|his|her|their|its|familiar|matter|close|who|\p{Lu}[\p{L}.’'-]*)){0,8}\s+(?:said|told)\b/u

const ORDINAL =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|[4-9]th|1\dth)[- ](?:\p{Lu}[\p{L}-]+ )?(\p{Ll}{4,})/gu
const AS_DIGITS: Readonly<Record<string, string>> = {
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  sixth: '6th',
  seventh: '7th',
  eighth: '8th',
  ninth: '9th',
  tenth: '10th',
}

/** @param before what the sentence says before the number @param after what it says behind it */
export function kindOfCount(before: string, after: string): KindOfCount {
  const rate = after.match(RATE)
  const found = rate?.[1] ?? rate?.[2] ?? before.match(RATE_BEFORE)?.[1]?.toLowerCase() ?? null
  return {
    rate: found === null ? null : (NOUN_OF_RATE[found] ?? found),
    isPlanned: PLANNED_BEFORE.test(before) || PLANNED_AFTER.test(after),
    isDoer: DOERS.test(after),
    isOfTellers: TOLD_BY.test(before) || TELL.test(after),
    ordinals: new Set(
      [...`${before} ${after}`.matchAll(ORDINAL)].map(
        ([, which = '', noun = '']) => `${noun.replace(/s$/, '')} ${AS_DIGITS[which] ?? which}`,
      ),
    ),
  }
}

/** Whether both tell which of several, and it is another: "the third debate", "the fourth debate". */
export function ordinalsPart(one: KindOfCount, other: KindOfCount): boolean {
  if (one.ordinals.size === 0 || other.ordinals.size === 0) return false
  const nounsOf = (ordinals: ReadonlySet<string>): Set<string> =>
    new Set([...ordinals].map((told) => told.split(' ')[0]!))
  const nouns = nounsOf(other.ordinals)
  const both = [...one.ordinals].filter((told) => nouns.has(told.split(' ')[0]!))
  return both.length > 0 && !both.some((told) => other.ordinals.has(told))
}
