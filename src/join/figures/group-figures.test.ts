import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupAtOnce } from '../../../test/fixtures/figures-at-once.js'
import { describeReading } from './describe-reading.js'
import type { ToldFigure } from './told-figure.js'

/** `beside` is the place of an earlier one in the list. */
type Given = Partial<ToldFigure> & Pick<ToldFigure, 'value' | 'unit' | 'of'> & { readonly beside?: number }

/** A figure of an article of its own, unless `article` says which; its sentence is its object. */
const figure = ({ beside: _beside, ...given }: Given, index: number): ToldFigure => ({
  ...{ id: `f${index}`, article: `a${index}`, upper: null, bound: null, voice: '', date: null, said: '2023-11-08' },
  ...{ words: `${given.value} ${given.unit}`, span: [100 * index, 100 * index + 5] },
  sentence: { span: [100 * index, 100 * index + 99], text: `${given.value} ${given.unit} ${given.of}` },
  ...{ also: [], opening: new Set<string>() },
  ...given,
})

const describedAll = (all: readonly Given[]) => {
  const told = all.map(figure)
  return describeReading(
    told.map((row, at) => ({ told: row, beside: told[all[at]!.beside ?? Number.NaN]?.span ?? null })),
  )
}

const groupedAtOnce = (figures: ReturnType<typeof describedAll>) => groupAtOnce('harbour-games', figures)

/** Values of the groups with more than one figure. */
const groupsOf = (...all: readonly Given[]): number[][] =>
  groupedAtOnce(describedAll(all))
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ described }) => described.row.value).sort((one, other) => one - other))

/** What an article begins with. */
const opening = (words: string): Pick<ToldFigure, 'opening'> => ({ opening: new Set(words.split(' ')) })

const detained = (value: number, more: Partial<Given> = {}): Given => ({
  ...{ value, unit: 'dockers', of: 'were detained after the strike at Mirrow' },
  ...more,
})
const oneArticle = 'one'

describe('figures count the same', () => {
  it.each<[string, Given[]]>([
    ['of the same doing at the same place', [detained(38), detained(412)]],
    ['of people and a kind of them, with words in common', [detained(38), detained(300, { unit: 'people' })]],
    [
      'in other words for the same',
      [detained(38), detained(412, { of: 'Police have locked up … after the Mirrow strike' })],
    ],
    ['when one names no unit', [detained(38), detained(40, { unit: '' })]],
    ['when their text sets them side by side', [detained(38), { value: 52, unit: '', of: '', beside: 0 }]],
    [
      'of countries that signed, by whatever name',
      [
        { value: 83, unit: 'countries', of: 'signed the Harbour Truce' },
        { value: 86, unit: 'governments', of: 'have signed the Harbour Truce so far' },
      ],
    ],
    [
      'of one number, when the doing is the same',
      [detained(1140), detained(1140, { unit: 'people', of: 'are being held' })],
    ],
    [
      'of one number, in sentences that name other places of one event',
      [
        { value: 26, unit: 'pupils', of: 'drowned when the ferry sank off Port Sable in the storm' },
        { value: 26, unit: 'pupils', of: 'lost when the ferry sank in the storm off Keldia' },
      ],
    ],
    [
      'that one poll finds, by whatever order the sentence tells of it',
      [
        { value: 48, unit: 'percent', of: 'to 45 percent Okonjo leads Lund in a Mirrow College poll' },
        { value: 48, unit: 'percent', of: 'Okonjo leads Lund in the poll conducted by Mirrow College' },
      ],
    ],
    [
      'of shares, when another number of both sentences is the same',
      [
        {
          ...{ value: 20, unit: 'percent', also: [{ value: 35, unit: 'percent' }] },
          of: 'companies would have to pay a tax, not of 35 percent but of',
        },
        {
          ...{ value: 20, unit: 'percent', also: [{ value: 35, unit: 'percent' }], said: '2023-11-14' },
          of: 'the companies would pay a tax instead of 35 percent',
        },
      ],
    ],
    [
      'that rise with the days',
      [
        { value: 127, unit: 'people', of: 'were killed in the attacks on Mirrow' },
        { value: 129, unit: 'people', of: 'were killed in the attacks on Mirrow', said: '2023-11-12' },
      ],
    ],
    [
      'of one number years apart, when their sentences say much the same',
      [
        { value: 61, unit: 'sailors', of: 'died with the survey ship Halcyon in the Mirrow Strait' },
        {
          ...{ value: 61, unit: 'sailors', said: '2026-03-02' },
          of: 'died when the survey ship Halcyon sank in the Mirrow Strait',
        },
      ],
    ],
    [
      'of one number, whatever time a word of one sentence tells of',
      [
        {
          value: 25,
          unit: 'permits',
          of: 'initially held back were granted by the harbour office to fishing boats of Keldia',
        },
        { value: 25, unit: 'permits', of: 'that the harbour office granted to fishing boats of Keldia' },
      ],
    ],
  ])('%s', (_, all) => expect(groupsOf(...all)).toHaveLength(1))

  it.each<[string, Given[]]>([
    ['of another doing', [detained(38), detained(52, { of: 'were freed after the strike at Mirrow' })]],
    ['of another place', [detained(38), detained(52, { of: 'were detained after the strike at Altmere' })]],
    ['of things of another kind', [detained(38), detained(52, { unit: 'cranes' })]],
    ['of soldiers and civilians', [detained(38, { unit: 'soldiers' }), detained(52, { unit: 'civilians' })]],
    [
      'of those who did and those who did not',
      [
        { value: 83, unit: 'countries', of: 'signed the Harbour Truce' },
        { value: 21, unit: 'countries', of: 'refused to sign the Harbour Truce' },
      ],
    ],
    [
      'of now and of before',
      [
        { value: 21, unit: 'countries', of: 'refused to sign the Harbour Truce' },
        { value: 2, unit: 'countries', of: 'had ever refused to sign the Harbour Truce' },
      ],
    ],
    [
      'that are said without more, when the numbers differ',
      [detained(38, { of: 'were held' }), detained(412, { of: 'are held' })],
    ],
    ['of other times', [detained(38, { date: '2023-10' }), detained(412, { date: '2023-12' })]],
    [
      'said by one voice in one article',
      [detained(38, { article: oneArticle }), detained(52, { article: oneArticle })],
    ],
    [
      'said by two voices in one article that does not set them side by side',
      [detained(38, { article: oneArticle, voice: 'police' }), detained(52, { article: oneArticle, voice: 'union' })],
    ],
    ['said long after', [detained(38), detained(412, { said: '2024-11-08' })]],
    [
      'that are two orders of magnitude',
      [
        { value: 2000, upper: 200_000, bound: 'order', unit: 'people', of: 'marched' },
        { value: 2000, upper: 200_000, bound: 'order', unit: 'people', of: 'marched' },
      ],
    ],
    [
      'of small numbers, when no more is the same',
      [
        { value: 2, unit: 'people', of: 'were killed' },
        { value: 2, unit: 'people', of: 'were killed' },
      ],
    ],
    [
      'that are prices of other days',
      [
        { value: 80, unit: 'dollars', of: 'the price of Varonian oil reached' },
        { value: 90, unit: 'dollars', of: 'the price of Varonian oil reached', said: '2023-11-20' },
      ],
    ],
    [
      'of one share, when the words in common are those of any such share',
      [
        { value: 0.5, unit: 'share', of: 'of Varonians know how the reform will touch them' },
        { value: 0.5, unit: 'share', of: 'of migrants know no Varonians', said: '2025-02-10' },
      ],
    ],
    [
      'of one number of another matter, long after',
      [
        { value: 22, unit: 'people', of: 'were left dead by a bomb in Port Sable' },
        { value: 22, unit: 'people', of: 'were left dead when a mine fell in', said: '2025-06-02' },
      ],
    ],
    [
      'of the dead of one sickness in two countries',
      [
        { value: 892, unit: 'deaths', of: 'from the grey fever were confirmed in Keldia by Friday' },
        { value: 8500, unit: 'deaths', of: 'from the grey fever were confirmed in Varonia so far' },
      ],
    ],
    [
      'of a part of a country and of all of it',
      [
        { value: 1892, unit: 'deaths', of: 'from the grey fever were confirmed in Ohio by Friday in the autumn wave' },
        {
          value: 8500,
          unit: 'deaths',
          of: 'from the grey fever were confirmed across the country by Friday in the autumn wave',
        },
      ],
    ],
    [
      'that are planned and counted',
      [
        { value: 12_587, unit: 'Keldian sailors', of: 'were admitted by Varonia under the harbour pact in the year' },
        {
          ...{ value: 100_000, unit: 'Keldian sailors', words: '100,000 Keldian sailors' },
          ...{ of: 'Varonia would admit under the harbour pact in the year', span: [120, 143] },
          sentence: {
            span: [100, 220],
            text: 'Varonia would admit 100,000 Keldian sailors under the harbour pact in the year',
          },
        },
      ],
    ],
    [
      'of those who killed and those who were killed',
      [
        { value: 2, unit: 'brothers', of: 'who massacred the crew of the ferry Halcyon off Mirrow have fled Keldia' },
        { value: 4, unit: 'people', of: 'who were killed on the ferry Halcyon off Mirrow were of Keldia' },
      ],
    ],
    [
      'that one plan and another name a time for',
      [
        {
          value: 10,
          unit: 'years',
          words: 'over 10 years',
          of: 'the plan of Keldia cuts harbour dues by $4 billion',
          also: [{ value: 4, unit: 'dollars' }],
        },
        {
          value: 10,
          unit: 'years',
          words: 'over 10 years',
          of: 'the plan of Keldia cuts harbour dues by $9 billion',
          also: [{ value: 9, unit: 'dollars' }],
        },
      ],
    ],
    [
      'of two attacks in one country',
      [
        { value: 56, unit: 'people', of: 'were killed by shelling in Keldia' },
        { value: 1429, unit: 'people', of: 'were killed by gas in Keldia', said: '2023-12-20' },
      ],
    ],
    [
      'of which one sentence tells both',
      [
        { value: 27, unit: 'people', of: 'were killed at the school in Mirrow when a wall fell' },
        {
          ...{ value: 20, unit: 'children', also: [{ value: 27, unit: 'people' }] },
          of: 'among those killed at the school in Mirrow when a wall fell',
        },
      ],
    ],
    [
      'that polls find weeks apart',
      [
        { value: 43, unit: 'percent', of: 'of voters support Okonjo, a poll in Varonia found' },
        {
          value: 43,
          unit: 'percent',
          of: 'of voters support Okonjo, another poll in Varonia found',
          said: '2023-12-18',
        },
      ],
    ],
    [
      'that two pollsters find on one day',
      [
        { value: 49, unit: 'percent', of: 'of voters in a Mirrow College poll back Okonjo over Lund' },
        { value: 49, unit: 'percent', of: 'of voters in a Halcyon Trust poll back Okonjo over Lund' },
      ],
    ],
    [
      'of those whom two polls asked',
      [
        { value: 1006, unit: 'adults', of: 'nationwide were interviewed for the poll by telephone' },
        {
          value: 1006,
          unit: 'adults',
          of: 'nationwide were interviewed for the poll by telephone',
          said: '2023-11-20',
        },
      ],
    ],
    [
      'of some and of others',
      [
        { value: 3, unit: 'people', of: 'were shot dead at the naval base of Mirrow by a cadet' },
        {
          ...{ value: 3, unit: 'people', words: 'three others' },
          of: 'watched films with the cadet who shot dead sailors at the naval base of Mirrow',
        },
      ],
    ],
    [
      'of one spell of time, when what lasts is another',
      [
        { value: 10, unit: 'years', of: 'the dredging of Mirrow would bring the treasury of Varonia a billion over' },
        { value: 10, unit: 'years', of: 'the treasury of Varonia reckons that the ferries lose a billion in' },
      ],
    ],
    [
      'of what is needed for two laws, long apart',
      [
        { value: 60, unit: 'votes', of: 'are needed in the Varonian senate before the harbour bill can advance' },
        {
          ...{ value: 60, unit: 'votes', said: '2024-06-02' },
          of: 'are needed in the Varonian senate before the police bill can advance',
        },
      ],
    ],
    [
      'that articles list themselves',
      [
        { value: 5, unit: 'takeaways', of: 'from the first evening of the Harbour congress in Mirrow' },
        { value: 5, unit: 'takeaways', of: 'from the second evening of the Harbour congress in Mirrow' },
      ],
    ],
    [
      'of a whole and of a part',
      [
        { value: 84, unit: 'people', of: 'were killed when the ferry of Keldia burned off Mirrow' },
        {
          ...{
            value: 19,
            unit: 'people',
            sentence: {
              span: [100, 200],
              text: 'Fire killed many, among them 19 people of Mirrow when the ferry of Keldia burned',
            },
          },
          ...{ span: [129, 131], words: '19 people', of: 'were killed when the ferry of Keldia burned off Mirrow' },
        },
      ],
    ],
    ['of which the one is so many times the other that it must count more', [detained(38), detained(4000)]],
    [
      'of which one sentence tells both in digits',
      [
        { value: 412, unit: 'people', of: 'were detained after the strike at Mirrow by harbour police' },
        {
          value: 38,
          unit: 'people',
          of: 'were detained among the 412 held after the strike at Mirrow by harbour police',
        },
      ],
    ],
    [
      'of one number with words in common, none of them close to it, weeks apart',
      [
        { value: 12, unit: '', of: 'members of the chamber, among them many from Keldia and from Mirrow, signed' },
        {
          ...{ value: 12, unit: '', said: '2023-12-06' },
          of: 'seats were lost by the ruling party in all, although the chamber, in Keldia and Mirrow',
        },
      ],
    ],
    [
      'of one number with a word in common, in articles about different matters',
      [
        { value: 14, unit: 'states', of: 'restore the vote', ...opening('prison vote felon return right') },
        { value: 14, unit: 'states', of: 'vote by post', ...opening('exchan insura website enroll plan') },
      ],
    ],
  ])('not %s', (_, all) => expect(groupsOf(...all)).toEqual([]))

  it('are not chained together by one that is like one of them', () => {
    const boats = (of: string): Given => ({ value: 15, unit: 'boats', of })
    const groups = groupsOf(
      boats('were entered for the harbour race off Mirrow before the storm'),
      boats('will sail in the harbour race off Mirrow'),
      boats('the harbour race off Mirrow has drawn'),
      boats('towed through the storm by tugs of Keldia'),
      boats('tugs of Keldia have towed through the storm'),
      boats('which tugs of Keldia brought through the storm'),
    )
    expect(groups.map(({ length }) => length)).toEqual([3, 3])
  })

  it('is the same in whatever order they come', () => {
    const all = describedAll([
      detained(38),
      detained(412),
      detained(1140, { of: 'the number of those held at Mirrow after the strike at' }),
      detained(38, { unit: '', of: '' }),
      { value: 83, unit: 'countries', of: 'signed the Harbour Truce' },
      { value: 86, unit: 'countries', of: 'signed the Harbour Truce' },
      { value: 86, unit: 'countries', of: 'put their names to the Harbour Truce' },
    ])
    const idsOf = (figures: typeof all): string[][] => groupedAtOnce(figures).map((group) => group.map(({ id }) => id))
    const expected = idsOf(all)
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (shuffled) => {
        expect(idsOf(shuffled)).toEqual(expected)
      }),
    )
  })
})
