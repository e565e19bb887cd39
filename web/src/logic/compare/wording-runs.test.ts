import { describe, expect, it } from 'vitest'
import type { Wording, WordingGroup, WordingPart } from '../../api/types.js'
import { isWordForWord, pickWordings, wordingRuns } from './wording-runs.js'

const part = (change: WordingPart['change'], text: string, quoted = false): WordingPart => ({ change, text, quoted })
const texts = (parts: readonly WordingPart[]): string[] => wordingRuns(parts).map(({ text }) => text)

it.each<[string, WordingPart[], string[]]>([
  ['around what is quoted', [part('same', 'the move'), part('same', 'a theatre', true)], ['the move', '“a theatre”']],
  [
    'once around runs that follow each other',
    [part('same', 'we sail', true), part('added', 'never', true)],
    ['“we sail', 'never”'],
  ],
  [
    'over what was left out between them',
    [part('same', 'we sail', true), part('left-out', 'today', true), part('same', 'no more', true)],
    ['“we sail', 'today', 'no more”'],
  ],
  ['nowhere without a quotation', [part('same', 'they sail'), part('left-out', 'now', true)], ['they sail', 'now']],
])('quotation marks stand %s', (_, parts, expected) => expect(texts(parts)).toEqual(expected))

const wording = (parts: WordingPart[], speaker = 'ana'): Wording =>
  ({ parts, statement: { speakers: [{ id: speaker, name: speaker }] } }) as unknown as Wording
const group = (differs: boolean, outlets: (string | null)[], ...speakers: string[]): WordingGroup =>
  ({ differs, outlets, wordings: speakers.map((speaker) => wording([], speaker)) }) as unknown as WordingGroup

describe('a wording', () => {
  const fullest = wording([part('same', 'a theatre', true)])
  it.each<[string, WordingPart[], boolean]>([
    ['with the same words and marks is word for word the same', [part('same', 'a theatre', true)], true],
    ['that lost its quotation marks is not', [part('same', 'a theatre')], false],
    ['that left something out is not', [part('same', 'a'), part('left-out', 'theatre', true)], false],
  ])('%s', (_, parts, same) => expect(isWordForWord(wording(parts), fullest)).toBe(same))
})

describe('picked are the statements', () => {
  const groups = [group(true, ['Herald', 'Post'], 'ana', 'bo'), group(false, ['Post', null], 'cy', 'cy')]
  it.each([
    ['of all', {}, [0, 1]],
    ['that differ', { differs: '1' }, [0]],
    ['of an outlet', { outlet: 'Post' }, [0, 1]],
    ['of outlets that nobody states', { outlet: 'unknown' }, [1]],
    ['that any wording gives to a speaker', { speaker: 'bo' }, [0]],
    ['that fit all that is asked', { speaker: 'cy', differs: '1' }, []],
  ])('%s', (_, choice, found) => expect(pickWordings(groups, choice)).toEqual(found.map((at) => groups[at])))
})
