import { describe, expect, it } from 'vitest'
import { emptyDoc } from '../empty-doc.js'
import { quotationsStage } from '../quotations/index.js'
import { scanStage } from '../scan/index.js'
import { chain } from '../stage.js'
import { actorsStage } from './actors-stage.js'

/** What `capital` is taken for in `text`: the actors that it names, or `unclear`. */
function read(text: string, capital: string, published: string | null = null): string {
  const article = { id: 'a', text, outlet: null, published, title: null, url: null, language: null }
  const doc = chain([scanStage, quotationsStage], ['chrome', 'attributions', 'doubts'])(emptyDoc(article))
  const { actors, doubts } = actorsStage.run(doc)
  const start = text.indexOf(capital)
  if (doubts.some(({ code, span }) => code === 'SEAT_UNCLEAR' && span[0] === start)) return 'unclear'
  const named = actors.filter(({ mentions }) => mentions.some(({ span }) => span[0] <= start && start < span[1]))
  return named.map(({ name }) => name).join(', ') || 'place'
}

describe('a capital', () => {
  it.each([
    ['Washington said no.', 'Washington', 'United States'],
    ['She said that Moscow would never agree.', 'Moscow', 'Russia'],
    ['They urged Tehran to stop.', 'Tehran', 'Iran'],
    ['It put pressure on Beijing.', 'Beijing', 'China'],
    ['Talks between Washington and Moscow failed.', 'Moscow', 'Russia'],
    ['Beijing’s decision came late.', 'Beijing', 'China'],
    ['Brussels warned the ministers.', 'Brussels', 'European Union'],
    ['Belgrade rejected the offer.', 'Belgrade', 'Serbia'],
    ['The Blue House said no.', 'Blue House', 'South Korea'],
  ])('in "%s" is its government', (text, capital, name) => expect(read(text, capital)).toBe(name))

  it.each([
    ['They met in Washington.', 'Washington'],
    ['She flew from Moscow to Oslo.', 'Moscow'],
    ['The Washington Monument is closed.', 'Washington'],
    ['It rained in Washington state.', 'Washington'],
    ['He is from Spokane, Washington, where it rained.', 'Washington'],
    ['A typical Washington farce was played.', 'Washington'],
    ['Beijing’s streets are wide.', 'Beijing'],
    ['The Washington-based Institute of Ports opened.', 'Washington'],
    ['Beirut residents left.', 'Beirut'],
    ['They crossed Belgrade at night.', 'Belgrade'],
  ])('in "%s" is a town or a part of another name', (text, capital) => expect(read(text, capital)).toBe('place'))

  it('is a person behind a given name', () => {
    expect(read('George Washington slept here.', 'Washington')).toBe('George Washington')
  })

  it.each([
    ['It was an attack on Paris.', 'Paris'],
    ['Needy Washington looks away, and most Washington friendships end.', 'Washington friendships'],
  ])('in "%s" is left as a doubt', (text, capital) => expect(read(text, capital)).toBe('unclear'))
})

describe('a palace', () => {
  it.each([
    ['2021-05-01', 'South Korea'],
    ['2023-05-01', 'place'],
    [null, 'South Korea'],
  ])('stands for the government that sat there on %s', (published, name) => {
    expect(read('Officials of the Blue House left.', 'Blue House', published)).toBe(name)
  })
})
