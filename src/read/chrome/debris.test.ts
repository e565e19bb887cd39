import { expect, it } from 'vitest'
import { debrisOf, withoutDebris } from './debris.js'

const articleOf = (text: string) => ({
  ...{ id: 'a', text, outlet: null, published: null, title: null, url: null, language: null },
})

it.each([
  [
    'Sen. Ana Roy Ana Maria RoyCouncil votes on quays Lind: no more ships MORE (K-Hest.) said no.',
    ['Council votes on quays Lind: no more ships MORE'],
  ],
  ['Rep. Ana Roy-Lind Ana Maria Roy-Lind"No more ships" says who MORE left.', ['"No more ships" says who MORE']],
  [
    'He met Rep. Bo Lind Robert (Bo) LindWhat to know about the quays MORE’s aide.',
    ['What to know about the quays MORE'],
  ],
])('finds headlines glued to a name in "%s"', (text, debris) => {
  expect(debrisOf(text).map(([start, end]) => text.slice(start, end))).toEqual(debris)
  const { text: blanked } = withoutDebris(articleOf(text))
  expect(blanked).toHaveLength(text.length)
  expect(blanked.replace(/\s+/g, ' ')).toBe(
    debris.reduce((rest, part) => rest.replace(part, ' '), text).replace(/\s+/g, ' '),
  )
})

it.each([
  'READ MORE about Ana Roy and Ana Maria Roy.',
  'Ana Roy wants MORE ships than Bo Lind.',
  'Ana Roy Ana Maria Roy said that they want MORE.',
])('leaves "%s" alone', (text) => {
  expect(debrisOf(text)).toEqual([])
  const article = articleOf(text)
  expect(withoutDebris(article)).toBe(article)
})
