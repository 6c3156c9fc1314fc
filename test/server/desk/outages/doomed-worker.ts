/** A worker process that is going to be killed while it tells cases of an outage. Arguments: database, outage, version, n. */
import { pino } from 'pino'
import { openDatabase } from '../../../../server/db/database.ts'
import { createDesk } from '../../../../server/desk/desk.ts'

const [databaseUrl = '', outage = '', version, n] = process.argv.slice(2)

const desk = createDesk({
  db: openDatabase(databaseUrl),
  baseUrl: 'https://desk.example',
  log: pino({ level: 'silent' }),
  staffUnderLock: async () => null,
  ring: () => undefined,
  changed: () => undefined,
  announced: () => undefined,
})

await desk.perform({ caseId: outage, version: Number(version), n: Number(n) })
