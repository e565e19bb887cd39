import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyReading, inputOf, rawArticle } from '../../../test/contract/sample-articles.js'
import { joiner } from '../../join/joiner.js'
import type { Codebook } from '../../read/codebook.js'
import type { Actor } from '../../read/reading.js'
import { codebookHash, type OpenRecord, openRecord } from '../../record/index.js'
import { putAffair } from '../../record/put-affair.js'
import { putArticleWithReading } from '../../record/put-reading.js'
import type { Span } from '../../text/index.js'
import { listDisputes } from '../figures/index.js'

const codebook: Codebook = {
  affair: 'The Salt Treaty',
  issues: [{ id: 'truce', question: 'Should the truce be kept?', about: [], act: [], counter: [] }],
  actors: [],
  groups: [],
}

interface Told {
  readonly outlet: string
  readonly text: string
  /** The words for the day, and the day. */
  readonly when: readonly [string, string]
  readonly event?: string
  readonly side?: 'for'
}

const ARTICLES: readonly Told[] = [
  {
    ...{ outlet: 'Port Sable Herald', when: ['on Tuesday', '2023-11-07'], event: 'expelled' },
    text: 'Varonia expelled three Keldian diplomats on Tuesday over the forged telegram.',
  },
  {
    ...{ outlet: 'Hestwick Courier', when: ['on Thursday', '2023-11-09'], event: 'expelled' },
    text: 'Varonia expelled three diplomats of Keldia on Thursday, over a telegram that it calls forged.',
  },
  // The day is that of the article: no words name it.
  {
    ...{ outlet: 'Marsalun Gazette', when: ['', '2023-11-10'], event: 'expelled' },
    text: 'Varonia expelled three Keldian diplomats over the forged telegram.',
  },
  {
    ...{ outlet: 'Port Sable Herald', when: ['on Sunday', '2023-12-03'], side: 'for' },
    text: 'Calveth handed the signed papers to the harbour master on Sunday.',
  },
  {
    ...{ outlet: 'Keldia Wire', when: ['on Monday', '2023-12-04'], side: 'for' },
    text: 'Calveth handed its signed papers to the harbour master on Monday.',
  },
]

function readingOf({ text, when: [words, day], event, side, outlet }: Told) {
  const at = text.indexOf(words)
  const sentence: Span = [0, text.length]
  const actors = ['Varonia', 'Keldia', 'Calveth'].flatMap((name): Actor[] => {
    const from = text.indexOf(name)
    if (from < 0) return []
    const mentions = [{ span: [from, from + name.length] as const, form: 'name' as const }]
    return [{ id: name.toLowerCase(), name, kind: 'state', country: null, mentions, roles: [] }]
  })
  const from = event === undefined ? 0 : text.indexOf(event)
  return {
    ...emptyReading(outlet + text),
    sentences: [sentence],
    times: words === '' ? [] : [{ span: [at, at + words.length] as const, value: day }],
    actors,
    events:
      event === undefined
        ? []
        : [
            {
              ...{ id: 'e1', type: 'SANCTION', mode: 'expel', actors: ['varonia'], recipients: ['keldia'], sentence },
              ...{ trigger: [from, from + event.length] as const, date: day, modality: 'actual' as const },
              ...{ statement: null, confidence: 0.8 },
            },
          ],
    positions:
      side === undefined
        ? []
        : [
            {
              ...{ actor: 'calveth', issue: 'truce', side, commitment: 'act' as const, date: day },
              ...{ evidence: [sentence], statement: null, confidence: 0.9 },
            },
          ],
  }
}

const folder = mkdtempSync(join(tmpdir(), 'standpoint-dates-'))
let record: OpenRecord
beforeAll(async () => {
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: 'salt', name: 'The Salt Treaty', codebook })
  for (const told of ARTICLES) {
    const raw = rawArticle({ text: told.text, outlet: told.outlet, published: '2023-12-05', source: told.text })
    const input = inputOf(readingOf(told), codebookHash(codebook))
    await record.db.transaction().execute((inside) => putArticleWithReading(inside, raw, 'salt', input, joiner))
  }
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

describe('disputes over days', () => {
  const daysOf = async (filter: Record<string, string> = {}) => {
    const { rows } = await listDisputes(record.db, { affair: 'salt', of: 'date', ...filter })
    return rows.map(({ about, claims }) => [about, claims.map(({ day, outlets }) => [day, outlets])])
  }
  const expelled = [
    'Varonia: expelled (Keldia)',
    [
      ['2023-11-07', ['Port Sable Herald']],
      ['2023-11-09', ['Hestwick Courier']],
    ],
  ]
  const handed = [
    'Calveth, for: Should the truce be kept?',
    [
      ['2023-12-03', ['Port Sable Herald']],
      ['2023-12-04', ['Keldia Wire']],
    ],
  ]

  it('are days that articles name for one deed, of an event or of a position', async () => {
    expect(await daysOf()).toEqual(expect.arrayContaining([expelled, handed]))
    expect(await daysOf()).toHaveLength(2)
  })

  it.each([
    ['an outlet', { outlet: 'Keldia Wire' }, [handed]],
    ['an actor', { actor: 'varonia' }, [expelled]],
    ['days', { until: '2023-11-08' }, [expelled]],
    ['another kind', { of: 'figure' }, []],
  ])('can be asked for by %s, and are shown whole', async (_, filter, expected) => {
    expect(await daysOf(filter)).toEqual(expected)
  })

  it('show each day with its sentence, and how many independent reports say so', async () => {
    const { rows } = await listDisputes(record.db, { affair: 'salt', of: 'date', actor: 'varonia' })
    expect(rows[0]).toMatchObject({ kind: 'date', reports: 2, from: '2023-11-07', to: '2023-11-09' })
    expect(rows[0]!.claims[0]).toMatchObject({ words: '2023-11-07', figure: null, side: null, independent: 1 })
    expect(rows[0]!.claims[0]!.reports[0]!.sentence.text).toBe(ARTICLES[0]!.text)
  })
})
