import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { buildProgram } from '../../src/cli/program.js'
import { standpoint } from './standpoint.js'

const page = readFileSync('docs/cli.md', 'utf8')
const program = buildProgram(async () => undefined)
const parts = program.commands.flatMap((command) => command.commands)

describe('docs/cli.md', () => {
  it.each(program.commands.map((command) => command.name()))('names the command %s', (name) => {
    expect(page).toMatch(new RegExp(`^(##|- ).*\`(standpoint )?${name}\\b`, 'm'))
  })

  const options = [program, ...program.commands, ...parts].flatMap((command) =>
    command.options.map((option) => [command.name(), option.long ?? '', option] as const),
  )
  it.each(options)('explains %s %s', (_, long) => {
    expect(page).toMatch(new RegExp(`^- .*\`${long}\\b`, 'm'))
  })

  it.each(options.flatMap(([name, long, { argChoices }]) => (argChoices ?? []).map((choice) => [name, long, choice])))(
    'names what %s %s can be: %s',
    (_, __, choice) => expect(page).toContain(`\`${choice}\``),
  )

  it('names no option that there is not', () => {
    const known = new Set([...options.map(([, long]) => long), '--help', '--version'])
    const named = [...page.matchAll(/`(--[a-z-]+)/g)].map(([, long]) => long ?? '')
    expect(named.filter((long) => !known.has(long))).toEqual([])
  })
})

describe('--help', () => {
  it.each([[], ...program.commands.map((command) => [command.name()])])(
    'prints examples for "%s" and ends with 0',
    async (...args) => {
      const { status, stdout, stderr } = await standpoint([...args, '--help'], { cwd: tmpdir() })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toMatch(/^Usage: standpoint/)
      expect(stdout).toMatch(/Examples?:\n {2}\$ standpoint/)
    },
  )

  it('prints the version, and help on stderr when no command is given', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(await standpoint(['--version'], { cwd: tmpdir() })).toEqual({
      status: 0,
      stdout: `${version}\n`,
      stderr: '',
    })
    expect(await standpoint([], { cwd: tmpdir() })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Usage/),
    })
  })
})
