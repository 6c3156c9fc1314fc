/**
 * Which case a message belongs to, by what, and whether whoever wrote it may add to it. An address that we have signed or an
 * id that we have sent shows that somebody has had our mail; who he is says only his own address. Neither is enough alone.
 */
import type { MailConfidence } from '../../../workflows/contracts/facts.ts'
import { isCaseNumber } from '../../../workflows/identifiers/case-number.ts'
import { readCase } from '../../db/cases.ts'
import type { Database } from '../../db/database.ts'
import { latestCasesOf, personsAt, sentMails, type KnownPerson } from '../../db/mail-parties.ts'
import { readCaseByNumber } from '../../db/record-export.ts'
import { threadId } from '../../mail/message-ids.ts'
import { caseOfReply } from '../../mail/reply-address.ts'
import { isForged, isVerified, type Authentication } from './authentication.ts'
import type { ParsedMail } from './read-mail.ts'

export type Recognised =
  | {
      readonly to: 'case'
      readonly caseId: string
      readonly confidence: MailConfidence
      readonly person: KnownPerson
    }
  | { readonly to: 'new'; readonly person: KnownPerson }
  /** Somebody has to look: where a case is named, whether it is to be added there; else who he is. */
  | {
      readonly to: 'staff'
      readonly reason: string
      readonly caseId: string | null
      readonly confidence: MailConfidence | null
    }

export type RecogniseOptions = {
  readonly db: Database
  readonly secrets: { readonly ids: Buffer; readonly replies: Buffer }
  readonly domain: string
}

/** Cases of a sender's firms among which a thread is looked for whose mails are forgotten. */
const threadsTried = 200

export async function recognise(
  { db, secrets, domain }: RecogniseOptions,
  mail: ParsedMail,
  authentication: Authentication,
): Promise<Recognised> {
  const sender = mail.isSenderUnclear ? null : (mail.from?.address ?? null)
  const persons = sender === null ? [] : await personsAt(db, sender)
  const found = await candidate()
  if (!found) return withoutCase()
  const row = await readCase(db, found.caseId)
  if (!row) return withoutCase()
  const { caseId, confidence } = found
  const person = persons.find(({ portal, firm }) => portal === row.portal && firm.eori === row.ownerEori)
  const doubt = doubtOf(person, confidence)
  return person && doubt === null
    ? { to: 'case', caseId, confidence, person }
    : { to: 'staff', reason: doubt ?? 'not-a-party', caseId, confidence }

  async function candidate(): Promise<{ caseId: string; confidence: MailConfidence } | null> {
    const replied = mail.to.flatMap((address) => caseOfReply(secrets.replies, address) ?? [])[0]
    if (replied !== undefined) return { caseId: replied, confidence: 'address' }
    const threaded = await threadOf()
    if (threaded !== null) return { caseId: threaded, confidence: 'thread' }
    const number = [...mail.subject.toUpperCase().matchAll(/\b[A-Z]{2,4}-\d\d-\d{7}-\d\b/g)]
      .map(([text]) => text)
      .find(isCaseNumber)
    const numbered = number === undefined ? null : await readCaseByNumber(db, number)
    return numbered && { caseId: numbered.id, confidence: 'number' }
  }

  /** A Message-ID of ours counts for whom we sent it to. */
  async function threadOf(): Promise<string | null> {
    const sent = await sentMails(
      db,
      mail.references.filter((id) => id.endsWith(`@${domain}>`)),
    )
    const own = sent.find(({ address }) => address === sender) ?? sent[0]
    if (own) return own.caseId
    const roots = new Set(mail.references.filter((id) => id.startsWith('<thread.')))
    if (roots.size === 0) return null
    const firms = persons.map(({ portal, firm }) => ({ portal, eori: firm.eori }))
    const cases = await latestCasesOf(db, firms, threadsTried)
    return cases.find((id) => roots.has(threadId(secrets.ids, id, domain))) ?? null
  }

  /** A number can be read over somebody's shoulder: alone it counts only for a sender who is known to be himself. */
  function doubtOf(party: KnownPerson | undefined, confidence: MailConfidence): string | null {
    if (mail.isSenderUnclear) return 'sender-unclear'
    if (isForged(authentication)) return 'forged'
    if (!party) return 'not-a-party'
    return confidence === 'number' && !isVerified(authentication) ? 'number-alone' : null
  }

  function withoutCase(): Recognised {
    const [person] = persons
    const reason = mail.isSenderUnclear
      ? 'sender-unclear'
      : isForged(authentication)
        ? 'forged'
        : !person
          ? 'unknown-sender'
          : persons.length > 1
            ? 'several-firms'
            : isVerified(authentication)
              ? null
              : 'not-verified'
    return person && reason === null
      ? { to: 'new', person }
      : { to: 'staff', reason: reason ?? 'unknown-sender', caseId: null, confidence: null }
  }
}
