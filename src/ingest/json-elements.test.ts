import { describe, expect, it } from 'vitest'
import { jsonElements } from './json-elements.js'

async function cut(json: string, size: number, limit = 24) {
  const bytes = Buffer.from(json)
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const elements = jsonElements(pieces(), limit)
  const found: (string | null)[] = []
  for (let next = await elements.next(); ; next = await elements.next()) {
    if (next.done) return { found, closed: next.value.closed }
    found.push(next.value.bytes === null ? null : Buffer.from(next.value.bytes).toString().trim())
  }
}

describe('jsonElements', () => {
  it.each([
    ['[]', [], true],
    [' [ ] ', [], true],
    ['[1, "a", null]', ['1', '"a"', 'null'], true],
    ['[{"a": [1, 2]}, {"b": {}}]', ['{"a": [1, 2]}', '{"b": {}}'], true],
    ['["]", "\\"]", "\\\\", ","]', ['"]"', '"\\"]"', '"\\\\"', '","'], true],
    ['["“é”", "😀"]', ['"“é”"', '"😀"'], true],
    ['[{"a": 1}, {"b"', ['{"a": 1}', '{"b"'], false],
    ['[{"a": 1}, ', ['{"a": 1}'], false],
    ['[1, "twenty-four or more letters", 2]', ['1', null, '2'], true],
  ])('cuts %s', async (json, found, closed) => {
    for (const size of [1, 3, 1000]) expect(await cut(json, size)).toEqual({ found, closed })
  })
})
