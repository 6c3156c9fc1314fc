/** Everything about portals' accounts, put together: the interface of each portal, mailed links, and what workers do. */
import type { CheckEvidence } from '../auth/signed-evidence.ts'
import type { AccountInterface } from '../config.ts'
import { createPortalAccounts, type PortalAccounts } from '../effects/portal-account.ts'
import { readSecret } from '../db/attachments.ts'
import type { Database } from '../db/database.ts'
import { createAccountRequests, type AccountRequests } from './account-requests.ts'
import { createContestLinks, type ContestLinks } from './contest-links.ts'
import type { Door } from './door.ts'

/** A portal with an account interface. */
export type AccountPortal = {
  readonly code: string
  readonly name: string
  readonly accounts: AccountInterface
}

export type AccountDesk = {
  readonly requests: AccountRequests
  readonly accountsOf: (portal: string) => PortalAccounts | null
  readonly contestLinks: ContestLinks
  readonly checkEvidence: CheckEvidence
  readonly hasGateway: boolean
}

export function createAccountDesk(
  db: Database,
  door: Door,
  baseUrl: string,
  portals: readonly AccountPortal[],
  { hasGateway, checkEvidence }: Pick<AccountDesk, 'hasGateway' | 'checkEvidence'>,
): AccountDesk {
  const faces = new Map(portals.map(({ code, accounts }) => [code, createPortalAccounts(accounts)]))
  let secret: Promise<Buffer> | null = null
  const key = async (): Promise<Buffer> => {
    secret ??= readSecret(db, 'account-links')
    try {
      return await secret
    } catch (error) {
      // Not remembered: the database may have been away.
      secret = null
      throw error
    }
  }
  const contestLinks = createContestLinks(baseUrl, key)
  const named = portals.map(({ code, name }) => ({ code, name }))
  return {
    requests: createAccountRequests({ db, door, baseUrl, key, contestLinks, portals: named }),
    accountsOf: (portal) => faces.get(portal) ?? null,
    contestLinks,
    checkEvidence,
    hasGateway,
  }
}
