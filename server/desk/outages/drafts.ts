/** Outages that the desk itself drafts, for an officer to confirm. */
import type { Drafted } from '../../../workflows/cases/outage/context.ts'
import type { Announcement } from '../../../workflows/contracts/announcement.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { isSystemCode } from '../../../workflows/systems.ts'
import { draftTexts } from '../../../workflows/words/outage-notices.ts'
import type { Database } from '../../db/database.ts'
import { duplicateKey } from '../../db/faults.ts'
import { oneDraft, unfinishedOutage } from '../../db/outages.ts'
import type { Door } from '../door.ts'

type ChannelState = Announcement['channels'][string]

export type Draft = Drafted & {
  readonly system: string
  readonly startedAt: string
  readonly expectedEnd?: string | null
  readonly kind?: string
  readonly channels: { readonly 'web-service': ChannelState; readonly 'web-form': ChannelState }
}

export type Drafts = (draft: Draft) => Promise<{ id: string; opened: View | null }>

export function createDrafts(db: Database, door: Door): Drafts {
  return async (draft) => {
    try {
      const { source, parent, evidence } = draft
      const opened = await door.openOwn('outage', answersOf(draft), {
        result: { drafted: { source, parent, evidence } satisfies Drafted },
      })
      return { id: opened.id, opened }
    } catch (error) {
      if (duplicateKey(error) !== oneDraft) throw error
      // Another worker noticed it, too, and was faster.
      const known = await unfinishedOutage(db, draft.system)
      if (!known) throw error
      return { id: known.id, opened: null }
    }
  }
}

function answersOf({ system, startedAt, expectedEnd, kind, channels, parent }: Draft) {
  if (!isSystemCode(system)) throw new Error(`there is no system ${system}`)
  const cause = parent && isSystemCode(parent.system) ? parent.system : null
  return {
    system,
    outageKind: kind ?? 'central',
    startedAt,
    ...(expectedEnd && { expectedEnd }),
    webService: channels['web-service'],
    webForm: channels['web-form'],
    fallback: 'undecided',
    ...draftTexts(system, cause),
  }
}
