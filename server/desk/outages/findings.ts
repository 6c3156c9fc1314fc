/** What probes find out: a failure drafts an outage, and neither failing nor answering ends or confirms one. */
import type { Line } from '../../../workflows/contracts/view.ts'
import type { Database } from '../../db/database.ts'
import { unfinishedOutage } from '../../db/outages.ts'
import type { Door } from '../door.ts'
import type { Drafts } from './drafts.ts'

export type Finding = {
  readonly probe: string
  readonly system: string
  readonly channel: string
  /** When it first failed, or first answered again. */
  readonly since: string
  readonly detail: string
}

export type Findings = {
  /** Told again after a crash it changes nothing but the newest evidence. */
  fails(finding: Finding): Promise<void>
  answers(finding: Finding): Promise<void>
}

export function createFindings(db: Database, door: Door, draft: Drafts): Findings {
  const note = (outageId: string, line: Line) =>
    door.fire(outageId, 'evidence', { facts: { result: { evidence: [line] } } })

  return {
    async fails(finding) {
      const { probe, system, channel, since, detail } = finding
      const line = { code: 'evidence.outage.probe-failing', params: { probe, since, detail } }
      const known = await unfinishedOutage(db, system)
      if (known) return void (await note(known.id, line))
      const { id, opened } = await draft({
        system,
        source: 'probe',
        parent: null,
        evidence: [line],
        startedAt: since,
        channels: {
          'web-service': channel === 'web-form' ? 'works' : 'rejected',
          'web-form': channel === 'web-service' ? 'works' : 'closed',
        },
      })
      if (!opened) await note(id, line)
    },

    async answers({ probe, system, since }) {
      const known = await unfinishedOutage(db, system)
      if (known) await note(known.id, { code: 'evidence.outage.probe-answers', params: { probe, since } })
    },
  }
}
