import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, it, vi } from 'vitest'
import { getJson } from './client.js'
import { affairsQuery, articleQuery, ledgerQuery, matrixQuery, statementsQuery } from './queries.js'

const SCRIPT = readFileSync(new URL('../../public/early.js', import.meta.url), 'utf8')

/** The addresses that the script asks for at a place of the page. */
function earlyAt(pathname: string, search = ''): string[] {
  const asked: string[] = []
  const fetch = (url: string) => {
    asked.push(url)
    return Promise.resolve(new Response('[]'))
  }
  runInNewContext(SCRIPT, { location: { pathname, search }, fetch, window: {}, setTimeout: () => 0 })
  return asked
}

/** The addresses that queries ask for. */
async function askedBy(...queries: readonly { readonly queryFn?: unknown }[]): Promise<string[]> {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url)
    return Promise.resolve(new Response('[]'))
  })
  for (const { queryFn } of queries) await (queryFn as (context: object) => Promise<unknown>)({})
  return asked
}

afterEach(() => {
  vi.unstubAllGlobals()
  globalThis.standpointEarly = undefined
})

const room = [affairsQuery()]

it.each([
  ['/', [affairsQuery()]],
  ['/affairs/games', [matrixQuery('games'), ...room]],
  ['/affairs/games/positions', [matrixQuery('games'), ...room]],
  ['/affairs/games/positions/state%3Ake/boycott', [ledgerQuery('games', 'state:ke', 'boycott'), ...room]],
  ['/affairs/games/network', room],
  ['/affairs/games/actors', room],
  ['/affairs/games/articles', room],
  ['/affairs/games/articles/0a1b', [articleQuery('games', '0a1b'), ...room]],
  ['/affairs/games/statements', [statementsQuery({ affair: 'games' }, 0), ...room]],
  ['/affairs/games/events', room],
  ['/affairs/games/disputes', room],
  ['/affairs/games/timeline', room],
  ['/settings', [affairsQuery()]],
] as const)('asks at %s for just what its room asks for', async (path, queries) =>
  expect(earlyAt(path)).toEqual(await askedBy(...queries)),
)

it('asks for no list that an address narrows', () =>
  expect(earlyAt('/affairs/games/statements', '?kind=direct')).toHaveLength(1))

it('gives an early answer to the first who asks, and to nobody after', async () => {
  globalThis.standpointEarly = new Map([['/api/affairs', Promise.resolve(new Response('"early"'))]])
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('"late"')))
  expect(await getJson('/affairs', {})).toBe('early')
  expect(await getJson('/affairs', {})).toBe('late')
})
