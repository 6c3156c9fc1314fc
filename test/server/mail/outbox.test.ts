import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgendaKey } from '../../../server/db/agenda.ts'
import { insertingMail } from '../../../server/db/mail.ts'
import type { Customer } from '../../../workflows/contracts/viewer.ts'
import { application, anna, deskRoom, jan, maria, piotr, type DeskRoom } from '../desk/desk-room.ts'

let room: DeskRoom
beforeAll(async () => void (room = await deskRoom()))
afterAll(() => room.close())

type Row = {
  mail_key: string
  template: string
  weight: string
  address: string
  language: string
  state: string
  params: string
  due_at: string
}
const mails = (caseId: string) =>
  room.db.rows<Row>('SELECT * FROM mails WHERE case_id = $1 ORDER BY id', [caseId])

const known = (person: Customer, more: Partial<Customer> = {}): Customer => ({
  ...person,
  subject: `${person.subject}-${Math.random().toString(36).slice(2)}`,
  email: 'anna@baltyk.example',
  ...more,
})

/** A person whom the desk has met, with this case of his. */
async function opened(person: Customer) {
  await room.desk.accounts.meet(person)
  const view = await room.open(application(), person)
  await room.work()
  return view
}

describe('a case that asks for a mail', () => {
  it('puts one into the outbox, to the address that the portal told, in the language it told', async () => {
    const view = await opened(known(anna, { locale: 'en' }))
    const [row, ...more] = await mails(view.id)
    expect(more).toEqual([])
    expect(row).toMatchObject({
      template: 'case-opened',
      weight: 'progress',
      address: 'anna@baltyk.example',
      language: 'en',
      state: 'waiting',
    })
    expect(row!.mail_key).toMatch(new RegExp(`^${view.id}/1/\\d+$`))
    expect(JSON.parse(row!.params)).toMatchObject({ step: 'checking' })
  })

  it('puts it there once, however often its row is performed', async () => {
    const view = await opened(known(anna))
    const rows = await room.db.rows<AgendaKey>(
      "SELECT case_id AS caseId, version, n FROM agenda WHERE case_id = $1 AND name = 'mail'",
      [view.id],
    )
    expect(rows).toHaveLength(1)
    await room.db.write("UPDATE agenda SET state = 'waiting' WHERE case_id = $1 AND name = 'mail'", [view.id])
    await Promise.all([room.desk.perform(rows[0]!), room.desk.perform(rows[0]!)])
    expect(await mails(view.id)).toHaveLength(1)
  })

  it('is content without one where nobody told an address', async () => {
    const { email: _, ...silent } = known(anna)
    const view = await opened(silent)
    expect(await mails(view.id)).toEqual([])
    const open = await room.db.rows(
      "SELECT 1 FROM agenda WHERE case_id = $1 AND name = 'mail' AND state <> 'done'",
      [view.id],
    )
    expect(open).toEqual([])
  })

  it('writes to whoever opened it and to no colleague, nor to the same person in another firm', async () => {
    const person = known(anna, { email: 'own@baltyk.example' })
    await room.desk.accounts.meet(known(anna, { email: 'colleague@baltyk.example' }))
    await room.desk.accounts.meet({ ...person, firm: piotr.firm, email: 'other-firm@wisla.example' })
    const view = await opened(person)
    expect((await mails(view.id)).map(({ address }) => address)).toEqual(['own@baltyk.example'])
  })

  it('tells a decision to him who wants decisions alone, and does not tell that it was received', async () => {
    const person = known(anna)
    await room.desk.accounts.meet(person)
    await room.db.write("UPDATE accounts SET mail_choice = 'decisions' WHERE subject = $1", [person.subject])
    const view = await opened(person)
    expect(await mails(view.id)).toEqual([])
    const claimed = await room.send(await room.look(view, person), 'claim', maria)
    const proposed = await room.send(claimed, 'refuse', maria, { reason: 'R03', text: 'Za mało danych.' })
    if (proposed.step === 'proposed') await room.send(proposed, 'approve', jan)
    await room.work()
    expect((await mails(view.id)).map(({ template }) => template)).toContain('decision')
  })
})

it('a mail outside a case is put down with other statements, once for its key', async () => {
  const mail = {
    key: 'unblock/1/link',
    to: 'anna@baltyk.example',
    locale: 'pl',
    template: 'case-opened',
    params: { until: null },
  } as const
  await room.db.atOnce([insertingMail(mail), insertingMail(mail)])
  const rows = await room.db.rows('SELECT 1 FROM mails WHERE mail_key = $1', [mail.key])
  expect(rows).toHaveLength(1)
  expect(() => insertingMail({ ...mail, template: 'none' })).toThrow('there is no mail "none"')
})
