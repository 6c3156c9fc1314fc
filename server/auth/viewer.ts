/** Who makes this request: from a portal's token, a staff token, or the console's cookie. One door for all routes. */
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { cookieJar, readCookie } from './cookies.ts'
import { deny, type Denial } from './denial.ts'
import type { PortalTokens } from './portal-tokens.ts'
import { staffTokenPrefix, type Sessions } from './sessions.ts'

/** The request's headers that say who is asking, null where they are missing. */
export type Credentials = {
  readonly authorization: string | null
  readonly cookie: string | null
  readonly origin: string | null
  /** `Sec-Fetch-Site`: set by the browser, out of reach of a page's script. */
  readonly secFetchSite: string | null
}

/** Null: nobody in particular. A credential that is wrong is a denial and never turns into nobody. */
export type Identify = (credentials: Credentials, method: string) => Promise<Viewer | Denial | null>

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

export function createIdentify(options: {
  readonly portalTokens: PortalTokens
  readonly sessions: Sessions
  /** The desk's own origin. */
  readonly baseUrl: string
}): Identify {
  const { portalTokens, sessions, baseUrl } = options
  const own = new URL(baseUrl).origin
  const { session } = cookieJar(baseUrl)

  return async ({ authorization, cookie, origin, secFetchSite }, method) => {
    if (authorization !== null) {
      const token = /^Bearer +([\w~+/.=-]+)$/i.exec(authorization)?.[1]
      if (!token) return deny('token-invalid', 'not a bearer token')
      // On our own page the token was handed over by the portal's; see `http/hosted-page`.
      if (!token.startsWith(staffTokenPrefix))
        return portalTokens.check(token, origin === own ? null : origin)
      if (origin !== null && origin !== own) return deny('cross-site', `staff token on a page of ${origin}`)
      return sessions.check(token)
    }
    const token = readCookie(cookie, session)
    if (!token) return null
    if (!reading.has(method) && !fromOwnPage(origin, secFetchSite, own))
      return deny('cross-site', `${method} from ${origin ?? secFetchSite ?? 'an unknown page'}`)
    return sessions.check(token)
  }
}

/**
 * A cookie goes along with every request to us, also with one that another site's page makes; for a write our own page
 * must have asked. Same-site is not enough: another port of this host counts as the same site.
 */
function fromOwnPage(origin: string | null, secFetchSite: string | null, own: string): boolean {
  if (secFetchSite !== null) return secFetchSite === 'same-origin'
  return origin === own
}

/** The token in the console's cookie: what signing out has to end. */
export function sessionToken(credentials: Credentials, baseUrl: string): string | null {
  return readCookie(credentials.cookie, cookieJar(baseUrl).session)
}
