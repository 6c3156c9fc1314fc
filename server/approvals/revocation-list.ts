/**
 * The signed list of approvals that no longer hold as printed: a file to be fetched while there is a connection and used
 * where there is none. Made anew at most twice a minute, however many ask.
 */
import { hash } from 'node:crypto'
import type { RevocationEntry, RevocationList, RevokedKey } from '../../workflows/contracts/approvals.ts'
import { refuseRevokedKey, revokedKeys, withdrawnPrints, type StandingPrint } from '../db/approvals.ts'
import { canonical } from '../db/canonical.ts'
import type { Database } from '../db/database.ts'
import { Outage } from '../db/faults.ts'
import type { ApprovalKeys } from './keys.ts'

export type PublishedList = { readonly body: string; readonly etag: string }

const freshMs = 30_000
const nextUpdateMs = 15 * 60_000

export function createRevocationList(db: Database, keys: ApprovalKeys, issuer: string) {
  let last: { list: Promise<PublishedList>; madeAt: number } | null = null

  async function make(): Promise<PublishedList> {
    await refuseRevokedKey(db, keys.keyId)
    const { at, prints } = await withdrawnPrints(db)
    const revoked = await revokedKeys(db)
    const nextUpdate = new Date(Date.parse(at) + nextUpdateMs).toISOString()
    const entries = prints.map(entryOf)
    const payload: RevocationList['payload'] = {
      type: 'help-desk-revocations',
      version: 1,
      issuer,
      asOf: at,
      nextUpdate,
      entries,
      ...(revoked.length > 0 && { keys: revoked.map(({ kid, since }): RevokedKey => [kid, since]) }),
    }
    const value = keys.sign(canonical(payload)).toString('base64url')
    const body = canonical({ payload, signature: { alg: 'Ed25519', kid: keys.keyId, value } })
    return { body, etag: `"${hash('sha256', body, 'base64url').slice(0, 22)}"` }
  }

  return {
    /** @throws Outage while the database is away and nothing was ever made. */
    async current(): Promise<PublishedList> {
      if (last && Date.now() - last.madeAt < freshMs) return last.list
      const before = last
      const made = { list: make(), madeAt: Date.now() }
      last = made
      try {
        return await made.list
      } catch (error) {
        // An older list, with its time in it, is worth more than none. A fault of ours is to be seen all the same.
        last = before
        if (!before || !(error instanceof Outage)) throw error
        return before.list
      }
    },
  }
}

/** What was taken back counts from the moment it was; what was followed by another print, or ends earlier, likewise. */
function entryOf({ number, version, present, state, to, since }: StandingPrint): RevocationEntry {
  if (state === 'revoked' || state === 'suspended') return [number, version, state, since]
  if (version < present) return [number, version, 'superseded', since]
  return [number, version, 'closed', to]
}
