import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { View } from '../../../workflows/contracts/view.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import { accountRoom, proof, zofia } from './account-room.ts'
import { anna, jan, maria, piotr } from './desk-room.ts'

type Room = Awaited<ReturnType<typeof accountRoom>>
let room: Room
beforeAll(async () => {
  room = await accountRoom()
})
afterAll(() => room.close())

const step = async (view: View, event: string, by = maria, answers: Answers = {}) => {
  const sent = await room.send(await room.now(view), event, by, answers)
  await room.work()
  return room.now(sent)
}
const refused = (code: string) => expect.objectContaining({ code }) as unknown
const onFile = (subject: string) => room.portal.accounts.find({ subject })!
const templates = async () => (await room.mails()).map(({ template, address }) => `${template} ${address}`)

async function cooling(newLogin: string, who = anna): Promise<View> {
  const answers = { newLogin, about: 'A new address.', route: 'signed-request', own: true }
  const asked = await room.open(answers, who, 'login-change')
  await room.work()
  let now = await step(asked, 'claim')
  now = await step(now, 'record', maria, proof('signed-request'))
  now = await step(now, 'propose')
  return step(now, 'approve', jan)
}

describe('a change of login data', () => {
  it('takes two people, a cooling period and a call, and is then made once', async () => {
    const now = await cooling('anna.nowak@new.example')
    expect(now.step).toBe('cooling')
    const due = Date.parse(now.deadlines[0]!.dueAt!) - Date.parse(now.deadlines[0]!.startedAt)
    expect(due).toBe(24 * 3_600_000)
    expect(await templates()).toEqual([
      'login-cooling anna@baltyk.example',
      'login-new anna.nowak@new.example',
    ])
    expect(onFile('anna').login).toBe('anna@baltyk.example')
    const called = await step(now, 'record-notice', jan, { outcome: 'told' })
    await room.ring('cooling-over')
    const done = await room.now(called)
    expect(done.step).toBe('executed')
    expect(done.notes.map(({ code }) => code)).toContain('note.account.receipt.change-login.done')
    expect(onFile('anna')).toMatchObject({
      login: 'anna.nowak@new.example',
      email: 'anna.nowak@new.example',
      representation: 'frozen',
    })
    expect(room.portal.accounts.isLive('anna', Math.floor(Date.now() / 1000) - 60)).toBe(false)
    // The first sign-in gives the right of representation back.
    room.portal.accounts.signIn('anna')
    expect(onFile('anna').representation).toBe('valid')
    expect((await templates()).slice(2)).toEqual(['login-changed anna@baltyk.example'])
  })

  it('waits for the call, though the cooling period is over', async () => {
    const now = await cooling('piotr@new.example', piotr)
    await room.ring('cooling-over')
    const waiting = await room.now(now)
    expect(waiting.step).toBe('to-notify')
    let after = await step(waiting, 'record-notice', maria, { outcome: 'not-reached' })
    expect(after.step).toBe('to-notify')
    after = await step(after, 'record-notice', maria, { outcome: 'not-reached' })
    expect(after.step).toBe('executed')
  })

  it('tells the owner nothing of how he was checked', async () => {
    const [row] = await room.db.rows<{ id: string }>(
      `SELECT id FROM cases WHERE kind = 'login-change' ORDER BY opened_at LIMIT 1`,
    )
    const seen = await room.desk.reading.look(row!.id, anna)
    expect(seen.staff).toBeNull()
    expect(JSON.stringify(seen)).not.toMatch(/\+48|CALL-1|check\.account|policy\.account/)
    const history = await room.desk.reading.history(row!.id, anna)
    expect(JSON.stringify(history)).not.toContain('CALL-1')
  })
})

describe('“this was not me”', () => {
  it('stops the change before it is made; opening the page does not, and a second time changes nothing', async () => {
    const now = await cooling('thief@evil.example')
    const token = await room.linkOf('login-cooling', 'anna.nowak@new.example')
    expect(await room.requests.contestPage(token)).toMatchObject({ state: 'can-stop', number: now.number })
    expect((await room.now(now)).step).toBe('cooling')
    expect((await room.requests.contest(token)).state).toBe('stopped')
    await room.work()
    const stopped = await room.now(now)
    expect(stopped.step).toBe('contested')
    expect((await room.requests.contest(token)).state).toBe('stopped')
    expect((await room.now(now)).version).toBe(stopped.version)
    await room.ring('cooling-over')
    expect(onFile('anna').login).toBe('anna.nowak@new.example')
    // Who worked on it does not judge the objection.
    for (const by of [maria, jan])
      await expect(room.send(stopped, 'dismiss', by, { text: 'It was her.' })).rejects.toEqual(
        refused('same-officer'),
      )
    const over = await step(stopped, 'uphold', zofia, { text: 'It was somebody else.' })
    expect(over.step).toBe('cancelled')
    expect((await room.requests.contest(token)).state).toBe('stopped')
  })

  it('blocks the account where the change was made, and gives the old data back', async () => {
    const now = await step(await cooling('thief@evil.example'), 'record-notice', jan, { outcome: 'told' })
    await room.ring('cooling-over')
    expect(onFile('anna').login).toBe('thief@evil.example')
    const token = await room.linkOf('login-changed')
    await room.requests.contest(token)
    await room.work()
    expect(onFile('anna')).toMatchObject({ state: 'security-blocked', reason: 'contested' })
    const done = await step(now, 'uphold', zofia, { text: 'It was not her.' })
    expect(done.step).toBe('cancelled')
    expect(onFile('anna')).toMatchObject({ login: 'anna.nowak@new.example', state: 'security-blocked' })
  })

  it('is not said by a forged link, one of another purpose, or one that is over', async () => {
    const now = room.requests
    const good = await room.linkOf('login-changed')
    const [id, until] = good.split('.') as [string, string]
    const forged = [
      `${id}.${until}.${'A'.repeat(43)}`,
      `${id}.zzzzzzzzz.${good.split('.')[2]}`,
      'nonsense-nonsense-nonsense',
    ]
    for (const token of forged) {
      await expect(now.contest(token)).rejects.toEqual(refused('link-over'))
      await expect(now.contestPage(token)).rejects.toEqual(refused('link-over'))
    }
  })
})

describe('what may not be', () => {
  it('is no way in for a visitor’s kind, nor for somebody else’s case', async () => {
    const unblocking = {
      login: 'x',
      person: 'x',
      about: 'x',
      route: 'in-person',
      own: true,
      replyTo: 'a@b.example',
      language: 'pl',
    }
    await expect(room.open(unblocking, anna, 'unblock')).rejects.toEqual(refused('not-allowed'))
    const [row] = await room.db.rows<{ id: string }>(
      `SELECT id FROM cases WHERE kind = 'login-change' AND owner_eori = $1 LIMIT 1`,
      [anna.firm.eori],
    )
    await expect(room.desk.reading.look(row!.id, piotr)).rejects.toEqual(refused('not-found'))
  })
})
