/** Looking without changing: one case, lists, history, documents, and the public check of an approval. */
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Facts } from '../../workflows/contracts/facts.ts'
import type { OwnCase } from '../../workflows/contracts/own-data.ts'
import type { ApprovalCheck } from '../../workflows/contracts/requests.ts'
import type {
  ApprovalState,
  CasePage,
  CaseRow,
  HistoryEntry,
  Lane,
  View,
} from '../../workflows/contracts/view.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { inboxKind, kindOf } from '../../workflows/cases/catalogue.ts'
import { numberWithoutSuffix, printedNumber } from '../../workflows/identifiers/approval-number.ts'
import { eventName } from '../../workflows/machines/advance.ts'
import { listOwn, neverDue, readCase, readOwn, searchOwn, type StoredCase } from '../db/cases.ts'
import { approvalChanges } from '../db/approvals.ts'
import type { Database } from '../db/database.ts'
import { countLanes, listLane } from '../db/lanes.ts'
import { isFiledFor } from '../db/powers.ts'
import { readHistory } from '../db/history.ts'
import { laidOutOf } from '../db/mail-in-list.ts'
import { findApproval, readDocument } from '../db/records.ts'
import { tidyApprovalNumber, verifyCodeHash } from '../documents/verify-code.ts'
import { printedChanges } from './approval-print.ts'
import { page, readCursor } from './paging.ts'
import { createRecentSnapshots } from './recent-snapshots.ts'
import { Refused } from './refused.ts'
import { forPrincipal } from './principal-view.ts'
import { kindOfCase, maySee, storedOf, type Show } from './show.ts'

export type ListRequest = {
  /** Where not given: for customers all kinds, and for staff who search or look at an outage; else the applications of their inbox. */
  readonly kind: string | null
  readonly lane: Lane | null
  readonly outageId: string | null
  /** Of a firm's own cases. */
  readonly state?: 'open' | 'closed' | null
  readonly term: string | null
  /** What was searched for as it was typed. */
  readonly text?: string | null
  /** Of staff's lists: a system, who has the case in hand, and whether the newest stand first. */
  readonly system?: string | null
  readonly whose?: 'mine' | 'nobody' | null
  readonly order?: 'newest' | null
  readonly cursor: string | null
  readonly limit: number
}

const exportPage = 50

export type Reading = ReturnType<typeof createReading>

export function createReading(db: Database, show: Show) {
  const recent = createRecentSnapshots()

  async function seen(id: string, viewer: Viewer): Promise<StoredCase> {
    const row = await readCase(db, id)
    if (!row || !maySee(row, viewer)) throw new Refused('not-found')
    return row
  }

  /** @throws Refused where nobody has filed it for this firm */
  async function asPrincipal(row: StoredCase, viewer: Viewer): Promise<View> {
    if (viewer.role !== 'customer') throw new Refused('not-found')
    const { portal, firm } = viewer
    if (!(await isFiledFor(db, row.id, { portal, eori: firm.eori }))) throw new Refused('not-found')
    const { answers = {} } = storedOf(row).context as { answers?: Answers }
    const principals = kindOfCase(row).principals?.(answers) ?? []
    return forPrincipal(show(row, viewer, new Date().toISOString()), principals, firm.eori)
  }

  async function told(kind: string, id: string, viewer: Viewer): Promise<HistoryEntry[]> {
    const rows = await readHistory(db, id)
    const mails =
      viewer.role === 'officer' && rows.some(({ data }) => data.facts.mail) ? await laidOutOf(db, id) : null
    return rows.map(({ version, at, event, actor, from, to, lines, hash, data }) => ({
      version,
      at,
      event: eventName(event),
      actor: { role: actor.role, name: actor.name },
      from,
      to,
      lines: isTold(kind, event, to, viewer) ? [...lines] : [],
      ...printIn(data.facts),
      ...mailIn(data.facts, mails),
      hash: hash.toString('hex'),
    }))
  }

  /** Whoever asks for nothing in particular gets all, along one index. */
  function own(
    firm: { portal: string; eori: string },
    { kind, state = null, term, text = null, limit }: ListRequest,
    before: { at: string; id: string } | null,
  ): Promise<CaseRow[]> {
    return kind || state || term
      ? searchOwn(db, firm, { kind, state, term, text }, before, limit + 1)
      : listOwn(db, firm, before, limit + 1)
  }

  return {
    async look(id: string, viewer: Viewer): Promise<View> {
      const row = await readCase(db, id)
      if (row && !maySee(row, viewer)) return asPrincipal(row, viewer)
      if (!row) throw new Refused('not-found')
      return show(row, viewer, new Date().toISOString(), recent(row))
    },

    async list(request: ListRequest, viewer: Viewer): Promise<CasePage> {
      const cursor = readCursor(request.cursor)
      if (viewer.role === 'customer') {
        const firm = { portal: viewer.portal, eori: viewer.firm.eori }
        const before = cursor && { at: cursor.at, id: cursor.id }
        // Who has a case is the desk's own business.
        const rows = (await own(firm, request, before)).map((row) => ({ ...row, assignee: null }))
        return page(rows, request.limit, (row) => row.openedAt, null)
      }
      const kind = request.kind ?? (request.term || request.outageId ? null : inboxKind)
      const { system = null, whose, order, limit } = request
      const assignee = whose === 'mine' ? viewer.name : whose === 'nobody' ? null : undefined
      const chosen = { system, assignee, order: order ?? 'due' } as const
      const [rows, counts] = await Promise.all([
        listLane(db, { ...request, ...chosen, kind, after: cursor, limit: limit + 1 }),
        countLanes(db, kind ?? inboxKind),
      ])
      const placeOf = (row: CaseRow) => (order === 'newest' ? row.openedAt : (row.dueAt ?? neverDue))
      return page(rows, limit, placeOf, counts)
    },

    async history(id: string, viewer: Viewer): Promise<HistoryEntry[]> {
      const row = await readCase(db, id)
      if (!row) throw new Refused('not-found')
      if (maySee(row, viewer)) return told(row.kind, id, viewer)
      await asPrincipal(row, viewer)
      // What was said on the way may be about others.
      const entries = await told(row.kind, id, viewer)
      return entries.map((entry) => ({
        ...entry,
        actor: { ...entry.actor, name: '' },
        lines: [],
        document: undefined,
      }))
    },

    /** Everything of the firm's own, newest first; a page at a time, so that thousands are no burden. */
    async *own(viewer: Viewer): AsyncGenerator<OwnCase> {
      if (viewer.role !== 'customer') throw new Refused('not-allowed')
      const firm = { portal: viewer.portal, eori: viewer.firm.eori }
      let before: { at: string; id: string } | null = null
      for (;;) {
        const rows: StoredCase[] = await readOwn(db, firm, before, exportPage)
        for (const row of rows) {
          const view = show(row, viewer, new Date().toISOString())
          yield { view, history: await told(row.kind, row.id, viewer) }
        }
        const last = rows.at(-1)
        if (!last || rows.length < exportPage) return
        before = { at: last.openedAt, id: last.id }
      }
    },

    /** The newest print of the approval, or an earlier one by the name that its history tells. */
    async document(id: string, viewer: Viewer, name = 'approval'): Promise<Buffer> {
      await seen(id, viewer)
      const bytes = isPrint(name) ? await readDocument(db, id, name) : null
      if (!bytes) throw new Refused('not-found')
      return bytes
    },

    /** The minimum, and only to who has both: a wrong code and a number that does not exist look the same. */
    async checkApproval(number: string, code: string): Promise<ApprovalCheck> {
      const tidied = numberWithoutSuffix(tidyApprovalNumber(number))
      const found = /^[\x21-\x7e]+$/.test(tidied)
        ? await findApproval(db, tidied, verifyCodeHash(tidied, code))
        : null
      if (!found) throw new Refused('not-found')
      const { at, from, windowEndsAt, state, offices, channels, version, ...rest } = found
      return {
        ...rest,
        number: printedNumber(found.number, version),
        offices: [...offices],
        channels: channels && [...channels],
        from,
        to: windowEndsAt,
        state: standing(state, from, windowEndsAt, at),
        changes: printedChanges(await approvalChanges(db, found.number)),
        checkedAt: at,
      }
    },
  }
}

/** As time stands, also where the worker that closes windows is late. */
function standing(state: ApprovalState, from: string, to: string, at: string): ApprovalCheck['state'] {
  if (state === 'closed' || state === 'revoked') return state
  if (at >= to) return 'closed'
  if (state === 'suspended') return state
  return at < from ? 'not-yet' : 'active'
}

const isPrint = (name: string): boolean => /^approval(-\d{1,4}-[a-z]{1,12}(-\d{1,4})?)?$/.test(name)

function printIn({ result }: Facts): Pick<HistoryEntry, 'document'> {
  const print = result?.document as HistoryEntry['document']
  return print && isPrint(print.name) ? { document: { name: print.name, sha256: print.sha256 } } : {}
}

function mailIn({ mail }: Facts, shown: ReadonlySet<number> | null): Pick<HistoryEntry, 'mail'> {
  return mail && shown?.has(mail.message) ? { mail: mail.message } : {}
}

/** What officers say to each other before anything is decided is not for the applicant. */
function isTold(kind: string, event: string, to: string, viewer: Viewer): boolean {
  return viewer.role !== 'customer' || !kindOf(kind)?.events[event]?.amongStaff?.includes(to)
}
