import { wordShape } from '../../export/columns/word-columns.js'
import { counted } from '../../export/wording.js'
import { openRecord } from '../../record/open-record.js'
import { affairMeant } from '../../views/ledger/affair-meant.js'
import { compareWords } from '../../views/words/compare-words.js'
import type { WordsChoice } from '../commands/words.js'
import type { ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { printRows } from './print-rows.js'

export async function words(choice: WordsChoice, { recordPath, terminal }: Setting): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    const affair = await affairMeant(record.db, choice.affair)
    const { one, other, rows } = await compareWords(record.db, { ...choice, affair })
    const sideWords = ({ articles, words: count }: typeof one) =>
      `${counted(articles, 'article')} with ${counted(count, 'word')}`
    terminal.tell(`one: ${sideWords(one)}; other: ${sideWords(other)}`)
    const empty = one.articles === 0 ? '--one' : other.articles === 0 ? '--other' : null
    const nothing =
      empty === null
        ? 'no term marks either side: the articles are too few, or too much alike'
        : `no article of the affair is meant by ${empty}: see "standpoint articles" and "standpoint outlets"`
    return await printRows({ total: rows.length, rows }, { one: 'term', shape: wordShape, nothing }, choice, terminal)
  } finally {
    await record.close()
  }
}
