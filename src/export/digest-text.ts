import type { Digest, EventRow } from '../views/index.js'
import type { ArticleRef } from '../views/rows.js'
import { nameOf } from './columns/csv-cells.js'
import { SHORT_ID } from './columns/table-cells.js'
import { escapeMarkdown, escapeTerminal } from './escape.js'
import { evidenceText } from './evidence.js'
import { counted } from './wording.js'

interface Part {
  readonly title: string
  /** How many there are, shown or not. */
  readonly total: number
  readonly lines: readonly string[]
}

/** A digest to be read, as plain lines or as Markdown; parts of which there is nothing are left out. */
export function digestText(digest: Digest, format: 'table' | 'markdown'): string {
  const isMarkdown = format === 'markdown'
  const asText = isMarkdown ? escapeMarkdown : escapeTerminal
  const parts = partsOf(digest).filter(({ total }) => total > 0)
  const title = `${digest.affair} since ${digest.since}`
  const written = parts.map(({ title, total, lines }) => {
    const shown = lines.map((line) => `${isMarkdown ? '- ' : '  '}${asText(line)}`)
    const more = total > lines.length ? [`${isMarkdown ? '- ' : '  '}… ${moreOf(total - lines.length, lines)}`] : []
    return [isMarkdown ? `## ${asText(title)}\n` : asText(title), ...shown, ...more].join('\n')
  })
  return [isMarkdown ? `# ${asText(title)}` : asText(title), ...written].map((piece) => `${piece}\n`).join('\n')
}

const moreOf = (count: number, lines: readonly string[]): string =>
  lines.length === 0 ? `${count}, not shown here` : `and ${count} more`

function partsOf(digest: Digest): readonly Part[] {
  const { articles, speakers, statements, standings, changes, disputes, events, positions } = digest
  const fresh = events.rows.filter(({ isNew }) => isNew)
  const grown = events.rows.filter(({ isNew }) => !isNew)
  return [
    {
      title: counted(articles.total, 'new article'),
      total: articles.total,
      lines: articles.rows.map(
        (article) =>
          `${article.title ?? 'untitled'} ${placeOf(article)}${article.supersedes === null ? '' : ', a new version'}`,
      ),
    },
    {
      title: `${counted(statements, 'statement')} in them; who speaks most`,
      total: speakers.length,
      lines: speakers.map(({ actor, statements }) => `${actor.name}: ${counted(statements, 'statement')}`),
    },
    {
      title: `Who stands elsewhere, from ${counted(positions.total, 'new report')}`,
      total: standings.total,
      lines: standings.rows.map(({ actor, issue, before, now }) => {
        const from = before === null ? 'first known as ' : before.side === now.side ? 'still ' : `${before.side} → `
        return `${actor.name} on ${issue.id}: ${from}${now.side}${now.disputed ? ', disputed' : ''} ${quoted(evidenceText(now.latest), now.latest.article)}`
      }),
    },
    {
      title: 'Changes of side that were not known of',
      total: changes.total,
      lines: changes.rows.map(
        ({ actor, issue, on, from, to, after }) =>
          `${on} ${actor.name} on ${issue.id}: ${from} → ${to} ${quoted(evidenceText(after), after.article)}`,
      ),
    },
    {
      title: 'Disputes',
      total: disputes.total,
      lines: disputes.rows.map(({ dispute, isNew, newReports }) => {
        const who = dispute.actor === null ? '' : `${dispute.actor.name}, `
        const claims = dispute.claims.map(({ words }) => words).join(' against ')
        return `${isNew ? 'new' : `${counted(newReports, 'new report')}`}: ${who}${dispute.about}: ${claims}`
      }),
    },
    { title: 'New events', total: events.fresh, lines: fresh.map(({ event }) => eventLine(event)) },
    {
      title: 'Events with more reports',
      total: events.total - events.fresh,
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
