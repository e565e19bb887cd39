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
      act: ['sign the truce', 'accept the truce'],
      counter: ['refuse to sign', 'reject the truce'],
    },
  ],
  actors: [
    ...[
      actorOf('varonia', 'Varonia'),
      actorOf('keldia', 'Keldia'),
      actorOf('calveth', 'Calveth'),
      actorOf('seiran', 'Seiran'),
    ],
    ...[actorOf('assembly', 'Assembly', 'organisation'), actorOf('senate', 'Senate', 'organisation')],
    ...[
      actorOf('ana-roy', 'Ana Roy', 'person'),
      actorOf('bo-lind', 'Bo Lind', 'person'),
      actorOf('mike-ode', 'Mike Ode', 'person'),
    ],
  ],
  groups: [],
}

const stands = positionsOf(codebook, ['actor', 'side', 'commitment'])

const each = casesOf(stands)

describe('the position in a clause that is attached to the matter', () => {
  each([
    ['The truce, which Keldia refused to sign last month, held.', 'keldia against act'],
    ['The truce that Keldia has refused to accept held on Monday.', 'keldia against act'],
    ['This is the bill Ana Roy wants to block.', 'ana-roy against argue'],
    ['The bill Keldia opposes was read on Monday.', 'keldia against argue'],
    ['The truce that Keldia signed the letter on held.'],
  ])
})

describe('the position of a body that lets a paper pass or fall', () => {
  each([
    ['A bill that on Friday passed the Senate would end the dispute.', 'senate for act'],
    ['The bill, which passed the Assembly on Friday, would end the dispute.', 'assembly for act'],
    ['The bill cleared the Senate on Friday.', 'senate for act'],
    ['The bill died in the Senate.', 'senate against act'],
    ['The bill would pass the Senate.'],
    ['The bill passed the test of time.'],
  ])
})

describe('the position of all whom a list names', () => {
  each([
    [
      'Sens. Ana Roy (R-North), Mike Ode (R-West) and Bo Lind (R-South) oppose the bill.',
      ...['ana-roy against argue', 'bo-lind against argue', 'mike-ode against argue'],
    ],
    [
      'Sens. Ana Roy of Northport, Mike Ode of Westport and Bo Lind of Southport oppose the bill.',
      ...['ana-roy against argue', 'bo-lind against argue', 'mike-ode against argue'],
    ],
    [
      'Four senators — Ana Roy, Mike Ode (R-West), and Bo Lind (R-South) — have said they can’t support the bill.',
      ...['ana-roy against argue', 'bo-lind against argue', 'mike-ode against argue'],
    ],
    [
      'The bill, sponsored by Sens. Ana Roy (D-North) and Bo Lind (R-West), was read on Monday.',
      ...['ana-roy for act', 'bo-lind for act'],
    ],
    ['Critics of the bill include Keldia and Calveth.', 'calveth against argue', 'keldia against argue'],
    ['Those voting against the bill were Ana Roy and Bo Lind.', 'ana-roy against act', 'bo-lind against act'],
    ['Among those who voted against the bill were Ana Roy and Bo Lind.', 'ana-roy against act', 'bo-lind against act'],
    [
      'Ana Roy and Bo Lind were among 12 senators voting against the bill.',
      'ana-roy against act',
      'bo-lind against act',
    ],
    ['Ana Roy of Northport, a supporter of the bill, spoke on Monday.', 'ana-roy for argue'],
    ['Ana Roy, one of the supporters of the bill, spoke on Monday.', 'ana-roy for argue'],
  ])
})

describe('the position of those who are taken up', () => {
  each([
    ['Neither Keldia nor Calveth has signed the truce.', 'calveth against act', 'keldia against act'],
    ['Keldia and Calveth met on Monday. Neither has signed the truce.', 'calveth against act', 'keldia against act'],
    ['Keldia and Calveth met on Monday. Each has signed the truce.', 'calveth for act', 'keldia for act'],
    [
      'Ana Roy and Bo Lind met on Monday. Both urged the Assembly to pass the bill.',
      'ana-roy for argue',
      'bo-lind for argue',
    ],
    [
      'Ana Roy and Bo Lind met on Monday. All of them oppose the bill.',
      'ana-roy against argue',
      'bo-lind against argue',
    ],
  ])
})

describe('the position of those who do the same, or do not', () => {
  each([
    ['Keldia signed the truce, as did Calveth.', 'calveth for act', 'keldia for act'],
    ['Keldia signed the truce, and so did Calveth and Seiran.', 'calveth for act', 'keldia for act', 'seiran for act'],
    ['Keldia did not sign the truce, nor did Calveth.', 'calveth against act', 'keldia against act'],
    ['Keldia has signed the truce, but Calveth has not.', 'calveth against act', 'keldia for act'],
    ['Keldia signed the truce, but Calveth did not come.', 'keldia for act'],
  ])
})

describe('the position by what one cannot do, or how one votes', () => {
  each([
    ['Ana Roy said she cannot support the bill.', 'ana-roy against argue'],
    ['Ana Roy said she could not back the bill.', 'ana-roy against argue'],
    ['Ana Roy said she won’t be able to support the bill.', 'ana-roy against argue'],
    ['Ana Roy said she was able to read the bill.'],
    ['Ana Roy voted against the bill.', 'ana-roy against act'],
    ['Keldia’s opposition to the bill is known.', 'keldia against argue'],
  ])
})

describe('the position of those whom a noun or adjective describes', () => {
  each([
    ['Ana Roy, the bill’s chief sponsor, spoke on Monday.', 'ana-roy for act'],
    ['The bill’s sponsors, Sens. Ana Roy and Bo Lind, spoke on Monday.', 'ana-roy for act', 'bo-lind for act'],
    ['Ana Roy is the bill’s author.', 'ana-roy for act'],
    ['Keldia, eager to avoid the bill, has flown to Port Sable.', 'keldia against pledge'],
    ['Eager to avoid the bill, Keldia offered talks.', 'keldia against pledge'],
    ['The guards removed a motion offered by Ana Roy to block the bill.', 'ana-roy against argue'],
    ['Ana Roy, a senator from the north who voted for the bill, met the king.', 'ana-roy for act'],
    ['Such leading senators as Ana Roy and Bo Lind oppose the bill.', 'ana-roy against argue', 'bo-lind against argue'],
  ])
})

describe('the position of those who come together, or part, for a deed', () => {
  each([
    ['Ana Roy broke with her party to vote for the bill.', 'ana-roy for act'],
    ['Ana Roy, who helped craft the bill to guard the port, met the king.', 'ana-roy for act'],
    ['Keldia joined Calveth in voting against the bill.', 'calveth against act', 'keldia against act'],
    ['Like Ana Roy, Bo Lind opposes the bill.', 'ana-roy against argue', 'bo-lind against argue'],
    ['Unlike Ana Roy, Bo Lind opposes the bill.', 'ana-roy for argue', 'bo-lind against argue'],
    ['Ana Roy asked that the bill be blocked.', 'ana-roy against argue'],
  ])
})

describe('the position of those who lead, or are left out', () => {
  each([
    ['Twelve senators, led by Ana Roy, blocked the bill.', 'ana-roy against act', 'twelve-senators against act'],
    ['Led by Ana Roy, senators blocked the bill.', 'ana-roy against act', 'senators against act'],
    ['Ana Roy has been living in Keldia, having been granted a say in the truce.'],
  ])
})

describe('the position of those who are asked', () => {
  each([
    ['Asked whether she would support the bill, Ana Roy said no.', 'ana-roy against argue'],
    ['Asked whether she would support the bill, Ana Roy said yes.', 'ana-roy for argue'],
    ['Asked if she would support the bill, Ana Roy declined to say.', 'ana-roy undecided consider'],
    ['Ana Roy is not sure whether she will vote for the bill.', 'ana-roy undecided consider'],
    ['Ana Roy would not rule out backing the bill.', 'ana-roy undecided consider'],
    ['Ana Roy asked the Assembly whether Keldia would sign the truce.'],
  ])
})

describe('the position by how one votes', () => {
  const readOn = (text: string, ...counter: readonly string[]) => {
    const [first] = codebook.issues
    const issues = first === undefined ? [] : [{ ...first, counter: [...first.counter, ...counter] }]
    return positionsOf({ ...codebook, issues })(text)
  }
  const text = 'Keldia voted for the bill, while Calveth and Seiran voted no.'
  const expected = ['calveth against', 'keldia for', 'seiran against']
  it('is against where one votes no, whether the codebook says so or not', async () => {
    expect(await readOn(text)).toEqual(expected)
    expect(await readOn(text, 'vote no')).toEqual(expected)
  })
})
