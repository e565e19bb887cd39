import type { Codebook } from '../codebook.js'
import type { Doc } from '../doc.js'
import type { Actor, Doubt, Unnamed } from '../reading.js'
import type { Stage } from '../stage.js'
import { cluster } from './cluster.js'
import type { Draft } from './draft.js'
import { findNames } from './find-names.js'
import { type Lexicon, lexiconOf, withOutlet } from './lexicon/lexicon.js'
import { findNominals, linkNominals } from './nominals.js'
import { linkPronouns } from './pronouns.js'
import { addRoles, countryByRoles, ownersOf } from './roles.js'
import { slugOf } from './slug.js'
import { addSources } from './sources.js'
import { unnamedOf } from './unnamed.js'
import { wordsOf } from './words.js'

/**
 * Adds `actors`: persons, states, organisations and groups of the article with all their mentions, roles and countries. A
 * capital that may mean its town or its government is a doubt SEAT_UNCLEAR, a source "he" that two fit about as well
 * SPEAKER_UNCLEAR.
 * Names of `codebook` are known from the start; null knows the world's states and the best-known bodies only.
 */
export function createActorsStage(codebook: Codebook | null): Stage {
  let lexicon: Lexicon | null = null
  return {
    name: 'actors',
    needs: ['scan', 'chrome', 'quotations', 'attributions'],
    adds: ['actors'],
    run: (doc) => {
      lexicon ??= lexiconOf(codebook)
      const { actors, doubts } = findActors(doc, withOutlet(lexicon, doc.article.outlet))
      return { ...doc, actors, doubts: [...doc.doubts, ...doubts] }
    },
  }
}

export const actorsStage: Stage = createActorsStage(null)

function findActors(
  doc: Doc,
  lexicon: Lexicon,
): { readonly actors: readonly Actor[]; readonly doubts: readonly Doubt[] } {
  const words = wordsOf(doc)
  const names = findNames(words, lexicon)
  const drafts = cluster(words, names, lexicon)
  const owners = ownersOf(drafts, names.demonyms)
  const byKey = withNeighbours(
    drafts,
    names.demonyms.map(({ entry }) => entry.key),
    lexicon,
  )
  addRoles(words, drafts, owners)
  for (const draft of drafts) {
    if (draft.kind === 'person') draft.country ??= countryByRoles(draft, byKey)
  }
  const all = [...byKey.values()]
  linkNominals(words, findNominals(words, owners), all, owners)
  const torn = linkPronouns(doc, words, all)
  const sources = addSources(doc, words, all, owners).filter(({ kind }) => kind !== 'organisation')
  const actors = finish(all, new Map(sources.map((draft) => [draft, unnamedOf(doc, draft)])))
  return {
    actors,
    doubts: [
      ...names.unclear.map((span) => ({ code: 'SEAT_UNCLEAR', span })),
      ...torn.map((span) => ({ code: 'SPEAKER_UNCLEAR', span })),
    ],
  }
}

/** The drafts by key, and the states that only an adjective names: a role may belong to them. */
function withNeighbours(drafts: readonly Draft[], keys: readonly string[], lexicon: Lexicon): Map<string, Draft> {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]))
  for (const key of keys) {
    if (byKey.has(key)) continue
    const entry = lexicon.stateOf(key) ?? lexicon.entryOf(key.replace(/^codebook:/, ''))
    if (entry === null) continue
    const { id, name, kind, country } = entry
    byKey.set(key, { key, id, name, kind, country, gender: null, isPlural: false, mentions: [], roles: [] })
  }
  return byKey
}

/** Actors with ids of their names; those without a mention only where a role belongs to them. */
function finish(drafts: readonly Draft[], unnamed: ReadonlyMap<Draft, Unnamed>): readonly Actor[] {
  const owning = new Set(
    drafts.flatMap(({ mentions, roles }) => (mentions.length > 0 ? roles.map(({ of }) => of) : [])),
  )
  const kept = drafts.filter(({ key, mentions }) => mentions.length > 0 || owning.has(key))
  kept.sort((a, b) => firstOf(a) - firstOf(b))
  const ids = new Map<string, string>()
  const taken = new Set<string>(kept.flatMap(({ id }) => (id === null ? [] : [id])))
  for (const draft of kept) {
    if (draft.id !== null) {
      ids.set(draft.key, draft.id)
      continue
    }
    const slug = slugOf(draft.name)
    let id = slug
    for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`
    taken.add(id)
    ids.set(draft.key, id)
  }
  return kept.map((draft) => {
    const { key, name, kind, country, mentions, roles } = draft
    const said = unnamed.get(draft)
    return {
      id: ids.get(key) ?? slugOf(name),
      name,
      kind,
      country,
      mentions: [...mentions].sort((a, b) => a.span[0] - b.span[0]).map(({ span, form }) => ({ span, form })),
      roles: roles.map(({ role, of, evidence }) => ({
        role,
        of: of === null ? null : (ids.get(of) ?? null),
        evidence,
      })),
      ...(said === undefined ? {} : { unnamed: said }),
    }
  })
}

const firstOf = ({ mentions }: Draft): number =>
  mentions.reduce((first, { span }) => Math.min(first, span[0]), Number.MAX_SAFE_INTEGER)
