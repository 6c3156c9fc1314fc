/** What portals' back ends were told, for duty managers, and telling it again. */
import type { WebhookLog } from '../../workflows/contracts/webhook.ts'
import type { Officer } from '../../workflows/contracts/viewer.ts'
import type { Database } from '../db/database.ts'
import { countDeliveries, listDeliveries, replayDelivery } from '../db/webhooks.ts'
import { Refused } from './refused.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'

const pageSize = 50

export type WebhookWish = {
  readonly portal?: string | undefined
  readonly state?: string | undefined
  readonly before?: number | undefined
}

export type WebhookDesk = {
  log(wish: WebhookWish, viewer: Officer): Promise<WebhookLog>
  /** @throws Refused `event-not-allowed` while it waits anyway, or where there is none */
  replay(id: number, viewer: Officer): Promise<void>
}

type Options = {
  readonly db: Database
  /** Portals that are told. */
  readonly portals: ReadonlySet<string>
  readonly staffUnderLock: StaffUnderLock
}

export function createWebhookDesk({ db, portals, staffUnderLock }: Options): WebhookDesk {
  return {
    async log(wish, viewer) {
      refuseOthers(viewer)
      const rows = await listDeliveries(db, { ...wish, limit: pageSize + 1 })
      const page = rows.slice(0, pageSize)
      return {
        deliveries: page,
        next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
        portals: sums(await countDeliveries(db), portals),
      }
    },
    async replay(id, viewer) {
      const changed = await db.transaction(async (tx) => {
        const officer = await staffUnderLock(tx, viewer)
        if (!officer) throw new Refused('not-allowed')
        refuseOthers(officer)
        return replayDelivery(tx, id)
      })
      if (!changed) throw new Refused('event-not-allowed')
    },
  }
}

function refuseOthers({ roles }: Officer): void {
  if (!roles.includes('duty-manager')) throw new Refused('not-allowed')
}

function sums(
  counted: readonly { portal: string; state: string; n: number }[],
  told: ReadonlySet<string>,
): WebhookLog['portals'] {
  const codes = [...new Set([...told, ...counted.map(({ portal }) => portal)])].sort()
  return codes.map((portal) => {
    const n = (state: string) =>
      Number(counted.find((row) => row.portal === portal && row.state === state)?.n ?? 0)
    return { portal, waiting: n('waiting'), delivered: n('delivered'), dead: n('dead') }
  })
}
