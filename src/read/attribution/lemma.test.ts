import { expect, it } from 'vitest'
import { lemmaOf } from './lemma.js'

it.each([
  ['scrapped', 'scrap'],
  ['gutting', 'gut'],
  ['dropped', 'drop'],
  ['called', 'call'],
  ['added', 'add'],
  ['denied', 'deny'],
  ['passed', 'pass'],
  ['trimmed', 'trim'],
  ['erred', 'err'],
  ['freed', 'free'],
])('of "%s" is "%s"', (form, lemma) => expect(lemmaOf(form)).toBe(lemma))
