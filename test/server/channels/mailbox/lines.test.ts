/** Side by side, but in order for one sender and for one thread. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeRaw } from '../../../../server/channels/mailbox/intake.ts'
import { inLines, linesOf, type Lines } from '../../../../server/channels/mailbox/lines.ts'
import { takeMessages } from '../../../../server/db/mail-in.ts'
import { mailOf, mailRoom, type MailRoom } from './mail-room.ts'

const of = (headers: string) => linesOf(Buffer.from(`${headers}\r\n\r\nFrom: not@me.test`))
const root = `<thread.${'a'.repeat(32)}@desk.test>`

describe('the lines of a message', () => {
  it.each([
    ['however the sender is written', 'From: Anna <ANNA+x@a.test>', 'From: anna@a.test', 'sender'],
    ['over folded headers', 'From:\r\n Anna\r\n <anna@a.test>', 'From: anna@a.test', 'sender'],
    [
      'by our root, whatever else it answers to',
      `References: <x@y> ${root}`,
      `In-Reply-To: ${root}`,
      'thread',
    ],
    [
      'by the address of the case',
      'To: desk+cas_1.0a@d.test',
      'Cc: x@y.test, DESK+CAS_1.0A@d.test',
      'thread',
    ],
    [
      'by the number in the subject',
      'Subject: Re: HD-26-0000001-4',
      'Subject: hd-26-0000001-4 pilne',
      'thread',
    ],
  ] as const)('are the same %s', (_, one, other, which) => {
    expect(of(one)[which]).not.toBeNull()
    expect(of(one)[which]).toEqual(of(other)[which])
  })

  it('are none where nothing is said, whatever the bytes are', () => {
    for (const raw of ['', '\r\n', 'From', ':::', 'From: nobody', '\0\xff'.repeat(50_000)])
      expect(linesOf(Buffer.from(raw, 'latin1'))).toEqual({ sender: null, thread: null })
  })

  it('are read from the head alone, and quickly', () => {
    const began = performance.now()
    linesOf(Buffer.from(`From: ${'<'.repeat(1_000_000)}@`))
    linesOf(Buffer.from(`References: ${' <'.repeat(1_000_000)}`))
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

const row = (name: string, sender: string | null, thread: string | null) => ({
  name,
  lines: { sender: sender && Buffer.from(sender), thread: thread && Buffer.from(thread) } as Lines,
})

describe('in lines', () => {
  it('nothing overtakes its sender or its thread, and the rest goes side by side', async () => {
    const done: string[] = []
    let under = 0
    let most = 0
    const rows = [
      row('a1', 'a', null),
      row('a2', 'a', 't'),
      row('b1', 'b', 't'),
      row('c1', 'c', null),
      row('d1', null, null),
    ]
    await inLines(
      rows,
      8,
      async ({ name }) => {
        most = Math.max(most, ++under)
        await sleep(name === 'a1' ? 60 : 10)
        under--
        done.push(name)
        return true
      },
      () => Promise.reject(new Error('nobody is left')),
    )
    expect(most).toBe(3)
    expect(done.filter((name) => ['a1', 'a2', 'b1'].includes(name))).toEqual(['a1', 'a2', 'b1'])
    expect(done.indexOf('c1')).toBeLessThan(done.indexOf('a1'))
  })

  it.each([1, 3])('never more than %i at once', async (limit) => {
    let under = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++under)
      await sleep(5)
      under--
      return true
    }
    await inLines(
      Array.from({ length: 12 }, (_, i) => row(String(i), null, null)),
      limit,
      work,
      async () => undefined,
    )
    expect(most).toBe(limit)
  })

  it('what stands behind one that is tried again later waits with it', async () => {
    const left: string[] = []
    const rows = [row('a1', 'a', null), row('b1', 'b', null), row('a2', 'a', null), row('c1', 'c', null)]
    await inLines(
      rows,
      2,
      async ({ name }) => name !== 'a1',
      async ({ name }) => void left.push(name),
    )
    expect(left).toEqual(['a2'])
  })

  it('one that fails is told once the others are through', async () => {
    const done: string[] = []
    const works = inLines(
      [row('a', null, null), row('b', null, null)],
      2,
      async ({ name }) => {
        if (name === 'a') throw new Error('a')
        await sleep(20)
        done.push(name)
        return true
      },
      async () => undefined,
    )
    await expect(works).rejects.toThrow('a')
    expect(done).toEqual(['b'])
  })
})

describe('what workers take', () => {
  let room: MailRoom
  beforeAll(async () => {
    room = await mailRoom()
  })
  afterAll(() => room.close())

  let uid = 0
  const put = async (from: string, subject: string) => {
    const raw = mailOf({ from, subject })
    await storeRaw(room.db, room.files.store, {
      mailbox: 'lines',
      uidValidity: 1,
      uid: ++uid,
      bytes: raw.length,
      raw,
    })
  }
  const take = async (limit: number) => (await takeMessages(room.db, limit, 60)).map(({ id }) => id)

  it('is never the later of a line while another worker has the earlier', async () => {
    for (const [from, subject] of [
      ['a@x.test', 'HD-26-0000001-4'],
      ['a@x.test', 'inne'],
      ['b@x.test', 'Re: HD-26-0000001-4'],
      ['c@x.test', 'osobne'],
    ] as const)
      await put(from, subject)
    const [first] = await take(1)
    const ids = [0, 1, 2, 3].map((n) => first! + n)
    expect(await take(10)).toEqual([ids[3]])
    // The first is to be tried again later: those behind it still wait.
    await room.db.write(
      'UPDATE mail_in SET leased_until = NULL, due_at = UTC_TIMESTAMP(3) + INTERVAL 1 HOUR WHERE id = $1',
      [first!],
    )
    expect(await take(10)).toEqual([])
    await room.db.write("UPDATE mail_in SET state = 'quarantined' WHERE id = $1", [first!])
    expect(await take(10)).toEqual([ids[1], ids[2]])
  })

  it('goes to one of them, however many take at the same moment', async () => {
    await room.db.write("UPDATE mail_in SET state = 'quarantined'")
    for (let n = 0; n < 30; n++) await put(`p${n % 6}@x.test`, `Nr ${n}`)
    const taken = (await Promise.all(Array.from({ length: 5 }, () => take(6)))).flat()
    expect(new Set(taken).size).toBe(taken.length)
  })
})
