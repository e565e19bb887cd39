import { describe, expect, it } from 'vitest'
import { checkText } from './check-text.js'

const usage = {
  articles: 3,
  issues: [
    {
      id: 'boycott',
      articles: 2,
      words: [
        { list: 'about' as const, text: 'boycott', count: 4, articles: 2 },
        { list: 'act' as const, text: 'stay away', count: 0, articles: 0 },
      ],
      lacking: [{ list: 'counter' as const, text: 'attend the games', count: 3 }],
    },
    { id: 'bridge', articles: 0, words: [], lacking: [] },
  ],
  actors: [
    { id: 'keldia', mentions: 3, unused: ['Keld'] },
    { id: 'oyunda', mentions: 0, unused: ['Oyunda'] },
  ],
  unasked: [{ name: 'truce', question: 'Should the truce be signed?', actors: 4, articles: 1 }],
}

describe('checkText', () => {
  it('says that nothing is wrong', () =>
    expect(checkText({ file: 'games.yaml', remarks: [], usage: null })).toBe('games.yaml: nothing wrong\n'))

  it('counts faults and things to look at, and gives their places', () =>
    expect(
      checkText({
        file: 'games.yaml',
        remarks: [
          { severity: 'fault', place: 'games.yaml:3, issues[0]', message: 'mend it' },
          { severity: 'doubt', place: 'games.yaml:9', message: 'look at it' },
        ],
        usage: null,
      }),
    ).toBe('games.yaml: 1 fault, 1 thing to look at\n  games.yaml:3, issues[0]: mend it\n  games.yaml:9: look at it\n'))

  it('says how the codebook meets the articles', () => {
    const text = checkText({ file: 'games.yaml', remarks: [], usage })
    expect(text).toContain(
      'boycott: in 2 articles\n  about      boycott 4\n  never      stay away\n  lacking    attend the games 3 (counter?)\n',
    )
    expect(text).toContain('bridge: no article holds a word of it\n')
    expect(text).toContain('Named by no article: oyunda\n')
    expect(text).toContain('Names that no article uses: Keld (keldia)\n')
    expect(text).toContain('Not asked of: truce — Should the truce be signed? (4 actors on a side, 1 article)\n')
  })

  it('lets no control sign through to the terminal', () =>
    expect(checkText({ file: 'a\u001b[31mb', remarks: [], usage: null })).not.toContain('\u001b'))
})
