import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from '../../src/serve/index.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const AFFAIR = 'harbour-games'

export interface ExampleServer {
  readonly url: string
  /** The answer of the API at a path such as "/articles", parsed. */
  readonly ask: <Answer>(path: string) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** Reads the example affair into a new record, as a person would, and serves it with the page as it is now. */
export async function serveExample(): Promise<ExampleServer> {
  buildPage()
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-e2e-'))
  const recordPath = join(folder, 'record.db')
  const example = join(ROOT, 'examples', AFFAIR)
  const asked = ['read', join(example, 'articles'), '--affair', AFFAIR, '--codebook', join(example, 'codebook.yaml')]
  execFileSync(process.execPath, [join(ROOT, 'bin/standpoint'), ...asked, '--record', recordPath], { stdio: 'pipe' })
  const server = await startServer({ recordPath, port: 0 })
  return {
    url: server.url,
    ask: async <Answer>(path: string) => (await (await fetch(`${server.url}/api${path}`)).json()) as Answer,
    close: async () => {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Builds the page where a file of it is newer than what was built last. */
export function buildPage(): void {
  const built = statSync(join(ROOT, 'dist/web/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const files = readdirSync(join(ROOT, 'web'), { recursive: true, withFileTypes: true })
  const changed = files.some((file) => file.isFile() && statSync(join(file.parentPath, file.name)).mtimeMs > built)
  // Vitest says "test", and React would be built with its checks for developers.
  const env = { ...process.env, NODE_ENV: 'production' }
  if (changed) execFileSync('npm', ['run', '--silent', 'build:web'], { cwd: ROOT, stdio: 'pipe', env })
}
