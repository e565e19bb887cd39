import type { Digest, EventRow } from '../views/index.js'
import type { ArticleRef } from '../views/rows.js'
import { nameOf } from './columns/csv-cells.js'
import { SHORT_ID } from './columns/table-cells.js'
import { escapeMarkdown, escapeTerminal } from './escape.js'
import { evidenceText } from './evidence.js'
import { counted } from './wording.js'

interface Part {
  readonly title: string
  readonly lines: readonly string[]
}

/** A digest to be read, as plain lines or as Markdown; parts of which there is nothing are left out. */
export function digestText(digest: Digest, format: 'table' | 'markdown', limit: number): string {
  const isMarkdown = format === 'markdown'
  const asText = isMarkdown ? escapeMarkdown : escapeTerminal
  const parts = partsOf(digest).filter(({ lines }) => lines.length > 0)
  const title = `${digest.affair} since ${digest.since}`
  const written = parts.map(({ title, lines }) => {
    const shown = lines.slice(0, limit).map((line) => `${isMarkdown ? '- ' : '  '}${asText(line)}`)
    const more = lines.length > limit ? [`${isMarkdown ? '- ' : '  '}… and ${lines.length - limit} more`] : []
    return [isMarkdown ? `## ${asText(title)}\n` : asText(title), ...shown, ...more].join('\n')
  })
  return [isMarkdown ? `# ${asText(title)}` : asText(title), ...written].map((piece) => `${piece}\n`).join('\n')
}

function partsOf(digest: Digest): readonly Part[] {
  const { articles, speakers, statements, standings, changes, disputes, events, positions } = digest
  const fresh = events.filter(({ isNew }) => isNew)
  const grown = events.filter(({ isNew }) => !isNew)
  return [
    {
      title: counted(articles.length, 'new article'),
      lines: articles.map(
        (article) =>
          `${article.title ?? 'untitled'} ${placeOf(article)}${article.supersedes === null ? '' : ', a new version'}`,
      ),
    },
    {
      title: `${counted(statements, 'statement')} in them; who speaks most`,
      lines: speakers.map(({ actor, statements }) => `${actor.name}: ${counted(statements, 'statement')}`),
    },
    {
      title: `Who stands elsewhere, from ${counted(positions.length, 'new report')}`,
      lines: standings.map(({ actor, issue, before, now }) => {
        const from = before === null ? 'first known as ' : before.side === now.side ? 'still ' : `${before.side} → `
        return `${actor.name} on ${issue.id}: ${from}${now.side}${now.disputed ? ', disputed' : ''} ${quoted(evidenceText(now.latest), now.latest.article)}`
      }),
    },
    {
      title: 'Changes of side that were not known of',
      lines: changes.map(
        ({ actor, issue, on, from, to, after }) =>
          `${on} ${actor.name} on ${issue.id}: ${from} → ${to} ${quoted(evidenceText(after), after.article)}`,
      ),
    },
    {
      title: 'Disputes',
      lines: disputes.map(({ dispute, isNew, newReports }) => {
        const who = dispute.actor === null ? '' : `${dispute.actor.name}, `
        const claims = dispute.claims.map(({ words }) => words).join(' against ')
        return `${isNew ? 'new' : `${counted(newReports, 'new report')}`}: ${who}${dispute.about}: ${claims}`
      }),
    },
    { title: 'New events', lines: fresh.map(({ event }) => eventLine(event)) },
    {
      title: 'Events with more reports',
      lines: grown.map(({ event, newReports }) => `${counted(newReports, 'new report')}: ${eventLine(event)}`),
    },
  ]
}

function eventLine({ date, type, modality, actors, recipients, reports }: EventRow): string {
  const to = recipients.length === 0 ? '' : ` → ${recipients.map(nameOf).join(', ')}`
  const who = actors.length === 0 ? 'somebody' : actors.map(nameOf).join(', ')
  const [first] = reports
  const words = first === undefined ? '' : quoted(first.sentence.text, first.article)
  return `${date ?? 'undated'} ${type}${modality === 'actual' ? '' : ` (${modality})`}: ${who}${to} ${words}`
}

const quoted = (words: string, article: ArticleRef): string =>
  `— “${words.trim().replace(/\s+/gu, ' ')}” ${placeOf(article)}`

const placeOf = ({ outlet, published, id }: ArticleRef): string =>
  `(${outlet ?? 'outlet unknown'}, ${published?.slice(0, 10) ?? 'undated'}, ${id.slice(0, SHORT_ID)})`
