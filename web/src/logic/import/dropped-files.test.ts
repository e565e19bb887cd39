import { describe, expect, it } from 'vitest'
import { addressesIn, chosenFiles, columnsIn, type DroppedEntry, filesIn } from './dropped-files.js'

const file = (name: string): DroppedEntry => ({
  isFile: true,
  isDirectory: false,
  name,
  file: (found) => found(new File([name], name)),
})
const gone = (name: string): DroppedEntry => ({ ...file(name), file: (_, failed) => failed(new Error('gone')) })
/** Gives its entries as a browser does: some at a time. */
const folder = (name: string, ...entries: readonly DroppedEntry[]): DroppedEntry => ({
  isFile: false,
  isDirectory: true,
  name,
  createReader: () => {
    const left = [...entries]
    return { readEntries: (found) => found(left.splice(0, 2)) }
  },
})

describe('filesIn', () => {
  it('finds all that was dropped, with the folders it lies in', async () => {
    const dropped = [
      folder('news', file('c.txt'), file('b.txt'), file('a.txt'), folder('2031', file('d.html'), folder('empty'))),
      file('one.csv'),
      gone('two.txt'),
    ]
    expect((await filesIn(dropped)).map(({ name }) => name)).toEqual([
      'news/2031/d.html',
      'news/a.txt',
      'news/b.txt',
      'news/c.txt',
      'one.csv',
    ])
  })
})

it('names chosen files by the folder that was chosen', () => {
  const inFolder = Object.assign(new File([''], 'a.txt'), { webkitRelativePath: 'news/a.txt' })
  const alone = Object.assign(new File([''], 'b.txt'), { webkitRelativePath: '' })
  expect(chosenFiles([inFolder, alone]).map(({ name }) => name)).toEqual(['news/a.txt', 'b.txt'])
})

it.each([
  ['https://post.example/1 https://post.example/2', ['https://post.example/1', 'https://post.example/2']],
  ['https://post.example/1,\n<https://post.example/1>', ['https://post.example/1']],
  ['post.example and more', []],
])('finds the addresses in %j', (text, addresses) => expect(addressesIn(text)).toEqual(addresses))

it.each([
  ['text=Body, published=Date of print', { text: 'Body', published: 'Date of print' }],
  ['text = Body;colour=red', { text: 'Body' }],
  ['Body', {}],
])('finds the columns in %j', (words, columns) => expect(columnsIn(words)).toEqual(columns))
