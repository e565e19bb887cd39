import { expect, it } from 'vitest'
import { type DatedDeed, deedsWithRivalDays } from './group-deeds.js'

const EXPELLED = 'Varonia expelled three Keldian diplomats over the forged telegram.'
let count = 0
const deed = (day: string, outlet: string | null, sentence = EXPELLED, article = `${outlet} ${day}`): DatedDeed => {
  count += 1
  return { id: `${count}`, key: 'expel varonia keldia', article, outlet, day, sentence, names: ['Varonia', 'Keldia'] }
}
const daysOf = (deeds: readonly DatedDeed[]) => deedsWithRivalDays(deeds).map((group) => group.map(({ day }) => day))

it('is in dispute on which day one deed was done, where articles say otherwise in much the same words', () => {
  const other = 'On Tuesday Varonia expelled three diplomats of Keldia over a telegram that it calls forged.'
  expect(daysOf([deed('2023-11-09', 'Herald'), deed('2023-11-07', 'Courier', other)])).toEqual([
    ['2023-11-07', '2023-11-09'],
  ])
})

it.each<[string, readonly DatedDeed[]]>([
  ['they agree', [deed('2023-11-09', 'Herald'), deed('2023-11-09', 'Courier')]],
  ['one outlet corrects itself', [deed('2023-11-09', 'Herald'), deed('2023-11-10', 'Herald')]],
  ['the days lie far apart', [deed('2023-11-09', 'Herald'), deed('2023-12-09', 'Courier')]],
  [
    'the words are other words',
    [
      deed('2023-11-09', 'Herald'),
      deed('2023-11-10', 'Courier', 'Varonia expelled a Keldian journalist from the port.'),
    ],
  ],
  [
    'an article tells of both days',
    [
      deed('2023-11-09', 'Herald', EXPELLED, 'a'),
      deed('2023-11-11', 'Herald', EXPELLED, 'a'),
      deed('2023-11-11', 'Courier'),
    ],
  ],
])('is no dispute where %s', (_, deeds) => {
  expect(daysOf(deeds)).toEqual([])
})

it('takes articles of unknown outlets for different ones', () => {
  expect(daysOf([deed('2023-11-09', null), deed('2023-11-10', null)])).toHaveLength(1)
})
