/** Files that answers name: found to be the sender's own, whole and free, and bound to the case with its event. */
import type { Answers, Fault, Form } from '../../workflows/contracts/form.ts'
import { filesPerCase } from '../../workflows/contracts/files.ts'
import type { FileBrief, View } from '../../workflows/contracts/view.ts'
import type { Customer, Viewer } from '../../workflows/contracts/viewer.ts'
import { fieldsOf } from '../../workflows/forms/shown.ts'
import {
  bindingFiles,
  briefOf,
  countAttachments,
  lockAttachments,
  type Attachment,
  type FileOwner,
} from '../db/attachments.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Executor, Statement } from '../db/database.ts'
import { Refused } from './refused.ts'

/** A file as an answer names it, and where a fault of it is shown. */
export type NamedFile = { readonly id: string; readonly at: string }

/** Of tidied answers; asks nothing of the database. */
export function filesNamed(form: Form, answers: Answers): NamedFile[] {
  return fieldsOf(form).flatMap(({ kind, name }) => {
    const answer = kind === 'files' ? answers[name] : undefined
    if (!Array.isArray(answer)) return []
    return answer.map((id: string, i) => ({ id, at: `${name}[${i}]` }))
  })
}

/** A firm's files are those of all its people; an officer's are his own. */
export function fileOwner(viewer: Viewer): FileOwner {
  if (viewer.role === 'customer') {
    const { portal, firm, subject } = viewer
    return { portal, eori: firm.eori, person: `${portal}:${subject}` }
  }
  if (viewer.role === 'visitor') return { portal: viewer.portal, eori: '', person: `link:${viewer.id}` }
  if (viewer.role === 'engine') throw new Refused('not-allowed')
  return { portal: '', eori: '', person: viewer.id }
}

/**
 * The named files, locked until they are bound. `caseId` is null at an opening.
 * @throws Refused with a fault at each file that cannot be had
 */
export async function filesFor(
  tx: Executor,
  named: readonly NamedFile[],
  viewer: Viewer,
  caseId: string | null,
): Promise<FileBrief[]> {
  const rows = await lockAttachments(tx, [...new Set(named.map(({ id }) => id))].sort())
  const owner = fileOwner(viewer)
  const faults = named.flatMap(({ id, at }) => {
    const code = faultOf(
      rows.find((row) => row.id === id),
      owner,
    )
    return code ? [{ field: at, code } satisfies Fault] : []
  })
  if (faults.length > 0) throw new Refused('answers-invalid', { faults })
  const n = rows.length + (caseId ? await countAttachments(tx, caseId) : 0)
  if (n > filesPerCase) {
    const field = named[0]!.at.replace(/\[.*$/, '')
    throw new Refused('answers-invalid', {
      faults: [{ field, code: 'too-many', params: { max: filesPerCase, n } }],
    })
  }
  // In the order in which they were given.
  return named.flatMap(({ id }) => rows.filter((row) => row.id === id).map(briefOf))
}

/** Binds files to their case. What an officer adds and the customer's View does not show is for staff alone. */
export function bindingOf(
  caseId: string,
  files: readonly FileBrief[],
  sender: Viewer,
  toldToCustomer: () => View,
): Statement[] {
  if (files.length === 0) return []
  const told = sender.role === 'officer' ? JSON.stringify(toldToCustomer()) : null
  const isInternal = ({ id }: FileBrief) => told !== null && !told.includes(id)
  return [true, false].flatMap((internal) => {
    const ids = files.filter((file) => isInternal(file) === internal).map(({ id }) => id)
    return ids.length > 0 ? [bindingFiles(ids, caseId, internal)] : []
  })
}

/** The customer whose case it is, as somebody who looks at it. */
export function ownerOf({ portal, ownerEori, ownerName, ownerPerson }: StoredCase): Customer {
  const firm = { eori: ownerEori, name: ownerName }
  return { role: 'customer', portal, subject: '', name: ownerPerson, firm, represents: [] }
}

/** What is somebody else's, or another case's, is told like what does not exist. */
function faultOf(row: Attachment | undefined, owner: FileOwner): Fault['code'] | null {
  const isOwn =
    row?.portal === owner.portal &&
    row.ownerEori === owner.eori &&
    (owner.eori !== '' || row.person === owner.person)
  if (!row || !isOwn || row.caseId !== null || row.reason === 'expired') return 'file-unknown'
  if (row.state === 'uploading') return 'file-unfinished'
  return row.state === 'quarantined' ? 'file-quarantined' : null
}
