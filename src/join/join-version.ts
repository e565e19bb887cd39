/**
 * By which rules readings are joined with each other (copies, wordings, happenings, figures): raised with each change that gives
 * other joins. Rules that give other keys or fingerprints come with a migration that empties those of before: they are found
 * by being made again. A reading that was joined by older rules, or not at all, waits for `standpoint join`.
 */
export const JOIN_VERSION = 7
