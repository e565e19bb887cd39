import type { ToldEvent } from './told-event.js'

/** Days of one key. */
const BUCKET = 4
/** A day may be told as the one before or after. */
const SLACK = 1

/** Under what an event is found by those that may be the same: who takes part, what type, about when. */
export function keysOf(event: ToldEvent, types: readonly string[] = [event.type]): string[] {
  const { when } = event
  if (when === null) return []
  const keys = new Set<string>()
  for (const { id, isNamed } of event.parties) {
    if (!isNamed) continue
    for (let at = bucket(when.from - SLACK); at <= bucket(when.to + SLACK); at += 1)
      for (const type of types) keys.add(`${id} ${type} ${at}`)
  }
  return [...keys]
}

const bucket = (day: number): number => Math.floor(day / BUCKET)
