import { counted } from '../../export/wording.js'
import type { Problem } from '../../ingest/index.js'
import {
  type IntakeProgress,
  type IntakeSummary,
  queueAffair,
  type ReadAffairOptions,
  readAffair,
} from '../../intake/index.js'
import { openEngine } from '../../model/index.js'
import type { Codebook } from '../../read/codebook.js'
import { isPostgres } from '../../record/index.js'
import { StandpointError } from '../../text/index.js'
import type { ReadChoice } from '../commands/read.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { onInterrupt } from '../interrupt.js'
import { startProgress } from '../progress.js'
import { readCodebook } from '../read-codebook.js'

/** More problems than this are counted, not printed. */
const MOST_PROBLEMS = 50

/** So many that threads seldom wait for one another at the end of a batch. */
const ARTICLES_A_THREAD = 32

export async function read(
  paths: readonly string[],
  choice: ReadChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const codebook = choice.codebook === undefined ? undefined : await readCodebook(choice.codebook)
  if (choice.queueOnly && !isPostgres(recordPath))
    throw new StandpointError('RECORD_WITHOUT_QUEUE', { path: recordPath })
  const interrupt = onInterrupt()
  const progress = startProgress(terminal, 'articles', true)
  let problems = 0
  const onProblem = ({ source, message }: Problem): void => {
    problems += 1
    if (problems <= MOST_PROBLEMS) progress.tell(`standpoint: ${source}: ${message}`)
  }
  interrupt.signal.addEventListener('abort', () => progress.tell('standpoint: finishing the articles in hand …'))
  try {
    const options = {
      record: recordPath,
      affair: { id: choice.affair, name: choice.affairName ?? codebook?.affair, codebook },
      paths,
      ingest: {
        outlet: choice.outlet,
        published: choice.published,
        language: choice.language,
        timezone: choice.timezone,
        columns: choice.column,
      },
      engine: (known: Codebook | null) =>
        openEngine({ codebook: known, attributor: choice.attributor, threads: choice.threads }),
      batch: ARTICLES_A_THREAD * choice.threads,
      onProgress: ({ done, bytes, bytesTotal }: IntakeProgress) =>
        progress.at(done, bytesTotal === null ? null : bytes / bytesTotal),
      onProblem,
      signal: interrupt.signal,
    } satisfies ReadAffairOptions
    const summary = isPostgres(recordPath)
      ? await queueAffair({ ...options, leaveToWorkers: choice.queueOnly })
      : await readAffair(options)
    progress.stop()
    if (problems > MOST_PROBLEMS) terminal.tell(`standpoint: and ${counted(problems - MOST_PROBLEMS, 'problem')} more`)
    await terminal.write(summaryText(summary))
    if (summary.aborted)
      terminal.tell(`standpoint: stopped; ${counted(summary.done, 'article')} kept: run the same again to go on`)
    if (terminal.watched && summary.found > 0) terminal.tell(nextSteps(summary.affair.id))
    if (summary.failed > 0 || summary.aborted) return EXIT.failed
    return summary.found === 0 ? EXIT.nothing : EXIT.done
  } catch (error) {
    progress.stop()
    if (error instanceof StandpointError && interrupt.signal.aborted) terminal.tell('standpoint: stopped')
    throw error
  } finally {
    interrupt.done()
  }
}

const nextSteps = (affair: string): string =>
  `next: standpoint statements --affair ${affair}, standpoint report ${affair} --output ${affair}.html, or standpoint serve`

/** What came of it, a line a fact; a line that has nothing to say is left out. */
function summaryText(summary: IntakeSummary): string {
  const { affair, found, added, known, versions, failed, read, statements, outletUnknown, publishedUnknown, waiting } =
    summary
  const kinds = [
    [added, `${added} new`],
    [versions, `${counted(versions, 'new version')} of known ones`],
    [known, `${known} known before`],
  ].flatMap(([count, words]) => (count === 0 ? [] : [words]))
  const unknown = [
    [outletUnknown, `the outlet of ${counted(outletUnknown, 'article')} (--outlet states it)`],
    [publishedUnknown, `the date of ${counted(publishedUnknown, 'article')} (--published states it)`],
  ].flatMap(([count, words]) => (count === 0 ? [] : [words]))
  const lines = [
    `${affair.name} (${affair.id})`,
    `  ${counted(found, 'article')} found${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}`,
    read === 0
      ? found === 0 || waiting > 0
        ? ''
        : '  nothing new to read'
      : `  ${counted(read, 'article')} read: ${counted(statements, 'statement')}`,
    waiting === 0 ? '' : `  ${counted(waiting, 'article')} wait in the queue: "standpoint worker" reads them`,
    unknown.length === 0 ? '' : `  unknown: ${unknown.join('; ')}`,
    failed === 0 ? '' : `  ${counted(failed, 'file or line', 'files or lines')} could not be read: see the messages`,
  ]
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}
