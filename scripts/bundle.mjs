/**
 * Puts the compiled command (dist/cli/main.js) and the packages that every command needs into a few files under
 * dist/bundle/: Node opens some hundred modules one by one otherwise, and a short command takes twice as long.
 * bin/standpoint uses them while they are newer than what was compiled. Threads run the modules themselves.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const DIST = join(ROOT, 'dist')
const BUNDLE = join(DIST, 'bundle')
const ENTRY = 'standpoint.js'
/** Plain JavaScript without files of its own. All other packages are loaded from where they are. */
const PACKAGES = ['kysely', 'commander', 'csv-stringify', 'cli-table3', 'string-width', 'strip-ansi', 'ansi-regex']
/** Who runs a command meanwhile may still ask for a part of the bundle before this one. */
const KEPT_MS = 3_600_000

/** A module of dist/ goes on naming files from where it lies. */
const origins = {
  name: 'origins',
  transform: (code, id) =>
    id.startsWith(DIST) && code.includes('import.meta.url')
      ? {
          code: code.replaceAll(
            'import.meta.url',
            `new URL(${JSON.stringify(relative(BUNDLE, id))}, import.meta.url).href`,
          ),
          map: null,
        }
      : null,
}

const { output } = await build({
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [origins],
  ssr: { noExternal: [...PACKAGES, 'emoji-regex', 'is-fullwidth-code-point'] },
  build: {
    ssr: join(DIST, 'cli/main.js'),
    target: 'node20',
    minify: false,
    write: false,
    rollupOptions: { output: { entryFileNames: ENTRY, chunkFileNames: '[name]-[hash].js' } },
  },
})

mkdirSync(BUNDLE, { recursive: true })
const parts = output.filter(({ fileName }) => fileName !== ENTRY)
for (const { fileName, code } of parts) put(fileName, code)
// Last: it names the others.
put(ENTRY, output.find(({ fileName }) => fileName === ENTRY).code)
const current = new Set(output.map(({ fileName }) => fileName))
for (const name of readdirSync(BUNDLE)) {
  const file = join(BUNDLE, name)
  if (!current.has(name) && existsSync(file) && Date.now() - statSync(file).mtimeMs > KEPT_MS) rmSync(file)
}

/** Whole or not at all. */
function put(name, text) {
  const whole = join(BUNDLE, `.${name}.${process.pid}`)
  writeFileSync(whole, text)
  renameSync(whole, join(BUNDLE, name))
}
