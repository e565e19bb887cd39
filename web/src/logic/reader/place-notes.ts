/** A note beside the text: where its statement stands, and how tall it is, in pixels. */
export interface Note {
  readonly anchor: number
  readonly height: number
}

/**
 * The top of each note, in order: at its anchor where there is room, pushed down by the notes before it where there is
 * not. With `pinned`, that note stands exactly at its anchor and those before it move up instead, never above `first`.
 */
export function placeNotes(notes: readonly Note[], gap: number, pinned: number | null = null, first = 0): number[] {
  const tops: number[] = []
  let free = first
  for (const { anchor, height } of notes) {
    const top = Math.max(anchor, free)
    tops.push(top)
    free = top + height + gap
  }
  if (pinned === null) return tops
  const pin = notes[pinned]
  if (pin === undefined) return tops
  const room = notes.slice(0, pinned).reduce((sum, note) => sum + note.height + gap, first)
  tops[pinned] = Math.max(pin.anchor, room)
  for (let index = pinned - 1; index >= 0; index -= 1) {
    tops[index] = Math.min(tops[index]!, tops[index + 1]! - gap - notes[index]!.height)
  }
  for (let index = pinned + 1; index < notes.length; index += 1) {
    tops[index] = Math.max(notes[index]!.anchor, tops[index - 1]! + notes[index - 1]!.height + gap)
  }
  return tops
}
