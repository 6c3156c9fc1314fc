/** Two desks that write to each other, while what stands between them takes away every sign that programs are talking. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caps } from '../../../../server/channels/mailbox/settle-mail.ts'
import { countMessages } from '../../../../server/db/mail-in-list.ts'
import { insertingMail } from '../../../../server/db/mail.ts'
import { settleMail, takeMails } from '../../../../server/db/outbox.ts'
import { compose, idOf, type MailIdentity } from '../../../../server/mail/compose.ts'
import { identity } from '../../mail/smtp-room.ts'
import { piotr } from '../../desk/desk-room.ts'
import { mailOf, mailRoom, withMail, type MailRoom } from './mail-room.ts'

type Side = { readonly room: MailRoom; readonly own: MailIdentity; sent: number }
let sides: readonly [Side, Side]

/** Each knows the other's address as one of its customers'. */
beforeAll(async () => {
  const make = async (name: string, other: string): Promise<Side> => {
    const room = await mailRoom()
    await room.desk.accounts.meet(withMail({ ...piotr, subject: 'other-desk' }, `help@${other}.test`))
    const own = { ...identity, from: { name, address: `help@${name}.test` }, replyDomain: null }
    return { room, own, sent: 0 }
  }
  sides = [await make('a', 'b'), await make('b', 'a')]
})
afterAll(async () => {
  for (const { room } of sides) await room.close()
})

/** What this desk wants sent goes to the other one as if a person had written it. */
async function exchange(from: Side, to: Side): Promise<number> {
  const secrets = await from.room.secrets()
  const all = { ...secrets, links: secrets.replies }
  await from.room.performed()
  const mails = await takeMails(from.room.db, 50, 60, (mail) => idOf(mail, from.own, all))
  for (const mail of mails) {
    await settleMail(from.room.db, mail, mail.stopped ? 'dropped' : 'sent', mail.stopped)
    if (mail.stopped) continue
    const { subject, text } = compose(mail, from.own, all)
    from.sent++
    // Without its headers, and with a subject that names no case of the other's.
    await to.room.come(
      mailOf({
        from: from.own.from.address,
        to: to.own.from.address,
        subject: subject.replace(/[A-Z]{2,4}-\d\d-\d{7}-\d/g, ''),
        text,
      }),
    )
  }
  return mails.length
}

it('stop at the cap, and a person is paged once', { timeout: 60_000 }, async () => {
  const [a, b] = sides
  await a.room.come(mailOf({ from: b.own.from.address, to: a.own.from.address }))
  let rounds = 0
  while ((await exchange(a, b)) + (await exchange(b, a)) > 0) if (++rounds > 100) break
  expect(rounds).toBeLessThan(100)
  expect(rounds).toBeGreaterThan(2)
  for (const { room, sent } of sides) {
    const { entered = 0 } = await countMessages(room.db)
    expect(entered).toBeLessThanOrEqual(caps[0].most)
    expect(sent).toBeLessThanOrEqual(caps[0].most + 1)
  }
  const paged = sides.map(
    ({ room }) => room.logged.filter(({ level, msg }) => level === 50 && /writes too much/.test(msg)).length,
  )
  expect(paged.toSorted((one, other) => one - other)).toEqual([0, 1])
  // Whoever holds the other does not write to it, either: but what must be said is said.
  const holder = sides[paged[0] === 1 ? 0 : 1]
  const to = holder.own.from.address === 'help@a.test' ? 'help@b.test' : 'help@a.test'
  await holder.room.db.atOnce(
    (['answered', 'confirm-address'] as const).map((template) =>
      insertingMail({ key: template, to, locale: 'pl', template, params: {} }),
    ),
  )
  const secrets = await holder.room.secrets()
  const waiting = await takeMails(holder.room.db, 50, 60, (mail) =>
    idOf(mail, holder.own, { ...secrets, links: secrets.replies }),
  )
  expect(waiting.map(({ template, stopped }) => [template, stopped])).toEqual([
    ['answered', 'loop'],
    ['confirm-address', null],
  ])
})
