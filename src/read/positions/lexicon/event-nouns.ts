/** Nouns that take up what somebody did or means to do: "the decision", "his move" (the words of no affair). */
const DONE = `decision decisions move moves step steps action actions announcement declaration policy stance strategy approach
  measure measures gesture threat threats gambit position course ultimatum order intention intentions effort`
const PROPOSED = 'plan plans proposal proposals initiative idea pledge promise push call offer suggestion'
/** What is to be made, and not what somebody did. */
const MADE = 'project scheme'
/** Those that do so with "the" alone; of the others it must be said whose they are. */
const BARE = new Set(
  'decision move announcement declaration step plan plans proposal threat threats idea gesture pledge project scheme'.split(
    ' ',
  ),
)

export type EventKind = 'done' | 'proposed' | 'made'

const KINDS = new Map<string, EventKind>()
for (const word of DONE.split(/\s+/)) KINDS.set(word, 'done')
for (const word of PROPOSED.split(/\s+/)) KINDS.set(word, 'proposed')
for (const word of MADE.split(/\s+/)) KINDS.set(word, 'made')

export const EVENT_NOUNS: ReadonlySet<string> = new Set(KINDS.keys())

/** Whether a noun takes up something done or something proposed; null for any other. */
export const eventKindOf = (noun: string): EventKind | null => KINDS.get(noun) ?? null
export const isBareEvent = (noun: string): boolean => BARE.has(noun)
