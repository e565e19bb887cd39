import { describe, expect, it } from 'vitest'
import { scan } from '../scan/index.js'
import { findTimes } from './find-times.js'

const read = (text: string, published: string | null = '2016-10-05') => {
  const { sentences, paragraphs } = scan(text)
  const quotations = [...text.matchAll(/“[^”]*”/g)].map(
    ({ 0: passage, index }) => [index, index + passage.length] as const,
  )
  const { times, doubts } = findTimes({ text, published, sentences, paragraphs, quotations })
  return {
    times: times.map(({ span, value }) => [text.slice(...span), value]),
    doubts: doubts.map(({ code, span }) => [code, text.slice(...span)]),
  }
}

// The articles are dated Wednesday, 5 October 2016.
describe('a time expression', () => {
  it.each([
    ['The minister said on Tuesday that talks go on.', 'on Tuesday', '2016-10-04'],
    ['Parliament voted Friday to leave.', 'Friday', '2016-09-30'],
    ['The queen will visit Varonia on Friday.', 'on Friday', '2016-10-07'],
    ['She told reporters Wednesday that she would go.', 'Wednesday', '2016-10-05'],
    ['Polls close at 8 p.m. Tuesday and will be counted at once.', 'Tuesday', '2016-10-11'],
    ['They are scheduled to meet Tuesday in Port Sable.', 'Tuesday', '2016-10-11'],
    ['The council called a meeting for Friday to discuss it.', 'Friday', '2016-10-07'],
    ['The rules will be put in words and published Thursday.', 'Thursday', '2016-10-06'],
    ['The country missed a key deadline Monday.', 'Monday', '2016-10-03'],
    ['The president is to be named Thursday.', 'Thursday', '2016-10-06'],
    ['The ballots arrived after the deadline on Tuesday.', 'on Tuesday', '2016-10-04'],
    ['They met last Monday.', 'last Monday', '2016-10-03'],
    ['The council meets Tuesday in the old port.', 'Tuesday', '2016-10-11'],
    ['The crisis comes to the port Monday.', 'Monday', '2016-10-10'],
    ['The move comes after talks on Monday.', 'on Monday', '2016-10-03'],
    ['They called for bigger protests after Friday prayers.', 'Friday', '2016-10-07'],
    ['They called for calm on Friday.', 'on Friday', '2016-09-30'],
    ['They meet next Tuesday.', 'next Tuesday', '2016-10-11'],
    ['Friday’s vote was close.', 'Friday', '2016-09-30'],
    ['It goes well, she noted at Monday’s briefing.', 'Monday', '2016-10-03'],
    ['He arrived late Sunday night.', 'late Sunday night', '2016-10-02'],
    ['The deal was signed yesterday.', 'yesterday', '2016-10-04'],
    ['It opens tomorrow.', 'tomorrow', '2016-10-06'],
    ['They spoke this morning.', 'this morning', '2016-10-05'],
  ])('that names a day in "%s" is counted by its tense', (text, words, value) => {
    expect(read(text).times).toEqual([[words, value]])
  })

  it.each([
    ['It was signed last week.', 'last week', '2016-W39'],
    ['Earlier in the week she left.', 'Earlier in the week', '2016-W40'],
    ['It begins next month.', 'next month', '2016-11'],
    ['It will end later this month.', 'later this month', '2016-10'],
    ['They lost last year.', 'last year', '2015'],
    ['It rained over the weekend.', 'the weekend', '2016-10-01/2016-10-02'],
    ['The talks broke down in August.', 'in August', '2016-08'],
    ['She will send nobody to December’s Games.', 'December', '2016-12'],
    ['She has many guests in November.', 'in November', '2016-11'],
    ['She would look again if all were free by March.', 'March', '2017-03'],
    ['He was named in late October.', 'in late October', '2015-10'],
    ['It was founded in the spring of 2014.', 'in the spring of 2014', '2014-SP'],
    ['The 1990s were calm.', 'The 1990s', '1990/1999'],
    ['It will happen before the end of 2019.', 'the end of 2019', '2019'],
    ['She led it from 2001 to 2009.', '2001 to 2009', '2001/2009'],
    ['Six months ago, it failed.', 'Six months ago', '2016-04'],
    ['Seventy years ago, it was one country.', 'Seventy years ago', '1946'],
    ['In the next 30 days, they will decide.', 'In the next 30 days', '2016-10-05/2016-11-04'],
    ['Prices fell over the last two decades.', 'the last two decades', '1996/2016'],
  ])('that names more than a day in "%s" keeps its precision', (text, words, value) => {
    expect(read(text).times).toEqual([[words, value]])
  })

  it.each([
    ['The attack on Dec. 2 killed two.', 'on Dec. 2', '2015-12-02'],
    ['Voters go to the polls on Nov. 8.', 'on Nov. 8', '2016-11-08'],
    ['It was passed on Thursday, Dec. 3, by all.', 'on Thursday, Dec. 3', '2015-12-03'],
    ['He predicted more of it after the Nov. 4 vote.', 'Nov. 4', '2016-11-04'],
    ['It was the worst since the Sept. 11 attacks.', 'Sept. 11', '2001-09-11'],
    ['It opened on December 2nd of all days.', 'on December 2nd', '2015-12-02'],
    ['Keldia joined on 23 September 1976.', 'on 23 September 1976', '1976-09-23'],
    ['The Games run from February 4 to 20, 2022.', 'February 4 to 20, 2022', '2022-02-04/2022-02-20'],
    ['They will meet June 28 and 29.', 'June 28 and 29', '2017-06-28/2017-06-29'],
    ['They met on 3 and 4 May.', 'on 3 and 4 May', '2016-05-03/2016-05-04'],
    ['The letter is dated 2015-03-01.', '2015-03-01', '2015-03-01'],
    ['Since May 2011 he has led it.', 'May 2011', '2011-05'],
    ['She served from March to May 2015.', 'March to May 2015', '2015-03/2015-05'],
    ['It ran from December 2015 to March 2016.', 'December 2015 to March 2016', '2015-12/2016-03'],
    ['It rained from Aug. 30 to Sept. 2 there.', 'Aug. 30 to Sept. 2', '2016-08-30/2016-09-02'],
    ['The 2010–2014 plan failed.', '2010–2014', '2010/2014'],
    ['It lasted between 2010 and 2014.', '2010 and 2014', '2010/2014'],
  ])('with a date in "%s" is read in any order', (text, words, value) => {
    expect(read(text).times).toEqual([[words, value]])
  })

  it.each([
    'He reads the Sunday Times.',
    'It was like a novel called “1984.”',
    'She may march for 2,015 days.',
    'The army sent 2000 troops.',
    'The Harbour 2022 emblem is blue.',
    'It lasted for two years.',
    'They meet every Monday.',
    'Prime Minister Theresa May’s office closed.',
    'The novel is called “1984”.',
    'She works for USA Today.',
    'Spending rose in fiscal 2017 and in fiscal year 2018.',
    'It is paid in the 2014-15 school year and in the 2019/20 season.',
    'The 2018 fiscal year, FY2019 and FY 2020 are planned.',
    'More than ten years ago is too vague.',
  ])('is not seen in "%s"', (text) => {
    expect(read(text).times).toEqual([])
  })

  it('counts "a day earlier" and "years later" from the time named before', () => {
    expect(read('It was reported on Friday. She said so a day earlier.').times).toEqual([
      ['on Friday', '2016-09-30'],
      ['a day earlier', '2016-09-29'],
    ])
    expect(read('It was built in 1949. Nineteen years later it fell, in June of that year.').times).toEqual([
      ['in 1949', '1949'],
      ['Nineteen years later', '1968'],
      ['in June of that year', '1968-06'],
    ])
  })

  it('counts "days after" from the event that the words date, and from nothing else', () => {
    expect(read('Two days after Monday’s vote it rained.').times[0]).toEqual(['Two days after', '2016-10-05'])
    expect(read('Two days after the vote it rained.')).toEqual({
      times: [],
      doubts: [['TIME_UNANCHORED', 'Two days after']],
    })
  })

  it('takes the day of the words for "today" inside them', () => {
    expect(read('She spoke on Monday. “Today we begin,” she said.').times).toEqual([
      ['on Monday', '2016-10-03'],
      ['Today', '2016-10-03'],
    ])
  })

  it('takes the day that the paragraph before tells for "today" in words that open a paragraph', () => {
    const text = 'She opened the quay on Monday.\n\n“Today we begin,” she said.'
    expect(read(text).times.map(([, value]) => value)).toEqual(['2016-10-03', '2016-10-03'])
  })

  it('counts from the day after where the first lines tell that day as past and none bears the date itself', () => {
    // Dated Wednesday.
    const text = 'Keldia closed the port on Thursday. Ships left on Tuesday, and more will leave today.'
    expect(read(text)).toEqual({
      times: [
        ['on Thursday', '2016-10-06'],
        ['on Tuesday', '2016-10-04'],
        ['today', '2016-10-06'],
      ],
      doubts: [['DATE_BEHIND', 'on Thursday']],
    })
    const other = `${text} It rained on Wednesday.`
    expect(read(other).times[0]).toEqual(['on Thursday', '2016-09-29'])
    expect(read('Parliament met last Thursday.').times[0]).toEqual(['last Thursday', '2016-09-29'])
  })

  it.each([
    ['2016-10-05T23:30:00-04:00', '2016-10-04'],
    ['2016-10-06T00:30:00+09:00', '2016-10-05'],
  ])('counts from the day that the outlet’s own clocks showed at %s', (published, value) => {
    expect(read('It was signed yesterday.', published).times).toEqual([['yesterday', value]])
  })

  it('is a doubt without a date of publication, unless it is absolute', () => {
    expect(read('It was signed on Tuesday, after talks in 2014.', null)).toEqual({
      times: [['in 2014', '2014']],
      doubts: [['TIME_UNANCHORED', 'on Tuesday']],
    })
  })
})
