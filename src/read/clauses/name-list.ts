import type { Item } from '../attribution/units.js'

/** How many names a list holds at most. */
const MOST = 30
/** "(R-North)", "(D-Port Sable, chair of the budget committee)": how many items a bracket holds. */
const LONGEST_BRACKET = 14
const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

const isJoint = (item: Item | undefined): boolean => item !== undefined && /^(?:,|;|and|or|nor|&)$/.test(item.lower)
const isJoining = (item: Item | undefined): boolean => item !== undefined && /^(?:and|or|nor|&)$/.test(item.lower)
/** "R-North", "D-N.C.": party and place of a legislator. */
const isSeat = (item: Item | undefined): boolean => item !== undefined && /^[rdi]-\p{L}/iu.test(item.lower)

/**
 * Where the list of names begins whose last ends right before item `to` and begins at `from`; `from` where none stands before it. Names
 * may bear a party or a place: "Ana Roy (R-North), Mike Lind, D-West, and | Ron Oman of Southport".
 */
export function nameListStart(items: readonly Item[], from: number, to: number): number {
  let start = from
  let isJoined = items.slice(from, to).some(isJoining)
  for (let names = 0; names < MOST && isJoint(items[start - 1]); names += 1) {
    let end = start - 1
    isJoined ||= isJoining(items[end])
    if (/^[,;]$/.test(items[end - 1]?.lower ?? '') && isJoining(items[end])) end -= 1
    const name = nameBefore(items, end)
    if (name === null) break
    // "Ana Roy (North), Bo Lind (West)": names with their places are no apposition.
    isJoined ||= items[end - 1]?.lower === ')' && items[to - 1]?.lower === ')'
    start = name
  }
  // What only commas part is an apposition.
  if (!isJoined) return from
  return pastAdverbial(items, start, from)
}

/** "In Keldia, | Ana Roy and Bo Lind", "with Mike Oman and Ron Ode, | Ana Roy and Bo Lind": what a preposition leads is no part of the list. */
function pastAdverbial(items: readonly Item[], start: number, from: number): number {
  if (
    !/^(?:in|at|on|with|from|to|by|near|outside|across|after|before|for|against)$/.test(items[start - 1]?.lower ?? '')
  )
    return start
  for (let at = start; at < from; at += 1)
    if (items[at]!.lower === ',') return isJoining(items[at + 1]) ? at + 2 : at + 1
  return start
}

/** Where the name begins that ends before item `end`, with its party or place; null where none does. */
function nameBefore(items: readonly Item[], end: number): number | null {
  let last = end
  if (items[last - 1]?.lower === ')') {
    let open = last - 2
    while (open > 0 && open > last - LONGEST_BRACKET && items[open]!.lower !== '(') open -= 1
    if (items[open]?.lower !== '(') return null
    last = open
  } else if (isSeat(items[last - 1]) && items[last - 2]?.lower === ',') last -= 2
  const name = plainName(items, last) ?? determined(items, last)
  if (name === null) return null
  // "Mike Lind of Westport"
  // "Mike Lind (R) of Westport"
  const before =
    items[name - 1]?.lower !== 'of'
      ? null
      : items[name - 2]?.lower === ')'
        ? nameBefore(items, name - 1)
        : plainName(items, name - 1)
  return before ?? name
}

/** "The Keldian government, | the Senate and Ana Roy": a described one that opens the list. */
function determined(items: readonly Item[], end: number): number | null {
  let from = end
  while (from > 0 && from > end - 5 && /^(?:NN|NP|JJ|PO)$/.test(items[from - 1]!.tag)) from -= 1
  const isOpening = items[from - 1]?.tag === 'DT' && from < end && items[end - 1]!.tag === 'NN'
  return isOpening && (from === 1 || isJoint(items[from - 2])) ? from - 1 : null
}

function plainName(items: readonly Item[], end: number): number | null {
  let from = end
  while (from > 0 && items[from - 1]!.tag === 'NP') from -= 1
  if (from === end || WEEKDAY.test(items[from]!.lower)) return null
  return items[from - 1]?.tag === 'DT' ? from - 1 : from
}
