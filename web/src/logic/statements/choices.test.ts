import { expect, it } from 'vitest'
import { choicesOf } from './choices.js'

const facets = [
  { value: 'ilsa-maren', name: 'Ilsa Maren', statements: 1204 },
  { value: 'unnamed', name: null, statements: 3 },
]
const nameOf = (name: string | null): string => name ?? 'Nobody'

it('offers each value with its count', () =>
  expect(choicesOf(facets, undefined, nameOf)).toEqual([
    { value: 'ilsa-maren', label: 'Ilsa Maren (1,204)' },
    { value: 'unnamed', label: 'Nobody (3)' },
  ]))

it('offers what is chosen, once', () => expect(choicesOf(facets, 'unnamed', nameOf)).toHaveLength(2))

it('offers what the URL holds though no statement has it', () =>
  expect(choicesOf(facets, 'mar', nameOf)[0]).toEqual({ value: 'mar', label: 'mar' }))

it('offers what the URL holds before the counts are there', () =>
  expect(choicesOf(undefined, 'mar', nameOf)).toEqual([{ value: 'mar', label: 'mar' }]))
