import { draftYaml } from '../../export/codebook/draft-yaml.js'
import { draftCodebook } from '../../read/draft/index.js'
import { StandpointError } from '../../text/index.js'
import type { DraftChoice } from '../commands/codebook.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { openOutput } from '../output-file.js'
import { materialOf } from './draft-material.js'

export async function draft(
  paths: readonly string[],
  { affair, affairName, issues, output: outputPath, ...engine }: DraftChoice,
  setting: Setting,
): Promise<ExitStatus> {
  const material = await materialOf({ ...engine, paths, affair, affairName, codebook: null }, setting)
  if (material === null) throw new StandpointError('CODEBOOK_NO_ARTICLES', {})
  const { sources, actors, failed, aborted } = material
  if (sources.length === 0) {
    setting.terminal.tell('standpoint: no article to draft from: name files or folders, or an affair that has some')
    return failed > 0 || aborted ? EXIT.failed : EXIT.nothing
  }
  const drafted = draftCodebook(sources, actors, { issues })
  const output = openOutput(outputPath, setting.terminal)
  await output.write(draftYaml(drafted, { affair: affairName ?? material.affair, sources, actors }))
  await output.keep()
  if (failed > 0 || aborted) return EXIT.failed
  return drafted.issues.length === 0 ? EXIT.nothing : EXIT.done
}
