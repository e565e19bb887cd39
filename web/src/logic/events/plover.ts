/** The types of PLOVER 2.0, each with a word for people and its quadrant (manual, section on quad classes). */
export const EVENT_TYPES: Readonly<Record<string, { readonly word: string; readonly quad: Quad }>> = {
  AGREE: { word: 'agreed', quad: 'verbal-cooperation' },
  CONSULT: { word: 'met or consulted', quad: 'verbal-cooperation' },
  SUPPORT: { word: 'supported', quad: 'verbal-cooperation' },
  CONCEDE: { word: 'conceded', quad: 'verbal-cooperation' },
  COOPERATE: { word: 'cooperated', quad: 'material-cooperation' },
  AID: { word: 'aided', quad: 'material-cooperation' },
  RETREAT: { word: 'withdrew or released', quad: 'material-cooperation' },
  REQUEST: { word: 'requested', quad: 'verbal-conflict' },
  ACCUSE: { word: 'accused', quad: 'verbal-conflict' },
  REJECT: { word: 'rejected', quad: 'verbal-conflict' },
  THREATEN: { word: 'threatened', quad: 'verbal-conflict' },
  SANCTION: { word: 'sanctioned', quad: 'material-conflict' },
  PROTEST: { word: 'protested', quad: 'material-conflict' },
  MOBILIZE: { word: 'mobilised', quad: 'material-conflict' },
  COERCE: { word: 'coerced', quad: 'material-conflict' },
  ASSAULT: { word: 'attacked', quad: 'material-conflict' },
}

/** From the friendliest to the most hostile: the lanes of the timeline. */
export const QUADS = {
  'material-cooperation': 'Deeds of cooperation',
  'verbal-cooperation': 'Words of cooperation',
  'verbal-conflict': 'Words of conflict',
  'material-conflict': 'Deeds of conflict',
} as const
export type Quad = keyof typeof QUADS

/** "met or consulted" of CONSULT; a type that is none of PLOVER's as it is. */
export const typeWord = (type: string): string => EVENT_TYPES[type]?.word ?? type.toLowerCase()

export const quadOf = (type: string): Quad | null => EVENT_TYPES[type]?.quad ?? null

/** What is said of an event that did not (yet) happen; of one that did, nothing. */
export const MODALITY_NAMES: Readonly<Record<string, string>> = {
  actual: 'happened',
  planned: 'planned',
  considered: 'being considered',
  'called-for': 'called for',
  denied: 'denied',
  hypothetical: 'hypothetical',
}

/** "troops" of TROOPS, "heavy weapons" of HEAVY-WEAPONS. */
export const modeWord = (mode: string): string => mode.toLowerCase().replaceAll('-', ' ')
