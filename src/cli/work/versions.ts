import { changedPagesText, versionsText } from '../../export/versions-text.js'
import { counted } from '../../export/wording.js'
import { openRecord } from '../../record/open-record.js'
import { listChangedPages } from '../../views/versions/list-changed.js'
import { versionsView } from '../../views/versions/versions-view.js'
import type { VersionsChoice } from '../commands/versions.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'

export async function versions(
  article: string | undefined,
  { affair, against, limit, format }: VersionsChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const { db, close } = await openRecord(recordPath, { mode: 'read' })
  try {
    if (article === undefined) {
      const { total, rows } = await listChangedPages(db, { affair }, { limit })
      await terminal.write(
        format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : changedPagesText(rows, terminal.paint),
      )
      terminal.tell(
        total === 0 ? 'standpoint: no page was read in more than one version' : counted(total, 'changed page'),
      )
      return total === 0 ? EXIT.nothing : EXIT.done
    }
    const view = await versionsView(db, article, { affair, against })
    await terminal.write(format === 'json' ? `${JSON.stringify(view, null, 2)}\n` : versionsText(view, terminal.paint))
    if (view.diff === null) terminal.tell('standpoint: the record holds this version only')
    return view.diff === null ? EXIT.nothing : EXIT.done
  } finally {
    await close()
  }
}
