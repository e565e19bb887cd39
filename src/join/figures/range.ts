import type { FigureBound } from '../../read/reading.js'

/** A figure as far as its size goes. */
export interface Size {
  readonly value: number
  readonly upper: number | null
  readonly bound: FigureBound | null
}

/** What "about", "some" and "nearly" may be off by. */
const ABOUT = 0.1
/** What a round number may be off by, at most: "6,000" is rounded, "38" is not. */
const ROUND = 0.05
const SMALLEST_ROUND = 100

/**
 * From the least to the most that a figure's words allow, both inclusive. A round number stands for what rounds to it
 * (half of its last digit that is not zero, a twentieth at most); "about" for a tenth more or less.
 */
export function rangeOf({ value, upper, bound }: Size): readonly [least: number, most: number] {
  const slack = slackOf(value)
  switch (bound) {
    case null:
      return [value - slack, value + slack]
    case 'about':
      return [value - Math.max(slack, value * ABOUT), value + Math.max(slack, value * ABOUT)]
    case 'at-least':
    case 'more-than':
      return [value, Number.POSITIVE_INFINITY]
    case 'at-most':
    case 'less-than':
      return [0, value]
    case 'between':
    case 'order':
      return [value, upper ?? Number.POSITIVE_INFINITY]
    default:
      return bound satisfies never
  }
}

/** Whether both may be true at once. */
export function agree(one: Size, other: Size): boolean {
  const [least, most] = rangeOf(one)
  const [otherLeast, otherMost] = rangeOf(other)
  return least <= otherMost && otherLeast <= most
}

function slackOf(value: number): number {
  if (value < SMALLEST_ROUND || !Number.isInteger(value)) return 0
  let step = 1
  while (value % (step * 10) === 0) step *= 10
  return step === 1 ? 0 : Math.min(step / 2, value * ROUND)
}
