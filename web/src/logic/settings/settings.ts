/** What a reader set for this browser; nothing of it leaves it. */
export interface Settings {
  readonly textSize: TextSize
  readonly dates: DateStyle
  /** Id of the affair that the page begins with; "" for the list of affairs. */
  readonly startAffair: string
}

export const TEXT_SIZES = ['small', 'normal', 'large', 'largest'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

/** "3 Mar 2031", "Mar 3, 2031", "2031-03-03". */
export const DATE_STYLES = ['day first', 'month first', 'iso'] as const
export type DateStyle = (typeof DATE_STYLES)[number]

export const DEFAULT_SETTINGS: Settings = { textSize: 'normal', dates: 'day first', startAffair: '' }

/** The key in the browser's storage; public/scheme.js reads it before the first paint. */
export const SETTINGS_KEY = 'standpoint-settings'

/** Settings out of what the browser kept; what is none is as at first. */
export function parseSettings(kept: string | null): Settings {
  const { textSize, dates, startAffair } = fieldsOf(kept)
  return {
    textSize: TEXT_SIZES.find((one) => one === textSize) ?? DEFAULT_SETTINGS.textSize,
    dates: DATE_STYLES.find((one) => one === dates) ?? DEFAULT_SETTINGS.dates,
    startAffair: typeof startAffair === 'string' ? startAffair : DEFAULT_SETTINGS.startAffair,
  }
}

function fieldsOf(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(kept ?? '{}')
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}
