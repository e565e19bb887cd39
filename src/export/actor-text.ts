import type {
  ActorDecision,
  ActorView,
  JoinReason,
  MaybeSame,
  Place,
  RolePeriod,
  UnnamedSource,
} from '../views/rows.js'
import { SHORT_ID } from './columns/table-cells.js'
import { escapeTerminal } from './escape.js'
import type { Paint } from './paint.js'
import { counted, countryName, shortDate } from './wording.js'

/** An actor for the terminal: names, offices with their days, who quotes it; its statements are a list of their own. */
export function actorText(view: ActorView, paint: Paint): string {
  const { actor, history, quotedBy, unnamed, maybe } = view
  const { name, kind, country, id, aliases } = actor
  const where = country === null ? kind : `${kind}, ${countryName(country)}`
  const lines = [
    `${paint.heading(name)} (${where})  ${paint.faint(id)}`,
    ...(aliases.length === 0 ? [] : [`also: ${aliases.join(', ')}`]),
    `${counted(actor.articles, 'article')}, ${counted(actor.mentions, 'mention')}, ${counted(actor.statements, 'statement')}`,
    ...section('Without a name', unnamed.flatMap(unnamedLines), paint),
    ...section('May be the same as', maybe.map(maybeLine), paint),
    ...section('Offices', history.flatMap(periodLines), paint),
    ...section(
      'Quoted by',
      quotedBy.map(({ outlet, statements }) => `${outlet ?? 'outlet unknown'}: ${counted(statements, 'statement')}`),
      paint,
    ),
  ]
  return safe(lines)
}

/** Why the names and the actors of articles are one, and what people decided. */
export function actorWhyText({ actor, why }: ActorView, paint: Paint): string {
  const decisions = why.decisions.map(decisionLine)
  return safe([
    ...section(`Why these are one: ${actor.name}`, why.reasons.flatMap(reasonLines), paint),
    ...section('Decisions', decisions, paint),
  ])
}

const section = (title: string, lines: readonly string[], paint: Paint): string[] =>
  lines.length === 0 ? [] : ['', paint.heading(title), ...lines.map((line) => `  ${line}`)]

const safe = (lines: readonly string[]): string => `${lines.map(escapeTerminal).join('\n')}\n`

function periodLines({ role, of, first, last, former, articles, evidence, formerEvidence }: RolePeriod): string[] {
  const owner = of === null ? '' : ` (${of})`
  const held = first === null ? '' : first === last ? shortDate(first) : `${shortDate(first)} to ${shortDate(last)}`
  const ended = former === null ? '' : `called former on ${shortDate(former)}`
  const days = [held, ended].filter((part) => part !== '').join('; ')
  return [
    `${role}${owner}: ${days === '' ? 'undated' : days}; ${counted(articles, 'article')}`,
    ...[evidence, formerEvidence].flatMap((place) => (place === null ? [] : [placeLine(place)])),
  ]
}

function unnamedLines({ article, number, anonymity, reason }: UnnamedSource): string[] {
  const where = article.title ?? article.id.slice(0, SHORT_ID)
  const count = number === null ? 'number not said' : number === 1 ? 'one person' : `${number} of them`
  return [`${where}: ${count}`, ...[anonymity, reason].flatMap((place) => (place === null ? [] : [placeLine(place)]))]
}

const maybeLine = ({ actor, article, because, score }: MaybeSame): string =>
  `${actor.name} (${actor.id}), ${score.toFixed(2)}: ${because}${article === null ? '' : `; in ${article.title ?? article.id}`}`

function placeLine({ article, sentence, span }: Place): string {
  const outlet = article.outlet === null ? '' : `${article.outlet}, `
  const words = sentence.text.replace(/\s+/g, ' ')
  return `  ${outlet}${article.id.slice(0, SHORT_ID)}:${span.join('-')}  ${words}`
}

function reasonLines({ member, name, article, because, score, evidence, articles }: JoinReason): string[] {
  const place = article === null ? counted(articles, 'article') : `in ${article.title ?? article.id}`
  const pair = evidence.find(({ what }) => what === 'name')?.value.split('; ') ?? []
  const other = pair.find((id) => id !== member && id.includes(':'))
  const grounds = evidence.filter(({ adds }) => adds !== 0).map(inWords)
  return [
    `${name} (${member}; ${place})`,
    `  ${because}${other === undefined ? '' : ` as ${other}`}, ${score.toFixed(2)}${grounds.length === 0 ? '' : `: ${grounds.join('; ')}`}`,
  ]
}

const GROUNDS: Readonly<Record<string, (value: string) => string>> = {
  office: (value) => `same office, ${officeWords(value)}`,
  'other-office': (value) => `other offices, ${value.split('; ').map(officeWords).join(' and ')}`,
  country: (value) => `same country, ${countryName(value)}`,
  body: (value) => `tied to ${bare(value)}`,
  years: (value) => (value === '0' ? 'named in the same year' : `named ${counted(Number(value), 'year')} apart`),
  'far-years': (value) => `named ${counted(Number(value), 'year')} apart`,
  known: (value) => `named in ${value} articles or more`,
}

const inWords = ({ what, value, adds }: JoinReason['evidence'][number]): string =>
  `${GROUNDS[what]?.(value) ?? value} (${adds > 0 ? '+' : '−'}${Math.abs(adds).toFixed(2)})`

const officeWords = (value: string): string => {
  const [office = '', of = ''] = value.split('|')
  return of === '' ? office : `${office} of ${bare(of)}`
}

const bare = (id: string): string => {
  const [kind, name = id] = id.split(/:(.*)/s)
  return kind === 'state' && name.length === 2
    ? countryName(name.toUpperCase())
    : name.replace(/@.*/, '').replace(/-/g, ' ')
}

const KINDS: Readonly<Record<string, string>> = { 'actor-merge': 'merged', 'actor-split': 'parted' }

const decisionLine = ({ id, kind, coder, madeAt, reason, members, undone }: ActorDecision): string =>
  `${id}  ${KINDS[kind] ?? kind} by ${coder}, ${shortDate(madeAt)}: ${members.join(', ')}${reason === null ? '' : `: ${reason}`}${undone ? ' (taken back)' : ''}`
