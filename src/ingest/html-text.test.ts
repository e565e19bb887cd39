import { describe, expect, it } from 'vitest'
import { parseHtml } from './html-node.js'
import { htmlText } from './html-text.js'

const textOf = (html: string) => htmlText(parseHtml(html).body!)

describe('htmlText', () => {
  it.each([
    ['<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['<div>One.<div>Two.</div>Three.</div>', 'One.\n\nTwo.\n\nThree.'],
    ['<p>One <b>two</b>,\n  <i>three</i>.</p>', 'One two, three.'],
    ['<p>One<br>two<br><br>three</p>', 'One\ntwo\n\nthree'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One\n\nTwo'],
    ['<blockquote><p>“One.”</p></blockquote><figure><img><figcaption>Two</figcaption></figure>', '“One.”\n\nTwo'],
    ['<table><tr><td>One</td><td>2</td></tr><tr><td>Three</td><td>4</td></tr></table>', 'One\t2\n\nThree\t4'],
    ['<p>One&nbsp;two &amp; three &#8212; “four”</p>', 'One\u00a0two & three — “four”'],
    ['<p>One.</p><script>let a</script><style>p {}</style><!-- no --><noscript>No</noscript>', 'One.'],
    ['<p>One.</p><p hidden>No</p><p style="display: none">No</p>', 'One.'],
    ['<pre>One\n  two</pre>', 'One\n  two'],
    ['<p>One<p>Two<div>Three', 'One\n\nTwo\n\nThree'],
    ['', ''],
  ])('of %s', (html, text) => expect(textOf(html)).toBe(text))

  it('survives what is nested fifty thousand deep', () =>
    expect(textOf(`${'<div>'.repeat(50_000)}One.${'</div>'.repeat(50_000)}`)).toBe('One.'))
})
