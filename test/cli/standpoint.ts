import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { resolve } from 'node:path'

const BIN = resolve(import.meta.dirname, '../../bin/standpoint')

export interface Ended {
  /** Null when a signal ended it. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Started {
  readonly child: ChildProcessWithoutNullStreams
  readonly ended: Promise<Ended>
}

export interface StartOptions {
  readonly cwd: string
  readonly input?: string | Uint8Array
  readonly env?: NodeJS.ProcessEnv
}

/** Starts the command as a process of its own. */
export function start(args: readonly string[], { cwd, input, env = {} }: StartOptions): Started {
  const { NO_COLOR: _, FORCE_COLOR: __, STANDPOINT_RECORD: ___, COLUMNS: ____, ...inherited } = process.env
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...inherited, ...env } })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  }
  // The command may end before it has read all its input.
  child.stdin.on('error', () => undefined)
  if (input !== undefined) child.stdin.end(input)
  const ended = new Promise<Ended>((fulfil, reject) => {
    child.on('error', reject)
    child.on('close', (status) => fulfil({ status, ...output }))
  })
  return { child, ended }
}

/** Runs the command to its end. */
export const standpoint = (args: readonly string[], options: StartOptions): Promise<Ended> =>
  start(args, { input: '', ...options }).ended
