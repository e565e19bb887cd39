import { StandpointError } from '../text/index.js'
import { EXIT, type ExitStatus } from './exit.js'
import { isReaderGone } from './terminal.js'

/** Runs the work of a command, and makes an exit status of whatever comes of it. */
export type Run = (work: () => Promise<ExitStatus>) => Promise<void>

export const run: Run = async (work) => {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (isReaderGone(error)) {
      process.exitCode = EXIT.done
      return
    }
    process.stderr.write(`standpoint: ${messageOf(error)}\n`)
    process.exitCode = EXIT.failed
  }
}

/** What a person can do something with; the stack only where the fault is ours. */
function messageOf(error: unknown): string {
  if (error instanceof StandpointError) return error.message
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && 'syscall' in error) return error.message
  return `${error.stack ?? error.message}\nThis should not happen: please report it, with what you were doing.`
}
