/** Exit statuses of every command. */
export const EXIT = {
  /** Done, and something found. */
  done: 0,
  /** Done, and nothing found. */
  nothing: 1,
  /** Something failed or was stopped, even when all the rest was done. */
  failed: 2,
} as const

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]
