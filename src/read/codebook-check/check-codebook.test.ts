import { describe, expect, it } from 'vitest'
import type { Codebook, CodebookActor, Group, Issue } from '../codebook.js'
import { checkCodebook } from './check-codebook.js'

const issue = (more: Partial<Issue> = {}): Issue => ({
  id: 'boycott',
  question: 'Should the Harbour Games be boycotted?',
  about: ['boycott', 'Harbour Games'],
  act: ['stay away'],
  counter: ['attend'],
  ...more,
})
const actor = (more: Partial<CodebookActor> = {}): CodebookActor => ({
  id: 'keldia',
  name: 'Keldia',
  kind: 'state',
  country: null,
  aliases: [],
  roles: [],
  ...more,
})
const group = (members: Group['members'], more: Partial<Group> = {}): Group => ({
  id: 'pact',
  name: 'Straits Pact',
  members,
  ...more,
})
const member = (country: string, since: string | null = null, until: string | null = null) => ({
  country,
  since,
  until,
})
const codebook = (more: Partial<Codebook> = {}): Codebook => ({
  affair: 'Games',
  issues: [issue()],
  actors: [],
  groups: [],
  ...more,
})

/** "severity path: message" */
const said = (more: Partial<Codebook>): string[] =>
  checkCodebook(codebook(more)).map(({ severity, path, message }) => `${severity} ${path.join('.')}: ${message}`)

describe('checkCodebook', () => {
  it('has nothing to say of a sound one', () =>
    expect(said({ actors: [actor()], groups: [group([member('keldia'), member('FR')])] })).toEqual([]))

  it.each<[string, Partial<Codebook>, RegExp]>([
    [
      'a word on both sides',
      { issues: [issue({ counter: ['staying away'] })] },
      /^fault issues\.0\.counter\.0: .*under act too, as "stay away"/,
    ],
    ['a word that is none', { issues: [issue({ act: ['!!'] })] }, /^fault issues\.0\.act\.0: .*holds no word/],
    [
      'a word that stands twice',
      { issues: [issue({ about: ['boycott', 'boycott'] })] },
      /^doubt issues\.0\.about\.1: .*twice/,
    ],
    [
      'a question that is none',
      { issues: [issue({ question: 'The boycott' })] },
      /^doubt issues\.0\.question: .*no question/,
    ],
    [
      'an open question',
      { issues: [issue({ question: 'Who will boycott the games?' })] },
      /^doubt issues\.0\.question: yes or no does not/,
    ],
    [
      'an issue without sides',
      { issues: [issue({ act: [], counter: [] })] },
      /^doubt issues\.0: neither act nor counter/,
    ],
    ['one side without words', { issues: [issue({ counter: [] })] }, /^doubt issues\.0: counter has no words/],
    [
      'a word of two issues',
      { issues: [issue(), issue({ id: 'visit', about: ['visit'], act: ['attending'], counter: ['refuse to go'] })] },
      /^doubt issues\.1\.act\.0: .*under counter of the issue boycott/,
    ],
    [
      'two issues that may be one',
      { issues: [issue(), issue({ id: 'games', act: ['go'], counter: ['shun'] })] },
      /^doubt issues\.1\.about: .*issue boycott \(boycott, Harbour Games\)/,
    ],
    [
      'a name of two actors',
      { actors: [actor(), actor({ id: 'other', name: 'Other', aliases: ['keldia'] })] },
      /^fault actors\.1\.aliases\.0: .*keldia too/,
    ],
    ['a name that stands twice', { actors: [actor({ aliases: ['Keldia'] })] }, /^doubt actors\.0\.aliases\.0: .*twice/],
    ['the name of a state', { actors: [actor({ id: 'f', name: 'France' })] }, /^doubt actors\.0\.name: .*country: FR/],
    ['a country that is none', { actors: [actor({ country: 'QX' })] }, /^doubt actors\.0\.country: .*QX/],
    [
      'a role of nobody',
      { actors: [actor({ roles: [{ role: 'host', of: 'nobody' }] })] },
      /^fault actors\.0\.roles\.0\.of: there is no actor nobody/,
    ],
    [
      'a member that is nobody',
      { groups: [group([member('keldja')])] },
      /^fault groups\.0\.members\.0: keldja is neither/,
    ],
    [
      'a country code that is none',
      { groups: [group([member('UK')])] },
      /^doubt groups\.0\.members\.0: .*United Kingdom is GB/,
    ],
    [
      'a membership that ends before it begins',
      { groups: [group([member('FR', '2020', '2010')])] },
      /^fault groups\.0\.members\.0: .*mend the dates/,
    ],
    [
      'a group that is known',
      { groups: [group([member('FR')], { id: 'eu', name: 'European Union' })] },
      /^doubt groups\.0: .*yours replace them/,
    ],
    [
      'a group with the id of an actor',
      { actors: [actor({ id: 'pact', name: 'The Pact' })], groups: [group([member('FR')])] },
      /^fault groups\.0\.id: pact is an actor/,
    ],
  ])('says so of %s', (_, more, expected) => expect(said(more)).toEqual([expect.stringMatching(expected)]))
})
