/**
 * Reports of non-delivery: which of our mails came back, and whether its address is to be written to again. A report counts
 * where it comes to the signed address of that mail, or names its Message-ID and its own address: a made-up one does neither.
 */
import { mailOf, noteBounce } from '../../db/mail-parties.ts'
import { markBounced } from '../../db/outbox.ts'
import { mailOfBounce } from '../../mail/reply-address.ts'
import type { ParsedMail } from './read-mail.ts'
import type { RecogniseOptions } from './recognise.ts'

/** Full mailboxes, mails that are too large, and what a policy refuses: the address itself is right. */
const passing = /^(?:4\.|5\.(?:2\.[23]|3\.4|7\.))/

export async function readBounce(
  { db, secrets }: RecogniseOptions,
  { to, report }: ParsedMail,
): Promise<{ reason: string; caseId?: string }> {
  const number = to.flatMap((address) => mailOfBounce(secrets.replies, address) ?? [])[0]
  const signed = number === undefined ? null : await mailOf(db, { id: number })
  const named = !signed && report?.original ? await mailOf(db, { messageId: report.original }) : null
  const mail = signed ?? (named && named.address.toLowerCase() === report?.recipient ? named : null)
  if (!mail) return { reason: 'bounce-unknown' }
  const isHard = report?.action === 'failed' && report.status.startsWith('5.') && !passing.test(report.status)
  const told = `bounced ${report?.status ?? ''} ${report?.diagnostic ?? ''}`.trim()
  if (isHard) await markBounced(db, mail.address, told)
  if (report?.action === 'failed') await noteBounce(db, mail.id, told)
  return {
    reason: isHard ? 'bounced' : 'bounced-for-now',
    ...(mail.caseId !== null && { caseId: mail.caseId }),
  }
}
