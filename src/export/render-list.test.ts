import { describe, expect, it } from 'vitest'
import type { StatementRow } from '../views/index.js'
import type { ListFormat } from './formats.js'
import { statementShape, timeShape } from './lists.js'
import { colourPaint, plainPaint } from './paint.js'
import { renderList } from './render-list.js'

const TEXT = 'Years ago nobody listened. "We sail," said Ana Roy, and nobody listened.'

const row = (changed: Partial<StatementRow> = {}): StatementRow => ({
  id: 'a1b2c3d4e5f60718:s1',
  article: { id: 'a1b2c3d4e5f60718', title: 'A title', outlet: 'Keldia Wire', published: '2021-11-23', url: null },
  kind: 'direct',
  class: 'said',
  speakers: [{ id: 'ana-roy', name: 'Ana Roy', kind: 'person', country: null }],
  addressees: [],
  via: [],
  source: 'Ana Roy',
  cue: 'said',
  content: '"We sail,"',
  spans: { source: [[43, 50]], cue: [[38, 42]], content: [[27, 37]] },
  sentence: { span: [27, 72], text: TEXT.slice(27) },
  date: '2021-11-22',
  dated: null,
  within: null,
  confidence: 0.9,
  ...changed,
})

const render = (
  rows: readonly StatementRow[],
  format: ListFormat,
  { width = 80, truncate = true, paint = plainPaint } = {},
) => [...renderList(rows, statementShape, format, { width, truncate, paint })].join('')

describe('a list as a table', () => {
  it('says who, what, when and where, the parts of the statement in brackets', () => {
    expect(render([row()], 'table').trimEnd().split('\n')).toEqual([
      'Who       What                                    When        Where',
      '',
      'Ana Roy   ["We sail,"] <said> {Ana Roy}, and      2021-11-22  Keldia Wire',
      '          nobody listened.                                    a1b2c3d4:27-72',
    ])
  })

  it.each([40, 80, 120, 160])('is no wider than %i columns, nor is a word of it lost', (width) => {
    const table = render([row(), row({ speakers: [] })], 'table', { width: Math.max(width, 70), truncate: false })
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(Math.max(width, 70))
    for (const word of ['listened.', '“Ana', 'Keldia']) expect(table).toContain(word)
  })

  it('cuts long sentences with an ellipsis, unless all is asked for', () => {
    const words = ` ${'and so on '.repeat(60)}end`
    const long = row({ sentence: { span: [27, 72 + words.length], text: TEXT.slice(27) + words } })
    expect(render([long], 'table')).toMatch(/…/)
    expect(render([long], 'table')).not.toContain('end')
    expect(render([long], 'table', { truncate: false })).toContain('end')
  })

  it('gives up the words before the statement first', () => {
    const lead = 'it went on '.repeat(50)
    const shift = ([start, end]: readonly [number, number]): [number, number] => [
      start + lead.length,
      end + lead.length,
    ]
    const { spans } = row()
    const late = row({
      spans: { source: spans.source.map(shift), cue: spans.cue.map(shift), content: spans.content.map(shift) },
      sentence: { span: [27, 72 + lead.length], text: lead + TEXT.slice(27) },
    })
    const what = render([late], 'table')
      .split('\n')
      .map((line) => line.slice(10, 50).trim())
    expect(what.join(' ')).toMatch(/^What {2}… .*\["We sail,"\] <said> \{Ana Roy\}, and nobody listened\. *$/)
  })

  it('paints the parts where there is colour', () => {
    const painted = render([row()], 'table', { paint: colourPaint, width: 120 })
    expect(painted).toContain('\u001b[32m"We sail,"\u001b[39m')
    expect(painted).not.toContain('["We')
  })

  it('lets no text steer the terminal', () => {
    const evil = row({
      speakers: [],
      source: 'x\u001b[2J\u0007\u202egnp',
      sentence: { span: [0, 9], text: '\u001b]0;hi\u0007\r\n' },
    })
    expect(render([evil], 'table')).not.toMatch(/[^\P{C}\n]/u)
  })

  it('breaks words that are longer than their column', () => {
    const address = `https://wire.example/${'a'.repeat(90)}`
    const table = render([row({ sentence: { span: [200, 320], text: address } })], 'table', { truncate: false })
    expect(table.replace(/[^a]/g, '').length).toBeGreaterThanOrEqual(90)
  })

  it('says what is not known', () => {
    const unknown = row({
      speakers: [],
      source: '',
      date: null,
      article: { ...row().article, outlet: null, published: null },
    })
    expect(render([unknown], 'table')).toMatch(/not said .* unknown +outlet unknown/)
    const dated = row({ date: null })
    expect(render([dated], 'table')).toMatch(/2021-11-23[\s\S]*\(article\)/)
  })

  it('is nothing at all without rows', () => {
    expect(render([], 'table')).toBe('')
  })
})

describe('a list as data', () => {
  it('is the rows themselves in JSON and NDJSON', () => {
    expect(JSON.parse(render([row(), row()], 'json'))).toEqual([row(), row()])
    expect(JSON.parse(render([], 'json'))).toEqual([])
    expect(
      render([row(), row()], 'ndjson')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([row(), row()])
  })

  it('is a header and a line a row in CSV, each with sentence, outlet and place', () => {
    const [head, line] = render([row()], 'csv').split('\n')
    expect(head).toBe(
      'statement,speakers,speaker_ids,kind,class,source,cue,content,addressees,via,date,within,confidence,outlet,published,title,url,article,start,end,sentence,sentence_start,sentence_end',
    )
    expect(line).toBe(
      'a1b2c3d4e5f60718:s1,Ana Roy,ana-roy,direct,said,Ana Roy,said,"""We sail,""",,,2021-11-22,,0.9,Keldia Wire,2021-11-23,A title,,a1b2c3d4e5f60718,27,50,"""We sail,"" said Ana Roy, and nobody listened.",27,72',
    )
  })

  it.each(['=SUM(A1)', '+1', '-2', '@import', '\tx'])('lets no spreadsheet run %j', (content) => {
    expect(render([row({ content })], 'csv')).toContain(`'${content}`)
  })

  it('marks the words of a time in its sentence', () => {
    const { article, sentence } = row()
    const time = { article, sentence, span: [69, 71] as const, text: 'ed', value: '2021' }
    expect(
      [...renderList([time], timeShape, 'table', { width: 80, truncate: true, paint: plainPaint })].join(''),
    ).toContain('[ed]')
  })
})
