import { describe, expect, it } from 'vitest'
import { emptyReading } from '../../test/contract/sample-articles.js'
import type { Statement } from '../read/reading.js'
import type { Span } from '../text/index.js'
import { readingRows } from './reading-rows.js'

const SENTENCES: readonly Span[] = [
  [10, 30],
  [31, 60],
  [70, 90],
]
const PLACE = { readingId: 1, articleId: 'a1', label: 'a1', text: '.'.repeat(100) }

const statement = (spans: Pick<Statement, 'source' | 'cue' | 'content'>): Statement => ({
  id: 's1',
  kind: 'indirect',
  class: 'said',
  within: null,
  speakers: [],
  addressees: [],
  via: [],
  date: null,
  confidence: 1,
  ...spans,
})

describe('a statement in the record', () => {
  it.each<[string, Pick<Statement, 'source' | 'cue' | 'content'>, Span, Span]>([
    ['one sentence', { source: [[10, 14]], cue: [[15, 19]], content: [[20, 29]] }, [10, 29], [10, 30]],
    ['two sentences', { source: [[25, 29]], cue: [], content: [[31, 40]] }, [25, 40], [10, 60]],
    ['its parts in any order', { source: [[80, 84]], cue: [[75, 79]], content: [[32, 50]] }, [32, 84], [31, 90]],
    ['the last word of a sentence', { source: [], cue: [], content: [[28, 30]] }, [28, 30], [10, 30]],
    ['no sentence, before the first', { source: [], cue: [], content: [[2, 8]] }, [2, 8], [2, 8]],
    ['no sentence, between two', { source: [], cue: [], content: [[62, 68]] }, [62, 68], [62, 68]],
    ['more than its sentence', { source: [], cue: [], content: [[85, 95]] }, [85, 95], [70, 95]],
  ])('stands in %s', (_, spans, [start, end], [sentence_start, sentence_end]) => {
    const reading = { ...emptyReading('a1'), sentences: SENTENCES, statements: [statement(spans)] }
    const [row] = readingRows(reading, new Map(), PLACE).statement
    expect(row).toMatchObject({ start, end, sentence_start, sentence_end })
  })
})
