import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyReading, inputOf, rawArticle } from '../../../test/contract/sample-articles.js'
import { type OpenRecord, openRecord } from '../../record/index.js'
import { putAffair } from '../../record/put-affair.js'
import { putArticleWithReading } from '../../record/put-reading.js'
import { joiner } from '../joiner.js'
import { fingerprintsOf, GRAM, WINDOW } from './fingerprints.js'
import { wordsOf } from './words.js'

const WIRE = `The foreign minister of Varonia left the talks in Port Sable on Monday evening without a word to the reporters who had
waited at the quay since dawn, and her deputy said only that the ships would stay in the harbour until the council had met
again and the weather had turned.`
const QUOTE = `"We have waited for eleven long years at this quay, and no one in this town can tell me that another winter in the
cold will make the ships of our neighbours any lighter or their captains any kinder to us," she told`
const NOTICE =
  `The Halyard agency receives support for its coverage of the sea from the Lighthouse Foundation for Harbours and Crews and
is solely responsible for all that is written here, whatever the foundation may think of it in the end.`.replaceAll(
    '\n',
    ' ',
  )
const BEFORE = 'Nobody in the capital had expected the week to end like this, least of all the pilots. '
const AFTER = ' Elsewhere the markets opened as they always do, with fish, rope and gossip.'

let folder: string
let record: OpenRecord
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-copies-'))
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: 'harbour' })
})
afterEach(async () => {
  await record.close()
  rmSync(folder, { recursive: true, force: true })
})

async function put(text: string, outlet: string | undefined, published: string | undefined): Promise<string> {
  const raw = rawArticle({ text, ...(outlet && { outlet }), ...(published && { published }) })
  return (await putArticleWithReading(record.db, raw, 'harbour', inputOf(emptyReading('any')), joiner)).id
}

async function copied(texts: readonly (readonly [text: string, outlet?: string, published?: string])[]) {
  const ids: string[] = []
  for (const [text, outlet, published] of texts) ids.push(await put(text, outlet, published))
  const rows = await record.db.selectFrom('copy').selectAll().orderBy('article_id').execute()
  // Which of a pair comes first says nothing; here the one that was given first.
  return rows.map((row) => {
    const pair = [ids.indexOf(row.article_id), ids.indexOf(row.other_id)] as const
    const spans = [
      [row.start, row.end],
      [row.other_start, row.other_end],
    ] as const
    return pair[0] < pair[1] ? { ...row, pair, spans } : { ...row, pair: pair.toReversed(), spans: spans.toReversed() }
  })
}

describe('a passage that two articles share', () => {
  it('is found in either, wherever it stands', async () => {
    const one = BEFORE + WIRE
    const [found, ...others] = await copied([
      [one, 'Keldia Post', '2031-03-03'],
      [`${WIRE}${AFTER}`, 'Port Sable Herald', '2031-03-04'],
    ])
    expect(others).toEqual([])
    expect(found?.pair).toEqual([0, 1])
    expect(one.slice(...found!.spans[0]!)).toBe(WIRE.slice(0, -1))
    expect(WIRE.slice(...found!.spans[1]!)).toBe(WIRE.slice(0, -1))
  })

  it.each([
    ['other punctuation and case', WIRE.replaceAll(',', ' –').toUpperCase()],
    ['a word changed here and there', WIRE.replace('reporters', 'press people').replace('deputy', 'vice-minister')],
    ['a few words left out', WIRE.replace(' without a word', '')],
  ])('is found with %s', async (_, changed) => {
    const found = await copied([
      [WIRE, 'Keldia Post', '2031-03-03'],
      [`${BEFORE}${changed}${AFTER}`, 'Port Sable Herald', '2031-03-04'],
    ])
    expect(found).toHaveLength(1)
    expect(found[0]!.words).toBeGreaterThan(40)
  })

  it.each([
    ['it is a quotation', BEFORE + QUOTE, `${QUOTE}${AFTER}`, 'Port Sable Herald', '2031-03-04'],
    ['both are of one outlet', WIRE, WIRE + AFTER, 'Keldia Post', '2031-03-04'],
    ['it comes again weeks later: a formula', WIRE, WIRE + AFTER, 'Port Sable Herald', '2031-04-04'],
    [
      'it is a notice of the house',
      `${BEFORE}\n\n${NOTICE}`,
      `${NOTICE}\n\n${AFTER}`,
      'Port Sable Herald',
      '2031-03-04',
    ],
    [
      'it is a line under a picture',
      `${BEFORE}\n\n${WIRE.replaceAll('\n', ' ')} (Ana Roy/Halyard)`,
      `${WIRE.replaceAll('\n', ' ')} (Ana Roy/HALYARD)\n\n${AFTER}`,
      ...['Port Sable Herald', '2031-03-04'],
    ] as const,
    [
      'it is in a transcript',
      `PETRA LUMM: ${WIRE.replaceAll('\n', ' ')}`,
      WIRE + AFTER,
      'Port Sable Herald',
      '2031-03-04',
    ],
    ['it is short', BEFORE + WIRE.slice(0, 90), WIRE.slice(0, 90) + AFTER, 'Port Sable Herald', '2031-03-04'],
  ])('is no copy when %s', async (_, one, other, outlet, published) => {
    const found = await copied([
      [one, 'Keldia Post', '2031-03-03'],
      [other, outlet, published],
    ])
    expect(found).toEqual([])
  })

  it('is a formula when a house prints it in a third article, whichever came first', async () => {
    const story = (name: string): string => Array.from({ length: 250 }, (_, at) => `${name}${at}`).join(' ')
    const own = (text: string, day: string) => [text, 'Keldia Post', day] as const
    const found = await copied([
      own(`${story('fish')} ${WIRE}`, '2031-03-01'),
      [`${WIRE} ${story('rope')}`, 'Port Sable Herald', '2031-03-02'],
      own(`${WIRE} ${story('crane')}`, '2031-03-03'),
      own(`${story('quay')} ${WIRE}`, '2031-03-05'),
    ])
    expect(found).toEqual([])
  })

  it('is found when nobody states outlet or date', async () => {
    expect(await copied([[BEFORE + WIRE], [WIRE + AFTER]])).toHaveLength(1)
  })

  it('is found once, although an article is read again', async () => {
    await copied([
      [WIRE, 'Keldia Post', '2031-03-03'],
      [WIRE + AFTER, 'Port Sable Herald', '2031-03-04'],
    ])
    await put(WIRE, 'Keldia Post', '2031-03-03')
    expect(await record.db.selectFrom('copy').selectAll().execute()).toHaveLength(1)
  })
})

const words = fc.array(fc.constantFrom('quay', 'rope', 'sail', 'mast', 'keel', 'tide', 'crew', 'fish'), {
  maxLength: 60,
})
const least = GRAM + WINDOW - 1

it('shows by a fingerprint whatever passage of enough words two texts share', () => {
  const passage = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: least, maxLength: 40 })
  fc.assert(
    fc.property(passage, words, words, words, words, (shared, before, after, other, end) => {
      const hashes = (parts: readonly string[][]) =>
        new Set(fingerprintsOf(wordsOf(parts.flat().join(' '), [])).map(({ hash }) => hash))
      const one = hashes([before, shared, after])
      return [...hashes([other, shared, end])].some((hash) => one.has(hash))
    }),
  )
})
