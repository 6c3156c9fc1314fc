/** How many applications, looks and lists a second, beside the bare server on the same machine and database. */
import { openDatabase } from '../../server/db/database.ts'
import { application } from './application.ts'
import { runLoad, type Load } from './load.ts'
import type { BenchMachine } from './machine.ts'
import { measure, type Measure } from './measure.ts'
import type { BenchPortal } from './portal.ts'
import { answers, freePort, startProgram, type Program } from './program.ts'

const connections = 16
const cases = 10_000

type Side = {
  readonly name: string
  readonly base: string
  readonly program: Program
  readonly oneCase: string
}

export async function throughput(
  machine: BenchMachine,
  portal: BenchPortal,
  pace: { rounds: number; seconds: number },
  log: (line: string) => void,
): Promise<Measure[]> {
  const programs: Program[] = []
  try {
    const desk = await startDesk(machine, portal, programs)
    const bare = await startBare(machine, desk, programs)
    log(`filling both with ${cases} cases`)
    for (const side of [bare, desk]) await runLoad({ ...(await accepting(side, portal)), amount: cases })
    const looks = await rounds('look', pace, [bare, desk], (side) => looking(side, portal), log)
    const lists = await rounds('list', pace, [bare, desk], (side) => listing(side, portal), log)
    const accepts = await rounds('accept', pace, [bare, desk], (side) => accepting(side, portal), log)
    return [
      measure('accept.rps', '1/s', accepts.desk.rps, accepts.bare.rps),
      measure('accept.p95', 'ms', accepts.desk.p95, accepts.bare.p95),
      measure('look.rps', '1/s', looks.desk.rps, looks.bare.rps),
      measure('look.p95', 'ms', looks.desk.p95, looks.bare.p95),
      measure('list.rps', '1/s', lists.desk.rps, lists.bare.rps),
      measure('list.p95', 'ms', lists.desk.p95, lists.bare.p95),
      measure('web.rss', 'MB', [desk.program.residentMb()], [bare.program.residentMb()]),
    ]
  } finally {
    await Promise.all(programs.map((program) => program.stop()))
  }
}

type Runs = { readonly rps: number[]; readonly p95: number[] }

/** Bare and desk take turns, so that whatever else the machine does falls on both. */
async function rounds(
  name: string,
  { rounds: count, seconds }: { rounds: number; seconds: number },
  sides: readonly Side[],
  load: (side: Side) => Promise<Load>,
  log: (line: string) => void,
): Promise<Record<'bare' | 'desk', Runs>> {
  const runs = { bare: { rps: [], p95: [] }, desk: { rps: [], p95: [] } } as Record<string, Runs>
  for (let round = 1; round <= count; round++) {
    for (const side of sides) {
      const { perSecond, p95Ms } = await runLoad({ ...(await load(side)), seconds })
      runs[side.name]?.rps.push(perSecond)
      runs[side.name]?.p95.push(p95Ms)
      log(`${name} ${round}/${count} ${side.name}: ${Math.round(perSecond)}/s, p95 ${p95Ms.toFixed(1)} ms`)
    }
  }
  return runs as Record<'bare' | 'desk', Runs>
}

const path = (side: Side) => (side.name === 'desk' ? '/api/cases' : '/cases')
const authorization = async (portal: BenchPortal) => ({ authorization: `Bearer ${await portal.token()}` })

async function accepting(side: Side, portal: BenchPortal): Promise<Load> {
  return {
    url: side.base + path(side),
    method: 'POST',
    headers: { ...(await authorization(portal)), 'content-type': 'application/json' },
    bodies: Array.from({ length: 50 }, (_, n) => JSON.stringify(application(n))),
    connections,
    seconds: 0,
  }
}

async function looking(side: Side, portal: BenchPortal): Promise<Load> {
  const url = `${side.base}${path(side)}/${side.oneCase}`
  return { url, method: 'GET', headers: await authorization(portal), connections, seconds: 0 }
}

async function listing(side: Side, portal: BenchPortal): Promise<Load> {
  const url = `${side.base}${path(side)}?limit=25`
  return { url, method: 'GET', headers: await authorization(portal), connections, seconds: 0 }
}

/** The web role alone: the bare server has no worker either. */
async function startDesk(
  machine: BenchMachine,
  portal: BenchPortal,
  programs: Program[],
): Promise<Side & { databaseUrl: string }> {
  const databaseUrl = await machine.database('bench_desk')
  const port = await freePort()
  const program = startProgram('server/main.ts', ['--role=web'], {
    DATABASE_URL: databaseUrl,
    REDIS_URL: machine.redis(1),
    PORT: String(port),
    PORTALS: portal.setting,
    LOG_LEVEL: 'warn',
  })
  programs.push(program)
  const base = `http://127.0.0.1:${port}`
  await answers(`${base}/livez`)
  const response = await fetch(`${base}/api/cases`, {
    method: 'POST',
    headers: {
      ...(await authorization(portal)),
      'content-type': 'application/json',
      'idempotency-key': 'sample',
    },
    body: JSON.stringify(application(0)),
  })
  if (response.status !== 201)
    throw new Error(`the first application: ${response.status} ${await response.text()}`)
  const { id } = (await response.json()) as { id: string }
  return { name: 'desk', base, program, oneCase: id, databaseUrl }
}

async function startBare(
  machine: BenchMachine,
  desk: Side & { databaseUrl: string },
  programs: Program[],
): Promise<Side> {
  const databaseUrl = await machine.database('bench_bare')
  const heard = Promise.withResolvers<string>()
  const env = {
    BARE_DATABASE_URL: databaseUrl,
    SAMPLE_DATABASE_URL: desk.databaseUrl,
    SAMPLE_CASE: desk.oneCase,
  }
  const program = startProgram('test/bench/bare-server.ts', [], env, heard.resolve)
  programs.push(program)
  const base = `http://127.0.0.1:${/bare (\d+)/.exec(await heard.promise)?.[1] ?? ''}`
  const first = { url: `${base}/cases`, method: 'POST', headers: {}, bodies: ['{}'], connections: 1 } as const
  await runLoad({ ...first, amount: 1, seconds: 0 })
  const db = openDatabase(databaseUrl)
  const [row] = await db.rows<{ id: string }>('SELECT id FROM cases LIMIT 1')
  await db.close()
  return { name: 'bare', base, program, oneCase: row?.id ?? '' }
}
