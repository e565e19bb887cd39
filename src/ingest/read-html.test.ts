import { describe, expect, it } from 'vitest'
import { readPage } from './read-html.js'

const PARAGRAPHS = [
  'Varonia will send no officials to the Harbour Games, its government said on Tuesday, two days after Keldia did the same.',
  '“We shall stay at home, and we shall watch the boats from our own quay,” said Orla Venn, the minister of sport, in Port Sable.',
  'The truce that the assembly adopted last week has been signed by 83 countries, according to the secretariat in Altmere.',
]
const BODY = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n')
const MENU = '<nav><a href="/">Home</a> <a href="/world">World</a></nav>'
const TITLE = 'Varonia stays at home'

const pageWith = (head: string, body = `<article><h1>${TITLE}</h1>${BODY}</article>`) =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${MENU}${body}<footer>About us</footer></body></html>`

describe('the text of a page', () => {
  it.each([
    ['an article element', `<article><h1>${TITLE}</h1>${BODY}</article>`],
    [
      'a heap of divs',
      `<div><div><div class="h">${TITLE}</div><div class="story">${BODY}</div></div><div class="sidebar"><ul><li><a href="/a">Boats</a></li></ul></div></div>`,
    ],
    [
      'a table of the old days',
      `<table><tr><td><b>${TITLE}</b><br><br>${PARAGRAPHS.join('<br><br>')}</td></tr></table>`,
    ],
    ['tags that are never closed', `<div><h1>${TITLE}<p>${PARAGRAPHS.join('<p>')}`],
  ])('is its headline and its paragraphs, out of %s', (_, body) =>
    expect(readPage(pageWith(`<title>${TITLE}</title>`, body))?.text).toBe([TITLE, ...PARAGRAPHS].join('\n\n')),
  )

  it('has the headline above it once, where the page says it elsewhere', () =>
    expect(readPage(pageWith(`<meta property="og:title" content="${TITLE}">`, `<main>${BODY}</main>`))?.text).toBe(
      [TITLE, ...PARAGRAPHS].join('\n\n'),
    ))

  it('is taken from the data of a page that draws itself', () => {
    const data = { '@type': 'NewsArticle', headline: TITLE, articleBody: PARAGRAPHS.join('\n\n') }
    const page = pageWith(
      `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
      '<div id="root"></div>',
    )
    expect(readPage(page)?.text).toBe([TITLE, ...PARAGRAPHS].join('\n\n'))
  })

  it('is there even when the title is never closed', () =>
    expect(readPage(`<html><head><title>${TITLE}<body><h1>${TITLE}</h1>${BODY}`)?.text).toBe(
      [TITLE, ...PARAGRAPHS].join('\n\n'),
    ))

  it('is found ten thousand elements deep', () => {
    const deep = `${'<div>'.repeat(10_000)}${BODY}${'</div>'.repeat(10_000)}`
    expect(readPage(pageWith('', deep))?.text).toBe(PARAGRAPHS.join('\n\n'))
  })

  it('is nothing on a page of links', () => expect(readPage(pageWith('<title>Home</title>', ''))).toBeNull())
})

describe('what a page says of itself', () => {
  const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

  it('is read from JSON-LD, also inside a graph', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Varonia stays at home &amp; watches',
      datePublished: '2031-11-23T09:42:00+02:00',
      publisher: { '@type': 'Organization', name: 'The Varonia Post' },
      mainEntityOfPage: { '@id': 'https://post.example/1' },
    }
    expect(readPage(pageWith(linked({ '@graph': [{ '@type': 'WebSite', name: 'No' }, article] })))?.metadata).toEqual({
      title: 'Varonia stays at home & watches',
      url: 'https://post.example/1',
      language: 'en-GB',
      outlet: 'The Varonia Post',
      published: '2031-11-23T09:42:00+02:00',
      body: null,
    })
  })

  it('is read from meta tags, with the canonical address', () => {
    const head = `<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="The Varonia Post">
      <meta property="article:published_time" content="2031-11-23"><link rel="canonical" href="https://post.example/1">`
    expect(readPage(pageWith(head))?.metadata).toMatchObject({
      title: TITLE,
      url: 'https://post.example/1',
      outlet: 'The Varonia Post',
      published: '2031-11-23',
    })
  })

  it.each([
    [`${TITLE} | The Varonia Post`, TITLE],
    [`${TITLE} - The Varonia Post`, TITLE],
    [`${TITLE} — and watches`, `${TITLE} — and watches`],
    ['Home', null],
  ])('is, as to its title, the title of the window without the name of the site: %s', (title, headline) =>
    expect(readPage(pageWith(`<title>${title}</title>`, `<div>${BODY}</div>`))?.metadata.title).toBe(headline),
  )

  it.each([
    ['<time datetime="2031-11-23T09:42">yesterday</time>', '2031-11-23T09:42'],
    ['<time>Nov 23, 2031</time>', 'Nov 23, 2031'],
  ])('may be a time in its body: %s', (time, published) =>
    expect(readPage(pageWith('', `<article><h1>${TITLE}</h1>${time}${BODY}</article>`))?.metadata.published).toBe(
      published,
    ),
  )

  it('is the day of publication before the day of a change', () => {
    const head = '<meta property="article:modified_time" content="2031-11-25"><meta name="date" content="2031-11-23">'
    expect(readPage(pageWith(head))?.metadata.published).toBe('2031-11-23')
  })

  it('is passed over where it is broken', () => {
    const head = `${linked({ '@type': 'NewsArticle', headline: 5, datePublished: '{{date}}', publisher: [] })}
      <script type="application/ld+json">{"@type": </script><link rel="canonical" href="/relative"><meta name="date" content="2031-11-23">`
    expect(readPage(pageWith(head))?.metadata).toMatchObject({
      title: TITLE,
      published: '2031-11-23',
      url: null,
      outlet: null,
    })
  })
})
