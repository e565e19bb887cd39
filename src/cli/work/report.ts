import type { ReportFormat } from '../../export/formats.js'
import { loadReport } from '../../export/report/load-report.js'
import { renderReport } from '../../export/report/render-report.js'
import { counted } from '../../export/wording.js'
import { openRecord } from '../../record/open-record.js'
import type { ReportChoice } from '../commands/report.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { openOutput } from '../output-file.js'
import { standpointVersion } from '../version.js'

export async function report(
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
