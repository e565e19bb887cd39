import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const git = (...args) => {
  try {
    return execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  } catch {
    return ''
  }
}

/** What a run was made with: command, time, commit, versions, machine. */
export function facts(args) {
  const commit = git('rev-parse', '--short=7', 'HEAD') || 'nocommit'
  const changed = git('status', '--porcelain', '--', 'src', 'bench', 'models') !== ''
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown'
  const machine = {
    cpu,
    cores: os.cpus().length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.arch()}`,
  }
  const date = new Date().toISOString()
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return {
    command: `npm run bench -- ${args.join(' ')}`,
    date,
    commit,
    uncommittedChanges: changed,
    versions: { standpoint: version, node: process.version },
    machine,
    loadAverage: os.loadavg().map((load) => Math.round(load * 100) / 100),
    sentence: `\`npm run bench -- ${args.join(' ')}\`, ${date.slice(0, 10)}, commit ${commit}${changed ? ' with changes' : ''}, Node ${process.version}, ${cpu}, ${machine.cores} cores, load ${os.loadavg()[0].toFixed(1)} at the start.`,
  }
}
