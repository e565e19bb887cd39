import { isAbsolute, resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHidden, safePath } from './safe-path.js'

describe('safePath', () => {
  it.each([
    ['news/2031/a.txt', 'news/2031/a.txt'],
    ['../../etc/passwd', 'etc/passwd'],
    ['..\\..\\windows\\a.txt', 'windows/a.txt'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\news\\a.txt', 'C_/news/a.txt'],
    ['a\u0000b.txt', 'a_b.txt'],
    ['.hidden/.a.txt', 'hidden/a.txt'],
    ['news//./a.txt', 'news/a.txt'],
    ['Été à Oudervoort.txt', 'Été à Oudervoort.txt'],
    ['a.txt. . ', 'a.txt'],
    ['.. …', '…'],
  ])('makes %j to %j', (name, path) => expect(safePath(name)).toBe(path))

  it.each(['', '..', '/', './..', '...', 'a/'.repeat(40)])('makes nothing of %j', (name) =>
    expect(safePath(name)).toBeNull(),
  )

  it('keeps the ending of a name that is too long', () => {
    const path = safePath(`${'long'.repeat(100)}.html.gz`)
    expect(path).toHaveLength(200)
    expect(path).toMatch(/\.html\.gz$/)
  })

  it('never leads out of the folder, whatever the name', () => {
    const folder = resolve('/delivery')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc
            .array(fc.constantFrom('..', '.', '/', '\\', 'a', '\u0000', '%2e%2e', '~', ' ', '…'))
            .map((parts) => parts.join('')),
        ),
        (name) => {
          const path = safePath(name)
          if (path === null) return
          expect(isAbsolute(path)).toBe(false)
          expect(resolve(folder, path).startsWith(folder + sep)).toBe(true)
          expect(
            path.split('/').every((part) => part !== '' && !part.startsWith('.') && Buffer.byteLength(part) <= 200),
          ).toBe(true)
          expect(safePath(path)).toBe(path)
        },
      ),
    )
  })
})

it.each([
  ['.DS_Store', true],
  ['news/.git/config', true],
  ['__MACOSX/a.txt', true],
  ['../a.txt', false],
  ['news/a.txt', false],
])('says of %j whether it is hidden: %s', (name, hidden) => expect(isHidden(name)).toBe(hidden))
