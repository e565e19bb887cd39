import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../src/text/index.js'

const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))

describe('the documents', () => {
  it.each(pages)('%s has no dead link', (page) => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!)
    const dead = links
      .filter((link) => !/^(https?:|mailto:|#)/.test(link))
      .filter((link) => !existsSync(join(dirname(page), decodeURIComponent(link.split('#')[0]!))))
    expect(dead).toEqual([])
  })

  it.each(ERROR_CODES)('docs/errors.md explains %s', (code) => {
    expect(readFileSync('docs/errors.md', 'utf8')).toContain(`### ${code}`)
  })
})
