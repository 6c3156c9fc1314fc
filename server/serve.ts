/** The role `web`: routes, pages, the widget's build, and what is announced, kept in memory. */
import { dirname, join } from 'node:path'
import { degradedBy } from './alarms/degraded.ts'
import { createRevocationList } from './approvals/revocation-list.ts'
import { loadAssets } from './assets/assets.ts'
import { buildWidget } from './assets/build.ts'
import { offlineScript } from './assets/offline-script.ts'
import { openReleases } from './assets/releases.ts'
import { createPortalTokens } from './auth/portal-tokens.ts'
import { createSessions } from './auth/sessions.ts'
import { createStaffSignIn } from './auth/staff-sign-in.ts'
import { createIdentify } from './auth/viewer.ts'
import { createParser } from './channels/mailbox/parser.ts'
import { createContinuity } from './continuity/continuity.ts'
import { signingKey } from './continuity/signing-key.ts'
import type { Database } from './db/database.ts'
import { isMigrated } from './db/migrate.ts'
import { continuitySources } from './desk/continuity-sources.ts'
import { createApp } from './http/app.ts'
import { prefix, type Parts, type Undo } from './process.ts'
import { createSharedBuckets } from './queue/shared-buckets.ts'
import { listen } from './web.ts'

const drainMs = 15_000

export async function startServing({
  config,
  keys,
  db,
  desk,
  files,
  telephone,
  hub,
  log,
}: Parts): Promise<Undo> {
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

  // Mails are looked at in threads of this process, as they are read in those of a worker; begun with the first look.
  const mailParser = createParser()
  const limits = createSharedBuckets(config.redisUrl, prefix, log)
  const app = createApp({
    desk,
    files,
    telephone,
    layOut: mailParser.layOut,
    hub,
    identify,
    sessions,
    signIn: config.oidc && createStaffSignIn({ oidc: config.oidc, baseUrl, db, sessions }),
    portals,
    baseUrl,
    assets: await loadAssets(folder),
    releases: await openReleases(dirname(folder)),
    unready,
    degraded: degradedBy(db),
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
    await Promise.all([limits.close(), mailParser.close()])
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
