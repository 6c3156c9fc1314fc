/**
 * One process of the desk: web, worker, or both (`--role=`). Everything is put together here, and taken apart in the
 * other order: no request is cut, no job lost.
 */
import { pino, type Logger } from 'pino'
import { approvalKeys } from './approvals/keys.ts'
import { staffUnderLock } from './auth/sessions.ts'
import { createEvidenceCheck } from './auth/signed-evidence.ts'
import { awaitDatabase } from './await-database.ts'
import { createTelephone } from './channels/telephone/telephone.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { openDatabase } from './db/database.ts'
import { createDesk } from './desk/desk.ts'
import { createFiles } from './desk/files.ts'
import { createHub } from './live/hub.ts'
import { prefix, webhookTargets, type Parts, type Undo } from './process.ts'
import { createBellPull } from './queue/bell-pull.ts'
import type { Doorbell } from './queue/doorbell.ts'
import { requireNoEviction, UnfitRedis } from './queue/eviction.ts'

const databaseSilenceMs = 5000

async function run(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: { role: config.role } })
  if (config.role !== 'web') await requireNoEviction(config.redisUrl, log)
  const db = openDatabase(config.databaseUrl, { silenceMs: databaseSilenceMs })
  const undo: Undo[] = [() => db.close()]
  const stopAsking = await awaitDatabase(db, config.role === 'web', log)
  undo.push(async () => stopAsking())

  const hub = createHub(config.redisUrl, prefix, log)
  // BullMQ, like all that only one role has a use for, is loaded where it is needed.
  const doorbell = config.role === 'web' ? null : await insideBell(config, log)
  const bell = doorbell ?? createBellPull(config.redisUrl, prefix, log)
  undo.push(
    () => hub.close(),
    () => bell.close(),
  )
  const keys = approvalKeys(config.approvals)
  const desk = createDesk({
    db,
    baseUrl: config.baseUrl,
    approvalKeys: keys,
    contact: config.contact,
    accountPortals: config.portals.flatMap(({ code, name, accounts }) =>
      accounts ? [{ code, name, accounts }] : [],
    ),
    log,
    staffUnderLock,
    ring: bell.ring,
    changed: hub.changed,
    announced: hub.announcements,
    webhooks: new Set(webhookTargets(config).map(({ portal }) => portal)),
    sendsMail: config.mail.smtp !== null,
    checkEvidence: createEvidenceCheck(config.portals, Date.now),
    sendsMessages: config.phoneGateway !== null,
  })

  const files = createFiles({ db, settings: config.files, changed: hub.changed, log })
  const answered = (call: number, staffId: string) => hub.call({ call }, staffId)
  const telephone = createTelephone({
    db,
    desk,
    contact: config.contact,
    providers: config.cti,
    answered,
    log,
  })

  const parts: Parts = { config, keys, db, desk, files, telephone, hub, log }
  if (doorbell) undo.push(...(await import('./work.ts')).startWork(parts, doorbell))
  if (config.role !== 'worker') undo.push(await (await import('./serve.ts')).startServing(parts))

  await signalled()
  log.info('stopping')
  for (const step of undo.reverse()) await step()
  log.info('stopped')
}

async function insideBell({ redisUrl }: Config, log: Logger): Promise<Doorbell> {
  const { createDoorbell } = await import('./queue/doorbell.ts')
  return createDoorbell(redisUrl, prefix, log)
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve())
  })
}

/** Everything that either role loads, and nothing of it begun: what is stripped and compiled lies in Node's cache then. */
async function loadOnly(): Promise<void> {
  await Promise.all([import('./work.ts'), import('./serve.ts'), import('./queue/doorbell.ts')])
}

try {
  await (process.argv.includes('--load-only') ? loadOnly() : run(readConfig()))
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof UnfitRedis)) throw error
  console.error(error.message)
  process.exitCode = 1
}
