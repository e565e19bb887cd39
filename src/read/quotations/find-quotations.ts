import type { Span } from '../../text/index.js'
import type { Quotation } from '../doc.js'
import type { Doubt } from '../reading.js'
import { type Mark, marksOf } from './marks.js'

export interface Quotations {
  readonly quotations: readonly Quotation[]
  readonly doubts: readonly Doubt[]
}

interface Found {
  readonly span: Span
  readonly inner: Span
  readonly depth: number
  /** The closing mark is missing. */
  readonly unclosed: boolean
}

/**
 * Quotations of `text` in its `paragraphs` (sorted, page furniture left out, so that speech runs on across it), sorted
 * by start, an outer one before those inside it. Marks that pair with none become doubts. Time is linear in the text.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotations {
  const quotations: Quotation[] = []
  const doubts: Doubt[] = []
  /** Index of the passage that the paragraph before left open. */
  let maybeOpen: number | null = null
  paragraphs.forEach((paragraph, at) => {
    const { found, strays } = pair(text, paragraph, marksOf(text, paragraph), maybeOpen !== null)
    const carriesOn = maybeOpen !== null && found[0]?.span[0] === paragraph[0] ? maybeOpen : null
    if (maybeOpen !== null && carriesOn === null) doubts.push(unclosed(quotations[maybeOpen]!.span))
    for (const stray of strays) doubts.push({ code: 'QUOTATION_MARK_STRAY', span: [stray.start, stray.end] })
    const next = paragraphs[at + 1]
    maybeOpen = null
    found.forEach((one, index) => {
      const open = one.unclosed && next !== undefined && reopens(text, next)
      if (open) maybeOpen = quotations.length
      else if (one.unclosed) doubts.push(unclosed(one.span))
      const { span, inner, depth } = one
      quotations.push({ span, inner, depth, open, continues: index === 0 ? carriesOn : null })
    })
  })
  return { quotations, doubts }
}

const unclosed = (span: Span): Doubt => ({ code: 'QUOTATION_UNCLOSED', span })

/** The paragraph begins with a mark, or its first double mark closes what began before it. */
function reopens(text: string, paragraph: Span): boolean {
  const first = marksOf(text, [paragraph[0], Math.min(paragraph[1], paragraph[0] + LOOK_AHEAD)]).find(
    (mark) => mark.family !== 'single',
  )
  return first !== undefined && (first.start === paragraph[0] || first.look === 'closing')
}

/** How far into the next paragraph a closing mark is looked for, in code units. */
const LOOK_AHEAD = 600

/** Deeper marks are taken for stray ones: nobody quotes so deep, and time stays linear. */
const MOST_LEVELS = 16

interface Frame {
  readonly mark: Mark
}

function pair(text: string, paragraph: Span, marks: readonly Mark[], carried: boolean) {
  const found: Found[] = []
  const strays: Mark[] = []
  let stack: Frame[] = []
  const close = (frame: Frame, mark: Mark) => {
    const inner: Span = [frame.mark.end, mark.start]
    // A lone letter or nothing in single marks is an apostrophe gone astray ("rock 'n' roll").
    if (inner[1] - inner[0] < (frame.mark.family === 'single' ? 2 : 1)) return
    found.push({ span: [frame.mark.start, mark.end], inner, depth: 0, unclosed: false })
  }
  const lastDouble = (): number => stack.findLastIndex((frame) => frame.mark.family === 'double')

  if (carried && text[paragraph[0]] !== undefined) {
    const first = marks.find((mark) => mark.family === 'double')
    if (first !== undefined && first.start > paragraph[0] && first.look === 'closing') {
      stack.push({ mark: { start: paragraph[0], end: paragraph[0], family: 'double', look: 'opening' } })
    }
  }
  marks.forEach((mark, index) => {
    if (mark.family !== 'double') {
      const openAt = stack.at(-1)?.mark.family === mark.family ? stack.length - 1 : -1
      if (mark.look === 'opening') {
        if (stack.length < MOST_LEVELS) stack.push({ mark })
      } else if (openAt >= 0) close(stack.pop()!, mark)
      return
    }
    const at = lastDouble()
    if (at >= 0 && (mark.look !== 'opening' || !isNested(marks, index))) {
      if (mark.look !== 'opening') {
        close(stack[at]!, mark)
        stack = stack.slice(0, at)
        return
      }
      // A second opening mark and no nesting: the first one has lost its partner.
      strays.push(stack[at]!.mark)
      stack = stack.slice(0, at)
    }
    if (mark.look === 'closing') strays.push(mark)
    else stack.push({ mark })
  })
  const left = stack.find((frame) => frame.mark.family === 'double')
  if (left !== undefined) {
    const end = paragraph[1]
    if (left.mark.end < end)
      found.push({ span: [left.mark.start, end], inner: [left.mark.end, end], depth: 0, unclosed: true })
    for (const frame of stack) if (frame.mark.family === 'double' && frame !== left) strays.push(frame.mark)
  }
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  return { found: withDepth(found), strays }
}

/** Single marks that never close are no level, so the depth is told by what holds what. */
function withDepth(found: readonly Found[]): Found[] {
  const ends: number[] = []
  return found.map((one) => {
    while (ends.length > 0 && ends.at(-1)! <= one.span[0]) ends.pop()
    const depth = ends.length
    ends.push(one.span[1])
    return { ...one, depth }
  })
}

/** An opening mark inside an open passage begins one inside it if two closing marks follow next. */
function isNested(marks: readonly Mark[], index: number): boolean {
  let closing = 0
  for (let at = index + 1; at < marks.length && closing < 2; at += 1) {
    const mark = marks[at]!
    if (mark.family !== 'double') continue
    if (mark.look !== 'closing') return false
    closing += 1
  }
  return closing === 2
}
