import { counted } from '../../export/wording.js'
import { openEngine } from '../../model/index.js'
import type { Engine } from '../../read/engine.js'
import type { Article } from '../../text/index.js'
import { articleLines } from '../article-lines.js'
import type { AnnotateChoice } from '../commands/annotate.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { onInterrupt } from '../interrupt.js'
import { openOutput } from '../output-file.js'
import { startProgress } from '../progress.js'
import { readCodebook } from '../read-codebook.js'

/** Articles that go into the engine together, so that a model can batch and streams are seldom waited for. */
const BATCH = 64

export async function annotate(
  { input, output: outputPath, ...choice }: AnnotateChoice,
  { terminal }: Setting,
): Promise<ExitStatus> {
  const codebook = choice.codebook === undefined ? null : await readCodebook(choice.codebook)
  const engine = await openEngine({ codebook, attributor: choice.attributor, threads: choice.threads })
  if (input === '-' && process.stdin.isTTY) terminal.tell('reading articles from the terminal; Ctrl-D ends them')
  const output = openOutput(outputPath, terminal)
  const interrupt = onInterrupt()
  const progress = startProgress(terminal, 'articles', false)
  let read = 0
  let failed = 0
  const fail = (place: string, message: string): void => {
    failed += 1
    progress.tell(`standpoint: ${place}: ${message}`)
  }
  let reading: Promise<unknown> = Promise.resolve()
  let writing: Promise<void> = Promise.resolve()
  const flush = async (batch: readonly Article[]): Promise<void> => {
    const before = writing
    const lines = readBatch(engine, batch, fail)
    reading = lines
    writing = Promise.all([lines, before]).then(async ([ready]) => {
      if (ready.length > 0) await output.write(`${ready.join('\n')}\n`)
      read += ready.length
      progress.at(read)
    })
    // An error is heard where `writing` is awaited.
    writing.catch(() => undefined)
    // The engine is one batch ahead of the output, never more.
    await before
  }
  try {
    let batch: Article[] = []
    for await (const line of articleLines(input, interrupt.signal)) {
      if (interrupt.signal.aborted) break
      if ('problem' in line) {
        const { severity, source, message } = line.problem
        if (severity === 'error') fail(source, message)
        else progress.tell(`standpoint: ${source}: ${message}`)
      } else if (batch.push(line.article) === BATCH) {
        await flush(batch)
        batch = []
      }
    }
    if (!interrupt.signal.aborted) await flush(batch)
    await writing
    progress.stop()
    if (interrupt.signal.aborted) {
      await output.discard()
      const kept =
        outputPath === '-' ? `${counted(read, 'reading')} had been written` : `${outputPath} is as it was before`
      terminal.tell(`standpoint: stopped; ${kept}`)
      return EXIT.failed
    }
    await output.keep()
    if (failed > 0) terminal.tell(`standpoint: ${counted(read, 'article')} read, ${counted(failed, 'line')} left out`)
    else if (read === 0) terminal.tell('standpoint: no article came in: one a line is expected, as JSON')
    return failed > 0 ? EXIT.failed : read === 0 ? EXIT.nothing : EXIT.done
  } catch (error) {
    progress.stop()
    await output.discard()
    throw error
  } finally {
    interrupt.done()
    await reading.catch(() => undefined)
    await engine.close()
  }
}

/** Readings as lines; should the engine fail on one article, the others are read all the same. */
async function readBatch(
  engine: Engine,
  batch: readonly Article[],
  fail: (place: string, message: string) => void,
): Promise<string[]> {
  if (batch.length === 0) return []
  try {
    return (await engine.read(batch)).map((reading) => JSON.stringify(reading))
  } catch (error) {
    const [only] = batch
    if (batch.length === 1 && only !== undefined) {
      const reason = error instanceof Error ? error.message : String(error)
      fail(`article "${only.id}"`, `the engine failed on it (${reason}): please report it, with its text`)
      return []
    }
    const lines: string[] = []
    for (const article of batch) lines.push(...(await readBatch(engine, [article], fail)))
    return lines
  }
}
