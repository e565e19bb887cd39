/** Ids of aliases begin with what they are ids of; those of actors of one article begin with the article's. */
export const isAliasId = (id: string): boolean => /^(?:person|body|state):/.test(id)

/** "person:ana-roy@ke" → "person:ana-roy"; of a family name with an office the whole. */
export const baseOf = (alias: string): string => (/@\w+\./.test(alias) ? alias : alias.replace(/@\w+$/, ''))

/** What the alias of an actor of a codebook ends with: "person:zarif@codebook". */
export const DECLARED = '@codebook'
export const isDeclared = (alias: string): boolean => alias.endsWith(DECLARED)
