/**
 * A ring: the key of an agenda row that a worker shall look at, and nothing that a person wrote. A ring that is lost
 * costs time and nothing else, since the relay rings again; so nobody waits for it, and nobody fails because of it.
 */
import type { AgendaKey } from '../db/agenda.ts'

export type Bell = {
  ring(keys: readonly AgendaKey[]): void
  close(): Promise<void>
}

/** Where processes that only answer people leave their rings; `queue/porter.ts` takes them in. */
export const pulledList = (prefix: string) => `${prefix}:rung`

/** What is committed in one turn of the event loop is rung for in one go. */
export function inOneGo(rung: (keys: readonly AgendaKey[]) => void): Bell['ring'] {
  let gathered: AgendaKey[] = []
  function flush(): void {
    const keys = gathered
    gathered = []
    rung(keys)
  }
  return (keys) => {
    if (keys.length > 0 && gathered.length === 0) setImmediate(flush)
    gathered.push(...keys)
  }
}

/** Redis is not ours alone: what comes out of it is looked at before the database is asked for it. */
export function isKey(data: unknown): data is AgendaKey {
  const { caseId, version, n } = (data ?? {}) as Partial<Record<keyof AgendaKey, unknown>>
  return (
    typeof caseId === 'string' &&
    /^[a-z0-9_]{1,40}$/.test(caseId) &&
    Number.isInteger(version) &&
    Number.isInteger(n)
  )
}
