import { describe, expect, it, vi } from 'vitest'
import { ApiFailure } from '../../api/client.js'
import type { JobNews } from '../../api/desk.js'
import { createGathering, type DeskCalls, type Gathering } from './gathering.js'

const file = (name: string, bytes = 3) => ({ name, file: new File(['x'.repeat(bytes)], name) })
const news = (delivery: string): JobNews =>
  ({
    job: { id: '1', state: 'done', progress: { found: 2 } },
    articles: [],
    problems: [],
    of: delivery,
  }) as unknown as JobNews

/** A server that takes all but what is called "bad"; `asked` is what it was asked. */
function server(changed: Partial<DeskCalls> = {}) {
  const asked: string[] = []
  const desk: DeskCalls = {
    openDelivery: async () => {
      asked.push('open')
      return { id: 'd' }
    },
    throwAway: async () => asked.push('throw away'),
    putFile: async (_, name, blob, onSent) => {
      asked.push(`put ${name}`)
      onSent(blob.size)
      if (name.startsWith('bad')) throw new ApiFailure('FILE_NAME_INVALID', 'no name', 400)
      return { brought: name.endsWith('.DS_Store') ? null : { name, kind: 'file', bytes: blob.size } }
    },
    putText: async () => ({ brought: { name: 'Pasted text 1', kind: 'text', bytes: 5 } }),
    putPage: async (_, url) => {
      if (url.includes('bad')) throw new ApiFailure('WEB_UNREACHABLE', 'cannot be fetched', 502)
      return { brought: { name: url, kind: 'page', bytes: 9 } }
    },
    takeOut: async (_, name) => asked.push(`take out ${name}`),
    startPreview: async (delivery, facts) => {
      asked.push(`look ${JSON.stringify(facts)}`)
      return news(delivery).job
    },
    stopJob: async () => asked.push('stop'),
    jobNews: async () => news('d'),
    ...changed,
  }
  return { asked, gathering: createGathering(desk) }
}
const settled = (gathering: Gathering) =>
  vi.waitFor(() => {
    const { things, isLooking, preview } = gathering.state()
    expect(
      things.every(({ state }) => state === 'here') && !isLooking && (preview !== null || things.length === 0),
    ).toBe(true)
  })

describe('a gathering', () => {
  it('sends files to one delivery, and has the server look at them once when all are there', async () => {
    const { gathering, asked } = server()
    gathering.addFiles([file('a.txt'), file('news/b.txt'), file('.DS_Store')])
    gathering.addFiles([file('c.txt')])
    expect(gathering.state()).toMatchObject({ bytes: 12 })
    await settled(gathering)
    expect(asked).toEqual(['open', 'put a.txt', 'put news/b.txt', 'put .DS_Store', 'put c.txt', 'look {}'])
    expect(gathering.state().things.map(({ name }) => name)).toEqual(['a.txt', 'news/b.txt', 'c.txt'])
    expect(gathering.state()).toMatchObject({ delivery: 'd', refused: [], bytes: 0, bytesCome: 0 })
  })

  it('takes texts and pages, and says which it could not get', async () => {
    const { gathering } = server()
    await gathering.addText({ text: 'No.' })
    await gathering.addPages(['https://post.example/1', 'https://bad.example'])
    gathering.addFiles([file('bad.txt')])
    await settled(gathering)
    expect(gathering.state().things.map(({ name }) => name)).toEqual(['Pasted text 1', 'https://post.example/1'])
    expect(gathering.state().refused).toEqual([
      { name: 'https://bad.example', message: 'Cannot be fetched.' },
      { name: 'bad.txt', message: 'No name.' },
    ])
  })

  it('looks again when something is taken out or said of all', async () => {
    const { gathering, asked } = server()
    gathering.addFiles([file('a.txt'), file('b.txt')])
    await settled(gathering)
    gathering.setFacts({ outlet: 'Post' })
    await settled(gathering)
    await gathering.takeOut('a.txt')
    await settled(gathering)
    await gathering.takeOut('b.txt')
    expect(asked.filter((one) => one.startsWith('look') || one.startsWith('take'))).toEqual([
      'look {}',
      'look {"outlet":"Post"}',
      'take out a.txt',
      'look {"outlet":"Post"}',
      'take out b.txt',
    ])
    expect(gathering.state()).toMatchObject({ things: [], preview: null, isLooking: false })
  })

  it('calls off a look that is out of date', async () => {
    let isOver = false
    const { gathering, asked } = server({
      jobNews: async () =>
        isOver ? news('d') : ({ ...news('d'), job: { ...news('d').job, state: 'working' } } as JobNews),
    })
    gathering.addFiles([file('a.txt')])
    await vi.waitFor(() => expect(gathering.state().preview).not.toBeNull())
    gathering.addFiles([file('b.txt')])
    await vi.waitFor(() => expect(asked).toContain('stop'))
    isOver = true
    await settled(gathering)
    expect(asked.filter((one) => one.startsWith('look'))).toHaveLength(2)
  })

  it('throws everything away, and begins anew', async () => {
    const { gathering, asked } = server()
    gathering.addFiles([file('a.txt')])
    await settled(gathering)
    gathering.clear()
    expect(gathering.state()).toMatchObject({ delivery: null, things: [] })
    gathering.addFiles([file('b.txt')])
    await settled(gathering)
    expect(asked.filter((one) => one === 'open' || one === 'throw away')).toEqual(['open', 'throw away', 'open'])
  })

  it('says so where the server does not answer', async () => {
    const { gathering } = server({
      openDelivery: async () => {
        throw new ApiFailure('NETWORK', 'the server does not answer', 0)
      },
    })
    gathering.addFiles([file('a.txt')])
    await vi.waitFor(() => expect(gathering.state().refused).toHaveLength(1))
    expect(gathering.state().things).toEqual([])
  })
})
