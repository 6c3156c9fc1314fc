/** How a step and its reply are put down together, once a request, and by whose rights. */
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import type { Database, Executor, Statement } from '../db/database.ts'
import { duplicateKey } from '../db/faults.ts'
import { answeredOnce } from '../db/idempotency.ts'
import { bindingOf, ownerOf } from './case-files.ts'
import { readerOf } from './written-down.ts'
import { Refused } from './refused.ts'
import { givenBefore, kept, replyOf, type Reply, type Request } from './replies.ts'
import type { Step } from './step.ts'
import { nextOf, put, type Next } from './write.ts'
import type { Numbers } from './numbers.ts'
import type { PolicySource } from './policy-source.ts'
import type { Show } from './show.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'

export type DoorOptions = {
  readonly db: Database
  readonly numbers: Numbers
  readonly policies: PolicySource
  readonly show: Show
  /** The officer's rights under a lock, or null where there are none any more. */
  readonly staffUnderLock: StaffUnderLock
  /** Told after the commit; must neither throw nor wait. */
  readonly committed: (change: Pick<Next, 'row' | 'due'>) => void
  /** Portals whose back ends are told of their customers' cases. */
  readonly webhooks?: ReadonlySet<string>
}

export type Settling = {
  /** The step worked out, with what its sender reads of it and the files that become the case's. */
  doneBy(status: number, viewer: Viewer, step: Step): Done
  /** Puts the step and its reply down together. */
  settle(tx: Executor, request: Request, done: Done): Promise<Done>
  /** Two requests with one key at once: the second finds the first one's answer instead of its own. */
  once(request: Request, work: () => Promise<Done | Reply>): Promise<Reply>
  /**
   * An officer, and who writes for a customer, by what he may do now.
   * @throws Refused `not-allowed` where he may do it no more
   */
  rightsUnderLock(tx: Executor, viewer: Viewer): Promise<Viewer>
}

export type Done = {
  readonly next: Next
  readonly reply: Reply
  /** Binds the files of the step to its case. */
  readonly files: readonly Statement[]
}

export function createSettling({ db, show, staffUnderLock, committed, webhooks }: DoorOptions): Settling {
  function doneBy(status: number, viewer: Viewer, step: Step): Done {
    const next = nextOf(step, webhooks)
    const { now, advanced } = step
    const reply = replyOf(status, show(next.row, readerOf(viewer), now.at, advanced.stored))
    const told = () => show(next.row, ownerOf(next.row), now.at, advanced.stored)
    return { next, reply, files: bindingOf(next.row.id, now.facts.files ?? [], viewer, told) }
  }

  async function settle(tx: Executor, request: Request, done: Done): Promise<Done> {
    await put(tx, done.next, [kept(request, done.reply), ...done.files])
    return done
  }

  async function once(request: Request, work: () => Promise<Done | Reply>): Promise<Reply> {
    try {
      const result = await work()
      if (!('next' in result)) return result
      committed(result.next)
      return result.reply
    } catch (error) {
      const earlier = duplicateKey(error) === answeredOnce ? await givenBefore(db, request) : null
      if (!earlier) throw error
      return earlier
    }
  }

  async function rightsUnderLock(tx: Executor, viewer: Viewer): Promise<Viewer> {
    if (viewer.role === 'customer' && viewer.writer && !(await staffUnderLock(tx, viewer.writer.officer)))
      throw new Refused('not-allowed')
    if (viewer.role !== 'officer') return viewer
    const officer = await staffUnderLock(tx, viewer)
    if (!officer) throw new Refused('not-allowed')
    return officer
  }

  return { doneBy, settle, once, rightsUnderLock }
}
