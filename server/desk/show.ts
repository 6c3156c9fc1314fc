/** From a stored case to what one viewer may see of it. */
import type { View } from '../../workflows/contracts/view.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { kindOf } from '../../workflows/cases/catalogue.ts'
import type { CaseState, Kind, Opening, Stored } from '../../workflows/machines/kind.ts'
import { offers } from '../../workflows/machines/offers.ts'
import type { StoredCase } from '../db/cases.ts'
import { checkUrl } from '../documents/verify-code.ts'

/** A case whose kind or version this release does not know is left alone, never guessed at. */
export function kindOfCase(row: Pick<StoredCase, 'kind' | 'kindVersion'>): Kind {
  const kind = kindOf(row.kind)
  const known = kind?.version === row.kindVersion || kind?.takesOn?.versions.includes(row.kindVersion)
  if (!kind || !known) throw new Error(`kind ${row.kind} ${row.kindVersion} is not known here`)
  return kind
}

/** A row is read once, however many ask: a step looks at it five times, and a bulk decision makes thousands. */
const read = new WeakMap<StoredCase, Stored<unknown>>()

export function storedOf(row: StoredCase): Stored<unknown> {
  const known = read.get(row)
  if (known) return known
  const stored = filled(row, JSON.parse(row.snapshot) as Stored<unknown>)
  read.set(row, stored)
  return stored
}

function filled(row: StoredCase, stored: Stored<unknown>): Stored<unknown> {
  const kind = kindOfCase(row)
  if (!kind.takesOn || kind.version === row.kindVersion) return stored
  return { ...stored, context: kind.takesOn.fill(stored.context) }
}

export function openingOf(row: StoredCase): Opening {
  return {
    id: row.id,
    number: row.number,
    owner: { eori: row.ownerEori, name: row.ownerName, person: row.ownerPerson },
  }
}

export function stateOf(row: StoredCase, stored: Stored<unknown>): CaseState<unknown> {
  const { step, version, openedAt, changedAt } = row
  return { ...openingOf(row), context: stored.context, step, version, openedAt, changedAt }
}

/** What `viewer` may see of the case at `at`; `stored` where the row's own snapshot is older. */
export type Show = (row: StoredCase, viewer: Viewer, at: string, stored?: Stored<unknown>) => View

/** `baseUrl` is the desk's address, printed beside every approval's number. */
export function createShow(baseUrl: string): Show {
  return (row, viewer, at, stored = storedOf(row)) => {
    const kind = kindOfCase(row)
    const state = stateOf(row, stored)
    const looked = kind.look(state, viewer, at)
    const { approval } = looked
    return {
      id: row.id,
      number: row.number,
      kind: row.kind,
      kindVersion: row.kindVersion,
      version: row.version,
      step: row.step,
      lane: row.lane,
      final: row.lane === 'closed',
      owner: state.owner,
      openedAt: row.openedAt,
      changedAt: row.changedAt,
      ...looked,
      approval: approval && {
        ...approval,
        checkUrl: checkUrl(baseUrl, approval.number, approval.verifyCode),
      },
      offers: offers(kind, stored.value, state, viewer, at),
      ...afterwardsOf(kind, state, at),
    }
  }
}

/** The questionnaire stays open for so long after the desk's answer. */
const openDays = 14
const dayMs = 86_400_000

export const closesAt = (answeredAt: string): string =>
  new Date(Date.parse(answeredAt) + openDays * dayMs).toISOString()

function afterwardsOf({ afterwards }: Kind, state: CaseState<unknown>, at: string): Pick<View, 'afterwards'> {
  const answeredAt = afterwards?.answeredAt(state) ?? null
  if (!afterwards || answeredAt === null) return {}
  const until = closesAt(answeredAt)
  const appeal = afterwards.appeal?.(state)
  return {
    afterwards: {
      complaint: afterwards.complaint,
      questionnaireUntil: at < until ? until : null,
      ...(appeal && { appeal }),
    },
  }
}

/** A firm sees its own cases, staff sees all, the engine too; somebody else's case does not exist. */
export function maySee(row: Pick<StoredCase, 'portal' | 'ownerEori'>, viewer: Viewer): boolean {
  // Whoever came by a link sees the state of his request on its page, and no case.
  if (viewer.role === 'visitor') return false
  return viewer.role !== 'customer' || (row.portal === viewer.portal && row.ownerEori === viewer.firm.eori)
}
