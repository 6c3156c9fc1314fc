/** The desk's web face: the one table of routes, each behind the same guard and the same way of refusing. */
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Sessions } from '../auth/sessions.ts'
import type { StaffSignIn } from '../auth/staff-sign-in.ts'
import type { Identify } from '../auth/viewer.ts'
import type { Assets } from '../assets/assets.ts'
import type { Releases } from '../assets/releases.ts'
import type { Portal } from '../config.ts'
import type { Continuity } from '../continuity/continuity.ts'
import type { Desk } from '../desk/desk.ts'
import type { Files } from '../desk/files.ts'
import type { Hub } from '../live/hub.ts'
import type { SharedBuckets } from '../queue/shared-buckets.ts'
import { webhookRoutes } from './webhooks.ts'
import { abuseRoutes } from './abuse.ts'
import { outageRoutes } from './outages.ts'
import { accountRequestRoutes } from './account-requests.ts'
import { accountRoutes, meeting } from './accounts.ts'
import { phoneNoticeRoutes } from './phone-notices.ts'
import { powerRegisterRoutes } from './power-register.ts'
import { powerRoutes } from './powers.ts'
import { announcementRoutes } from './announcements.ts'
import { approvalRoutes, type ApprovalsOptions } from './approvals.ts'
import { bulkRoutes } from './bulk.ts'
import { knowingClient } from './client.ts'
import { continuityRoutes } from './continuity.ts'
import { caseRoutes } from './cases.ts'
import { catalogueRoutes } from './catalogue.ts'
import { caseFileRoutes, downloadRoutes, uploadRoutes } from './files.ts'
import { caseFeedbackRoutes, publicFeedbackRoutes, resultRoutes } from './feedback.ts'
import { crossOrigin, identifying, type Env } from './guard.ts'
import { articleRoutes, knowledgeRoutes } from './knowledge.ts'
import { incomingRoutes } from './incoming.ts'
import { mailAccountRoutes, publicMailRoutes, staffMailRoutes } from './mail.ts'
import { embedRoutes, served } from './embed.ts'
import { hostedRoutes } from './hosted-page/routes.ts'
import { liveStream } from './live.ts'
import { ownDataRoutes } from './own-data.ts'
import { policyRoutes } from './policy.ts'
import { publicRoutes } from './public.ts'
import { recordRoutes } from './records.ts'
import { substitutionRoutes } from './substitutions.ts'
import { answerError, refuse } from './refusals.ts'
import { consoleStyle, staffRoutes } from './staff.ts'
import type { LayOut } from '../channels/mailbox/laid-out/laid-out.ts'
import type { Telephone } from '../channels/telephone/telephone.ts'
import { callBackRoutes, callRoutes } from './calls.ts'
import { ctiRoutes } from './cti.ts'
import { contactRoutes, telephoneRoutes } from './telephone.ts'
import { speakingTus } from './tus.ts'

export type AppOptions = {
  readonly desk: Desk
  readonly files: Files
  readonly telephone: Telephone
  /** Shows mail that came in as it was laid out. */
  readonly layOut: LayOut
  readonly hub: Hub
  readonly identify: Identify
  readonly sessions: Sessions
  readonly signIn: StaffSignIn | null
  readonly portals: readonly Portal[]
  readonly baseUrl: string
  readonly assets: Assets
  readonly releases: Releases
  readonly unready: () => Promise<string[]>
  /** What wants a person although it can: codes. */
  readonly degraded?: (() => Promise<string[]>) | undefined
  readonly stopping: AbortSignal
  readonly continuity: Continuity
  readonly approvals: ApprovalsOptions
  /** Counts who asks how often for all processes together; without it each counts for itself. */
  readonly limits?: SharedBuckets
  /** How many proxies stand before the desk. */
  readonly trustedProxies?: number
  readonly log: Logger
}

export function createApp(options: AppOptions): Hono<Env> {
  const {
    desk,
    files,
    hub,
    identify,
    sessions,
    signIn,
    portals,
    baseUrl,
    assets,
    releases,
    unready,
    stopping,
    log,
  } = options
  const app = new Hono<Env>()
  const who = identifying(identify)

  app.use('*', knowingClient(options.trustedProxies ?? 0))
  app.onError((error, context) => answerError(error, context, log))
  app.notFound((context) => refuse(context, 'not-found'))

  app.use('/api/files/*', speakingTus(files.uploads.limits.maxBytes))
  app.use('/api/*', crossOrigin(portals))
  app.use('/files/*', crossOrigin(portals))
  app.route(
    '/',
    publicRoutes({ desk, baseUrl, unready, degraded: options.degraded, shared: options.limits ?? null }),
  )
  app.route('/', announcementRoutes(desk, baseUrl))
  app.route('/', publicFeedbackRoutes(desk))
  app.route('/', accountRequestRoutes(desk, files))
  app.route('/', publicMailRoutes(desk))
  app.route('/', continuityRoutes(options.continuity))
  app.route('/', ctiRoutes(options.telephone))
  app.route('/', approvalRoutes(options.approvals))
  for (const path of ['/api/me', '/api/kinds', '/api/kinds/*', '/api/cases', '/api/cases/*', '/api/live'])
    app.use(path, who)
  for (const path of ['/api/account', '/api/account/*', '/api/staff/*', '/api/powers', '/api/powers/*'])
    app.use(path, who)
  app.use('/api/me', meeting(desk.accounts, log))
  app.use('/api/cases', meeting(desk.accounts, log))
  app.route('/', contactRoutes(desk))
  app.route('/api/account', accountRoutes(desk))
  app.route('/api/powers', powerRoutes(desk))
  app.route('/api/account', mailAccountRoutes(desk))
  app.route('/api/staff', recordRoutes(desk))
  app.route('/api/staff', substitutionRoutes(desk))
  app.route('/api/staff', telephoneRoutes(desk, log))
  app.route('/api/staff', callRoutes(options.telephone))
  app.route('/api/account', callBackRoutes(options.telephone))
  app.route('/api/staff', staffMailRoutes(desk))
  app.route('/api/staff', incomingRoutes(desk, files, options.layOut))
  app.route('/api/staff', articleRoutes(desk))
  app.route('/api/staff', policyRoutes(desk))
  app.route('/api/staff', abuseRoutes(desk))
  app.route('/api/staff', powerRegisterRoutes(desk, portals))
  app.route('/api/staff', phoneNoticeRoutes(desk))
  app.route('/api/staff', outageRoutes(desk))
  app.route('/api/staff', webhookRoutes(desk))
  for (const path of ['/api/knowledge/:code/votes', '/api/knowledge/:code/deflections']) app.use(path, who)
  app.route('/api/knowledge', knowledgeRoutes(desk))
  app.use('/api/export', who)
  app.route('/api', ownDataRoutes(desk))
  app.route('/api/cases', caseRoutes(desk))
  app.route('/api/cases', caseFileRoutes(files))
  app.route('/api/cases', caseFeedbackRoutes(desk))
  app.route('/api/staff', resultRoutes(desk))
  app.route('/api/staff', bulkRoutes(desk))
  for (const path of ['/api/files', '/api/files/*']) app.use(path, who)
  app.route('/api/files', uploadRoutes(files))
  app.route('/files', downloadRoutes(files))
  app.route('/api', catalogueRoutes(desk))
  app.get('/api/live', liveStream({ hub, identify, stopping }))

  app.use('/auth/logout', who)
  app.route(
    '/',
    staffRoutes({ baseUrl, sessions, signIn, consoleScript: assets.manifest.entries.console, log }),
  )
  app.get('/console.css', (context) =>
    context.body(consoleStyle, 200, { 'Content-Type': 'text/css', 'Cache-Control': 'public, max-age=300' }),
  )
  for (const [path, asset] of assets.files) {
    app.get(path, (context) => served(context, asset))
  }
  app.route('/', embedRoutes(assets, releases, baseUrl))
  app.route('/', hostedRoutes({ desk, identify, portals, loader: assets.manifest.entries.embed, log }))
  return app
}
