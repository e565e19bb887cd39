import { describe, expect, it } from 'vitest'
import { actorOf, casesOf, positionsOf } from '../../../test/setup/positions-of.js'
import type { Codebook } from '../codebook.js'

const codebook: Codebook = {
  affair: 'The Harbour Bill',
  issues: [
    {
      id: 'bill',
      question: 'Should the Harbour Bill become law?',
      about: ['Harbour Bill', 'bill'],
      act: ['pass the bill', 'vote for the bill', 'support the bill', 'sponsor the bill'],
      counter: ['oppose the bill', 'block the bill', 'reject the bill'],
    },
    {
      id: 'truce',
      question: 'Should the truce be signed?',
      about: ['truce', 'ceasefire'],
      act: ['sign the truce', 'accept the truce', 'join the truce'],
      counter: ['refuse to sign', 'reject the truce'],
    },
    {
      id: 'ban',
      question: 'Should the ban on night fishing stand?',
      about: ['fishing ban', 'ban'],
      act: ['uphold the ban', 'support the ban', 'impose the ban'],
      counter: ['lift the ban', 'strike down the ban', 'oppose the ban', 'block the ban'],
    },
  ],
  actors: [
    ...['Varonia', 'Keldia', 'Calveth', 'Seiran'].map((name) => actorOf(name.toLowerCase(), name)),
    ...[
      actorOf('assembly', 'Assembly', 'organisation'),
      actorOf('senate', 'Senate', 'organisation'),
      actorOf('supreme-court', 'Supreme Court', 'organisation'),
      actorOf('ana-roy', 'Ana Roy', 'person'),
      actorOf('bo-lind', 'Bo Lind', 'person'),
    ],
  ],
  groups: [],
}

/** Tells that the article is about all of them. */
const BEFORE = 'The Harbour Bill was long. The truce was short. The fishing ban was old. '

const stands = positionsOf(codebook, ['actor', 'side', 'commitment'], BEFORE)

const each = casesOf(stands)

describe('the position in what opens or closes a sentence beside its main clause', () => {
  each([
    ['Instead of signing the truce, Keldia sent its fleet.', 'keldia against act'],
    ['Rather than sign the truce, Keldia sent its fleet.', 'keldia against act'],
    ['Despite signing the truce, Keldia sent its fleet.', 'keldia for act'],
    ['Having signed the truce, Keldia withdrew its fleet.', 'keldia for act'],
    ['Keldia is shifting its fleet to fishing rather than signing the truce.'],
    ['With Keldia and Calveth keen to block the bill, it stalled.', 'calveth against pledge', 'keldia against pledge'],
  ])
})

describe('the position of those who are brought to it, asked for it or judged for it', () => {
  each([
    ['Keldia was forced to sign the truce.', 'keldia for act'],
    ['Ana Roy persuaded Keldia to sign the truce.', 'ana-roy for argue', 'keldia for act'],
    ['Keldia was urged by Calveth to sign the truce.', 'calveth for argue'],
    ['Ana Roy thanked Keldia for signing the truce.', 'ana-roy for argue', 'keldia for act'],
    ['Ana Roy criticised Bo Lind for voting against the bill.', 'ana-roy for argue', 'bo-lind against act'],
    ['Ana Roy urged Keldia to withdraw its fleet and to sign the truce.', 'ana-roy for argue'],
    ["Keldia's proposal for Calveth to sign the truce is bold.", 'keldia for argue'],
    ['A bid by Keldia to block the bill failed.', 'keldia against argue'],
    ['Keldia seems set to sign the truce.', 'keldia for pledge'],
  ])
})

describe('the position in what somebody does for its sake', () => {
  each([
    ['Keldia is reaching deep into its pockets to block the bill.', 'keldia against argue'],
    ['Keldia used its votes to block the bill.', 'keldia against act'],
    ['Ana Roy did everything possible to block the bill.', 'ana-roy against argue'],
    ['Ana Roy pushed the bill through the Senate.', 'ana-roy for act'],
    ['Ana Roy announced that the ban would be lifted.', 'ana-roy against pledge'],
  ])
})

describe('the position toward what a paper lays down', () => {
  each([
    ['Keldia passed a law that would lift the ban.', 'keldia against act'],
    ['The Senate passed a measure on Monday that would lift the ban.', 'senate against act'],
    ['Ana Roy opposes a resolution that would lift the ban.', 'ana-roy for argue'],
    ['Ana Roy introduced legislation to repeal the ban.', 'ana-roy against act'],
    ['Keldia supports the end of the ban.', 'keldia against argue'],
    ['The bill, which was introduced by Ana Roy, was read on Monday.', 'ana-roy for act'],
    ['The ban was struck down by the Supreme Court.', 'supreme-court against act'],
    ['The bill failed to win the support of Keldia.', 'keldia against argue'],
    ['The bill lost the backing of Keldia.', 'keldia against argue'],
  ])
})

describe('the position of those who do the same, or do not', () => {
  each([
    ['Along with Calveth, Keldia signed the truce.', 'calveth for act', 'keldia for act'],
    ['Keldia, like Calveth, opposes the bill.', 'calveth against argue', 'keldia against argue'],
    ['Keldia, unlike Calveth, signed the truce.', 'calveth against act', 'keldia for act'],
    ['Keldia signed the truce, but not Varonia.', 'keldia for act', 'varonia against act'],
    ['Keldia signed the truce, and Calveth did too.', 'calveth for act', 'keldia for act'],
    ['Keldia signed the truce; Calveth did not.', 'calveth against act', 'keldia for act'],
    ['Ana Roy called on Keldia, as well as Calveth, to sign the truce.', 'ana-roy for argue'],
  ])
})

describe('the position of those who are asked, and of those who do not say', () => {
  each([
    ['Asked if he supported the bill, Bo Lind said he did not.', 'bo-lind against argue'],
    ['Asked whether he would support the bill, Bo Lind said he would.', 'bo-lind for argue'],
    ['Bo Lind said it was too early to say whether he would support the bill.', 'bo-lind undecided consider'],
    ['Bo Lind declined to say whether he would support the bill.', 'bo-lind undecided consider'],
    ['Keldia refused to rule out signing the truce.', 'keldia undecided consider'],
  ])
})

describe('the position of those who decide', () => {
  each([
    ['The Supreme Court upheld the ban.', 'supreme-court for act'],
    ['The Supreme Court ruled that the ban was lawful.', 'supreme-court for act'],
    ['The Supreme Court found the ban unconstitutional.', 'supreme-court against act'],
    ['The Supreme Court threw out a challenge to the ban.', 'supreme-court for act'],
    ['The Supreme Court declined to hear a challenge to the ban.', 'supreme-court for act'],
    ['The Senate rejected the bill.', 'senate against act'],
    ['Keldia rejected the bill.', 'keldia against argue'],
  ])
})

describe('the position told by negation, doubt and attitude', () => {
  each([
    ['Keldia has neither signed nor accepted the truce.', 'keldia against act'],
    ['Ana Roy no longer supports the bill.', 'ana-roy against argue'],
    ['Ana Roy remains opposed to the bill.', 'ana-roy against argue'],
    ['Ana Roy voiced strong opposition to the bill.', 'ana-roy against argue'],
    ['Keldia left the talks without securing the truce.'],
    ['Keldia is open to signing the truce.', 'keldia undecided consider'],
    ['When the bill was changed, Ana Roy approved it.', 'ana-roy for act'],
  ])
})

describe('the position of a subject that is long or parted', () => {
  each([
    ['Keldia is one of five countries that signed the truce.', 'keldia for act'],
    ['Keldia and twelve other countries signed the truce.', 'keldia for act', 'twelve-other-countries for act'],
    ['The Senate over the weekend passed the bill.', 'senate for act'],
    ['Two senators on the council support the bill.', 'two-senators-on-the-council for argue'],
  ])
})

describe('the date of a deed', () => {
  const datesOf = positionsOf(codebook, ['date'], BEFORE)
  it.each([
    ['Keldia refused to sign the truce in March 2014 and has not changed its mind.', '2014-03'],
    ['Keldia refused to sign the truce in 2014, a minister said on Monday.', null],
    ['Keldia signed the truce two years ago.', null],
    ['Keldia signed the truce on Monday.', '2021-11-22'],
  ])('of "%s" is %s', async (text, date) => {
    expect(await datesOf(text)).toEqual([`${date}`])
  })
})
