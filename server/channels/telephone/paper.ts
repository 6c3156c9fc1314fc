/**
 * Numbers for times when everything is down: a duty manager prints a block beforehand, whoever answers the telephone gives
 * them out by hand, and each becomes the case of that number later, or is given up with a reason. None is used twice.
 */
import { randomUUID } from 'node:crypto'
import { localTime } from '../../../workflows/calendar/zoned.ts'
import type { PaperBlock, PaperLine } from '../../../workflows/contracts/spoken-cases.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import { caseNumber } from '../../../workflows/identifiers/case-number.ts'
import type { Database } from '../../db/database.ts'
import {
  numbersOf,
  readBlock,
  readBlocks,
  saveBlock,
  spoilNumber,
  type PaperBlock as StoredBlock,
} from '../../db/paper-numbers.ts'
import type { Language } from '../../../workflows/words/say.ts'
import { Refused } from '../../desk/refused.ts'
import { spokenKinds } from './spoken-cases.ts'

export type Paper = {
  /** For duty managers. @throws Refused */
  make(size: number, officer: Officer): Promise<PaperBlock>
  blocks(): Promise<PaperBlock[]>
  print(id: string, language: Language): Promise<Buffer>
  /** @throws Refused `number-used` */
  spoil(sequence: number, reason: string, officer: Officer): Promise<void>
}

const shownBlocks = 10

/** `now` in milliseconds. */
export function createPaper(db: Database, now: () => number = Date.now): Paper {
  async function full(block: StoredBlock): Promise<PaperBlock> {
    const { id, madeAt, maker, year } = block
    const rows = await numbersOf(db, id)
    const last = rows.findLast(({ state }) => state === 'entered')?.sequence ?? 0
    const numbers = rows.map((row): PaperLine => ({
      sequence: row.sequence,
      printed: spokenKinds.map(({ code, numberPrefix }) => ({
        kind: code,
        number: caseNumber(numberPrefix, year, row.sequence),
      })),
      state: row.state,
      case: row.caseId !== null && row.number !== null ? { id: row.caseId, number: row.number } : null,
      enteredAt: row.enteredAt,
      enteredBy: row.officer,
      reason: row.reason,
      missing: row.state === 'free' && row.sequence < last,
    }))
    return { id, madeAt, maker, year, numbers }
  }

  async function existing(id: string): Promise<PaperBlock> {
    const block = /^[\x21-\x7e]{1,40}$/.test(id) ? await readBlock(db, id) : null
    if (!block) throw new Refused('not-found')
    return full(block)
  }

  return {
    async make(size, { id: staffId, name: maker, roles }) {
      if (!roles.includes('duty-manager')) throw new Refused('not-allowed')
      const id = `blk_${randomUUID().replaceAll('-', '').slice(0, 24)}`
      const year = Number(localTime(new Date(now()).toISOString()).date.slice(0, 4))
      await saveBlock(db, { id, staffId, maker, year, size })
      return existing(id)
    },

    blocks: async () => Promise.all((await readBlocks(db, shownBlocks)).map(full)),
    // Loaded when somebody prints: a web process has no use for fonts in its memory.
    print: async (id, language) => {
      const { renderPaperBlock } = await import('../../documents/paper-block-pdf.ts')
      return renderPaperBlock(await existing(id), language)
    },

    async spoil(sequence, reason, { id }) {
      if ((await spoilNumber(db, sequence, id, reason)) === 0) throw new Refused('number-used')
    },
  }
}
