/** How soon a worker has done what was asked for, and how soon a decision stands on the trader's open page. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Queue, Worker } from 'bullmq'
import type { Browser, Page } from 'playwright-core'
import { officers, seedStaff } from '../../demo/people.ts'
import { createSessions } from '../../server/auth/sessions.ts'
import { openDatabase, type Database } from '../../server/db/database.ts'
import { working } from '../../server/queue/connection.ts'
import { pl } from '../../workflows/words/pl.ts'
import { application } from './application.ts'
import { clientOf, startDesk, type Client } from './desk.ts'
import type { BenchMachine } from './machine.ts'
import { measure, type Measure } from './measure.ts'
import { deskPage } from './pages.ts'
import type { BenchPortal } from './portal.ts'

const jobs = 60

export async function responsiveness(
  machine: BenchMachine,
  portal: BenchPortal,
  browser: Browser,
  decisions: number,
  log: (line: string) => void,
): Promise<Measure[]> {
  const desk = await startDesk(machine, portal, 2, ['web', 'worker'])
  const db = openDatabase(desk.databaseUrl)
  try {
    const staff = await officersOf(db, desk.base)
    const trader = clientOf(desk.base, await portal.token())
    await announceOutage(staff.maria)
    log(`${jobs} applications, one after the other, each through a worker`)
    const work = await commitToWorker(db, trader)
    const alone = await queueAlone(machine.redis(3))
    log(`${decisions} decisions, each on an open page`)
    portal.page('/case', deskPage(desk.base, 'inline'))
    const shown = await decisionToPage(
      browser,
      `${portal.origin}/case`,
      trader,
      staff,
      async (id) => void (await finished(db, id)),
      decisions,
    )
    return [measure('commit-to-worker.ms', 'ms', work, alone), measure('decision-to-page.ms', 'ms', shown)]
  } finally {
    await db.close()
    await desk.stop()
  }
}

type Staff = { readonly maria: Client; readonly jan: Client }

async function officersOf(db: Database, base: string): Promise<Staff> {
  await seedStaff(db, 'https://identity.bench.example')
  const sessions = createSessions(db, { idleMinutes: 30, absoluteMinutes: 60 })
  const client = async (name: string) => {
    const staffId = officers.find(({ id }) => id === name)?.staffId
    if (!staffId) throw new Error(`the demo has no officer ${name}`)
    return clientOf(base, await sessions.begin(staffId))
  }
  return { maria: await client('maria'), jan: await client('jan') }
}

async function announceOutage(officer: Client): Promise<void> {
  await officer.open('outage', {
    system: 'NCTS2',
    outageKind: 'central',
    startedAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    webService: 'rejected',
    webForm: 'closed',
    fallback: 'individual',
    titlePl: 'Awaria systemu NCTS2',
    bodyPl: 'System NCTS2 nie przyjmuje zgłoszeń.',
    titleEn: 'NCTS2 is down',
    bodyEn: 'NCTS2 does not accept declarations.',
  })
}

/**
 * From the moment the opening's transaction took as its own (a little before its commit) to the end of the worker's
 * transaction, both by the database's clock: what the checks cost is in it.
 */
async function commitToWorker(db: Database, trader: Client): Promise<number[]> {
  const times: number[] = []
  for (let n = 1; n <= jobs; n++) {
    const { id } = await trader.open('fallback', application(1000 + n).answers)
    times.push(await finished(db, id))
  }
  return times
}

/** When the first of what the opening asks for was done; told once all of it is, because each may write a version. */
async function finished(db: Database, caseId: string): Promise<number> {
  for (let tries = 0; tries < 500; tries++) {
    const [row] = await db.rows<{ us: number | null; waiting: number | string }>(
      `SELECT MIN(TIMESTAMPDIFF(MICROSECOND, c.opened_at, a.finished_at)) AS us, SUM(a.state <> 'done') AS waiting
         FROM agenda a JOIN cases c ON c.id = a.case_id
        WHERE a.case_id = $1 AND a.version = 1 AND a.type = 'effect'`,
      [caseId],
    )
    if (row?.us != null && Number(row.waiting) === 0) return Number(row.us) / 1000
    await sleep(10)
  }
  throw new Error(`nobody worked on case ${caseId}`)
}

/** The floor: the queue alone, from `add` to the beginning of the work, in one process and without a database. */
async function queueAlone(redisUrl: string): Promise<number[]> {
  const queue = new Queue<{ at: number }>('alone', { connection: working(redisUrl) })
  let told: (ms: number) => void = () => undefined
  const worker = new Worker<{ at: number }>(
    'alone',
    (job) => Promise.resolve(told(performance.now() - job.data.at)),
    { connection: working(redisUrl) },
  )
  await worker.waitUntilReady()
  const times: number[] = []
  for (let n = 0; n < jobs; n++) {
    const heard = new Promise<number>((resolve) => (told = resolve))
    await queue.add('alone', { at: performance.now() })
    times.push(await heard)
  }
  await worker.close()
  await queue.close()
  return times
}

/** From the moment the second officer sends the approval to the frame that shows it on the trader's page. */
async function decisionToPage(
  browser: Browser,
  url: string,
  trader: Client,
  { maria, jan }: Staff,
  checked: (id: string) => Promise<void>,
  count: number,
): Promise<number[]> {
  const times: number[] = []
  const page = await browser.newPage({ locale: 'pl-PL' })
  for (let n = 1; n <= count; n++) {
    const opened = await trader.open('fallback', application(2000 + n).answers)
    await checked(opened.id)
    const claimed = await maria.send(await maria.look(opened.id), 'claim')
    const offered = claimed.offers.find(({ event }) => event === 'propose')?.answers
    const proposed = await maria.send(claimed, 'propose', { ...offered, basis: 'Monitoring record.' })
    await page.goto(url)
    await page.locator('hd-home button.case', { hasText: opened.number }).click()
    await page.locator('hd-case header', { hasText: pl['step.fallback.proposed'] }).waitFor()
    const seen = shownAt(page, pl['step.fallback.active'])
    const decision = await jan.look(proposed.id)
    const began = Date.now()
    await jan.send(decision, 'approve')
    times.push((await seen) - began)
  }
  await page.close()
  return times
}

/** Milliseconds since 1970 at which the frame with these words had been drawn. */
function shownAt(page: Page, words: string): Promise<number> {
  return page.evaluate(
    `new Promise((shown) => {
      const inner = (element, name) => element?.shadowRoot?.querySelector(name)
      const look = () => {
        const part = inner(inner(document.querySelector('help-desk'), 'hd-desk'), 'hd-case')
        const text = part?.shadowRoot?.querySelector('header')?.textContent ?? ''
        if (text.includes(${JSON.stringify(words)})) requestAnimationFrame(() => shown(Date.now()))
        else requestAnimationFrame(look)
      }
      look()
    })`,
  )
}
