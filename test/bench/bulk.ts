/**
 * A bulk decision on 5,000 applications, beside the bare insert of the very rows that it wrote: as many rows to a
 * statement, as many cases to a transaction, and nothing worked out. Then the outage ends, which closes them all: `bulk-close.ts`.
 */
import { pino } from 'pino'
import { staffUnderLock } from '../../server/auth/sessions.ts'
import type { AgendaKey } from '../../server/db/agenda.ts'
import { openDatabase, type Database, type Statement, type Value } from '../../server/db/database.ts'
import { ensurePolicy } from '../../server/db/policies.ts'
import { createDesk, type Desk } from '../../server/desk/desk.ts'
import { starterPolicy } from '../../workflows/outages/starter-policy.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Officer, Viewer } from '../../workflows/contracts/viewer.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { application } from './application.ts'
import { closed } from './bulk-close.ts'
import { copyCase } from './copies.ts'
import type { BenchMachine } from './machine.ts'
import { measure, type Measure } from './measure.ts'
import { insert } from './rows.ts'

const officers: readonly Officer[] = ['maria', 'jan'].map((name) => ({
  role: 'officer',
  id: `off_${name}`,
  name,
  roles: ['officer'],
}))
const [maria, jan] = officers as [Officer, Officer]
const firm = { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' }
const anna: Viewer = {
  role: 'customer',
  portal: 'bench',
  subject: 'anna',
  name: 'Anna',
  firm,
  represents: [],
}
const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()

export async function bulkDecisions(
  machine: BenchMachine,
  log: (line: string) => void,
  { cases, rounds }: { cases: number; rounds: number },
): Promise<Measure[]> {
  const own: number[] = []
  const bare: number[] = []
  const closes: { own: number; bare: number }[] = []
  for (let round = 1; round <= rounds; round++) {
    const db = openDatabase(await machine.database(`bench_bulk_${round}`))
    const twin = openDatabase(await machine.database(`bench_bulk_bare_${round}`))
    try {
      const { rate, desk, outage } = await granted(db, cases)
      own.push(rate)
      bare.push(await insertedBare(db, twin, cases))
      log(`bulk ${round}/${rounds}: ${Math.round(own.at(-1)!)}/s, bare ${Math.round(bare.at(-1)!)}/s`)
      closes.push(await closed({ db, twin }, { desk, outage, by: maria }, cases))
      const { own: close, bare: update } = closes.at(-1)!
      log(`bulk close ${round}/${rounds}: ${Math.round(close)}/s, bare ${Math.round(update)}/s`)
    } finally {
      await Promise.all([db.close(), twin.close()])
    }
  }
  return [
    measure('bulk.rps', '1/s', own, bare),
    measure(
      'bulk.close.rps',
      '1/s',
      closes.map((one) => one.own),
      closes.map((one) => one.bare),
    ),
  ]
}

/** Grants a second, from the second signature's work to the last line of the list. */
async function granted(db: Database, cases: number): Promise<{ rate: number; desk: Desk; outage: string }> {
  const { desk, batch, outage } = await signedList(db, cases)
  const [key] = await db.rows<AgendaKey>(
    "SELECT case_id AS caseId, version, n FROM agenda WHERE case_id = $1 AND name = 'grant-bulk'",
    [batch.id],
  )
  const started = performance.now()
  await desk.perform(key!)
  const seconds = (performance.now() - started) / 1000
  const { counts } = await desk.bulk.summary(batch.id, maria)
  if (counts.granted !== cases) throw new Error(`granted ${JSON.stringify(counts)}`)
  return { rate: cases / seconds, desk, outage }
}

async function signedList(db: Database, cases: number): Promise<{ desk: Desk; batch: View; outage: string }> {
  await ensurePolicy(db, starterPolicy)
  for (const { id, name } of officers)
    await db.write(
      "INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, 'bench', $1, $2, '[\"officer\"]')",
      [id, name],
    )
  const desk = createDesk({
    db,
    baseUrl: 'https://desk.example',
    log: pino({ level: 'error' }),
    staffUnderLock,
    ring: () => undefined,
    changed: () => undefined,
    announced: () => undefined,
  })
  let keys = 0
  const view = ({ body }: { body: string }) => JSON.parse(body) as View
  const open = async (kind: string, answers: Answers, by: Viewer) =>
    view(await desk.door.open({ kind, answers }, by, `key-${++keys}`))
  const work = async () => {
    const due = await db.rows<AgendaKey>(
      "SELECT case_id AS caseId, version, n FROM agenda WHERE state = 'waiting' AND due_at <= UTC_TIMESTAMP(3)",
    )
    for (const key of due) await desk.perform(key)
  }
  const outage = await open('outage', outageAnswers, maria)
  const { answers } = application(1)
  const first = await open('fallback', { ...answers, principals: [] } as Answers, anna)
  await work()
  await copyCase(db, first.id, cases)
  await db.write("UPDATE cases SET lane = 'closed', step = 'withdrawn' WHERE id = $1", [first.id])
  const list = await open('bulk', { ...terms, outage: outage.outage!.callNumber }, maria)
  await work()
  const look = () => desk.reading.look(list.id, maria)
  const sign = async (event: 'propose' | 'approve', by: Officer) => {
    const now = await desk.reading.look(list.id, by)
    const digest = now.offers.flatMap((offer) => offer.answers?.digest ?? [])[0]
    await desk.door.send(list.id, { event, version: now.version, answers: { digest } }, by, `key-${++keys}`)
  }
  await sign('propose', maria)
  await sign('approve', jan)
  return { desk, batch: await look(), outage: outage.id }
}

const outageAnswers: Answers = {
  system: 'NCTS2',
  outageKind: 'central',
  startedAt: hours(-3),
  webService: 'rejected',
  webForm: 'closed',
  fallback: 'individual',
  titlePl: 'Awaria NCTS2',
  bodyPl: 'System nie działa.',
  titleEn: 'NCTS2 is down',
  bodyEn: 'The system is down.',
}
const terms: Answers = {
  system: 'NCTS2',
  from: hours(-1),
  to: hours(12),
  maxDeclarations: 10,
  conditions: ['keep-records'],
  lateJoiners: true,
}

/** What the list wrote, table by table; the case's own row once more, as it became. */
const written: Readonly<Record<string, string>> = {
  cases: "id LIKE 'cas_copy%'",
  history: "case_id LIKE 'cas_copy%' AND event = 'grant-in-batch'",
  agenda: "case_id LIKE 'cas_copy%'",
  signatures: "case_id LIKE 'cas_copy%'",
  approvals: "case_id LIKE 'cas_copy%'",
  approval_changes: "number IN (SELECT number FROM approvals WHERE case_id LIKE 'cas_copy%')",
  fallback_uses: "case_id LIKE 'cas_copy%'",
}
const chunk = 100

async function insertedBare(db: Database, twin: Database, cases: number): Promise<number> {
  const statements: Statement[][] = []
  for (const [table, where] of Object.entries(written)) {
    const rows = await db.rows<Record<string, Value>>(`SELECT * FROM ${table} WHERE ${where}`)
    const each = Math.ceil(rows.length / (cases / chunk))
    for (let i = 0; i * each < rows.length; i++)
      (statements[i] ??= []).push(insert(table, rows.slice(i * each, (i + 1) * each)))
  }
  const started = performance.now()
  for (const some of statements) await twin.atOnce(some)
  return cases / ((performance.now() - started) / 1000)
}
