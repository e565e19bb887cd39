/** What many are called who stay without a name, by the word that the record keeps for them. */
const KINDS: Readonly<Record<string, string>> = {
  ...{
    official: 'officials',
    officials: 'officials',
    staffers: 'officials',
    aides: 'officials',
    bureaucrats: 'officials',
  },
  ...{ diplomats: 'diplomats', envoys: 'diplomats', negotiators: 'negotiators', leaders: 'leaders', rulers: 'leaders' },
  ...{ forces: 'forces', troops: 'forces', soldiers: 'forces', military: 'forces', army: 'forces' },
  ...{ lawmakers: 'lawmakers', legislators: 'lawmakers', parliamentarians: 'lawmakers', mps: 'lawmakers' },
  ...{ people: 'people', citizens: 'people', media: 'media', police: 'police', prosecutors: 'prosecutors' },
  ...{ family: 'family', relatives: 'family' },
  ...{ authorities: 'authorities', companies: 'companies', firms: 'companies', voters: 'voters', allies: 'allies' },
}

/** Kinds that are the same people whenever they are one person's: others are only so of a state or a body. */
const OF_A_PERSON: ReadonlySet<string> = new Set(['family'])

/** Whether a group of this kind is one across articles where all say that it belongs to `owner`, an alias. */
export function isOneOf(kind: string, owner: string): boolean {
  return OF_A_PERSON.has(kind) ? owner.startsWith('person:') : /^(?:state|body):/.test(owner)
}

/** Words that rank or count, or name a part of the government whose officials they all are. */
const NO_DIFFERENCE = new Set(
  `senior top high high-ranking high-level ranking current serving unnamed anonymous several some many most other multiple
  two three four five administration government state department white house foreign ministry cabinet unidentified key major`
    .trim()
    .split(/\s+/),
)

/**
 * The kind of a group without a name, by what it is to whom it belongs: "senior White House officials" → "officials",
 * "former diplomats" → "former-diplomats". Null where the words may mean others each time: "attorneys", "critics".
 */
export function groupKind(role: string): string | null {
  const words = role.toLowerCase().split(/\s+/)
  const kind = KINDS[words.at(-1) ?? '']
  if (kind === undefined) return null
  const rest = words.slice(0, -1).filter((word) => !NO_DIFFERENCE.has(word))
  return rest.length > 2 || rest.some((word) => !/^[a-z-]+$/.test(word)) ? null : [...rest, kind].join('-')
}

/** Adjectives of parts of the world whose states are spoken of as one. */
const REGION =
  /^(?:(?:most|some|other|many|key|major|its|their|our|close|closest|the)\s+)*((?:(?:latin|north|south|east|west|central|eastern|western|southeast)\s+)?(?:european|arab|african|asian|american|gulf|baltic|nordic|balkan|western|muslim))\s+(countries|nations|states|governments|allies|partners)$/i

/** "European allies" → "europeans", "Arab governments" → "arab-states"; null for what names no part of the world. */
export function regionOf(name: string): string | null {
  const [, region = '', noun = ''] = REGION.exec(name.trim()) ?? []
  const slug = region.toLowerCase().replace(/\s+/g, '-')
  if (slug === '' || slug === 'american') return null
  if (slug === 'european') return /^governments$/i.test(noun) ? null : 'europeans'
  return /^(?:allies|partners)$/i.test(noun) && slug !== 'arab' && slug !== 'western' ? null : `${slug}-states`
}
