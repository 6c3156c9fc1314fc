/** The telephone beside the desk: what exchanges tell, calls and whom they are from, calls asked for, numbers on paper. */
import type { Logger } from 'pino'
import type { CallBackList } from '../../../workflows/contracts/call-backs.ts'
import type { ContactCard } from '../../../workflows/contracts/contact.ts'
import type { CtiProvider } from '../../../workflows/contracts/telephone.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import type { Database } from '../../db/database.ts'
import { callsToEnter } from '../../db/call-entries.ts'
import type { CallNotes } from '../../desk/call-notes.ts'
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
  readonly notes: CallNotes
  /** Every few seconds, by a worker: calls that are over are entered into cases, and those whose end nobody tells are closed. */
  tend(): Promise<void>
}

export type TelephoneOptions = {
  readonly db: Database
  readonly desk: Pick<Desk, 'callers' | 'callNotes' | 'door' | 'reading'>
  /** Who calls back, and when. */
  readonly contact: ContactCard
  readonly providers: readonly CtiProvider[]
  /** An officer has this call now; must neither throw nor wait. */
  readonly answered: (call: number, staffId: string) => void
  readonly log: Logger
}

/** What an exchange tells late should be in the entry, too. */
const settledSeconds = 10
const enteredAtOnce = 100

export function createTelephone(options: TelephoneOptions): Telephone {
  const { db, desk, contact, providers, answered, log } = options
  const calls = createCalls(db)
  const notes = desk.callNotes
  const callBacks = createCallBacks(db, contact, notes)
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
    notes,
    async tend() {
      for (const id of await callsToEnter(db, settledSeconds, enteredAtOnce)) await notes.enter(id)
      for (const provider of providers) {
        const closed = await intake.closeOrphans(provider)
        if (closed > 0)
          log.warn({ provider: provider.code, closed }, 'telephone: calls whose end nobody told')
      }
    },
  }
}
