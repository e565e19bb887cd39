import { describe, expect, it } from 'vitest'
import type { Codebook } from '../codebook.js'
import { createEngine } from '../engine.js'
import type { Position } from '../reading.js'

const state = (id: string, name: string, ...aliases: readonly string[]): Codebook['actors'][number] => ({
  ...{ id, name, aliases, kind: 'state', country: null, roles: [] },
})

const codebook: Codebook = {
  affair: 'The Salt Treaty',
  issues: [
    {
      id: 'leave-treaty',
      question: 'Should Varonia leave the Salt Treaty?',
      about: ['Salt Treaty', 'treaty', 'withdrawal'],
      act: ['leave the treaty', 'withdraw', 'withdrawal', 'pull out', 'terrible treaty'],
      counter: ['stay in the treaty', 'save the treaty', 'condemn the decision', 'grave mistake', 'refuse to leave'],
    },
    {
      id: 'motion',
      question: 'Should the Assembly adopt the motion?',
      about: ['motion', 'Assembly'],
      act: ['vote for the motion', 'adopt the motion', 'draft the motion'],
      counter: ['vote against the motion', 'block the motion', 'refuse to sign the motion'],
    },
  ],
  actors: [
    state('varonia', 'Varonia', 'Varonian'),
    state('keldia', 'Keldia', 'Keldian'),
    state('calveth', 'Calveth', 'Calvethi'),
    state('drenmark', 'Drenmark', 'Drenish'),
    state('seiran', 'Seiran', 'Seirani'),
    { id: 'assembly', name: 'Assembly', kind: 'organisation', country: null, aliases: [], roles: [] },
  ],
  groups: [
    {
      id: 'straits-pact',
      name: 'Straits Pact',
      members: ['keldia', 'calveth', 'drenmark', 'seiran'].map((country) => ({ country, since: null, until: null })),
    },
  ],
}

const engine = createEngine({ codebook })
async function read(text: string, published: string | null = '2021-11-24'): Promise<readonly Position[]> {
  const article = { id: 'a', text, outlet: null, published, title: null, url: null, language: null }
  const [reading] = await engine.read([article])
  return reading?.positions ?? []
}

/** "keldia against act", for each position on the first issue, or on the one that is named. */
const stands = async (text: string, issue = 'leave-treaty'): Promise<readonly string[]> =>
  (await read(text))
    .filter((position) => position.issue === issue)
    .map(({ actor, side, commitment }) => `${actor} ${side} ${commitment}`)
    .sort()

type Case = readonly [text: string, ...expected: readonly string[]]
const each = (cases: readonly Case[], issue?: string) =>
  it.each(cases.map(([text, ...expected]) => [text, expected] as const))('of "%s" is %j', async (text, expected) => {
    expect(await stands(text, issue)).toEqual([...expected].sort())
  })

describe('the position of those who leave it open', () => {
  each([
    [
      'Varonia will leave the treaty. Keldia would not say whether it would follow.',
      'keldia undecided consider',
      'varonia for pledge',
    ],
    [
      'Varonia will leave the treaty. Keldia has yet to take a formal position.',
      'keldia undecided consider',
      'varonia for pledge',
    ],
    [
      'Varonia will leave the treaty. Keldia would decide on Thursday.',
      'keldia undecided consider',
      'varonia for pledge',
    ],
    [
      'Varonia will leave the treaty. Keldia is reviewing the matter.',
      'keldia undecided consider',
      'varonia for pledge',
    ],
    ['Varonia will leave the treaty. Keldia declined to say whether the ships had come.', 'varonia for pledge'],
    ['Keldia is open to a withdrawal from the treaty.', 'keldia undecided consider'],
  ])

  it('is on the issue that the sentence speaks of', async () => {
    const text = 'Varonia will leave the Salt Treaty. Keldia has taken no position on the motion in the Assembly.'
    expect(await stands(text, 'motion')).toEqual(['keldia undecided consider'])
  })
})

describe('the position of those who threaten', () => {
  each([
    ['Varonia warned that a withdrawal from the treaty would follow unless Keldia yields.', 'varonia for pledge'],
    ['An analyst warned that a withdrawal from the treaty would follow unless Keldia yields.'],
    ['Varonia warned that a withdrawal would hurt the ports.', 'varonia against argue'],
  ])
})

describe('the position of those of whom only some are meant', () => {
  each([
    ['Twelve Keldians condemned the decision to leave the treaty.', 'twelve-keldians against act'],
    ['A federal court blocked the withdrawal from the treaty.', 'federal-court against act'],
    ['Supporters of Varonia condemned the withdrawal.', 'supporters-of-varonia against argue'],
    ['Ohio sued over the withdrawal from the treaty.', 'ohio against act'],
    ['Keldia sued to block the withdrawal.', 'keldia against act'],
    ['Ohio Gov. Anna Lindqvist condemned the withdrawal.', 'anna-lindqvist against argue'],
    ['Ohio Gov. Anna Lindqvist blocked the withdrawal.', 'anna-lindqvist against act', 'ohio against act'],
  ])
})

describe('the position by what is attached to the matter', () => {
  each(
    [
      ['The motion sponsored by Keldia was read on Monday.', 'keldia for act'],
      ['The motion, backed by Calveth, was read on Monday.', 'calveth for argue'],
      ['Nobody read the motion that Keldia opposes.', 'keldia against argue'],
      ['Keldia is one of the sponsors of the motion.', 'keldia for act'],
      ['Calveth was a critic of the motion.', 'calveth against argue'],
      ['Keldia’s motion was read on Monday.', 'keldia for act'],
      ['Nobody read the motion that Keldia sent to Calveth.'],
      ['The only motion Keldia wants is another one.'],
    ],
    'motion',
  )
})

describe('the position by what stands around it', () => {
  each([
    ['Ana Roy, a senator, in a statement called the withdrawal reckless.', 'ana-roy against argue'],
    ['Keldia filed a lawsuit to save the treaty.', 'keldia against act'],
    ['Bo Lind does not think that Varonia should leave the treaty.', 'bo-lind against argue'],
    ['Keldia joined the rally against the withdrawal.', 'keldia against argue'],
    ['Keldia slammed the withdrawal as too little, too late.'],
  ])
})

describe('the date of a deed that is told without a time', () => {
  const dateOf = async (text: string) => (await read(text)).map(({ date }) => date)
  it('is the month of the article in its first sentences', async () => {
    expect(await dateOf('Varonia left the treaty.')).toEqual(['2021-11'])
  })
  it('is not known where it is told of an earlier time', async () => {
    expect(await dateOf('Varonia had left the treaty.')).toEqual([null])
  })
  it.each([
    ['Varonia left the treaty.', '2021-11'],
    ['Varonia has left the treaty.', null],
    ['It was dark before Varonia left the treaty.', null],
    ['With Varonia leaving the treaty, nobody stayed.', null],
    ['Varonia left the treaty that was struck in May.', '2021-11'],
  ])('behind the first sentences is that month only if it is told as having happened: %s', async (text, date) => {
    expect(await dateOf(`${'It rained. '.repeat(4)}${text}`)).toEqual([date])
  })
})

describe('no position', () => {
  each([
    ['Keldia has not yet left the treaty.'],
    ['Both the Straits Pact and Varonia left the treaty.', 'straits-pact for act', 'varonia for act'],
    ['Varonia left the treaty. Keldia’s effort to help Calveth came on Monday.', 'varonia for act'],
    ['Ana Roy warned that the withdrawal would come unless Keldia paid.'],
    ['Ana Roy said that in leaving the treaty Varonia would gain.', 'varonia for act'],
  ])
})

describe('the position of a body that the article only names', () => {
  each([
    ['The Harbour League supports the treaty.', 'harbour-league against argue'],
    ['The airline Skyva left the treaty.', 'skyva for act'],
    ['Keldia will not even consider leaving the treaty.', 'keldia against pledge'],
    ['The Keldia-backed Harbour League left the treaty.', 'harbour-league for act'],
  ])
})

describe('the position by deeds and announcements', () => {
  each([
    ['Varonia left the Salt Treaty on Monday.', 'varonia for act'],
    ['Varonia withdrew from the treaty.', 'varonia for act'],
    ['Varonia will leave the treaty.', 'varonia for pledge'],
    ['Varonia has vowed to pull out of the treaty.', 'varonia for pledge'],
    ['Keldia plans to stay in the treaty.', 'keldia against pledge'],
    ['Keldia urged Varonia to stay in the treaty.', 'keldia against argue'],
    ['Varonia’s withdrawal from the treaty came on Monday.', 'varonia for act'],
    ['Varonia’s decision to leave the treaty came on Monday.', 'varonia for act'],
  ])
})

describe('the position by what turns it', () => {
  each([
    ['Keldia did not leave the treaty.', 'keldia against act'],
    ['Keldia refused to leave the treaty.', 'keldia against act'],
    ['Keldia has never left the treaty.', 'keldia against act'],
    ['Keldia dropped its plan to leave the treaty.', 'keldia against act'],
    ['Keldia warned against leaving the treaty.', 'keldia against argue'],
    ['Keldia ruled out leaving the treaty.', 'keldia against argue'],
    ['If Keldia leaves the treaty, prices will rise.'],
    ['Will Keldia leave the treaty? Nobody can say.'],
  ])
})

describe('the position by words', () => {
  each([
    ['Keldia supports the treaty.', 'keldia against argue'],
    ['Keldia condemned the withdrawal from the treaty.', 'keldia against argue'],
    ['Keldia is weighing whether to leave the treaty.', 'keldia undecided consider'],
    ['Keldia is considering leaving the treaty.', 'keldia undecided consider'],
    ['Keldia said it regretted the withdrawal.', 'keldia against argue'],
    ['“We should leave the treaty,” Ana Roy said.', 'ana-roy for argue'],
    ['“The withdrawal is a shameful act,” Ana Roy said.', 'ana-roy against argue'],
    ['“It is a terrible treaty,” Ana Roy said.', 'ana-roy for argue'],
    ['“Save the treaty,” Ana Roy said.', 'ana-roy against argue'],
    ['Critics of the treaty met on Monday.', 'critics for argue'],
    ['Ana Roy called the withdrawal reckless.', 'ana-roy against argue'],
    ['Ana Roy warned that the withdrawal would raise prices.', 'ana-roy against argue'],
    ['Bo Lind, a critic of the treaty, spoke on Monday.', 'bo-lind for argue'],
  ])
})

describe('the position toward a deed that was told before', () => {
  each([
    ['Varonia left the treaty on Monday. Keldia condemned the decision.', 'keldia against argue', 'varonia for act'],
    ['Varonia left the treaty on Monday. Keldia welcomed it.', 'keldia for argue', 'varonia for act'],
    ['Varonia left the treaty on Monday. Calveth followed Varonia.', 'calveth for act', 'varonia for act'],
    ['Varonia left the treaty on Monday. Keldia vowed to retaliate.', 'keldia against pledge', 'varonia for act'],
    ['Varonia left the treaty on Monday. Keldia retaliated against Varonia.', 'keldia against act', 'varonia for act'],
    ['Varonia left the treaty on Monday. Keldia retaliated against the use of mines by Drenmark.', 'varonia for act'],
    ['Varonia left the treaty on Monday. Keldia is fighting back against injustice.', 'varonia for act'],
    ['Varonia left the treaty on Monday. Ana Roy said that Keldia was in breach of the treaty.', 'varonia for act'],
    [
      `Varonia left the treaty on Monday. ${'It rained at the harbour. '.repeat(20)}Rebels fired, and Keldia retaliated.`,
      'varonia for act',
    ],
    ['Varonia left the treaty on Monday. Critics said it would end badly.', 'critics against argue', 'varonia for act'],
    [
      'Varonia left the treaty on Monday. The step was denounced in a joint statement by Keldia, Calveth and Seiran.',
      ...['calveth against argue', 'keldia against argue', 'seiran against argue', 'varonia for act'],
    ],
    ['Varonia quit the treaty on Monday. Keldia has also withdrawn.', 'keldia for act', 'varonia for act'],
    [
      'Varonia left the treaty on Monday. The departure from the treaty drew condemnation from Calveth.',
      ...['calveth against argue', 'varonia for act'],
    ],
    ['The latest state to leave the treaty is Keldia.', 'keldia for act'],
    ['A call from Keldia for a withdrawal from the treaty came on Monday.', 'keldia for argue'],
    ['Keldia is in talks with its allies on a withdrawal from the treaty.', 'keldia undecided consider'],
    ['Keldia hopes that Varonia will stay in the treaty.', 'keldia against argue', 'varonia against pledge'],
  ])
})

describe('the holder of a position', () => {
  each([
    ['Keldia, Calveth and Drenmark left the treaty.', 'calveth for act', 'drenmark for act', 'keldia for act'],
    ['Keldia and Calveth were among those that left the treaty.', 'calveth for act', 'keldia for act'],
    ['Keldia’s president, Ana Roy, left the treaty.', 'ana-roy for act', 'keldia for act'],
    [
      'Keldia and Calveth will work together, Presidents Ana Roy and Bo Lind agreed. President Lind left the treaty.',
      ...['bo-lind for act', 'calveth for act'],
    ],
    ['Keldian lawmaker Ana Roy backed the treaty.', 'ana-roy against argue'],
    ['Bo Lind, a former Keldian president, backed the treaty.', 'bo-lind against argue'],
    ['Keldia joined Calveth in refusing to leave the treaty.', 'calveth against act', 'keldia against act'],
    ['Fourteen countries refused to leave the treaty.', 'fourteen-countries against act'],
    ['Only nine countries left the treaty.', 'nine-countries for act'],
    ['Dismayed landowners condemned the withdrawal from the treaty.', 'landowners against argue'],
    ['Keldia and other allies condemned the withdrawal.', 'allies against argue', 'keldia against argue'],
    [
      'Officials opposed it, in contrast to a few leaders who left the treaty.',
      'a-few-leaders for act',
      'officials against argue',
    ],
  ])

  it('is every member that a list names, and the group itself', async () => {
    const found = await stands('Twelve states left the treaty, among them Keldia and Calveth.')
    expect(found).toEqual(['calveth for act', 'keldia for act', 'twelve-states for act'])
  })
})

describe('the position on another issue of the same article', () => {
  each(
    [
      ['The Assembly adopted the motion on Monday.', 'assembly for act'],
      ['The motion was adopted by the Assembly.', 'assembly for act'],
      ['Keldia voted against the motion.', 'keldia against act'],
      ['The motion passed in the Assembly on Monday.', 'assembly for act'],
      ['The motion that Calveth had drafted is short.', 'calveth for act'],
      ['Keldia abstained when the Assembly voted on the motion.', 'keldia undecided act'],
      ['Keldia withdrew from the treaty.'],
    ],
    'motion',
  )
})

describe('the position of whoever withholds a vote', () => {
  each(
    [
      ['The Assembly adopted the motion. Keldia did not vote.', 'assembly for act', 'keldia undecided act'],
      [
        'The Assembly adopted the motion. Thirty-five nations abstained.',
        'assembly for act',
        'thirty-five-nations undecided act',
      ],
      [
        'The Assembly will adopt the motion. Keldia refrained from voting.',
        'assembly for pledge',
        'keldia undecided act',
      ],
    ],
    'motion',
  )
})

describe('what follows from a membership', () => {
  it('is the contrary for the others where one stands alone, and names the group', async () => {
    const positions = await read('Seiran alone of the Straits Pact left the treaty.')
    const inferred = positions.filter((position) => position.inferred !== undefined)
    expect(inferred.map(({ actor, side, inferred: group }) => [actor, side, group]).sort()).toEqual([
      ['calveth', 'against', 'straits-pact'],
      ['drenmark', 'against', 'straits-pact'],
      ['keldia', 'against', 'straits-pact'],
    ])
    expect(positions.find(({ actor }) => actor === 'seiran')).not.toHaveProperty('inferred')
  })

  it('gives way to what the article says of the member', async () => {
    const positions = await read('Keldia left the treaty. Seiran alone of the Straits Pact left the treaty, some say.')
    expect(positions.filter(({ actor }) => actor === 'keldia')).toMatchObject([{ side: 'for' }])
  })
})

describe('a position', () => {
  it('has the sentence for evidence, the day of the deed, and the statement that it rests on', async () => {
    const text = 'The day was long. Ana Roy said on Tuesday that the withdrawal was a disgrace.'
    const [position] = await read(text)
    expect(position).toMatchObject({ actor: 'ana-roy', date: '2021-11-23', statement: 's1' })
    expect(position?.evidence.map((span) => text.slice(...span))).toEqual([text.slice(18)])
  })

  it('is one for each actor and issue, with the strongest commitment', async () => {
    const text = 'Varonia plans to leave the treaty. Varonia left the treaty on Monday.'
    expect(await read(text)).toMatchObject([{ actor: 'varonia', side: 'for', commitment: 'act', date: '2021-11-22' }])
  })

  it('is none where a bare word of the codebook stands in an article about something else', async () => {
    expect(await read('Keldia pulled out of the race. It was long. Varonia pulled out as well.')).toEqual([])
  })

  it('is none without words of an issue, or without a codebook', async () => {
    expect(await read('Keldia and Varonia play chess.')).toEqual([])
    const article = { id: 'a', outlet: null, published: null, title: null, url: null, language: null }
    const [reading] = await createEngine({}).read([{ ...article, text: 'Varonia left the treaty.' }])
    expect(reading?.positions).toEqual([])
  })
})
