import { describe, expect, it } from 'vitest'
import { alignTexts } from '../versions/index.js'
import type { Cell, CellAnchor } from './cell.js'
import { findCell } from './find-cell.js'
import { sentencesOf } from './reanchor.js'

const TEXT = 'Keldia will stay away. Ana Roy said that the truce was signed. Calveth joined the boycott.'

const said = (words: string, id: string | null = null) => ({ words, id })
const at = (text: string, words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const

const statement = (words: string, speaker = 'Ana Roy', text = TEXT): Cell => ({
  ...{ kind: 'statement', id: `a:${words.length}`, spans: [at(text, words)] },
  says: { speaker: said(speaker), date: said('2023-11-20') },
})
const position = (words: string, actor: string, side: string, issue = 'boycott', text = TEXT): Cell => ({
  ...{ kind: 'position', id: `a:${actor}-${side}`, spans: [at(text, words)] },
  says: { actor: said(actor, `state:${actor}`), issue: said(issue), side: said(side) },
})
const decidedOn = ({ kind, spans, says }: Cell, words: string): CellAnchor => ({
  article: 'a',
  kind,
  spans,
  says,
  words,
})

const SIGNED = 'that the truce was signed'
const JOINED = 'Calveth joined the boycott.'

describe('a decision, when its article is read again', () => {
  const anchor = decidedOn(statement(SIGNED), SIGNED)
  it.each<[string, readonly Cell[], string, readonly string[]]>([
    ['is exact where the same is read', [statement(SIGNED)], 'exact', []],
    ['is exact where marks are cut off', [statement(`${SIGNED}.`)], 'exact', []],
    ['is changed where another speaks', [statement(SIGNED, 'Petr Halvorsen')], 'changed', ['speaker']],
    ['is changed where the words are cut', [statement('the truce was signed')], 'changed', ['words']],
    ['is lost where nothing is read there', [statement('Keldia will stay away')], 'lost', ['statement']],
    ['is lost where only something of another kind is', [position(SIGNED, 'keldia', 'for')], 'lost', ['statement']],
    ['is lost where nothing is read at all', [], 'lost', ['statement']],
    ['takes the nearer of two', [statement('truce was signed. Calveth'), statement(SIGNED)], 'exact', []],
  ])('%s', (_, cells, state, differs) => {
    const found = findCell(anchor, { text: TEXT, cells, versions: null })
    expect([found.state, found.differs.map(({ what }) => what)]).toEqual([state, differs])
  })

  it.each<[string, readonly Cell[], string, readonly string[]]>([
    [
      'keeps its actor among several',
      [position(JOINED, 'keldia', 'for'), position(JOINED, 'calveth', 'for')],
      'exact',
      [],
    ],
    ['is changed where the side is', [position(JOINED, 'calveth', 'against')], 'changed', ['side']],
    ['is lost where only another issue is read', [position(JOINED, 'calveth', 'for', 'truce')], 'lost', ['position']],
    ['is changed where only another actor is read', [position(JOINED, 'keldia', 'for')], 'changed', ['actor']],
  ])('on a position %s', (_, cells, state, differs) => {
    const own = decidedOn(position(JOINED, 'calveth', 'for'), JOINED)
    const found = findCell(own, { text: TEXT, cells, versions: null })
    expect([found.state, found.differs.map(({ what }) => what)]).toEqual([state, differs])
  })

  it('knows an actor by its id, whatever it is called', () => {
    const cell = position(JOINED, 'calveth', 'for')
    const renamed = { ...cell, says: { ...cell.says, actor: said('Republic of Calveth', 'state:calveth') } }
    expect(findCell(decidedOn(cell, JOINED), { text: TEXT, cells: [renamed], versions: null }).state).toBe('exact')
  })
})

describe('a decision, in a new version', () => {
  const anchor = decidedOn(statement(SIGNED), SIGNED)
  const inVersion = (text: string, words: string | null) => {
    const cells = words === null ? [] : [statement(words, 'Ana Roy', text)]
    const found = findCell(anchor, { text, cells, versions: alignTexts(sentencesOf(TEXT), sentencesOf(text)) })
    return [found.state, ...found.differs.map(({ what }) => what)]
  }
  it.each([
    ['is exact where its sentence stands, however far down', `News. ${TEXT}`, SIGNED, ['exact']],
    [
      'is moved where its sentence stands elsewhere',
      'Keldia will stay away. Calveth joined the boycott. Ana Roy said that the truce was signed.',
      SIGNED,
      ['moved'],
    ],
    [
      'is changed where the sentence around its words is',
      'Keldia will stay away. Nobody in Port Sable said that the truce was signed. Calveth joined the boycott.',
      SIGNED,
      ['changed', 'sentence'],
    ],
    [
      'is changed where its words are',
      'Keldia will stay away. Ana Roy said that the truce was not signed. Calveth joined the boycott.',
      'that the truce was not signed',
      ['changed', 'words', 'sentence'],
    ],
    [
      'is lost where its sentence is gone',
      'Keldia will stay away. Calveth joined the boycott.',
      null,
      ['lost', 'sentence'],
    ],
    ['is lost where its sentence stands unread', `News. ${TEXT}`, null, ['lost', 'statement']],
  ])('%s', (_, text, words, expected) => expect(inVersion(text, words)).toEqual(expected))
})
