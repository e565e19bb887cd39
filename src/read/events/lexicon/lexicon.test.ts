import { describe, expect, it } from 'vitest'
import { PLOVER_MODES } from '../plover.js'
import { NOUN_ENTRIES, TRIGGER_FORMS, VERB_ENTRIES } from './entry.js'
import { NOUN_CLASSES } from './noun-classes.js'
import { NOUNS } from './nouns.js'
import { VERBS } from './verbs.js'

const rows = [...VERBS, ...NOUNS]
const entries = [...VERB_ENTRIES.values(), ...NOUN_ENTRIES.values()].flat()

describe('the lexicon of events', () => {
  it('has no type without a verb', () =>
    expect(new Set(VERBS.map(([type]) => type))).toEqual(new Set(Object.keys(PLOVER_MODES))))

  it.each(rows.map(([type, mode]) => [type, mode] as const))('knows the mode of %s %s', (type, mode) => {
    if (mode !== null) expect(PLOVER_MODES[type]).toContain(mode)
  })

  it('names only classes of nouns that there are', () => {
    const named = rows.flatMap(([, , text]) =>
      [...text.matchAll(/\{([^}]+)\}/g)].flatMap((match) => match[1]!.split('|')),
    )
    expect(named.filter((name) => !(name in NOUN_CLASSES))).toEqual([])
  })

  it('names only conditions that are understood', () => {
    const named = rows.reduce((sum, [, , text]) => sum + [...text.matchAll(/\+[a-z]+/g)].length, 0)
    expect(entries.reduce((sum, { conditions }) => sum + conditions.length, 0)).toBe(named)
  })

  it('finds every form of its verbs and nouns', () => {
    for (const form of ['expel', 'expels', 'expelled', 'expelling', 'met', 'visits', 'airstrike', 'airstrikes'])
      expect(TRIGGER_FORMS.has(form)).toBe(true)
  })
})
