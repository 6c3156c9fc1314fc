/** The telephone beside the desk: what exchanges tell, calls and whom they are from, calls asked for, numbers on paper. */
import type { Logger } from 'pino'
import type { CallBackList } from '../../../workflows/contracts/call-backs.ts'
import type { ContactCard } from '../../../workflows/contracts/contact.ts'
import type { CtiProvider } from '../../../workflows/contracts/telephone.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import type { Database } from '../../db/database.ts'
import type { Desk } from '../../desk/desk.ts'
import { createCallBacks, type CallBacks } from './call-backs.ts'
import { createCallTasks } from './call-tasks.ts'
import { createCalls, type Calls } from './calls.ts'
import { createIntake, type Intake } from './intake.ts'
import { createPaper, type Paper } from './paper.ts'
import { createSpokenCases, type SpokenCases } from './spoken-cases.ts'

export type Telephone = {
  readonly providers: readonly CtiProvider[]
  readonly intake: Intake
  readonly calls: Calls
  readonly callBacks: Omit<CallBacks, 'list'> & { list(officer: Officer): Promise<CallBackList> }
  readonly spoken: SpokenCases
  readonly paper: Paper
  /** Now and then, by a worker. */
  tend(): Promise<void>
}

export type TelephoneOptions = {
  readonly db: Database
  readonly desk: Pick<Desk, 'callers' | 'door' | 'reading'>
  /** Who calls back, and when. */
  readonly contact: ContactCard
  readonly providers: readonly CtiProvider[]
  /** An officer has this call now; must neither throw nor wait. */
  readonly answered: (call: number, staffId: string) => void
  readonly log: Logger
}

export function createTelephone(options: TelephoneOptions): Telephone {
  const { db, desk, contact, providers, answered, log } = options
  const calls = createCalls(db)
  const callBacks = createCallBacks(db, contact)
  const tasks = createCallTasks(desk.reading)
  const intake = createIntake({ db, callers: desk.callers, answered, log })
  return {
    providers,
    intake,
    calls,
    callBacks: {
      ...callBacks,
      list: async (officer) => ({ ...(await callBacks.list()), tasks: await tasks(officer) }),
    },
    spoken: createSpokenCases({ db, door: desk.door, callers: desk.callers, calls }),
    paper: createPaper(db),
    async tend() {
      for (const provider of providers) {
        const closed = await intake.closeOrphans(provider)
        if (closed > 0)
          log.warn({ provider: provider.code, closed }, 'telephone: calls whose end nobody told')
      }
    },
  }
}
