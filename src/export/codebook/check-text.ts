import type { ActorUsage, CodebookUsage, IssueUsage, WordUsage } from '../../read/codebook-check/index.js'
import { escapeTerminal } from '../escape.js'
import { counted } from '../wording.js'

/** What was found about a codebook. */
export interface CodebookReport {
  readonly file: string
  readonly remarks: readonly {
    readonly severity: 'fault' | 'doubt'
    /** File, line and key. */
    readonly place: string
    readonly message: string
  }[]
  /** Null where no articles were named. */
  readonly usage: CodebookUsage | null
}

/** The report in words, for a terminal. */
export function checkText({ file, remarks, usage }: CodebookReport): string {
  const lines = [verdict(file, remarks), ...remarks.map(({ place, message }) => `  ${place}: ${message}`)]
  if (usage !== null) lines.push('', ...usageLines(usage))
  return lines.map((line) => `${escapeTerminal(line)}\n`).join('')
}

function verdict(file: string, remarks: CodebookReport['remarks']): string {
  const faults = remarks.filter(({ severity }) => severity === 'fault').length
  const doubts = remarks.length - faults
  const found = [
    ...(faults > 0 ? [counted(faults, 'fault')] : []),
    ...(doubts > 0 ? [`${counted(doubts, 'thing')} to look at`] : []),
  ]
  return `${file}: ${found.length === 0 ? 'nothing wrong' : found.join(', ')}`
}

function usageLines({ articles, issues, actors, unasked }: CodebookUsage): string[] {
  if (articles === 0) return ['No article to hold it against.']
  const named = actors.filter(({ mentions }) => mentions > 0)
  const unnamed = actors.filter(({ mentions }) => mentions === 0)
  return [
    `Held against ${counted(articles, 'article')}. Behind a word: how often it stands there, in any form.`,
    ...issues.flatMap(issueLines),
    ...(unnamed.length > 0 ? ['', `Named by no article: ${unnamed.map(({ id }) => id).join(', ')}`] : []),
    ...unusedAliases(named),
    ...unasked.map(
      ({ name, question, actors: sides, articles: count }) =>
        `Not asked of: ${name} — ${question} (${counted(sides, 'actor')} on a side, ${counted(count, 'article')})`,
    ),
  ]
}

function issueLines({ id, articles, words, lacking }: IssueUsage): string[] {
  if (articles === 0) return ['', `${id}: no article holds a word of it`]
  const used = words.filter(({ count }) => count > 0)
  const unused = words.filter(({ count }) => count === 0)
  return [
    '',
    `${id}: in ${counted(articles, 'article')}`,
    ...(['about', 'act', 'counter'] as const).flatMap((list) => wordLine(list, used)),
    ...(unused.length > 0 ? [`  never      ${unused.map(({ text }) => text).join(', ')}`] : []),
    ...(lacking.length > 0
      ? [`  lacking    ${lacking.map(({ list, text, count }) => `${text} ${count} (${list}?)`).join(', ')}`]
      : []),
  ]
}

function wordLine(list: WordUsage['list'], used: readonly WordUsage[]): string[] {
  const own = used.filter((word) => word.list === list).sort((a, b) => b.count - a.count)
  return own.length === 0 ? [] : [`  ${list.padEnd(10)} ${own.map(({ text, count }) => `${text} ${count}`).join(', ')}`]
}

/** Names that stand nowhere, of actors that are named otherwise. */
function unusedAliases(actors: readonly ActorUsage[]): string[] {
  const unused = actors.filter(({ unused: names }) => names.length > 0)
  if (unused.length === 0) return []
  return [
    '',
    `Names that no article uses: ${unused.map(({ id, unused: names }) => `${names.join(', ')} (${id})`).join('; ')}`,
  ]
}
