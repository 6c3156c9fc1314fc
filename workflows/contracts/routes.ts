/**
 * The desk's HTTP interface as a table: what is served, to whom, and in which shapes. The server serves exactly these
 * routes, and `/openapi.json` is made from them.
 */
import { z } from 'zod'
import { Account, AccountSettings, AskPin, Caller, CallerPin } from './account.ts'
import { Announcements } from './announcement.ts'
import { approvalRoutes } from './approval-routes.ts'
import { announcementRoutes } from './announcement-routes.ts'
import { CaseFiles, FileLink, Upload } from './files.ts'
import { bulkRoutes } from './bulk-routes.ts'
import { KindCard, KindSheet, Me } from './catalogue.ts'
import { Contact, SetWaiting } from './contact.ts'
import { EmbedManifest } from './embed.ts'
import { accountRequestRoutes } from './account-request-routes.ts'
import { feedbackRoutes } from './feedback-routes.ts'
import { knowledgeRoutes } from './knowledge-routes.ts'
import { mailInRoutes } from './mail-in-routes.ts'
import { mailRoutes } from './mail-routes.ts'
import { powerRoutes } from './power-routes.ts'
import { OwnData } from './own-data.ts'
import { policyRoutes } from './policy-routes.ts'
import { telephoneRoutes } from './telephone-routes.ts'
import { webhookRoutes } from './webhook-routes.ts'
import { abuseRoutes } from './abuse-routes.ts'
import { outageRoutes } from './outage-routes.ts'
import { ApprovalCheck, CheckApproval, OpenCase, SendEvent } from './requests.ts'
import { CasePage, HistoryEntry, View } from './view.ts'

export type Route = {
  readonly method: 'get' | 'post' | 'patch' | 'delete' | 'put'
  /** With `{id}` for parts that vary. */
  readonly path: string
  readonly summary: string
  /** Who is let in: everybody, whoever is signed in, customers alone, or staff alone. */
  readonly access: 'public' | 'signed-in' | 'customer' | 'staff'
  readonly body?: z.ZodType
  /** JSON where not given. */
  readonly bodyType?: 'text/csv'
  /** Query parameters, all optional. */
  readonly query?: readonly string[]
  /** POST only: must carry an `Idempotency-Key`. */
  readonly idempotent?: true
  readonly status: 200 | 201 | 204 | 302
  readonly reply:
    | z.ZodType
    | 'application/pdf'
    | 'text/event-stream'
    | 'text/html'
    | 'text/calendar'
    | 'application/atom+xml'
    | 'application/rss+xml'
    | 'application/feed+json'
    | 'application/octet-stream'
    | 'text/javascript'
    | 'text/csv'
    | 'application/x-ndjson'
    | null
}

const health = z.object({ status: z.string(), reasons: z.array(z.string()).optional() })

export const routes = [
  {
    method: 'get',
    path: '/livez',
    summary: 'The process answers',
    access: 'public',
    status: 200,
    reply: health,
  },
  {
    method: 'get',
    path: '/readyz',
    summary: 'The process can do its work; 503 with the reasons where it cannot',
    access: 'public',
    status: 200,
    reply: health,
  },
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'This interface, as OpenAPI 3.1',
    access: 'public',
    status: 200,
    reply: z.record(z.string(), z.unknown()),
  },
  {
    method: 'get',
    path: '/api/announcements',
    summary: 'Open outages and those of the last day; also answered while the database is away',
    access: 'public',
    status: 200,
    reply: Announcements,
  },
  {
    method: 'get',
    path: '/api/me',
    summary: 'Who is signed in',
    access: 'signed-in',
    status: 200,
    reply: Me,
  },
  {
    method: 'get',
    path: '/api/account',
    summary: 'Which systems the person is supported for, and how he is told of news',
    access: 'customer',
    status: 200,
    reply: Account,
  },
  {
    method: 'put',
    path: '/api/account',
    summary: 'Changes it',
    access: 'customer',
    body: AccountSettings,
    status: 200,
    reply: Account,
  },
  {
    method: 'post',
    path: '/api/account/pin',
    summary: 'A number to read out on the telephone, good for half an hour; the one before no longer is',
    access: 'customer',
    body: AskPin,
    status: 200,
    reply: CallerPin,
  },
  {
    method: 'get',
    path: '/api/contact',
    summary: 'Telephone, mail, opening hours, and the waiting time where it is known',
    access: 'public',
    status: 200,
    reply: Contact,
  },
  {
    method: 'get',
    path: '/api/staff/callers',
    summary: 'Who is calling, by the number that he reads out; 404 tells nothing about why it is not good',
    access: 'staff',
    query: ['pin'],
    status: 200,
    reply: Caller,
  },
  {
    method: 'put',
    path: '/api/staff/waiting',
    summary: 'What a caller waits now; told for a quarter of an hour',
    access: 'staff',
    body: SetWaiting,
    status: 204,
    reply: null,
  },
  {
    method: 'get',
    path: '/api/kinds',
    summary: 'What this person may bring to the desk',
    access: 'signed-in',
    status: 200,
    reply: z.object({ kinds: z.array(KindCard) }),
  },
  {
    method: 'get',
    path: '/api/kinds/{code}',
    summary: 'The form of a kind, and what the policy makes of its answers',
    access: 'signed-in',
    status: 200,
    reply: KindSheet,
  },
  {
    method: 'post',
    path: '/api/cases',
    summary: 'Opens a case',
    access: 'signed-in',
    body: OpenCase,
    idempotent: true,
    status: 201,
    reply: View,
  },
  {
    method: 'get',
    path: '/api/cases',
    summary:
      "The firm's own cases, newest first, by kind, state and what is searched for; for staff a lane, nearest deadline first",
    access: 'signed-in',
    query: ['kind', 'state', 'lane', 'outage', 'q', 'cursor', 'limit'],
    status: 200,
    reply: CasePage,
  },
  {
    method: 'get',
    path: '/api/cases/{id}',
    summary: 'One case',
    access: 'signed-in',
    status: 200,
    reply: View,
  },
  {
    method: 'post',
    path: '/api/cases/{id}/events',
    summary: 'Sends an event to a case; 409 with the current View where it is not allowed now',
    access: 'signed-in',
    body: SendEvent,
    idempotent: true,
    status: 200,
    reply: View,
  },
  {
    method: 'get',
    path: '/api/cases/{id}/history',
    summary: 'Every step of a case: who, when and why',
    access: 'signed-in',
    status: 200,
    reply: z.object({ entries: z.array(HistoryEntry) }),
  },
  {
    method: 'get',
    path: '/api/cases/{id}/document',
    summary: 'The approval as a printable document',
    access: 'signed-in',
    status: 200,
    reply: 'application/pdf',
  },
  {
    method: 'get',
    path: '/api/cases/{id}/files',
    summary: 'The files of a case as they are now',
    access: 'signed-in',
    status: 200,
    reply: CaseFiles,
  },
  {
    method: 'post',
    path: '/api/cases/{id}/files/{file}/link',
    summary: 'A link to one of them, good for a minute',
    access: 'signed-in',
    status: 200,
    reply: FileLink,
  },
  {
    method: 'get',
    path: '/files/{token}',
    summary: 'The file of a link; never anything that a browser would run',
    access: 'public',
    status: 200,
    reply: 'application/octet-stream',
  },
  {
    method: 'post',
    path: '/api/files',
    summary: 'Begins an upload by tus 1.0: Upload-Length, and Upload-Metadata with filename and strip',
    access: 'signed-in',
    status: 201,
    reply: null,
  },
  {
    method: 'get',
    path: '/api/files/{file}',
    summary: 'How far an upload is, and what became of it; by HEAD as tus does',
    access: 'signed-in',
    status: 200,
    reply: Upload,
  },
  {
    method: 'patch',
    path: '/api/files/{file}',
    summary: 'The next piece of an upload, from Upload-Offset on',
    access: 'signed-in',
    status: 204,
    reply: null,
  },
  {
    method: 'delete',
    path: '/api/files/{file}',
    summary: 'Takes back a file that no case has',
    access: 'signed-in',
    status: 204,
    reply: null,
  },
  {
    method: 'get',
    path: '/api/cases/{id}/report',
    summary: 'The case with its conversation and history, in print',
    access: 'signed-in',
    query: ['lang'],
    status: 200,
    reply: 'application/pdf',
  },
  {
    method: 'get',
    path: '/api/export',
    summary: "Everything of the firm's own: all cases with their history",
    access: 'customer',
    status: 200,
    reply: OwnData,
  },
  {
    method: 'get',
    path: '/api/live',
    summary: 'Which cases change, as server-sent events `changed` and `announcements`',
    access: 'signed-in',
    status: 200,
    reply: 'text/event-stream',
  },
  {
    method: 'post',
    path: '/api/approvals/check',
    summary: 'Checks an approval by number and verify code; 404 tells nothing about which of them is wrong',
    access: 'public',
    body: CheckApproval,
    status: 200,
    reply: ApprovalCheck,
  },
  {
    method: 'get',
    path: '/',
    summary: "The desk's front page: what is down",
    access: 'public',
    query: ['lang'],
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'get',
    path: '/desk',
    summary: 'The desk as a page of its own',
    access: 'public',
    query: ['lang', 'show'],
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'post',
    path: '/desk',
    summary: "The same for a person whom a portal's page sends: a form with the field `token`",
    access: 'public',
    query: ['lang', 'show'],
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'get',
    path: '/embed/manifest.json',
    summary: 'How a portal pins this release: addresses and digests',
    access: 'public',
    status: 200,
    reply: EmbedManifest,
  },
  {
    method: 'get',
    path: '/custom-elements.json',
    summary:
      'The element as catalogues and editors read it: attributes, properties, methods, events, style hooks',
    access: 'public',
    status: 200,
    reply: z.record(z.string(), z.unknown()),
  },
  {
    method: 'get',
    path: '/embed/{version}/embed.js',
    summary: 'The loader of one release, kept for ever',
    access: 'public',
    status: 200,
    reply: 'text/javascript',
  },
  {
    method: 'get',
    path: '/check',
    summary: 'The page for it',
    access: 'public',
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'get',
    path: '/console',
    summary: 'The staff console',
    access: 'public',
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'get',
    path: '/auth/login',
    summary: 'Begins a staff sign-in',
    access: 'public',
    query: ['return'],
    status: 302,
    reply: null,
  },
  {
    method: 'get',
    path: '/auth/callback',
    summary: 'The way back from the identity provider',
    access: 'public',
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'post',
    path: '/auth/logout',
    summary: 'Ends the session',
    access: 'staff',
    status: 204,
    reply: null,
  },
  ...announcementRoutes,
  ...knowledgeRoutes,
  ...approvalRoutes,
  ...feedbackRoutes,
  ...powerRoutes,
  ...accountRequestRoutes,
  ...mailRoutes,
  ...mailInRoutes,
  ...bulkRoutes,
  ...policyRoutes,
  ...abuseRoutes,
  ...outageRoutes,
  ...webhookRoutes,
  ...telephoneRoutes,
] as const satisfies readonly Route[]
