/** Files that answers name: found to be the sender's own, whole and free, and bound to the case with its event. */
import type { Answers, Fault, Form } from '../../workflows/contracts/form.ts'
import { filesPerCase } from '../../workflows/contracts/files.ts'
import type { FileBrief } from '../../workflows/contracts/view.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { fieldsOf } from '../../workflows/forms/shown.ts'
import {
  briefOf,
  countAttachments,
  lockAttachments,
  type Attachment,
  type FileOwner,
} from '../db/attachments.ts'
import type { Executor } from '../db/database.ts'
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
