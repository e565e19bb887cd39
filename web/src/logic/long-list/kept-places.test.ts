import { describe, expect, it } from 'vitest'
import { type KeptPlaces, keepPlace, type ListPlace, placeOf } from './kept-places.js'

const place = (key: string, at: number): ListPlace => ({
  key,
  at,
  anchor: { index: Math.floor(at / 150), top: at },
  height: 50_000,
  heights: new Map(),
})

const keepAll = (...left: readonly (readonly [entry: string, place: ListPlace])[]): KeptPlaces =>
  left.reduce<KeptPlaces>((places, [entry, place]) => keepPlace(places, entry, place), new Map())

describe('the places of lists', () => {
  it('are kept by the entry of the history, not by what the list holds', () => {
    const places = keepAll(['first', place('all', 6636)], ['second', place('all', 300)])
    expect(placeOf(places, 'first', 'all')?.at).toBe(6636)
    expect(placeOf(places, 'second', 'all')?.at).toBe(300)
  })

  it('are those where an entry was left last', () => {
    const places = keepAll(['first', place('all', 6636)], ['first', place('all', 1200)])
    expect(placeOf(places, 'first', 'all')?.at).toBe(1200)
  })

  it('are none at an entry that was not shown before, or whose list held something else', () => {
    const places = keepAll(['first', place('all', 6636)])
    expect(placeOf(places, 'other', 'all')).toBeNull()
    expect(placeOf(places, 'first', 'direct')).toBeNull()
  })

  it('are not those of a list that was never drawn', () => {
    const places = keepAll(['first', place('all', 6636)], ['first', { ...place('all', 0), anchor: null }])
    expect(placeOf(places, 'first', 'all')?.at).toBe(6636)
  })

  it('are forgotten where they were left longest ago', () => {
    const entries = Array.from({ length: 100 }, (_, entry) => [String(entry), place('all', entry)] as const)
    const places = keepAll(...entries.flatMap((entry) => [entry, ['often', place('all', 7)] as const]))
    expect(placeOf(places, '0', 'all')).toBeNull()
    expect(placeOf(places, 'often', 'all')?.at).toBe(7)
    expect(placeOf(places, '99', 'all')?.at).toBe(99)
    expect(places.size).toBeLessThan(50)
  })
})
