import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { porterStem } from './porter.js'

const WORDS =
  `caresses ponies ties caress cats feed agreed plastered bled motoring sing conflated troubled sized hopping tanned
  falling hissing fizzed failing filing happy sky relational conditional rational valency hesitancy digitizer conformably
  radically differently vilely analogously vietnamization predication operator feudalism decisiveness hopefulness callousness
  formality sensitivity sensibility triplicate formative formalize electricity electrical hopeful goodness revival allowance
  inference airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption homologous communism
  activate angularity effective bowdlerize probate rate cease controlling rolling boycott boycotting boycotts boycotted games
  yearly yes ministers ministerial sanctions sanctioned negotiating negotiations diplomatic diplomacy countries withdrawn
  independence archaeology generously dying dies use used being said says an is by`
    .trim()
    .split(/\s+/)

describe('porterStem', () => {
  it.each(WORDS)('makes of "%s" what the index makes of it', (word) => {
    const database = new DatabaseSync(':memory:')
    database.exec("create virtual table content using fts5(words, tokenize='porter unicode61')")
    database.exec("create virtual table terms using fts5vocab(content, 'row')")
    database.prepare('insert into content values (?)').run(word)
    const terms: { term: string }[] = database.prepare('select term from terms').all()
    database.close()
    expect(terms).toEqual([{ term: porterStem(word) }])
  })
})
