import { describe, expect, it } from 'vitest'
import type { Codebook } from '../codebook.js'
import { createEngine } from '../engine.js'

const named = (id: string, name: string, kind: Codebook['actors'][number]['kind'], ...aliases: readonly string[]) => ({
  ...{ id, name, kind, aliases, country: null, roles: [] },
})

const codebook: Codebook = {
  affair: 'The Harbour Bill',
  issues: [
    {
      id: 'bill',
      question: 'Should the Assembly pass the Harbour Bill?',
      about: ['Harbour Bill', 'bill'],
      act: ['pass the bill', 'vote for the bill', 'back the bill'],
      counter: ['vote against the bill', 'block the bill', 'oppose the bill'],
    },
    {
      id: 'ban',
      question: 'Should Varonia ban Keldian ships?',
      about: ['ban', 'order', 'Keldian ships', 'sanctions'],
      act: ['impose the ban', 'ban Keldian ships', 'uphold the ban', 'impose sanctions'],
      counter: ['block the ban', 'lift the ban', 'sue over the ban', 'defy the ban'],
    },
  ],
  actors: [
    named('varonia', 'Varonia', 'state', 'Varonian'),
    named('keldia', 'Keldia', 'state', 'Keldian'),
    named('calveth', 'Calveth', 'state', 'Calvethi'),
    named('assembly', 'Assembly', 'organisation'),
    named('reds', 'Reds', 'group'),
    named('lind', 'Ana Lind', 'person', 'Lind'),
    named('roy', 'Bo Roy', 'person', 'Roy'),
  ],
  groups: [],
}

const engine = createEngine({ codebook })
/** "lind against", for each position on an issue, in an article that has named the matters before. */
async function stands(sentences: string, issue: string): Promise<readonly string[]> {
  const before = 'The papers wrote of the Harbour Bill and of the ban on Keldian ships.'
  const article = { id: 'a', text: `${before}\n\n${sentences}`, outlet: null, published: '2021-11-24' }
  const [reading] = await engine.read([{ ...article, title: null, url: null, language: null }])
  return (reading?.positions ?? [])
    .filter((position) => position.issue === issue)
    .map(({ actor, side }) => `${actor} ${side}`)
    .sort()
}

type Case = readonly [text: string, ...expected: readonly string[]]
const each = (issue: string, cases: readonly Case[]) =>
  it.each(cases.map(([text, ...expected]) => [text, expected] as const))('of "%s" is %j', async (text, expected) => {
    expect(await stands(text, issue)).toEqual([...expected].sort())
  })

describe('the position of those who vote', () => {
  each('bill', [
    ['The Harbour Bill was read on Monday. Ana Lind voted no.', 'lind against'],
    ['The Harbour Bill was read on Monday. Ana Lind and Bo Roy voted yes.', 'lind for', 'roy for'],
    ['The Harbour Bill was read. Ana Lind voted in favour, Bo Roy said.', 'lind for'],
    ['The Harbour Bill was read on Monday. Ana Lind voted no confidence.'],
    ['The Assembly voted 217–205 against the bill.', 'assembly against'],
    ['The Assembly voted 217 to 205 to pass the bill.', 'assembly for'],
    ['Ana Lind cast the deciding vote for the bill.', 'lind for'],
    ['Ana Lind was the only Red to vote for the bill.', 'lind for'],
    ['Among those who voted against the bill were Ana Lind and Bo Roy.', 'lind against', 'roy against'],
    ['Those who voted against the bill included Ana Lind and Bo Roy.', 'lind against', 'roy against'],
    ['Ana Lind was one of four Reds who voted for the bill.', 'lind for'],
  ])
})

describe('the position of a chamber that a bill passes', () => {
  each('bill', [
    ['The bill passed the Assembly on Tuesday.', 'assembly for'],
    ['The bill cleared the Assembly on Tuesday.', 'assembly for'],
    ['The bill sailed through the Assembly.', 'assembly for'],
    ['The bill died in the Assembly.', 'assembly against'],
    ['The bill, which passed the Assembly last week, would close the ports.', 'assembly for'],
    ['The bill passed with the support of seven Reds.', 'seven-reds for'],
    ['The bill could pass the Assembly on Tuesday.'],
    ['The Assembly gave the bill its final approval.', 'assembly for'],
  ])
})

describe('the position of sponsors and makers', () => {
  each('bill', [
    ['Ana Lind filibustered the bill.', 'lind against'],
    ['Ana Lind, who co-sponsored the bill, is a senator.', 'lind for'],
    ['Bo Roy put forward the bill.', 'roy for'],
  ])
  each('ban', [
    ['The sanctions Varonia imposed in May have hurt Keldia.', 'varonia for'],
    ['The Assembly passed a law requiring Varonia to impose the ban.', 'assembly for'],
  ])
})

describe('the position by a verb and what stands behind its object', () => {
  each('ban', [
    ['Varonia let the ban lapse.', 'varonia against'],
    ['Varonia allowed the ban to expire.', 'varonia against'],
    ['The Assembly let the ban stand.', 'assembly for'],
    ['Calveth put the ban on hold.', 'calveth against'],
    ['Calveth put the ban into effect.', 'calveth for'],
    ['Varonia hit Calveth with sanctions on Friday.', 'varonia for'],
    ['Calveth refused to back down on the ban.', 'calveth for'],
    ['Calveth backed off the ban.', 'calveth against'],
    ['Defying the ban, Calveth sent ships.', 'calveth against'],
    ['Varonia upheld the ban.', 'varonia for'],
    ['Varonia and Calveth have both imposed the ban.', 'calveth for', 'varonia for'],
    ['Calveth obeyed a restraining order on the port.'],
  ])
})
