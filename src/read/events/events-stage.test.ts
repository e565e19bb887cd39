import { beforeAll, describe, expect, it } from 'vitest'
import type { CodebookActor } from '../codebook.js'
import { createEngine } from '../engine.js'
import type { Event, Reading } from '../reading.js'

const state = (id: string, name: string, aliases: readonly string[] = []): CodebookActor => ({
  id,
  name,
  kind: 'state',
  country: null,
  aliases,
  roles: [],
})

const codebook = {
  affair: 'The Harbour Games',
  issues: [],
  actors: [
    state('varonia', 'Varonia'),
    state('keldia', 'Keldia'),
    state('orvelle', 'Orvelle'),
    state('minahara', 'Minahara'),
    { ...state('ana-roy', 'Ana Roy', ['Roy']), kind: 'person' as const },
    { ...state('bo-lind', 'Bo Lind', ['Lind']), kind: 'person' as const },
  ],
  groups: [],
}

const engine = createEngine({ codebook })
const read = async (text: string, published: string | null = '2023-11-24'): Promise<Reading> => {
  const article = { id: 'a', text, outlet: null, published, title: null, url: null, language: 'en' }
  const [reading] = await engine.read([article])
  return reading!
}

/** An event in one line: "SANCTION-expel varonia>keldia". */
const brief = ({ type, mode, actors, recipients }: Event): string =>
  `${mode === null ? type : `${type}-${mode}`} ${actors.join('+')}>${recipients.join('+')}`

describe('who did what to whom', () => {
  it.each([
    ['active', 'Varonia expelled four Keldian diplomats from Keldia.', ['SANCTION-expel varonia>keldia']],
    ['passive', 'Sanctions were imposed on Keldia by Varonia.', ['SANCTION-discontinue varonia>keldia']],
    ['nominal', 'The expulsion of Bo Lind by Varonia angered the port.', ['SANCTION-expel varonia>bo-lind']],
    [
      'with an owner',
      'The attack of May was remembered. Varonia’s invasion of Keldia went on.',
      ['ASSAULT varonia>keldia'],
    ],
    ['with a light verb', 'Varonia launched an airstrike on Keldia.', ['ASSAULT-aerial varonia>keldia']],
    ['a bare participle', 'The sanctions imposed on Keldia by Varonia hurt.', ['SANCTION-discontinue varonia>keldia']],
    ['in a relative clause', 'Varonia, which invaded Keldia, is silent.', ['ASSAULT varonia>keldia']],
    [
      'in a chain of verbs',
      'Varonia condemned Keldia and recalled its ambassador from Orvelle.',
      ['ACCUSE-disapprove varonia>keldia', 'SANCTION-withdraw varonia>orvelle'],
    ],
    [
      'with an -ing form',
      'Varonia answered on Monday, expelling the diplomats of Keldia.',
      ['SANCTION-expel varonia>keldia'],
    ],
    ['compound', 'Varonia and Keldia expelled diplomats from Orvelle.', ['SANCTION-expel varonia+keldia>orvelle']],
    [
      'a list of members',
      'Six states, among them Varonia and Keldia, expelled envoys from Orvelle.',
      ['SANCTION-expel six-states+varonia+keldia>orvelle'],
    ],
    [
      'compound, beside those whom they only speak for',
      'Varonia and Keldia, on behalf of northern and southern countries, condemned Orvelle.',
      ['ACCUSE-disapprove varonia+keldia>orvelle'],
    ],
    [
      'of a crowd whose praise is no party',
      'Forty states, including some of its most trusted and reliable allies, condemned Orvelle.',
      ['ACCUSE-disapprove forty-states>orvelle'],
    ],
    ['mutual', 'Ana Roy met Bo Lind in the harbour.', ['CONSULT ana-roy+bo-lind>']],
    ['mutual, by two', 'Ana Roy and Bo Lind met in the harbour.', ['CONSULT ana-roy+bo-lind>']],
    ['mutual, by a noun', 'Talks between Varonia and Keldia were held in the harbour.', ['CONSULT varonia+keldia>']],
    [
      'withdrawal from a treaty',
      'Ana Roy withdrew from the fishing accord with Keldia.',
      ['SANCTION-withdraw ana-roy>keldia'],
    ],
    ['withdrawal of troops', 'Varonia withdrew its troops from Keldia.', ['RETREAT-withdraw varonia>keldia']],
    ['by nobody named', 'Bo Lind was arrested in the harbour.', ['COERCE-arrest >bo-lind']],
    ['by somebody without a name', 'Police arrested Bo Lind.', ['COERCE-arrest police>bo-lind']],
    [
      'for which somebody is blamed',
      'Varonia condemned Keldia for the attack on Orvelle.',
      ['ACCUSE-disapprove varonia>keldia', 'ASSAULT keldia>orvelle'],
    ],
  ])('is read %s', async (_, text, expected) => {
    const { events } = await read(text)
    expect(events.map(brief)).toEqual(expected)
  })

  it('is not read of those who only speak', async () => {
    const { events } = await read('Varonia said that the weather was fine. Ana Roy told Bo Lind that it would rain.')
    expect(events).toEqual([])
  })

  it.each([
    ['“I support this law,” according to the Harbour Herald.', []],
    ['Keldia left because it rejected the accord, according to the Harbour Herald.', ['REJECT-change keldia>']],
  ])('is not read of a paper that passes it on: %s', async (text, expected) => {
    const { events } = await read(`Minahara rested. ${text}`)
    expect(events.map(brief)).toEqual(expected)
  })

  it('makes an actor of a bare description, once', async () => {
    const { actors, events } = await read('Masked gunmen shot Bo Lind. Masked gunmen attacked Keldia.')
    expect(events.map(brief)).toEqual(['ASSAULT-firearms masked-gunmen>bo-lind', 'ASSAULT masked-gunmen>keldia'])
    expect(
      actors.filter(({ id }) => id === 'masked-gunmen').map(({ kind, mentions }) => [kind, mentions.length]),
    ).toEqual([['group', 2]])
  })
})

describe('the type of an event', () => {
  it.each([
    ['Varonia expelled the diplomats of Keldia.', 'SANCTION-expel'],
    ['Varonia lifted sanctions on Keldia.', 'CONCEDE'],
    ['Varonia signed a treaty with Keldia.', 'SUPPORT'],
    ['Varonia accepted an invitation from Keldia.', 'AGREE'],
    ['Ana Roy refused to meet Bo Lind.', 'REJECT-meet'],
    ['Varonia urged Keldia to release the hostages.', 'REQUEST-yield'],
    ['Varonia threatened to invade Keldia.', 'THREATEN-territory'],
    ['Varonia sent humanitarian aid to Keldia.', 'AID'],
    ['Varonia and Keldia held joint exercises.', 'COOPERATE'],
    ['Varonia deployed troops to Keldia.', 'MOBILIZE-troops'],
    ['Thousands of workers rallied against Varonia.', 'PROTEST-demo'],
    ['Varonia boycotted the Harbour Games.', 'PROTEST-boycott'],
    ['Varonia will send no ministers to the Harbour Games.', 'PROTEST-boycott'],
    ['Varonia asked to see the prisoners.', 'REQUEST'],
    ['Varonia jailed Bo Lind.', 'COERCE-arrest'],
    ['Varonia declared a ceasefire.', 'RETREAT-ceasefire'],
    ['Bo Lind resigned.', 'RETREAT-resign'],
    ['Varonia opened an investigation into Bo Lind.', 'ACCUSE-investigate'],
    ['Varonia fought the ruling of the Keldian court.', 'REJECT'],
    ['Ana Roy fought against the tax plan of Varonia.', 'REJECT'],
    ['Varonia fought Keldia in the hills.', 'ASSAULT'],
    ['Ana Roy attacked Bo Lind over the budget.', 'ACCUSE-disapprove'],
    ['The attack on Keldia was carried out by Ana Roy.', 'ASSAULT'],
    ['Teachers in Varonia staged a strike.', 'PROTEST-strike'],
    ['Teachers announced a strike.', 'PROTEST-strike'],
    ['A jury found Bo Lind guilty on Monday.', 'SANCTION-convict'],
    ['Ana Roy was sexually assaulted by Bo Lind.', 'ASSAULT-sexual'],
    ['Ana Roy killed the harbour bill.', 'REJECT'],
  ])('is told by verb and object: %s', async (text, type) => {
    const { events } = await read(text)
    expect(events.map(({ type: name, mode }) => (mode === null ? name : `${name}-${mode}`))).toEqual([type])
  })

  it.each([
    ['Keldia demonstrated its strength.'],
    ['Ana Roy declined to comment.'],
    ['Ana Roy called the attack shameful.'],
    ['Varonia did not expel the diplomats of Keldia.'],
    ['Varonia avoided talks with Keldia.'],
    ['A protest leader from Varonia sang.'],
    ['Varonia fought climate change for years.'],
    ['Ana Roy is fighting corruption.'],
    ['The battle between Ana Roy and Bo Lind reached the papers.'],
    ['Ana Roy was in charge at the harbour.'],
    ['Ana Roy signed on with a fishing firm.'],
    ['Varonia is not interested in fighting Keldia.'],
    ['Harbour activists seized on the words of Ana Roy.'],
    ['Bo Lind says recognising Keldia breaks the accord.'],
  ])('is none where the words only look like one: %s', async (text) => {
    const { events } = await read(text)
    expect(events).toEqual([])
  })
})

it.each([
  ['No ministers of Varonia voted for the plan.', []],
  ['Neither Varonia nor Keldia condemned Orvelle.', []],
  ['No fewer than 40 countries condemned Keldia.', ['ACCUSE-disapprove 40-countries>keldia']],
])('is not done by those who are said to be nobody: %s', async (text, expected) => {
  const { events } = await read(text)
  expect(events.map(brief)).toEqual(expected)
})

it.each([
  ['The attack on the port in Altmere, Keldia, that killed four sailors, was long planned.'],
  ['Ana Roy spoke of the attack in Keldia that killed four sailors.'],
])('a place does not do what happened there: %s', async (text) => {
  const { events } = await read(text)
  expect(events.flatMap(({ actors }) => actors)).not.toContain('keldia')
})

it('those named for a time only are not “the two”', async () => {
  const { events } = await read(
    'Ana Roy and Bo Lind met on Monday. Their meeting came a week after Oro Venn met Eda Moss in the harbour. The two leaders agreed to sail.',
  )
  expect(events.map(brief).at(-1)).toBe('AGREE ana-roy+bo-lind>')
})

describe('the modality of an event', () => {
  it.each([
    ['Varonia has expelled the diplomats of Keldia.', 'actual'],
    ['Varonia will expel the diplomats of Keldia.', 'planned'],
    ['Varonia plans to expel the diplomats of Keldia.', 'planned'],
    ['Varonia is expected to expel the diplomats of Keldia.', 'planned'],
    ['Ana Roy and Bo Lind will next week meet in the harbour.', 'planned'],
    ['Varonia is considering expelling the diplomats of Keldia.', 'considered'],
    ['Varonia is weighing a boycott of the Games of Keldia.', 'considered'],
    ['Varonia should expel the diplomats of Keldia.', 'called-for'],
    ['If Varonia expels the diplomats of Keldia, the Games are over.', 'hypothetical'],
    ['Varonia could expel the diplomats of Keldia.', 'hypothetical'],
    ['A possible boycott of the Games by Varonia worries the port.', 'hypothetical'],
    ['It repeated its wish that Varonia keep order and release the prisoners.', 'called-for'],
    ['Did Varonia expel the diplomats of Keldia?', 'hypothetical'],
    ['Varonia was eyeing expelling the diplomats of Keldia.', 'considered'],
    ['The deaths require an investigation of Bo Lind by Varonia.', 'called-for'],
    ['Ana Roy advocated that Varonia expel the diplomats of Keldia.', 'called-for'],
    ['Ana Roy has a chance to read the treaty — or to veto it.', 'hypothetical'],
    ['Ana Roy announced that Varonia would expel the diplomats of Keldia.', 'planned'],
  ])('is read off the words around it: %s', async (text, modality) => {
    const { events } = await read(text)
    expect(events.map((event) => event.modality)).toEqual([modality])
  })

  it('leaves what is urged to the urging', async () => {
    const { events } = await read('Varonia urged Keldia to use its influence to release the hostages.')
    expect(events.map(brief)).toEqual(['REQUEST-yield varonia>keldia'])
  })
})

describe('the date of an event', () => {
  it.each([
    ['the time beside the verb', 'On Monday, Varonia expelled the diplomats of Keldia.', '2023-11-20'],
    ['the time beside its own verb', 'Ana Roy met Bo Lind on Monday and Varonia invaded Keldia in May.', '2023-11-20'],
    ['the day of the news in the lead', 'Varonia expelled the diplomats of Keldia.', '2023-11-24'],
    [
      'that of the words that announce a plan',
      'Varonia will expel envoys of Keldia, Ana Roy said on Monday.',
      '2023-11-20',
    ],
    ['no time that only names a thing', 'Varonia will boycott the 2022 Games of Keldia.', null],
    ['no year that only names a thing', 'Varonia rejected the 2011 guidelines of Keldia.', '2023-11-24'],
    ['not the day of what went before', 'Varonia condemned Keldia after Orvelle left the pact on Monday.', null],
    [
      'the day of what came hours before',
      'Varonia condemned Keldia hours after Orvelle left the pact on Monday.',
      '2023-11-20',
    ],
    ['nothing where nothing is told', 'Varonia may expel the diplomats of Keldia.', null],
  ])('is %s', async (_, text, date) => {
    const { events } = await read(text)
    expect(events[0]?.date).toBe(date)
  })

  it('is unknown without a date of publication', async () => {
    const { events } = await read('Varonia expelled the diplomats of Keldia.', null)
    expect(events.map((event) => event.date)).toEqual([null])
  })
})

describe('one happening in several sentences', () => {
  const text =
    'Varonia expelled four diplomats of Keldia on Monday.\n\nThe expulsion of the diplomats by Varonia was its answer.'
  let events: readonly Event[] = []
  beforeAll(async () => {
    events = (await read(text)).events
  })

  it('is one event', () => expect(events.map(brief)).toEqual(['SANCTION-expel varonia>keldia']))

  it('has the sentence that tells most', () =>
    expect(events.map(({ sentence, trigger }) => [text.slice(...sentence), text.slice(...trigger)])).toEqual([
      ['Varonia expelled four diplomats of Keldia on Monday.', 'expelled'],
    ]))

  it('stays two where the dates differ', async () => {
    const two = await read('Ana Roy met Bo Lind on Monday. Ana Roy met Bo Lind in May.')
    expect(two.events.map(({ date }) => date)).toEqual(['2023-11-20', '2023-05'])
  })

  it('stays two where others act', async () => {
    const two = await read('Varonia expelled envoys from Keldia. Orvelle expelled envoys from Keldia.')
    expect(two.events.map(brief)).toEqual(['SANCTION-expel varonia>keldia', 'SANCTION-expel orvelle>keldia'])
  })
})

describe('a mishap', () => {
  it.each([['A quake in Varonia has killed 89 people.'], ['Twelve people were killed when a bus crashed in Orvelle.']])(
    'is no assault: "%s"',
    async (text) => {
      const { events } = await read(text)
      expect(events.map(({ type }) => type)).not.toContain('ASSAULT')
    },
  )

  it('does not hide what somebody did', async () => {
    const { events } = await read('Gunmen killed 12 people in Orvelle after the quake.')
    expect(events.map(({ type }) => type)).toContain('ASSAULT')
  })
})

it('those who are killed by shelling do not shell', async () => {
  const { events } = await read('At least 22 civilians were killed by shelling in Orvelle on Tuesday.')
  expect(events.length).toBeGreaterThan(0)
  expect(events.flatMap(({ actors }) => actors)).toEqual([])
})

it('those who agree in a call were on the telephone, and asked for nothing', async () => {
  const { events } = await read('Ana Roy and Bo Lind agreed in a call.')
  expect(events.map(({ type, mode }) => mode ?? type)).toEqual(['AGREE', 'phone'])
})

describe('an event in somebody’s words', () => {
  it('bears the statement that reports it', async () => {
    const { events, statements } = await read('Ana Roy said that Varonia had expelled the diplomats of Keldia.')
    expect(events.map((event) => event.statement)).toEqual([statements[0]?.id])
  })

  it('is the article’s own where the article tells it', async () => {
    const { events } = await read('Varonia expelled the diplomats of Keldia.')
    expect(events.map((event) => event.statement)).toEqual([null])
  })

  it('is by the speaker where a pronoun in the words means them', async () => {
    const { events } = await read('“We have expelled the diplomats of Keldia,” Ana Roy said.')
    expect(events.map(brief)).toEqual(['SANCTION-expel ana-roy>keldia'])
  })

  it('is denied where the words are a denial', async () => {
    const { events } = await read('Ana Roy denied that Varonia had expelled the diplomats of Keldia.')
    expect(events.map(({ modality }) => modality)).toEqual(['denied'])
  })
})
