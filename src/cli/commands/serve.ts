import { spawn } from 'node:child_process'
import { Command } from 'commander'
import { EXIT, type ExitStatus } from '../exit.js'
import { type Setting, settingOf } from '../globals.js'
import { onInterrupt } from '../interrupt.js'
import { parsePort } from '../parse-count.js'
import type { Run } from '../run.js'

interface ServeChoice {
  readonly port: number
  readonly host: string
  readonly open?: true
}

export const serveCommand = (run: Run): Command => {
  const command = new Command('serve')
    .description('the record as a page in the browser, and as an API')
    .option('--port <port>', 'where to listen; another free one when it is taken', parsePort, 4280)
    .option('--host <address>', 'on which address; beyond 127.0.0.1, others can read the record', '127.0.0.1')
    .option('--open', 'open the page in the browser')
    .addHelpText('after', '\nExamples:\n  $ standpoint serve\n  $ standpoint serve --port 5000 --open')
  return command.action(() => run(() => serve(command.opts<ServeChoice>(), settingOf(command))))
}

async function serve({ port, host, open }: ServeChoice, { recordPath, terminal }: Setting): Promise<ExitStatus> {
  const { startServer } = await import('../../serve/index.js')
  const server = await startServer({ recordPath, port, host })
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
