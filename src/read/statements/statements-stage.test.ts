import { describe, expect, it } from 'vitest'
import { createActorsStage } from '../actors/index.js'
import { emptyDoc } from '../empty-doc.js'
import { quotationsStage } from '../quotations/index.js'
import type { Attribution } from '../reading.js'
import { scanStage } from '../scan/index.js'
import { chain } from '../stage.js'
import { timesStage } from '../times/index.js'
import { statementsStage } from './statements-stage.js'

/** [source, cue, content] as they stand in the text; an empty string for a part that is missing. */
type Parts = readonly [source: string, cue: string, content: string]

function read(text: string, parts: readonly Parts[], published: string | null = '2021-11-24') {
  let from = 0
  const spansOf = (words: string) => {
    if (words === '') return []
    const start = text.indexOf(words, from)
    const at = start < 0 ? text.indexOf(words) : start
    return [[at, at + words.length] as const]
  }
  const attributions = parts.map(([source, cue, content]): Attribution => {
    const attribution = { source: spansOf(source), cue: spansOf(cue), content: spansOf(content), confidence: 0.8 }
    from = Math.max(...[...attribution.cue, ...attribution.content].map(([, end]) => end))
    return attribution
  })
  const article = { id: 'a', text, outlet: null, published, title: null, url: null, language: null }
  const doc = chain([scanStage, quotationsStage], ['chrome'])(emptyDoc(article))
  const rest = chain(
    [timesStage, createActorsStage(null), statementsStage],
    ['scan', 'chrome', 'quotations', 'attributions'],
  )
  return rest({ ...doc, attributions })
}

describe('the kind of a statement', () => {
  it.each([
    ['“It is over,” Ana Roy said.', ['Ana Roy', 'said', '“It is over,”'], 'direct'],
    ['Ana Roy said it was “over” and done with.', ['Ana Roy', 'said', 'it was “over” and done with'], 'mixed'],
    ['Ana Roy said it was over.', ['Ana Roy', 'said', 'it was over'], 'indirect'],
  ] as const)('of %s is told by how much is quoted', (text, parts, kind) => {
    expect(read(text, [parts]).statements[0]?.kind).toBe(kind)
  })
})

describe('the speaker', () => {
  it.each([
    ['Turkish President Ali Demir said no.', 'Turkish President Ali Demir', ['ali-demir']],
    ['Ali Demir, a spokesman for France, said no.', 'Ali Demir, a spokesman for France', ['ali-demir']],
    ['Russia’s president, Ivan Orlov, said no.', 'Russia’s president, Ivan Orlov', ['ivan-orlov']],
    ['Ali Demir and Ivan Orlov said no.', 'Ali Demir and Ivan Orlov', ['ali-demir', 'ivan-orlov']],
    ['The Russian foreign ministry said no.', 'The Russian foreign ministry', ['russia']],
    ['A statement from France said no.', 'A statement from France', ['france']],
    [
      'Japan’s Chief Cabinet Secretary, Ali Demir, said no.',
      'Japan’s Chief Cabinet Secretary, Ali Demir',
      ['ali-demir'],
    ],
    [
      'U.S. Department of Defense press secretary Ali Demir said no.',
      'U.S. Department of Defense press secretary Ali Demir',
      ['ali-demir'],
    ],
    [
      'U.S. Ambassador to the United Nations Ali Demir said no.',
      'U.S. Ambassador to the United Nations Ali Demir',
      ['ali-demir'],
    ],
    ['U.S. District Judge Ali Demir said no.', 'U.S. District Judge Ali Demir', ['ali-demir']],
    ['A spokesman for Ali Demir said no.', 'A spokesman for Ali Demir', ['spokesman-for-ali-demir']],
    ['U.S. officials said no.', 'U.S. officials', ['us-officials']],
    ['Secretary of State Ana Roy on Monday said no.', 'Secretary of State Ana Roy on Monday', ['ana-roy']],
    ['Ana Roy left. Ms Roy said no.', 'Ms', ['ana-roy']],
    ['The Five Eyes countries said no.', 'The Five Eyes countries', ['five-eyes']],
    ['One diplomat involved in the talks said no.', 'One diplomat involved in the talks', ['diplomat']],
    ['Senator Ana Roy wins seat MORE (R-Wyo.) said no.', 'R-Wyo.)', ['ana-roy']],
    ['The General Assembly met. The resolution said no.', 'The resolution', ['un-general-assembly']],
    [
      'Ali Demir and Russian President Ivan Orlov said no.',
      'Ali Demir and Russian President Ivan Orlov',
      ['ali-demir', 'ivan-orlov'],
    ],
    [
      'Retired Keldian analyst and veteran quay watcher Ali Demir said no.',
      'Retired Keldian analyst and veteran quay watcher Ali Demir',
      ['ali-demir'],
    ],
    ['President of Veterans of France Ali Demir said no.', 'President of Veterans of France Ali Demir', ['ali-demir']],
    ['Al Jazeera’s Egypt news channel said no.', 'Al Jazeera’s Egypt news channel', ['al-jazeera']],
    ['The NATO statement said no.', 'The NATO statement', ['nato']],
    ['The Russian government and others said no.', 'The Russian government and others', ['russia']],
    [
      'Ali Demir, a former mayor, and Ivan Orlov confidant, said no.',
      'Ali Demir, a former mayor, and Ivan Orlov confidant',
      ['ali-demir'],
    ],
    ['Thousands of protesters said no.', 'Thousands of protesters', ['thousands-of-protesters']],
    [
      'Reuters and the French newspaper Le Monde said no.',
      'Reuters and the French newspaper Le Monde',
      ['reuters', 'le-monde'],
    ],
    ['Ali Demir left. The mayor of Kestrel said no.', 'The mayor of Kestrel', ['mayor']],
    ['Quay Post U.K. said no.', 'Quay Post U.K.', ['quay-post-uk']],
    [
      'The heads of bodies that want documents from Russia said no.',
      'The heads of bodies that want documents from Russia',
      ['heads-of-bodies'],
    ],
    ['NATO met in Port Sable. All were tired. The campaign said no.', 'The campaign', ['campaign']],
    ['Ulvi Sandemo, one of its singers, said no.', 'Ulvi Sandemo, one of its singers', ['ulvi-sandemo']],
    ['Moscow, which won in March, said no.', 'Moscow, which won in March', ['russia']],
    ['Russian police cleared the square. The government said no.', 'The government', ['russia']],
  ])('of "%s" is the head of its source', (text, source, speakers) => {
    expect(read(text, [[source, 'said', 'no']]).statements[0]?.speakers).toEqual(speakers)
  })

  it('behind "he", "it" and "the two" is the one named before', () => {
    const text = 'Ali Demir met Ivan Orlov. He said no. The two said yes. Russia said no. It added yes.'
    const doc = read(text, [
      ['He', 'said', 'no'],
      ['The two', 'said', 'yes'],
      ['Russia', 'said', 'no'],
      ['It', 'added', 'yes'],
    ])
    expect(doc.statements.map(({ speakers }) => speakers)).toEqual([
      ['ali-demir'],
      ['ali-demir', 'ivan-orlov'],
      ['russia'],
      ['russia'],
    ])
  })

  it('behind "one of them" is the group that spoke last', () => {
    const doc = read('French diplomats said no. One of them said yes.', [
      ['French diplomats', 'said', 'no'],
      ['One of them', 'said', 'yes'],
    ])
    expect(doc.statements.map(({ speakers }) => speakers)).toEqual([['french-diplomats'], ['french-diplomats']])
  })

  it('of a statement, or called by party, is who spoke just before', () => {
    const text = 'Russia said no. The statement said yes. Senator Ana Roy said no. The Ohio Republican said yes.'
    const doc = read(text, [
      ['Russia', 'said', 'no'],
      ['The statement', 'said', 'yes'],
      ['Senator Ana Roy', 'said', 'no'],
      ['The Ohio Republican', 'said', 'yes'],
    ])
    expect(doc.statements.map(({ speakers }) => speakers)).toEqual([['russia'], ['russia'], ['ana-roy'], ['ana-roy']])
  })

  it.each([
    ['Mr. Lind left. Later Ms. Roy issued a denial. It is over, the statement said.', 'the statement', ['roy']],
    ['France read a letter by Russia. It is over, the letter said.', 'the letter', ['russia']],
    ['Russia slept. France’s declaration is out. It is over, the declaration said.', 'the declaration', ['france']],
    ['A letter from somebody came to France. It is over, the letter said.', 'the letter', []],
  ])('of a text is who put it out in "%s"', (text, source, speakers) => {
    expect(read(text, [[source, 'said', 'It is over']]).statements[0]?.speakers).toEqual(speakers)
  })

  it('behind initials is the one person whose they are', () => {
    expect(read('Ana Roy spoke. AR: no', [['AR', ':', 'no']]).statements[0]?.speakers).toEqual(['ana-roy'])
    expect(read('Ana Roy met Adam Rud. AR: no', [['AR', ':', 'no']]).statements[0]?.speakers).toEqual([])
  })

  it.each([
    ['Russia sent a letter. It read: no.', 'It', 'read', 'no'],
    ['Ivan Orlov is here. His embassy said no.', 'His embassy', 'said', 'no'],
    ['Ivan Orlov is here. His four losses show no.', 'His four losses', 'show', 'no'],
    ['Its military aid to rebels in Ukraine shows no.', 'Its military aid to rebels in Ukraine', 'shows', 'no'],
    ['Ivan Orlov was asked whether it was over.', 'Ivan Orlov', 'was asked', 'whether it was over'],
    ['Videos verified by Reuters show no.', 'Reuters', 'show', 'no'],
  ])('in "%s" is nobody that is named', (text, source, cue, content) => {
    expect(read(text, [[source, cue, content]]).statements[0]?.speakers).toEqual([])
  })

  it('is the one whom a tag names before the agency that carries it', () => {
    const text = '“It is over,” its chairman, Ali Demir, told reporters in Port Sable, according to Bloomberg.'
    const [statement] = read(text, [['Bloomberg', 'according to', '“It is over,”']]).statements
    expect(statement?.speakers).toEqual(['ali-demir'])
    const passive = '“It is over,” Ali Demir was quoted as saying by Reuters.'
    expect(read(passive, [['Reuters', 'was quoted as saying by', '“It is over,”']]).statements[0]).toMatchObject({
      speakers: ['ali-demir'],
      via: ['reuters'],
    })
  })

  it('is not the agency whose tag stands around the words and their own tag', () => {
    const text = 'President Ana Roy announced on Monday that it is over, Reuters reported.'
    const [inner, outer] = read(text, [
      ['President Ana Roy', 'announced', 'that it is over'],
      ['Reuters', 'reported', 'President Ana Roy announced on Monday that it is over'],
    ]).statements
    expect(inner).toMatchObject({ speakers: ['ana-roy'], via: ['reuters'], within: outer?.id })
    expect(outer).toMatchObject({ speakers: ['reuters'], within: null })
  })

  it('is the one who spoke last where an agency reports a quotation right behind', () => {
    const text = 'President Ana Roy said it is over. "We are leaving," Reuters reported.'
    const quotation: Parts = ['Reuters', 'reported', '"We are leaving,"']
    expect(read(text, [['President Ana Roy', 'said', 'it is over'], quotation]).statements[1]).toMatchObject({
      speakers: ['ana-roy'],
      via: ['reuters'],
    })
    const apart = 'President Ana Roy said it is over.\n\n"We are leaving," Reuters reported.'
    expect(read(apart, [['President Ana Roy', 'said', 'it is over'], quotation]).statements[1]).toMatchObject({
      speakers: ['reuters'],
      via: [],
    })
  })

  it('is who speaks before an agency to which it is only “according”', () => {
    const text = 'President Ali Demir said on Thursday that it was over, according to Reuters.'
    const parts: Parts = ['Reuters', 'said on Thursday', 'that it was over']
    expect(read(text, [parts]).statements[0]).toMatchObject({ speakers: ['ali-demir'], via: ['reuters'] })
  })

  it('behind "he" is nobody for sure where a body spoke last, but a doubt with who may be meant', () => {
    const text = 'Ali Demir slept. It rained all day. Nobody came. Russia said no. He said yes.'
    const doc = read(text, [
      ['Russia', 'said', 'no'],
      ['He', 'said', 'yes'],
    ])
    expect(doc.statements[1]?.speakers).toEqual([])
    expect(doc.doubts).toEqual([
      { code: 'SPEAKER_UNCLEAR', span: [text.indexOf('He'), text.indexOf('He') + 2], candidates: ['ali-demir'] },
    ])
  })

  it('of a family name that two speakers bear is a doubt, unless one of them spoke just before', () => {
    const text = 'Kim Sun-ho said a. Kim Lan-di said b. It rained. All slept. Nobody came. Kim said c. Kim said d.'
    const doc = read(text, [
      ['Kim Sun-ho', 'said', 'a'],
      ['Kim Lan-di', 'said', 'b'],
      ['Kim', 'said', 'c'],
    ])
    expect(doc.statements[2]?.speakers).toEqual([])
    expect(doc.doubts.at(-1)?.candidates).toEqual(['kim-lan-di', 'kim-sun-ho'])
  })

  it('behind "the two" of three is a doubt with the three', () => {
    const text = 'Ali Demir saw Ivan Orlov with Ana Roy. The two said no.'
    const doc = read(text, [['The two', 'said', 'no']])
    expect(doc.statements[0]?.speakers).toEqual([])
    expect(doc.doubts[0]?.candidates).toEqual(['ana-roy', 'ivan-orlov', 'ali-demir'])
  })

  it('that the article does not name is nobody, and a doubt', () => {
    const doc = read('The document said no.', [['The document', 'said', 'no']])
    expect(doc.statements[0]?.speakers).toEqual([])
    expect(doc.doubts).toEqual([{ code: 'SPEAKER_UNCLEAR', span: [0, 12] }])
  })
})

describe('a relay', () => {
  it('is not the speaker of what it carries', () => {
    const text = 'CNBC reported that Ali Demir said on Friday that it was over.'
    const [outer, inner] = read(text, [
      ['CNBC', 'reported', 'that Ali Demir said on Friday that it was over'],
    ]).statements
    expect(outer).toMatchObject({ speakers: ['cnbc'], within: null })
    expect(inner).toMatchObject({ speakers: ['ali-demir'], via: ['cnbc'], within: outer?.id, date: '2021-11-19' })
  })

  it('that has seen or shown what tells is not its speaker', () => {
    const text = 'It is over, according to documents seen by Reuters.'
    const [statement] = read(text, [['documents seen by Reuters', 'according to', 'It is over']]).statements
    expect(statement).toMatchObject({ speakers: [], via: ['reuters'] })
  })

  it('that quotes gives way where its cue is cut in two', () => {
    const text = 'Reuters quoted Ali Demir as saying. “It is over.”'
    const [statement] = read(text, [['Reuters', 'saying', '“It is over.”']]).statements
    expect(statement).toMatchObject({ speakers: ['ali-demir'], via: ['reuters'] })
  })

  it('named after the words is kept beside their speaker', () => {
    const text = '“It is over,” Ali Demir told reporters, according to Bloomberg.'
    const [statement] = read(text, [['Ali Demir', 'told', '“It is over,”']]).statements
    expect(statement).toMatchObject({ speakers: ['ali-demir'], via: ['bloomberg'] })
  })

  it('that quotes somebody as saying gives way to him', () => {
    const text = '“It is over,” Reuters quoted Ali Demir as saying.'
    const [statement] = read(text, [['Reuters', 'quoted Ali Demir as saying', '“It is over,”']]).statements
    expect(statement).toMatchObject({ speakers: ['ali-demir'], via: ['reuters'] })
  })
})

describe('the rest of a statement', () => {
  it('names who was told', () => {
    const [statement] = read('Ali Demir told CNN that it was over.', [['Ali Demir', 'told', 'it was over']]).statements
    expect(statement?.addressees).toEqual(['cnn'])
  })

  it.each([
    ['Ali Demir said on Tuesday it was over.', '2021-11-24', '2021-11-23'],
    ['Ali Demir said it was over.', '2021-11-24', '2021-11-24'],
    ['Ali Demir said it was over.', null, null],
  ])('dates "%s" by its sentence, or by the article', (text, published, date) => {
    const [statement] = read(text, [['Ali Demir', 'said', 'it was over']], published).statements
    expect(statement?.date).toBe(date)
    expect(statement?.dated === undefined ? null : text.slice(...statement.dated)).toBe(
      text.includes('Tuesday') ? 'on Tuesday' : null,
    )
  })
})
