/** The telephone beside the desk: what exchanges tell, calls and whom they are from, calls asked for, numbers on paper. */
import type { Logger } from 'pino'
import type { CtiProvider } from '../../../workflows/contracts/telephone.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import type { Database, Executor } from '../../db/database.ts'
import type { Desk } from '../../desk/desk.ts'
import { createIntake, type Intake } from './intake.ts'

export type Telephone = {
  readonly providers: readonly CtiProvider[]
  readonly intake: Intake
  /** Now and then, by a worker. */
  tend(): Promise<void>
}

export type TelephoneOptions = {
  readonly db: Database
  readonly desk: Pick<Desk, 'callers' | 'door' | 'contact'>
  readonly providers: readonly CtiProvider[]
  /** An officer has this call now; must neither throw nor wait. */
  readonly answered: (call: number, staffId: string) => void
  readonly staffUnderLock: (tx: Executor, staffId: string) => Promise<Officer | null>
  readonly log: Logger
}

export function createTelephone({ db, desk, providers, answered, log }: TelephoneOptions): Telephone {
  const intake = createIntake({ db, callers: desk.callers, answered, log })
  return {
    providers,
    intake,
    async tend() {
      for (const provider of providers) {
        const closed = await intake.closeOrphans(provider)
        if (closed > 0)
          log.warn({ provider: provider.code, closed }, 'telephone: calls whose end nobody told')
      }
    },
  }
}
