/** The desk's web face on a real database and Redis, with a portal that signs its people's tokens. */
import { mkdtempSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createRevocationList } from '../../../server/approvals/revocation-list.ts'
import { offlineScript } from '../../../server/assets/offline-script.ts'
import { openReleases } from '../../../server/assets/releases.ts'
import { createPortalTokens } from '../../../server/auth/portal-tokens.ts'
import { createSessions } from '../../../server/auth/sessions.ts'
import { createIdentify } from '../../../server/auth/viewer.ts'
import { createParser } from '../../../server/channels/mailbox/parser.ts'
import { createTelephone } from '../../../server/channels/telephone/telephone.ts'
import type { Portal } from '../../../server/config.ts'
import type { AccountPortal } from '../../../server/desk/account-desk.ts'
import { createFiles, type FileSettings } from '../../../server/desk/files.ts'
import { createContinuity } from '../../../server/continuity/continuity.ts'
import { signingKey } from '../../../server/continuity/signing-key.ts'
import { continuitySources } from '../../../server/desk/continuity-sources.ts'
import { createApp } from '../../../server/http/app.ts'
import { createHub } from '../../../server/live/hub.ts'
import { starterContact } from '../../../workflows/contact.ts'
import type { Problem } from '../../../workflows/contracts/problem.ts'
import type { CtiProvider } from '../../../workflows/contracts/telephone.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { Customer } from '../../../workflows/contracts/viewer.ts'
import { freshRedis, type FreshDatabase } from '../../database.ts'
import { ecKey, keyPage, signed } from '../auth/token-forge.ts'
import { anna, application, deskRoom, jan, maria } from '../desk/desk-room.ts'

export const baseUrl = 'https://desk.example'
export const portal: Portal = {
  code: 'demo',
  name: 'Portal',
  issuer: 'https://portal.example',
  jwksUrl: 'https://portal.example/.well-known/jwks.json',
  origins: ['https://portal.example'],
}
const otherPortal: Portal = {
  code: 'other',
  name: 'Other portal',
  issuer: 'https://other.example',
  jwksUrl: 'https://other.example/.well-known/jwks.json',
  origins: ['https://other.example'],
}
export const portalKey = ecKey('portal-1')

/** What the portal's back end says of a person; `more` puts other claims over it. */
export function claimsOf({ subject, name, firm, represents }: Customer, more: object = {}): object {
  const iat = Math.floor(Date.now() / 1000)
  return {
    iss: portal.issuer,
    aud: 'help-desk',
    sub: subject,
    iat,
    exp: iat + 300,
    name,
    firm,
    represents,
    ...more,
  }
}
export const tokenOf = (customer: Customer, more: object = {}) => signed(portalKey, claimsOf(customer, more))

type Ask = {
  token?: string | null
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is. */
  raw?: Uint8Array
  method?: string
  key?: string
  headers?: Record<string, string>
}

const mb = 1024 * 1024
const fileSettings: FileSettings = {
  folder: '',
  bucket: null,
  maxBytes: 20 * mb,
  maxXmlBytes: 5 * mb,
  dailyBytes: 500 * mb,
  clamdUrl: null,
}

/** `database`: another than one of its own. */
export async function httpRoom(
  database?: FreshDatabase,
  more: {
    files?: Partial<FileSettings>
    accountPortals?: readonly AccountPortal[]
    cti?: readonly CtiProvider[]
    sendsMessages?: boolean
  } = {},
) {
  const { accountPortals, sendsMessages = false } = more
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  const room = await deskRoom(database, { log, sendsMessages, ...(accountPortals && { accountPortals }) })
  const hub = createHub(await freshRedis(), '{test}', log)
  const { fetchKeys } = keyPage({ [portal.issuer]: [portalKey], [otherPortal.issuer]: [ecKey('other-1')] })
  const portals = [portal, otherPortal]
  const sessions = createSessions(room.db, { idleMinutes: 30, absoluteMinutes: 600 })
  const portalTokens = createPortalTokens({ portals, now: Date.now, fetchKeys })
  const stopping = new AbortController()
  const reasons: string[] = []
  const degraded: string[] = []
  const folder = await mkdtemp(join(tmpdir(), 'desk-files-'))
  const clock = { aheadMs: 0 }
  const files = createFiles({
    db: room.db,
    settings: { ...fileSettings, folder, ...more.files },
    changed: hub.changed,
    log,
    now: () => Date.now() + clock.aheadMs,
  })
  const home = mkdtempSync(join(tmpdir(), 'hd-continuity-'))
  const continuity = createContinuity({
    folder: join(home, 'v1'),
    issuer: baseUrl,
    key: signingKey(home, null),
    sources: continuitySources(room.desk, starterContact),
  })
  const answered: { call: number; staff: string }[] = []
  const telephone = createTelephone({
    db: room.db,
    desk: room.desk,
    providers: more.cti ?? [],
    answered: (call, staff) => {
      answered.push({ call, staff })
      hub.call({ call }, staff)
    },
    contact: starterContact,
    log,
  })
  const mailParser = createParser()
  const app = createApp({
    desk: room.desk,
    telephone,
    layOut: mailParser.layOut,
    continuity,
    approvals: {
      keys: room.approvalKeys,
      revocations: createRevocationList(room.db, room.approvalKeys, baseUrl),
      offlineScript,
    },
    files,
    hub,
    identify: createIdentify({ portalTokens, sessions, baseUrl }),
    sessions,
    signIn: null,
    portals,
    baseUrl,
    assets: {
      manifest: { digest: '', entries: { embed: '/embed.js', console: '/assets/console-0.js' }, assets: [] },
      files: new Map(),
    },
    releases: await openReleases(mkdtempSync(join(tmpdir(), 'no-releases-'))),
    unready: () => Promise.resolve(reasons),
    degraded: () => Promise.resolve(degraded),
    stopping: stopping.signal,
    log,
  })
  await room.desk.board.refresh()
  const staff = { maria: await sessions.begin(maria.id), jan: await sessions.begin(jan.id) }

  /** As the signed-in customer unless told otherwise; `token: null` is nobody. */
  function ask(path: string, { token, body, raw, method, key, headers }: Ask = {}): Promise<Response> {
    const bearer = token === undefined ? tokenOf(anna) : token
    return Promise.resolve(
      app.request(path, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(raw && { body: new Uint8Array(raw) }),
        headers: {
          ...(bearer && { authorization: `Bearer ${bearer}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(key && { 'idempotency-key': key }),
          ...headers,
        },
      }),
    )
  }
  const open = (answers: Answers = application(), more: Ask = {}) =>
    ask('/api/cases', { body: { kind: 'fallback', answers }, key: room.key(), ...more })

  async function close(): Promise<void> {
    stopping.abort()
    await rm(folder, { recursive: true, force: true })
    await mailParser.close()
    await hub.close()
    await room.close()
  }
  return {
    ...room,
    app,
    continuity,
    telephone,
    answered,
    files,
    folder,
    clock,
    ask,
    open,
    hub,
    sessions,
    staff,
    reasons,
    degraded,
    stopping,
    logged,
    close,
  }
}

export type HttpRoom = Awaited<ReturnType<typeof httpRoom>>

const told = ['type', 'title', 'status', 'code', 'detail', 'trace', 'faults', 'view', 'retryAfterSeconds']

/** The body of a refusal, once it is what every refusal must be: problem details that tell nothing of the inside. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text()
  const problem = JSON.parse(text) as Problem
  const wrong = [
    response.headers.get('content-type') === 'application/problem+json' || 'its content type',
    response.headers.get('cache-control') === 'no-store' || 'it may be stored',
    problem.status === response.status || 'its status',
    problem.type === `urn:problem:${problem.code}` || 'its type',
    Object.keys(problem).every((name) => told.includes(name)) || 'an unknown member',
    !/SELECT |INSERT |UPDATE |node_modules|\.ts[:)]|Sequelize|ER_[A-Z]|ECONN/.test(text) ||
      'it tells of the inside',
    (response.headers.get('retry-after') ?? undefined) === problem.retryAfterSeconds?.toString() ||
      'Retry-After',
  ].filter((fault) => fault !== true)
  if (wrong.length > 0) throw new Error(`no proper refusal (${wrong.join(', ')}): ${text.slice(0, 300)}`)
  return problem
}
