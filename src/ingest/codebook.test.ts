import { describe, expect, it } from 'vitest'
import { parseCodebook } from './codebook.js'

const YAML = `affair: Boycott of the Harbour Games
issues:
  - id: stay-away
    question: Should the Harbour Games be boycotted?
    about: [boycott, Harbour Games, 2031]
    act: [stay away]
actors:
  - { id: varonia, name: Varonia, kind: state, aliases: [Varonian] }
groups:
  - { id: pact, name: Straits Pact, members: [NO, varonia, { country: HR, since: 2013-07-01 }, { country: GB, until: 2020 }] }
`

describe('parseCodebook', () => {
  it('reads YAML and fills in what may be left out', () =>
    expect(parseCodebook(YAML, 'codebook.yaml')).toEqual({
      affair: 'Boycott of the Harbour Games',
      issues: [
        {
          id: 'stay-away',
          question: 'Should the Harbour Games be boycotted?',
          about: ['boycott', 'Harbour Games', '2031'],
          act: ['stay away'],
          counter: [],
        },
      ],
      actors: [{ id: 'varonia', name: 'Varonia', kind: 'state', country: null, aliases: ['Varonian'], roles: [] }],
      groups: [
        {
          id: 'pact',
          name: 'Straits Pact',
          members: [
            { country: 'NO', since: null, until: null },
            { country: 'varonia', since: null, until: null },
            { country: 'HR', since: '2013-07-01', until: null },
            { country: 'GB', since: null, until: '2020' },
          ],
        },
      ],
    }))

  it('reads the same out of JSON', () => {
    const codebook = parseCodebook(YAML, 'codebook.yaml')
    expect(parseCodebook(JSON.stringify(codebook), 'codebook.json')).toEqual(codebook)
  })

  it('needs the name of the affair only', () =>
    expect(parseCodebook('affair: Harbour Games', 'codebook.yaml')).toEqual({
      affair: 'Harbour Games',
      issues: [],
      actors: [],
      groups: [],
    }))

  it.each([
    ['', 'codebook.yaml:1'],
    ['affair: [', 'codebook.yaml:1'],
    ['- a list', 'codebook.yaml:1'],
    ['issues: []', 'codebook.yaml:1, affair: it is missing'],
    [YAML.replace('about:', 'abuot:'), 'codebook.yaml:5, issues[0].abuot: Unrecognized key: "abuot"'],
    [YAML.replace('[boycott, Harbour Games, 2031]', '[]'), 'codebook.yaml:5, issues[0].about'],
    [YAML.replace('id: stay-away', 'id: Stay away'), 'codebook.yaml:3, issues[0].id'],
    [YAML.replace('kind: state', 'kind: country'), 'codebook.yaml:8, actors[0].kind'],
    [YAML.replace('since: 2013-07-01', 'since: soon'), 'codebook.yaml:10, groups[0].members[2]'],
    [`${YAML}  - { id: pact, name: Again, members: [NZ] }\n`, 'codebook.yaml:11, groups[1].id'],
  ])('says where it is wrong, case %#', (text, place) => {
    expect(() => parseCodebook(text, 'codebook.yaml')).toThrow(
      expect.objectContaining({ code: 'CODEBOOK_INVALID', message: expect.stringContaining(`at ${place}`) }),
    )
  })
})
