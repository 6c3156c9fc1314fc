/** The desk as the other rooms use it: one door to change, one way to look, and what a worker performs. */
import type { Logger } from 'pino'
import type { Officer } from '../../workflows/contracts/viewer.ts'
import type { AgendaKey } from '../db/agenda.ts'
import type { Database, Executor } from '../db/database.ts'
import { createAnnouncementBoard, type AnnouncementBoard } from './announcements.ts'
import { createDoor, type Door } from './door.ts'
import { createNumbers } from './numbers.ts'
import { createPerform } from './perform.ts'
import { createPolicySource, type PolicySource } from './policy-source.ts'
import { createShow, kindOfCase } from './show.ts'
import { createReading, type Reading } from './reading.ts'

export type Desk = {
  readonly door: Door
  readonly reading: Reading
  readonly board: AnnouncementBoard
  readonly policies: PolicySource
  readonly perform: (key: AgendaKey) => Promise<void>
}

export type DeskOptions = {
  readonly db: Database
  readonly baseUrl: string
  readonly log: Logger
  readonly staffUnderLock: (tx: Executor, staffId: string) => Promise<Officer | null>
  /** Rings for a worker; must neither throw nor wait. */
  readonly ring: (keys: readonly AgendaKey[]) => void
  /** Tells open pages; must neither throw nor wait. */
  readonly changed: (
    change: { case: string; version: number },
    owner: { portal: string; eori: string },
  ) => void
  readonly announced: () => void
}

export function createDesk(options: DeskOptions): Desk {
  const { db, baseUrl, log, staffUnderLock, ring, changed, announced } = options
  const policies = createPolicySource(db)
  const show = createShow(baseUrl)
  const door = createDoor({
    db,
    numbers: createNumbers(db),
    policies,
    show,
    staffUnderLock,
    committed: ({ row, due }) => {
      ring(due)
      changed({ case: row.id, version: row.version }, { portal: row.portal, eori: row.ownerEori })
      if (kindOfCase(row).issues === 'outages') announced()
    },
  })
  return {
    door,
    reading: createReading(db, show),
    board: createAnnouncementBoard(db),
    policies,
    perform: createPerform({ db, door, baseUrl, log }),
  }
}
