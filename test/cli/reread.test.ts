import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { standpoint } from './standpoint.js'

const cwd = mkdtempSync(join(tmpdir(), 'standpoint-reread-cli-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))
const codebook = resolve('examples/harbour-games/codebook.yaml')

it('reads an affair again with another codebook, once, and says what it did', { timeout: 60_000 }, async () => {
  const text = 'Keldia will boycott the Harbour Games, Foreign Minister Orla Venn said on Tuesday.'
  writeFileSync(join(cwd, 'a.txt'), text)
  const rules = ['--attributor', 'rules', '--threads', '1']
  await standpoint(['read', 'a.txt', '--affair', 'games', ...rules], { cwd })
  const again = ['reread', '--affair', 'games', '--codebook', codebook, ...rules]
  expect(await standpoint(again, { cwd })).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /^Boycott of the Harbour Games \(games\)\n {2}1 article read again: \d+ statements?\n$/,
    ),
  })
  expect(await standpoint(again, { cwd })).toMatchObject({
    status: 1,
    stdout: 'Boycott of the Harbour Games (games)\n  nothing to read again\n',
  })
  const positions = await standpoint(['positions', '--affair', 'games', '--format', 'json'], { cwd })
  expect(positions.stdout).toContain('keldia')
  expect(await standpoint(['reread', '--affair', 'game', ...rules], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no affair has the id "game"; the record holds: games'),
  })
})
