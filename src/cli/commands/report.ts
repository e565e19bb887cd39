import { Command, Option } from 'commander'
import { counted, loadReport, REPORT_FORMATS, type ReportFormat, renderReport } from '../../export/index.js'
import { openRecord } from '../../record/index.js'
import { EXIT, type ExitStatus } from '../exit.js'
import { type Setting, settingOf } from '../globals.js'
import { openOutput } from '../output-file.js'
import type { Run } from '../run.js'
import { standpointVersion } from '../version.js'

interface ReportChoice {
  readonly format?: ReportFormat
  readonly output?: string
}

export const reportCommand = (run: Run): Command => {
  const command = new Command('report')
    .description('one file about an affair: who spoke, what they said by date, which outlet carried it, with the texts')
    .argument('<affair>', 'id of the affair')
    .addOption(
      new Option('--format <format>', 'html or md; left out, as the name of the output says').choices(REPORT_FORMATS),
    )
    .option('--output <file>', 'where to write it; left out, to stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ standpoint report beijing-2022 --output beijing.html\n  $ standpoint report beijing-2022 --format md > beijing.md',
    )
  return command.action((affair: string, choice: ReportChoice) => run(() => report(affair, choice, settingOf(command))))
}

async function report(
  affair: string,
  { format, output }: ReportChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    const contents = await loadReport(record.db, affair)
    const named: ReportFormat = output !== undefined && /\.(md|markdown)$/i.test(output) ? 'md' : 'html'
    const options = { version: standpointVersion(), madeAt: new Date().toISOString() }
    const file = renderReport(contents, format ?? named, options)
    const destination = openOutput(output ?? null, terminal)
    await destination.write(file)
    await destination.keep()
    if (output !== undefined && output !== '-') {
      const { articles, statements } = contents.overview.affair
      terminal.tell(`${output}: ${counted(statements, 'statement')} in ${counted(articles, 'article')}`)
    }
    return contents.overview.affair.statements === 0 ? EXIT.nothing : EXIT.done
  } finally {
    await record.close()
  }
}
