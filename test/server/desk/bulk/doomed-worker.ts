/**
 * A worker process that is going to be killed while it carries out a list: `between` two transactions, or `inside` the
 * second one. Arguments: when, database, batch, version and n of its agenda row.
 */
import { writeSync } from 'node:fs'
import { pino } from 'pino'
import { staffUnderLock } from '../../../../server/auth/sessions.ts'
import { openDatabase } from '../../../../server/db/database.ts'
import { createDesk } from '../../../../server/desk/desk.ts'

const [when, databaseUrl = '', batch = '', version, n] = process.argv.slice(2)
let looked = 0

/** For good, with whatever is held. */
function hold(): void {
  writeSync(1, 'holding\n')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

const desk = createDesk({
  db: openDatabase(databaseUrl),
  baseUrl: 'https://desk.example',
  log: pino({ level: 'silent' }),
  async staffUnderLock(tx, id) {
    const officer = await staffUnderLock(tx, id)
    looked += 1
    // Two officers a transaction: the fourth look is in the second one.
    if (when === 'inside' && looked === 4) hold()
    return officer
  },
  ring: () => undefined,
  changed(change) {
    if (when === 'between' && change.case === batch) hold()
  },
  announced: () => undefined,
})

await desk.perform({ caseId: batch, version: Number(version), n: Number(n) })
