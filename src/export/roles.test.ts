import { expect, it } from 'vitest'
import { roleWords } from './roles.js'

const role = (name: string, of: string | null = null) => ({ role: name, of, articles: 1 })

it.each([
  [[role('president'), role('president', 'Keldia')], ['president, Keldia']],
  [[role('minister'), role('foreign minister', 'Varonia')], ['foreign minister, Varonia']],
  [
    [role('minister', 'Keldia'), role('foreign minister', 'Varonia')],
    ['minister, Keldia', 'foreign minister, Varonia'],
  ],
  [[role('prime minister'), role('minister')], ['prime minister']],
  [
    [role('rower'), role('captain')],
    ['rower', 'captain'],
  ],
  [[], []],
])('says %j as %j', (roles, words) => {
  expect(roleWords({ roles })).toEqual(words)
})
