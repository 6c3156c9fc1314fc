/** Who may import whom, as data. The picture of it stands in the README; what is not allowed here is a fault. */

/** A room is a file or a folder; of several that match a path, the longest counts. */
export type Room = {
  readonly at: string
  /** Rooms whose files it may import besides its own. */
  readonly uses: readonly string[]
}

const domain = ['workflows/contracts/', 'workflows/systems.ts', 'workflows/contact.ts']
const identifiers = ['workflows/identifiers/', 'workflows/offices.ts']
const ground = ['workflows/words/', 'workflows/forms/', 'workflows/calendar/', ...identifiers, ...domain]
const machines = ['workflows/machines/', ...ground]
const workflows = ['workflows/']
/** Sessions, agenda and outbox are rows, so the database lies below its neighbours. */
const data = ['server/db/', 'server/config.ts', 'server/rounds.ts', ...workflows]
const tools = [
  'server/queue/',
  'server/effects/',
  'server/auth/',
  'server/live/',
  'server/documents/',
  'server/files/',
  'server/mail/',
  ...data,
]
const leaves = ['server/assets/', 'server/embedded/']

export const rooms: readonly Room[] = [
  { at: 'workflows/systems.ts', uses: [] },
  { at: 'workflows/contact.ts', uses: ['workflows/contracts/'] },
  { at: 'workflows/contracts/', uses: ['workflows/systems.ts'] },
  { at: 'workflows/words/', uses: domain },
  { at: 'workflows/identifiers/', uses: domain },
  { at: 'workflows/offices.ts', uses: ['workflows/identifiers/', ...domain] },
  { at: 'workflows/calendar/', uses: domain },
  { at: 'workflows/forms/', uses: [...identifiers, ...domain] },
  { at: 'workflows/knowledge/', uses: domain },
  { at: 'workflows/machines/', uses: ground },
  { at: 'workflows/outages/', uses: machines },
  { at: 'workflows/questionnaire/', uses: domain },
  { at: 'workflows/mail/', uses: domain },
  { at: 'workflows/cases/', uses: ['workflows/outages/', ...machines] },

  { at: 'server/config.ts', uses: ['server/settings/', ...workflows] },
  { at: 'server/settings/', uses: workflows },
  { at: 'server/db/', uses: data },
  { at: 'server/documents/', uses: workflows },
  { at: 'server/files/', uses: workflows },
  { at: 'server/mail/', uses: ['server/documents/spoken.ts', ...data] },
  { at: 'server/queue/', uses: data },
  { at: 'server/effects/', uses: ['server/documents/', 'server/files/', ...data] },
  { at: 'server/alarms/', uses: ['server/effects/', ...data] },
  { at: 'server/webhooks/', uses: ['server/effects/', ...data] },
  { at: 'server/auth/', uses: data },
  // One description of how to reach Redis.
  { at: 'server/live/', uses: ['server/queue/connection.ts', ...data] },
  // What is served without a database: signed, written to disk.
  { at: 'server/continuity/', uses: data },
  { at: 'server/approvals/', uses: ['server/continuity/signing-key.ts', ...data] },
  // Whoever audits the desk reads these files alone: they use nothing of it.
  { at: 'server/verify/', uses: [] },
  { at: 'server/desk/', uses: ['server/continuity/', 'server/approvals/', ...tools] },
  {
    at: 'server/http/',
    uses: [
      'server/desk/',
      'server/channels/telephone/',
      // How a mail looks is said by the channel that reads mails; which thread does it is the composition root's.
      'server/channels/mailbox/laid-out/laid-out.ts',
      'server/continuity/',
      'server/approvals/',
      ...leaves,
      ...tools,
    ],
  },
  // Runs in a browser without the desk: nothing of the server but the verifier.
  { at: 'server/http/offline-page/', uses: ['server/verify/'] },
  // Asks the systems outside, and tells the desk what it found.
  { at: 'server/probes/', uses: ['server/desk/outages/', 'server/effects/', ...data] },
  { at: 'server/channels/', uses: ['server/desk/', ...tools] },
  { at: 'server/assets/', uses: [] },
  { at: 'server/embedded/', uses: [] },
  { at: 'server/bootstrap.mjs', uses: [] },
  { at: 'server/migrate.ts', uses: data },
  {
    at: 'server/rekey.ts',
    uses: ['server/approvals/', 'server/auth/', 'server/config.ts', 'server/desk/', ...data],
  },
  // The composition root: one file for each role, loaded where it is played.
  { at: 'server/main.ts', uses: ['server/', ...workflows] },
  { at: 'server/process.ts', uses: ['server/', ...workflows] },
  { at: 'server/work.ts', uses: ['server/', ...workflows] },
  { at: 'server/serve.ts', uses: ['server/', ...workflows] },
  { at: 'server/await-database.ts', uses: data },
  { at: 'server/web.ts', uses: ['server/http/unreadable.ts'] },
  { at: 'server/housekeeping.ts', uses: data },
  // A worker's loop, for all who go round.
  { at: 'server/rounds.ts', uses: [] },
  { at: 'server/phone-sender.ts', uses: ['server/desk/', 'server/effects/', ...data] },

  // Which row of the policy a request falls under is said while it is being written, by the code that decides.
  { at: 'widget/', uses: ['workflows/outages/policy.ts', 'workflows/knowledge/', ...ground] },
  { at: 'widget/console/', uses: ['widget/', 'workflows/knowledge/', ...ground] },

  { at: 'demo/', uses: ['server/', ...workflows] },
  { at: 'test/', uses: ['server/', 'widget/', 'demo/', ...workflows] },
]

/** Rooms under a room that it must not reach into although it may use what lies around them. */
export const closed: readonly { readonly room: string; readonly to: string }[] = [
  { room: 'widget/', to: 'widget/console/' },
]

/** Which rooms may import a package; whatever is not listed is for tests only. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  zod: ['workflows/', 'server/', 'demo/'],
  xstate: ['workflows/'],
  hono: ['server/http/', 'demo/'],
  '@hono/node-server': ['server/web.ts', 'server/http/', 'demo/'],
  sequelize: ['server/db/'],
  mysql2: ['server/db/'],
  umzug: ['server/db/'],
  bullmq: ['server/queue/'],
  ioredis: ['server/queue/', 'server/live/'],
  jose: ['server/auth/', 'demo/'],
  'openid-client': ['server/auth/'],
  'oidc-provider': ['demo/'],
  'smtp-server': ['server/channels/', 'demo/'],
  'postal-mime': ['server/channels/', 'demo/'],
  imapflow: ['server/channels/'],
  'sanitize-html': ['server/channels/mailbox/laid-out/'],
  pino: ['server/', 'demo/'],
  pdfkit: ['server/documents/'],
  fontkit: ['server/documents/'],
  qrcode: ['server/documents/'],
  qr: ['server/http/offline-page/'],
  'file-type': ['server/files/'],
  yauzl: ['server/files/'],
  aws4fetch: ['server/effects/'],
  nodemailer: ['server/mail/', 'demo/'],
  'ipaddr.js': ['server/effects/'],
  lit: ['widget/'],
  minisearch: ['workflows/knowledge/'],
  marked: ['workflows/knowledge/'],
  feed: ['server/http/'],
  'ical-generator': ['server/http/'],
  '@lit/task': ['widget/'],
  vite: ['server/assets/'],
}

/** Ways to other machines. Serving is not calling, hence http for `server/http/`. */
export const network: Readonly<Record<string, readonly string[]>> = {
  'node:http': ['server/effects/', 'server/http/', 'server/web.ts', 'demo/', 'test/'],
  'node:net': ['server/effects/', 'server/embedded/', 'demo/', 'test/'],
  'node:https': ['server/effects/', 'test/'],
  'node:http2': ['server/effects/', 'test/'],
  'node:tls': ['server/effects/', 'test/'],
  'node:dgram': ['server/effects/', 'test/'],
  'node:dns': ['server/effects/', 'test/'],
}

/** `import { env } from 'node:process'` would read the environment past `server/config.ts`. */
export const environment = { modules: ['node:process'], rooms: ['server/config.ts', 'demo/', 'test/'] }

/** Rooms that run outside Node. */
export const withoutNode = ['workflows/', 'widget/', 'server/http/offline-page/']

/** What may be loaded in the browser, whichever way it is reached from the widget. */
export const browserPackages = ['lit', '@lit/task', 'minisearch', 'marked']
