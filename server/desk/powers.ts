/** Powers of attorney: given by a principal or registered by staff, taken over from the register, revoked, and told. */
import { isDeepStrictEqual } from 'node:util'
import type {
  GivePower,
  ImportPowers,
  Power,
  PowerChange,
  PowerPage,
} from '../../workflows/contracts/power.ts'
import { actorOf, type Officer, type Viewer } from '../../workflows/contracts/viewer.ts'
import type { Database, Executor } from '../db/database.ts'
import { Outage } from '../db/faults.ts'
import {
  casesFiledFor,
  changesOf,
  lockPower,
  lockSamePower,
  powersGiven,
  powersHeld,
  savingPower,
  type StoredPower,
} from '../db/powers.ts'
import { newPowerId, withPowers, type PowersLook } from './representation.ts'
import { Refused } from './refused.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'

export type Powers = ReturnType<typeof createPowers>

export function createPowers(db: Database, staffUnderLock: StaffUnderLock) {
  /** Locks the one it replaces, so that two at once follow one another. */
  async function put(tx: Executor, wanted: Omit<StoredPower, 'id'>, by: Viewer, reason = ''): Promise<Power> {
    const known = await lockSamePower(tx, wanted)
    const power = { ...wanted, id: known?.id ?? newPowerId() }
    const change = wanted.revokedAt !== null ? 'revoked' : known ? 'changed' : 'registered'
    if (known && isDeepStrictEqual(known, power)) return told(known)
    await tx.batch(savingPower(power, change, actorOf(by), reason))
    return told((await lockPower(tx, power.id)) ?? power)
  }

  async function staff(tx: Executor, viewer: Viewer): Promise<Officer> {
    const officer = viewer.role === 'officer' ? await staffUnderLock(tx, viewer) : null
    if (!officer) throw new Refused('not-allowed')
    return officer
  }

  return {
    /** With all for whom he may act in some matter: what the form offers. While the database is away, what the token says. */
    async empowered(viewer: Viewer): Promise<Viewer> {
      if (viewer.role !== 'customer') return viewer
      try {
        const look: PowersLook = ({ portal, firm }) => powersHeld(db, portal, firm.eori)
        return (await withPowers(look, viewer, null, new Date().toISOString())).viewer
      } catch (error) {
        if (error instanceof Outage) return viewer
        throw error
      }
    },

    async page(viewer: Viewer, asked: { portal: string | null; eori: string | null }): Promise<PowerPage> {
      const firm = firmOf(viewer, asked)
      const [given, held, cases] = await Promise.all([
        powersGiven(db, firm.portal, firm.eori),
        powersHeld(db, firm.portal, firm.eori),
        casesFiledFor(db, firm),
      ])
      // Who has a case is the desk's own business.
      const rows = viewer.role === 'customer' ? cases.map((row) => ({ ...row, assignee: null })) : cases
      return { given: given.map(told), held: held.map(told), cases: rows }
    },

    async give(viewer: Viewer, { portal, principal, agent, ...scope }: GivePower): Promise<Power> {
      const rest = { ...scope, source: 'desk' as const, reference: '', revokedAt: null }
      if (viewer.role === 'customer') {
        // Only for itself: nobody gives away what is another firm's.
        if (portal !== undefined || (principal && principal.eori !== viewer.firm.eori))
          throw new Refused('not-allowed')
        refuseSelf(viewer.firm.eori, agent.eori)
        const wanted = { ...rest, portal: viewer.portal, principal: viewer.firm, agent }
        return db.transaction((tx) => put(tx, wanted, viewer))
      }
      if (portal === undefined || principal === undefined)
        throw new Refused('answers-invalid', {
          faults: [{ field: portal === undefined ? 'portal' : 'principal', code: 'required' }],
        })
      refuseSelf(principal.eori, agent.eori)
      return db.transaction(async (tx) =>
        put(tx, { ...rest, portal, principal, agent }, await staff(tx, viewer)),
      )
    },

    /** Each line for itself and again as often as one likes: a line that is known as it is changes nothing. */
    async take(viewer: Viewer, { portal, lines }: ImportPowers): Promise<number> {
      return db.transaction(async (tx) => {
        const officer = await staff(tx, viewer)
        if (!officer.roles.includes('duty-manager')) throw new Refused('not-allowed')
        for (const { revoked, ...line } of lines) {
          const known = await lockSamePower(tx, { ...line, portal, source: 'szprot', revokedAt: null })
          const revokedAt = revoked ? (known?.revokedAt ?? new Date().toISOString()) : null
          await put(tx, { ...line, portal, source: 'szprot', revokedAt }, officer)
        }
        return lines.length
      })
    },

    /** At once: whoever is filing meanwhile has either locked it before, or is refused. */
    async revoke(viewer: Viewer, id: string, reason: string): Promise<Power> {
      return db.transaction(async (tx) => {
        const power = await lockPower(tx, id)
        if (!power || !mayRevoke(power, viewer)) throw new Refused('not-found')
        const by = viewer.role === 'officer' ? await staff(tx, viewer) : viewer
        if (power.revokedAt === null) await tx.batch(savingPower(power, 'revoked', actorOf(by), reason))
        return told((await lockPower(tx, id)) ?? power)
      })
    },

    async history(viewer: Viewer, id: string): Promise<PowerChange[]> {
      const power = await db.transaction((tx) => lockPower(tx, id))
      if (!power || !mayKnow(power, viewer)) throw new Refused('not-found')
      return changesOf(db, id)
    },
  }
}

const told = ({ portal: _, ...power }: StoredPower): Power => power

function firmOf(viewer: Viewer, { portal, eori }: { portal: string | null; eori: string | null }) {
  if (viewer.role === 'customer') return { portal: viewer.portal, eori: viewer.firm.eori }
  if (viewer.role !== 'officer') throw new Refused('not-allowed')
  return { portal: portal ?? '', eori: eori ?? '' }
}

function refuseSelf(principal: string, agent: string): void {
  if (principal === agent)
    throw new Refused('answers-invalid', { faults: [{ field: 'agent.eori', code: 'duplicate' }] })
}

const isPrincipal = ({ portal, principal }: StoredPower, viewer: Viewer): boolean =>
  viewer.role === 'customer' && viewer.portal === portal && viewer.firm.eori === principal.eori

const mayRevoke = (power: StoredPower, viewer: Viewer): boolean =>
  viewer.role === 'officer' || isPrincipal(power, viewer)

const mayKnow = (power: StoredPower, viewer: Viewer): boolean =>
  mayRevoke(power, viewer) ||
  (viewer.role === 'customer' && viewer.portal === power.portal && viewer.firm.eori === power.agent.eori)
