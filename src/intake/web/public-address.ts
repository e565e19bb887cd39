import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address lies on the public internet: not this machine, not its network, none of the ranges that IANA
 * keeps for special use, and no address that hides an IPv4 address of those.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // "::ffff:127.0.0.1" is 127.0.0.1.
  return ipaddr.process(address).range() === 'unicast'
}

/** Thrown, as the cause of a failed request, where a name leads to an address that is not allowed. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
  constructor(readonly address: string) {
    super(`the address ${address} is not allowed`)
  }
}

/**
 * Looks names up for a request, and refuses those that lead to an address that is not allowed: the addresses that were
 * looked at are those that are connected to, so that a name cannot mean one thing now and another thing later.
 */
export const guardedLookup =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, answer) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return answer(error, '', 0)
      const refused = addresses.find(({ address }) => !isAllowed(address))
      const [first] = addresses
      if (refused !== undefined || first === undefined) {
        return answer(new AddressRefused(refused?.address ?? hostname), '', 0)
      }
      if (options.all === true) (answer as (error: null, addresses: LookupAddress[]) => void)(null, addresses)
      else answer(null, first.address, first.family)
    })
  }
