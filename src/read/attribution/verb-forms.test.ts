import { expect, it } from 'vitest'
import { lemmaOf } from './lemma.js'
import { formsOf } from './verb-forms.js'

it.each([
  'deny',
  'say',
  'tell',
  'plan',
  'announce',
  'offer',
  'agree',
  'press',
  'focus',
  'admit',
  'write',
  'wish',
  'argue',
  'criticize',
])('finds the lemma of every form of %s', (lemma) => {
  for (const form of Object.values(formsOf(lemma))) expect([form, lemmaOf(form)]).toEqual([form, lemma])
})
