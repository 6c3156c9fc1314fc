/** What went wrong at the identity provider: it is away, it refused the person, or its answer does not hold. */
import * as openid from 'openid-client'
import { deny, type Denial } from './denial.ts'

const awayCodes = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR'])

/** Throws what is no fault of the provider or of the answer that the browser brought. */
export function signInFault(error: unknown): Denial {
  if (isAway(error)) return deny('identity-away', describe(error))
  if (error instanceof openid.AuthorizationResponseError) return deny('not-allowed', describe(error))
  if (error instanceof openid.ResponseBodyError || error instanceof openid.ClientError)
    return deny('token-invalid', describe(error))
  throw error
}

/** Nobody there (fetch says so with a TypeError that has a cause), too slow, or a gateway's error page. */
function isAway(error: unknown): boolean {
  if (error instanceof openid.ResponseBodyError) return error.status >= 500
  if (error instanceof openid.ClientError) {
    const { cause, code } = error
    if (cause instanceof Response && cause.status >= 500) return true
    return awayCodes.has(code ?? '')
  }
  return error instanceof TypeError && error.cause !== undefined
}

function describe(error: unknown): string {
  const { message, code, cause } = error as Error & { code?: string }
  const inner = cause instanceof Error ? `: ${cause.message}` : ''
  return `${code ?? ''} ${message}${inner}`.trim()
}
