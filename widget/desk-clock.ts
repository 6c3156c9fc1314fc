/**
 * The present moment by the desk's clock. A device's own may be hours wrong, and then a start that is right would be
 * "in the future" and a term that runs would be over.
 */
let aheadMs = 0

/** `at`: the moment that the desk has just told. Nothing is known of a desk that does not tell it. */
export function setDeskClock(at: string | undefined): void {
  aheadMs = Date.parse(at ?? '') - Date.now() || 0
}

/** Milliseconds since 1970. */
export const deskTime = (): number => Date.now() + aheadMs
export const deskInstant = (): string => new Date(deskTime()).toISOString()
