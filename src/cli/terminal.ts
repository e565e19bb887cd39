import { once } from 'node:events'
import { colourPaint, type Paint, plainPaint } from '../export/paint.js'

/** All that a command may do with the streams of its process. */
export interface Terminal {
  /** Writes results to stdout; waits while the reader is behind. */
  readonly write: (text: string) => Promise<void>
  /** Writes a line for people to stderr. */
  readonly tell: (line: string) => void
  /** Whether a person watches stderr. */
  readonly watched: boolean
  /** Of stdout, in characters. */
  readonly width: number
  readonly paint: Paint
}

/** Width where nobody says: no terminal, and no COLUMNS. */
const WIDTH = 100
const NARROWEST = 40

/**
 * The terminal of this process. `colour` true or false overrules what the stream can do; undefined leaves it to the
 * stream and to NO_COLOR and FORCE_COLOR.
 */
export function openTerminal(colour: boolean | undefined): Terminal {
  const { stdout, stderr, env } = process
  const columns = Number(env.COLUMNS)
  const width = stdout.columns ?? (Number.isInteger(columns) && columns > 0 ? columns : WIDTH)
  const able = stdout.isTTY === true ? stdout.hasColors() : forcedColour(env)
  return {
    write: async (text) => {
      if (stdout.errored) throw stdout.errored
      if (!stdout.write(text)) await once(stdout, 'drain')
    },
    tell: (line) => void stderr.write(`${line}\n`),
    watched: stderr.isTTY === true,
    width: Math.max(width, NARROWEST),
    paint: (colour ?? able) ? colourPaint : plainPaint,
  }
}

const forcedColour = ({ NO_COLOR, FORCE_COLOR }: NodeJS.ProcessEnv): boolean =>
  (NO_COLOR ?? '') === '' && FORCE_COLOR !== undefined && !['', '0', 'false'].includes(FORCE_COLOR)

/**
 * A reader that has seen enough (`| head -1`) is no error: the write that finds nobody fails with EPIPE, which `run` takes
 * for the quiet end of the command. The process is not ended here, for threads may be at work that must end first.
 */
export function endWithReader(): void {
  process.stdout.on('error', (error) => {
    if (isReaderGone(error)) return
    process.stderr.write(`standpoint: cannot write the results: ${error.message}\n`)
    process.exit(2)
  })
  // Nobody reads the messages: the results still count.
  process.stderr.on('error', () => undefined)
}

export const isReaderGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
