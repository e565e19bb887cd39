import { isMeeting } from './postgres/errors.js'

const TRIES = 5

/** Tries again what another writer was in the way of: of a transaction that failed nothing has been done. */
export async function untilAlone<Result>(change: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await change()
    } catch (error) {
      if (tries === TRIES || !isMeeting(error)) throw error
    }
  }
}
