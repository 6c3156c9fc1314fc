/** Probes on a schedule over several workers: each beat once, and what they find told to the desk. */
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProbeSetting, ProbeSettings } from '../../../workflows/contracts/probes.ts'
import {
  activeProbes,
  probeSeen,
  recordProbe,
  settleProbes,
  takeProbes,
  thinProbes,
} from '../../../server/db/probes.ts'
import { startProbes } from '../../../server/probes/probes.ts'
import type { Rounds } from '../../../server/rounds.ts'
import { maria, minutesAgo } from '../desk/desk-room.ts'
import { outageRoom, type OutageRoom } from '../desk/outages/outage-room.ts'
import { answers, hangs, webSystem } from './systems.ts'

let room: OutageRoom
let system: Awaited<ReturnType<typeof webSystem>>
const started: Rounds[] = []
beforeEach(async () => {
  room = await outageRoom()
  system = await webSystem()
})
afterEach(async () => {
  for (const probes of started.splice(0)) await probes.stop()
  await system.close()
  await room.close()
})

const setting = (more: Partial<ProbeSetting> = {}) =>
  ProbeSetting.parse({
    code: 'aes-service',
    system: 'AES',
    channel: 'web-service',
    target: system.url,
    everySeconds: 1,
    timeoutMs: 200,
    failuresInARow: 2,
    ...more,
  })
const start = (settings = [setting()], workers = 1) => {
  for (let i = 0; i < workers; i++) {
    started.push(
      startProbes({
        db: room.db,
        settings,
        findings: room.desk.findings,
        log: pino({ level: 'silent' }),
        pace: { lookMs: 20, atOnce: 4, thinMs: 60_000 },
      }),
    )
  }
}
const until = async (holds: () => Promise<boolean>) => {
  const end = performance.now() + 10_000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it never came to that')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const row = async () => (await activeProbes(room.db))[0]!
const results = () => room.db.rows<{ at: string; ok: number }>('SELECT at, ok FROM probe_results ORDER BY at')
const notes = async () => (await room.outages())[0]?.notes.map(({ code }) => code) ?? []

describe('the schedule', () => {
  it('asks once a beat, however many workers there are', async () => {
    start([setting()], 4)
    await until(async () => (await results()).length >= 3)
    for (const probes of started.splice(0)) await probes.stop()
    const kept = await results()
    expect(kept.length).toBe(system.asked())
    const beats = kept.map(({ at }) => Math.round(Date.parse(at) / 1000))
    expect(new Set(beats).size).toBe(beats.length)
  })

  it('does not make up for beats that nobody took', async () => {
    const known = new Map([['aes-service', setting()]])
    await settleProbes(room.db, [setting()])
    await room.db.write('UPDATE probes SET next_at = UTC_TIMESTAMP(3) - INTERVAL 3600 SECOND')
    expect(await takeProbes(room.db, known, 8)).toHaveLength(1)
    expect(await takeProbes(room.db, known, 8)).toHaveLength(0)
  })

  it('takes no answer of an earlier beat for one of now', async () => {
    const known = new Map([['aes-service', setting()]])
    await settleProbes(room.db, [setting()])
    const [slow] = await takeProbes(room.db, known, 8)
    await room.db.write('UPDATE probes SET next_at = UTC_TIMESTAMP(3)')
    const [quick] = await takeProbes(room.db, known, 8)
    expect(await recordProbe(room.db, quick!, { ok: true, ms: 3, detail: 'HTTP 200' })).not.toBeNull()
    expect(await recordProbe(room.db, slow!, { ok: false, ms: 9, detail: 'timeout' })).toBeNull()
    expect(await results()).toHaveLength(1)
  })

  it('asks no more than so many at the same time', async () => {
    let now = 0
    let most = 0
    system.become((_, response) => {
      now += 1
      most = Math.max(most, now)
      setTimeout(() => {
        now -= 1
        response.end()
      }, 100)
    })
    start(Array.from({ length: 12 }, (_, i) => setting({ code: `p${i}`, everySeconds: 60, timeoutMs: 3000 })))
    await until(async () => (await results()).length === 12)
    expect(most).toBe(4)
  })

  it('lets those rest that are no longer in the settings, and keeps what they saw', async () => {
    await settleProbes(room.db, [setting(), setting({ code: 'other' })])
    await settleProbes(room.db, [setting({ code: 'other' })])
    expect((await activeProbes(room.db)).map(({ code }) => code)).toEqual(['other'])
    await settleProbes(room.db, [setting()])
    expect((await activeProbes(room.db)).map(({ code }) => code)).toEqual(['aes-service'])
  })
})

describe('a probe that fails', () => {
  it('drafts one outage after so many failures in a row, and not before', async () => {
    system.become(answers(500))
    start()
    await until(async () => (await results()).length === 1)
    expect(await room.outages()).toEqual([])
    await until(async () => (await room.outages()).length > 0)
    expect((await row()).failedInARow).toBeGreaterThanOrEqual(2)
    await until(async () => (await results()).length >= 4)
    const [draft, ...others] = await room.outages()
    expect(others).toEqual([])
    expect(draft).toMatchObject({ step: 'reported', answers: { system: 'AES', webForm: 'works' } })
    const evidence = draft?.notes.find(({ code }) => code === 'evidence.outage.probe-failing')
    expect(evidence?.params).toMatchObject({ probe: 'aes-service', detail: 'HTTP 500' })
    expect(draft?.answers.startedAt).toBe((await row()).failingSince)
  })

  it('once and answers again drafts nothing', async () => {
    let n = 0
    system.become((request, response) => answers(n++ % 2 === 0 ? 503 : 200)(request, response))
    start()
    await until(async () => (await results()).length >= 4)
    expect(await room.outages()).toEqual([])
  })

  it('and answers again is noted on the outage, which it never ends', async () => {
    system.become(hangs)
    start()
    await until(async () => (await room.outages()).length > 0)
    await room.confirm((await room.outages())[0]!)
    system.become(answers(200))
    await until(async () => (await notes()).includes('evidence.outage.probe-answers'))
    const [outage] = await room.outages()
    expect([outage?.step, outage?.outage?.revision]).toEqual(['confirmed', 1])
    await until(
      async () => (await room.db.rows('SELECT * FROM probe_failures WHERE to_at IS NULL')).length === 0,
    )
  })

  it('two of one system at the same moment draft one, with what each has seen', async () => {
    system.become(answers(500))
    start([setting(), setting({ code: 'aes-form', channel: 'web-form' })], 2)
    await until(
      async () => (await notes()).filter((code) => code === 'evidence.outage.probe-failing').length === 2,
    )
    expect(await room.outages()).toHaveLength(1)
  })

  it('while its draft was dismissed drafts no other before it has answered once', async () => {
    system.become(answers(500))
    start()
    await until(async () => (await room.outages()).length > 0)
    await until(async () => (await room.db.rows('SELECT * FROM probes WHERE told = 1')).length === 1)
    const [draft] = await room.outages()
    await room.send(draft!, 'dismiss', maria, { reason: 'A test.' })
    const before = (await results()).length
    await until(async () => (await results()).length >= before + 2)
    expect(await room.outages()).toHaveLength(1)
    system.become(answers(200))
    await until(async () => (await results()).at(-1)?.ok === 1)
    system.become(answers(500))
    await until(async () => (await room.outages()).length === 2)
  })
})

describe('what is kept', () => {
  const taken = async (at: string, ok: boolean) => {
    await room.db.write('UPDATE probes SET next_at = UTC_TIMESTAMP(3)')
    const [beat] = await takeProbes(room.db, new Map([['aes-service', setting()]]), 1)
    return recordProbe(room.db, { ...beat!, at }, { ok, ms: 10, detail: ok ? 'HTTP 200' : 'timeout' })
  }

  it('is a week of results, and hours and failures for longer', async () => {
    await settleProbes(room.db, [setting()])
    const day = 24 * 60
    for (const [ago, ok] of [
      [8 * day, true],
      [8 * day - 1, false],
      [8 * day - 2, true],
      [1, true],
    ] as const)
      await taken(minutesAgo(ago), ok)
    expect(await thinProbes(room.db, 100)).toBe(3)
    expect(await results()).toHaveLength(1)
    const seen = await probeSeen(room.db, 'AES', minutesAgo(9 * day), minutesAgo(7 * day))
    expect(seen).toMatchObject({ looks: 3, failed: 1 })
    expect(seen?.failures).toHaveLength(1)
  })

  it('tells what was seen of a system in a time, and nothing where nobody looked', async () => {
    await settleProbes(room.db, [setting()])
    await taken(minutesAgo(200), false)
    await taken(minutesAgo(199), false)
    await taken(minutesAgo(190), true)
    const seen = await probeSeen(room.db, 'AES', minutesAgo(195), minutesAgo(100))
    expect(seen?.failures).toEqual([
      {
        probe: 'aes-service',
        channel: 'web-service',
        from: expect.anything() as string,
        to: expect.anything() as string,
      },
    ])
    expect((await probeSeen(room.db, 'AES', minutesAgo(189), minutesAgo(100)))?.failures ?? []).toEqual([])
    expect(await probeSeen(room.db, 'NCTS2', minutesAgo(195), minutesAgo(100))).toBeNull()
    expect(await probeSeen(room.db, 'AES', minutesAgo(900), minutesAgo(800))).toBeNull()
  })
})

describe('settings', () => {
  it('name what is wrong with them', () => {
    const faults = (more: object) => {
      const read = ProbeSetting.safeParse({ ...setting(), ...more })
      return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
    }
    expect(faults({})).toEqual([])
    expect(faults({ target: 'ftp://host/' })).toEqual(['target'])
    expect(faults({ target: 'tcp://host' })).toEqual(['target'])
    expect(faults({ target: 'https://user:secret@host/' })).toEqual(['target'])
    expect(faults({ system: 'NONE', channel: 'smoke', code: 'A B' })).toEqual(['code', 'system', 'channel'])
    expect(faults({ everySeconds: 0 })).toEqual(['everySeconds'])
    expect(faults({ timeoutMs: 30_001 })).toEqual(['timeoutMs'])
    expect(faults({ failuresInARow: 0 })).toEqual(['failuresInARow'])
    expect(ProbeSettings.safeParse([setting(), setting()]).success).toBe(false)
  })
})
