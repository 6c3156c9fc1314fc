/** Whom a limit counts for. */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'

const known = 'client-address'

/**
 * Behind proxies the client is who the outermost trusted one was asked by: each proxy puts its peer at the end of
 * `X-Forwarded-For`, and whatever stands before the entries of ours was said by the client itself.
 */
export function knowingClient(trustedProxies: number): MiddlewareHandler {
  return async (context, next) => {
    const told = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
    const address = trustedProxies > 0 ? (told.at(-trustedProxies) ?? '') : ''
    if (isAddress(address)) context.set(known, address)
    await next()
  }
}

/** The client's address; one IPv6 customer holds a whole /64. In memory (tests) there is no peer. */
export function clientOf(context: Context): string {
  const told = context.get(known) as string | undefined
  const address = told ?? peerOf(context)
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
}

function peerOf(context: Context): string {
  if (!('incoming' in ((context.env ?? {}) as object))) return 'in-memory'
  return getConnInfo(context).remote.address ?? ''
}

function isAddress(text: string): boolean {
  return /^[0-9a-fA-F.:]{2,45}$/.test(text)
}
