/** The list of what no longer holds that the page goes by: the newest of what it came with and what was loaded. */
import type { Key } from '../../verify/keys.ts'
import { verifyRevocations, type ListFault, type RevocationList } from '../../verify/revocations.ts'

const kept = 'help-desk-revocations'
const dayMs = 86_400_000
/** Clocks differ by so much without anybody's fault. */
const toleratedMs = 5 * 60_000

export type Standing = 'none' | 'fresh' | 'old' | 'ahead'

export function createList(keys: readonly Key[]) {
  let list: RevocationList | null = null

  async function take(text: string): Promise<ListFault | 'older' | 'loaded'> {
    const read = await verifyRevocations(text, keys)
    if (typeof read === 'string') return read
    if (list && Date.parse(read.asOf) <= Date.parse(list.asOf)) return 'older'
    list = read
    return 'loaded'
  }
  return {
    current: () => list,
    /** Of what a person has loaded; kept for the next time, where the browser keeps anything for a file. */
    async load(text: string) {
      const outcome = await take(text)
      if (outcome === 'loaded') remember(text)
      return outcome
    },
    async begin(carried: string): Promise<void> {
      await take(carried)
      const earlier = recall()
      if (earlier) await take(earlier)
    },
    ageMs: (now: number) => (list ? now - Date.parse(list.asOf) : 0),
    standing(now: number): Standing {
      if (!list) return 'none'
      const age = now - Date.parse(list.asOf)
      if (age < -toleratedMs) return 'ahead'
      return age > dayMs ? 'old' : 'fresh'
    },
  }
}

function remember(text: string): void {
  try {
    localStorage.setItem(kept, text)
  } catch {
    // Full, or not allowed for a file: the list holds for as long as the page is open.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
}
