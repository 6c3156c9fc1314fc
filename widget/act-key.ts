/**
 * One act of a person keeps one Idempotency-Key however often it is sent: a double click, a retry after a lost answer
 * and a retry after 503 are the same act. Changed answers are a new act.
 */
export class ActKey {
  #body = ''
  #key = ''

  for(body: unknown): string {
    const text = JSON.stringify(body)
    if (this.#key === '' || text !== this.#body) {
      this.#body = text
      this.#key = newKey()
    }
    return this.#key
  }

  /** After the desk has answered with the case: the same answers sent again are meant anew. */
  done(): void {
    this.#key = ''
  }
}

/** `crypto.randomUUID` exists on secure origins only; a portal under test may not be one. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
