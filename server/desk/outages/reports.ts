/** Many similar tickets within a short time are a sign of an outage: they draft one, and are linked to it. */
import type { Line } from '../../../workflows/contracts/view.ts'
import type { Database } from '../../db/database.ts'
import {
  linkedSigns,
  linkSigns,
  recentSigns,
  signOf,
  unfinishedOutage,
  type SignRow,
} from '../../db/outages.ts'
import type { Door } from '../door.ts'
import type { PolicySource } from '../policy-source.ts'
import type { Drafts } from './drafts.ts'

export type Reports = {
  /** A case has come in that an outage may explain. */
  count(caseId: string): Promise<void>
  /** One answer for everybody who reported the outage and waits. */
  answer(outageId: string, answer: { text: string; officer: string }): Promise<void>
}

const drafts = ['reported', 'investigating']

export function createReports(db: Database, door: Door, policies: PolicySource, draft: Drafts): Reports {
  return {
    async count(caseId) {
      const sign = await signOf(db, caseId)
      if (!sign) return
      const { system } = sign
      const { reports } = (await policies.current()).sections.outages
      const known = await unfinishedOutage(db, system)
      // One that is announced has been told to the ticket itself.
      if (known && !drafts.includes(known.state)) return
      const signs = await recentSigns(db, { system, ...reports })
      if (known) return add(known.id, signs, reports.tickets)
      if (signs.length < reports.tickets || firmsOf(signs) < reports.firms) return
      const { id, opened } = await draft({
        system,
        source: 'tickets',
        parent: null,
        evidence: [evidenceOf(signs)],
        startedAt: signs[0]!.at,
        channels: { 'web-service': 'rejected', 'web-form': 'rejected' },
      })
      if (!opened) return add(id, signs, reports.tickets)
      await linkSigns(db, id, idsOf(signs))
    },

    async answer(outageId, answer) {
      for (const { caseId } of await linkedSigns(db, outageId))
        await door.fire(caseId, 'outage-answered', { facts: { result: { answer } } })
    },
  }

  /** Said again at each doubling, so that a flood of tickets is no flood of events. */
  async function add(outageId: string, signs: readonly SignRow[], threshold: number): Promise<void> {
    const before = (await linkedSigns(db, outageId)).length
    await linkSigns(db, outageId, idsOf(signs))
    const all = await linkedSigns(db, outageId)
    if (steps(all.length, threshold) === steps(before, threshold)) return
    await door.fire(outageId, 'evidence', { facts: { result: { evidence: [evidenceOf(all)] } } })
  }
}

const steps = (n: number, threshold: number): number =>
  n < threshold ? 0 : 1 + Math.floor(Math.log2(n / threshold))
const idsOf = (signs: readonly SignRow[]) => signs.map(({ caseId }) => caseId)
const firmsOf = (signs: readonly SignRow[]): number => new Set(signs.map(({ firm }) => firm)).size
const evidenceOf = (signs: readonly SignRow[]): Line => ({
  code: 'evidence.outage.tickets',
  params: { n: signs.length, firms: firmsOf(signs), since: signs[0]?.at ?? null },
})
