/**
 * `npm start`: the whole demo on this machine. Private databases where none are named, the desk's web and worker
 * processes, the partner portal and the identity provider beside them; all ended in order by Ctrl-C or SIGTERM.
 * `--empty` leaves out the demo's cases; HELPDESK_HOME and PORT let a second desk run beside the first.
 */
import { pino } from 'pino'
import { ConfigError, readStartConfig, type StartConfig } from '../server/config.ts'
import { MissingPrograms } from '../server/embedded/install.ts'
import { requireAnswering, requireNoEviction, UnfitRedis } from '../server/queue/eviction.ts'
import { customers, officers } from './people.ts'
import type { Child } from './start/child.ts'
import { startDatabases } from './start/databases.ts'
import { CannotStart, claimHome, removeRun, type Run, wasCutOff, writeRun } from './start/home.ts'
import { addressesOf, portsFrom, requireFree } from './start/ports.ts'
import { buildAssets, prepareSchema, seedOnce } from './start/prepare.ts'
import { compileCacheOf, deskEnvironment, loadAhead, startPrograms } from './start/programs.ts'

const say = (line: string) => console.log(line)
const stopping = new AbortController()
const undo: (() => Promise<void> | void)[] = []

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, requestStop)

await attempt(async () => {
  await start(readStartConfig(), stopping.signal)
  await untilStopped(stopping.signal)
})
// Last started, first stopped: web drains, then the worker, the demo's servers, and the databases at the end.
for (const step of undo.reverse()) await attempt(step)
if (stopping.signal.aborted) say('stopped')

async function start(config: StartConfig, signal: AbortSignal): Promise<void> {
  const ports = portsFrom(config.port)
  const { home } = config
  undo.push(await claimHome(home))
  await requireFree(ports, wasCutOff(home) ? 20_000 : 0)
  const databases = await startDatabases(config, say)
  undo.push(databases.stop)
  signal.throwIfAborted()
  if (config.redisUrl) await requireRedis(config.redisUrl)
  const run: Run = { pid: process.pid, ...addressesOf(ports), ...databases.urls }
  const [{ isNew }] = await Promise.all([
    prepareSchema(run.databaseUrl, run.identityProvider, say),
    loadAhead(compileCacheOf(home)),
  ])
  await buildAssets(say)
  signal.throwIfAborted()
  const env = await deskEnvironment(config, run)
  const started = (child: Child) => undo.push(child.stop)
  await startPrograms({ config, env, run, started, say, signal })
  if (!config.empty) await seedOnce({ isNew, home, env, say, signal })
  writeRun(home, run)
  undo.push(() => removeRun(home))
  announce(run)
}

/** Without it everything would look ready, and nothing that waits for a worker would ever be done. */
async function requireRedis(url: string): Promise<void> {
  await requireAnswering(url)
  await requireNoEviction(url, pino({ level: 'silent' }))
}

function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
}

function requestStop(): void {
  if (!stopping.signal.aborted) say('stopping ...')
  stopping.abort()
}

/** What a person can mend is said plainly; anything else is a fault of ours and keeps its stack. */
async function attempt(step: () => Promise<void> | void): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (stopping.signal.aborted && (error as Error).name === 'AbortError') return
    const plain = [ConfigError, CannotStart, MissingPrograms, UnfitRedis].some(
      (kind) => error instanceof kind,
    )
    console.error(plain ? (error as Error).message : error)
    process.exitCode = 1
  }
}

function announce(addresses: Run): void {
  say(`desk ${addresses.desk}`)
  say(`portal ${addresses.portal}`)
  say(`console ${addresses.console}`)
  say(`mail ${addresses.mail}`)
  say(`customs systems ${addresses.customsSystems}`)
  say(`telephone exchange ${addresses.customsSystems}/telephone`)
  for (const { id, name, firm } of customers)
    say(`customer ${id}: ${name}, ${firm.name} (signs in at the portal)`)
  for (const { id, name, roles } of officers)
    say(`officer ${id}: ${name}, ${roles.join(', ')} (signs in at the console)`)
  say('ready')
}
