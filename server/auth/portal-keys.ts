/**
 * A portal's public keys. Fetched once and shared by all requests, renewed in the background, and never fetched more
 * often than the limits below, however many tokens with made-up key ids arrive or however long the portal is away.
 */
import { createRemoteJWKSet, customFetch, errors } from 'jose'
import type { CryptoKey, FetchImplementation, JWSHeaderParameters } from 'jose'

const timeoutMs = 4000
/** Renewed after this time, so that a key which the portal has withdrawn stops working. */
const freshMs = 10 * 60_000
/** A portal whose key page is down is still believed by its old keys for this long. */
const usableMs = 60 * 60_000
/** Between two fetches on account of unknown key ids. */
const unknownKeyMs = 10_000
/** Between two fetches after one that failed. */
const failureMs = 5000

/** The portal's keys cannot be had, so nothing can be said about its tokens. */
export class KeysAway extends Error {}

export type PortalKeys = (header: JWSHeaderParameters) => Promise<CryptoKey>

/** `now` in milliseconds. The result throws `KeysAway`, or jose's error where no key fits the header. */
export function createPortalKeys(url: URL, now: () => number, fetchKeys?: FetchImplementation): PortalKeys {
  const keys = createRemoteJWKSet(url, {
    timeoutDuration: timeoutMs,
    // When to fetch is decided here: jose does not wait between attempts that fail.
    cooldownDuration: Infinity,
    cacheMaxAge: Infinity,
    ...(fetchKeys && { [customFetch]: fetchKeys }),
  })
  let fetchedAt = -Infinity
  let triedAt = -Infinity
  let failure: unknown = null

  /** True where the keys are now newer; concurrent callers share one fetch. */
  async function renew(): Promise<boolean> {
    triedAt = now()
    try {
      await keys.reload()
      fetchedAt = now()
      failure = null
    } catch (error) {
      failure = error
    }
    return failure === null
  }

  async function ready(): Promise<void> {
    const age = now() - fetchedAt
    if (age < freshMs) return
    const mayTry = keys.reloading || failure === null || now() - triedAt >= failureMs
    const renewal = mayTry ? renew() : Promise.resolve(false)
    if (age < usableMs) return
    if (!(await renewal)) throw new KeysAway(`no keys from ${url.href}`, { cause: failure })
  }

  return async (header) => {
    await ready()
    try {
      return await keys(header)
    } catch (error) {
      const unknown = error instanceof errors.JWKSNoMatchingKey
      if (!unknown || now() - triedAt < unknownKeyMs || !(await renew())) throw error
      return keys(header)
    }
  }
}
