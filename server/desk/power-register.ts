/**
 * Powers of attorney as staff keep them: looked through, recorded by a document that was seen, ended on a day. What rests
 * on one is said with it: an approval that outlasts the power under which it was asked for.
 */
import { addDays, instantAt, localTime } from '../../workflows/calendar/zoned.ts'
import type {
  EndPower,
  PowerApproval,
  PowerEntry,
  PowerRegister,
  PowerState,
  RecordPower,
} from '../../workflows/contracts/power-register.ts'
import { actorOf, type Officer, type Viewer } from '../../workflows/contracts/viewer.ts'
import type { Database, Executor } from '../db/database.ts'
import {
  countPowers,
  evidenceOf,
  findPowers,
  liveApprovals,
  type LiveApproval,
} from '../db/power-register.ts'
import { lockPower, lockSamePower, savingPower, type StoredPower } from '../db/powers.ts'
import { newPowerId } from './representation.ts'
import { Refused } from './refused.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'

export type PowerBook = ReturnType<typeof createPowerRegister>

export type AskedPowers = {
  readonly state: PowerState | null
  readonly q: string
  readonly within: number
  readonly after: string
  readonly limit: number
}

type Portals = PowerRegister['portals']

export function createPowerRegister(db: Database, staffUnderLock: StaffUnderLock) {
  async function entries(powers: readonly StoredPower[], within: number): Promise<PowerEntry[]> {
    const [evidence, approvals] = await Promise.all([
      evidenceOf(
        db,
        powers.map(({ id }) => id),
      ),
      liveApprovals(db, powers),
    ])
    const days = daysOf(within)
    return powers.map((power) => ({
      ...power,
      state: stateOf(power, days),
      evidence: evidence.get(power.id) ?? null,
      approvals: approvals.filter((one) => restsOn(one, power)).map((one) => told(one, power)),
    }))
  }

  async function entry(id: string): Promise<PowerEntry> {
    const power = await db.transaction((tx) => lockPower(tx, id))
    if (!power) throw new Refused('not-found')
    return (await entries([power], 0))[0]!
  }

  async function byStaff<T>(viewer: Viewer, work: (tx: Executor, by: Officer) => Promise<T>): Promise<T> {
    const asking = refuseAllButStaff(viewer)
    return db.transaction(async (tx) => {
      const by = await staffUnderLock(tx, asking)
      if (!by) throw new Refused('not-allowed')
      return work(tx, by)
    })
  }

  return {
    async list(viewer: Viewer, asked: AskedPowers, portals: Portals): Promise<PowerRegister> {
      refuseAllButStaff(viewer)
      const days = daysOf(asked.within)
      const [found, counts] = await Promise.all([
        findPowers(db, days, { ...asked, limit: asked.limit + 1 }),
        countPowers(db, days, asked.q),
      ])
      const shown = found.slice(0, asked.limit)
      return {
        rows: await entries(shown, asked.within),
        next: found.length > asked.limit ? (shown.at(-1)?.id ?? null) : null,
        counts,
        portals,
      }
    },

    /** @throws Refused for a portal that is none, a principal who is his own agent, a document seen on a day to come */
    async record(viewer: Viewer, wanted: RecordPower, portals: Portals): Promise<PowerEntry> {
      refuseAllButStaff(viewer)
      refuseWrong(wanted, portals)
      const { evidence, ...power } = wanted
      const kept = { ...power, source: 'desk' as const, reference: evidence.number, revokedAt: null }
      const id = await byStaff(viewer, async (tx, by) => {
        const known = await lockSamePower(tx, kept)
        const saved = { ...kept, id: known?.id ?? newPowerId() }
        await tx.batch(savingPower(saved, known ? 'changed' : 'registered', actorOf(by), '', evidence))
        return saved.id
      })
      return entry(id)
    },

    /** What a register or a token says ends there; here it is revoked. */
    async end(viewer: Viewer, id: string, { to, reason }: EndPower): Promise<PowerEntry> {
      await byStaff(viewer, async (tx, by) => {
        const power = await lockPower(tx, id)
        if (!power) throw new Refused('not-found')
        if (power.revokedAt !== null || power.source !== 'desk') throw new Refused('event-not-allowed')
        refuseDay(power, to)
        await tx.batch(savingPower({ ...power, to }, 'changed', actorOf(by), reason))
      })
      return entry(id)
    },
  }
}

function refuseAllButStaff(viewer: Viewer): Officer {
  if (viewer.role !== 'officer') throw new Refused('not-allowed')
  return viewer
}

const today = (): string => localTime(new Date().toISOString()).date
const daysOf = (within: number) => ({ today: today(), soon: addDays(today(), within) })

const fault = (field: string, code: 'not-an-option' | 'duplicate' | 'outside-window' | 'end-before-start') =>
  new Refused('answers-invalid', { faults: [{ field, code }] })

function refuseWrong({ portal, principal, agent, evidence, to }: RecordPower, portals: Portals): void {
  if (!portals.some(({ code }) => code === portal)) throw fault('portal', 'not-an-option')
  if (principal.eori === agent.eori) throw fault('agent.eori', 'duplicate')
  if (evidence.seenOn > today()) throw fault('evidence.seenOn', 'outside-window')
  if (to !== null && to < today()) throw fault('to', 'outside-window')
}

/** Nobody makes it longer without a document, and nothing that was filed is undone by a day that has passed. */
function refuseDay({ from, to: before }: StoredPower, to: string): void {
  if (to < from) throw fault('to', 'end-before-start')
  if (to < today() || (before !== null && to > before)) throw fault('to', 'outside-window')
}

function stateOf({ from, to, revokedAt }: StoredPower, days: { today: string; soon: string }): PowerState {
  if (revokedAt !== null) return 'revoked'
  if (from > days.today) return 'later'
  if (to !== null && to < days.today) return 'over'
  return to !== null && to <= days.soon ? 'ending' : 'in-force'
}

const restsOn = (one: LiveApproval, { portal, principal, agent }: StoredPower): boolean =>
  one.portal === portal && one.principal === principal.eori && one.agent === agent.eori

/** The last day counts to its end, by the clock in Poland. */
function told({ caseId, number, approval, windowEndsAt }: LiveApproval, power: StoredPower): PowerApproval {
  const endsAt = power.revokedAt ?? (power.to === null ? null : instantAt(addDays(power.to, 1), '00:00'))
  const outlasts = endsAt !== null && Date.parse(windowEndsAt) > Date.parse(endsAt)
  return { caseId, number, approval, windowEndsAt, outlasts }
}
