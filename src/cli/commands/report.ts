import { Command, Option } from 'commander'
import { REPORT_FORMATS, type ReportFormat } from '../../export/formats.js'
import { settingOf } from '../globals.js'
import type { Run } from '../run.js'

export interface ReportChoice {
  readonly format?: ReportFormat
  readonly output?: string
}

export const reportCommand = (run: Run): Command => {
  const command = new Command('report')
    .description('one file about an affair: who stands where, what was done, who said what and when, with the texts')
    .argument('<affair>', 'id of the affair')
    .addOption(
      new Option('--format <format>', 'html or md; left out, as the name of the output says').choices(REPORT_FORMATS),
    )
    .option('--output <file>', 'where to write it; left out, to stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ standpoint report beijing-2022 --output beijing.html\n  $ standpoint report beijing-2022 --format md > beijing.md',
    )
  return command.action((affair: string, choice: ReportChoice) =>
    run(async () => (await import('../work/report.js')).report(affair, choice, settingOf(command))),
  )
}
