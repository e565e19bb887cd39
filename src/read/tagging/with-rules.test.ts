import { describe, expect, it } from 'vitest'
import { certainOf } from '../attribution/index.js'
import { prepare } from '../engine.js'
import type { Attribution } from '../reading.js'
import { withRules } from './with-rules.js'

type Words = readonly [source: string, cue: string, ...content: readonly string[]]

/** `trained` are attributions as a network might find them, by their words; "" for no source. */
function combined(text: string, trained: readonly Words[]): string[] {
  const spanOf = (words: string): readonly [number, number] => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`not in the text: ${words}`)
    return [start, start + words.length]
  }
  const attributions = trained.map(
    ([source, cue, ...content]): Attribution => ({
      source: source === '' ? [] : [spanOf(source)],
      cue: [spanOf(cue)],
      content: content.map(spanOf),
      confidence: 0.9,
    }),
  )
  const doc = prepare({ id: 'a', text, outlet: null, published: null, title: null, url: null, language: null })
  const wordsOf = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => text.slice(start, end)).join(' … ')
  return withRules(text, attributions, certainOf(doc)).map(
    ({ source, cue, content }) => `${wordsOf(source)} | ${wordsOf(cue)} | ${wordsOf(content)}`,
  )
}

const RELAYED =
  'Varonian President Ana Roy announced on Thursday that a boycott is something the country is considering, Halyard reported.'
const FAR =
  'The meeting between the two presidents shows that the partnership between the countries has deepened in sport, Jan Marsk, an associate research fellow at the Institute of Keldian Studies, told the Port Sable Times on Tuesday.'

describe('withRules', () => {
  it('gives a relay and the one who spoke a cue each', () => {
    expect(
      combined(RELAYED, [
        ['Halyard', 'announced on Thursday', 'Varonian President Ana Roy', 'that a boycott is something the country'],
      ]),
    ).toEqual([
      'Varonian President Ana Roy | announced | that a boycott is something the country is considering',
      'Halyard | reported | Varonian President Ana Roy announced on Thursday that a boycott is something the country is considering',
    ])
  })

  it('finds two who agreed at the end of what they agreed', () => {
    const text =
      'Varonia and Keldia must keep the quay open, Presidents Ana Roy and Bo Lund agreed in a call on Monday.'
    expect(combined(text, [])).toEqual([
      'Presidents Ana Roy and Bo Lund | agreed | Varonia and Keldia must keep the quay open',
    ])
  })

  it('puts what the network found whole within the relay', () => {
    expect(
      combined(RELAYED, [
        [
          'Varonian President Ana Roy',
          'announced on Thursday',
          'that a boycott is something the country is considering',
        ],
      ]),
    ).toEqual([
      'Varonian President Ana Roy | announced on Thursday | that a boycott is something the country is considering',
      'Halyard | reported | Varonian President Ana Roy announced on Thursday that a boycott is something the country is considering',
    ])
  })

  it('puts a relay around a quotation with its own tag', () => {
    expect(
      combined('"We will not attend the games," Roy said on Tuesday, the KTN news agency reported.', [
        ['Roy', 'said on Tuesday', '"We will not attend the games,"'],
      ]),
    ).toEqual([
      'Roy | said on Tuesday | "We will not attend the games,"',
      'the KTN news agency | reported | "We will not attend the games," Roy said on Tuesday',
    ])
  })

  it('believes a tag far behind what it tags, not an attribution that swallows it', () => {
    expect(
      combined(FAR, [
        [
          'the two presidents',
          'shows',
          'that the partnership between the countries has deepened in sport, Jan Marsk, an associate research fellow',
        ],
      ]),
    ).toEqual([
      'Jan Marsk, an associate research fellow at the Institute of Keldian Studies | told | The meeting between the two presidents shows that the partnership between the countries has deepened in sport',
    ])
  })

  it('leaves a tag that the network found as the network found it', () => {
    const text = 'The truce is dead, Roy told deputies on Monday.'
    expect(combined(text, [['Roy', 'told deputies', 'The truce is dead']])).toEqual([
      'Roy | told deputies | The truce is dead',
    ])
  })

  it('takes the source of a tag from the rules when the network found another one', () => {
    const text = 'The court in Keldia will rule in May, Roy told deputies on Monday.'
    expect(combined(text, [['The court', 'told', 'will rule in May']])).toEqual([
      'Roy | told | The court in Keldia will rule in May',
    ])
  })

  it('cuts a content of the sentence before where it runs into a tagged sentence', () => {
    const text = 'Lind said the harbour is safe. The truce is dead, Roy told deputies on Monday.'
    expect(combined(text, [['Lind', 'said', 'the harbour is safe. The truce is dead']])).toEqual([
      'Lind | said | the harbour is safe.',
      'Roy | told | The truce is dead',
    ])
  })

  it.each<[string, string, Words, string]>([
    [
      'a report within a report',
      'Halyard reported that officials said the truce was dead.',
      ['Halyard', 'reported', 'that officials said the truce was dead'],
      'officials | said | the truce was dead',
    ],
    [
      'a report that ends before the tag around it',
      'Both Varonia and Keldia say there are no plans to send ships “at this stage,” said Halyard.',
      ['Halyard', 'said', 'Both Varonia and Keldia say there are no plans to send ships “at this stage,”'],
      'Both Varonia and Keldia | say | there are no plans to send ships “at this stage,”',
    ],
    [
      'what somebody is criticised for saying',
      'Lind criticised Roy for saying that the harbour was safe.',
      ['Lind', 'criticised', 'Roy for saying that the harbour was safe'],
      'Roy | saying | that the harbour was safe',
    ],
    [
      'what somebody is said to believe',
      'Lind confirmed that the president believes Keldia will attack.',
      ['Lind', 'confirmed', 'that the president believes Keldia will attack'],
      'the president | believes | Keldia will attack',
    ],
    [
      'what a ministry is said to intend',
      'Officials said the ministry intends to close the harbour.',
      ['Officials', 'said', 'the ministry intends to close the harbour'],
      'the ministry | intends | to close the harbour',
    ],
    [
      'a court that is said to have ruled',
      'Roy said the court had ruled that the ships must leave.',
      ['Roy', 'said', 'the court had ruled that the ships must leave'],
      'the court | had ruled | that the ships must leave',
    ],
    [
      'a claim whose owner stands behind it',
      'Lind rejected claims by Keldia that its soldiers had fired first.',
      ['Lind', 'rejected', 'claims by Keldia that its soldiers had fired first'],
      'Keldia | claims | that its soldiers had fired first',
    ],
    [
      'a tag of an agency that quotes somebody',
      'The talks do harm to the truce, Halyard quoted Sten Ohlin as saying on Monday.',
      ['The talks', 'do', 'harm to the truce, Halyard'],
      'Halyard | quoted | The talks do harm to the truce',
    ],
  ])('brings in %s', (_, text, trained, expected) => {
    expect(combined(text, [trained])).toContain(expected)
  })

  it.each<[string, string, Words]>([
    [
      'a report that no content holds',
      'Lind said the talks failed and Roy said they did not.',
      ['Lind', 'said', 'the talks failed'],
    ],
    [
      'a verb whose subject stands before it',
      'The treaty, which bans the sale of mines, says that "no party may keep stocks".',
      ['The treaty, which bans the sale of mines,', 'says', 'that "no party may keep stocks"'],
    ],
    [
      'what the speaker hopes',
      'Lind said she hopes the talks will go on.',
      ['Lind', 'said', 'she hopes the talks will go on'],
    ],
    [
      'what anybody may want',
      'Lind urged those who want to leave to do so.',
      ['Lind', 'urged', 'those who want to leave to do so'],
    ],
    ['a question', 'Lind asked: can Roy say who they are?', ['Lind', 'asked', 'can Roy say who they are']],
    [
      'a deed with a noun of speech',
      'Lind said the journal had published reports on the storm.',
      ['Lind', 'said', 'the journal had published reports on the storm'],
    ],
    [
      'a verb without a speaker',
      'Lind said it was reported that the talks failed.',
      ['Lind', 'said', 'it was reported that the talks failed'],
    ],
  ])('leaves out %s', (_, text, trained) => {
    expect(combined(text, [trained])).toHaveLength(1)
  })

  it('changes nothing where the rules are certain of nothing', () => {
    expect(combined('Roy, Lind, Ohlin.', [['Roy', ',', 'Lind']])).toEqual(['Roy | , | Lind'])
  })
})
