import { describe, expect, it } from 'vitest'
import type { Codebook } from '../codebook.js'
import { emptyDoc } from '../empty-doc.js'
import { quotationsStage } from '../quotations/index.js'
import type { Attribution } from '../reading.js'
import { scanStage } from '../scan/index.js'
import { chain } from '../stage.js'
import { createActorsStage } from './actors-stage.js'

/** Reads `text`; each of `sources` is the source of an attribution. */
function read(text: string, sources: readonly string[] = [], codebook: Codebook | null = null) {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  const attributions = sources.map((source): Attribution => {
    const start = text.indexOf(source)
    return { source: [[start, start + source.length]], cue: [], content: [], confidence: 1 }
  })
  const doc = chain([scanStage, quotationsStage], ['chrome'])(emptyDoc(article))
  const { actors } = createActorsStage(codebook).run({ ...doc, attributions })
  return actors.map((actor) => ({
    ...actor,
    mentions: actor.mentions.map(({ span }) => text.slice(...span)),
    forms: actor.mentions.map(({ form }) => form),
    roles: actor.roles.map(({ role, of }) => (of === null ? role : `${role} of ${of}`)),
  }))
}

const find = (actors: ReturnType<typeof read>, id: string) => actors.find((actor) => actor.id === id)

describe('a person', () => {
  it('is one under the full name, the family name and with a title', () => {
    const actors = read(
      'Foreign Minister Ana Roy met Bob Lind. Roy said little. Mr. Lind left, and Minister Roy stayed.',
    )
    expect(find(actors, 'ana-roy')?.mentions).toEqual(['Ana Roy', 'Roy', 'Roy'])
    expect(find(actors, 'bob-lind')?.mentions).toEqual(['Bob Lind', 'Lind'])
  })

  it('stays apart from another of the same family name', () => {
    const actors = read('Senator John Roy and his wife, Mary Roy, came. Mrs. Roy spoke.')
    expect(find(actors, 'john-roy')?.mentions).toEqual(['John Roy', 'his'])
    expect(find(actors, 'mary-roy')?.mentions).toEqual(['his wife', 'Mary Roy', 'Roy'])
  })

  it.each([
    ['Donald J. Roy spoke. Donald Roy left.', 1],
    ['James Roy spoke. Jim Roy left.', 1],
    ['Recep Aydoğan spoke. Recep Aydogan left.', 1],
    ['John Roy spoke. Peter Roy left.', 2],
  ])('with two forms of a full name in "%s" makes %i', (text, count) => {
    expect(read(text).filter(({ kind }) => kind === 'person')).toHaveLength(count)
  })

  it('with the family name first is found again by it', () => {
    const actors = read('Chinese Foreign Ministry spokesperson Zhao Lan said so. Zhao added nothing.')
    expect(find(actors, 'zhao-lan')).toMatchObject({
      country: 'CN',
      mentions: ['Zhao Lan', 'Zhao'],
      roles: ['foreign ministry spokesperson of china'],
    })
  })

  it.each([
    ['Kim Jong-un spoke. Kim Jong Un left.', 1],
    ['Bashar Assad spoke. Bashar al-Assad left.', 1],
    ['Ana Roy spoke. Then Ana left.', 1],
  ])('is one under two spellings in "%s"', (text, count) => {
    expect(read(text).filter(({ kind }) => kind === 'person')).toHaveLength(count)
  })

  it('is no other of that family name and another form of address', () => {
    const actors = read('John Roy, the mayor, spoke. Mrs Roy left. She slept.')
    expect(find(actors, 'john-roy')?.mentions).toEqual(['John Roy', 'the mayor'])
    expect(find(actors, 'roy')?.mentions).toEqual(['Roy', 'She'])
  })

  it.each([
    ['MIKE ROY: We will act.', 'mike-roy'],
    ['It was said, said taxi driver Tarvo Lindqvor.', 'tarvo-lindqvor'],
    ['Houma, a 24-year-old actor, said so.', 'houma'],
  ])('is seen by the turn or the trade in "%s"', (text, id) => {
    expect(find(read(text), id)).toMatchObject({ kind: 'person' })
  })

  it('is found again by the first of two family names', () => {
    const actors = read('Pedro Varela Quintana spoke. Varela left.')
    expect(find(actors, 'pedro-varela-quintana')?.mentions).toEqual(['Pedro Varela Quintana', 'Varela'])
  })

  it('keeps the bare family name before a wife who is named but once', () => {
    const actors = read('President John Roy left. Roy waved. First Lady Mary Roy stayed. Roy slept.')
    expect(find(actors, 'john-roy')?.mentions).toEqual(['John Roy', 'Roy', 'Roy'])
    const others = read('Mayor John Roy left. Roy waved. The writer Mary Roy stayed. Roy slept.')
    expect(find(others, 'john-roy')?.mentions).toEqual(['John Roy', 'Roy', 'Roy'])
  })

  it('is meant by a state’s name where a person of that family name speaks', () => {
    const actors = read('Senator Jim Jordan left. “No,” Jordan said. They flew to Jordan.')
    expect(find(actors, 'jim-jordan')?.mentions).toEqual(['Jim Jordan', 'Jordan'])
    expect(find(actors, 'jordan')?.mentions).toEqual(['Jordan'])
  })

  it('is not the son who is called like him', () => {
    const actors = read('John Roy left. John Roy Jr. stayed. Roy slept. Roy Jr. smiled.')
    expect(find(actors, 'john-roy')?.mentions).toEqual(['John Roy', 'Roy'])
    expect(find(actors, 'john-roy-jr')?.mentions).toEqual(['John Roy Jr.', 'Roy Jr.'])
  })

  it('keeps the bare family name before a relative who was named later', () => {
    const actors = read('Kim Jong-un left. It was the birthday of his grandfather, Kim Il Sung. Kim waved.')
    expect(find(actors, 'kim-jong-un')?.mentions).toContain('Kim')
    expect(find(actors, 'kim-il-sung')?.mentions).toEqual(['Kim Il Sung'])
  })

  it.each(['The Tollan administration said no.', 'Tollan said no. He left.'])(
    'is founded by a bare family name in "%s"',
    (text) => {
      expect(find(read(text), 'tollan')).toMatchObject({ kind: 'person' })
    },
  )

  it('is found in a run of words that a page glued together', () => {
    const actors = read('Senator Bob Roy Robert (Bob) RoyLind blocks bill said so.')
    expect(find(actors, 'bob-roy')?.mentions).toEqual(['Bob Roy', 'Robert (Bob) Roy'])
  })
})

describe('a role', () => {
  it.each([
    ['Turkish President Ali Demir spoke.', 'ali-demir', ['president of turkey']],
    ['Israel’s prime minister, David Levi, spoke.', 'david-levi', ['prime minister of israel']],
    ['David Levi, a spokesman for France, spoke.', 'david-levi', ['spokesman of france']],
    ['David Levi, who chairs the United Nations, spoke.', 'david-levi', ['chair of united-nations']],
    ['Secretary of State Ann Roy spoke.', 'ann-roy', ['secretary of state']],
    [
      'Ann Roy, EU spokeswoman for foreign affairs, spoke.',
      'ann-roy',
      ['spokeswoman for foreign affairs of european-union'],
    ],
    ['Former President Ann Roy spoke.', 'ann-roy', ['former president']],
    ['Mayor Ann Roy, took a swipe at the president on Sunday, and left.', 'ann-roy', ['mayor']],
    ['Ann Roy met the PM. Australian PM Bo Lind left.', 'bo-lind', ['pm of australia']],
    ['King Karim II of Jordan spoke.', 'karim-ii', ['king of jordan']],
  ])('is read off "%s"', (text, id, roles) => {
    expect(find(read(text), id)?.roles).toEqual(roles)
  })
})

describe('a state', () => {
  it('is named by its seat and its ministries, but not by its adjective', () => {
    const actors = read(
      'Russia left. Moscow said nothing, and the Russian foreign ministry is closed. A Russian ship sank.',
    )
    expect(find(actors, 'russia')).toMatchObject({
      country: 'RU',
      mentions: ['Russia', 'Moscow', 'the Russian foreign ministry'],
      forms: ['name', 'name', 'nominal'],
    })
  })

  it.each(['They met in Moscow.', 'MOSCOW (Reuters) - It rained.', 'She left Moscow, Russia.'])(
    'is not meant by the city in "%s"',
    (text) => {
      expect(find(read(text), 'russia')?.mentions ?? []).not.toContain('Moscow')
    },
  )

  it('is meant by "the North" only where the article is about Korea', () => {
    const text = 'The North left. The South stayed.'
    expect(read(text)).toEqual([])
    const actors = read(`North Korea spoke. ${text}`)
    expect(find(actors, 'north-korea')?.mentions).toEqual(['North Korea', 'North'])
    expect(find(actors, 'south-korea')?.mentions).toEqual(['South'])
  })

  it('is found where a hyphen joins it to another word', () => {
    expect(find(read('The U.S.-led talks failed.'), 'united-states')?.mentions).toEqual(['U.S.'])
  })

  it('of a codebook is known with its adjectives', () => {
    const codebook: Codebook = {
      affair: 'Games',
      issues: [],
      actors: [{ id: 'varonia', name: 'Varonia', kind: 'state', country: null, aliases: [], roles: [] }],
      groups: [],
    }
    const actors = read('Varonian President Ana Roy spoke for Varonia.', [], codebook)
    expect(find(actors, 'ana-roy')?.roles).toEqual(['president of varonia'])
    expect(find(actors, 'varonia')?.mentions).toEqual(['Varonia'])
  })
})

describe('a description', () => {
  it('is linked to the only one it can mean', () => {
    const actors = read('Turkish President Ali Demir came. The Turkish president left, and he slept.')
    expect(find(actors, 'ali-demir')?.mentions).toEqual(['Ali Demir', 'The Turkish president', 'he'])
  })

  it.each([
    ['Saudi Arabia denied it, as Russia said. The kingdom was calm.', 'saudi-arabia', ['Saudi Arabia', 'The kingdom']],
    ['Russia left after France. The government said so.', 'russia', ['Russia', 'The government']],
  ])('of a state in "%s" is linked where only one can be meant', (text, id, mentions) => {
    expect(find(read(text), id)?.mentions).toEqual(mentions)
  })

  it('of a state that its president’s paper need not name is linked to the president it speaks of most', () => {
    const text = 'President Ana Roy flew to Russia. Roy smiled in Russia. The Russian president slept.'
    expect(find(read(text), 'ana-roy')?.mentions).toContain('The Russian president')
    const other = 'President Ana Roy met the French president. Roy smiled in Russia, as Russia had hoped.'
    expect(find(read(other), 'ana-roy')?.mentions).not.toContain('the French president')
  })

  it('of a president is no vice president, and of a former one nobody who holds it', () => {
    expect(find(read('Vice President Ana Roy left. The president stayed.'), 'ana-roy')?.mentions).toEqual(['Ana Roy'])
    const text = 'Former President Bo Lind met President Ana Roy. The former president smiled.'
    expect(find(read(text), 'bo-lind')?.mentions).toEqual(['Bo Lind', 'The former president'])
  })

  it('of a government stays with the state whose it was', () => {
    const text = 'Greece said so. The government smiled. France has slept. The government left.'
    expect(find(read(text), 'greece')?.mentions).toEqual(['Greece', 'The government', 'The government'])
  })

  it('before another person’s name is not linked to whoever holds such an office elsewhere', () => {
    const actors = read('French Prime Minister Ana Roy left. Its prime minister, Bo Lind, came.')
    expect(find(actors, 'ana-roy')?.mentions).toEqual(['Ana Roy'])
  })

  it('without a state means the president whose state the paper need not name', () => {
    const actors = read(
      'President Ana Roy spoke. Roy left for Chile, whose Chilean President Bo Lind slept. The president smiled.',
    )
    expect(find(actors, 'ana-roy')?.mentions).toContain('The president')
  })

  it('of another country’s office is left open', () => {
    const actors = read('President Ali Demir came. The French president left.')
    expect(find(actors, 'ali-demir')?.mentions).toEqual(['Ali Demir'])
  })
})

describe('a pronoun', () => {
  it('takes up the person of its gender who speaks', () => {
    const actors = read('John Roy met Mary Lind. She was late, and he was not.')
    expect(find(actors, 'mary-lind')?.mentions).toEqual(['Mary Lind', 'She'])
    expect(find(actors, 'john-roy')?.mentions).toEqual(['John Roy', 'he'])
  })

  it('in the object cannot be the subject of its clause', () => {
    const actors = read('John Roy came. Mary Lind, who is not related to him, left. She slept.')
    expect(find(actors, 'john-roy')?.mentions).toEqual(['John Roy', 'him'])
    expect(find(actors, 'mary-lind')?.mentions).toEqual(['Mary Lind', 'She'])
  })

  it('takes up who speaks, not who is named in what is said of him', () => {
    const source = 'Al Voss, who served under his rival, President John Lind'
    const actors = read(`“It is over,” said ${source}. “We knew,” he said.`, [source, 'he'])
    expect(find(actors, 'al-voss')?.mentions).toContain('he')
  })

  it('does not count the lines of a page between two sentences', () => {
    const text = 'John Roy came.\n\nMore: Ana Lind in town\n\nMore: What to eat\n\nHe left.'
    expect(find(read(text), 'john-roy')?.mentions).toEqual(['John Roy', 'He'])
  })

  it('inside a quotation is left alone', () => {
    expect(find(read('John Roy spoke. “He is late,” Mary Lind said.'), 'john-roy')?.mentions).toEqual(['John Roy'])
  })
})

describe('a source without a name', () => {
  it('becomes an actor: one for a person, a group for several', () => {
    const actors = read('Analysts said no. A senior French diplomat said yes. The diplomat left.', [
      'Analysts',
      'A senior French diplomat',
      'The diplomat',
    ])
    expect(find(actors, 'analysts')).toMatchObject({ kind: 'group', forms: ['nominal'] })
    expect(find(actors, 'senior-french-diplomat')).toMatchObject({
      kind: 'person',
      country: 'FR',
      mentions: ['A senior French diplomat', 'The diplomat'],
    })
  })

  it('is the person whose name stands right behind it between commas', () => {
    const actors = read('The leader of the dockers, Ombric Lind, said no.', ['The leader of the dockers'])
    expect(find(actors, 'ombric-lind')).toMatchObject({ kind: 'person' })
    expect(actors.filter(({ kind }) => kind === 'person')).toHaveLength(1)
  })

  it('that leads somebody’s campaign is a body of its own', () => {
    const actors = read('John Lind lost. The Lind campaign said no. The campaign said yes.', [
      'The Lind campaign',
      'The campaign',
    ])
    expect(find(actors, 'lind-campaign')).toMatchObject({
      kind: 'organisation',
      mentions: ['Lind campaign', 'The campaign'],
    })
    expect(find(actors, 'john-lind')?.mentions).toEqual(['John Lind'])
  })

  it('called by an office that nobody else holds is the person named just before', () => {
    const text = 'Ana Roy told parliament no. It was late. “It is over,” the prime minister said.'
    expect(find(read(text, ['the prime minister']), 'ana-roy')?.mentions).toEqual(['Ana Roy', 'the prime minister'])
    const other = `Prime Minister Bo Lind slept. ${text}`
    expect(find(read(other, ['the prime minister']), 'ana-roy')?.mentions).toEqual(['Ana Roy'])
  })

  it('behind "the paper" is the outlet named before, and behind "the officials" those who spoke', () => {
    const text =
      'Reuters said no. It asked the Senate. The paper said yes. Rebel officials left. The officials said so.'
    const actors = read(text, ['Reuters', 'The paper', 'Rebel officials', 'The officials'])
    expect(find(actors, 'reuters')?.mentions).toEqual(['Reuters', 'The paper'])
    expect(find(actors, 'rebel-officials')?.mentions).toEqual(['Rebel officials', 'The officials'])
  })

  it('called only "the person" is the one that spoke last without a name', () => {
    const actors = read('A senior attendee said no. “It is over,” the person said.', [
      'A senior attendee',
      'the person',
    ])
    expect(find(actors, 'senior-attendee')?.mentions).toEqual(['A senior attendee', 'the person'])
  })

  it.each([
    ['John Roy was asked in Port Sable. “No,” the Keldian candidate said.', 'the Keldian candidate'],
    ['As John Roy declared it over, the historian said no.', 'the historian'],
    ['Before John Roy left, the president said no.', 'the president'],
  ])('that only describes the one named before is that one in "%s"', (text, source) => {
    expect(find(read(text, [source]), 'john-roy')?.mentions).toContain(source)
  })

  it.each([
    ['John Roy left. “No,” the official said.', 'the official'],
    ['John Roy left. “No,” the chairwoman said.', 'the chairwoman'],
    ['John Roy left. “No,” the president’s son said.', 'the president’s son'],
    ['John Roy left. “No,” the mayor’s historian said.', 'the mayor’s historian'],
    ['John Roy of Ohio left. “No,” the Texas congressman said.', 'the Texas congressman'],
    ['John Roy left. “No,” the retired teacher said.', 'the retired teacher'],
  ])('is nobody named in "%s"', (text, source) => {
    expect(find(read(text, [source]), 'john-roy')?.mentions).toEqual(['John Roy'])
  })

  it('that names a place is the one who is tied to it', () => {
    const text = 'John Roy of Ohio left. “No,” the Ohio congressman said.'
    expect(find(read(text, ['the Ohio congressman']), 'john-roy')?.mentions).toContain('the Ohio congressman')
  })

  it('of a body is the one that is called so', () => {
    const actors = read('The Quay Council met the Board of Trade. The council said no.', ['The council'])
    expect(find(actors, 'quay-council')?.mentions).toEqual(['Quay Council', 'The council'])
  })

  it.each(['No experts said so.', 'Few officials said so.'])('is not made of nobody, as in "%s"', (text) => {
    expect(read(text, [text.split(' ').slice(0, 2).join(' ')])).toEqual([])
  })

  it('stands aside where a name follows behind a comma', () => {
    const text =
      'A longtime critic, Hestwick Mayor Ana Roy, said no. The editor in charge of the paper, John Lind, said yes.'
    const actors = read(text, [
      'A longtime critic, Hestwick Mayor Ana Roy',
      'The editor in charge of the paper, John Lind',
    ])
    expect(actors.filter(({ kind }) => kind === 'person').map(({ id }) => id)).toEqual(['ana-roy', 'john-lind'])
  })

  it('is not made of a thing that cannot speak for itself', () => {
    expect(read('The report said no.', ['The report'])).toEqual([])
  })
})

describe('a name', () => {
  it.each([
    ['The Philippines said no.', 'philippines', 'state'],
    ['President-elect Ana Roy said no.', 'ana-roy', 'person'],
    ['The US state department said no.', 'united-states', 'state'],
    ['KERB said no.', 'kerb', 'organisation'],
    ['KerbWatch said no. Others like KerbWatch.', 'kerbwatch', 'organisation'],
  ])('in "%s" is known for what it is', (text, id, kind) => {
    expect(find(read(text), id)).toMatchObject({ kind })
  })

  it('of a place where others speak is none', () => {
    expect(read('The council in Tarvoli said no.').map(({ name }) => name)).not.toContain('Tarvoli')
  })

  it('that only borrows a known one names neither', () => {
    expect(read('They left the Paris agreement.')).toEqual([])
    expect(find(read('They dined at the House of Peace.'), 'house-of-representatives')).toBeUndefined()
  })
})

describe('a place', () => {
  it.each(['The embassy in Tel Aviv, Mr. Roy said, is old.', 'The Winter Olympics, President Lind said, begin.'])(
    'in "%s" is no person',
    (text) => {
      const names = read(text).map(({ name }) => name)
      expect(names).not.toContain('Tel Aviv')
      expect(names).not.toContain('Winter Olympics')
    },
  )
})
