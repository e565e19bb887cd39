import { CommanderError } from 'commander'
import { EXIT } from './exit.js'
import { buildProgram } from './program.js'
import { run } from './run.js'
import { endWithReader } from './terminal.js'

endWithReader()
const program = buildProgram(run)
const parts = program.commands.flatMap((command) => command.commands)
for (const command of [program, ...program.commands, ...parts]) command.exitOverride()
try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  // Commander has said what is wrong; it ends with 1 where this command says 2.
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.failed
}
