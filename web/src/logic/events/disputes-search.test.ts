import { expect, it } from 'vitest'
import { parseDisputesSearch } from './disputes-search.js'

it('asks for disputes of one kind, or all', () => {
  expect(parseDisputesSearch({ of: 'figure' })).toEqual({ of: 'figure' })
  expect(parseDisputesSearch({ of: 'taste' })).toEqual({})
})
