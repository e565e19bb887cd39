import { SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.js'

/** Says how far the work is: on stderr, as a bar while somebody watches it. */
export interface Progress {
  /** `share` of the whole, 0..1; null when the whole is not known. */
  readonly at: (done: number, share?: number | null) => void
  /** A line above the bar, or just a line. */
  readonly tell: (line: string) => void
  readonly stop: () => void
}

/** Without a terminal: a line now and then, so that a log shows that work goes on. */
const LOG_EVERY_MS = 10_000

/** @param log whether to write a line now and then where nobody watches */
export const startProgress = (terminal: Terminal, unit: string, log: boolean): Progress =>
  terminal.watched ? watchedProgress(terminal, unit) : loggedProgress(terminal, unit, log)

const BAR_WIDTH = 30

function watchedProgress(terminal: Terminal, unit: string): Progress {
  const started = Date.now()
  let done = 0
  const bar = new SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: null,
    gracefulExit: true,
    fps: 10,
    format: (_, { progress, total }) => {
      const rate = (done * 1000) / Math.max(Date.now() - started, 1)
      const speed = `${done} ${unit}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`
      if (total === 0) return speed
      const filled = Math.round(BAR_WIDTH * progress)
      return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${Math.round(100 * progress)} %  ${speed}`
    },
  })
  let running = false
  const stop = (): void => {
    if (running) bar.stop()
    running = false
  }
  return {
    at: (count, share = null) => {
      done = count
      if (!running) bar.start(share === null ? 0 : 1, 0)
      running = true
      bar.update(share ?? 0)
    },
    tell: (line) => {
      stop()
      terminal.tell(line)
    },
    stop,
  }
}

function loggedProgress(terminal: Terminal, unit: string, log: boolean): Progress {
  let last = Date.now()
  return {
    at: (done, share = null) => {
      if (!log || Date.now() - last < LOG_EVERY_MS) return
      last = Date.now()
      terminal.tell(`${done} ${unit}${share === null ? '' : `, ${Math.round(100 * share)} %`}`)
    },
    tell: terminal.tell,
    stop: () => undefined,
  }
}
