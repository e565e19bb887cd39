import { expect, it } from 'vitest'
import { compiledUrl } from './compiled-url.js'

it.each([
  [
    'file:///home/ana/src/standpoint/src/record/open-writer.ts',
    'file:///home/ana/src/standpoint/dist/record/worker.js',
  ],
  ['file:///opt/standpoint/dist/record/open-writer.js', 'file:///opt/standpoint/dist/record/worker.js'],
])('finds the compiled module beside %s', (from, found) => {
  expect(compiledUrl('worker', from).href).toBe(found)
})
