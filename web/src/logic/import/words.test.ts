import { describe, expect, it } from 'vitest'
import type { Job, JobNews } from '../../api/desk.js'
import { jobWords, lastNumber, mergedNews, outcomeWords, previewWords, unknownWords } from './words.js'

const NONE = {
  ...{ found: 0, done: 0, added: 0, known: 0, versions: 0, failed: 0, warnings: 0, read: 0, statements: 0, doubts: 0 },
  ...{ outletUnknown: 0, publishedUnknown: 0, bytes: 0, bytesTotal: null },
}
const progress = (given: Partial<Job['progress']>): Job['progress'] => ({ ...NONE, ...given })
const job = (given: Partial<Job>): Job => ({
  ...{
    id: '1',
    kind: 'import',
    affair: null,
    state: 'working',
    progress: NONE,
    waiting: 0,
    workedMs: 0,
    failure: null,
  },
  ...given,
})

it.each([
  [{}, 'No article in it'],
  [{ found: 1, added: 1 }, '1 new article'],
  [{ found: 3, known: 3 }, '3 articles, all known already'],
  [{ found: 6, added: 3, known: 2, versions: 1 }, '6 articles: 3 new, 1 new version of known ones and 2 known already'],
])('says what came: %o', (given, words) => expect(previewWords(progress(given))).toBe(words))

it.each([
  [{ found: 3 }, null],
  [{ found: 3, outletUnknown: 3, publishedUnknown: 3 }, 'outlet and date of all of them'],
  [{ found: 3, outletUnknown: 1 }, 'the outlet of 1'],
  [{ found: 3, outletUnknown: 1, publishedUnknown: 2 }, 'the outlet of 1 and the date of 2'],
])('says what nobody states: %o', (given, words) => expect(unknownWords(progress(given))).toBe(words))

it.each([
  [job({ state: 'done', progress: progress({ found: 3, added: 2, known: 1 }) }), '2 articles taken in, 1 known before'],
  [job({ state: 'done', progress: progress({ found: 3, known: 3 }) }), 'Nothing new: all 3 articles are known already'],
  [job({ kind: 'reread', progress: progress({ found: 30, done: 4 }) }), '4 of 30 articles read again'],
  [job({ state: 'stopped', progress: progress({ done: 4 }) }), 'Stopped: 4 articles taken in'],
])('says how a job stands', (one, words) => expect(jobWords(one)).toBe(words))

type Article = JobNews['articles'][number]
const article = (given: Partial<Article>): Article => ({
  ...{ number: 1, id: 'a', source: 'a.txt', title: null, outlet: null, published: null, status: 'new', waits: false },
  ...{ read: null, problem: null },
  ...given,
})

it.each([
  [{ read: { statements: 3, doubts: 1 } }, '3 statements, 1 doubt'],
  [{ read: { statements: 0, doubts: 0 } }, '0 statements'],
  [{ waits: true }, 'waits to be read'],
  [{ status: 'known' as const }, 'known already'],
])('says what became of an article: %o', (given, words) => expect(outcomeWords(article(given))).toBe(words))

describe('news', () => {
  const news = (given: Partial<JobNews>): JobNews => ({ job: job({}), articles: [], problems: [], ...given })

  it('is put to what is known, and an article that was read is told of once', () => {
    const before = news({ articles: [article({ waits: true }), article({ number: 2, id: 'b' })] })
    const merged = mergedNews(before, news({ articles: [article({ number: 3, read: { statements: 1, doubts: 0 } })] }))
    expect(merged.articles.map(({ id, number }) => [id, number])).toEqual([
      ['b', 2],
      ['a', 3],
    ])
    expect(lastNumber(merged)).toBe(3)
    expect(mergedNews(merged, merged)).toEqual(merged)
  })

  it('of another job begins anew, and is no more than can be shown', () => {
    const before = news({ articles: [article({})] })
    expect(mergedNews(before, news({ job: job({ id: '2' }) })).articles).toEqual([])
    const many = Array.from({ length: 9 }, (_, at) => article({ number: at + 2, id: `x${at}` }))
    expect(mergedNews(before, news({ articles: many }), 5).articles.map(({ number }) => number)).toEqual([
      6, 7, 8, 9, 10,
    ])
  })
})
