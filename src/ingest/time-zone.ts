const OFFSET = /^(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/iu

/** A time zone as its IANA name ("Asia/Tokyo") or an offset ("+09:00"); null for what is neither. */
export function timeZone(value: string): string | null {
  const [, sign, hours = '', minutes = '00'] = OFFSET.exec(value.trim()) ?? []
  if (sign !== undefined) {
    return Number(hours) <= 14 && Number(minutes) < 60 ? `${sign}${hours.padStart(2, '0')}:${minutes}` : null
  }
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value.trim() }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/**
 * An ISO date-time as the clocks of the zone show it, with their offset: "2021-11-23T23:30:00Z" in Asia/Tokyo is
 * "2021-11-24T08:30:00+09:00". A time without an offset is the zone's own; a date without a time stays as it is.
 */
export function inTimeZone(published: string, zone: string): string {
  const [, day, time, offset] = /^(\d{4}-\d{2}-\d{2})T([\d:]+)(Z|[+-]\d{2}:\d{2})?$/u.exec(published) ?? []
  if (day === undefined || time === undefined) return published
  if (offset === undefined) return `${published}${offsetAt(zone, new Date(`${day}T${time}Z`), true)}`
  const moment = new Date(`${day}T${time}${offset}`)
  const own = offsetAt(zone, moment, false)
  const shown = new Date(moment.getTime() + minutesOf(own) * MS_PER_MINUTE)
  return `${shown.toISOString().slice(0, 10 + 1 + time.length)}${own}`
}

const MS_PER_MINUTE = 60_000

/** The offset of a zone at a moment; with `isLocal` the moment's clock is the zone's own. */
function offsetAt(zone: string, moment: Date, isLocal: boolean): string {
  if (OFFSET.test(zone)) return zone
  const at = (when: Date): string => {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(when)
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
    return name === 'GMT' ? '+00:00' : name.replace('GMT', '')
  }
  // The clock is an hour off at most where it is changed that night.
  return isLocal ? at(new Date(moment.getTime() - minutesOf(at(moment)) * MS_PER_MINUTE)) : at(moment)
}

const minutesOf = (offset: string): number =>
  (offset.startsWith('-') ? -1 : 1) * (60 * Number(offset.slice(1, 3)) + Number(offset.slice(4, 6)))
