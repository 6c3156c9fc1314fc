/**
 * Officers sign in at the administration's identity provider: OpenID Connect, code flow with PKCE, state and nonce.
 * The provider says who somebody is (issuer and subject); what he may do stands in our own table.
 */
import * as openid from 'openid-client'
import { z } from 'zod'
import type { Database } from '../db/database.ts'
import { cookieJar, readCookie } from './cookies.ts'
import { deny, isDenial, type Denial } from './denial.ts'
import { signInFault } from './openid-faults.ts'
import { returnPath } from './return-path.ts'
import { staffByLogin, type Sessions } from './sessions.ts'
import { isLoopback, safeUrl } from './transport.ts'

export type StaffSignInOptions = {
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
  /** The desk's own origin; the provider knows `<baseUrl>/auth/callback` as the address to come back to. */
  readonly baseUrl: string
  readonly db: Database
  readonly sessions: Sessions
}

export type StaffSignIn = {
  /** Where to send the browser, with the cookie that ties the way back to this browser. */
  begin(askedPath: string | null): Promise<{ redirectUrl: string; setCookie: string } | Denial>
  /**
   * The way back. `callbackUrl` is the request's full address, `cookie` its Cookie header. Gives a new session always,
   * so one that was planted before is worth nothing afterwards. The session cookie is strict: answer with a page that
   * goes on to `returnTo` (`continuePage`) and not with a redirect, which would still count as coming from elsewhere.
   */
  finish(callbackUrl: string, cookie: string | null): Promise<SignedIn | Denial>
}

export type SignedIn = {
  readonly staffId: string
  readonly token: string
  readonly returnTo: string
  readonly setCookies: readonly string[]
}

/** What the browser keeps while the person is at the provider. Nothing in it is believed beyond this one browser. */
const Flow = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
})
type Flow = z.infer<typeof Flow>

const flowSeconds = 600
const timeoutSeconds = 5
const discoveredForMs = 10 * 60_000

export function createStaffSignIn(options: StaffSignInOptions): StaffSignIn {
  const { baseUrl, sessions, db } = options
  const jar = cookieJar(baseUrl)
  const redirectUri = new URL('/auth/callback', baseUrl).href
  const provider = discovering(options.oidc)

  return {
    async begin(askedPath) {
      const flow: Flow = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
        returnTo: returnPath(askedPath),
      }
      try {
        const redirectUrl = await authorizationUrl(await provider(), flow, redirectUri)
        const setCookie = jar.set(jar.flow(flowId(flow.state)), packed(flow), 'Lax', flowSeconds)
        return { redirectUrl, setCookie }
      } catch (error) {
        return signInFault(error)
      }
    },

    async finish(callbackUrl, cookie) {
      const url = new URL(new URL(callbackUrl, baseUrl).search, redirectUri)
      const state = url.searchParams.get('state') ?? ''
      const name = jar.flow(flowId(state))
      const flow = unpacked(readCookie(cookie, name))
      if (!flow || flow.state !== state)
        return deny('session-expired', 'this browser has begun no such sign-in')
      const login = await loginOf(provider, url, flow)
      if (isDenial(login)) return login
      const officer = await staffByLogin(db, login.issuer, login.subject)
      if (!officer) return deny('not-allowed', `no active officer for ${login.subject} of ${login.issuer}`)
      const token = await sessions.begin(officer.id)
      return {
        staffId: officer.id,
        token,
        returnTo: returnPath(flow.returnTo),
        setCookies: [jar.set(jar.session, token, 'Strict', sessions.maxAgeSeconds), jar.clear(name)],
      }
    },
  }
}

/** `prompt=login`: the desk's officers share machines, so who sits there now is asked each time. */
async function authorizationUrl(
  config: openid.Configuration,
  flow: Flow,
  redirectUri: string,
): Promise<string> {
  const url = openid.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
    prompt: 'login',
  })
  return url.href
}

async function loginOf(
  provider: () => Promise<openid.Configuration>,
  url: URL,
  flow: Flow,
): Promise<{ issuer: string; subject: string } | Denial> {
  try {
    const tokens = await openid.authorizationCodeGrant(await provider(), url, {
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      pkceCodeVerifier: flow.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    return claims ? { issuer: claims.iss, subject: claims.sub } : deny('token-invalid', 'no ID token')
  } catch (error) {
    return signInFault(error)
  }
}

/** The provider's description, read when it is first needed and again after a while; the desk starts without it. */
function discovering(oidc: StaffSignInOptions['oidc']): () => Promise<openid.Configuration> {
  const issuer = safeUrl(oidc.issuer)
  const { clientId, clientSecret } = oidc
  const execute = issuer.protocol === 'http:' && isLoopback(issuer) ? [openid.allowInsecureRequests] : []
  let found: Promise<openid.Configuration> | null = null
  let foundAt = 0

  return async () => {
    if (found && Date.now() - foundAt < discoveredForMs) return found
    foundAt = Date.now()
    found = openid.discovery(issuer, clientId, undefined, openid.ClientSecretBasic(clientSecret), {
      execute,
      timeout: timeoutSeconds,
    })
    try {
      return await found
    } catch (error) {
      found = null
      throw error
    }
  }
}

/** Part of the cookie's name only, so that two tabs do not overwrite each other; the whole state is compared. */
function flowId(state: string): string {
  return state.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 8)
}

function packed(flow: Flow): string {
  return Buffer.from(JSON.stringify(flow)).toString('base64url')
}

function unpacked(value: string | null): Flow | null {
  if (!value) return null
  try {
    const flow = Flow.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')))
    return flow.success ? flow.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
