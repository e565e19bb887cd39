import { expect, it } from 'vitest'
import { pictureFile, withColours, wrapped } from './picture-file.js'

const PARTS = [
  { markup: '<svg id="lanes"/>', width: 800, height: 60 },
  { markup: '<svg id="bars"/>', width: 800, height: 240 },
]
const CAPTION = { title: 'Who & whom', note: 'Near is close.', source: 'Standpoint: 21 articles' }

it('puts the pictures below each other, between title and source', () => {
  const file = pictureFile(PARTS, { ...CAPTION, keys: [{ colour: 'var(--for)', words: 'For' }] })
  const order = ['Who &amp; whom', 'Near is close.', 'For</text>', 'lanes', 'bars', 'Standpoint: 21 articles']
  expect(order.map((words) => file.indexOf(words)).every((place, at, all) => place > (all[at - 1] ?? 0))).toBe(true)
  expect(file).toContain('width="840"')
  const [first, second] = [...file.matchAll(/translate\(20 ([\d.]+)\)/g)].map(([, y]) => Number(y))
  expect((second ?? 0) - (first ?? 0)).toBe(60)
})

it('grows with a title that needs more lines', () => {
  const heightOf = (title: string) => Number(/ height="(\d+)"/.exec(pictureFile(PARTS, { ...CAPTION, title }))?.[1])
  expect(heightOf('word '.repeat(60))).toBeGreaterThan(heightOf('word'))
})

it.each([
  ['a short title', 20, ['a short title']],
  ['a title of some words', 10, ['a title of', 'some words']],
  ['incomprehensibility', 5, ['incomprehensibility']],
  ['', 10, []],
])('wraps “%s” at %i letters', (words, most, rows) => expect(wrapped(words, most)).toEqual(rows))

it('puts the colours of the theme in the place of their names', () => {
  const colours: Record<string, string> = { '--ink': '#111', '--font-sans': '"Source Sans 3", serif' }
  expect(withColours('<text fill="var(--ink)" font-family="var(--font-sans)"/>', (name) => colours[name] ?? '')).toBe(
    '<text fill="#111" font-family="\'Source Sans 3\', serif"/>',
  )
})
