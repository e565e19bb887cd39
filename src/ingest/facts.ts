import type { Known, Origin, Problem } from './item.js'
import { parseDate } from './parse-date.js'
import { warningAt } from './problem.js'
import { inTimeZone, timeZone } from './time-zone.js'

/** What one place says about an article, in its own words; null where it says nothing. */
export interface Facts {
  readonly origin: Origin
  readonly title: string | null
  readonly url: string | null
  readonly language: string | null
  readonly outlet: string | null
  readonly published: string | null
  /** Where the outlet's clocks are: an IANA name or an offset. */
  readonly timezone: string | null
}

/** What is known of an article once every place has been heard. */
export interface Settled {
  readonly title: string | null
  readonly url: string | null
  readonly language: string | null
  readonly outlet: Known | null
  readonly published: Known | null
  /** Values that are not what they should be; the fact is then unknown, never guessed. */
  readonly problems: readonly Problem[]
}

export const NO_FACTS = {
  ...{ title: null, url: null, language: null },
  ...{ outlet: null, published: null, timezone: null },
} as const

/**
 * Hears the places surest first (`layers`). Where a person stated a value that is none (an option, a column, a sidecar),
 * the fact is unknown; where a page or a text did, the next place is heard.
 */
export function settle(layers: readonly Facts[], source: string): Settled {
  const problems: Problem[] = []
  const check = (field: keyof typeof CHECKS): Known | null => {
    const { parse, code } = CHECKS[field]
    const doubts: Problem[] = []
    for (const { value, origin } of said(layers, field)) {
      const parsed = parse(value)
      if (parsed !== null) return { value: parsed, origin }
      doubts.push(warningAt(source, code, { value: shortened(value) }))
      if (BY_HAND.has(origin)) break
    }
    problems.push(...doubts.slice(0, 1))
    return null
  }
  const published = check('published')
  const zone = check('timezone')
  return {
    title: said(layers, 'title')[0]?.value ?? null,
    url: check('url')?.value ?? null,
    language: check('language')?.value ?? null,
    outlet: said(layers, 'outlet')[0] ?? null,
    published: published === null || zone === null ? published : inZone(published, zone.value),
    problems,
  }
}

const said = (layers: readonly Facts[], field: keyof typeof NO_FACTS): readonly Known[] =>
  layers.flatMap(({ origin, [field]: value }) => {
    const words = value?.replace(/\s+/gu, ' ').trim() ?? ''
    return words === '' ? [] : [{ value: words, origin }]
  })

/** The day of an article is the one that its outlet's clocks showed. */
const inZone = ({ value, origin }: Known, zone: string): Known => ({ value: inTimeZone(value, zone), origin })

const BY_HAND: ReadonlySet<Origin> = new Set(['option', 'column', 'sidecar'])

const CHECKS = {
  published: { parse: parseDate, code: 'DATE_INVALID' },
  url: { parse: webAddress, code: 'URL_INVALID' },
  language: { parse: languageTag, code: 'LANGUAGE_INVALID' },
  timezone: { parse: timeZone, code: 'TIMEZONE_INVALID' },
} as const

/** As given when it is an http(s) address: anything else could do harm as a link. */
export function webAddress(value: string): string | null {
  return URL.canParse(value) && /^https?:/iu.test(value) ? value : null
}

export function languageTag(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

const shortened = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value)
