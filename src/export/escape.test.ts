import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, escapeMarkdown, escapeTerminal, webAddress } from './escape.js'

describe('what goes out', () => {
  it('is text in HTML, in elements and attributes', () => {
    expect(escapeHtml(`<a href="x" onclick='y'>&`)).toBe('&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;')
  })

  it('never opens a tag or an entity of its own, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
        expect(escapeMarkdown(text)).not.toMatch(/<|&(?!(amp|lt|#\d+);)|\n/)
        expect(escapeTerminal(text)).not.toMatch(/\p{Cc}/u)
      }),
    )
  })

  it.each([
    ['*bold* _it_ `code` [link](x) ![i](y) <b>', '\\*bold\\* \\_it\\_ \\`code\\` \\[link\\](x) \\!\\[i\\](y) &lt;b>'],
    ['# head', '\\# head'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['> quote', '\\> quote'],
    ['a | b', 'a \\| b'],
    ['https://evil.example and www.evil.example', 'https&#58;//evil.example and www&#46;evil.example'],
    ['two\n\nlines', 'two lines'],
  ])('is text in Markdown: %s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  it.each([
    ['https://wire.example/a?b=c', 'https://wire.example/a?b=c'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['no address', null],
    [null, null],
  ])('links %s only when it is a page of the web', (url, expected) => {
    expect(webAddress(url)).toBe(expected)
  })
})
