import { describe, expect, it } from 'vitest'
import { draftSource } from '../../../test/fixtures/draft-source.js'
import type { Codebook } from '../codebook.js'
import { codebookUsage } from './codebook-usage.js'

const CODEBOOK: Codebook = {
  affair: 'Games',
  issues: [
    {
      id: 'boycott',
      question: 'Should the Games be boycotted?',
      about: ['boycott'],
      act: ['stay away'],
      counter: ['attend', 'go there'],
    },
    {
      id: 'bridge',
      question: 'Should the bridge be built?',
      about: ['bridge'],
      act: ['build the bridge'],
      counter: [],
    },
  ],
  actors: [
    { id: 'keldia', name: 'Keldia', kind: 'state', country: null, aliases: ['Keldian', 'Keld'], roles: [] },
    { id: 'oyunda', name: 'Oyunda', kind: 'state', country: null, aliases: [], roles: [] },
  ],
  groups: [],
}
const TEXTS = [
  'Keldia announced a boycott. Calveth stayed away. Drenmark will attend the Games. Varonia condemned the boycott.',
  'Calveth announced a boycott. Varonia condemned the boycott of the Games. Keldian ministers stay away.',
  'Varonia signed the truce. Keldia refused to sign the truce. Calveth refused to sign the truce. Seiran signed the truce.',
]
const usage = codebookUsage(
  CODEBOOK,
  TEXTS.map((text) => draftSource(text)),
)

describe('codebookUsage', () => {
  const [boycott, bridge] = usage.issues

  it('counts each word in any form, and the articles that hold it', () =>
    expect(boycott?.words).toEqual([
      { list: 'about', text: 'boycott', count: 4, articles: 2 },
      { list: 'act', text: 'stay away', count: 2, articles: 2 },
      { list: 'counter', text: 'attend', count: 1, articles: 1 },
      { list: 'counter', text: 'go there', count: 0, articles: 0 },
    ]))

  it('tells an issue that no article touches', () => expect([boycott?.articles, bridge?.articles]).toEqual([2, 0]))

  it('finds frequent phrases of the matter that the issue lacks, and none that a word of it covers', () => {
    const lacking = codebookUsage(
      { ...CODEBOOK, issues: [{ ...CODEBOOK.issues[0]!, about: ['Games'], act: ['stay away'] }] },
      TEXTS.map((text) => draftSource(`${text} The Games are near, and Keldia announced a boycott of the Games.`)),
    ).issues[0]?.lacking
    expect(lacking?.map(({ text }) => text)).toEqual(expect.arrayContaining(['boycott', 'announce the boycott']))
    expect(boycott?.lacking).toEqual([{ list: 'about', text: 'Games', count: 2 }])
  })

  it('tells what is contested and not asked of', () =>
    expect(usage.unasked).toEqual([{ name: 'truce', question: 'Should the truce be signed?', actors: 4, articles: 1 }]))

  it('tells whom nobody names, and names that nobody uses', () =>
    expect(usage.actors).toEqual([
      { id: 'keldia', mentions: 3, unused: ['Keld'] },
      { id: 'oyunda', mentions: 0, unused: ['Oyunda'] },
    ]))
})
