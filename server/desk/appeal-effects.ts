/** Tells a refused case what came of the appeal against it; told twice, it counts once. */
import type { AppealContext } from '../../workflows/cases/appeal/context.ts'
import type { AppealNews } from '../../workflows/cases/appeal/changes.ts'
import type { AgendaKey } from '../db/agenda.ts'
import { readCase, type StoredCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import type { Door } from './door.ts'
import { kindOfCase, storedOf } from './show.ts'

type Effect = (row: StoredCase, key: AgendaKey, payload: unknown) => Promise<void>

export function appealEffects(db: Database, door: Door): Record<string, Effect> {
  return {
    'tell-appeal': async (row, key, payload) => {
      const { subject } = storedOf(row).context as AppealContext
      const about = await readCase(db, subject.id)
      if (!about) throw new Error(`the case ${subject.id} of the appeal ${row.id} is gone`)
      const { interim, appeal } = payload as AppealNews
      const takes = (event: string) => kindOfCase(about).events[event] !== undefined
      // In this order: what is confirmed must have been granted. A state that has it already takes it no second time.
      if (interim && takes('interim-grant'))
        await door.fire(about.id, 'interim-grant', { facts: { result: { interim } } })
      if (appeal && takes('appeal-decided'))
        await door.fire(about.id, 'appeal-decided', { agenda: key, facts: { result: { appeal } } })
    },
  }
}
