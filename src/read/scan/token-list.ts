/** What a token is to the search for the ends of sentences. */
export const WORD = 0
/** `.`, `!`, `?` and runs of the last two. */
export const STOP = 1
/** `…` and `...`. */
export const ELLIPSIS = 2
/** An abbreviation with its stop, which never ends a sentence. */
export const ABBREVIATION = 3
/** An abbreviation with its stop, which may end one. */
export const FINAL_ABBREVIATION = 4
export const OPENER = 5
export const CLOSER = 6
/** `"` and `'`, which open and close. */
export const QUOTE = 7
export const BULLET = 8
export const OTHER = 9

/** Tokens as they are found, in arrays that grow. */
export class TokenList {
  length = 0
  starts: Int32Array
  ends: Int32Array
  kinds: Uint8Array

  constructor(capacity: number) {
    this.starts = new Int32Array(capacity)
    this.ends = new Int32Array(capacity)
    this.kinds = new Uint8Array(capacity)
  }

  push(start: number, end: number, kind: number): void {
    if (this.length === this.starts.length) this.grow()
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.kinds[this.length] = kind
    this.length++
  }

  private grow(): void {
    const capacity = this.starts.length * 2 + 16
    const starts = new Int32Array(capacity)
    const ends = new Int32Array(capacity)
    const kinds = new Uint8Array(capacity)
    starts.set(this.starts)
    ends.set(this.ends)
    kinds.set(this.kinds)
    this.starts = starts
    this.ends = ends
    this.kinds = kinds
  }
}
