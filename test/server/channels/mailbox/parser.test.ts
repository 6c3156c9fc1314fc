/** Odd mails and mangled ones: each is read within its time or refused with a reason, and the next is read. */
import { afterAll, describe, expect, it } from 'vitest'
import { kindOfMail } from '../../../../server/channels/mailbox/kind-of-mail.ts'
import { createParser } from '../../../../server/channels/mailbox/parser.ts'
import { Unreadable, type ParsedMail } from '../../../../server/channels/mailbox/read-mail.ts'
import { corpus, mangled, sequence } from '../../../mail/corpus.ts'

const parser = createParser()
afterAll(() => parser.close())

const mails = corpus()
/** Of an odd mail, and of a mangled one: two cores are shared with other tests. */
const oddMs = 6000
const mangledMs = 3000

async function read(raw: Buffer): Promise<{ mail: ParsedMail | null; reason: string | null; ms: number }> {
  const began = performance.now()
  try {
    return { mail: await parser.parse(raw), reason: null, ms: performance.now() - began }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { mail: null, reason: error.reason, ms: performance.now() - began }
  }
}

describe('odd mails', () => {
  it('are at least a hundred and fifty, each with a name of its own', () => {
    expect(mails.length).toBeGreaterThanOrEqual(150)
    expect(new Set(mails.map(({ name }) => name)).size).toBe(mails.length)
  })

  it.each(mails.map((mail) => [mail.name, mail] as const))('%s', async (_, odd) => {
    const { mail, reason, ms } = await read(odd.raw)
    expect(reason).toBe(odd.unreadable ?? null)
    expect(ms).toBeLessThan(oddMs)
    if (!mail) return
    if (odd.text !== undefined) expect(mail.text).toContain(odd.text)
    if (odd.subject !== undefined) expect(mail.subject).toBe(odd.subject)
    if (odd.from !== undefined) expect(mail.isSenderUnclear ? null : mail.from?.address).toBe(odd.from)
    if (odd.attachments !== undefined) expect(mail.attachments).toBe(odd.attachments)
    if (odd.files) expect(mail.files.map(({ name }) => name)).toEqual(odd.files)
    if (odd.kind) expect(kindOfMail(mail, [])).toBe(odd.kind)
    expect(mail.text).not.toMatch(/alert\(1\)|track\.test/)
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })
})

describe('mangled mails', () => {
  const runs = Number(process.env.FUZZ ?? 400)
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

  it(`${runs} of them, from seed ${seed}`, { timeout: 30_000 + runs * 100 }, async () => {
    const random = sequence(seed)
    const small = mails.filter(({ raw }) => raw.length < 100_000)
    for (let n = 0; n < runs; n++) {
      const from = small[Math.floor(random() * small.length)]!
      const { ms } = await read(mangled(from.raw, random))
      if (ms > mangledMs)
        throw new Error(`mail ${n} of seed ${seed} (${from.name}) took ${Math.round(ms)} ms`)
    }
  })
})

describe('the thread', () => {
  it('is ended by a mail that takes too long, and the next is read by another', async () => {
    const hasty = createParser({ parseMs: 30, memoryMb: 256 })
    const huge = mails.find(({ name }) => name === 'thirty megabytes')!.raw
    await expect(hasty.parse(huge)).rejects.toMatchObject({ reason: 'too-long' })
    await hasty.close()
    const patient = createParser()
    const [first, second] = [patient.parse(huge), patient.parse(Buffer.from('From: a@b.test\r\n\r\nx'))]
    expect((await first).attachments).toBe(1)
    expect((await second).text).toBe('x')
    await patient.close()
  })

  it('is not the process: a mail that takes all its memory brings down the thread alone', async () => {
    const small = createParser({ parseMs: 10_000, memoryMb: 12 })
    const wide = mails.find(({ name }) => name === 'five thousand attachments')!.raw
    await expect(small.parse(Buffer.concat([wide, wide, wide, wide]))).rejects.toMatchObject({
      reason: expect.stringMatching(/too-much-memory|too-many-parts/) as unknown,
    })
    await small.close()
  })
})
