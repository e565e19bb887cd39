/**
 * By which rules readings are joined with each other (copies, wordings, happenings): raised with each change that gives
 * other joins. A reading that was joined by older rules, or not at all, waits for `standpoint join`.
 */
export const JOIN_VERSION = 2
