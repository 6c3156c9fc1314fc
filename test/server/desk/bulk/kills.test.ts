/**
 * A decision on many and the close of as many, while workers are killed again and again: each case ends once, with the rows
 * that the single door writes. `CASES=` and `KILLS=` say how many; `npm run bulk:kills` plays 5,000.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AgendaKey } from '../../../../server/db/agenda.ts'
import type { View } from '../../../../workflows/contracts/view.ts'
import { chainFaults, replayFaults } from '../../../record.ts'
import { jan, maria, minutesAgo } from '../desk-room.ts'
import { asks, bulkRoom, firm, type BulkRoom } from './bulk-room.ts'
import { rowsOf } from './rows.ts'

const cases = Number(process.env.CASES ?? 400)
const kills = Number(process.env.KILLS ?? 2)
const limitMs = 60_000 + cases * 400

let room: BulkRoom
let outage: View
/** All applications by id; the first goes by the single door, for comparing. */
let ids: string[]
beforeAll(async () => {
  room = await bulkRoom()
  outage = await room.outage()
  await inParts(cases, 25, async (n) => void (await room.open(asks(n + 1), firm(n + 1))))
  const due = await keysOf("SELECT case_id AS caseId, version, n FROM agenda WHERE name = 'check'")
  await inParts(due.length, 8, (i) => room.desk.perform(due[i]!))
  const rows = await room.db.rows<{ id: string }>("SELECT id FROM cases WHERE kind = 'fallback' ORDER BY id")
  ids = rows.map(({ id }) => id)
}, limitMs)
afterAll(() => room.close())

const keysOf = (sql: string, values: string[] = []) => room.db.rows<AgendaKey>(sql, values)

async function inParts(n: number, part: number, work: (i: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < n; from += part)
    await Promise.all(Array.from({ length: Math.min(part, n - from) }, (_, i) => work(from + i)))
}

function worker({ caseId, version, n }: AgendaKey): ChildProcess {
  const script = fileURLToPath(new URL('./doomed-worker.ts', import.meta.url))
  const asked = ['never', room.url, caseId, String(version), String(n)]
  return spawn(process.execPath, [script, ...asked], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** A worker has the row until some more are through; then it is killed, wherever its transactions stand. */
async function killedAgainAndAgain(key: AgendaKey, through: () => Promise<number>): Promise<number[]> {
  const at: number[] = []
  for (let kill = 1; kill <= kills; kill++) {
    const child = worker(key)
    const exit = once(child, 'exit')
    const enough = Math.max((await through()) + 1, Math.floor((cases * kill) / (kills + 1)))
    while ((await through()) < enough) await sleep(20)
    child.kill('SIGKILL')
    expect((await exit)[1]).toBe('SIGKILL')
    at.push(await through())
  }
  // Or the kills would have come too late to mean anything.
  expect(at[0]).toBeLessThan(cases - 1)
  return at
}

/** As the queue would: a row that has failed once, because a killed worker's locks were still there, is taken up again. */
async function endedBy(key: AgendaKey, isOver: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await Promise.all([room.desk.perform(key), room.desk.perform(key)])
    if (await isOver()) return
    await sleep(500)
  }
}

const counted = async (sql: string) => {
  const [row] = await room.db.rows<{ n: number; cases: number }>(sql)
  return [Number(row?.n), Number(row?.cases)]
}
const events = (event: string) =>
  counted(
    `SELECT COUNT(*) AS n, COUNT(DISTINCT case_id) AS cases FROM history WHERE event = '${event}'
       AND case_id IN (SELECT id FROM cases WHERE kind = 'fallback')`,
  )

/** Some of all, evenly: each has the rows of the one that went alone, and a history that proves itself. */
async function expectLikeAlone(): Promise<void> {
  const expected = await rowsOf(room.db, ids[0]!)
  const some = ids.filter((_, i) => i > 0 && i % Math.ceil(cases / 60) === 0)
  for (const id of [...some, ids.at(-1)!]) {
    expect(await rowsOf(room.db, id)).toEqual(expected)
    expect(await chainFaults(room.db, id)).toEqual([])
    expect(await replayFaults(room.db, id)).toEqual([])
  }
}

it(
  `${cases} are granted together though their workers are killed ${kills} times`,
  async () => {
    const batch = await room.approved(outage, { lateJoiners: false })
    await room.desk.door.fire(ids[0]!, 'grant-in-batch', {
      answers: { ...(await room.lines(batch)).find(({ caseId }) => caseId === ids[0])!.grant },
      facts: {
        result: {
          batch: {
            number: batch.number,
            outage: outage.id,
            officers: [maria, jan].map(({ id, name }) => ({ id, name })),
          },
        },
      },
    })
    const key = (
      await keysOf(
        "SELECT case_id AS caseId, version, n FROM agenda WHERE case_id = $1 AND name = 'grant-bulk'",
        [batch.id],
      )
    )[0]!
    const counts = async () => (await room.summary(batch)).counts
    const at = await killedAgainAndAgain(key, async () => (await counts()).granted)
    await endedBy(key, async () => (await counts()).waiting === 0)
    console.log(`granted: killed after ${at.join(', ')} of ${cases}`)
    expect(await counts()).toMatchObject({ granted: cases - 1, 'left-out': 1, waiting: 0, failed: 0 })
    expect(await events('grant-in-batch')).toEqual([cases, cases])
    expect(await counted('SELECT COUNT(*) AS n, COUNT(DISTINCT number) AS cases FROM approvals')).toEqual([
      cases,
      cases,
    ])
    expect(
      await counted(
        "SELECT COUNT(*) AS n, COUNT(DISTINCT case_id) AS cases FROM agenda WHERE name = 'render-document'",
      ),
    ).toEqual([cases, cases])
    await expectLikeAlone()
  },
  limitMs,
)

it(
  `${cases} are closed by the end of the outage though their workers are killed ${kills} times`,
  async () => {
    await room.send(await room.look(outage, maria), 'resolve', maria, { actualEnd: minutesAgo(1) })
    await room.desk.door.fire(ids[0]!, 'outage-changed')
    const key = (
      await keysOf(
        `SELECT case_id AS caseId, version, n FROM agenda WHERE case_id = $1 AND name = 'tell-cases'
         ORDER BY version DESC LIMIT 1`,
        [outage.id],
      )
    )[0]!
    const counts = async () => (await room.desk.outageNews.summary(outage.id, maria)).counts
    const at = await killedAgainAndAgain(key, async () => (await counts()).told)
    await endedBy(key, async () => (await counts()).told === cases - 1)
    console.log(`closed: killed after ${at.join(', ')} of ${cases}`)
    expect(await counts()).toEqual({ told: cases - 1, 'as-it-was': 1, waiting: 0, failed: 0 })
    expect(await events('outage-changed')).toEqual([cases, cases])
    expect(
      await counted("SELECT COUNT(*) AS n, COUNT(DISTINCT step) AS cases FROM cases WHERE kind = 'fallback'"),
    ).toEqual([cases, 1])
    await expectLikeAlone()
  },
  limitMs,
)
