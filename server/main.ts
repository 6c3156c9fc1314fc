/**
 * One process of the desk: web, worker, or both (`--role=`). Everything is put together here, and taken apart in the
 * other order: no request is cut, no job lost.
 */
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { pino } from 'pino'
import { approvalKeys, type ApprovalKeys } from './approvals/keys.ts'
import { createRevocationList } from './approvals/revocation-list.ts'
import { awaitDatabase } from './await-database.ts'
import { startMailIn } from './channels/mailbox/mail-in.ts'
import { buildWidget } from './assets/build.ts'
import { loadAssets } from './assets/assets.ts'
import { offlineScript } from './assets/offline-script.ts'
import { openReleases } from './assets/releases.ts'
import { createPortalTokens } from './auth/portal-tokens.ts'
import { createSessions, staffUnderLock } from './auth/sessions.ts'
import { createStaffSignIn } from './auth/staff-sign-in.ts'
import { createIdentify } from './auth/viewer.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { openDatabase, type Database } from './db/database.ts'
import { isMigrated } from './db/migrate.ts'
import { createContinuity } from './continuity/continuity.ts'
import { signingKey } from './continuity/signing-key.ts'
import { continuitySources } from './desk/continuity-sources.ts'
import { createDesk, type Desk } from './desk/desk.ts'
import { createTelephone, type Telephone } from './channels/telephone/telephone.ts'
import { createFiles, type Files } from './desk/files.ts'
import { createApp } from './http/app.ts'
import { createHub, type Hub } from './live/hub.ts'
import { createDoorbell } from './queue/doorbell.ts'
import { requireNoEviction, UnfitRedis } from './queue/eviction.ts'
import { createSharedBuckets } from './queue/shared-buckets.ts'
import { startRelay } from './queue/relay.ts'
import { startWatchdog } from './queue/watchdog.ts'
import { startWorker } from './queue/worker.ts'
import { openTransport } from './mail/transport.ts'
import { startMailer, type Mailer } from './mail/mailer.ts'
import { mailIdentity, mailSecrets } from './mail/identity.ts'
import { startWebhooks, type PortalTarget } from './webhooks/sender.ts'
import { startHousekeeping } from './housekeeping.ts'
import { startProbes } from './probes/probes.ts'
import { listen } from './web.ts'

const prefix = '{helpdesk}'
const drainMs = 15_000
const workerPriority = 10
const databaseSilenceMs = 5000

type Undo = () => Promise<void>

async function run(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: { role: config.role } })
  if (config.role !== 'web') await requireNoEviction(config.redisUrl, log)
  const db = openDatabase(config.databaseUrl, { silenceMs: databaseSilenceMs })
  const undo: Undo[] = [() => db.close()]
  const stopAsking = await awaitDatabase(db, config.role === 'web', log)
  undo.push(async () => stopAsking())

  const hub = createHub(config.redisUrl, prefix, log)
  const doorbell = createDoorbell(config.redisUrl, prefix, log)
  undo.push(
    () => hub.close(),
    () => doorbell.close(),
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
    ring: doorbell.ring,
    changed: hub.changed,
    announced: hub.announcements,
    webhooks: new Set(webhookTargets(config).map(({ portal }) => portal)),
    sendsMail: config.mail.smtp !== null,
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

  if (config.role !== 'web') {
    // People who wait come before work that waits.
    if (config.role === 'worker') setPriority(workerPriority)
    const watchdog = startWatchdog({ beat: doorbell.beat, giveUp: () => process.exit(1), log })
    const { redisUrl } = config
    const worker = startWorker({ redisUrl, prefix, perform: desk.perform, done: watchdog.heard, log })
    const relay = startRelay(db, doorbell, log)
    const probes = startProbes({ db, settings: config.probes, findings: desk.findings, log })
    const tend = async () => {
      await files.tend()
      await telephone.tend()
      const seal = await desk.records?.checkpoints.tend()
      // In the log as well: who removes a seal from the database does not remove it there.
      if (seal) log.info({ n: seal.n, through: seal.through, signature: seal.signature }, 'all cases sealed')
    }
    const housekeeping = startHousekeeping(db, desk.knowledge.settle, tend, log)
    const mailer = startMail(config, db, log)
    if (mailer) undo.push(() => mailer.stop())
    const mailIn = startMailIn({ config, db, desk, files, log })
    if (mailIn) undo.push(() => mailIn.stop())
    const webhooks = startWebhooks({ db, targets: webhookTargets(config), baseUrl: config.baseUrl, log })
    undo.push(() => webhooks.stop())
    undo.push(
      () => worker.close(),
      () => relay.stop(),
      () => housekeeping.stop(),
      () => probes.stop(),
    )
    undo.push(async () => watchdog.stop())
  }
  if (config.role !== 'worker')
    undo.push(await startWeb({ config, keys, db, desk, files, telephone, hub, log }))

  await signalled()
  log.info('stopping')
  for (const step of undo.reverse()) await step()
  log.info('stopped')
}

/** Null where no server is configured: mail waits in the outbox, and the console says so. */
function startMail(config: Config, db: Database, log: pino.Logger): Mailer | null {
  const { smtp } = config.mail
  if (!smtp) return null
  const identity = mailIdentity(config.mail, config.baseUrl, config.portals)
  const secrets = () => mailSecrets(db, config.mail.replyKey)
  return startMailer({ db, transport: openTransport(smtp), identity, secrets, log })
}

/** Portals whose back ends are told of their customers' cases. */
const webhookTargets = ({ portals }: Config): PortalTarget[] =>
  portals.flatMap(({ code, webhook }) =>
    webhook ? [{ ...webhook, portal: code, isInternal: webhook.internal === true }] : [],
  )

type WebParts = {
  readonly config: Config
  readonly keys: ApprovalKeys
  readonly db: Database
  readonly desk: Desk
  readonly files: Files
  readonly telephone: Telephone
  readonly hub: Hub
  readonly log: pino.Logger
}

async function startWeb({ config, keys, db, desk, files, telephone, hub, log }: WebParts): Promise<Undo> {
  const { baseUrl, portals } = config
  const sessions = createSessions(db, config.session)
  const portalTokens = createPortalTokens({ portals, now: Date.now })
  const identify = createIdentify({ portalTokens, sessions, baseUrl })
  const stopping = new AbortController()
  const { folder } = await buildWidget()
  const unready = async () => (stopping.signal.aborted ? ['draining'] : databaseReasons(db))

  hub.onAnnouncements(async () => void (await desk.board.refresh()))
  await Promise.all([desk.board.refresh(), desk.knowledge.board.refresh()])
  const continuity = createContinuity({
    folder: join(config.continuity.folder, 'v1'),
    issuer: baseUrl,
    key: signingKey(config.continuity.folder, config.continuity.key),
    sources: continuitySources(desk, config.contact),
  })
  await continuity.refresh()
  // Another process may have announced while Redis was away: looking costs one short query.
  const looking = setInterval(() => {
    desk.board
      .refresh()
      .then((changed) => changed && hub.announcements())
      .then(() => continuity.refresh())
      .catch((error: unknown) => log.error({ err: error }, 'announcements'))
  }, 2000)
  const reading = setInterval(() => {
    desk.knowledge.board.refresh().catch((error: unknown) => log.error({ err: error }, 'knowledge'))
  }, 5000)

  const limits = createSharedBuckets(config.redisUrl, prefix, log)
  const app = createApp({
    desk,
    files,
    telephone,
    hub,
    identify,
    sessions,
    signIn: config.oidc && createStaffSignIn({ oidc: config.oidc, baseUrl, db, sessions }),
    portals,
    baseUrl,
    assets: await loadAssets(folder),
    releases: await openReleases(dirname(folder)),
    unready,
    stopping: stopping.signal,
    limits,
    trustedProxies: config.trustedProxies,
    continuity,
    approvals: { keys, revocations: createRevocationList(db, keys, baseUrl), offlineScript },
    log,
  })
  const web = await listen(app.fetch, config.host, config.port)
  console.log(`listening http://${config.host}:${web.port}`)
  return async () => {
    stopping.abort()
    clearInterval(looking)
    clearInterval(reading)
    await web.drain(drainMs)
    await limits.close()
  }
}

/** Redis is no reason: without it everything is accepted, and what waits for a worker waits. */
async function databaseReasons(db: Database): Promise<string[]> {
  try {
    return (await isMigrated(db)) ? [] : ['migrations are missing']
  } catch {
    return ['the database is away']
  }
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve())
  })
}

try {
  await run(readConfig())
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof UnfitRedis)) throw error
  console.error(error.message)
  process.exitCode = 1
}
