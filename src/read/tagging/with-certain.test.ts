import { describe, expect, it } from 'vitest'
import { prepare } from '../engine.js'
import { findAnnounced } from './announced.js'
import { carryOver } from './carry-over.js'
import type { Linked } from './link.js'
import { findSignatures } from './signatures.js'
import { findSpeakerLabels } from './speaker-labels.js'
import { tidyContents } from './tidy.js'
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

/** Tokens of `words` in the text, as a fragment. */
function fragmentOf(doc: ReturnType<typeof docOf>, words: string) {
  const start = doc.article.text.indexOf(words)
  const { starts, ends, length } = doc.scan.tokens
  const inside = Array.from({ length }, (_, token) => token).filter(
    (token) => starts[token]! >= start && ends[token]! <= start + words.length,
  )
  return { first: inside[0]!, last: inside.at(-1)!, chance: 0.9 }
}
const contentsOf = (doc: ReturnType<typeof docOf>, found: readonly Linked[]): string[][] =>
  found.map(({ contents }) =>
    contents.map(({ first, last }) =>
      doc.article.text.slice(doc.scan.tokens.starts[first], doc.scan.tokens.ends[last]),
    ),
  )

describe('announced speech', () => {
  const announced = (text: string, cue: string): string[][] => {
    const doc = docOf(text)
    const idle = { cue: fragmentOf(doc, cue), source: null, sourceChance: 1 }
    return contentsOf(doc, findAnnounced(doc, [idle]))
  }
  it.each<[what: string, text: string, cue: string, contents: string[][]]>([
    ['hang on the cue before the colon', 'Lee continued:\n\n“We go.” The rest stays.', 'continued', [['“We go.”']]],
    [
      'go to the end of a paragraph that leaves them open',
      'Lee went on:\n“We go. And so do they.',
      'went on',
      [['“We go. And so do they.']],
    ],
    ['need a colon', 'Lee continued.\n\n“We go.”', 'continued', []],
    ['may have no marks where the cue is at the colon', 'Lee continued:\n\nWe go.', 'continued', [['We go.']]],
    ['need marks elsewhere', 'Lee continued in his office:\n\nWe go.', 'continued', []],
    ['need a next paragraph', 'Lee continued:', 'continued', []],
  ])('%s', (_, text, cue, contents) => expect(announced(text, cue)).toEqual(contents))
})

describe('speech that is carried over', () => {
  const carried = (text: string, content: string, orphan: string): string[][] => {
    const doc = docOf(text)
    const one: Linked = {
      cue: fragmentOf(doc, 'said'),
      source: null,
      contents: [fragmentOf(doc, content)],
      sourceChance: 1,
      contentChance: 1,
    }
    return contentsOf(doc, carryOver(doc, [one], [fragmentOf(doc, orphan)]))
  }
  it.each<[what: string, text: string, content: string, orphan: string, isCarried: boolean]>([
    [
      'goes on with a quotation in the next paragraph',
      'Roy said, “We go.”\n\n“They stay.”',
      '“We go.”',
      '“They stay.”',
      true,
    ],
    [
      'ends where a paragraph lies between',
      'Roy said, “We go.”\n\nRain.\n\n“They stay.”',
      '“We go.”',
      '“They stay.”',
      false,
    ],
    ['ends with words that are no quotation', 'Roy said, “We go.”\n\nThey stay.', '“We go.”', 'They stay.', false],
    ['begins with a quotation only', 'Roy said that they go.\n\n“They stay.”', 'that they go', '“They stay.”', false],
  ])('%s', (_, text, content, orphan, isCarried) =>
    expect(carried(text, content, orphan)).toEqual([isCarried ? [content, orphan] : [content]]),
  )
})

describe('tidying', () => {
  it('takes from the end of a content what leads on to other words', () => {
    const doc = docOf('He said the games were over, and that nobody went.')
    const one: Linked = {
      cue: fragmentOf(doc, 'said'),
      source: null,
      contents: [fragmentOf(doc, 'the games were over, and'), fragmentOf(doc, 'and')],
      sourceChance: 1,
      contentChance: 1,
    }
    expect(contentsOf(doc, tidyContents(doc, [one]))).toEqual([['the games were over']])
  })
})
