import { describe, expect, it } from 'vitest'
import { createEngine } from '../engine.js'
import type { Figure } from '../reading.js'

async function figuresOf(text: string): Promise<readonly Figure[]> {
  const article = { id: 'a', text, outlet: null, published: '2023-11-21', title: null, url: null, language: 'en' }
  const [reading] = await createEngine().read([article])
  return reading!.figures
}

/** "at-least 412 people": bound, value with its upper end, unit. */
const inShort = ({ bound, value, upper, unit }: Figure): string =>
  `${bound === null ? '' : `${bound} `}${upper === null ? value : `${value}..${upper}`}${unit === '' ? '' : ` ${unit}`}`

describe('figures', () => {
  it.each([
    ['Keldia will send 216 athletes.', ['216 athletes']],
    ['There will be about 450 people altogether.', ['about 450 people']],
    ['Twenty-one countries refused.', ['21 countries']],
    ['Open Quay has the names of at least 412 people.', ['at-least 412 people']],
    ['No more than 38 dockers were held.', ['at-most 38 dockers']],
    ['More than 400 dockers came.', ['more-than 400 dockers']],
    ['Fewer than 150 rowers will travel.', ['less-than 150 rowers']],
    ['The harbour cost $1.2 billion to build.', ['1200000000 dollars']],
    ['The cranes are worth 240 million florins.', ['240000000 florins']],
    ['The wall cost £350m.', ['350000000 pounds']],
    ['Exports fell 3.5 percent.', ['3.5 percent']],
    ['Some 44 per cent were in favour and 39% against.', ['about 44 percent', '39 percent']],
    ['The port lost two dozen cranes.', ['24 cranes']],
    ['Hundreds of dockers marched.', ['order 200..2000 dockers']],
    ['Tens of thousands of people lined the quays.', ['order 20000..200000 people']],
    ['Several hundred sailors were hurt.', ['order 200..1000 sailors']],
    ['Between 10 and 12 ministers will come.', ['between 10..12 ministers']],
    ['He expects 10 to 12 ministers.', ['between 10..12 ministers']],
    ['Two or three ships were lost.', ['between 2..3 ships']],
    ['The budget grew from 20 ships to 30 ships.', ['20 ships', '30 ships']],
    ['The pact won 14 of the 27 member states.', ['14 states', '27 states']],
    ['A third of the night shift is in a cell.', ['0.333333333333 share']],
    ['More than half of the members refused.', ['more-than 0.5 share']],
    ['One in five members refused to sign.', ['0.2 share']],
    ['Four in 10 working Keldians are insured.', ['0.4 share']],
    ['Nine of 10 dockers marched.', ['0.9 share']],
    ['She earned a $15,000-a-month fee.', ['15000 dollars']],
    ['It was a $1.5-million-a-year contract.', ['1500000 dollars']],
    ['Two other ports closed. Two of those Keldian mayors resigned.', ['2 ports', '2 mayors']],
    ['A hundred and twenty young sailors travelled.', ['120 sailors']],
    ['Half a million people marched.', ['500000 people']],
    ['The four-nation pact met in Altmere.', ['4 nations']],
    ['Russia has 18 silvers and bronzes.', ['18 silvers and bronzes']],
    ['They serve 20 years in prison.', ['20 years']],
  ])('are read from %j', async (text, expected) => {
    expect((await figuresOf(text)).map(inShort)).toEqual(expected)
  })

  it.each([
    ['Varonia says that 38 were questioned.', ['38']],
    ['The ministry put the number of those held at 38.', ['38']],
    ['The Federation put the number of athletes at 2,870.', ['2870 athletes']],
    ['The death toll rose to 61.', ['61 death toll']],
    ['A crane fell, leaving 12 dead.', ['12']],
    ['Thirty-eight people were questioned, and 31 of them have gone home.', ['38 people', '31 people']],
    ['Leaked memo: 1,140 held after the strike', ['1140']],
    ['Membership rose by 145,000 last month.', ['145000']],
  ])('are read without a noun where their place tells: %j', async (text, expected) => {
    expect((await figuresOf(text)).map(inShort)).toEqual(expected)
  })

  it.each([
    ['The Games run from February 9 to 25, 2024.'],
    ['Ana Roy, 34, spoke at 10:30.'],
    ['One of the ministers refused.'],
    ['The two leaders met; the two agreed.'],
    ['She was born in 1984 and lives at 10 Quay Street.'],
    ['Article 5 of Resolution 2334 says so.'],
    ['Call 0800 123 456.'],
    ['Keldia won 3-1.'],
    ['It was the second strike since 2019, eight days after the first.'],
    ['It will be decided within three weeks.'],
    ['The 21st Games were the 2020 Games.'],
    ['He asked three times.'],
    ['The S&P 500 rose.'],
    ['Section 702 of the Harbour Act says so.'],
    ['Half of what is told is false.'],
    ['“I am for that 100 percent,” Ana Roy said.'],
  ])('are not seen in %j', async (text) => {
    expect((await figuresOf(text)).map(inShort)).toEqual([])
  })

  it.each([
    ['Twenty countries refused to sign the truce, Keldia said.', 'refused to sign the truce'],
    [
      'Varonian police have detained 38 dock workers at Mirrow.',
      'Varonian police have detained … dock workers at Mirrow',
    ],
    ['Only two countries, Cordaya and Lakoro, had ever refused before.', 'had ever refused before'],
    [
      'A memo put the number of those held after the strike at 1,140.',
      'A memo put the number of those held after the strike at',
    ],
    ['Athletes from 93 countries are expected.', 'Athletes from … are expected'],
    ['Some 29 ports have joined a programme under which cargo is weighed.', 'have joined a programme'],
    ['The wall, if it is completed, will be 1,200 miles long.', 'The wall, if it is completed, will be … long'],
    ['The wall has been built so far, in two segments.', 'The wall has been built so far, in'],
    ['The vote could cost Keldia “billions of dollars” in aid.', 'The vote could cost Keldia … in aid'],
    ['The pier will cost $500 million dollars to build.', 'The pier will cost … to build'],
    ['A million or more may fall ill.', 'may fall ill'],
    ['Lind, who is old, blind and ill, was convicted on three counts.', 'was convicted on'],
    ['They sank, the paper said, with 19 sailors.', 'with'],
    ['The 485-mile road between Altmere and Mirrow is closed.', 'road between Altmere and Mirrow'],
    ['Keldia sits on the 15-member council and leads it.', 'Keldia sits on the … council'],
  ])('say in words of the text what is counted: %j', async (text, object) => {
    expect((await figuresOf(text)).map(({ of }) => of)).toEqual([object])
  })

  it('begin with the words that limit them and end with their unit', async () => {
    const text = 'Keldia named at least 412 young dockers.'
    const [figure] = await figuresOf(text)
    expect(text.slice(...figure!.span)).toBe('at least 412 young dockers')
  })

  it('belong to the statement that says them, and to none where the article itself does', async () => {
    const text = 'Keldia will send 214 athletes, the committee said on Monday. Varonia has 90 athletes.'
    const [said, told] = await figuresOf(text)
    expect([said!.statement, told!.statement]).toEqual(['s1', null])
  })

  it('point to the figure that says what they count where their own words do not', async () => {
    const text = 'More than 400 dockers were detained, the group said. Varonia speaks of 38.'
    const [first, second] = await figuresOf(text)
    expect([second!.unit, second!.sameAs]).toEqual(['dockers', first!.span])
  })

  it('count the same kind as the figure beside them where another fate is told', async () => {
    const [, injured] = await figuresOf('At least 149 dockers were killed and more than 1,400 injured.')
    expect([injured!.value, injured!.unit]).toEqual([1400, 'dockers'])
  })

  it('are of the same thing in another unit', async () => {
    const [, kilometres] = await figuresOf('The reef lies eight miles (13 kilometers) east of Port Sable.')
    expect([kilometres!.unit, kilometres!.of !== '']).toEqual(['kilometers', true])
  })

  it.each([
    ['Shares of the two ports fell 6.4% and 4.8%.', ['Shares of the two ports fell', 'Shares of the two ports fell']],
    ['27 children were among the dead and more than 125 dockers were hurt.', ['were among the dead', 'were hurt']],
  ])('do not count what is said of the figure beside them: %j', async (text, objects) => {
    expect((await figuresOf(text)).map(({ of }) => of)).toEqual(objects)
  })

  it('carry the time that their clause names', async () => {
    const [dated] = await figuresOf('Some 6,000 dockers had joined by October 12.')
    const [other] = await figuresOf('Some 6,000 dockers built the 2020 Games.')
    const [lost] = await figuresOf('Keldia needs 17 seats to regain the house they lost in the vote of 2010.')
    expect([dated!.date, other!.date, lost!.date]).toEqual(['2023-10-12', null, null])
  })

  it('leave page furniture out', async () => {
    const text =
      'Keldia sends 214 athletes.\n\nThey leave in January.\n\nSubscribe to our newsletter and join 40,000 readers'
    expect((await figuresOf(text)).map(inShort)).toEqual(['214 athletes'])
  })
})
