import { expect, it } from 'vitest'
import { nextMark } from './next-mark.js'

it.each([
  ['ArrowRight', 3, 4],
  ['ArrowDown', 3, 4],
  ['ArrowLeft', 3, 2],
  ['ArrowUp', 3, 2],
  ['ArrowRight', 19, 19],
  ['ArrowLeft', 0, 0],
  ['PageDown', 3, 13],
  ['PageDown', 15, 19],
  ['PageUp', 3, 0],
  ['Home', 7, 0],
  ['End', 7, 19],
  ['ArrowRight', -1, 0],
  ['ArrowLeft', -1, 0],
  ['End', -1, 19],
  ['Enter', 3, null],
  ['Tab', 3, null],
])('among twenty marks, %s leads from %d to %s', (key, at, to) => expect(nextMark(key, at, 20)).toBe(to))

it('leads nowhere in a picture without marks', () => expect(nextMark('ArrowRight', -1, 0)).toBeNull())
