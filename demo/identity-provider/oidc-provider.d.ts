/** What the demo uses of `oidc-provider`, which brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  import type { JsonWebKey } from 'node:crypto'

  export type Interaction = {
    readonly uid: string
    readonly prompt: { readonly name: string }
    /** The session of this browser as it was when the interaction began. */
    readonly session?: { readonly accountId: string; readonly uid: string }
    readonly params: { readonly client_id?: string; readonly ui_locales?: string }
  }

  export type Context = {
    body: unknown
    type: string
    get(header: string): string
    readonly oidc: {
      readonly provider: Provider
      readonly client: { readonly clientId: string }
      readonly session: { readonly accountId: string }
    }
  }

  export type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }

  export type Session = { accountId?: string; authorizations?: object; persist(): Promise<string> }

  export class Provider {
    constructor(issuer: string, configuration: Configuration)
    readonly Session: { findByUid(uid: string): Promise<Session | undefined> }
    readonly Grant: new (of: { clientId: string; accountId: string }) => Grant
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    /** Keeps what the person decided and tells where the browser goes on. */
    interactionResult(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } } | { error: string; error_description: string },
      options: { mergeWithLastSubmission: boolean },
    ): Promise<string>
    on(event: 'server_error', listener: (context: Context, error: Error) => void): this
  }

  export type Account = {
    accountId: string
    claims(): { sub: string; name?: string }
  }

  export type Configuration = {
    clients: readonly {
      client_id: string
      client_secret: string
      redirect_uris: readonly string[]
      response_types: readonly ['code']
      grant_types: readonly ['authorization_code']
      token_endpoint_auth_method: 'client_secret_basic'
      id_token_signed_response_alg: 'ES256'
    }[]
    jwks: { keys: readonly JsonWebKey[] }
    cookies: {
      keys: readonly string[]
      names: { session: string; interaction: string; resume: string }
    }
    claims: Record<string, readonly string[]>
    scopes: readonly string[]
    features: {
      devInteractions: { enabled: boolean }
      userinfo: { enabled: boolean }
      rpInitiatedLogout: { enabled: boolean }
    }
    interactions: { url(context: Context, interaction: Interaction): string }
    pkce: { required(): boolean }
    ttl: Record<string, number>
    findAccount(context: Context, id: string): Account | undefined
    loadExistingGrant(context: Context): Promise<Grant>
    renderError(context: Context, out: { error: string; error_description?: string }): void
    clientBasedCORS(): boolean
  }

  export namespace errors {
    class SessionNotFound extends Error {}
    class OIDCProviderError extends Error {}
  }
}
