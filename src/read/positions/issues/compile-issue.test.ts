import { describe, expect, it } from 'vitest'
import { compileIssue } from './compile-issue.js'
import { stemOf } from './stem.js'

const compile = (about: readonly string[], act: readonly string[], counter: readonly string[] = []) =>
  compileIssue({ id: 'i', question: 'Should it?', about, act, counter }, 0)

const sideOf = (issue: ReturnType<typeof compile>, ...words: readonly string[]) =>
  issue.patterns.find(({ stems }) => stems.join(' ') === words.map(stemOf).join(' '))?.side

const polarityOf = (issue: ReturnType<typeof compile>, ...words: readonly string[]) =>
  issue.matters.find(({ stems }) => stems.join(' ') === words.map(stemOf).join(' '))?.polarity

describe('a phrase of the codebook', () => {
  it('is on its side, and on the other without its own negation', () => {
    const issue = compile(['truce'], ['sign the truce', 'send no ministers'], ['refuse to attend', 'not to go'])
    expect(sideOf(issue, 'sign', 'truce')).toBe(1)
    expect(sideOf(issue, 'send', 'ministers')).toBe(-1)
    expect(sideOf(issue, 'attend')).toBe(1)
    expect(sideOf(issue, 'go')).toBe(1)
  })

  it('that judges is known for it', () => {
    const issue = compile(['treaty'], ['terrible treaty', 'witch hunt'], ['save the treaty'])
    expect(issue.patterns.filter(({ isJudgement }) => isJudgement).map(({ stems }) => stems[0])).toEqual(
      ['terrible', 'witch'].map(stemOf),
    )
  })

  it('keeps no more than a general word of attitude from "without the support"', () => {
    expect(compile(['truce'], [], ['without the support']).patterns).toEqual([])
  })
})

describe('a word for the matter', () => {
  it('has the polarity that the phrases tell', () => {
    expect(polarityOf(compile(['deal'], ['leave the deal']), 'deal')).toBe(-1)
    expect(polarityOf(compile(['duties'], ['impose duties'], ['lift duties']), 'duties')).toBe(1)
    expect(polarityOf(compile(['deal'], ['discuss the deal']), 'deal')).toBe(0)
  })

  it('shares it with other names of one kind, and with its initials', () => {
    const issue = compile(['nuclear accord', 'JPA', 'Joint Plan of Action', 'deal'], ['scrap the deal'])
    expect(polarityOf(issue, 'nuclear', 'accord')).toBe(-1)
    expect(polarityOf(compile(['deal', 'LTD', 'Long Term Deal'], ['scrap the deal']), 'ltd')).toBe(-1)
  })

  it('that is a place has none', () => {
    expect(polarityOf(compile(['Mirrow'], ['recognise Mirrow']), 'mirrow')).toBe(0)
  })
})

describe('a word for the matter that no phrase judges', () => {
  it.each([
    [['reopening'], ['reopen the harbour'], 'reopening', 1],
    [['extradition'], ['hand over Roy'], 'extradition', 0],
    [['cranes'], ['build the cranes'], 'cranes', 1],
    [['salt barges'], ['ban the barges'], 'salt barges', -1],
    [['deal with Keldia'], ['reach a deal'], 'deal keldia', 1],
    [['strike on Keldia'], ['strike Keldia'], 'strike keldia', 1],
    [['Roy'], ['vote for Roy', 'support Roy'], 'roy', 1],
    [['Denmark'], ['support Denmark'], 'denmark', 0],
    [['toll relief'], ['toll relief'], 'toll relief', 1],
  ] as const)('%s with %s: %s %s', (about, act, words, polarity) => {
    expect(polarityOf(compile(about, act), ...words.split(' '))).toBe(polarity)
  })

  it('takes its side from the question', () => {
    const asking = (question: string) =>
      compileIssue({ id: 'i', question, about: ['ferry', 'ferries'], act: ['sail on'], counter: [] }, 0)
    expect(polarityOf(asking('Should the night ferry be confirmed?'), 'ferry')).toBe(1)
    expect(polarityOf(asking('Should Varonia limit its ferries?'), 'ferry')).toBe(-1)
    expect(polarityOf(asking('Should one go by ferry?'), 'ferry')).toBe(0)
  })

  it.each([
    ['Should states boycott the ferry?', 'Should the ferry be boycotted?', -1],
    ['Should the northern ports penalise ferries from Keldia?', 'Should ferries from Keldia be penalised?', -1],
    ['Should Varonia host the ferry?', 'Should the ferry be hosted?', 1],
    ['Should Varonia hand over ferries?', 'Should ferries be handed over?', -1],
  ])('reads %s like %s', (active, passive, polarity) => {
    const asking = (question: string) =>
      polarityOf(
        compileIssue({ id: 'i', question, about: ['ferry', 'ferries'], act: ['sail on'], counter: [] }, 0),
        'ferry',
      )
    expect([asking(active), asking(passive)]).toEqual([polarity, polarity])
  })

  it('is not turned by what it is to be without', () => {
    expect(sideOf(compile(['limit'], ['raise the limit without conditions']), 'raise', 'limit')).toBe(1)
  })
})

describe('the decision and the proposal', () => {
  it('are on the side of those whom the codebook has welcome them', () => {
    const { eventPolarity } = compile(['town'], ['welcome the decision'], ['back the proposal'])
    expect(eventPolarity).toEqual({ done: 1, proposed: -1, made: 0 })
  })
})
