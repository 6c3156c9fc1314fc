/** Whom a limit counts for. */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** The peer's address; one IPv6 customer holds a whole /64. In memory (tests) there is no peer. */
export function clientOf(context: Context): string {
  if (!('incoming' in ((context.env ?? {}) as object))) return 'in-memory'
  const address = getConnInfo(context).remote.address ?? ''
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
}
