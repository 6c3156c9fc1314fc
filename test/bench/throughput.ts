/** How many applications, looks and lists a second, beside the bare server on the same machine and database. */
import { openDatabase } from '../../server/db/database.ts'
import { application } from './application.ts'
import { clientOf, startDesk, type BenchDesk } from './desk.ts'
import { runLoad, type Load } from './load.ts'
import type { BenchMachine } from './machine.ts'
import { measure, type Measure } from './measure.ts'
import type { BenchPortal } from './portal.ts'
import { startProgram, type Program } from './program.ts'

const connections = 16
const cases = 10_000

export type Pace = { readonly rounds: number; readonly seconds: number }
type Side = {
  readonly name: 'bare' | 'desk'
  readonly cases: string
  readonly oneCase: string
  readonly program: Program | null
}
type Runs = { readonly rps: number[]; readonly p95: number[]; readonly cpu: number[] }
type Both = Record<Side['name'], Runs>

export async function throughput(
  machine: BenchMachine,
  portal: BenchPortal,
  pace: Pace,
  log: (line: string) => void,
): Promise<Measure[]> {
  // The web role alone: the bare server has no worker either.
  const desk = await startDesk(machine, portal, 1, ['web'])
  const atRest = residentMb(desk.programs.web)
  let bareProgram: Program | null = null
  try {
    const { id } = await clientOf(desk.base, await portal.token()).open('fallback', application(0).answers)
    const started = await startBare(machine, desk, id)
    bareProgram = started.program
    const bare: Side = {
      name: 'bare',
      cases: `${started.base}/cases`,
      oneCase: await fillOne(started),
      program: bareProgram,
    }
    const ours: Side = {
      name: 'desk',
      cases: `${desk.base}/api/cases`,
      oneCase: id,
      program: desk.programs.web,
    }
    log(`filling both with ${cases} cases`)
    for (const side of [bare, ours]) await runLoad({ ...(await accepting(side, portal)), amount: cases })
    const turns = (name: string, load: (side: Side, portal: BenchPortal) => Promise<Load>) =>
      takeTurns(name, pace, [bare, ours], (side) => load(side, portal), log)
    const looks = await turns('look', looking)
    const lists = await turns('list', listing)
    const accepts = await turns('accept', accepting)
    return [
      ...rates('accept', accepts),
      ...rates('look', looks),
      ...rates('list', lists),
      measure('web.rss-at-rest', 'MB', atRest),
      measure('web.rss', 'MB', residentMb(desk.programs.web), residentMb(bareProgram)),
    ]
  } finally {
    await Promise.all([desk.stop(), bareProgram?.stop()])
  }
}

const residentMb = (program: Program | null) => (program ? [program.residentMb()] : [])

function rates(name: string, { desk, bare }: Both): Measure[] {
  return [
    measure(`${name}.rps`, '1/s', desk.rps, bare.rps),
    measure(`${name}.p95`, 'ms', desk.p95, bare.p95),
    measure(`${name}.cpu`, 'us', desk.cpu, bare.cpu),
  ]
}

/** Bare and desk take turns, so that whatever else the machine does falls on both. */
async function takeTurns(
  name: string,
  { rounds, seconds }: Pace,
  sides: readonly Side[],
  load: (side: Side) => Promise<Load>,
  log: (line: string) => void,
): Promise<Both> {
  const runs: Both = { bare: { rps: [], p95: [], cpu: [] }, desk: { rps: [], p95: [], cpu: [] } }
  for (let round = 1; round <= rounds; round++) {
    for (const side of sides) {
      const before = side.program?.processorMs() ?? 0
      const { perSecond, p95Ms, good } = await runLoad({ ...(await load(side)), seconds })
      runs[side.name].rps.push(perSecond)
      runs[side.name].p95.push(p95Ms)
      runs[side.name].cpu.push((((side.program?.processorMs() ?? 0) - before) * 1000) / good)
      log(`${name} ${round}/${rounds} ${side.name}: ${Math.round(perSecond)}/s, p95 ${p95Ms.toFixed(1)} ms`)
    }
  }
  return runs
}

async function accepting(side: Side, portal: BenchPortal): Promise<Load> {
  const bodies = Array.from({ length: 50 }, (_, n) => JSON.stringify(application(n)))
  const headers = { ...(await authorization(portal)), 'content-type': 'application/json' }
  return { url: side.cases, method: 'POST', headers, bodies, connections, seconds: 0 }
}

async function looking(side: Side, portal: BenchPortal): Promise<Load> {
  const url = `${side.cases}/${side.oneCase}`
  return { url, method: 'GET', headers: await authorization(portal), connections, seconds: 0 }
}

async function listing(side: Side, portal: BenchPortal): Promise<Load> {
  const url = `${side.cases}?limit=25`
  return { url, method: 'GET', headers: await authorization(portal), connections, seconds: 0 }
}

/** A new one each time: a token lives ten minutes at most. */
async function authorization(portal: BenchPortal) {
  return { authorization: `Bearer ${await portal.token()}` }
}

type Bare = { readonly base: string; readonly databaseUrl: string; readonly program: Program }

/** It repeats the rows that the desk wrote for this case. */
async function startBare(machine: BenchMachine, desk: BenchDesk, sample: string): Promise<Bare> {
  const databaseUrl = await machine.database('bench_bare')
  const heard = Promise.withResolvers<string>()
  const env = { BARE_DATABASE_URL: databaseUrl, SAMPLE_DATABASE_URL: desk.databaseUrl, SAMPLE_CASE: sample }
  const program = startProgram({ file: 'test/bench/bare-server.ts' }, env, heard.resolve)
  const port = /bare (\d+)/.exec(await heard.promise)?.[1]
  return { base: `http://127.0.0.1:${port}`, databaseUrl, program }
}

/** The id of a case to look at. */
async function fillOne({ base, databaseUrl }: Bare): Promise<string> {
  const first: Load = {
    url: `${base}/cases`,
    method: 'POST',
    headers: {},
    bodies: ['{}'],
    connections: 1,
    seconds: 0,
  }
  await runLoad({ ...first, amount: 1 })
  const db = openDatabase(databaseUrl)
  const [row] = await db.rows<{ id: string }>('SELECT id FROM cases LIMIT 1')
  await db.close()
  return row?.id ?? ''
}
