import { describe, expect, it } from 'vitest'
import { prepare } from '../engine.js'
import type { Linked } from './link.js'
import { findSignatures } from './signatures.js'
import { findSpeakerLabels } from './speaker-labels.js'
import { withCertain } from './with-certain.js'

const docOf = (text: string) =>
  prepare({ id: '1', text, outlet: null, published: null, title: null, url: null, language: null })
const shown = (text: string): string[] => {
  const doc = docOf(text)
  const { starts, ends } = doc.scan.tokens
  return findSignatures(doc).map(({ source, contents }) =>
    [source!, contents[0]!].map(({ first, last }) => text.slice(starts[first], ends[last])).join(' < '),
  )
}

describe('signed quotations', () => {
  it.each<[what: string, text: string, found: string[]]>([
    [
      'have their name behind a dash',
      'Voices\n“We stay home.” ― Ann Lee\n“I go.”—Tom de Roy.',
      ['Ann Lee < “We stay home.”', 'Tom de Roy < “I go.”'],
    ],
    [
      'may have it in the next paragraph, with a place',
      '"It needs to stop."\n\n- Ann Lee, Port Sable.',
      ['Ann Lee < "It needs to stop."'],
    ],
    ['are none where a sentence goes on behind the dash', '“We stay home” — Lee had said so before.', []],
    ['are none where no quotation begins the paragraph', 'He said “no” — Ann Lee', []],
    ['are none without a name', '“We stay home.” — yesterday', []],
  ])('%s', (_, text, found) => expect(shown(text)).toEqual(found))

  it('take the place of what was found in their words', () => {
    const doc = docOf('“We stay home.” ― Ann Lee\nRoy left.')
    const at = (first: number, last: number) => ({ first, last, chance: 0.5 })
    const other: Linked = { cue: at(1, 1), source: null, contents: [at(2, 3)], sourceChance: 1, contentChance: 1 }
    const apart: Linked = { ...other, cue: at(9, 9), contents: [at(2, 3), at(10, 10)] }
    const found = withCertain([other, apart], findSignatures(doc))
    expect(found.map(({ cue, contents }) => [cue.first, contents.length])).toEqual([
      [6, 1],
      [9, 1],
    ])
  })
})

describe('speaker labels', () => {
  const labels = (text: string): string[] => {
    const doc = docOf(text)
    const { starts, ends } = doc.scan.tokens
    return findSpeakerLabels(doc).map(({ source, contents }) =>
      [source!, contents[0]!].map(({ first, last }) => text.slice(starts[first], ends[last])).join(' < '),
    )
  }
  it.each<[what: string, text: string, found: string[]]>([
    [
      'give the turns of a transcript',
      'ROY: Will you go to the games?\n\n"DR. LEE (laughs): I may, and I may not."\n\nROY: Which is it now?',
      ['ROY < Will you go to the games?', 'DR. LEE < I may, and I may not."', 'ROY < Which is it now?'],
    ],
    ['are none when they stand alone, for a heading looks the same', 'WINNERS: The ministers of Keldia.', []],
    ['are none without words behind them', 'ROY: No.\n\nROY: Yes.', []],
  ])('%s', (_, text, found) => expect(labels(text)).toEqual(found))
})
