/**
 * A worker process that is going to be killed: it takes one job, does it or not (`before`, `after`), says so, and never
 * hands it back. Arguments: when, database, Redis.
 */
import { pino } from 'pino'
import { staffUnderLock } from '../../../server/auth/sessions.ts'
import { openDatabase } from '../../../server/db/database.ts'
import { createDesk } from '../../../server/desk/desk.ts'
import { startWorker } from '../../../server/queue/worker.ts'

const [when, databaseUrl = '', redisUrl = ''] = process.argv.slice(2)
const log = pino({ level: 'silent' })
const nothing = () => undefined
const desk = createDesk({
  db: openDatabase(databaseUrl),
  baseUrl: 'https://desk.example',
  log,
  staffUnderLock,
  ring: nothing,
  changed: nothing,
  announced: nothing,
})

startWorker({
  redisUrl,
  prefix: '{test}',
  log,
  pace: { lockMs: 1000, stalledMs: 300 },
  async perform(key) {
    // The mail that tells of the opening is nobody's concern here.
    if (key.n !== 0) return
    if (when === 'after') await desk.perform(key)
    process.stdout.write('holding\n')
    await new Promise(() => undefined)
  },
})
