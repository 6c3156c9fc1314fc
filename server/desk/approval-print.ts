/** Prints an approval: what was granted is signed, put into the QR code, and kept beside the document. */
import type { ApprovalKeys } from '../approvals/keys.ts'
import { signedText, type CoveredPrincipal } from '../approvals/signed-text.ts'
import { printedNumber } from '../../workflows/identifiers/approval-number.ts'
import { approvalOf } from '../../workflows/cases/fallback/approval-look.ts'
import { list, type FallbackContext } from '../../workflows/cases/fallback/context.ts'
import { approvalChanges, refuseRevokedKey, saveSignedPrint, type ApprovalChange } from '../db/approvals.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import { saveDocument } from '../db/records.ts'
import type { ApprovalPrintChange } from '../documents/approval-document.ts'
import { approvalDocument } from './approval-document.ts'
import { kindOfCase, stateOf, storedOf } from './show.ts'

export type Printed = { readonly name: string; readonly bytes: Buffer }

/** The document as it is now; each version and state is also kept under a name of its own. */
export async function printApproval(
  db: Database,
  row: StoredCase,
  baseUrl: string,
  keys: ApprovalKeys | null,
): Promise<Printed> {
  const stored = storedOf(row)
  const approval = kindOfCase(row).records?.(stateOf(row, stored)).approval
  if (!approval) throw new Error(`case ${row.id} has no approval to print`)
  if (keys) await refuseRevokedKey(db, keys.keyId)
  const changes = await approvalChanges(db, approval.number)
  const document = {
    ...approvalDocument(row, stored.context as FallbackContext, baseUrl),
    state: approval.state,
    changes: printedChanges(changes),
  }
  // Of the latest change of version or state: a window that only moved is no new print.
  const { to, from, offices, maxDeclarations } = document
  const issuedAt = document.changes.at(-1)?.at ?? document.issuedAt
  const { number, version, holderEori, system, direction, state } = approval
  const claims = {
    number,
    version,
    holderEori,
    system,
    direction,
    state,
    from,
    to,
    offices: offices.map(({ code }) => code),
    channels: approval.channels ?? [],
    principals: coveredBy(stored.context as FallbackContext),
  }
  const text = keys && signedText({ ...claims, maxDeclarations, issuedAt }, keys)
  if (text) await saveSignedPrint(db, { number, version, to, text, issuedAt })
  // Loaded where documents are made: a web process has no use for fonts in its memory.
  const { renderApproval } = await import('../documents/approval-pdf.ts')
  const bytes = await renderApproval({ ...document, issuedAt, signedText: text })
  const name = printName(changes, (stored.context as FallbackContext).approval?.reprints)
  await saveDocument(db, row.id, name, bytes)
  await saveDocument(db, row.id, 'approval', bytes)
  return { name, bytes }
}

/** Whoever was refused is not covered; the holder needs not be named for himself. */
function coveredBy(context: FallbackContext): CoveredPrincipal[] {
  const { lines } = approvalOf(context)
  if (lines.length === 0)
    return list(context.answers.principals).map((eori) => ({ eori, line: null, maxDeclarations: null }))
  return lines.flatMap(({ eori, outcome, maxDeclarations }, i) =>
    outcome === 'granted' ? [{ eori, line: i + 1, maxDeclarations }] : [],
  )
}

/** Of its version and state; whoever was resumed, or printed anew, has another print of the same, which takes the place of none. */
export function printName(changes: readonly ApprovalChange[], reprints = 0): string {
  const { version, state } = changes.at(-1)!
  const begun = changes.filter(
    (one, i) =>
      one.version === version &&
      one.state === state &&
      (changes[i - 1]?.version !== version || changes[i - 1]?.state !== state),
  ).length
  const n = begun + reprints
  return `approval-${version}-${state}${n > 1 ? `-${n}` : ''}`
}

/** What happened to a number, in words of its own: a window that moved by itself is not among them. */
export function printedChanges(
  changes: readonly (ApprovalChange & { readonly at: string })[],
): ApprovalPrintChange[] {
  return changes.flatMap((change, i) => {
    const what = whatOf(changes[i - 1] ?? null, change)
    const { version, at, to } = change
    const number = printedNumber(change.number, version)
    return what ? [{ what, number, at, to }] : []
  })
}

function whatOf(before: ApprovalChange | null, now: ApprovalChange): ApprovalPrintChange['what'] | null {
  if (!before) return 'granted'
  if (now.state !== before.state) {
    if (now.state === 'active') return before.state === 'suspended' ? 'resumed' : 'extended'
    return now.state as ApprovalPrintChange['what']
  }
  return now.version > before.version ? (now.scope ?? 'extended') : null
}
