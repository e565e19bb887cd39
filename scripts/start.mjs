/**
 * `npm start`: installs, builds, reads the example affair into the record and serves the page. All that follows `--`
 * goes to `standpoint serve` (`npm start -- --port 5000 --open`). The second time only what changed is done again.
 */
import { build, checkNode, install, run } from './prepare.mjs'

checkNode()
install()
build()
const example = 'examples/harbour-games'
const read = run('bin/standpoint', [
  'read',
  `${example}/articles`,
  '--affair',
  'harbour-games',
  '--affair-name',
  'Boycott of the Harbour Games',
  '--codebook',
  `${example}/codebook.yaml`,
])
if (read !== 0) process.exit(read)
process.exit(run('bin/standpoint', ['serve', ...process.argv.slice(2)]))
