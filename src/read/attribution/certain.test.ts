import { expect, it } from 'vitest'
import { prepare } from '../engine.js'
import { certainOf } from './certain.js'

const certainIn = (text: string) =>
  certainOf(prepare({ id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }))

it('takes no report without content: what is announced stands in another paragraph', () => {
  const { tags, reports } = certainIn(
    'Critics asked why they ignore what the minister says:\n\nOne senator doubted that the minister had read the treaty.',
  )
  for (const { content } of [...tags, ...reports]) expect(content.length).toBeGreaterThan(0)
  expect(reports.length).toBeGreaterThan(0)
})
