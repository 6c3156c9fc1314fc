/** What the two roles of a process share once it is put together; each begins in a file of its own. */
import type { Logger } from 'pino'
import type { ApprovalKeys } from './approvals/keys.ts'
import type { Telephone } from './channels/telephone/telephone.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import type { Desk } from './desk/desk.ts'
import type { Files } from './desk/files.ts'
import type { Hub } from './live/hub.ts'
import type { PortalTarget } from './webhooks/sender.ts'

/** For the names of all that the desk has in Redis. */
export const prefix = '{helpdesk}'

/** Takes apart what was put together; waits until it is. */
export type Undo = () => Promise<void>

export type Parts = {
  readonly config: Config
  readonly keys: ApprovalKeys
  readonly db: Database
  readonly desk: Desk
  readonly files: Files
  readonly telephone: Telephone
  readonly hub: Hub
  readonly log: Logger
}

/** Portals whose back ends are told of their customers' cases. */
export const webhookTargets = ({ portals }: Config): PortalTarget[] =>
  portals.flatMap(({ code, webhook }) =>
    webhook ? [{ ...webhook, portal: code, isInternal: webhook.internal === true }] : [],
  )
