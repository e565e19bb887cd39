import { digestText } from '../../export/digest-text.js'
import { openRecord } from '../../record/open-record.js'
import { digest } from '../../views/digest/digest.js'
import { affairMeant } from '../../views/ledger/affair-meant.js'
import type { DigestChoice } from '../commands/digest.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'

export async function printDigest(
  { affair, since, of, limit, offset, format }: DigestChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    const news = await digest(record.db, await affairMeant(record.db, affair), { since, of }, { limit, offset })
    if (format === 'json') await terminal.write(`${JSON.stringify(news, null, 2)}\n`)
    if (news.articles.total === 0) {
      terminal.tell(`standpoint: nothing was taken in since ${since}`)
      return EXIT.nothing
    }
    if (format !== 'json') await terminal.write(digestText(news, format))
    return EXIT.done
  } finally {
    await record.close()
  }
}
