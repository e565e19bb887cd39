import { InvalidArgumentError } from 'commander'

/** @throws InvalidArgumentError unless `text` is a whole number of 1 or more. */
export function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidArgumentError('Expected a whole number from 1 on.')
  return count
}

/** @throws InvalidArgumentError unless `text` is a whole number of 0 or more. */
export function parseWhole(text: string): number {
  if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text)
  throw new InvalidArgumentError('Expected a whole number from 0 on.')
}

/** @throws InvalidArgumentError unless `text` is a number from 0 to 1. */
export function parseShare(text: string): number {
  const share = Number(text)
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError('Expected a number from 0 to 1.')
  return share
}

/** @throws InvalidArgumentError unless `text` is a port; 0 takes any free one. */
export function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('Expected a port from 0 to 65535.')
  return port
}
