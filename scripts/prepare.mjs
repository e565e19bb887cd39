/**
 * What both commands need before they do their work: the right Node, the packages of the lock file, and dist/ built from
 * the sources as they are. Uses nothing but Node itself, for on a fresh machine there is nothing else.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const MINIMUM = [20, 19]

export function run(command, args, { quiet = false } = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: ROOT, stdio: quiet ? 'ignore' : 'inherit' })
  if (error) throw error
  return signal ? 130 : status
}

function must(what, command, args) {
  const status = run(command, args)
  if (status === 0) return
  process.stderr.write(`standpoint: ${what} failed: "${[command, ...args].join(' ')}" ended with status ${status}\n`)
  process.exit(2)
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return
  process.stderr.write(
    `standpoint: this is Node ${process.versions.node}, and Standpoint needs ${MINIMUM.join('.')} or newer: install it and try again\n`,
  )
  process.exit(2)
}

/** Installs what package-lock.json says, unless it has been done since the lock file last changed. */
export function install() {
  const done = join(ROOT, 'node_modules/.package-lock.json')
  const lock = join(ROOT, 'package-lock.json')
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return
  process.stderr.write('standpoint: installing packages (once)\n')
  // The runtime of the tagger would fetch parts for graphics cards from elsewhere; the processor's are in its package.
  process.env.ONNXRUNTIME_NODE_INSTALL = 'skip'
  must('installing', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** Time of the last change below `folder`, in ms; files of tests do not count. */
function lastChange(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || entry.name.endsWith('.test.ts')) continue
    latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
  }
  return latest
}

/** Builds dist/ where the sources, the packages or the configuration are newer than it. */
export function build() {
  const stamp = join(ROOT, 'dist/.built')
  const files = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'].map(
    (file) => statSync(join(ROOT, file)).mtimeMs,
  )
  const changed = Math.max(lastChange(join(ROOT, 'src')), lastChange(join(ROOT, 'web')), ...files)
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= changed) return
  process.stderr.write('standpoint: building\n')
  must('building', 'npm', ['run', '--silent', 'build'])
  writeFileSync(stamp, '')
}
