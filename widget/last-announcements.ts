/** The last announcements that were read, kept on the device: they are what a person needs most when the desk is away. */
import type { Announcements } from '../workflows/contracts/announcement.ts'

const keyFor = (base: string): string => `hd-announcements:${base}`

export function rememberAnnouncements(base: string, read: Announcements): void {
  try {
    localStorage.setItem(keyFor(base), JSON.stringify(read))
  } catch (cause) {
    // Storage that is full or forbidden costs only the next visit while the desk is away.
    reportError(cause)
  }
}

export function lastAnnouncements(base: string): Announcements | null {
  try {
    const kept = localStorage.getItem(keyFor(base))
    return kept === null ? null : (JSON.parse(kept) as Announcements)
  } catch (cause) {
    reportError(cause)
    return null
  }
}
