import { execFileSync } from 'node:child_process'

/** Compiles src/ to dist/ once before the tests: worker threads and the command under test run from dist/. */
export default function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build:node'], { stdio: 'inherit' })
}
