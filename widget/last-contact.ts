/** How the desk was last reached, kept on the device: it is asked for when the desk cannot say. */
import type { ContactCard } from '../workflows/contracts/contact.ts'

const keyFor = (base: string): string => `hd-contact:${base}`

export function rememberContact(base: string, card: ContactCard): void {
  try {
    localStorage.setItem(keyFor(base), JSON.stringify(card))
  } catch (cause) {
    // Storage that is full or forbidden costs only the next visit while the desk is away.
    reportError(cause)
  }
}

export function lastContact(base: string): ContactCard | null {
  try {
    const kept = localStorage.getItem(keyFor(base))
    return kept === null ? null : (JSON.parse(kept) as ContactCard)
  } catch (cause) {
    reportError(cause)
    return null
  }
}
