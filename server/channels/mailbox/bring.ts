/**
 * A message on its way into the desk, through the one door: text to a case that takes some from its customer, or a new
 * ticket. A mail never decides anything. Under one key however often it is tried, so that it counts once.
 */
import type { MailFact } from '../../../workflows/contracts/facts.ts'
import type { Offer, View } from '../../../workflows/contracts/view.ts'
import { kindOf } from '../../../workflows/cases/catalogue.ts'
import { fieldsOf } from '../../../workflows/forms/shown.ts'
import { systemCodes } from '../../../workflows/systems.ts'
import { actorOf, type Viewer } from '../../../workflows/contracts/viewer.ts'
import type { Database } from '../../db/database.ts'
import { recall } from '../../db/idempotency.ts'
import type { KnownPerson } from '../../db/mail-parties.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Files } from '../../desk/files.ts'
import { Refused } from '../../desk/refused.ts'
import { headerText } from '../../mail/plain.ts'
import { speaking } from '../../documents/spoken.ts'
import type { ParsedMail } from './read-mail.ts'
import { roomOf, say } from './said.ts'

export type BringOptions = {
  readonly db: Database
  readonly desk: Pick<Desk, 'door' | 'reading'>
  readonly uploads: Files['uploads']
}

/** The case that it is in now, or why it could not be added. */
export type Brought = { readonly caseId: string } | { readonly refused: string }

type Message = { readonly mail: ParsedMail; readonly key: string; readonly fact: MailFact }

/** What a customer may add to a case by, the more fitting first. */
const adding = ['reply', 'add-information']
const tries = 5

export async function addToCase(
  { db, desk, uploads }: BringOptions,
  caseId: string,
  person: KnownPerson,
  { mail, key, fact }: Message,
): Promise<Brought> {
  const earlier = await broughtBefore(db, person, key)
  if (earlier) return earlier
  let said: Awaited<ReturnType<typeof say>> | null = null
  for (let n = 1; ; n++) {
    const view = await desk.reading.look(caseId, person)
    const offer = offerFor(view)
    if (!offer?.form) return { refused: 'case-takes-nothing' }
    said ??= await say(uploads, mail, person, roomOf(offer.form, 'text'))
    const takesFiles = fieldsOf(offer.form).some(({ name }) => name === 'files')
    const answers = { text: said.text, ...(takesFiles && said.files.length > 0 && { files: said.files }) }
    try {
      await desk.door.send(
        caseId,
        { event: offer.event, version: view.version, answers, mail: fact },
        person,
        key,
      )
      return { caseId }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      // Somebody else has changed the case meanwhile: looked at anew.
      if (!['view-stale', 'event-not-allowed'].includes(error.code) || n === tries)
        return { refused: 'not-taken' }
    }
  }
}

export async function openTicket(
  { db, desk, uploads }: BringOptions,
  person: KnownPerson,
  { mail, key, fact }: Message,
): Promise<Brought> {
  const earlier = await broughtBefore(db, person, key)
  if (earlier) return earlier
  const form = kindOf('ticket')?.form
  if (!form) throw new Error('there are no tickets')
  const { text, files } = await say(uploads, mail, person, roomOf(form, 'description'))
  const subject = headerText(mail.subject, 120) || speaking(person.language).say('mail-in.no-subject')
  const answers = {
    system: systemOf(mail, person),
    classification: 'other',
    environment: 'production',
    subject,
    description: text,
    // What a mail does not say: an officer classifies it.
    impact: 'one',
    urgency: 'can-wait',
    contactName: person.name,
    contactEmail: fact.from,
    ...(files.length > 0 && { files }),
  }
  try {
    const { id } = await desk.door.open({ kind: 'ticket', answers, mail: fact }, person, key)
    return { caseId: id }
  } catch (error) {
    if (error instanceof Refused) return { refused: 'not-taken' }
    throw error
  }
}

/** A worker that died after the commit and before it could say so. */
async function broughtBefore(db: Database, viewer: Viewer, key: string): Promise<Brought | null> {
  const earlier = await recall(db, actorOf(viewer).id, key)
  return earlier ? { caseId: (JSON.parse(earlier.body) as View).id } : null
}

const offerFor = ({ offers }: View): Offer | undefined =>
  adding.flatMap((event) => offers.filter((offer) => offer.event === event && takesText(offer)))[0]

const takesText = ({ form }: Offer): boolean =>
  form !== null &&
  fieldsOf(form).every(({ name, required }) => !required || name === 'text') &&
  fieldsOf(form).some(({ name }) => name === 'text')

/** A system that the mail names, else the first that the person is supported for, else the portal itself. */
function systemOf({ subject, text }: ParsedMail, { services }: KnownPerson): string {
  const named = (said: string) => systemCodes.find((code) => new RegExp(`\\b${code}\\b`).test(said))
  return named(subject) ?? named(text.slice(0, 2000)) ?? services[0] ?? 'PUESC'
}
