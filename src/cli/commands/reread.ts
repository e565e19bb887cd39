import { availableParallelism } from 'node:os'
import { Command } from 'commander'
import { type EngineChoice, engineOptions } from '../engine-options.js'
import { settingOf } from '../globals.js'
import type { Run } from '../run.js'

export interface RereadChoice extends EngineChoice {
  readonly affair: string
  readonly codebook?: string
}

const HELP = `
The articles are in the record already: nothing else is needed. Each keeps its old reading until the new one is there, and
what people decided stays. Stopped and asked again, it goes on with the rest.

Examples:
  $ standpoint reread --affair beijing-2022 --codebook beijing.yaml
  $ standpoint reread --affair beijing-2022`

export const rereadCommand = (run: Run): Command => {
  const command = new Command('reread')
    .description('read the articles of an affair again that another engine has read, or with another codebook')
    .requiredOption('--affair <id>', 'the affair to read again')
    .option('--codebook <file>', 'its codebook from now on; left out, it stays (YAML or JSON)')
    .addHelpText('after', HELP)
  // The record's writer has a thread of its own.
  for (const option of engineOptions(availableParallelism() - 1)) command.addOption(option)
  return command.action(() =>
    run(async () => (await import('../work/reread.js')).reread(command.opts<RereadChoice>(), settingOf(command))),
  )
}
