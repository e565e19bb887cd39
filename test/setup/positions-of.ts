import { expect, it } from 'vitest'
import type { Codebook } from '../../src/read/codebook.js'
import { createEngine } from '../../src/read/engine.js'
import type { Position } from '../../src/read/reading.js'

type Actor = Codebook['actors'][number]
type Part = 'actor' | 'side' | 'commitment' | 'issue' | 'date'

/** An actor of a codebook, without roles and country. */
export const actorOf = (
  id: string,
  name: string,
  kind: Actor['kind'] = 'state',
  aliases: readonly string[] = [],
): Actor => ({ id, name, kind, aliases, country: null, roles: [] })

/**
 * Reads texts with a codebook, by the rules alone: each position as its `parts` in their order ("keldia against"), sorted.
 * `before` stands before each text, and tells for instance that the article is about all issues.
 */
export function positionsOf(
  codebook: Codebook,
  parts: readonly Part[] = ['actor', 'side'],
  before = '',
): (text: string) => Promise<readonly string[]> {
  const engine = createEngine({ codebook })
  const article = { id: 'a', outlet: null, published: '2021-11-24', title: null, url: null, language: null }
  const told = (position: Position): string => parts.map((part) => `${position[part]}`).join(' ')
  return async (text) => {
    const [reading] = await engine.read([{ ...article, text: before + text }])
    return (reading?.positions ?? []).map(told).sort()
  }
}

type Case = readonly [text: string, ...expected: readonly string[]]

/** Makes of cases one test each: the text has the expected positions, in any order, and no others. */
export const casesOf =
  (stands: (text: string) => Promise<readonly string[]>) =>
  (cases: readonly Case[]): void => {
    it.each(cases.map(([text, ...expected]) => [text, expected] as const))('of "%s" is %j', async (text, expected) => {
      expect(await stands(text)).toEqual([...expected].sort())
    })
  }
