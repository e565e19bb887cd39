import { spawn } from 'node:child_process'
import { startServer } from '../../serve/index.js'
import type { ServeChoice } from '../commands/serve.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { onInterrupt } from '../interrupt.js'

export async function serve(choice: ServeChoice, { recordPath, terminal }: Setting): Promise<ExitStatus> {
  const { port, host, readOnly = false, fetch: fetching, attributor, threads, open } = choice
  const server = await startServer({ recordPath, port, host, readOnly, fetching, reader: { attributor, threads } })
  const interrupt = onInterrupt()
  if (new URL(server.url).port !== String(port)) terminal.tell(`port ${port} is taken`)
  await terminal.write(`Standpoint is at ${server.url} (Ctrl-C stops it)\n`)
  if (open === true) openBrowser(server.url)
  await new Promise<void>((resolve) => interrupt.signal.addEventListener('abort', () => resolve(), { once: true }))
  await server.close()
  interrupt.done()
  return EXIT.done
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer' }

function openBrowser(url: string): void {
  const opener = spawn(OPENERS[process.platform] ?? 'xdg-open', [url], { detached: true, stdio: 'ignore' })
  opener.on('error', () => process.stderr.write(`standpoint: no browser could be opened: go to ${url}\n`))
  opener.unref()
}
