import { describe, expect, it } from 'vitest'
import { findChrome } from './find-chrome.js'

const PROSE =
  'The foreign ministry of Varonia said on Monday that it would send nobody to the Harbour Games in Port Sable.'
const furniture = (text: string, outlet: string | null = null) =>
  findChrome({ text, outlet }).map((span) => text.slice(...span))
const page = (line: string) => `${PROSE}\n\n${line}\n\n${PROSE.replace('Monday', 'Tuesday')}`

describe('findChrome', () => {
  it.each([
    'Sign up for our daily newsletter',
    'By submitting this form, you agree to our privacy policy.',
    'Subscribed successfully',
    'GET OUR NEWSLETTER',
    'SEE ALSO:',
    'READ MORE',
    'Related: Keldia counts its friends',
    'Published: May 6, 2031 09:42 PM',
    'Updated at 3:35 p.m. ET',
    'By Ann Roe and Tom Vale, Port Sable Courier',
    'Harbour Photo:VCG',
    '(Photo by Ann Roe/AFP)',
    'Mara Lind speaks in Port Sable on Monday. (Ann Roe/Reuters)',
    'Ann Roe/AFP/Getty Images',
    'Follow Ann Roe on Twitter',
    'Share on Facebook',
    'Share Tweet Email',
    'Advertisement',
    '© 2031 Port Sable Courier. All rights reserved.',
    'Tom Vale contributed to this report.',
    'Click here to get the app',
  ])('takes %j for furniture', (line) => expect(furniture(page(line))).toEqual([line]))

  it.each([
    'Sign here, the clerk told him, and he signed.',
    'Keldia’s answer',
    'More than forty countries sent no officials, she said.',
    'Watch the harbour, he told them, and you will see the ships come in.',
    'Lind: “We will stay away.”',
    'By Tuesday, Varonia had made up its mind.',
    'The photo showed Lind and the chairman of the Games at a table in Port Sable, officials said.',
    'Share prices in Keldia fell by four percent on Monday.',
  ])('leaves %j in the article', (line) => expect(furniture(page(line))).toEqual([]))

  it('takes the lines above the first paragraph that are section, outlet, author and date', () => {
    const head = [
      'Varonia stays away from Harbour Games',
      'WORLD / POLITICS',
      'Port Sable Courier',
      'Ann Roe',
      'May 6, 2031',
    ]
    expect(furniture(`${head.join('\n')}\n${PROSE}`, 'Port Sable Courier')).toEqual(head.slice(1))
  })

  it('keeps the first of a headline that stands twice', () => {
    const headline = 'Varonia stays away from Harbour Games'
    const text = `${headline}\n${headline}\n${PROSE}`
    expect(findChrome({ text, outlet: null })).toEqual([[headline.length + 1, 2 * headline.length + 1]])
  })

  it('takes the links below a heading of links, up to the next paragraph', () => {
    const text = `${PROSE}\nSee also:\nKeldia counts its friends at sea\nWhat the Harbour Games cost\n${PROSE.replace('Monday', 'Friday')}`
    expect(furniture(text)).toEqual(['See also:', 'Keldia counts its friends at sea', 'What the Harbour Games cost'])
  })

  it('takes a credit out of a paragraph and leaves the rest', () => {
    expect(
      furniture(`Lind arrived (Photo: Ann Roe) and left again without a word to the reporters on the quay.`),
    ).toEqual(['(Photo: Ann Roe)'])
  })

  it('reads a text of furniture alone as an article', () => expect(furniture('Advertisement\nShare')).toEqual([]))
})
