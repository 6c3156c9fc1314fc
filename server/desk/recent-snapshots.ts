/**
 * Snapshots that were read just now. A case that changes is looked at by everybody who has it open, all at the same
 * moment, and reading its snapshot is the dearest part of a look. The text itself is compared, so whatever changed it, an
 * older state is never shown.
 */
import type { Stored } from '../../workflows/machines/kind.ts'
import type { StoredCase } from '../db/cases.ts'
import { storedOf } from './show.ts'

type Recent = { readonly text: string; readonly kindVersion: number; readonly stored: Stored<unknown> }

/** At most `most` cases are remembered; longer snapshots are read anew each time, so that memory has a bound. */
export function createRecentSnapshots(
  most = 100,
  longest = 50_000,
): (row: StoredCase) => Readonly<Stored<unknown>> {
  const recent = new Map<string, Recent>()
  return (row) => {
    const { id, snapshot: text, kindVersion } = row
    const known = recent.get(id)
    if (known?.text === text && known.kindVersion === kindVersion) return known.stored
    const stored = storedOf(row)
    if (text.length > longest) return stored
    recent.delete(id)
    recent.set(id, { text, kindVersion, stored })
    if (recent.size > most) recent.delete(recent.keys().next().value ?? '')
    return stored
  }
}
