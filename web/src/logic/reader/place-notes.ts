/** A note beside the text: where its statement stands, and how tall it is, in pixels. */
export interface Note {
  readonly anchor: number
  readonly height: number
}

/**
 * The top of each note, in order: at its anchor where there is room, pushed down by the notes before it where there is
 * not. With `pinned`, that note stands exactly at its anchor, and those before it move up instead; whichever would come to
 * stand above `first` has no place and is null: it is there again when another is pinned.
 */
export function placeNotes(
  notes: readonly Note[],
  gap: number,
  pinned: number | null = null,
  first = 0,
): (number | null)[] {
  const tops: (number | null)[] = []
  let free = first
  for (const { anchor, height } of notes) {
    const top = Math.max(anchor, free)
    tops.push(top)
    free = top + height + gap
  }
  const pin = pinned === null ? undefined : notes[pinned]
  if (pinned === null || pin === undefined) return tops
  let limit = Math.max(pin.anchor, first)
  tops[pinned] = limit
  for (let index = pinned - 1; index >= 0; index -= 1) {
    const lowest = limit - gap - notes[index]!.height
    const top = Math.min(tops[index] ?? 0, lowest)
    tops[index] = top < first ? null : top
    limit = top
  }
  free = tops[pinned]! + pin.height + gap
  for (let index = pinned + 1; index < notes.length; index += 1) {
    tops[index] = Math.max(notes[index]!.anchor, free)
    free = tops[index]! + notes[index]!.height + gap
  }
  return tops
}
