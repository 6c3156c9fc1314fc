/**
 * Public numbers in blocks: a process takes a block from the database and hands out its numbers from memory, so that
 * openings do not queue behind one row. A process that ends wastes the rest of its block; no number is used twice.
 */
import type { Database } from '../db/database.ts'

export type Sequence = 'cases' | 'approvals' | 'outages'

export type Numbers = {
  /**
   * Makes sure that some numbers lie ready, so that `next` need not reach for a second connection while its caller
   * holds a transaction: with every connection doing so, all would wait for one another.
   */
  ready(sequence: Sequence, many?: number): Promise<void>
  next(sequence: Sequence): Promise<number>
}

/** More than a pool has connections. */
const reserve = 32
const block = 128

export function createNumbers(db: Database): Numbers {
  const kept = new Map<Sequence, number[]>()
  const refills = new Map<Sequence, Promise<void>>()
  const numbersOf = (sequence: Sequence) => kept.get(sequence) ?? []

  async function take(sequence: Sequence): Promise<void> {
    const start = await db.transaction(async (tx) => {
      const [row] = await tx.rows<{ next: number }>('SELECT next FROM sequences WHERE name = $1 FOR UPDATE', [
        sequence,
      ])
      if (!row) throw new Error(`no sequence ${sequence}`)
      await tx.write('UPDATE sequences SET next = next + $1 WHERE name = $2', [block, sequence])
      return Number(row.next)
    })
    kept.set(sequence, [...numbersOf(sequence), ...Array.from({ length: block }, (_, i) => start + i)])
  }

  function refill(sequence: Sequence): Promise<void> {
    const running = refills.get(sequence) ?? take(sequence).finally(() => refills.delete(sequence))
    refills.set(sequence, running)
    return running
  }

  return {
    async ready(sequence, many = 0) {
      while (numbersOf(sequence).length < reserve + many) await refill(sequence)
    },
    async next(sequence) {
      for (;;) {
        const number = numbersOf(sequence).shift()
        if (number !== undefined) return number
        await refill(sequence)
      }
    },
  }
}
