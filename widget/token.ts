/**
 * Keeps the portal's short-lived token in memory only, asks the host page for a new one when it is needed, and notices
 * when the page is now another person's: then everything of the one before must go.
 */
export type TokenProvider = () => Promise<string | null>

/** Seconds before its end at which a token is replaced, so that it does not expire on the way. */
const marginSeconds = 5

export class TokenKeeper {
  #provider: TokenProvider
  #onPerson: (person: string) => void
  #token: string | null = null
  #person: string | null = null
  #asking: Promise<string | null> | null = null

  constructor(provider: TokenProvider, onPerson: (person: string) => void = () => undefined) {
    this.#provider = provider
    this.#onPerson = onPerson
  }

  /** The token to send; asks the host where there is none or it is about to end. */
  current(): Promise<string | null> {
    if (this.#token !== null && !endsSoon(this.#token)) return Promise.resolve(this.#token)
    return this.renew(this.#token)
  }

  /** A new token in place of `refused`; several requests refused together ask the host once. */
  renew(refused: string | null): Promise<string | null> {
    if (this.#token !== refused) return Promise.resolve(this.#token)
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  forget(): void {
    this.#token = null
    this.#person = null
  }

  async #ask(): Promise<string | null> {
    this.#token = await this.#provider()
    const person = this.#token === null ? null : personOf(this.#token)
    // No token is nobody new: a portal whose session ended may sign the same person in again, who left a draft here.
    if (person !== null && person !== this.#person) {
      this.#person = person
      this.#onPerson(person)
    }
    return this.#token
  }
}

/** Who the token speaks for, by issuer, subject and firm. Only to tell people apart: the desk does the checking. */
export function personOf(token: string): string {
  const claims = claimsOf(token)
  return claims === null
    ? token
    : JSON.stringify([claims['iss'], claims['sub'], claims['firm'] ?? claims['eori']])
}

function endsSoon(token: string): boolean {
  const end = claimsOf(token)?.['exp']
  return typeof end === 'number' && end - marginSeconds < Date.now() / 1000
}

function claimsOf(token: string): Record<string, unknown> | null {
  const part = token.split('.')[1]
  if (part === undefined) return null
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    )
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof claims === 'object' && claims !== null ? { ...claims } : null
  } catch {
    // Not a readable token: the desk will say so; here it only means that people are told apart by the whole of it.
    return null
  }
}
