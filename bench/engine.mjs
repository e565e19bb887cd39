import { createEngine } from '../dist/read/index.js'

const ATTRIBUTORS = {
  rules: async () => undefined,
  trained: async () => (await import('../dist/model/index.js')).createTaggerAttributor(),
}

/** An engine with the named attributor and a codebook, as written for the gold, or null; its positions by rules alone unless `scored`. */
export async function engineWith(attributor, codebook = null, { scored = true } = {}) {
  const open = ATTRIBUTORS[attributor]
  if (open === undefined)
    throw new Error(`--attributor ${attributor}: expected ${Object.keys(ATTRIBUTORS).join(' or ')}`)
  if (codebook === null) return createEngine({ attributor: await open() })
  const { readPositionScorer } = await import('../dist/model/index.js')
  return createEngine({
    attributor: await open(),
    codebook: complete(codebook),
    positionScorer: scored ? await readPositionScorer() : null,
  })
}

/** Issues, actors and groups may be left out of a codebook, and so may their optional parts. */
export const complete = ({ affair, issues = [], actors = [], groups = [] }) => ({
  affair,
  issues: issues.map((issue) => ({ about: [], act: [], counter: [], ...issue })),
  actors: actors.map((actor) => ({
    country: null,
    aliases: [],
    ...actor,
    roles: (actor.roles ?? []).map((role) => ({ of: null, ...role })),
  })),
  groups: groups.map((group) => ({
    ...group,
    members: (group.members ?? []).map((member) => ({
      since: null,
      until: null,
      ...(typeof member === 'string' ? { country: member } : member),
    })),
  })),
})
