/**
 * `npm test`: installs if needed, then checks everything: format and lint, types, and all tests (unit, golden, contract,
 * property, end-to-end). Goes on after a failing step, so that one run shows all that is wrong. Arguments after `--` go
 * to vitest.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, checkNode, install, run } from './prepare.mjs'

checkNode()
install()
build()
const folder = mkdtempSync(join(tmpdir(), 'standpoint-test-'))
const report = join(folder, 'vitest.json')
const steps = [
  ['format and lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
  ['types', 'npm', ['run', '--silent', 'types']],
  [
    'tests',
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  ],
]
const failed = steps.filter(([name, command, args]) => {
  process.stderr.write(`\n── ${name}\n`)
  return run(command, args) !== 0
})

const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
rmSync(folder, { recursive: true, force: true })
for (const [name] of failed) process.stdout.write(`\nfailed: ${name}\n`)
const passedSteps = steps.length - 1 - failed.filter(([name]) => name !== 'tests').length
if (counts) {
  const skipped = counts.numPendingTests + counts.numTodoTests
  const broken = counts.numFailedTests + (steps.length - 1 - passedSteps)
  process.stdout.write(`\n${counts.numPassedTests + passedSteps} passed, ${broken} failed, ${skipped} skipped\n`)
}
process.exit(failed.length === 0 ? 0 : 1)
