/**
 * What a person has typed and not sent: in memory, and on the device, so that it survives a reload, a sign-in, a closed tab
 * and the desk's absence. It is keyed by a hash of the person; whatever belongs to another goes as soon as that is known.
 */
import type { Answers } from '../workflows/contracts/form.ts'
import { deviceStorage } from './tab-storage.ts'
import { arrive } from './traces.ts'

const prefix = 'hd-draft:'

export class Drafts {
  #memory = new Map<string, Answers>()
  #person = ''
  /** Until it is known whose they are: what somebody left on the device is found only then. */
  known: Promise<void> = Promise.resolve()

  /** From now on drafts are this person's. Those of anybody else are wiped, in memory and in storage. */
  belongTo(person: string): Promise<void> {
    this.known = this.#belongTo(person)
    return this.known
  }

  async #belongTo(person: string): Promise<void> {
    const hash = await hashOf(person)
    if (this.#person !== '' && this.#person !== hash) this.#memory.clear()
    this.#person = hash
    arrive(hash)
    for (const key of keysIn(deviceStorage()))
      if (!key.startsWith(`${prefix}${hash}:`)) deviceStorage()?.removeItem(key)
    for (const [name, answers] of this.#memory) this.keep(name, answers)
  }

  read(name: string): Answers | null {
    const kept = this.#memory.get(name)
    if (kept !== undefined) return kept
    const text = this.#person === '' ? null : deviceStorage()?.getItem(this.#key(name))
    return text ? (JSON.parse(text) as Answers) : null
  }

  keep(name: string, answers: Answers): void {
    this.#memory.set(name, answers)
    if (this.#person === '') return
    try {
      deviceStorage()?.setItem(this.#key(name), JSON.stringify(answers))
    } catch (cause) {
      // A full storage costs only the reload: the draft is still in memory.
      reportError(cause)
    }
  }

  drop(name: string): void {
    this.#memory.delete(name)
    if (this.#person !== '') deviceStorage()?.removeItem(this.#key(name))
  }

  wipe(): void {
    this.#memory.clear()
    this.#person = ''
    for (const key of keysIn(deviceStorage())) deviceStorage()?.removeItem(key)
  }

  #key(name: string): string {
    return `${prefix}${this.#person}:${name}`
  }
}

function keysIn(kept: Storage | null): string[] {
  if (kept === null) return []
  return Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  )
}

/** Empty on an origin without https, where the browser offers no digest: then drafts stay in memory. */
async function hashOf(person: string): Promise<string> {
  if (!globalThis.isSecureContext) return ''
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(person))
  return Array.from(new Uint8Array(digest).slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
}
