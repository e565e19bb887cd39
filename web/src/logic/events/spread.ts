/** Places as near to the wanted ones as a gap of `least` between each two allows, none below `first`; in the same order. */
export function spread(wanted: readonly number[], least: number, first = 0): number[] {
  const order = wanted.map((_, index) => index).sort((one, other) => wanted[one]! - wanted[other]!)
  const places = [...wanted]
  let free = first
  for (const index of order) {
    places[index] = Math.max(wanted[index]!, free)
    free = places[index]! + least
  }
  return places
}
