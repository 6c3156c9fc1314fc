/** What a message says to a case: its text, and the files that could be taken, with a word on those that could not. */
import type { Form } from '../../../workflows/contracts/form.ts'
import type { Customer } from '../../../workflows/contracts/viewer.ts'
import { fieldsOf } from '../../../workflows/forms/shown.ts'
import type { Files } from '../../desk/files.ts'
import { Refused } from '../../desk/refused.ts'
import { speaking } from '../../documents/spoken.ts'
import { bodyText } from '../../mail/plain.ts'
import { joined, ownText } from './own-text.ts'
import type { MailFile, ParsedMail } from './read-mail.ts'

export type Said = { readonly text: string; readonly files: readonly string[] }

/** A form's field for text, and its field for files with how many it takes. */
export type Room = { readonly most: number; readonly files: number }

const textLimit = 4000

export function roomOf(form: Form, textField: string): Room {
  const fields = fieldsOf(form)
  const text = fields.find(({ name }) => name === textField)
  const files = fields.find(({ kind }) => kind === 'files')
  return { most: text?.maxLength ?? textLimit, files: files ? (files.maxItems ?? 1) : 0 }
}

/**
 * Takes the files up in the person's name, through all checks that any file goes through. What is too long for the field
 * goes along as a file, whole; what is not taken stays in the message as it came.
 */
export async function say(
  uploads: Files['uploads'],
  mail: ParsedMail,
  person: Customer & { readonly language: 'pl' | 'en' },
  room: Room,
): Promise<Said> {
  const words = speaking(person.language)
  const whole = bodyText(mail.text)
  const own = ownText(whole)
  const subject = bodyText(mail.subject) || words.say('mail-in.no-subject')
  const parts = { own: own.own || subject, quoted: own.quoted }
  const rest = joined(parts, room.most).isCut ? [wholeText(whole, words.say('mail-in.whole-text'))] : []
  const wanted = [...rest, ...mail.files].slice(0, room.files)
  const taken: string[] = []
  const left = [...rest, ...mail.files].slice(room.files).map(({ name }) => name)
  for (const file of wanted) {
    const id = await take(uploads, file, person)
    if (id === null) left.push(file.name)
    else taken.push(id)
  }
  const unread = mail.attachments - mail.files.length
  const names = left.map((name) => bodyText(name).slice(0, 40))
  const note = words.say('mail-in.left-out', {
    n: left.length + unread,
    names: names.slice(0, 5).join(', ') + (left.length + unread > 5 ? ', …' : ''),
  })
  const { text } = joined(parts, room.most, left.length + unread > 0 ? `[${note}]` : '')
  return { text, files: taken }
}

const wholeText = (text: string, name: string): MailFile => ({
  name,
  mediaType: 'text/plain',
  bytes: new Uint8Array(Buffer.from(text, 'utf8')),
  secondary: false,
})

/** Null where the file is refused or held back: the message goes on without it. */
async function take(uploads: Files['uploads'], file: MailFile, person: Customer): Promise<string | null> {
  const { name, bytes } = file
  try {
    const { id } = await uploads.begin({ name, bytes: bytes.length, strip: false }, person)
    const chunks = (async function* () {
      yield await Promise.resolve(bytes)
    })()
    await uploads.receive(id, { offset: 0, announced: null, chunks, checksum: null }, person)
    const { state } = await uploads.look(id, person)
    return state === 'quarantined' ? null : id
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}
