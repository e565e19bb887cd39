import { expect, it } from 'vitest'
import { reportsByOutlet, silenceWindow, silentOutlets } from './silent-outlets.js'

const report = (outlet: string | null, published: string | null) => ({
  article: { id: `${outlet} ${published}`, title: null, outlet, published, url: null },
})

it.each([
  [[report('Wire', '2023-11-08T10:00Z'), report('Herald', '2023-11-10')], { since: '2023-11-07', until: '2023-11-13' }],
  [[report('Wire', null)], null],
])('looks for silence from a day before to three days after (%#)', (reports, window) =>
  expect(silenceWindow(reports)).toEqual(window),
)

it('is silent who was read in those days and does not report it', () => {
  const articles = [{ outlet: 'Wire' }, { outlet: 'Post' }, { outlet: 'Gazette' }, { outlet: 'Post' }, { outlet: null }]
  expect(silentOutlets([report('Wire', '2023-11-08')], articles)).toEqual([
    { outlet: 'Post', read: 2 },
    { outlet: null, read: 1 },
    { outlet: 'Gazette', read: 1 },
  ])
})

it('puts reports with their outlets, the first to report it first', () => {
  const reports = [report('Herald', '2023-11-10'), report('Wire', '2023-11-08'), report('Herald', null)]
  expect(reportsByOutlet(reports).map(({ outlet, reports: own }) => [outlet, own.length])).toEqual([
    ['Wire', 1],
    ['Herald', 2],
  ])
})
