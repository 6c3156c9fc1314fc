/** An outage takes others with it: they are drafted or confirmed with it, and end when it does. */
import type { OutageRef } from '../../../workflows/contracts/view.ts'
import { dependents, type Dependent } from '../../../workflows/outages/dependents.ts'
import type { Database } from '../../db/database.ts'
import { dependentOutages, outageRow, unfinishedOutage, type OutageRow } from '../../db/outages.ts'
import type { Door } from '../door.ts'
import type { PolicySource } from '../policy-source.ts'
import type { Draft, Drafts } from './drafts.ts'

export type Dependents = {
  /** May be done twice: what is there is found. */
  derive(outageId: string): Promise<void>
  tell(outageId: string): Promise<void>
}

type Found = OutageRef & { readonly own: boolean }
const ended = ['resolved', 'completed', 'archived', 'cancelled', 'false-alarm', 'lapsed']
const refOf = ({ id, callNumber, system }: OutageRow): OutageRef => ({ id, callNumber, system })

export function createDependents(
  db: Database,
  door: Door,
  policies: PolicySource,
  draft: Drafts,
): Dependents {
  async function derive(outageId: string): Promise<void> {
    const parent = await outageRow(db, outageId)
    // Whatever follows from one that follows itself follows from the first one, and is derived with that.
    if (!parent || parent.parentId !== null || ended.includes(parent.state)) return
    const { outages } = (await policies.current()).sections
    const derived: Found[] = []
    for (const dependent of dependents(outages.derived, parent.system))
      derived.push(await follow(parent, dependent))
    if (derived.length === 0) return
    await door.fire(parent.id, 'link', { facts: { result: { derived } } })
    // It may have ended meanwhile, and have told only those that were there.
    if (ended.includes((await outageRow(db, outageId))?.state ?? '')) await tell(outageId)
  }

  /** One that is out of order by itself stays as it is; one that had ended with its parent comes back. */
  async function follow(parent: OutageRow, { system, how }: Dependent): Promise<Found> {
    const known = await unfinishedOutage(db, system)
    if (known && known.parentId !== parent.id) return { ...refOf(known), own: true }
    const child = known ?? (await reopened(parent, system)) ?? (await drafted(parent, system))
    if (child.parentId !== parent.id) return { ...refOf(child), own: true }
    if (how === 'together') await door.fire(child.id, 'parent-confirmed')
    return { ...refOf(child), own: false }
  }

  async function reopened(parent: OutageRow, system: string): Promise<OutageRow | null> {
    const earlier = (await dependentOutages(db, parent.id)).find((one) => one.system === system)
    if (!earlier) return null
    const view = await door.fire(earlier.id, 'parent-reopened', {
      facts: { result: { startedAt: parent.startedAt } },
    })
    return view && outageRow(db, earlier.id)
  }

  async function drafted(parent: OutageRow, system: string): Promise<OutageRow> {
    const { channels } = JSON.parse(parent.announcement) as { channels: Draft['channels'] }
    const { id } = await draft({
      system,
      source: 'dependency',
      parent: refOf(parent),
      evidence: [],
      startedAt: parent.startedAt,
      expectedEnd: parent.expectedEnd,
      kind: parent.kind,
      channels,
    })
    const row = await outageRow(db, id)
    if (!row) throw new Error(`outage ${id} was not written`)
    return row
  }

  async function tell(outageId: string): Promise<void> {
    const parent = await outageRow(db, outageId)
    if (!parent || !ended.includes(parent.state)) return
    const result = { actualEnd: parent.actualEnd, ending: parent.state }
    for (const child of await dependentOutages(db, outageId))
      if (!ended.includes(child.state)) await door.fire(child.id, 'parent-ended', { facts: { result } })
  }

  return { derive, tell }
}
