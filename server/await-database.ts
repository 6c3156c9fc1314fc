/** The database at the start of a process. A web process begins without it: what it knows from disk is needed just then. */
import type { Logger } from 'pino'
import { starterPolicy } from '../workflows/outages/starter-policy.ts'
import { starterQuestionnaire } from '../workflows/questionnaire/starter-questionnaire.ts'
import type { Database } from './db/database.ts'
import { Outage } from './db/faults.ts'
import { isMigrated } from './db/migrate.ts'
import { ensurePolicy } from './db/policies.ts'
import { ensureQuestionnaire } from './db/questionnaires.ts'

const againMs = 2000

/**
 * Resolves once the database is ready or, for whoever is `patient`, known to be away; then it is asked again until it is
 * ready. Returns how to stop asking.
 * @throws Error where migrations of this release are missing; of a patient one the process ends
 */
export async function awaitDatabase(db: Database, patient: boolean, log: Logger): Promise<() => void> {
  const stopped = new AbortController()
  try {
    await prepare(db)
  } catch (error) {
    if (!patient || !(error instanceof Outage)) throw error
    log.warn('the database is away: begun without it')
    void keepAsking(db, stopped.signal, log)
  }
  return () => stopped.abort()
}

async function keepAsking(db: Database, signal: AbortSignal, log: Logger): Promise<void> {
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, againMs).unref())
    try {
      if (!signal.aborted) await prepare(db)
      return
    } catch (error) {
      if (error instanceof Outage) continue
      log.fatal({ err: error }, 'the database is there, and not fit')
      process.exit(1)
    }
  }
}

async function prepare(db: Database): Promise<void> {
  if (!(await isMigrated(db))) throw new Error('the database lacks migrations of this release')
  await ensurePolicy(db, starterPolicy)
  await ensureQuestionnaire(db, starterQuestionnaire)
}
