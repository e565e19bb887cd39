import type { Doc } from '../doc.js'
import type { Actor } from '../reading.js'
import type { Stage } from '../stage.js'
import { unnamedOf } from './unnamed.js'

/**
 * Says of every person and group without a name that it is one, and to whom it belongs where its words tell: also of those
 * that later stages made ("Keldian troops fired"). Comes last, so that nobody without a name passes for somebody named.
 */
export const unnamedStage: Stage = {
  name: 'unnamed',
  needs: ['actors', 'events', 'positions'],
  adds: ['actors'],
  run: (doc) => ({ ...doc, actors: doc.actors.map((actor) => described(doc, actor)) }),
}

function described(doc: Doc, actor: Actor): Actor {
  const { kind, mentions, unnamed } = actor
  const isNameless = mentions.length > 0 && mentions.every(({ form }) => form !== 'name')
  if (!isNameless || unnamed !== undefined || (kind !== 'person' && kind !== 'group')) return actor
  const own = { ...actor, unnamed: unnamedOf(doc, actor) }
  const state = actor.roles.length > 0 ? undefined : ownerOf(doc, actor)
  const [first] = mentions
  if (state === undefined || first === undefined) return own
  const role = roleIn(actor.name)
  const roles = role === '' ? [] : [{ role, of: state.id, evidence: first.span }]
  return { ...own, country: actor.country ?? state.country, roles }
}

/** The state that an adjective in the words names, or the one whose "administration" it is. */
function ownerOf({ actors }: Doc, { name, country }: Actor): Actor | undefined {
  const code = country ?? (/\badministration\b/i.test(name) ? 'US' : null)
  return code === null ? undefined : actors.find((actor) => actor.kind === 'state' && actor.country === code)
}

/** "Keldian news outlets" → "news outlets": the words that begin small. */
const roleIn = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word, at) => /^\p{Ll}/u.test(word) || (at === 0 && /^(?:Senior|Former|Top)$/.test(word)))
    .join(' ')
    .toLowerCase()
