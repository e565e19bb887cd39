import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { counted } from '../../export/wording.js'
import { readAffair } from '../../intake/index.js'
import { openEngine } from '../../model/index.js'
import type { Codebook } from '../../read/codebook.js'
import { openRecord } from '../../record/open-record.js'
import { StandpointError } from '../../text/index.js'
import { type DraftMaterial, draftMaterial } from '../../views/codebook/index.js'
import type { EngineChoice } from '../engine-options.js'
import type { Setting } from '../globals.js'
import { onInterrupt } from '../interrupt.js'
import { startProgress } from '../progress.js'

export interface MaterialChoice extends EngineChoice {
  readonly paths: readonly string[]
  readonly affair: string | undefined
  readonly affairName: string | undefined
  /** Whom the engine is to know; null for nobody. */
  readonly codebook: Codebook | null
}

/** Articles with their readings, and how many files or lines could not be read. */
export interface Material extends DraftMaterial {
  readonly failed: number
  readonly aborted: boolean
}

/** The affair under which files are read into a record that is thrown away. */
const PASSING = 'draft'
const ARTICLES_A_THREAD = 8

/**
 * Articles of files, else of an affair of the record; null when neither is named. Files are read into a record of their own,
 * so that actors are joined over articles, and nothing is added to the user's.
 * @throws CODEBOOK_ARTICLES_TWICE, AFFAIR_UNKNOWN, RECORD_NOT_FOUND, and what reading throws
 */
export async function materialOf(choice: MaterialChoice, setting: Setting): Promise<Material | null> {
  if (choice.paths.length > 0 && choice.affair !== undefined)
    throw new StandpointError('CODEBOOK_ARTICLES_TWICE', { affair: choice.affair })
  if (choice.paths.length > 0) return fromFiles(choice, setting)
  return choice.affair === undefined ? null : fromRecord(setting.recordPath, choice.affair)
}

async function fromRecord(recordPath: string, affair: string): Promise<Material> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    return { ...(await draftMaterial(record.db, affair)), failed: 0, aborted: false }
  } finally {
    await record.close()
  }
}

async function fromFiles(choice: MaterialChoice, { terminal }: Setting): Promise<Material> {
  const folder = await mkdtemp(path.join(tmpdir(), 'standpoint-codebook-'))
  const recordPath = path.join(folder, 'record.db')
  const interrupt = onInterrupt()
  const progress = startProgress(terminal, 'articles', true)
  try {
    const name = choice.affairName ?? choice.codebook?.affair ?? nameOf(choice.paths)
    const summary = await readAffair({
      record: recordPath,
      affair: { id: PASSING, name, codebook: choice.codebook ?? undefined },
      paths: choice.paths,
      engine: (codebook) => openEngine({ codebook, attributor: choice.attributor, threads: choice.threads }),
      batch: ARTICLES_A_THREAD * choice.threads,
      onProgress: ({ done, bytes, bytesTotal }) => progress.at(done, bytesTotal === null ? null : bytes / bytesTotal),
      onProblem: ({ source, message }) => progress.tell(`standpoint: ${source}: ${message}`),
      signal: interrupt.signal,
    })
    progress.stop()
    if (summary.aborted) terminal.tell(`standpoint: stopped; ${counted(summary.done, 'article')} read`)
    const { failed, aborted } = summary
    if (summary.done === 0) return { affair: name, sources: [], actors: [], failed, aborted }
    return { ...(await fromRecord(recordPath, PASSING)), failed, aborted }
  } finally {
    progress.stop()
    interrupt.done()
    await rm(folder, { recursive: true, force: true })
  }
}

/** "news/harbour-games/" → "harbour games"; the first file's own name without its ending. */
function nameOf([first = 'articles']: readonly string[]): string {
  if (first === '-') return 'articles'
  const name = path.basename(path.resolve(first)).replace(/(?:\.\w{1,6}){1,2}$/, '')
  return name.replace(/[-_]+/g, ' ').trim() || 'articles'
}
