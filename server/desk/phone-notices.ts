/** Notices by telephone: what is told, what became of it, and what an officer has to call about instead. */
import { localTime } from '../../workflows/calendar/zoned.ts'
import type { NoticeCalled, PhoneMessage, PhoneNotices } from '../../workflows/contracts/phone-notice.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { phoneText, spokenText } from '../../workflows/words/phone-notice.ts'
import type { Database } from '../db/database.ts'
import {
  noteCalled,
  phoneNotices,
  settlePhoneNotice,
  takePhoneNotice,
  type StoredNotice,
} from '../db/phone-notices.ts'
import type { Door } from './door.ts'
import { Refused } from './refused.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'

/** Gives one message to whoever sends it; what came of it. Never throws. */
export type SendMessage = (
  message: PhoneMessage,
) => Promise<{ readonly error: string | null; readonly isRefused: boolean }>

export type PhoneNoticeDesk = ReturnType<typeof createPhoneNotices>

const shown = 200
const leaseSeconds = 60
const firstRetrySeconds = 15
/** About six hours; then somebody must call, while the cooling period still lasts. */
const mostAttempts = 10

export function createPhoneNotices(
  db: Database,
  door: Pick<Door, 'fire'>,
  staffUnderLock: StaffUnderLock,
  hasGateway: boolean,
) {
  async function list(viewer: Viewer): Promise<PhoneNotices> {
    if (viewer.role !== 'officer') throw new Refused('not-allowed')
    const rows = await phoneNotices(db, shown)
    return {
      gateway: hasGateway,
      rows: rows.map(({ params: _, ...row }, i) => ({
        ...row,
        text: textOf(rows[i]!, spokenText),
      })),
    }
  }

  return {
    list,

    async called(viewer: Viewer, id: string, { note }: NoticeCalled): Promise<PhoneNotices> {
      if (viewer.role !== 'officer') throw new Refused('not-allowed')
      const isNoted = await db.transaction(async (tx) => {
        if (!(await staffUnderLock(tx, viewer))) throw new Refused('not-allowed')
        return /^\d{1,18}$/.test(id) && noteCalled(tx, id, viewer.name, note)
      })
      if (!isNoted) throw new Refused('not-found')
      return list(viewer)
    },

    /** The next that is due; false where none is. Sent twice after a crash it has one id. */
    async work(send: SendMessage): Promise<boolean> {
      const one = await db.transaction((tx) => takePhoneNotice(tx, leaseSeconds))
      if (!one) return false
      const message = {
        id: `phone-${one.id}`,
        to: one.phone,
        language: one.language,
        text: textOf(one, phoneText),
      }
      const { error, isRefused } = await send(message)
      if (error === null) {
        await settlePhoneNotice(db, one.id, 'sent', null)
        if (one.template === 'login-cooling') await door.fire(one.caseId, 'notice-sent')
      } else if (isRefused || one.attempts >= mostAttempts)
        await settlePhoneNotice(db, one.id, 'to-call', error)
      else
        await settlePhoneNotice(
          db,
          one.id,
          { retrySeconds: firstRetrySeconds * 2 ** (one.attempts - 1) },
          error,
        )
      return true
    },
  }
}

function textOf({ template, language, params }: StoredNotice, say: typeof phoneText): string {
  const { until = '', ...rest } = params
  return say(template, language, { ...rest, until: until && momentOf(until) })
}

/** As Poland's clocks show it. */
function momentOf(at: string): string {
  const { date, time } = localTime(at)
  return `${date} ${time.slice(0, 5)}`
}
