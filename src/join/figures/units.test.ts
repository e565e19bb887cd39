import { describe, expect, it } from 'vitest'
import { unitClass, unitsFit } from './units.js'

describe('the class of a unit', () => {
  it.each([
    ['countries', 'country'],
    ['countries and territories', 'country'],
    ['governments', 'country'],
    ['death toll', 'dead'],
    ['fatalities', 'dead'],
    ['people', 'person'],
    ['', ''],
  ])('of %j is %j', (unit, expected) => expect(unitClass(unit)).toBe(expected))
})

describe('units', () => {
  it.each([
    ['person', 'docker', true],
    ['person', 'crane', false],
    ['', 'docker', true],
    ['', 'country', true],
    ['', 'vote', false],
    ['', 'dollar', false],
    ['soldier', 'civilian', false],
    ['launcher', 'crane', false],
  ])('%j and %j', (one, other, expected) => {
    expect(unitsFit(one, other)).toBe(expected)
    expect(unitsFit(other, one)).toBe(expected)
  })
})
