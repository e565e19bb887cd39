import type { CellFate, ChangedPage, FateCounts, SentencePair, VersionRow, VersionsView } from '../views/index.js'
import { SHORT_ID } from './columns/table-cells.js'
import { escapeTerminal } from './escape.js'
import type { Paint } from './paint.js'
import { counted } from './wording.js'

/**
 * The versions of a page, what changed between two of them, and what became of what was read of the older, as lines for a
 * terminal. `+` and `-` begin what was added and removed, `>` what moved, `~` what was changed, with its words between
 * `[-…-]` and `{+…+}`.
 */
export function versionsText({ versions, diff }: VersionsView, paint: Paint): string {
  const lines = [
    ...section('Versions', versions.map(versionLine), paint),
    ...(diff === null
      ? []
      : [
          ...section(
            `${shortId(diff.older)} → ${shortId(diff.newer)}: ${countWords(diff.counts)}`,
            diff.sentences.filter(({ fate }) => fate !== 'stands').map(pairLine),
            paint,
          ),
          ...section('What was read of the older', diff.cells.map(cellLine), paint),
        ]),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** Pages that changed, each with its versions and how much of them did. */
export const changedPagesText = (pages: readonly ChangedPage[], paint: Paint): string =>
  pages.length === 0
    ? ''
    : `${pages
        .flatMap(({ url, versions, counts, cells }) =>
          section(
            escapeTerminal(url),
            [
              ...versions.map(versionLine),
              `sentences: ${countWords(counts)}`,
              `read of the first: ${countWords(cells)}`,
            ],
            paint,
          ),
        )
        .join('\n')
        .trimEnd()}\n`

const section = (title: string, lines: readonly string[], paint: Paint): string[] =>
  lines.length === 0 ? [paint.heading(title), ''] : [paint.heading(title), ...lines.map((line) => `  ${line}`), '']

const shortId = ({ article }: VersionRow): string => article.id.slice(0, SHORT_ID)

const versionLine = (version: VersionRow): string =>
  [
    shortId(version),
    `learned ${version.learned.slice(0, 16).replace('T', ' ')}`,
    ...(version.article.published === null
      ? []
      : [`published ${version.article.published.slice(0, 16).replace('T', ' ')}`]),
    counted(version.words, 'word'),
    ...(version.latest ? ['counts'] : []),
    escapeTerminal(version.article.title ?? 'untitled'),
  ].join('  ')

const FATE_ORDER = ['stands', 'moved', 'changed', 'removed', 'added'] as const
const FATE_WORDS = { stands: 'stand', moved: 'moved', changed: 'changed', removed: 'removed', added: 'added' } as const

const countWords = (counts: FateCounts): string =>
  FATE_ORDER.filter((fate) => counts[fate] > 0)
    .map((fate) => `${counts[fate]} ${FATE_WORDS[fate]}`)
    .join(', ') || 'nothing'

function pairLine({ fate, older, newer, words }: SentencePair): string {
  if (fate === 'removed') return `- ${escapeTerminal(older?.text ?? '')}`
  if (fate === 'added') return `+ ${escapeTerminal(newer?.text ?? '')}`
  if (fate === 'moved') return `> ${escapeTerminal(newer?.text ?? '')}`
  const runs = words.map(({ change, text }) => {
    const safe = escapeTerminal(text)
    const [word, behind] = [safe.trimEnd(), safe.slice(safe.trimEnd().length)]
    if (change === 'same') return safe
    return `${change === 'removed' ? `[-${word}-]` : `{+${word}+}`}${behind}`
  })
  return `~ ${runs.join('').trimEnd()}`
}

const cellLine = ({ kind, fate, about, words, differs, now }: CellFate): string => {
  const told = differs.filter(({ what }) => what !== 'sentence' && what !== 'words' && what !== kind)
  const read =
    now === null && fate !== 'removed'
      ? ['no longer read']
      : told.map(({ what, was, is }) => `${what} ${was || 'none'} → ${is || 'none'}`)
  const name = [kind, about].filter((part) => part !== '').join(' ')
  return escapeTerminal(
    [`${fate}:`, name, `“${words}”`, ...(read.length > 0 ? [`(${read.join(', ')})`] : [])].join(' '),
  )
}
