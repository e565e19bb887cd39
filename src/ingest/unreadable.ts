import type { Problem } from './item.js'
import { errorAt } from './problem.js'

/** What it means that the system refused to open, list or unpack something, and what to do. */
const CAUSES: Readonly<Record<string, readonly [fault: string, cure: string]>> = {
  EACCES: ['no permission', 'give yourself the right to read it, for example with "chmod u+rX"'],
  EPERM: ['no permission', 'give yourself the right to read it, for example with "chmod u+rX"'],
  EISDIR: ['it is a folder', 'give the path of a file, or the folder with a "/" at its end'],
  ELOOP: ['its symbolic links lead in a circle', 'remove the link'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'check the path'],
  ENAMETOOLONG: ['its path is too long', 'move it to a shorter path'],
  EIO: ['the disk reports an error', 'copy the file from another place'],
  EMFILE: ['too many files are open', 'close other programs or raise the limit with "ulimit -n"'],
  Z_DATA_ERROR: ['its gzip data is damaged', 'fetch the file again or pack it again'],
  Z_BUF_ERROR: ['its gzip data ends too early', 'fetch the file again or pack it again'],
}

/** The problem of a file or folder that threw `error` while it was read. Errors of our own making are thrown on. */
export function unreadable(source: string, error: unknown): Problem {
  const code = codeOf(error)
  if (code === null) throw error
  if (code === 'ENOENT') return errorAt(source, 'FILE_NOT_FOUND')
  const message = error instanceof Error ? error.message : code
  const [fault, cure] = CAUSES[code] ?? [message, 'check the file and try again']
  return errorAt(source, 'FILE_UNREADABLE', { fault, cure })
}

/** Code of an error of the system or of zlib; null for any other. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return /^(?:E[A-Z0-9]+|Z_[A-Z_]+)$/u.test(error.code) ? error.code : null
}
