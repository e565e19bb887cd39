import { expect, it } from 'vitest'
import { emptyDoc } from '../../empty-doc.js'
import type { Actor, Role } from '../../reading.js'
import { representationIn } from './roll-up.js'

/** An actor named once, at the first place of `name` in `text`. */
const actorIn = (
  text: string,
  id: string,
  name: string,
  kind: Actor['kind'],
  roles: readonly Omit<Role, 'evidence'>[] = [],
): Actor => {
  const span = [text.indexOf(name), text.indexOf(name) + name.length] as const
  return {
    ...{ id, name, kind, country: null },
    mentions: [{ span, form: 'name' }],
    roles: roles.map((role) => ({ ...role, evidence: span })),
  }
}

/** Whom the person with this role speaks for, in a text that names the body as well. */
const spokenFor = (text: string, role: string, body: string, kind: Actor['kind'], ...others: readonly Actor[]) => {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  const actors = [
    actorIn(text, 'dahl', 'Tor Dahl', 'person', [{ role, of: 'body' }]),
    actorIn(text, 'body', body, kind),
    ...others,
  ]
  const sentences = [[0, text.length]] as const
  const doc = emptyDoc(article)
  return representationIn({ ...doc, actors, scan: { ...doc.scan, sentences } }).of('dahl')
}

it.each([
  ['the co-founder of a company', 'Tor Dahl, co-founder of Skyva, spoke.', 'co-founder', 'Skyva', 'body'],
  ['the chief of a world body', 'Meridian Union chief Tor Dahl spoke.', 'chief', 'Meridian Union', 'body'],
  [
    'the chair of a committee that makes laws',
    'Tor Dahl, who chairs the Trade Committee, spoke.',
    'chair',
    'Trade Committee',
    null,
  ],
  [
    'the chair of the committee of a party',
    'Tor Dahl chairs the Red National Committee.',
    'chair',
    'Red National Committee',
    'body',
  ],
  [
    'the executive director of a centre',
    'Tor Dahl of the Dockers Center spoke.',
    'executive director',
    'Dockers Center',
    'body',
  ],
  ['a fellow of a centre', 'Tor Dahl of the Dockers Center spoke.', 'senior fellow', 'Dockers Center', null],
  ['the spokesman of a party', 'Tor Dahl of the Green Party spoke.', 'spokesman', 'Green Party', 'body'],
  ['an envoy to a body', 'Tor Dahl spoke at the Meridian Union.', 'ambassador', 'Meridian Union', null],
] as const)('says for which organisation speaks %s', (_, text, role, body, expected) =>
  expect(spokenFor(text, role, body, 'organisation')).toBe(expected),
)

it.each([
  ['the leader of a state', 'leader', 'body'],
  ['an official without a name', 'senior administration official', 'body'],
  ['a trade representative', 'trade representative', 'body'],
  ['a representative of the people', 'representative', null],
  ['a former official', 'former administration official', null],
] as const)('says whether %s speaks for it', (_, role, expected) =>
  expect(spokenFor('Tor Dahl of Varonia spoke.', role, 'Varonia', 'state')).toBe(expected),
)

it('takes an envoy to the United Nations for the people that the adjective names', () => {
  const text = 'Varonian U.N. Ambassador Tor Dahl spoke at the United Nations. The Varonians agreed.'
  const people = actorIn(text, 'varonians', 'Varonians', 'group')
  expect(spokenFor(text, 'ambassador', 'United Nations', 'organisation', people)).toBe('varonians')
})

/** Whom Ana Roy speaks for, of whom it is only said that she is president, where a text names Keldia and the United States. */
const headOf = (text: string, ...others: readonly Actor[]) => {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  const spans = [...text.matchAll(/Roy/g)].map(({ index }) => [index, index + 3] as const)
  const roy: Actor = {
    ...{ id: 'roy', name: 'Ana Roy', kind: 'person' as const, country: null },
    mentions: spans.map((span) => ({ span, form: 'name' as const })),
    roles: [{ role: 'president', of: null, evidence: spans[0]! }],
  }
  const america = { ...actorIn(text, 'united-states', 'Washington', 'state'), country: 'US' }
  const actors = [roy, actorIn(text, 'keldia', 'Keldia', 'state'), america, ...others]
  const doc = emptyDoc(article)
  const sentences = [[0, text.length]] as const
  return representationIn({ ...doc, actors, scan: { ...doc.scan, sentences } }).of('roy')
}

it.each([
  ["Keldia's embattled President Roy met Roy's aides in Washington, Roy said.", 'keldia'],
  ["Keldia's finance minister Bo Lind and President Roy met Roy's aides in Washington, Roy said.", 'keldia'],
  ['Keldia warned President Roy on Monday. In Washington Roy laughed, and Roy left.', 'united-states'],
  ['The talks with Keldia have hurt President Roy in Washington. Roy laughed, and Roy left.', 'united-states'],
  ['Keldia and President Roy quarrelled. In Washington Roy laughed, and Roy left.', 'united-states'],
  ['Salt Union President Roy met envoys of Keldia in Washington. Roy laughed, and Roy left.', null],
  ['The company president Roy met envoys of Keldia in Washington. Roy laughed, and Roy left.', null],
] as const)('finds whom a president speaks for in "%s"', (text, expected) => expect(headOf(text)).toBe(expected))

it('takes the president of whom more is said for the one at home', () => {
  const text = 'Keldia saw President Roy, Roy and Roy in Washington with President Lind, Lind, Lind and Lind.'
  const spans = [...text.matchAll(/Lind/g)].map(({ index }) => [index, index + 4] as const)
  const lind: Actor = {
    ...{ id: 'lind', name: 'Bo Lind', kind: 'person' as const, country: null },
    mentions: spans.map((span) => ({ span, form: 'name' as const })),
    roles: [{ role: 'president', of: null, evidence: spans[0]! }],
  }
  expect(headOf(text, lind)).toBe(null)
})
