import { once } from 'node:events'
import { createWriteStream, realpathSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { StandpointError } from '../text/index.js'
import type { Terminal } from './terminal.js'

/** Where results go: stdout, a device or pipe, or a file that is only there once it is whole. */
export interface Output {
  readonly write: (text: string) => Promise<void>
  /** Puts the file in its place. */
  readonly keep: () => Promise<void>
  /** Leaves everything as it was before; what went to stdout is out. */
  readonly discard: () => Promise<void>
}

/**
 * @param path null or "-" for stdout
 * @throws OUTPUT_UNWRITABLE from `write` and `keep`
 */
export function openOutput(path: string | null, terminal: Terminal): Output {
  if (path === null || path === '-') {
    return { write: terminal.write, keep: async () => undefined, discard: async () => undefined }
  }
  const found = statSync(path, { throwIfNoEntry: false })
  // A device or a pipe ("/dev/null") takes what is written and must not be replaced; a link leads to the file.
  const isPassage = found !== undefined && !found.isFile() && !found.isDirectory()
  const target = found === undefined || isPassage ? path : realpathSync(path)
  const partial = isPassage ? null : `${target}.${process.pid}.part`
  const file = createWriteStream(partial ?? target)
  // An error comes out of the next write or the end, as a rejected promise; this keeps it from ending the process.
  file.on('error', () => undefined)
  const discard = async (): Promise<void> => {
    file.destroy()
    // Another thread opens the file: removed before that, it would come back.
    if (!file.closed) await new Promise<void>((closed) => file.once('close', () => closed()))
    if (partial !== null) await rm(partial, { force: true })
  }
  const attempt = async (step: () => Promise<unknown>): Promise<void> => {
    try {
      await step()
    } catch (error) {
      await discard()
      const fault = error instanceof Error ? error.message : String(error)
      throw new StandpointError('OUTPUT_UNWRITABLE', { path, fault }, { cause: error })
    }
  }
  return {
    write: (text) =>
      attempt(async () => {
        if (file.errored !== null) throw file.errored
        if (!file.write(text)) await once(file, 'drain')
      }),
    keep: () =>
      attempt(async () => {
        file.end()
        await finished(file)
        if (partial !== null) await rename(partial, target)
      }),
    discard,
  }
}
