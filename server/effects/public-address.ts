/**
 * Keeps calls that others have named from reaching our own network (server-side request forgery): what a name stands for
 * is looked at after it was resolved, and the connection is made to just that address, so a name that changes in between
 * gains nothing.
 */
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

export class PrivateAddress extends Error {
  constructor(host: string) {
    super(`${host} is not a public address`)
  }
}

/** Anything but global unicast: loopback, private, link-local, shared, documentation, tunnels that carry one of these. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/** For `lookup` of a request. One address of several that is not public is enough to refuse the name. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0)
    if (found.length === 0 || found.some(({ address }) => !isPublic(address)))
      return done(new PrivateAddress(hostname), '', 0)
    const [first] = found
    if (options.all) done(null, found)
    else done(null, first!.address, first!.family)
  })
}

/** A host that is an address is never looked up. @throws PrivateAddress */
export function refusePrivateHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(host) && !isPublic(host)) throw new PrivateAddress(host)
}
