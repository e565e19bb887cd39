import { readFile } from 'node:fs/promises'
import { type CodebookReport, checkText } from '../../export/codebook/check-text.js'
import { readCodebookText } from '../../ingest/index.js'
import { checkCodebook, codebookUsage } from '../../read/codebook-check/index.js'
import type { CheckChoice } from '../commands/codebook.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { materialOf } from './draft-material.js'

export async function check(
  file: string,
  paths: readonly string[],
  { affair, format, ...engine }: CheckChoice,
  setting: Setting,
): Promise<ExitStatus> {
  const { codebook, faults, placeOf } = readCodebookText(await readFile(file, 'utf8'), file)
  const remarks = codebook === null ? [] : checkCodebook(codebook)
  const material =
    codebook === null ? null : await materialOf({ ...engine, paths, affair, affairName: undefined, codebook }, setting)
  const report: CodebookReport = {
    file,
    remarks: [
      ...faults.map(({ place, fault }) => ({ severity: 'fault' as const, place, message: fault })),
      ...remarks.map(({ severity, path, message }) => ({ severity, place: placeOf(path), message })),
    ],
    usage: codebook === null || material === null ? null : codebookUsage(codebook, material.sources),
  }
  await setting.terminal.write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : checkText(report))
  const isFaulty = report.remarks.some(({ severity }) => severity === 'fault')
  return isFaulty || (material !== null && (material.failed > 0 || material.aborted)) ? EXIT.failed : EXIT.done
}
