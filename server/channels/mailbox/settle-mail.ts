/** What becomes of one message: read, told apart, recognised, brought to its case; or left for a person, with the reason. */
import type { Logger } from 'pino'
import type { MailFact } from '../../../workflows/contracts/facts.ts'
import { readCase } from '../../db/cases.ts'
import { counterpartOf, type MessageHead, type Settlement, type TakenMessage } from '../../db/mail-in.ts'
import { enteredWithin, holdLoop, isLooping } from '../../db/mail-loops.ts'
import { personsAt, personWith, type KnownPerson } from '../../db/mail-parties.ts'
import { bodyText, headerText } from '../../mail/plain.ts'
import { authenticationOf, isVerified, type Authentication } from './authentication.ts'
import { addToCase, openTicket, type Brought, type BringOptions } from './bring.ts'
import { readBounce } from './bounce.ts'
import { readDecision, type Decision } from './decision.ts'
import { kindOfMail, type MailKind } from './kind-of-mail.ts'
import { joined, ownText } from './own-text.ts'
import type { ParsedMail } from './read-mail.ts'
import { recognise, type Recognised, type RecogniseOptions } from './recognise.ts'

export type SettleOptions = BringOptions &
  RecogniseOptions & {
    /** The name under which our own mail server tells results; null where it tells none. */
    readonly authservId: string | null
    /** The desk's own sending addresses. */
    readonly own: readonly string[]
    readonly log: Logger
  }

/** So many of one counterpart go into cases within so many minutes. Beyond that a program talks to a program. */
export const caps = [
  { minutes: 10, most: 12 },
  { minutes: 60, most: 40 },
  { minutes: 24 * 60, most: 150 },
] as const
const heldMinutes = 60
/** Of its text, for the officer who looks at it. */
const shownText = 20_000

/** What a message is by itself, whatever becomes of it. */
export type ReadHead = {
  readonly kind: MailKind
  readonly authentication: Authentication
  readonly head: MessageHead
}

export function readHead(
  { own, authservId }: Pick<SettleOptions, 'own' | 'authservId'>,
  mail: ParsedMail,
): ReadHead {
  const authentication = authenticationOf(mail.headers, authservId)
  const kind = kindOfMail(mail, own)
  return { kind, authentication, head: headOf(mail, kind, authentication) }
}

export async function settleMail(
  options: SettleOptions,
  row: TakenMessage,
  mail: ParsedMail,
  { kind, authentication }: ReadHead,
): Promise<Settlement> {
  const decision = readDecision(row.decision)
  if (decision && decision.action !== 'release')
    return asDecided(options, row, mail, decision, authentication)
  const found = await recognise(options, mail, authentication)
  const caseId = found.to === 'new' ? null : found.caseId
  if (kind === 'bounce') return { state: 'silent', caseId, ...(await readBounce(options, mail)) }
  if (kind === 'auto-reply') return { state: 'silent', caseId, reason: 'auto-reply' }
  if (found.to === 'staff') return leftToStaff(found)
  if (decision === null && (await isTooMuch(options, row, mail)))
    return { state: 'held', reason: 'too-many', caseId }
  const confidence = found.to === 'case' ? found.confidence : 'sender'
  const message = { mail, key: keyOf(row), fact: factOf(row, mail, confidence, authentication) }
  const brought =
    found.to === 'case'
      ? await addToCase(options, found.caseId, found.person, message)
      : await openTicket(options, found.person, message)
  return settled(brought, confidence, caseId)
}

const leftToStaff = ({ caseId, reason, confidence }: Recognised & { to: 'staff' }): Settlement => ({
  state: caseId === null ? 'to-identify' : 'to-review',
  reason,
  caseId,
  confidence,
})

const settled = (brought: Brought, confidence: MailFact['confidence'], caseId: string | null): Settlement =>
  'caseId' in brought
    ? { state: 'entered', caseId: brought.caseId, confidence }
    : { state: caseId === null ? 'to-identify' : 'to-review', reason: brought.refused, caseId, confidence }

/** One key for a message and where it was decided to go. */
const keyOf = ({ id, decision }: TakenMessage): string =>
  `mail-in-${id}${decision === null ? '' : '-decided'}`

/** Staff has decided: the sender need not be known, and the history says who took him for one of the case. */
async function asDecided(
  options: SettleOptions,
  row: TakenMessage,
  mail: ParsedMail,
  decision: Exclude<Decision, { action: 'release' }>,
  authentication: Authentication,
): Promise<Settlement> {
  const fact = { ...factOf(row, mail, 'staff', authentication), acceptedBy: decision.officer }
  const message = { mail, key: keyOf(row), fact }
  if (decision.action === 'open') {
    const person = await personWith(options.db, decision)
    if (!person) return { state: 'to-identify', reason: 'account-unknown' }
    return settled(await openTicket(options, person, message), 'staff', null)
  }
  const person = await authorFor(options, row, mail, decision.caseId)
  if (!person) return { state: 'to-identify', reason: 'case-unknown' }
  return settled(await addToCase(options, decision.caseId, person, message), 'staff', decision.caseId)
}

/** One of the firm's people where the address is his; else the address itself, so that nobody is impersonated. */
async function authorFor(
  { db }: SettleOptions,
  { id }: TakenMessage,
  mail: ParsedMail,
  caseId: string,
): Promise<KnownPerson | null> {
  const of = await readCase(db, caseId)
  if (!of) return null
  const address = mail.from?.address ?? ''
  const persons = mail.isSenderUnclear || address === '' ? [] : await personsAt(db, address)
  const party = persons.find(({ portal, firm }) => portal === of.portal && firm.eori === of.ownerEori)
  return (
    party ?? {
      role: 'customer',
      portal: of.portal,
      subject: `mail/${id}`,
      name: headerText(address, 120) || '?',
      firm: { eori: of.ownerEori, name: of.ownerName },
      represents: [],
      services: [],
      language: 'pl',
    }
  )
}

async function isTooMuch(
  { db, log }: SettleOptions,
  { id }: TakenMessage,
  { from }: ParsedMail,
): Promise<boolean> {
  const counterpart = counterpartOf(from?.address ?? '')
  const within = caps.map(({ minutes }) => minutes)
  const [entered, isHeld] = await Promise.all([
    enteredWithin(db, counterpart, within, id),
    isLooping(db, counterpart),
  ])
  if (!isHeld && caps.every(({ most }, i) => (entered[i] ?? 0) < most)) return false
  if (await holdLoop(db, counterpart, heldMinutes))
    log.error(
      { message: id },
      'a counterpart writes too much: its mail is held and it gets no answers; a person is to look',
    )
  return true
}

const factOf = (
  { id }: TakenMessage,
  { from }: ParsedMail,
  confidence: MailFact['confidence'],
  authentication: Authentication,
): MailFact => ({
  confidence,
  from: headerText(from?.address ?? '', 254),
  verified: isVerified(authentication),
  message: id,
})

const headOf = (mail: ParsedMail, kind: string, authentication: Authentication): MessageHead => ({
  kind,
  messageId: mail.messageId,
  from: mail.from && { name: headerText(mail.from.name), address: headerText(mail.from.address, 254) },
  subject: headerText(mail.subject, 300),
  sentAt: mail.sentAt,
  // As it stands in a case: screens fold what is quoted.
  body: joined(ownText(bodyText(mail.text)), shownText).text,
  parts: mail.parts,
  attachments: mail.attachments,
  hasLayout: mail.hasLayout,
  authentication: JSON.stringify(authentication),
})
