/**
 * Public numbers in blocks: a process takes a block from the database and hands out its numbers from memory, so that
 * openings do not queue behind one row. A process that ends wastes the rest of its block; no number is used twice.
 */
import type { Database } from '../db/database.ts'

export type Sequence = 'cases' | 'approvals' | 'outages'

export type Numbers = { next(sequence: Sequence): Promise<number> }

export function createNumbers(db: Database, block: Record<Sequence, number>): Numbers {
  const ranges = new Map<Sequence, { next: number; end: number }>()
  const refills = new Map<Sequence, Promise<void>>()

  async function refill(sequence: Sequence): Promise<void> {
    const start = await db.transaction(async (tx) => {
      const [row] = await tx.rows<{ next: number }>('SELECT next FROM sequences WHERE name = $1 FOR UPDATE', [sequence])
      if (!row) throw new Error(`no sequence ${sequence}`)
      await tx.write('UPDATE sequences SET next = next + $1 WHERE name = $2', [block[sequence], sequence])
      return Number(row.next)
    })
    ranges.set(sequence, { next: start, end: start + block[sequence] })
  }

  return {
    async next(sequence) {
      for (;;) {
        const range = ranges.get(sequence)
        if (range && range.next < range.end) return range.next++
        const running = refills.get(sequence) ?? refill(sequence).finally(() => refills.delete(sequence))
        refills.set(sequence, running)
        await running
      }
    },
  }
}
