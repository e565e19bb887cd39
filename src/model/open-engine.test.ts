import { afterAll, describe, expect, it } from 'vitest'
import { openEngine, shareOut } from './open-engine.js'

const article = (id: string, text: string) => ({
  id,
  text,
  outlet: null,
  published: '2023-11-22',
  title: null,
  url: null,
  language: null,
})
const articles = Array.from({ length: 40 }, (_, at) =>
  article(
    `a${at}`,
    `Ana Roy said on Monday that ${at} boats had left Port Sable. "We will ${'not '.repeat(at % 3)}go back," she added.`,
  ),
)

describe('an open engine', async () => {
  const alone = await openEngine({ attributor: 'rules' })
  const pool = await openEngine({ attributor: 'rules', threads: 2 })
  afterAll(() => Promise.all([alone.close(), pool.close()]))

  it('reads the same with several threads as with one, in the same order', async () => {
    expect(await pool.read(articles)).toEqual(await alone.read(articles))
  })

  it('reads the same whatever the neighbours', async () => {
    expect(await pool.read(articles.slice(7, 9))).toEqual((await alone.read(articles)).slice(7, 9))
  })

  it('answers nothing for nothing', async () => expect(await pool.read([])).toEqual([]))

  it('says which model it reads with', async () => {
    expect(alone.model).toBeNull()
    const trained = await openEngine()
    expect(trained.model).toMatch(/\w/)
    expect((await trained.read(articles.slice(0, 1)))[0]!.engine.model).toBe(trained.model)
    await trained.close()
  })
})

describe('tasks of threads', () => {
  const sizes = (lengths: readonly number[], count: number): number[][] =>
    shareOut(
      lengths.map((length, at) => article(`a${at}`, 'x'.repeat(length))),
      count,
    ).map((task) => task.map(({ text }) => text.length))

  it.each<[what: string, lengths: number[], count: number, expected: number[][]]>([
    ['are of about the same length of text', [10, 10, 20, 5, 5, 5, 5], 3, [[10, 10], [20], [5, 5, 5, 5]]],
    ['hold what is long alone', [100, 5, 5, 5], 2, [[100], [5, 5, 5]]],
    ['are none for nothing', [], 4, []],
    ['bear articles without text', [0, 0], 2, [[0, 0]]],
  ])('%s', (_, lengths, count, expected) => expect(sizes(lengths, count)).toEqual(expected))

  it('never hold more articles than a model needs to batch', () => {
    expect(sizes(new Array(40).fill(1), 1).map(({ length }) => length)).toEqual([16, 16, 8])
  })
})
