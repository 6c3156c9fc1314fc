/** Looking without changing: one case, lists, history, documents, and the public check of an approval. */
import type { ApprovalCheck } from '../../workflows/contracts/requests.ts'
import type { CasePage, CaseRow, HistoryEntry, Lane, View } from '../../workflows/contracts/view.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { kindOf } from '../../workflows/cases/catalogue.ts'
import { eventName } from '../../workflows/machines/advance.ts'
import { countLanes, listLane, listOwn, neverDue, readCase, type StoredCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import { readHistory } from '../db/history.ts'
import { findApproval, readDocument } from '../db/records.ts'
import { tidyApprovalNumber, verifyCodeHash } from '../documents/verify-code.ts'
import { Refused } from './refused.ts'
import { maySee, type Show } from './show.ts'

export type ListRequest = {
  readonly kind: string
  readonly lane: Lane | null
  readonly outageId: string | null
  readonly term: string | null
  readonly cursor: string | null
  readonly limit: number
}

export type Reading = ReturnType<typeof createReading>

export function createReading(db: Database, show: Show) {
  async function seen(id: string, viewer: Viewer): Promise<StoredCase> {
    const row = await readCase(db, id)
    if (!row || !maySee(row, viewer)) throw new Refused('not-found')
    return row
  }

  return {
    async look(id: string, viewer: Viewer): Promise<View> {
      return show(await seen(id, viewer), viewer, new Date().toISOString())
    },

    async list(request: ListRequest, viewer: Viewer): Promise<CasePage> {
      const cursor = readCursor(request.cursor)
      if (viewer.role === 'customer') {
        const firm = { portal: viewer.portal, eori: viewer.firm.eori }
        const rows = await listOwn(db, firm, cursor && { at: cursor.at, id: cursor.id }, request.limit + 1)
        return page(rows, request.limit, (row) => row.openedAt, null)
      }
      const after = cursor && { dueAt: cursor.at, id: cursor.id }
      const [rows, counts] = await Promise.all([
        listLane(db, { ...request, after, limit: request.limit + 1 }),
        countLanes(db, request.kind),
      ])
      return page(rows, request.limit, (row) => row.dueAt ?? neverDue, counts)
    },

    async history(id: string, viewer: Viewer): Promise<HistoryEntry[]> {
      const { kind } = await seen(id, viewer)
      const rows = await readHistory(db, id)
      return rows.map(({ version, at, event, actor, from, to, lines, hash }) => ({
        version,
        at,
        event: eventName(event),
        actor: { role: actor.role, name: actor.name },
        from,
        to,
        lines: isTold(kind, event, to, viewer) ? [...lines] : [],
        hash: hash.toString('hex'),
      }))
    },

    async document(id: string, viewer: Viewer): Promise<Buffer> {
      await seen(id, viewer)
      const bytes = await readDocument(db, id, 'approval')
      if (!bytes) throw new Refused('not-found')
      return bytes
    },

    /** The minimum, and only to who has both: a wrong code and a number that does not exist look the same. */
    async checkApproval(number: string, code: string): Promise<ApprovalCheck> {
      const tidied = tidyApprovalNumber(number)
      const found = /^[\x21-\x7e]+$/.test(tidied)
        ? await findApproval(db, tidied, verifyCodeHash(number, code))
        : null
      if (!found) throw new Refused('not-found')
      const { at, from, windowEndsAt, state, offices, ...rest } = found
      return {
        ...rest,
        offices: [...offices],
        from,
        to: windowEndsAt,
        state: standing(state, from, windowEndsAt, at),
        checkedAt: at,
      }
    },
  }
}

/** As time stands, also where the worker that closes windows is late. */
function standing(
  state: 'active' | 'closed' | 'revoked',
  from: string,
  to: string,
  at: string,
): ApprovalCheck['state'] {
  if (state !== 'active') return state
  if (at < from) return 'not-yet'
  return at < to ? 'active' : 'closed'
}

/** What officers say to each other before anything is decided is not for the applicant. */
function isTold(kind: string, event: string, to: string, viewer: Viewer): boolean {
  return viewer.role !== 'customer' || !kindOf(kind)?.events[event]?.amongStaff?.includes(to)
}

function page(
  rows: CaseRow[],
  limit: number,
  orderOf: (row: CaseRow) => string,
  counts: CasePage['counts'],
): CasePage {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? `${orderOf(last)}~${last.id}` : null
  return { rows: shown, next: next && Buffer.from(next).toString('base64url'), counts }
}

/** A cursor that we did not write is refused: the database must not be asked to compare with what is no time. */
function readCursor(cursor: string | null): { at: string; id: string } | null {
  if (cursor === null) return null
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]{12}Z)~([a-z0-9_]{1,40})$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  )
  if (!match || Number.isNaN(Date.parse(match[1]!))) {
    throw new Refused('body-invalid', { faults: [{ field: 'cursor', code: 'wrong-type' }] })
  }
  return { at: match[1]!, id: match[2]! }
}
