import { slug } from '../../text/index.js'
import type { DraftedActor, DraftedGroup, DraftIssue } from './draft.js'
import type { DraftActor, DraftSource } from './draft-source.js'
import { ALLIANCE, unknownNames } from './unknown-names.js'

/** Fewer mentions are not worth a line. */
const FEWEST_MENTIONS = 3
const MOST_BODIES = 10
const MOST_ALIASES = 4
/** Who carries the news is no party to it. */
const OUTLET =
  /\b(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Courier|Press|Agency|TV|Radio|Broadcasting|Reuters|CNN|BBC|Today)$/u

/** What the articles say of those whom a codebook may want to declare. */
export interface DraftedActors {
  readonly actors: readonly DraftedActor[]
  readonly groups: readonly DraftedGroup[]
}

/**
 * Those named most among the parties to the issues, whom the program cannot know by itself: all but persons (it learns them from
 * the articles), states and their bodies. Bodies of states that it does not know come as groups.
 * @param isKnownGroup whether the program knows the members of a group by its name
 */
export function draftActors(
  sources: readonly DraftSource[],
  actors: readonly DraftActor[],
  issues: readonly DraftIssue[],
  isKnownGroup: (name: string) => boolean,
): DraftedActors {
  const all = namedActors(sources, actors, issues)
  const isGroup = ({ kind, name }: DraftedActor): boolean =>
    kind !== 'person' && kind !== 'state' && ALLIANCE.test(name)
  const unknown = unknownNames(sources, actors)
  const isUnknown = new Set(unknown.map(({ name }) => name))
  const carriesNews = outletTest(sources)
  const states = unknown
    .filter(({ kind }) => kind === 'state')
    .map(({ name, aliases, mentions, articles }) => ({
      id: `state:${slug(name)}`,
      name,
      kind: 'state' as const,
      country: null,
      aliases,
      mentions,
      articles,
      issues: 0,
    }))
  const weight = ({ issues: sides, articles, mentions }: DraftedActor): number =>
    sides * 1000 + articles * 20 + mentions
  const bodies = all
    .filter(({ kind, country }) => kind === 'organisation' && country === null)
    .filter((actor) => !isGroup(actor) && !isUnknown.has(actor.name) && !carriesNews(actor.name))
    .filter(({ articles, issues: sides }) => articles > 1 || sides > 0 || sources.length === 1)
    .sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_BODIES)
  const groups = [
    ...all.filter(isGroup),
    ...unknown.filter(({ kind }) => kind === 'group').map((group) => ({ ...group, id: `group:${slug(group.name)}` })),
  ]
  return {
    actors: [...states, ...bodies],
    groups: groups.filter(({ name }) => !isKnownGroup(name)).map(({ id, name, mentions }) => ({ id, name, mentions })),
  }
}

/** Actors with names, as the articles use them. */
function namedActors(
  sources: readonly DraftSource[],
  actors: readonly DraftActor[],
  issues: readonly DraftIssue[],
): DraftedActor[] {
  const seen = new Map<string, { mentions: number; articles: Set<string>; forms: Map<string, number> }>()
  for (const { article, mentions } of sources) {
    for (const { actor, span, form } of mentions) {
      const known = seen.get(actor) ?? { mentions: 0, articles: new Set<string>(), forms: new Map<string, number>() }
      known.mentions += 1
      known.articles.add(article.id)
      if (form === 'name') {
        const text = article.text.slice(...span).replace(/\s+/g, ' ')
        known.forms.set(text, (known.forms.get(text) ?? 0) + 1)
      }
      seen.set(actor, known)
    }
  }
  return actors.flatMap((actor): DraftedActor[] => {
    const found = seen.get(actor.id)
    if (found === undefined || found.forms.size === 0 || found.mentions < FEWEST_MENTIONS) return []
    const sides = issues.filter(({ pro, contra, open }) => [pro, contra, open].some((side) => side.includes(actor.id)))
    return [
      {
        ...actor,
        aliases: [...found.forms]
          .filter(([text]) => text.toLowerCase() !== actor.name.toLowerCase())
          .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
          .map(([text]) => text)
          .slice(0, MOST_ALIASES),
        mentions: found.mentions,
        articles: found.articles.size,
        issues: sides.length,
      },
    ]
  })
}

/** Whether a name is that of an outlet. */
function outletTest(sources: readonly DraftSource[]): (name: string) => boolean {
  const outlets = new Set(sources.flatMap(({ article }) => article.outlet?.toLowerCase() ?? []))
  return (name) => OUTLET.test(name) || outlets.has(name.toLowerCase()) || outlets.has(`the ${name.toLowerCase()}`)
}
