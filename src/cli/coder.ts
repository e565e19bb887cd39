import { userInfo } from 'node:os'
import { InvalidArgumentError, Option } from 'commander'

/** Who decides: signed under every decision. */
export const coderOption = (): Option =>
  new Option('--coder <name>', 'who decides').env('STANDPOINT_CODER').default(userName(), 'your name on this machine')

/** @throws InvalidArgumentError */
export function decisionNumber(text: string): number {
  const number = Number(text.replace(/^#/, ''))
  if (Number.isInteger(number) && number > 0) return number
  throw new InvalidArgumentError('Expected the number of a decision, such as 3.')
}

/** A machine may know no name for who runs this. */
function userName(): string {
  try {
    return process.env.USER || userInfo().username
  } catch {
    return 'unknown'
  }
}
