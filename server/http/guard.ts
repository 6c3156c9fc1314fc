/** Who is asking, and from which page: before any route sees the request. */
import type { MiddlewareHandler } from 'hono'
import type { Customer, Officer, Viewer } from '../../workflows/contracts/viewer.ts'
import { isDenial } from '../auth/denial.ts'
import type { Credentials, Identify } from '../auth/viewer.ts'
import type { Portal } from '../config.ts'
import { Refused } from '../desk/refused.ts'

export type Env = { Variables: { viewer: Viewer | null } }

export function credentialsOf(request: Request): Credentials {
  const header = (name: string) => request.headers.get(name)
  return {
    authorization: header('authorization'),
    cookie: header('cookie'),
    origin: header('origin'),
    secFetchSite: header('sec-fetch-site'),
  }
}

const tusAsked = 'Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset, Upload-Checksum'
const tusTold =
  'Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size, Upload-Offset, Upload-Length, Upload-Expires'

/** Cross-origin use by the registered portals' pages: bearer tokens only, so no credentials mode and no cookie. */
export function crossOrigin(portals: readonly Portal[]): MiddlewareHandler<Env> {
  const registered = new Set(portals.flatMap((portal) => portal.origins))
  return async (context, next) => {
    const origin = context.req.header('origin')
    // Only what a shared cache may keep must vary for everybody, and says so itself: announcements.
    if (origin !== undefined) context.header('Vary', 'Origin')
    if (origin && registered.has(origin)) {
      context.header('Access-Control-Allow-Origin', origin)
      context.header('Access-Control-Expose-Headers', `ETag, Location, Retry-After, ${tusTold}`)
    }
    if (context.req.method !== 'OPTIONS') return next()
    context.header('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE')
    context.header(
      'Access-Control-Allow-Headers',
      `Authorization, Content-Type, Idempotency-Key, If-None-Match, ${tusAsked}`,
    )
    context.header('Access-Control-Max-Age', '600')
    return context.body(null, 204)
  }
}

export function identifying(identify: Identify): MiddlewareHandler<Env> {
  return async (context, next) => {
    const found = await identify(credentialsOf(context.req.raw), context.req.method)
    if (found && isDenial(found)) throw new Refused(found.code)
    context.set('viewer', found)
    await next()
  }
}

export function signedIn(context: { get(name: 'viewer'): Viewer | null }): Viewer {
  const viewer = context.get('viewer')
  if (!viewer) throw new Refused('token-missing')
  return viewer
}

/** @throws Refused for whoever is no officer */
export function officer(context: { get(name: 'viewer'): Viewer | null }): Officer {
  const viewer = signedIn(context)
  if (viewer.role !== 'officer') throw new Refused('not-allowed')
  return viewer
}

/** @throws Refused for whoever is no customer */
export function customer(context: { get(name: 'viewer'): Viewer | null }): Customer {
  const viewer = signedIn(context)
  if (viewer.role !== 'customer') throw new Refused('not-allowed')
  return viewer
}
