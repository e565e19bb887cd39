/** Nouns that take up what somebody did or means to do: "the decision", "his move" (the words of no affair). */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  `decision decisions move moves step steps action actions announcement declaration policy stance strategy approach plan plans
  proposal measure measures gesture initiative pledge promise threat threats gambit push position course ultimatum order
  intention intentions effort call`.split(/\s+/),
)
