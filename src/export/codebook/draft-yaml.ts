import { stringify } from 'yaml'
import type {
  CodebookDraft,
  DraftActor,
  DraftedActor,
  DraftIssue,
  DraftSource,
  DraftWord,
} from '../../read/draft/index.js'
import { slug } from '../../text/index.js'
import { counted } from '../wording.js'

/** What the comments of a draft refer to. */
export interface DraftSetting {
  /** Name of the affair. */
  readonly affair: string
  readonly sources: readonly DraftSource[]
  readonly actors: readonly DraftActor[]
}

/** So many of those on one side are named. */
const MOST_NAMES = 6

/** A draft as a codebook in YAML, with what it rests on as comments: for a person to edit. Valid as it stands. */
export function draftYaml(draft: CodebookDraft, { affair, sources, actors }: DraftSetting): string {
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
  const articleOf = new Map(sources.map(({ article }) => [article.id, article]))
  const ids = distinctIds(draft.issues.map(({ name }) => name))
  const lines = [
    ...comment(
      `A draft, made from ${madeFrom(sources)}. Edit it: drop issues, put the questions as you would ask them, move words to the other side. Then: standpoint read … --codebook THIS_FILE`,
    ),
    `affair: ${scalar(affair)}`,
    '',
    ...(draft.issues.length === 0
      ? comment('Nothing was found that several actors take sides on. Write the issues by hand: see docs/codebook.md.')
      : comment(
          'Most contested first. Behind a word: how often it stands there, or how often somebody takes a side with it.',
        )),
    draft.issues.length === 0 ? 'issues: []' : 'issues:',
  ]
  draft.issues.forEach((issue, at) => {
    const where = issue.example === null ? undefined : articleOf.get(issue.example.article)
    const from = [where?.outlet, where?.published?.slice(0, 10)].filter(Boolean).join(', ')
    lines.push(
      ...comment(sidesOf(issue, nameOf), '  '),
      ...(issue.example === null ? [] : comment(`“${issue.example.text}”${from === '' ? '' : ` (${from})`}`, '  ')),
      `  - id: ${scalar(ids[at]!)}`,
      `    question: ${scalar(issue.question)}`,
      ...wordLines('about', issue.about),
      ...wordLines('act', issue.act),
      ...wordLines('counter', issue.counter),
      '',
    )
  })
  lines.push(...actorLines(draft), ...groupLines(draft))
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}

function madeFrom(sources: readonly DraftSource[]): string {
  const days = sources
    .flatMap(({ article }) => (article.published === null ? [] : [article.published.slice(0, 10)]))
    .sort()
  const outlets = new Set(sources.flatMap(({ article }) => article.outlet ?? []))
  const period = days.length === 0 ? '' : days[0] === days.at(-1) ? `, ${days[0]}` : `, ${days[0]} to ${days.at(-1)}`
  // "3 articles of 1 outlet, 2021-11-23" is not said of those that state neither.
  const missing = (['outlet', 'published'] as const).flatMap((what) => {
    const without = sources.filter(({ article }) => article[what] === null).length
    const word = what === 'outlet' ? 'outlet' : 'date'
    return without === 0 || without === sources.length ? [] : [`${without} without ${word}`]
  })
  const aside = missing.length === 0 ? '' : ` (${missing.join(', ')})`
  return `${counted(sources.length, 'article')}${outlets.size > 0 ? ` of ${counted(outlets.size, 'outlet')}` : ''}${period}${aside}`
}

function sidesOf(issue: DraftIssue, nameOf: ReadonlyMap<string, string>): string {
  const side = (actors: readonly string[], what: string): string[] => {
    if (actors.length === 0) return []
    const names = actors.flatMap((id) => nameOf.get(id) ?? [])
    const more = actors.length > MOST_NAMES ? ', …' : ''
    return [`${actors.length} ${what} (${names.slice(0, MOST_NAMES).join(', ')}${more})`]
  }
  const sides = [...side(issue.pro, 'for'), ...side(issue.contra, 'against'), ...side(issue.open, 'open')]
  return `${sides.join(', ')}; ${counted(issue.sentences, 'sentence')} in ${counted(issue.articles, 'article')}.`
}

function wordLines(key: string, words: readonly DraftWord[]): string[] {
  if (words.length === 0) return [`    ${key}: []`]
  return [`    ${key}:`, ...words.map(({ text, count }) => `      - ${scalar(text)} # ${count}`)]
}

function actorLines({ actors }: CodebookDraft): string[] {
  if (actors.length === 0) return []
  const ids = distinctIds(actors.map(({ name }) => name))
  return [
    ...comment('Named often, and the program may not know what they are: check the kind and the names, drop the rest.'),
    'actors:',
    ...actors.map((actor, at) => `  - ${flow(actor, ids[at]!)} # ${counted(actor.mentions, 'mention')}`),
    '',
  ]
}

const flow = ({ name, kind, country, aliases }: DraftedActor, id: string): string => {
  const parts = [`id: ${scalar(id)}`, `name: ${scalar(name)}`, `kind: ${kind}`]
  if (country !== null) parts.push(`country: ${scalar(country)}`)
  if (aliases.length > 0) parts.push(`aliases: [${aliases.map(scalar).join(', ')}]`)
  return `{ ${parts.join(', ')} }`
}

function groupLines({ groups }: CodebookDraft): string[] {
  if (groups.length === 0) return []
  return [
    ...comment('Groups whose members the program does not know: name them, and take away the marks.'),
    '# groups:',
    ...groups.map(
      ({ name, mentions }) =>
        `#   - { id: ${scalar(idOf(name))}, name: ${scalar(name)}, members: [] } # ${counted(mentions, 'mention')}`,
    ),
  ]
}

/** A YAML scalar that stands on one line, in a list as well. */
const scalar = (text: string): string =>
  /[,[\]{}#]|: |^\s|\s$/.test(text)
    ? JSON.stringify(text)
    : stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd()

/** As `ingest/codebook` takes it: letters of scripts without capitals are left out. */
const idOf = (name: string): string =>
  slug(name)
    .replace(/[^\p{Ll}\p{N}-]+/gu, '')
    .replace(/^-+|-+$/g, '') || 'unnamed'

/** The second of one name gets a number. */
function distinctIds(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const id = idOf(name)
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  })
}

const WIDEST_COMMENT = 116

/** Lines of a comment, broken between words. */
function comment(text: string, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.replace(/\s+/g, ' ').split(' ')) {
    if (line !== '' && indent.length + line.length + word.length + 3 > WIDEST_COMMENT) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((part) => `${indent}# ${part}`)
}
