import { describe, expect, it } from 'vitest'
import { emptyDoc } from '../empty-doc.js'
import { quotationsStage } from '../quotations/index.js'
import { scanStage } from '../scan/index.js'
import { chain } from '../stage.js'
import { actorsStage } from './actors-stage.js'

/** Mentions by id of those that a text names; `kind`, `roles` where asked for. */
function read(text: string, source: string | null = null) {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  const doc = chain([scanStage, quotationsStage], ['chrome', 'attributions', 'doubts'])(emptyDoc(article))
  const at = source === null ? -1 : text.indexOf(source)
  const attributions =
    source === null ? [] : [{ source: [[at, at + source.length] as const], cue: [], content: [], confidence: 1 }]
  return actorsStage.run({ ...doc, attributions }).actors.map(({ id, kind, mentions, roles }) => ({
    ...{ id, kind, roles: roles.map(({ role, of }) => (of === null ? role : `${role} of ${of}`)) },
    mentions: mentions.filter(({ form }) => form !== 'pronoun').map(({ span }) => text.slice(...span)),
  }))
}

type Case = readonly [text: string, expected: Readonly<Record<string, readonly string[]>>]

const named = (text: string, kind = 'person') =>
  Object.fromEntries(
    read(text)
      .filter((actor) => actor.kind === kind && actor.mentions.length > 0)
      .map(({ id, mentions }) => [id, mentions]),
  )

const holds = ([text, expected]: Case): void => expect(named(text)).toEqual(expected)

describe('a surname that two bear', () => {
  it.each<Case>([
    ['President Tarn left. President Tarn waved.', { tarn: ['Tarn', 'Tarn'] }],
    [
      'Senator Bob Tarn met Anna Tarn. Mr. Tarn left. Ms. Tarn stayed.',
      { 'bob-tarn': ['Bob Tarn', 'Tarn'], 'anna-tarn': ['Anna Tarn', 'Tarn'] },
    ],
    [
      'Senator Bob Tarn spoke. Tarn left. Later the writer Carl Tarn came. Carl Tarn slept.',
      { 'bob-tarn': ['Bob Tarn', 'Tarn'], 'carl-tarn': ['Carl Tarn', 'Carl Tarn'] },
    ],
    [
      'John Tarn Sr. spoke. John Tarn Jr. slept.',
      { 'john-tarn-sr': ['John Tarn Sr.'], 'john-tarn-jr': ['John Tarn Jr.'] },
    ],
  ])('is told apart by title, given name or generation: %s', (...given) => holds(given))
})

describe('a relative', () => {
  it.each<Case>([
    [
      'President Bob Tarn left. His wife, Anna Tarn, stayed. Tarn waved.',
      { 'bob-tarn': ['Bob Tarn', 'Tarn'], 'anna-tarn': ['His wife', 'Anna Tarn'] },
    ],
    [
      'Bob Tarn left. Tarn’s son Carl Tarn stayed. Tarn waved.',
      { 'bob-tarn': ['Bob Tarn', 'Tarn', 'Tarn'], 'carl-tarn': ['Carl Tarn'] },
    ],
    [
      'President Tarn left with Ms. Lind. Mr. Tarn waved, as did first lady Anna Tarn.',
      { tarn: ['Tarn', 'Tarn'], lind: ['Lind'], 'anna-tarn': ['Anna Tarn'] },
    ],
  ])('has the full name, and the bare one stays with who is written about: %s', (...given) => holds(given))
})

describe('an order of names', () => {
  it.each<Case>([
    // Chinese and Korean: the family name first, with two syllables apart, joined by a hyphen or in one word.
    ['Foreign Minister Wang Lidan spoke. Wang left.', { 'wang-lidan': ['Wang Lidan', 'Wang'] }],
    [
      'Vice Minister Choe Son Rim spoke. Choe left. Choe Son-rim slept.',
      { 'choe-son-rim': ['Choe Son Rim', 'Choe', 'Choe Son-rim'] },
    ],
    ['President Kang Min-ho spoke. Kang left.', { 'kang-min-ho': ['Kang Min-ho', 'Kang'] }],
    // Spanish and Portuguese: two family names, of which the first is used, and particles.
    [
      'President Pedro Varela Quintana spoke. Varela left.',
      { 'pedro-varela-quintana': ['Pedro Varela Quintana', 'Varela'] },
    ],
    ['Minister Ana de la Torre spoke. De la Torre left.', { 'ana-de-la-torre': ['Ana de la Torre', 'De la Torre'] }],
    // Arabic: articles, "bin", "Abdul", and rulers by their given names.
    ['Minister Samir al-Haddad spoke. Haddad left.', { 'samir-al-haddad': ['Samir al-Haddad', 'Haddad'] }],
    ['Minister Samir al-Haddad spoke. Al-Haddad left.', { 'samir-al-haddad': ['Samir al-Haddad', 'Al-Haddad'] }],
    [
      'Prince Faisal bin Rashid spoke. King Rashid slept.',
      { 'faisal-bin-rashid': ['Faisal bin Rashid'], rashid: ['Rashid'] },
    ],
    ['King Rashid bin Omar spoke. King Rashid slept.', { 'rashid-bin-omar': ['Rashid bin Omar', 'Rashid'] }],
    // Dutch, German and French particles.
    [
      'Minister Jan van der Meer spoke. Van der Meer left.',
      { 'jan-van-der-meer': ['Jan van der Meer', 'Van der Meer'] },
    ],
    ['Minister Luc de Ravel spoke. De Ravel left.', { 'luc-de-ravel': ['Luc de Ravel', 'De Ravel'] }],
  ])('is known: %s', (...given) => holds(given))
})

describe('a spelling', () => {
  it.each<Case>([
    [
      'Donald J. Tarn spoke. Donald Tarn left. D. J. Tarn slept.',
      { 'donald-j-tarn': ['Donald J. Tarn', 'Donald Tarn', 'D. J. Tarn'] },
    ],
    [
      'George H. W. Tarn left. George W. Tarn came.',
      { 'george-h-w-tarn': ['George H. W. Tarn'], 'george-w-tarn': ['George W. Tarn'] },
    ],
    ['J.D. Tarn spoke. Tarn left.', { 'jd-tarn': ['J.D. Tarn', 'Tarn'] }],
    ['PRESIDENT BOB TARN SPEAKS\n\nPresident Bob Tarn spoke.', { 'bob-tarn': ['BOB TARN', 'Bob Tarn'] }],
    ['Tarn Says No To Quays\n\nPresident Bob Tarn spoke.', { 'bob-tarn': ['Tarn', 'Bob Tarn'] }],
    ['President Recep Çalış spoke. Calis left.', { 'recep-calis': ['Recep Çalış', 'Calis'] }],
    ['Ministers met. José Muñiz spoke. Jose Muniz left.', { 'jose-muniz': ['José Muñiz', 'Jose Muniz'] }],
    [
      'Mary Amankwah-Lyle spoke. Amankwah-Lyle left.',
      { 'mary-amankwah-lyle': ['Mary Amankwah-Lyle', 'Amankwah-Lyle'] },
    ],
    ['Bob Tarn’s aide left. Tarn’s words stay.', { 'bob-tarn': ['Bob Tarn', 'Tarn'] }],
    ['Rep. Peter King spoke. “No,” King said.', { 'peter-king': ['Peter King', 'King'] }],
    ['Firing Robert Tarn would be wrong. Tarn slept.', { 'robert-tarn': ['Robert Tarn', 'Tarn'] }],
  ])('is one with others: %s', (...given) => holds(given))
})

describe('an office', () => {
  it.each([
    ['Former Israeli Prime Minister Dan Levin spoke.', 'dan-levin', ['former prime minister of israel']],
    ['Dan Levin, a former Israeli prime minister, spoke.', 'dan-levin', ['former prime minister of israel']],
    ['Dan Levin, the slain Israeli prime minister, was great.', 'dan-levin', ['slain prime minister of israel']],
    ['Then-US President Bob Tarn spoke.', 'bob-tarn', ['then president of united-states']],
    ['Then-Secretary of State Bob Tarn spoke.', 'bob-tarn', ['then-secretary of state']],
    ['Acting Chinese Foreign Minister Wang Lidan spoke.', 'wang-lidan', ['acting foreign minister of china']],
    [
      'Vice Minister of the North Korean Foreign Ministry, Choe Son Rim, spoke.',
      'choe-son-rim',
      ['vice minister of north-korea'],
    ],
    ['Asked whether the leader of NATO was hurt, Bob Tarn said no.', 'bob-tarn', []],
    ['Bob Tarn, who chairs the European Council, spoke.', 'bob-tarn', ['chair of european-council']],
  ])('keeps its tenure and its owner in "%s"', (text, id, roles) => {
    expect(read(text).find((actor) => actor.id === id)?.roles).toEqual(roles)
  })

  it('that is over is not meant by the office that is held', () => {
    const text = 'Former Israeli Prime Minister Dan Levin spoke. The Israeli prime minister slept.'
    expect(named(text)).toEqual({ 'dan-levin': ['Dan Levin'] })
    expect(named('Dan Levin, the slain Israeli prime minister, was great. Now the prime minister said no.')).toEqual({
      'dan-levin': ['Dan Levin', 'the slain Israeli prime minister'],
    })
  })

  it('is not meant by whoever is named with it only much later', () => {
    const text = `Bob Tarn left. The president smiled. ${'It rained on all the quays. '.repeat(9)}He served under President Carl Lind.`
    expect(named(text)).toMatchObject({ 'carl-lind': ['Carl Lind'] })
  })

  it('is meant by a wider word where no other source without a name is', () => {
    const text = 'Deputy Foreign Minister Wang Lidan said no. The official left.'
    expect(named(text)).toEqual({ 'wang-lidan': ['Wang Lidan'] })
    const [wang] = read(text, 'The official')
    expect(wang?.mentions).toEqual(['Wang Lidan', 'The official'])
  })
})

describe('a body', () => {
  it.each<Case>([
    ['Yonhap News Agency said so.', { yonhap: ['Yonhap News Agency'] }],
    ['B&L said so. Lind & Tarn agreed.', { 'b-l': ['B&L'], 'lind-tarn': ['Lind & Tarn'] }],
    ['It was in the tabloid The Quay on Monday.', { quay: ['Quay'] }],
    ['It was in the U.S. Centers for Quay Control.', { 'centers-for-quay-control': ['Centers for Quay Control'] }],
  ])('is found by its own words: %s', (text, expected) => expect(named(text, 'organisation')).toEqual(expected))

  it('and a person are told by what only a source shows', () => {
    const text = 'It rained. Ulvi Sandemo, one of its best singers, wrote a song.'
    expect(named(text)).toEqual({})
    expect(read(text, 'Ulvi Sandemo, one of its best singers')).toMatchObject([{ id: 'ulvi-sandemo', kind: 'person' }])
  })
})

describe('the Koreas', () => {
  it('are both named where they share a word', () => {
    expect(named('North and South Korea will talk.', 'state')).toEqual({
      'north-korea': ['North'],
      'south-korea': ['South Korea'],
    })
  })
})

describe('a person of unknown given name', () => {
  it.each<Case>([
    [
      'Reps. Bob Tarn, D-North; Ombric Lind, R-West; and Carl Ode, R-East, left.',
      { 'bob-tarn': ['Bob Tarn'], 'ombric-lind': ['Ombric Lind'], 'carl-ode': ['Carl Ode'] },
    ],
    [
      'Bob Tarn, Ombric Lind and Carl Ode left.',
      { 'bob-tarn': ['Bob Tarn'], 'ombric-lind': ['Ombric Lind'], 'carl-ode': ['Carl Ode'] },
    ],
    ['The leader of the dock workers, Ombric Lind, left.', { 'ombric-lind': ['Ombric Lind'] }],
    ['The mayor of the coastal city, Ombric Tideway, left.', {}],
    ['The comic Ombric Lind left.', { 'ombric-lind': ['Ombric Lind'] }],
    ['Cmdr. Ombric Lind left.', { 'ombric-lind': ['Ombric Lind'] }],
    ['President Pro Tempore Ombric Lind left.', { 'ombric-lind': ['Ombric Lind'] }],
    ['Will Lind, a baker, left.', { 'will-lind': ['Will Lind'] }],
    ['Anna French, a baker, left.', { 'anna-french': ['Anna French'] }],
  ])('is told by what stands beside: %s', (...given) => holds(given))
})
