/** A name in a sentence, with whether a word of office stands beside it ("Keldia's minister", "the president of Keldia"). */
export interface FoundName {
  readonly name: string
  /** Offset in the sentence. */
  readonly start: number
  readonly end: number
  readonly hasOffice: boolean
  /** At the head of the sentence, where any word has a capital. */
  readonly isFirst: boolean
}

const WORD = '\\p{Lu}\\p{Ll}+(?:-\\p{L}+)*'
const NAME = new RegExp(`(?<![\\p{L}\\p{N}])${WORD}(?: ${WORD})*`, 'gu')
/** Words with a capital that begin a sentence or a title. */
const LEADING =
  /^(?:The|An?|In|On|At|But|And|Or|For|From|As|If|When|While|After|Before|Since|That|This|These|Those|It|He|She|They|We|You|His|Her|Its|Their|Our|My|Both|Some|Many|Most|No|Not|Only|Last|Next|Once|There|Then|Here|What|Who|How|Why|Where|By|To|With|Without|Under|Until|Mr|Mrs|Ms|Dr|Former|President|Prime|Minister|Premier|Foreign|Secretary|King|Queen|Ambassador|Chancellor|General|Senator|Sen|Rep) /
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/
const OFFICE =
  'president|presidency|premier|prime|foreign|minister|ministers|ministry|ambassador|embassy|government|parliament|king|queen|crown|army|navy|delegate|delegation|authorities|officials|leaders|athletes|capital|diplomats|troops|consul'
const BEHIND = new RegExp(`^(?:[’']s)? (?:${OFFICE})\\b`)
const BEFORE = new RegExp(`\\b(?:${OFFICE}) of (?:the )?$`)

/** The names of a sentence, those of the calendar left out. */
export function namesIn(sentence: string): FoundName[] {
  return [...sentence.matchAll(NAME)].flatMap((match): FoundName[] => {
    let name = match[0]
    let start = match.index
    for (let lead = LEADING.exec(name); lead !== null; lead = LEADING.exec(name)) {
      name = name.slice(lead[0].length)
      start += lead[0].length
    }
    if (CALENDAR.test(name) || LEADING.test(`${name} `)) return []
    const end = start + name.length
    const hasOffice =
      BEHIND.test(sentence.slice(end, end + 20)) || BEFORE.test(sentence.slice(Math.max(0, start - 30), start))
    return [{ name, start, end, hasOffice, isFirst: start === 0 }]
  })
}
