/** The administration's identity provider, as the demo needs one: a real OpenID provider with made-up people. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { Provider } from 'oidc-provider'
import { kept } from '../kept.ts'
import type { DemoOfficer } from '../people.ts'
import { messagePage } from './pages.ts'
import { langOf, words } from './words.ts'

export type ProviderSecrets = {
  readonly keys: readonly JWK[]
  readonly cookieKeys: readonly string[]
  readonly clientSecret: string
}

export const clientId = 'help-desk'

/** Signing keys, and the desk's client secret; the same after a restart. `home` is the demo's folder (HELPDESK_HOME). */
export function providerSecrets(home: string): Promise<ProviderSecrets> {
  return kept(join(home, 'demo', 'identity-provider.json'), async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const key = {
      ...(await exportJWK(privateKey)),
      kid: randomBytes(8).toString('hex'),
      alg: 'ES256',
      use: 'sig',
    }
    const secret = () => randomBytes(32).toString('base64url')
    return { keys: [key], cookieKeys: [secret()], clientSecret: secret() }
  })
}

export function openIdProvider(options: {
  readonly issuer: string
  /** The desk's origin. */
  readonly desk: string
  readonly people: readonly DemoOfficer[]
  readonly secrets: ProviderSecrets
}): Provider {
  const { issuer, desk, people, secrets } = options
  return new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: secrets.clientSecret,
        redirect_uris: [new URL('/auth/callback', desk).href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: secrets.keys },
    // Cookies do not tell ports apart, and three servers of the demo share one host.
    cookies: {
      keys: secrets.cookieKeys,
      names: { session: 'demo_idp', interaction: 'demo_idp_step', resume: 'demo_idp_resume' },
    },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: true },
      rpInitiatedLogout: { enabled: false },
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 300,
      IdToken: 300,
      Interaction: 900,
      Session: 3600,
      Grant: 3600,
    },
    findAccount: (_, id) => {
      const person = people.find((known) => known.id === id)
      return person && { accountId: id, claims: () => ({ sub: id, name: person.name }) }
    },
    // The desk belongs to the same administration: nobody is asked whether it may know who signed in.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    renderError: (context, out) => {
      context.type = 'html'
      const lang = langOf(null, context.get('accept-language'))
      context.body = messagePage(lang, `${words[lang].expired} (${out.error})`)
    },
    clientBasedCORS: () => false,
  })
}
