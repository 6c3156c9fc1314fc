/** Who makes how much use of the fall-back procedure for failures of his own, from granted cases to the officer's note. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordProbe, settleProbes, takeProbes } from '../../../server/db/probes.ts'
import { abuseAsCsv } from '../../../server/desk/abuse-watch.ts'
import { Refused } from '../../../server/desk/refused.ts'
import { ProbeSetting } from '../../../workflows/contracts/probes.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { yearIn } from '../../../workflows/outages/abuse.ts'
import {
  anna,
  application,
  deskRoom,
  jan,
  lrns,
  maria,
  offeredGrant,
  outageAnswers,
  piotr,
  type DeskRoom,
} from './desk-room.ts'

let room: DeskRoom
/** Of a firm that owes nothing. */
const ola = { ...piotr, subject: 'ola', firm: { eori: 'PL100000008700000', name: 'Import Pomorze' } }
const ewa: Officer = { role: 'officer', id: 'off_ewa', name: 'Ewa Dąbrowska', roles: ['duty-manager'] }
const year = yearIn(new Date().toISOString())
const eori = anna.firm.eori

beforeAll(async () => {
  room = await deskRoom()
  await room.db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $1, $3, $4)', [
    ewa.id,
    'https://id.example',
    ewa.name,
    '["duty-manager"]',
  ])
})
afterAll(() => room.close())

const watch = () => room.desk.abuse
const rowOf = async (holder = eori) => (await watch().list(year)).rows.find((row) => row.eori === holder)
const told = (total: number, holder = eori) => watch().importTotals(`${holder};${year};${total}`, ewa)
async function refusal(work: Promise<unknown>): Promise<Refused> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  )
  if (error instanceof Refused) return error
  throw new Error(`it was not refused: ${String(error)}`)
}

let prefix = 0
/** Granted by one officer, for so many declarations. */
async function granted(n: number, more: object = {}, viewer = anna): Promise<View> {
  const opened = await room.open(
    application({ side: 'own-software', principals: [], lrns: lrns(n, `AB${++prefix}X`), ...more }),
    viewer,
  )
  await room.work()
  const claimed = await room.send(await room.look(opened, maria), 'claim', maria)
  return room.send(claimed, 'propose', maria, offeredGrant(claimed))
}

describe('what is counted', () => {
  it('is nothing before anything was granted', async () => {
    await room.open(application({ side: 'own-software', lrns: lrns(2, 'ABASKED') }))
    expect(await rowOf()).toBeUndefined()
  })

  it('is the declarations of an approval for a failure of the holder’s own', async () => {
    await granted(3)
    expect(await rowOf()).toMatchObject({
      declarations: 3,
      cases: 1,
      missedReturns: 0,
      total: null,
      share: null,
      level: 'unknown',
      systems: ['NCTS2'],
    })
  })

  it('is not what was our failure', async () => {
    await room.open(outageAnswers(), maria, 'outage')
    await granted(2, { side: 'customs' })
    expect((await rowOf())?.declarations).toBe(3)
  })

  it('is not what an officer found to be ours although the trader took it on himself', async () => {
    const opened = await room.open(
      application({ side: 'own-software', principals: [], lrns: lrns(2, 'ABSIDE') }),
      piotr,
    )
    await room.work()
    const claimed = await room.send(await room.look(opened, maria), 'claim', maria)
    const corrected = await room.send(claimed, 'correct-side', maria, { side: 'customs', reason: 'Our log.' })
    await room.send(corrected, 'propose', maria, offeredGrant(corrected))
    expect(await rowOf(piotr.firm.eori)).toBeUndefined()
  })

  it('is what is left when the holder says that some were not used', async () => {
    const view = await granted(2, {}, piotr)
    expect((await rowOf(piotr.firm.eori))?.declarations).toBe(2)
    const closed = await room.send(view, 'finish-early', piotr)
    const duty = closed.duties.find(({ identifier }) => identifier === 'lrn')!
    await room.send(closed, 'settle', piotr, { duties: [duty.id], outcome: 'not-used' })
    expect((await rowOf(piotr.firm.eori))?.declarations).toBe(1)
  })
})

describe('an agent who files for others', () => {
  const baltic = 'PL100000008700000'
  const wisla = 'PL100000015300000'
  const agent = { ...anna, represents: [baltic, wisla].map((one) => ({ eori: one, name: `Firma ${one}` })) }

  it('makes no use of it himself: his one principal does', async () => {
    const before = (await rowOf())?.declarations ?? 0
    const view = await granted(4, { principals: [baltic] }, agent)
    expect((await rowOf())?.declarations ?? 0).toBe(before)
    expect(await rowOf(baltic)).toMatchObject({
      declarations: 4,
      cases: 1,
      name: expect.stringMatching(/./) as string,
    })
    const [one] = (await watch().file(baltic, year)).cases
    expect(one).toMatchObject({ id: view.id, filedBy: anna.firm.name, seen: { probes: null } })
  })

  it('counts each principal with the declarations that are his, and less what was not used', async () => {
    const before = (await rowOf(baltic))!.declarations
    const numbers = lrns(3, 'ABWHOSE')
    const whose = Object.fromEntries(numbers.map((lrn, i) => [lrn, i === 0 ? baltic : wisla]))
    const view = await granted(3, { principals: [baltic, wisla], lrns: numbers, lrnPrincipals: whose }, agent)
    expect((await rowOf(baltic))?.declarations).toBe(before + 1)
    expect((await rowOf(wisla))?.declarations).toBe(2)
    const closed = await room.send(view, 'finish-early', agent)
    const duty = closed.duties.find(
      ({ identifier, principal }) => identifier === 'lrn' && principal === wisla,
    )!
    await room.send(closed, 'settle', agent, { duties: [duty.id], outcome: 'not-used' })
    expect((await rowOf(wisla))?.declarations).toBe(1)
    expect((await rowOf(baltic))?.declarations).toBe(before + 1)
  })

  it('whose principal is at the limit is told so with the principal named, and another principal is not', async () => {
    await told(10, wisla)
    await told(100_000, baltic)
    const checkOf = async (principal: string) => {
      const asked = await room.open(
        application({ side: 'own-software', principals: [principal], lrns: lrns(1, `ABLIM${++prefix}X`) }),
        agent,
      )
      await room.work()
      return (await room.look(asked, maria)).staff?.checks?.find(({ code }) => code === 'check.own-failures')
    }
    expect(await checkOf(wisla)).toMatchObject({
      outcome: 'stop',
      lines: [{ code: 'check.own-failures.of', params: { eori: wisla } }, {}, {}],
    })
    expect((await checkOf(baltic))?.outcome).toBe('ok')
  })
})

describe('the level', () => {
  it.each([
    [301, 'none'],
    [300, 'warning'],
    [151, 'warning'],
    [150, 'review'],
    [0, 'review'],
  ])('with %i declarations in the year is "%s"', async (total, level) => {
    await told(total)
    expect((await rowOf())?.level).toBe(level)
  })

  it('stands among the checks of the next application, with the hint to R05', async () => {
    await told(150)
    const next = await room.open(
      application({ side: 'own-software', principals: [], lrns: lrns(2, 'ABNEXT') }),
    )
    await room.work()
    const check = (await room.look(next, maria)).staff?.checks?.find(
      ({ code }) => code === 'check.own-failures',
    )
    expect(check).toMatchObject({
      outcome: 'stop',
      lines: [
        { code: 'check.own-failures.share', params: { declarations: 3, total: 150 } },
        { code: 'check.own-failures.review' },
      ],
    })
    const ours = await room.open(application({ lrns: lrns(2, 'ABOURS') }))
    await room.work()
    const other = (await room.look(ours, maria)).staff?.checks?.find(
      ({ code }) => code === 'check.own-failures',
    )
    expect(other).toMatchObject({ outcome: 'ok', lines: [{ code: 'check.own-failures.not-counted' }] })
  })

  it('of a return that was missed is a warning, where the failure was the holder’s own', async () => {
    const view = await granted(1, {}, piotr)
    await told(100_000, piotr.firm.eori)
    expect((await rowOf(piotr.firm.eori))?.level).toBe('none')
    await room.send(view, 'finish-early', piotr)
    await room.ring('return-due')
    expect(await rowOf(piotr.firm.eori)).toMatchObject({
      missedReturns: expect.any(Number) as number,
      level: 'warning',
    })
  })
})

describe('the file of a holder', () => {
  it('has each case with what was seen of the system at the time', async () => {
    const { cases } = await watch().file(eori, year)
    expect(cases).toHaveLength(1)
    expect(cases[0]).toMatchObject({ system: 'NCTS2', declarations: 3, missedReturn: false, doubtful: true })
    expect(cases[0]!.seen.outages).toHaveLength(1)
  })

  it('sets beside each case what the probes saw, where any looked', async () => {
    const [before] = (await watch().file(eori, year)).cases
    expect(before?.seen.probes).toBeNull()
    const probe = ProbeSetting.parse({
      code: 'ncts',
      system: 'NCTS2',
      channel: 'web-service',
      target: 'tcp://127.0.0.1:1',
    })
    await settleProbes(room.db, [probe])
    for (const ok of [true, false]) {
      await room.db.write('UPDATE probes SET next_at = UTC_TIMESTAMP(3)')
      const [taken] = await takeProbes(room.db, new Map([['ncts', probe]]), 1)
      await recordProbe(room.db, taken!, { ok, ms: 5, detail: ok ? 'connected' : 'ECONNREFUSED' })
    }
    const [after] = (await watch().file(eori, year)).cases
    expect(after?.seen.probes).toEqual({ looks: 2, failed: 1 })
  })

  it('says what the probes saw: that they answered throughout speaks for a failure of his own, a failure against it', async () => {
    const view = await granted(1, { system: 'AES', direction: 'export', grn: null }, ola)
    const found = async () =>
      (await watch().file(ola.firm.eori, year)).cases.find(({ id }) => id === view.id)!
    expect(await found()).toMatchObject({ seen: { outages: [], probes: null }, doubtful: false })
    await room.db.write(
      `INSERT INTO probes (code, \`system\`, channel, settings, next_at)
       VALUES ('aes', 'AES', 'web-service', '{}', UTC_TIMESTAMP(3))`,
    )
    await room.db.write(
      `INSERT INTO probe_hours (probe, hour, answered, failed, ms)
       VALUES ('aes', DATE_FORMAT(UTC_TIMESTAMP(3), '%Y-%m-%d %H:00:00'), 50, 0, 900)`,
    )
    expect(await found()).toMatchObject({ seen: { probes: { looks: 50, failed: 0 } }, doubtful: false })
    await room.db.write("UPDATE probe_hours SET failed = 4 WHERE probe = 'aes'")
    await room.db.write(
      `INSERT INTO probe_failures (probe, \`system\`, channel, from_at, to_at, failed)
       VALUES ('aes', 'AES', 'web-service', UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE, NULL, 4)`,
    )
    expect(await found()).toMatchObject({ seen: { probes: { looks: 54, failed: 4 } }, doubtful: true })
  })

  it('takes an officer’s note for what he has seen, and for nothing else', async () => {
    await told(150)
    const seen = { year, level: 'review' as const, declarations: 3, note: 'The authorisation unit knows.' }
    const noted = await watch().acknowledge(eori, seen, jan)
    expect(noted.row.acknowledged).toMatchObject({
      level: 'review',
      share: 200,
      by: jan.name,
      note: seen.note,
    })
    await told(10_000)
    expect((await refusal(watch().acknowledge(eori, seen, jan))).code).toBe('view-stale')
    expect((await watch().file(eori, year)).acknowledgements).toHaveLength(1)
    expect((await refusal(watch().file('PL100000099900000', year))).code).toBe('not-found')
  })

  it('is another one in another year', async () => {
    expect((await watch().list(year - 1)).rows).toEqual([])
    expect((await refusal(watch().file(eori, year - 1))).code).toBe('not-found')
  })
})

describe('the totals', () => {
  it('come from a duty manager, all lines or none', async () => {
    expect((await refusal(watch().importTotals(`${eori};${year};7`, jan))).code).toBe('not-allowed')
    await told(5000)
    const error = await refusal(watch().importTotals(`${eori};${year};1\nPL1;${year};2`, ewa))
    expect(error.faults[0]).toMatchObject({ field: 'lines[2].eori' })
    expect((await rowOf())?.total).toBe(5000)
  })

  it('of ten thousand holders are put down in one go', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `DE${1_000_000 + i};${year};${i}`)
    expect(await watch().importTotals(lines.join('\n'), ewa)).toEqual({ holders: 10_000 })
    expect((await watch().list(year)).totals.n).toBeGreaterThanOrEqual(10_000)
  })
})

it('as a table begins no formula', async () => {
  const list = await watch().list(year)
  const csv = abuseAsCsv({ ...list, rows: [{ ...list.rows[0]!, name: '=HYPERLINK("x";1)' }] })
  expect(csv.split('\r\n')[1]).toContain(`;"'=HYPERLINK(""x"";1)";`)
})
