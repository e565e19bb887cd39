import type { DayCount, PositionChange, Side } from '../../api/types.js'
import { type Unit, unitAround } from './timeline.js'

/** What stands over the bars of the timeline: deeds and changes of side, in the same units. */

export interface DeedMark {
  readonly start: string
  readonly end: string
  /** Reports. */
  readonly events: number
}

export interface ChangeMark {
  readonly start: string
  readonly end: string
  readonly to: Side
  readonly changes: readonly PositionChange[]
}

/** The reports of deeds between two days, by unit. */
export function deedMarks(days: readonly DayCount[], unit: Unit, from: string, to: string): DeedMark[] {
  const marks = new Map<string, DeedMark>()
  for (const { day, events } of days) {
    if (day < from || day > to) continue
    const [start, end] = unitAround(day, unit)
    marks.set(start, { start, end, events: events + (marks.get(start)?.events ?? 0) })
  }
  return [...marks.values()]
}

/** The changes of side between two days, by unit and by the side that was taken. */
export function changeMarks(changes: readonly PositionChange[], unit: Unit, from: string, to: string): ChangeMark[] {
  const marks = new Map<string, ChangeMark>()
  for (const change of changes) {
    if (change.on < from || change.on > to) continue
    const [start, end] = unitAround(change.on, unit)
    const key = `${start} ${change.to}`
    marks.set(key, { start, end, to: change.to, changes: [...(marks.get(key)?.changes ?? []), change] })
  }
  return [...marks.values()]
}
